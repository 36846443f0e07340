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

int textPercent()
{
    const int percent = store().value(QStringLiteral("text_percent"), 100).toInt();
    return percent > 0 ? percent : 100;
}

void setTextPercent(int percent)
{
    store().setValue(QStringLiteral("text_percent"), percent);
}

std::optional<bool> reducedMotion()
{
    const QVariant saved = store().value(QStringLiteral("reduced_motion"));
    return saved.isValid() ? std::optional(saved.toBool()) : std::nullopt;
}

void setReducedMotion(bool reduced)
{
    store().setValue(QStringLiteral("reduced_motion"), reduced);
}

bool desktopNotices()
{
    return store().value(QStringLiteral("desktop_notices"), true).toBool();
}

void setDesktopNotices(bool on)
{
    store().setValue(QStringLiteral("desktop_notices"), on);
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

qint64 keepBelow()
{
    return store().value(QStringLiteral("keep_below_mb"), 200).toLongLong() * 1'000'000;
}

void setKeepBelow(qint64 bytes)
{
    store().setValue(QStringLiteral("keep_below_mb"), bytes / 1'000'000);
}

QByteArray nodeHabits()
{
    return store().value(QStringLiteral("node_habits")).toByteArray();
}

void setNodeHabits(const QByteArray &json)
{
    store().setValue(QStringLiteral("node_habits"), json);
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
