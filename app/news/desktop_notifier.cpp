#include "app/news/desktop_notifier.h"

#include "widgets/theme/system_appearance.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace mortise {
namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
const QString kClick = QStringLiteral("default"); // the specification's name for a click on the notification itself
const QString kButton = QStringLiteral("show");
constexpr int kServiceDecides = -1;

QDBusMessage callOf(const char *method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, QLatin1String(method));
}

} // namespace

DesktopNotifier *DesktopNotifier::start(QObject *parent)
{
    if (!hasDesktopBus())
        return nullptr;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    return bus.isConnected() ? new DesktopNotifier(bus, parent) : nullptr;
}

DesktopNotifier::DesktopNotifier(const QDBusConnection &bus, QObject *parent) : QObject(parent), bus_(bus)
{
    // From any sender: to ask who has the name would wait.
    bus_.connect(QString(), kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(takeAction(uint,QString)));
    bus_.connect(QString(), kPath, kService, QStringLiteral("NotificationClosed"), this, SLOT(takeClosed(uint,uint)));
}

void DesktopNotifier::show(const DesktopNote &note)
{
    auto *watcher = new QDBusPendingCallWatcher(bus_.asyncCall(callOf("GetCapabilities")), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, note, asked = ++asked_] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> abilities = *watcher;
        if (!abilities.isError() && asked == asked_)
            send(note, abilities.value());
    });
}

void DesktopNotifier::send(const DesktopNote &note, const QStringList &abilities)
{
    QStringList actions;
    if (abilities.contains(QStringLiteral("actions")))
        actions << kClick << note.deed << kButton << note.deed;
    const QString detail = abilities.contains(QStringLiteral("body-markup")) ? note.detail.toHtmlEscaped() : note.detail;
    QDBusMessage notify = callOf("Notify");
    notify << QStringLiteral("Mortise") << id_ << QStringLiteral("mortise") << note.title << detail << actions
           << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("mortise")}} << kServiceDecides;
    auto *watcher = new QDBusPendingCallWatcher(bus_.asyncCall(notify), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, asked = asked_] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> id = *watcher;
        if (id.isError())
            return;
        id_ = id.value();
        if (asked != asked_)
            withdraw(); // taken back while it was on its way
    });
}

void DesktopNotifier::withdraw()
{
    ++asked_;
    if (id_ == 0)
        return;
    QDBusMessage close = callOf("CloseNotification");
    close << std::exchange(id_, 0);
    bus_.asyncCall(close);
}

void DesktopNotifier::takeAction(uint id, const QString &action)
{
    if (id == id_ && id != 0 && (action == kClick || action == kButton))
        emit clicked();
}

void DesktopNotifier::takeClosed(uint id, uint)
{
    if (id == id_)
        id_ = 0;
}

} // namespace mortise
