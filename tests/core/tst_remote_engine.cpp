// The engine in a process of its own: what the window uses. This program is its own worker.
#include "engine/remote_engine.h"
#include "engine/worker.h"
#include "store/store.h"
#include "tests/support/engine_listener.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace mortise;
using namespace mortise::fake;

namespace {

const Registry &nodes = fake::registry();

RemoteEngine::Host self(const QString &store, const QStringList &extra = {})
{
    return {QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("engine")} + extra, store};
}

} // namespace

class TestRemoteEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsInAnotherProcess()
    {
        const QTemporaryDir folder;
        Listener heard;
        RemoteEngine engine(self(folder.path()), heard.callback());
        Workflow flow = chain({{"Rows", "fake.rows"}, {"Wait", "fake.slow"}, {"Shift", "fake.shift"}});
        mustApply(flow, SetSetting{"Wait", "seconds", 0.5});
        engine.submit({.workflow = flow, .seed = 4});
        QTRY_VERIFY_WITH_TIMEOUT(heard.find(Kind::Finished), 20'000);
        QCOMPARE(heard.story(), std::string("Rows running, Rows done, Wait running, Wait done, Shift running, Shift done, finished"));
        const auto store = Store::open(folder.path().toStdString(), nodes);
        const auto table = (*store)->get(heard.find(Kind::Done, "Shift")->outputs.at("table"));
        QCOMPARE(std::get<Table>(*table).field(1).column->numbers()[0], 4.0);
        // Half a second of steps every millisecond: at most 30 a second come.
        int steps = 0;
        for (const EngineEvent &event : heard.all())
            steps += event.kind == Kind::Step;
        QVERIFY2(steps >= 3 && steps <= 30, std::to_string(steps).c_str());
    }

    void startsAgainWhenTheProcessIsKilledInTheMiddleOfAJob()
    {
        const QTemporaryDir folder;
        Listener heard;
        RemoteEngine engine(self(folder.path()), heard.callback());
        Workflow flow = chain({{"Rows", "fake.rows"}, {"Wait", "fake.slow"}, {"After", "fake.shift"}});
        mustApply(flow, SetSetting{"Wait", "seconds", 1000});
        const JobId job = engine.submit({.workflow = flow});
        QTRY_VERIFY_WITH_TIMEOUT(heard.find(Kind::Running, "Wait"), 20'000);
        const JobId waiting = engine.submit({.workflow = chain({{"Rows", "fake.rows"}})});
        QCOMPARE(kill(static_cast<pid_t>(engine.processId()), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(heard.find(Kind::Finished, {}, waiting), 20'000);
        const auto failed = heard.find(Kind::Failed, "Wait", job);
        QVERIFY(failed);
        QCOMPARE(failed->error.code, ErrorCode::OutOfMemory);
        QVERIFY2(failed->error.message().starts_with("Wait: The system ended the engine (SIGKILL)"), failed->error.message().c_str());
        QVERIFY(heard.find(Kind::Skipped, "After", job));
        QVERIFY(!heard.find(Kind::Finished, {}, job)->error.text.empty());
        QCOMPARE(heard.find(Kind::Restarted)->node, std::string("Wait"));
        QVERIFY(heard.find(Kind::Finished, {}, waiting)->error.text.empty());
    }

    void namesTheNodeThatCrashes()
    {
        const QTemporaryDir folder;
        Listener heard;
        RemoteEngine engine(self(folder.path()), heard.callback());
        Workflow flow = chain({{"Rows", "fake.rows"}, {"Bad", "fake.bad"}});
        mustApply(flow, SetSetting{"Bad", "how", "abort"});
        for (int i = 0; i < 6; ++i) { // each time, not only as often as a start may fail
            heard.clear();
            engine.submit({.workflow = flow});
            QTRY_VERIFY_WITH_TIMEOUT(heard.find(Kind::Restarted), 20'000);
            QCOMPARE(reason(heard, Kind::Failed, "Bad"), std::string("Bad: The engine crashed (SIGABRT)"));
        }
    }

    void cancelsInTheOtherProcess()
    {
        const QTemporaryDir folder;
        Listener heard;
        RemoteEngine engine(self(folder.path()), heard.callback());
        Workflow flow = chain({{"Rows", "fake.rows"}, {"Wait", "fake.slow"}});
        mustApply(flow, SetSetting{"Wait", "seconds", 1000});
        const JobId job = engine.submit({.workflow = flow});
        QTRY_VERIFY_WITH_TIMEOUT(heard.find(Kind::Running, "Wait"), 20'000);
        const JobId queued = engine.submit({.workflow = flow});
        engine.cancel(queued);
        QCOMPARE(heard.find(Kind::Finished, {}, queued)->error.code, ErrorCode::Cancelled);
        engine.cancel(job);
        QTRY_VERIFY_WITH_TIMEOUT(heard.find(Kind::Finished, {}, job), 20'000);
        QVERIFY(!heard.find(Kind::Restarted)); // it was asked, not ended
        QCOMPARE(heard.find(Kind::Failed, "Wait")->error.code, ErrorCode::Cancelled);
        QVERIFY(!heard.find(Kind::Restarted));
    }

    void endsAProcessThatDoesNotStop()
    {
        const QTemporaryDir folder;
        Listener heard;
        RemoteEngine engine(self(folder.path()), heard.callback());
        Workflow flow = chain({{"Rows", "fake.rows"}, {"Wait", "fake.slow"}});
        mustApply(flow, SetSettings{"Wait", {{"seconds", 1000}, {"deaf", true}}});
        const JobId job = engine.submit({.workflow = flow});
        QTRY_VERIFY_WITH_TIMEOUT(heard.find(Kind::Running, "Wait"), 20'000);
        const qint64 first = engine.processId();
        engine.cancel(job);
        QTRY_VERIFY_WITH_TIMEOUT(heard.find(Kind::Restarted), 20'000);
        QCOMPARE(heard.find(Kind::Failed, "Wait")->error.code, ErrorCode::Cancelled);
        const JobId again = engine.submit({.workflow = chain({{"Rows", "fake.rows"}})});
        QTRY_VERIFY_WITH_TIMEOUT(heard.find(Kind::Finished, {}, again), 20'000);
        QVERIFY(engine.processId() != first);
    }

    void endsTheProcessWithItself()
    {
        const QTemporaryDir folder;
        Listener heard;
        qint64 pid = 0;
        {
            RemoteEngine engine(self(folder.path()), heard.callback());
            Workflow flow = chain({{"Rows", "fake.rows"}, {"Wait", "fake.slow"}});
            mustApply(flow, SetSettings{"Wait", {{"seconds", 1000}, {"deaf", true}}});
            engine.submit({.workflow = flow});
            QTRY_VERIFY_WITH_TIMEOUT(heard.find(Kind::Running, "Wait"), 20'000);
            pid = engine.processId();
            QCOMPARE(kill(static_cast<pid_t>(pid), 0), 0);
        }
        QCOMPARE(kill(static_cast<pid_t>(pid), 0), -1);
    }

    void saysWhyTheEngineCannotWork_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("store");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no program") << "/nowhere/mortise" << "" << "The engine /nowhere/mortise cannot be started";
        QTest::newRow("no store") << QCoreApplication::applicationFilePath() << "/proc/mortise" << "The engine cannot work: The store /proc/mortise cannot be made";
    }
    void saysWhyTheEngineCannotWork()
    {
        QFETCH(QString, program);
        QFETCH(QString, store);
        QFETCH(QString, reason);
        Listener heard;
        RemoteEngine engine({program, {QStringLiteral("engine")}, store}, heard.callback());
        const JobId job = engine.submit({.workflow = chain({{"Rows", "fake.rows"}})});
        QTRY_VERIFY_WITH_TIMEOUT(heard.find(Kind::Finished, {}, job), 20'000);
        const std::string text = heard.find(Kind::Finished, {}, job)->error.message();
        QVERIFY2(text.starts_with(reason.toStdString()), text.c_str());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList args = app.arguments();
    if (args.value(1) == QStringLiteral("engine"))
        return runWorker(args.value(args.indexOf(QStringLiteral("--socket")) + 1), args.value(args.indexOf(QStringLiteral("--store")) + 1), nodes);
    TestRemoteEngine test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_remote_engine.moc"
