#include "base/rng.h"
#include "graph/layers.h"
#include "graph/workflow.h"
#include "tests/support/engine_nodes.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mortise;

namespace {

const Registry &nodes = fake::registry();

void mustApply(Workflow &flow, const Edit &edit)
{
    const auto done = flow.apply(edit, nodes);
    if (!done)
        qFatal("%s", done.error().message().c_str());
}

/// Rows -> Shift -> Test and score <- Mean
Workflow small()
{
    Workflow flow;
    mustApply(flow, AddNode{"Rows", {.type = "fake.rows"}});
    mustApply(flow, AddNode{"Shift", {.type = "fake.shift", .version = 2}});
    mustApply(flow, AddNode{"Mean", {.type = "fake.mean"}});
    mustApply(flow, AddNode{"Test", {.type = "fake.test"}});
    mustApply(flow, AddLink{{"Rows", "table", "Shift", "table"}});
    mustApply(flow, AddLink{{"Shift", "table", "Test", "table"}});
    mustApply(flow, AddLink{{"Mean", "learner", "Test", "learners"}});
    return flow;
}

std::string refusal(Workflow flow, const Edit &edit)
{
    const Workflow before = flow;
    const auto done = flow.apply(edit, nodes);
    if (!(flow == before))
        return "the workflow was changed";
    return done ? "" : done.error().message();
}

template <class T>
const T &oneOf(Rng &rng, const std::vector<T> &from)
{
    return from[rng.below(from.size())];
}

Edit randomEdit(Rng &rng, const Workflow &flow)
{
    static const std::vector<std::string> types{"fake.rows", "fake.shift", "fake.mean", "fake.test", "fake.view", "other.unknown"};
    std::vector<std::string> names{"nobody"};
    for (const auto &[name, node] : flow.nodes())
        names.push_back(name);
    const auto name = [&] { return oneOf(rng, names); };
    const auto link = [&] {
        if (rng.below(2) == 0 && !flow.links().empty())
            return oneOf(rng, flow.links());
        return Link{name(), oneOf<std::string>(rng, {"table", "learner"}), name(), oneOf<std::string>(rng, {"table", "learners"})};
    };
    switch (rng.below(14)) {
    case 0:
    case 1: return AddNode{"n" + std::to_string(rng.below(40)), {.type = oneOf(rng, types), .version = 1, .at = {rng.uniform(), 3}}};
    case 2: return RemoveNode{name()};
    case 3: return RenameNode{name(), "n" + std::to_string(rng.below(40))};
    case 4: return SetSetting{name(), oneOf<std::string>(rng, {"rows", "by", "strength"}), rng.below(3) == 0 ? nlohmann::json() : nlohmann::json(rng.below(12))};
    case 5: return SetSettings{name(), {{"rows", rng.below(100)}}};
    case 6: return MoveNode{name(), {rng.uniform(), rng.uniform()}};
    case 7: return SetOff{name(), rng.below(2) == 0};
    case 8: return SetPreview{name(), rng.below(2) == 0};
    case 9: return AddLink{link(), static_cast<int>(rng.below(4)) - 1};
    case 10: return RemoveLink{link()};
    case 11: return SetNote{std::to_string(rng.below(3)), rng.below(2) == 0 ? std::nullopt : std::optional(Note{.text = "read me", .at = {}})};
    case 12: {
        const std::set<std::string> inner = rng.below(2) == 0 ? std::set<std::string>{} : std::set{std::to_string(rng.below(3))};
        return SetGroup{std::to_string(rng.below(3)), rng.below(4) == 0 ? std::nullopt : std::optional(Group{.title = "together", .members = {name(), name()}, .groups = inner, .collapsed = rng.below(2) == 0})};
    }
    default: return SetTitle{std::to_string(rng.below(100))};
    }
}

} // namespace

class TestWorkflow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoesAndRedoesRandomEditsExactly()
    {
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            Rng rng(seed);
            Workflow flow;
            std::vector<Workflow> states{flow};
            std::vector<Edit> undo, redo;
            int refused = 0;
            for (int i = 0; i < 300; ++i) {
                Edit edit = randomEdit(rng, flow);
                if (rng.below(6) == 0)
                    edit = Several{.edits = {edit, randomEdit(rng, flow), randomEdit(rng, flow)}, .name = "Paste"};
                const auto viaJson = editFromJson(nlohmann::json::parse(toJson(edit).dump()));
                QVERIFY(viaJson);
                if (auto inverse = flow.apply(*viaJson, nodes)) {
                    undo.push_back(std::move(*inverse));
                    states.push_back(flow);
                } else {
                    ++refused;
                    QVERIFY(flow == states.back());
                }
            }
            QVERIFY2(undo.size() > 50 && refused > 20, "the edits are too tame to test anything");
            for (std::size_t i = undo.size(); i-- > 0;) {
                auto again = flow.apply(undo[i], nodes);
                QVERIFY2(again, again ? "" : again.error().message().c_str());
                redo.push_back(std::move(*again));
                QVERIFY(flow == states[i]);
            }
            QVERIFY(flow == Workflow());
            for (std::size_t i = 0; i < redo.size(); ++i) {
                QVERIFY(flow.apply(redo[redo.size() - 1 - i], nodes));
                QVERIFY(flow == states[i + 1]);
            }
        }
    }

    void saysWhyALinkCannotBeMade_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("fromPort");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("toPort");
        QTest::addColumn<QString>("reason");
        QTest::newRow("kinds") << "Mean" << "learner" << "Shift" << "table" << "A Learner cannot go into a Table port: link it to Train or Test and score";
        QTest::newRow("second link") << "Rows" << "table" << "Test" << "table" << "Test takes one link at Table: remove the one from Shift first";
        QTest::newRow("there already") << "Mean" << "learner" << "Test" << "learners" << "Mean and Test are linked already";
        QTest::newRow("no block") << "Rows" << "table" << "Nobody" << "table" << "There is no block named \"Nobody\"";
        QTest::newRow("no output") << "Rows" << "model" << "Test" << "table" << "Rows has no output \"model\"; it has: table";
        QTest::newRow("no input") << "Rows" << "table" << "Test" << "model" << "Test has no input \"model\"; it has: table, learners";
        QTest::newRow("source") << "Shift" << "table" << "Rows" << "table" << "Rows takes nothing in";
        QTest::newRow("itself") << "Shift" << "table" << "Shift" << "table" << "Shift cannot be linked to itself";
    }
    void saysWhyALinkCannotBeMade()
    {
        QFETCH(QString, from);
        QFETCH(QString, fromPort);
        QFETCH(QString, to);
        QFETCH(QString, toPort);
        QFETCH(QString, reason);
        const Link link{from.toStdString(), fromPort.toStdString(), to.toStdString(), toPort.toStdString()};
        const auto why = small().whyNot(link, nodes);
        QVERIFY(why);
        QCOMPARE(QString::fromStdString(why->english()), reason);
        QCOMPARE(QString::fromStdString(refusal(small(), AddLink{link})), reason);
    }

    void refusesACircle()
    {
        Workflow flow = small();
        mustApply(flow, RemoveLink{{"Rows", "table", "Shift", "table"}});
        mustApply(flow, AddNode{"Shift 2", {.type = "fake.shift"}});
        mustApply(flow, AddLink{{"Shift", "table", "Shift 2", "table"}});
        QCOMPARE(QString::fromStdString(refusal(flow, AddLink{{"Shift 2", "table", "Shift", "table"}})),
                 QStringLiteral("This would make a circle: Shift > Shift 2 > Shift"));
    }

    void acceptsSeveralLinksWhereThePortTakesThem()
    {
        Workflow flow = small();
        mustApply(flow, AddNode{"A", {.type = "fake.mean"}});
        mustApply(flow, AddLink{{"A", "learner", "Test", "learners"}, 0});
        const auto into = flow.into("Test", "learners");
        QCOMPARE(into.size(), std::size_t{2});
        QCOMPARE(into[0].from, std::string("A"));
        QCOMPARE(into[1].from, std::string("Mean"));
    }

    void refusesWhatIsNotAllowed()
    {
        QVERIFY(!refusal(small(), AddNode{"Rows", {.type = "fake.rows"}}).empty());
        QVERIFY(!refusal(small(), AddNode{"", {.type = "fake.rows"}}).empty());
        QVERIFY(!refusal(small(), RenameNode{"Rows", "Mean"}).empty());
        QVERIFY(!refusal(small(), RemoveNode{"Nobody"}).empty());
        QVERIFY(!refusal(small(), SetSetting{"Rows", "rows", -1}).empty());
        QVERIFY(!refusal(small(), SetSetting{"Rows", "rowz", 1}).empty());
        QVERIFY(!refusal(small(), RemoveLink{{"Rows", "table", "Test", "table"}}).empty());
        const Several half{.edits = {SetTitle{"changed"}, RemoveNode{"Nobody"}}, .name = {}};
        QVERIFY(!refusal(small(), half).empty());
    }

    void keepsOnlySettingsThatDifferFromTheDefault()
    {
        Workflow flow = small();
        mustApply(flow, SetSetting{"Shift", "by", 5});
        QCOMPARE(flow.find("Shift")->settings.dump(), std::string(R"({"by":5.0})"));
        QCOMPARE(flow.params("Shift", nodes)->real("by"), 5.0);
        mustApply(flow, SetSetting{"Shift", "by", 1});
        QCOMPARE(flow.find("Shift")->settings.dump(), std::string("{}"));
    }

    void removingABlockTakesItsLinksAndUndoBringsThemBack()
    {
        Workflow flow = small();
        const Workflow before = flow;
        const auto undo = flow.apply(RemoveNode{"Shift"}, nodes);
        QCOMPARE(flow.links().size(), std::size_t{1});
        mustApply(flow, *undo);
        QVERIFY(flow == before);
    }

    void ordersSourcesFirst()
    {
        QCOMPARE(small().order(), (std::vector<std::string>{"Mean", "Rows", "Shift", "Test"}));
        QCOMPARE(small().upstream("Shift"), (std::vector<std::string>{"Rows", "Shift"}));
        QCOMPARE(small().downstream("Shift"), (std::vector<std::string>{"Shift", "Test"}));
        QVERIFY(small().upstream("Nobody").empty());
    }

    void findsFreeNames()
    {
        Workflow flow = small();
        QCOMPARE(flow.freeNodeName("Fill"), std::string("Fill"));
        QCOMPARE(flow.freeNodeName("Rows"), std::string("Rows 2"));
        mustApply(flow, AddNode{"Rows 2", {.type = "fake.rows"}});
        QCOMPARE(flow.freeNodeName("Rows 2"), std::string("Rows 3"));
    }

    void comesBackFromJson()
    {
        Workflow flow = small();
        flow.summary = "What one learns";
        mustApply(flow, SetTitle{"Ein Titel, größer"});
        mustApply(flow, RenameNode{"Mean", "v. 1.2 \"mean\""});
        mustApply(flow, SetSetting{"Rows", "rows", 77});
        mustApply(flow, SetOff{"Shift", true});
        mustApply(flow, SetPreview{"Rows", true});
        mustApply(flow, MoveNode{"Test", {12.5, -3}});
        mustApply(flow, SetNote{"1", Note{.text = "note", .at = {1, 2}, .size = {3, 4}}});
        mustApply(flow, SetGroup{"1", Group{.title = "größer", .members = {"Rows", "Shift"}, .collapsed = true, .at = {5, 6}}});
        const auto back = workflowFromJson(nlohmann::json::parse(toJson(flow).dump()), nodes);
        QVERIFY(back);
        QVERIFY(*back == flow);
    }

    void aGroupKeepsToItsBlocks()
    {
        Workflow flow = small();
        mustApply(flow, SetGroup{"1", Group{.title = "Prepare", .members = {"Rows", "Shift"}, .at = {}}});
        QCOMPARE(flow.groupOf("Shift"), std::string("1"));
        QCOMPARE(refusal(flow, SetGroup{"2", Group{.title = "Other", .members = {"Shift"}, .at = {}}}), std::string("Shift is in the group Prepare already"));
        QCOMPARE(refusal(flow, SetGroup{"2", Group{.title = "Other", .members = {}, .at = {}}}), std::string("A group needs a block"));
        QCOMPARE(refusal(flow, SetGroup{"2", Group{.title = "Other", .members = {"Nobody"}, .at = {}}}), std::string("There is no block named \"Nobody\""));
        mustApply(flow, RenameNode{"Shift", "Moved"});
        QCOMPARE(flow.groups().at("1").members, (std::set<std::string>{"Moved", "Rows"}));
        const Workflow before = flow;
        const auto undo = flow.apply(Several{{RemoveNode{"Rows"}, RemoveNode{"Moved"}}, {}}, nodes);
        QVERIFY(flow.groups().empty());
        mustApply(flow, *undo);
        QVERIFY(flow == before);
    }

    void aFileWithoutGroupsStaysAsItWas()
    {
        QVERIFY(!toJson(small()).contains("groups"));
        auto json = toJson(small());
        json["groups"] = {{"1", {{"title", "Prepare"}, {"members", {"Rows", "Gone"}}}}, {"2", 5}};
        std::vector<Text> problems;
        const auto flow = workflowFromJson(json, nodes, &problems);
        QVERIFY(flow);
        QCOMPARE(flow->groups().at("1").members, std::set<std::string>{"Rows"});
        QCOMPARE(problems.size(), std::size_t{2});
    }

    void migratesSettingsOfOlderVersions()
    {
        const auto json = nlohmann::json::parse(R"({"mortise": 1, "nodes": {"S": {"id": "fake.shift", "version": 1, "settings": {"amount": 7}}}})");
        const auto flow = workflowFromJson(json, nodes);
        QVERIFY(flow);
        QCOMPARE(flow->find("S")->version, 2);
        QCOMPARE(flow->params("S", nodes)->real("by"), 7.0);
    }

    void tellsWhatIsWrongInADamagedFileAndKeepsTheRest()
    {
        const auto json = nlohmann::json::parse(R"({"mortise": 1, "title": 5, "nodes": {
            "R": {"id": "fake.rows", "settings": {"rows": -4, "start": 2, "sparkle": 1}},
            "New": {"id": "fake.shift", "version": 9, "settings": {"magic": true}},
            "Alien": {"id": "alien.node", "settings": {"x": [1, {"y": null}]}},
            "Broken": {"id": 5}},
            "links": [["R.table", "New.table"], ["R.table", "Alien.anything"], ["R.table", "Gone.table"], ["R.table"], 3, ["Rtable", "x"]],
            "notes": {"1": {"text": 4}}})");
        std::vector<Text> problems;
        const auto flow = workflowFromJson(json, nodes, &problems);
        QVERIFY(flow);
        QCOMPARE(problems.size(), std::size_t{10});
        QCOMPARE(flow->find("R")->settings.dump(), std::string(R"({"start":2.0})"));
        QCOMPARE(flow->find("New")->settings.dump(), std::string(R"({"magic":true})"));
        QVERIFY(!flow->params("New", nodes));
        QVERIFY(flow->find("Alien")->settings == json["nodes"]["Alien"]["settings"]);
        QCOMPARE(flow->links().size(), std::size_t{2});
        QVERIFY(!workflowFromJson(json, nodes));
        // What is not understood is not lost by saving again.
        std::vector<Text> again;
        QVERIFY(*workflowFromJson(toJson(*flow), nodes, &again) == *flow);
    }

    void refusesWhatIsNoWorkflow_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"[]", "{}", "5", R"({"mortise": "1"})", R"({"mortise": 2, "nodes": {}})", R"({"mortise": 1, "nodes": []})"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesWhatIsNoWorkflow()
    {
        QFETCH(QByteArray, text);
        std::vector<Text> problems;
        QVERIFY(!workflowFromJson(nlohmann::json::parse(text.toStdString()), nodes, &problems));
    }

    void namesEditsInWords()
    {
        QCOMPARE(editName(RemoveNode{"Fill missing"}).english(), std::string("Delete Fill missing"));
        QCOMPARE(editName(Several{.edits = {RemoveNode{"A"}}, .name = "Paste"}).english(), std::string("Paste"));
    }

    void tidiesWithoutOverlapsOrCrossings()
    {
        Workflow flow = small();
        mustApply(flow, SetPreview{"Rows", true});
        mustApply(flow, AddNode{"Alone", {.type = "fake.rows"}});
        mustApply(flow, AddNode{"View", {.type = "fake.view"}});
        mustApply(flow, AddLink{{"Rows", "table", "View", "table"}});
        const auto places = tidyLayout(flow).nodes;
        QCOMPARE(places.size(), flow.nodes().size());
        for (const Link &link : flow.links())
            QVERIFY(places.at(link.to).x >= places.at(link.from).x + 206 + 80);
        QCOMPARE(places.at("Mean").x, places.at("Shift").x); // beside what it goes into, not at the far left
        for (const auto &[a, p] : places)
            for (const auto &[b, q] : places)
                if (a < b && p.x == q.x) {
                    const auto height = [&](const std::string &name) { return flow.find(name)->preview ? 148.0 : 56.0; };
                    QVERIFY2(p.y >= q.y + height(b) + 24 || q.y >= p.y + height(a) + 24, (a + " " + b).c_str());
                }
    }

    void manyPartsStandInStacksSideBySide()
    {
        Workflow flow;
        const auto parts = [&flow](int from, int to) {
            for (int i = from; i < to; ++i) {
                const std::string number = std::to_string(i);
                mustApply(flow, AddNode{"Rows " + number, {.type = "fake.rows"}});
                mustApply(flow, AddNode{"View " + number, {.type = "fake.view"}});
                mustApply(flow, AddLink{{"Rows " + number, "table", "View " + number, "table"}});
            }
        };
        parts(0, 3);
        for (const auto &[name, at] : tidyLayout(flow).nodes)
            QCOMPARE(at.x, name.starts_with("Rows") ? 0.0 : 286.0); // few: one below the other
        parts(3, 250);
        double right = 0, bottom = 0;
        std::set<std::pair<double, double>> taken;
        for (const auto &[name, at] : tidyLayout(flow).nodes) {
            right = std::max(right, at.x + 206);
            bottom = std::max(bottom, at.y + 56);
            taken.emplace(at.x, at.y);
        }
        QCOMPARE(taken.size(), flow.nodes().size());
        QVERIFY2(bottom <= right && right <= 3 * bottom, qPrintable(QStringLiteral("%1 x %2").arg(right).arg(bottom)));
    }

    void untanglesWhatCanBeUntangled()
    {
        // Two layers in reverse order: 6 crossings that a turned column takes away.
        Layered graph;
        graph.layer = {0, 0, 0, 0, 1, 1, 1, 1};
        graph.columns = {{0, 1, 2, 3}, {4, 5, 6, 7}};
        graph.next = {{7}, {6}, {5}, {4}, {}, {}, {}, {}};
        graph.previous = {{}, {}, {}, {}, {3}, {2}, {1}, {0}};
        QCOMPARE(crossings(graph), std::int64_t{6});
        orderColumns(graph);
        QCOMPARE(crossings(graph), std::int64_t{0});
    }

    void isQuickWithAThousandBlocks()
    {
        Workflow flow;
        Rng rng(4);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 1000; ++i) {
            mustApply(flow, AddNode{"n" + std::to_string(i), {.type = i < 50 ? "fake.rows" : "fake.view"}});
            if (i >= 50)
                for (int k = 0; k < 2; ++k)
                    (void)flow.apply(AddLink{{"n" + std::to_string(rng.below(50)), "table", "n" + std::to_string(i), "table"}}, nodes);
        }
        for (int i = 0; i < 400; ++i) {
            mustApply(flow, AddNode{"s" + std::to_string(i), {.type = "fake.shift"}});
            mustApply(flow, AddLink{{i == 0 ? "n0" : "s" + std::to_string(i - 1), "table", "s" + std::to_string(i), "table"}});
        }
        const qint64 build = timer.restart();
        QCOMPARE(flow.order().size(), std::size_t{1400});
        const qint64 order = timer.restart();
        const auto back = workflowFromJson(toJson(flow), nodes);
        const qint64 json = timer.restart();
        QVERIFY(*back == flow);
        timer.restart();
        QCOMPARE(tidyLayout(flow).nodes.size(), std::size_t{1400});
        const qint64 tidy = timer.elapsed();
        qInfo("1,400 blocks: built in %lld ms, ordered in %lld ms, through JSON in %lld ms, tidied in %lld ms", build, order, json, tidy);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        constexpr qint64 slower = 20;
#else
        constexpr qint64 slower = 1;
#endif
        QVERIFY(build < 2000 * slower && order < 100 * slower && json < 2000 * slower && tidy < 1000 * slower);
    }
};

QTEST_APPLESS_MAIN(TestWorkflow)
#include "tst_workflow.moc"
