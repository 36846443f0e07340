#include "engine/protocol.h"
#include "store/store.h"
#include "tests/support/engine_listener.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mortise;
using namespace mortise::fake;

namespace {

const Registry &nodes = fake::registry();

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

    void stopsWhileABlockWorks()
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
        QVERIFY2(timer.elapsed() < 20'000, std::to_string(timer.elapsed()).c_str());
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
        QVERIFY(timer.elapsed() < 20'000); // not the 100 s of the job
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
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
