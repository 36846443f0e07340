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

QVariant gtk(const QString &key)
{
    return configured(QStringLiteral("gtk-3.0/settings.ini"), QStringLiteral("Settings/") + key);
}

/// "HighContrast", "Adwaita:dark": the environment's goes before the file's.
QString themeName()
{
    const QString fromEnvironment = qEnvironmentVariable("GTK_THEME");
    return fromEnvironment.isEmpty() ? gtk(QStringLiteral("gtk-theme-name")).toString() : fromEnvironment;
}

bool isDark()
{
    if (!qobject_cast<QApplication *>(QCoreApplication::instance()))
        return false; // a style needs one
    // Qt 6.4 has no QStyleHints::colorScheme(); Fusion asks the platform theme for its standard palette.
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    return (fusion && isDark(fusion->standardPalette())) || gtk(QStringLiteral("gtk-application-prefer-dark-theme")).toBool()
           || themeName().endsWith(QLatin1String("dark"), Qt::CaseInsensitive);
}

bool reducesMotion()
{
    const QVariant animations = gtk(QStringLiteral("gtk-enable-animations"));
    if (animations.isValid() && !animations.toBool())
        return true;
    const QVariant kde = configured(QStringLiteral("kdeglobals"), QStringLiteral("KDE/AnimationDurationFactor"));
    return kde.isValid() && kde.toDouble() == 0.0;
}

qreal textScale()
{
    if (hasNoDesktop())
        return 1.0;
    const QFont font = QGuiApplication::font();
    const qreal points = font.pointSizeF() > 0 ? font.pointSizeF() : font.pixelSize() * 0.75;
    return points / std::clamp(points, 9.0, 10.0);
}

} // namespace

SystemHints systemHints()
{
    const ThemeLook look = themeName().startsWith(QLatin1String("HighContrast"), Qt::CaseInsensitive) ? ThemeLook::HighContrast : isDark() ? ThemeLook::Dark : ThemeLook::Light;
    return {look, reducesMotion(), textScale()};
}

bool hasNoDesktop()
{
    const QString platform = QGuiApplication::platformName();
    return platform == QLatin1String("offscreen") || platform == QLatin1String("minimal");
}

} // namespace mortise
