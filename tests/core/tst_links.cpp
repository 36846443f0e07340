// Files behind a project: with a copy inside it opens without them; linked, it holds no data and knows what is missing.
#include "base/rng.h"
#include "engine/engine.h"
#include "project/links.h"
#include "project/sqlite.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

using namespace mortise;

namespace {

template <class T>
T must(Expected<T> value)
{
    if (!value)
        qFatal("%s", value.error().message().c_str());
    if constexpr (!std::is_void_v<T>)
        return std::move(*value);
}

struct Ran {
    std::map<std::string, StoredResult> results;
    std::map<std::string, Error> failed;
};

Ran ranBy(Store &store, const Workflow &flow, const std::map<std::string, nlohmann::json> &kept = {})
{
    Ran out;
    const auto engine = makeLocalEngine(catalogue(), store, [&](const EngineEvent &event) {
        if (event.kind == EngineEvent::Kind::Done)
            out.results[event.node] = {event.outputs, event.report, event.text, event.warnings, event.seconds, event.key};
        else if (event.kind == EngineEvent::Kind::Failed)
            out.failed[event.node] = event.error;
    });
    JobRequest request;
    request.workflow = flow;
    request.kept = kept;
    engine->waitFor(engine->submit(std::move(request)));
    return out;
}

std::int64_t countIn(const std::string &project, const std::string &table)
{
    Database db = must(Database::open(project, Database::Mode::ReadOnly));
    return db.number("SELECT count(*) FROM " + table);
}

} // namespace

class TestLinks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(home_.isValid()); }

    void aCopyInsideStandsInForAFileThatIsGone()
    {
        const std::string csv = write("in.csv"), project = home_.filePath("in.mortise").toStdString();
        const Workflow flow = flowOf(csv, true);
        save(flow, project);
        QVERIFY(QFile::remove(QString::fromStdString(csv)));
        const auto store = must(Store::open({}, catalogue()));
        const ProjectContent content = must(openProject(project, *store, catalogue()));
        QVERIFY(content.problems.empty());
        const Ran again = ranBy(*store, content.workflow, keptSources(content.results));
        QVERIFY(again.failed.empty());
        const Table table = std::get<Table>(must(store->get(again.results.at("Filled").outputs.at("table"))));
        QCOMPARE(table.rows(), std::int64_t{3});
        QCOMPARE(table.cellText(2, 0), std::string("30"));
        // Without saying what it held the file is missed.
        const Ran missed = ranBy(*store, content.workflow);
        QCOMPARE(missed.failed.at("File").code, ErrorCode::NotFound);
        QVERIFY(missed.failed.at("File").message().find("in.csv") != std::string::npos);
    }

    void whatIsReadInAnotherWayNeedsTheFile()
    {
        const std::string csv = write("other.csv"), project = home_.filePath("other.mortise").toStdString();
        save(flowOf(csv, true), project);
        QVERIFY(QFile::remove(QString::fromStdString(csv)));
        const auto store = must(Store::open({}, catalogue()));
        ProjectContent content = must(openProject(project, *store, catalogue()));
        must(content.workflow.apply(SetSetting{"File", "types", {"age=text"}}, catalogue()));
        const Ran again = ranBy(*store, content.workflow, keptSources(content.results));
        QCOMPARE(again.failed.at("File").code, ErrorCode::NotFound);
        QVERIFY(again.failed.at("File").message().find("other settings") != std::string::npos);
    }

    void rolesOfACopyCanBeChangedWithoutTheFile()
    {
        const std::string csv = write("roles.csv"), project = home_.filePath("roles.mortise").toStdString();
        save(flowOf(csv, true), project);
        QVERIFY(QFile::remove(QString::fromStdString(csv)));
        const auto store = must(Store::open({}, catalogue()));
        ProjectContent content = must(openProject(project, *store, catalogue()));
        for (const char *target : {"plan", "age"}) { // the second from what the first gave
            must(content.workflow.apply(SetSetting{"File", "roles", nlohmann::json::array({target + std::string("=target")})}, catalogue()));
            const Ran again = ranBy(*store, content.workflow, keptSources(content.results));
            QVERIFY2(again.failed.empty(), again.failed.empty() ? "" : again.failed.begin()->second.message().c_str());
            const Table table = std::get<Table>(must(store->get(again.results.at("Filled").outputs.at("table"))));
            QCOMPARE(table.withRoleOf(Role::Target), std::vector<int>{table.indexOf(target)});
            QCOMPARE(again.results.at("File").warnings.at(0).english(), std::string("roles.csv is not there any more: the copy inside the project is used"));
            content.results = again.results;
        }
    }

    void aLinkedFileLeavesNoDataInTheProject()
    {
        const std::string csv = write("linked.csv"), project = home_.filePath("linked.mortise").toStdString();
        save(flowOf(csv, false), project);
        QCOMPARE(countIn(project, "columns"), std::int64_t{0});
        QCOMPARE(countIn(project, "artefacts"), std::int64_t{0});
        save(flowOf(csv, true), home_.filePath("kept.mortise").toStdString());
        QVERIFY(countIn(home_.filePath("kept.mortise").toStdString(), "columns") >= 2);

        const auto store = must(Store::open({}, catalogue()));
        const ProjectContent content = must(openProject(project, *store, catalogue()));
        QVERIFY(content.problems.empty());
        const StoredResult &link = content.results.at("File");
        QVERIFY(link.outputs.empty());
        QCOMPARE(link.report["read"]["bytes"].get<std::int64_t>(), QFileInfo(QString::fromStdString(csv)).size());
        QCOMPARE(Hash::fromHex(link.report["content"].get<std::string>()).hex(), hashText("age,plan\n10,a\n,b\n30,a\n").hex());
        QVERIFY(keptSources(content.results).empty());
        QVERIFY(ranBy(*store, content.workflow, keptSources(content.results)).failed.empty()); // read again
        QVERIFY(QFile::remove(QString::fromStdString(csv)));
        const Ran missed = ranBy(*store, content.workflow, keptSources(content.results));
        QCOMPARE(missed.failed.at("File").code, ErrorCode::NotFound);
    }

    void savedInPlaceALinkTakesTheDataOutAgain()
    {
        const std::string csv = write("out.csv"), project = home_.filePath("out.mortise").toStdString();
        save(flowOf(csv, true), project);
        QVERIFY(countIn(project, "columns") >= 2);
        save(flowOf(csv, false), project);
        QCOMPARE(countIn(project, "columns"), std::int64_t{0});
    }

    void theEstimateIsNearWhatAProjectGrowsBy()
    {
        Rng rng(1);
        std::string text = "a,b,c\n";
        for (int i = 0; i < 200'000; ++i)
            text += fmt::format("{},{},word {}\n", rng.below(1'000'000'000), rng.below(5), rng.below(100'000));
        const std::string csv = write("large.csv", text), project = home_.filePath("large.mortise").toStdString();
        const auto store = must(Store::open({}, catalogue()));
        const Workflow flow = flowOf(csv, true);
        ProjectContent content;
        content.workflow = flow;
        content.results = ranBy(*store, flow).results;
        std::erase_if(content.results, [](const auto &item) { return item.first != "File"; });
        must(saveProject(project, content, *store));
        const double estimate = static_cast<double>(estimatedBytes(std::get<Table>(must(store->get(content.results.at("File").outputs.at("table"))))));
        must(saveProject(home_.filePath("empty.mortise").toStdString(), {.workflow = flow}, *store));
        const double grown = static_cast<double>(QFileInfo(QString::fromStdString(project)).size() - QFileInfo(home_.filePath("empty.mortise")).size());
        QVERIFY2(estimate > 0.8 * grown && estimate < 1.2 * grown, fmt::format("{} for {}", estimate, grown).c_str());
    }

private:
    std::string write(const QString &name, const std::string &text = "age,plan\n10,a\n,b\n30,a\n") const
    {
        QFile file(home_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
            qFatal("cannot write");
        return file.fileName().toStdString();
    }
    /// A file, and what was filled in it: shares a column with the file.
    static Workflow flowOf(const std::string &csv, bool keep)
    {
        Workflow flow;
        must(flow.apply(AddNode{"File", {.type = "data.file", .settings = {{"path", csv}, {"keep", keep}}}}, catalogue()));
        must(flow.apply(AddNode{"Filled", {.type = "prepare.impute", .settings = nlohmann::json::object()}}, catalogue()));
        must(flow.apply(AddLink{{"File", "table", "Filled", "table"}}, catalogue()));
        return flow;
    }
    static void save(const Workflow &flow, const std::string &project)
    {
        const auto store = must(Store::open({}, catalogue()));
        ProjectContent content;
        content.workflow = flow;
        const Ran ran = ranBy(*store, flow);
        QVERIFY2(ran.failed.empty(), ran.failed.empty() ? "" : ran.failed.begin()->second.message().c_str());
        content.results = ran.results;
        must(saveProject(project, content, *store));
    }
    QTemporaryDir home_;
};

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
