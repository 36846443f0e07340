#include "app/settings.h"

#include <QFileInfo>
#include <QSettings>

namespace mortise::settings {
namespace {

constexpr qsizetype kMostRecent = 12;

QSettings store()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("mortise"), QStringLiteral("mortise"));
}

} // namespace

QString theme()
{
    return store().value(QStringLiteral("theme"), QStringLiteral("system")).toString();
}

void setTheme(const QString &theme)
{
    store().setValue(QStringLiteral("theme"), theme);
}

QString language()
{
    return store().value(QStringLiteral("language")).toString();
}

void setLanguage(const QString &language)
{
    store().setValue(QStringLiteral("language"), language);
}

QStringList recentFiles()
{
    QStringList files = store().value(QStringLiteral("recent")).toStringList();
    files.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return files;
}

void addRecentFile(const QString &path)
{
    QStringList files = store().value(QStringLiteral("recent")).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    files.removeAll(absolute);
    files.prepend(absolute);
    store().setValue(QStringLiteral("recent"), files.mid(0, kMostRecent));
}

QByteArray windowGeometry()
{
    return store().value(QStringLiteral("geometry")).toByteArray();
}

void setWindowGeometry(const QByteArray &geometry)
{
    store().setValue(QStringLiteral("geometry"), geometry);
}

} // namespace mortise::settings
