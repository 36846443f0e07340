#include "widgets/theme/system_hints.h"

#include <QApplication>
#include <QFileInfo>
#include <QFont>
#include <QPalette>
#include <QSettings>
#include <QStandardPaths>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>
#include <memory>

namespace mortise {

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QVariant configured(const QString &file, const QString &key)
{
    const QString path =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QLatin1Char('/') + file;
    return QFileInfo::exists(path) ? QSettings(path, QSettings::IniFormat).value(key) : QVariant();
}

bool hasNoDesktop()
{
    const QString platform = QGuiApplication::platformName();
    return platform == QLatin1String("offscreen") || platform == QLatin1String("minimal");
}

} // namespace

bool systemIsDark()
{
    if (!qobject_cast<QApplication *>(QCoreApplication::instance()))
        return false; // a style needs one
    // Qt 6.4 has no QStyleHints::colorScheme(); Fusion asks the platform theme for its standard palette.
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    if (fusion && isDark(fusion->standardPalette()))
        return true;
    return configured(QStringLiteral("gtk-3.0/settings.ini"),
                      QStringLiteral("Settings/gtk-application-prefer-dark-theme"))
        .toBool();
}

bool systemReducesMotion()
{
    const QVariant gtk =
        configured(QStringLiteral("gtk-3.0/settings.ini"), QStringLiteral("Settings/gtk-enable-animations"));
    if (gtk.isValid() && !gtk.toBool())
        return true;
    const QVariant kde = configured(QStringLiteral("kdeglobals"), QStringLiteral("KDE/AnimationDurationFactor"));
    return kde.isValid() && kde.toDouble() == 0.0;
}

qreal systemTextScale()
{
    if (hasNoDesktop())
        return 1.0;
    const QFont font = QGuiApplication::font();
    const qreal points = font.pointSizeF() > 0 ? font.pointSizeF() : font.pixelSize() * 0.75;
    return points / std::clamp(points, 9.0, 10.0);
}

} // namespace mortise
