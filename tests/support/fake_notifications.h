// The desktop's notification service, played by this program on a session bus of its own.
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QVariantMap>

namespace mortise {

class SessionBus {
public:
    ~SessionBus()
    {
        daemon_.terminate();
        daemon_.waitForFinished();
    }
    bool start()
    {
        daemon_.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--print-address"), QStringLiteral("--nofork")});
        if (!daemon_.waitForReadyRead(10'000))
            return false;
        address_ = QString::fromUtf8(daemon_.readLine()).trimmed();
        return true;
    }
    QDBusConnection connect(const QString &name) const { return QDBusConnection::connectToBus(address_, name); }

private:
    QProcess daemon_;
    QString address_;
};

class FakeNotifications : public QDBusVirtualObject {
public:
    struct Note {
        uint replaces = 0;
        QString title, detail;
        QStringList actions;
    };
    QStringList abilities{QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")};
    QList<Note> notes;
    QList<uint> closed;
    int asked = 0; // what the service can do

    /// @return false where the bus refuses.
    bool offer(QDBusConnection bus) { return bus.registerVirtualObject(kPath, this) && bus.registerService(kName); }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        const QVariantList said = message.arguments();
        if (message.member() == QLatin1String("GetCapabilities")) {
            ++asked;
            return bus.send(message.createReply(abilities));
        }
        if (message.member() == QLatin1String("CloseNotification")) {
            closed << said.at(0).toUInt();
            return bus.send(message.createReply());
        }
        if (message.member() != QLatin1String("Notify"))
            return false;
        notes << Note{said.at(1).toUInt(), said.at(3).toString(), said.at(4).toString(), said.at(5).toStringList()};
        return bus.send(message.createReply(static_cast<uint>(notes.size())));
    }
    void click(QDBusConnection bus, uint id, const QString &action) const
    {
        QDBusMessage signal = QDBusMessage::createSignal(kPath, kName, QStringLiteral("ActionInvoked"));
        signal << id << action;
        bus.send(signal);
    }

private:
    const QString kName = QStringLiteral("org.freedesktop.Notifications"), kPath = QStringLiteral("/org/freedesktop/Notifications");
};

} // namespace mortise
