#include "engine/protocol.h"
#include "engine/remote_engine.h"
#include "engine/worker.h"
#include "store/store.h"
#include "tests/support/engine_nodes.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <condition_variable>

using namespace mortise;
using Kind = EngineEvent::Kind;

namespace {

const Registry &nodes = fake::registry();

void mustApply(Workflow &flow, const Edit &edit)
{
    const auto done = flow.apply(edit, nodes);
    if (!done)
        qFatal("%s", done.error().message().c_str());
}

/// Blocks (name, type) in a row, each linked to the one before it at "table".
Workflow chain(const std::vector<std::pair<const char *, const char *>> &blocks)
{
    Workflow flow;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        mustApply(flow, AddNode{blocks[i].first, {.type = blocks[i].second}});
        if (i > 0)
            mustApply(flow, AddLink{{blocks[i - 1].first, "table", blocks[i].first, "table"}});
    }
    return flow;
}

/// Events as they come, from whatever thread.
class Listener {
public:
    Engine::Listener callback()
    {
        return [this](const EngineEvent &event) {
            const std::lock_guard lock(mutex_);
            events_.push_back(event);
            changed_.notify_all();
        };
    }
    std::vector<EngineEvent> all() const
    {
        const std::lock_guard lock(mutex_);
        return events_;
    }
    std::optional<EngineEvent> find(Kind kind, const std::string &node = {}, JobId job = 0) const
    {
        for (const EngineEvent &event : all())
            if (event.kind == kind && (node.empty() || event.node == node) && (job == 0 || event.job == job))
                return event;
        return std::nullopt;
    }
    bool waitFor(Kind kind, const std::string &node)
    {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(20), [&] {
            return std::any_of(events_.begin(), events_.end(), [&](const EngineEvent &event) { return event.kind == kind && (node.empty() || event.node == node); });
        });
    }
    /// "Rows done, Shift failed", without progress.
    std::string story() const
    {
        static const std::map<Kind, const char *> words{{Kind::Running, "running"}, {Kind::Done, "done"}, {Kind::Failed, "failed"}, {Kind::Skipped, "skipped"}, {Kind::Finished, "finished"}, {Kind::Restarted, "restarted"}};
        std::string out;
        for (const EngineEvent &event : all())
            if (const auto word = words.find(event.kind); word != words.end())
                out += (out.empty() ? "" : ", ") + event.node + (event.node.empty() ? "" : " ") + word->second + (event.cached ? " (cached)" : "");
        return out;
    }
    void clear()
    {
        const std::lock_guard lock(mutex_);
        events_.clear();
    }

private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<EngineEvent> events_;
};

/// A local engine with a store in memory or in a folder.
struct Bench {
    explicit Bench(const QString &folder = {}) : store(std::move(*Store::open(folder.toStdString(), nodes))), engine(makeLocalEngine(nodes, *store, heard.callback())) {}
    JobId run(JobRequest request)
    {
        heard.clear();
        const JobId job = engine->submit(std::move(request));
        engine->waitFor(job);
        return job;
    }
    Table table(const std::string &node)
    {
        const auto event = heard.find(Kind::Done, node);
        return event ? std::get<Table>(*store->get(event->outputs.at("table"))) : Table();
    }
    Listener heard;
    std::unique_ptr<Store> store;
    std::unique_ptr<Engine> engine;
};

std::string reason(const Listener &heard, Kind kind, const std::string &node)
{
    const auto event = heard.find(kind, node);
    return event ? event->error.message() : "";
}

RemoteEngine::Host self(const QString &store, const QStringList &extra = {})
{
    return {QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("engine")} + extra, store};
}

} // namespace

class TestEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsSourcesFirstAndTellsWhatWasMade()
    {
        Bench bench;
        Workflow flow = chain({{"Rows", "fake.rows"}, {"Shift", "fake.shift"}, {"View", "fake.view"}});
        mustApply(flow, SetSetting{"Shift", "by", 5});
        bench.run({.workflow = flow});
        QCOMPARE(bench.heard.story(), std::string("Rows running, Rows done, Shift running, Shift done, View done, finished"));
        QCOMPARE(bench.table("Shift").field(0).column->numbers()[2], 7.0);
        QCOMPARE(bench.table("Shift").steps().size(), std::size_t{1});
        const auto done = bench.heard.find(Kind::Done, "Rows");
        QCOMPARE(done->report.at("rows").get<int>(), 10);
        QVERIFY(!done->text.empty());
        QVERIFY(bench.heard.find(Kind::Finished)->error.text.empty());
    }

    void runsOnlyWhatTheTargetNeeds()
    {
        Bench bench;
        Workflow flow = chain({{"Rows", "fake.rows"}, {"A", "fake.shift"}, {"B", "fake.shift"}});
        mustApply(flow, AddNode{"Other", {.type = "fake.rows"}});
        bench.run({.workflow = flow, .targets = {"A"}});
        QCOMPARE(bench.heard.story(), std::string("Rows running, Rows done, A running, A done, finished"));
        bench.run({.workflow = flow, .targets = {"Nobody"}});
        QVERIFY(!bench.heard.find(Kind::Finished)->error.text.empty());
    }

    void takesUnchangedResultsFromTheStoreAlsoAfterReopening()
    {
        const QTemporaryDir folder;
        Workflow flow = chain({{"Rows", "fake.rows"}, {"A", "fake.shift"}, {"B", "fake.shift"}});
        mustApply(flow, SetSetting{"Rows", "warn", true});
        Bench(folder.path()).run({.workflow = flow});
        Bench bench(folder.path());
        const int before = fake::runs;
        bench.run({.workflow = flow});
        QCOMPARE(fake::runs.load(), before);
        QCOMPARE(bench.heard.story(), std::string("Rows done (cached), A done (cached), B done (cached), finished"));
        QCOMPARE(bench.heard.find(Kind::Done, "Rows")->warnings.size(), std::size_t{1});
        QCOMPARE(bench.table("B").field(0).column->numbers()[0], 2.0);

        mustApply(flow, SetSetting{"A", "by", 2}); // A and what follows
        bench.run({.workflow = flow});
        QCOMPARE(fake::runs.load(), before + 2);
        mustApply(flow, SetSetting{"Rows", "colour", "red"}); // how it looks only
        bench.run({.workflow = flow});
        QCOMPARE(fake::runs.load(), before + 2);
        mustApply(flow, MoveNode{"A", {5, 5}});
        mustApply(flow, RenameNode{"A", "Renamed"});
        bench.run({.workflow = flow, .threads = 1});
        QCOMPARE(fake::runs.load(), before + 2);
        bench.run({.workflow = flow, .seed = 1});
        QCOMPARE(fake::runs.load(), before + 5);
        mustApply(flow, SetSetting{"Renamed", "by", 1}); // back to what was run first
        bench.run({.workflow = flow});
        QCOMPARE(fake::runs.load(), before + 5);
    }

    void makesAgainWhatTheStoreLost_data()
    {
        QTest::addColumn<QString>("part");
        QTest::newRow("a column") << "columns";
        QTest::newRow("a value") << "values";
    }
    void makesAgainWhatTheStoreLost()
    {
        QFETCH(QString, part);
        const QTemporaryDir folder;
        Workflow flow = chain({{"Rows", "fake.rows"}, {"A", "fake.shift"}});
        Bench(folder.path()).run({.workflow = flow, .targets = {"Rows"}});
        const QDir dir(folder.filePath(part));
        for (const QString &file : dir.entryList(QDir::Files)) {
            QFile damaged(dir.filePath(file));
            QVERIFY(damaged.resize(damaged.size() - 1));
        }
        Bench bench(folder.path());
        bench.run({.workflow = flow});
        QCOMPARE(bench.heard.story(), std::string("Rows done (cached), Rows running, Rows done, A running, A done, finished"));
        QCOMPARE(bench.table("A").rows(), std::int64_t{10});
    }

    void readsAFileAgainWhenItChanges()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath("numbers.txt"));
        const auto write = [&](const char *text) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            file.close();
        };
        Workflow flow = chain({{"File", "fake.file"}});
        mustApply(flow, SetSetting{"File", "path", "numbers.txt"});
        Bench bench;
        const JobRequest request{.workflow = flow, .folder = folder.path().toStdString()};
        write("1 2 3");
        bench.run(request);
        bench.run(request);
        QCOMPARE(bench.heard.story(), std::string("File done (cached), finished"));
        write("1 2 3 4");
        bench.run(request);
        QCOMPARE(bench.table("File").rows(), std::int64_t{4});
        QVERIFY(file.remove());
        bench.run(request);
        QVERIFY(reason(bench.heard, Kind::Failed, "File").ends_with("numbers.txt is not there"));
    }

    void runsNodesWithEffectsEachTime()
    {
        const QTemporaryDir folder;
        Workflow flow = chain({{"Rows", "fake.rows"}, {"Save", "fake.save"}});
        mustApply(flow, SetSetting{"Save", "path", folder.filePath("log").toStdString()});
        Bench bench;
        bench.run({.workflow = flow});
        bench.run({.workflow = flow});
        QFile log(folder.filePath("log"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QCOMPARE(log.readAll(), QByteArray("10\n10\n"));
    }

    void saysWhatIsMissing()
    {
        Bench bench;
        Workflow flow = chain({{"Rows", "fake.rows"}, {"A", "fake.shift"}, {"B", "fake.shift"}, {"View", "fake.view"}});
        mustApply(flow, RemoveLink{{"Rows", "table", "A", "table"}});
        bench.run({.workflow = flow});
        QCOMPARE(reason(bench.heard, Kind::Skipped, "A"), std::string("Nothing is linked to Table of A"));
        QCOMPARE(reason(bench.heard, Kind::Skipped, "B"), std::string("B waits for A, which did not run"));
    }

    void passesNothingOnFromWhatIsOff()
    {
        Bench bench;
        Workflow flow = chain({{"Rows", "fake.rows"}, {"Test", "fake.test"}});
        for (const char *name : {"M1", "M2"}) {
            mustApply(flow, AddNode{name, {.type = "fake.mean"}});
            mustApply(flow, AddLink{{name, "learner", "Test", "learners"}});
        }
        mustApply(flow, SetOff{"M1", true});
        bench.run({.workflow = flow});
        QCOMPARE(reason(bench.heard, Kind::Skipped, "M1"), std::string("M1 is switched off"));
        const auto results = std::get<ResultsPtr>(*bench.store->get(bench.heard.find(Kind::Done, "Test")->outputs.at("results")));
        QCOMPARE(results->learners.size(), std::size_t{1});
        QCOMPARE(results->learners[0].name, std::string("M2"));
        mustApply(flow, SetOff{"M2", true});
        bench.run({.workflow = flow});
        QCOMPARE(reason(bench.heard, Kind::Skipped, "Test"), std::string("Nothing comes in at Learners of Test: M1 is switched off"));
    }

    void reportsWhatGoesWrongAndGoesOnWithTheRest_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("text");
        QTest::newRow("error") << "fail" << static_cast<int>(ErrorCode::InvalidInput) << "These rows cannot be used";
        QTest::newRow("exception") << "throw" << static_cast<int>(ErrorCode::Internal) << "a library's own words";
        QTest::newRow("memory") << "memory" << static_cast<int>(ErrorCode::OutOfMemory) << "Bad ran out of memory";
    }
    void reportsWhatGoesWrongAndGoesOnWithTheRest()
    {
        QFETCH(QString, how);
        QFETCH(int, code);
        QFETCH(QString, text);
        Bench bench;
        Workflow flow = chain({{"Rows", "fake.rows"}, {"Bad", "fake.bad"}, {"After", "fake.shift"}});
        mustApply(flow, AddNode{"Other", {.type = "fake.rows"}});
        mustApply(flow, SetSetting{"Bad", "how", how.toStdString()});
        bench.run({.workflow = flow});
        QCOMPARE(static_cast<int>(bench.heard.find(Kind::Failed, "Bad")->error.code), code);
        QVERIFY2(QString::fromStdString(reason(bench.heard, Kind::Failed, "Bad")).contains(text), reason(bench.heard, Kind::Failed, "Bad").c_str());
        QCOMPARE(reason(bench.heard, Kind::Skipped, "After"), std::string("After waits for Bad, which failed"));
        QVERIFY(bench.heard.find(Kind::Done, "Other"));
    }

    void asksBeforeItTakesMoreMemoryThanThereIs()
    {
        Bench bench;
        bench.run({.workflow = chain({{"Rows", "fake.rows"}, {"Hungry", "fake.hungry"}})});
        const auto event = bench.heard.find(Kind::Failed, "Hungry");
        QCOMPARE(event->error.code, ErrorCode::OutOfMemory);
        QVERIFY(QString::fromStdString(event->error.message()).startsWith(QStringLiteral("Hungry needs about 1,152,921,505 GB of memory; ")));
    }

    void refusesSettingsOfNodesItDoesNotKnow()
    {
        Bench bench;
        Workflow flow;
        mustApply(flow, AddNode{"Alien", {.type = "alien.node"}});
        bench.run({.workflow = flow});
        QVERIFY(!reason(bench.heard, Kind::Failed, "Alien").empty());
    }

    void takesGivenTablesInsteadOfRunningTheNode()
    {
        Bench bench;
        const Table mine = Table::of({{"x", Column::number({40, 41})}});
        bench.run({.workflow = chain({{"Rows", "fake.rows"}, {"Shift", "fake.shift"}}), .given = {{"Rows", mine}}});
        QCOMPARE(bench.table("Shift").field(0).column->numbers()[1], 42.0);
    }

    void recordsRunsWithTheWorkflowThatMadeThem()
    {
        Bench bench;
        Workflow flow = chain({{"Rows", "fake.rows"}, {"Train", "fake.train"}});
        mustApply(flow, AddNode{"Mean", {.type = "fake.mean"}});
        mustApply(flow, AddNode{"Unrelated", {.type = "fake.rows"}});
        mustApply(flow, AddLink{{"Mean", "learner", "Train", "learner"}});
        bench.run({.workflow = flow, .seed = 3});
        const auto record = bench.heard.find(Kind::Record, "Train");
        QVERIFY(record);
        QCOMPARE(record->report.at("node").get<std::string>(), std::string("Train"));
        QCOMPARE(record->report.at("version").get<std::string>(), std::string(MORTISE_VERSION));
        QCOMPARE(record->report.at("started").get<std::string>().size(), std::string("2020-01-02T03:04:05.250000Z").size());
        const auto made = workflowFromJson(record->report.at("workflow"), nodes);
        QVERIFY(made);
        QCOMPARE(made->order(), (std::vector<std::string>{"Mean", "Rows", "Train"}));
        QCOMPARE(made->links().size(), std::size_t{2});
        bench.run({.workflow = flow, .seed = 3});
        QVERIFY(!bench.heard.find(Kind::Record));
    }

    void tellsProgressAndTheTimeThatIsLeft()
    {
        Bench bench;
        Workflow flow = chain({{"Rows", "fake.rows"}, {"Wait", "fake.slow"}});
        mustApply(flow, SetSetting{"Wait", "seconds", 1});
        bench.run({.workflow = flow});
        double last = 0;
        int told = 0;
        for (const EngineEvent &event : bench.heard.all())
            if (event.kind == Kind::Progress) {
                QVERIFY(event.fraction >= last);
                last = event.fraction;
                if (!std::isnan(event.secondsLeft)) {
                    ++told;
                    QVERIFY2(std::abs(event.seconds + event.secondsLeft - 1) < 0.3, std::to_string(event.seconds + event.secondsLeft).c_str());
                }
            }
        QVERIFY(last > 0.8);
        QVERIFY(told > 3);
    }

    void stopsWithinATenthOfASecond()
    {
        Bench bench;
        Workflow flow = chain({{"Rows", "fake.rows"}, {"Wait", "fake.slow"}, {"After", "fake.shift"}});
        mustApply(flow, SetSetting{"Wait", "seconds", 100});
        const JobId job = bench.engine->submit({.workflow = flow}), queued = bench.engine->submit({.workflow = flow});
        QVERIFY(bench.heard.waitFor(Kind::Running, "Wait"));
        QElapsedTimer timer;
        timer.start();
        bench.engine->cancel(queued);
        bench.engine->cancel(job);
        bench.engine->waitFor(job);
        QVERIFY2(timer.elapsed() < 100, std::to_string(timer.elapsed()).c_str());
        bench.engine->waitFor(queued);
        QCOMPARE(bench.heard.find(Kind::Failed, "Wait")->error.code, ErrorCode::Cancelled);
        QCOMPARE(bench.heard.find(Kind::Skipped, "After")->error.code, ErrorCode::Cancelled);
        QCOMPARE(bench.heard.find(Kind::Finished, {}, job)->error.code, ErrorCode::Cancelled);
        QCOMPARE(bench.heard.find(Kind::Finished, {}, queued)->error.code, ErrorCode::Cancelled);
        bench.engine->cancel(12345);
    }

    void endsWhileAJobRuns()
    {
        auto bench = std::make_unique<Bench>();
        Workflow flow = chain({{"Rows", "fake.rows"}, {"Wait", "fake.slow"}});
        mustApply(flow, SetSetting{"Wait", "seconds", 100});
        bench->engine->submit({.workflow = flow});
        QVERIFY(bench->heard.waitFor(Kind::Running, "Wait"));
        QElapsedTimer timer;
        timer.start();
        bench->engine.reset();
        QVERIFY(timer.elapsed() < 1000);
    }

    void eventsSurviveTheProtocol()
    {
        EngineEvent event{.kind = Kind::Done, .job = 7, .node = "größe", .fraction = 1, .seconds = 0.1, .cached = true, .text = {"%1 rows", {"5"}},
                          .warnings = {"careful"}, .outputs = {{"table", hashText("x")}}, .report = {{"rows", 5}}};
        FrameReader reader;
        QByteArray bytes = frame(toJson(event)) + frame({{"cancel", 1}});
        std::vector<nlohmann::json> messages;
        for (const char byte : bytes) { // one by one, as badly as a socket may deliver them
            reader.add(QByteArray(1, byte));
            while (auto message = reader.next())
                messages.push_back(*message);
        }
        QCOMPARE(messages.size(), std::size_t{2});
        const auto back = eventFromJson(messages[0]);
        QVERIFY(back);
        QVERIFY(toJson(*back) == toJson(event));
        QCOMPARE(back->outputs.at("table").hex(), hashText("x").hex());
        const auto progress = eventFromJson(toJson(EngineEvent{.kind = Kind::Progress, .job = 1, .node = "n", .fraction = 0.5, .secondsLeft = std::nan("")}));
        QVERIFY(std::isnan(progress->secondsLeft));
        reader.add("\xff\xff\xff\xff");
        QVERIFY(!reader.next());
        QVERIFY(reader.bad());
    }

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
        QElapsedTimer timer;
        timer.start();
        engine.cancel(job);
        QTRY_VERIFY_WITH_TIMEOUT(heard.find(Kind::Finished, {}, job), 20'000);
        QVERIFY2(timer.elapsed() < 500, std::to_string(timer.elapsed()).c_str());
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
    if (args.value(1) == QStringLiteral("engine")) // this program is its own worker
        return runWorker(args.value(args.indexOf(QStringLiteral("--socket")) + 1), args.value(args.indexOf(QStringLiteral("--store")) + 1), nodes);
    TestEngine test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_engine.moc"
