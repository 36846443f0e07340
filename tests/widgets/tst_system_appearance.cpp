// The desktop's settings portal, played by this program on a session bus of its own.
#include "widgets/theme/system_appearance.h"

#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace mortise;
using Groups = QMap<QString, QVariantMap>;

namespace {

const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kGnome = QStringLiteral("org.gnome.desktop.interface");

class Portal : public QDBusVirtualObject {
public:
    Groups groups;
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (message.member() != QLatin1String("ReadAll"))
            return false;
        Groups asked;
        for (const QString &group : message.arguments().at(0).toStringList())
            if (groups.contains(group))
                asked.insert(group, groups[group]);
        return bus.send(message.createReply(QVariant::fromValue(asked)));
    }
};

void tell(QDBusConnection bus, const QString &group, const QString &key, const QVariant &value)
{
    QDBusMessage signal = QDBusMessage::createSignal(kPath, kInterface, QStringLiteral("SettingChanged"));
    signal << group << key << QVariant::fromValue(QDBusVariant(value));
    QVERIFY(bus.send(signal));
}

} // namespace

class TestSystemAppearance : public QObject {
    Q_OBJECT
    QProcess daemon_;
    QString address_;

private slots:
    void initTestCase()
    {
        qRegisterMetaType<SystemHints>();
        qDBusRegisterMetaType<Groups>();
        daemon_.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--print-address"), QStringLiteral("--nofork")});
        QVERIFY2(daemon_.waitForReadyRead(10'000), "needs the package dbus-daemon: installer/setup --tests");
        address_ = QString::fromUtf8(daemon_.readLine()).trimmed();
    }
    void cleanupTestCase()
    {
        daemon_.terminate();
        daemon_.waitForFinished();
    }

    void takesWhatThePortalSaysAndFollowsItsChanges()
    {
        QDBusConnection desktop = QDBusConnection::connectToBus(address_, QStringLiteral("desktop"));
        QDBusConnection program = QDBusConnection::connectToBus(address_, QStringLiteral("program"));
        QVERIFY(desktop.isConnected() && program.isConnected());
        Portal portal;
        portal.groups = {{kAppearance, {{QStringLiteral("color-scheme"), 1u}}}, {kGnome, {{QStringLiteral("enable-animations"), false}}}};
        QVERIFY(desktop.registerVirtualObject(kPath, &portal));
        QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));

        SystemAppearance appearance(program, {ThemeLook::Light, false, 1.3}, nullptr);
        QSignalSpy changed(&appearance, &SystemAppearance::changed);
        const auto last = [&] { return changed.last().first().value<SystemHints>(); };
        QVERIFY(changed.wait());
        QCOMPARE(last().look, ThemeLook::Dark);
        QVERIFY(last().reducedMotion);
        QCOMPARE(last().textScale, 1.3);

        tell(desktop, kAppearance, QStringLiteral("contrast"), 1u);
        QVERIFY(changed.wait());
        QCOMPARE(last().look, ThemeLook::HighContrast);
        tell(desktop, kAppearance, QStringLiteral("contrast"), 0u);
        QVERIFY(changed.wait());
        QCOMPARE(last().look, ThemeLook::Dark);
        tell(desktop, kAppearance, QStringLiteral("color-scheme"), 2u);
        QVERIFY(changed.wait());
        QCOMPARE(last().look, ThemeLook::Light);
        const auto said = changed.count();
        tell(desktop, QStringLiteral("org.example"), QStringLiteral("color-scheme"), 1u); // somebody else's
        tell(desktop, kGnome, QStringLiteral("enable-animations"), true);
        QVERIFY(changed.wait());
        QCOMPARE(changed.count(), said + 1);
        QVERIFY(!last().reducedMotion);
        QCOMPARE(last().look, ThemeLook::Light);
    }

    void withoutAPortalNothingChanges()
    {
        QDBusConnection lonely = QDBusConnection::connectToBus(address_, QStringLiteral("lonely"));
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        SystemAppearance appearance(lonely, {ThemeLook::Dark, true, 1.0}, nullptr);
        QSignalSpy changed(&appearance, &SystemAppearance::changed);
        // The answer, an error, comes before that of a question asked after it.
        const QDBusMessage ping = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"), QStringLiteral("org.freedesktop.DBus"), QStringLiteral("ListNames"));
        QDBusPendingCallWatcher after(lonely.asyncCall(ping));
        QSignalSpy finished(&after, &QDBusPendingCallWatcher::finished);
        QVERIFY(finished.wait());
        QCOMPARE(changed.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSystemAppearance)
#include "tst_system_appearance.moc"
