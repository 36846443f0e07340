#include "widgets/theme/system_appearance.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>

namespace mortise {
namespace {

using Groups = QMap<QString, QVariantMap>;

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kScheme = QStringLiteral("org.freedesktop.appearance color-scheme"); // 1 dark, 2 light
const QString kContrast = QStringLiteral("org.freedesktop.appearance contrast");   // 1 more
const QString kMotion = QStringLiteral("org.freedesktop.appearance reduced-motion"); // 1 less
const QString kGnomeContrast = QStringLiteral("org.gnome.desktop.a11y.interface high-contrast");
const QString kGnomeAnimations = QStringLiteral("org.gnome.desktop.interface enable-animations");

} // namespace

bool hasDesktopBus()
{
    return !hasNoDesktop() && (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus")));
}

SystemAppearance *SystemAppearance::start(const SystemHints &hints, QObject *parent)
{
    if (!hasDesktopBus())
        return nullptr;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    return bus.isConnected() ? new SystemAppearance(bus, hints, parent) : nullptr;
}

SystemAppearance::SystemAppearance(const QDBusConnection &bus, const SystemHints &hints, QObject *parent)
    : QObject(parent), bus_(bus), before_(hints), told_(hints)
{
    qDBusRegisterMetaType<Groups>();
    qRegisterMetaType<QDBusVariant>(); // or the slot is refused until some message carried one
    bus_.connect(QString(), kPath, kInterface, QStringLiteral("SettingChanged"), this, SLOT(take(QString,QString,QDBusVariant))); // any sender: to ask who has the name would wait
    QDBusMessage ask = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("ReadAll"));
    ask << QStringList{QStringLiteral("org.freedesktop.appearance"), QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("org.gnome.desktop.a11y.interface")};
    auto *watcher = new QDBusPendingCallWatcher(bus_.asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<Groups> reply = *watcher;
        if (reply.isError())
            return; // no portal: what the files said stays
        const Groups groups = reply.value();
        for (auto group = groups.begin(); group != groups.end(); ++group)
            for (auto it = group->begin(); it != group->end(); ++it)
                said_.insert(group.key() + QLatin1Char(' ') + it.key(), it.value());
        tell();
    });
}

void SystemAppearance::take(const QString &group, const QString &key, const QDBusVariant &value)
{
    said_.insert(group + QLatin1Char(' ') + key, value.variant());
    tell();
}

void SystemAppearance::tell()
{
    SystemHints hints = before_;
    if (const uint scheme = said_.value(kScheme).toUInt(); scheme == 1 || scheme == 2)
        hints.look = scheme == 1 ? ThemeLook::Dark : ThemeLook::Light;
    if (said_.value(kContrast).toUInt() == 1 || said_.value(kGnomeContrast).toBool())
        hints.look = ThemeLook::HighContrast;
    if (said_.contains(kGnomeAnimations))
        hints.reducedMotion = !said_.value(kGnomeAnimations).toBool();
    if (said_.value(kMotion).toUInt() == 1)
        hints.reducedMotion = true;
    if (hints == told_)
        return;
    told_ = hints;
    emit changed(hints);
}

} // namespace mortise
