// Groups inside groups: what may hold what, the edits between two arrangements, files and copies, tidying.
#include "graph/fragment.h"
#include "graph/groups.h"
#include "tests/support/engine_nodes.h"

#include <QTest>

using namespace mortise;

namespace {

const Registry &nodes = fake::registry();

void must(Workflow &flow, const Edit &edit)
{
    if (const auto done = flow.apply(edit, nodes); !done)
        qFatal("%s", done.error().message().c_str());
}

std::string refusal(Workflow flow, const Edit &edit)
{
    const auto done = flow.apply(edit, nodes);
    return done ? "" : done.error().message();
}

/// A -> B -> C -> D, each below the last.
Workflow chain()
{
    Workflow flow;
    must(flow, AddNode{"A", {.type = "fake.rows"}});
    for (const char *name : {"B", "C", "D"})
        must(flow, AddNode{name, {.type = "fake.shift", .version = 2, .at = {0, 100.0 * (*name - 'A')}}});
    for (const char *name : {"A", "B", "C"})
        must(flow, AddLink{{name, "table", std::string(1, static_cast<char>(*name + 1)), "table"}});
    return flow;
}

/// B and C in "in", which is in "out" with A.
Workflow nested(bool innerClosed = false, bool outerClosed = false)
{
    Workflow flow = chain();
    must(flow, SetGroup{"in", Group{.title = "Inner", .members = {"B", "C"}, .collapsed = innerClosed, .at = {300, 40}}});
    must(flow, SetGroup{"out", Group{.title = "Outer", .members = {"A"}, .groups = {"in"}, .collapsed = outerClosed, .at = {700, 80}}});
    return flow;
}

/// Applies them, and checks that taken back all is as it was.
Workflow changed(const Workflow &before, std::vector<Edit> edits)
{
    Workflow flow = before, back = before;
    must(flow, Several{edits, {}});
    const auto undo = back.apply(Several{std::move(edits), {}}, nodes);
    must(back, *undo);
    if (!(back == before))
        qFatal("taken back it is not what it was");
    return flow;
}

struct Box {
    double left, top, right, bottom;
    bool meets(const Box &o) const { return left < o.right && o.left < right && top < o.bottom && o.top < bottom; }
};

/// The frame that is drawn around the group's blocks (12 px around them, 28 px for the title), or its card.
Box boxOf(const Workflow &flow, const TidyPlaces &places, const std::string &id)
{
    const Group &group = flow.groups().at(id);
    if (group.collapsed)
        return {places.groups.at(id).x, places.groups.at(id).y, places.groups.at(id).x + 206, places.groups.at(id).y + 56};
    Box all{1e9, 1e9, -1e9, -1e9};
    const auto add = [&](const Box &box) { all = {std::min(all.left, box.left), std::min(all.top, box.top), std::max(all.right, box.right), std::max(all.bottom, box.bottom)}; };
    for (const std::string &name : group.members)
        add({places.nodes.at(name).x, places.nodes.at(name).y, places.nodes.at(name).x + 206, places.nodes.at(name).y + 56});
    for (const std::string &inner : group.groups)
        add(boxOf(flow, places, inner));
    return {all.left - 12, all.top - 40, all.right + 12, all.bottom + 12};
}

} // namespace

class TestGroups : public QObject {
    Q_OBJECT

private slots:
    void aGroupMayHoldGroupsOnly()
    {
        Workflow flow = chain();
        must(flow, SetGroup{"1", Group{.title = "Inner", .members = {"A"}}});
        must(flow, SetGroup{"2", Group{.title = "Outer", .groups = {"1"}}});
        QCOMPARE(flow.outerOf("1"), std::string("2"));
        QCOMPARE(flow.outerOf("2"), std::string());
        QCOMPARE(blocksIn(flow.groups(), "2"), std::set<std::string>{"A"});
    }

    void refusesWhatCannotBeInside()
    {
        const Workflow flow = nested();
        QCOMPARE(refusal(flow, SetGroup{"x", Group{.title = "X", .groups = {"in"}}}), std::string("Inner is in the group Outer already"));
        QCOMPARE(refusal(flow, SetGroup{"x", Group{.title = "X", .groups = {"gone"}}}), std::string("There is no group \"gone\""));
        QCOMPARE(refusal(flow, SetGroup{"in", Group{.title = "Inner", .members = {"B"}, .groups = {"out"}}}), std::string("The group Outer cannot be inside itself"));
        QCOMPARE(refusal(flow, SetGroup{"out", Group{.title = "Outer", .members = {"A", "B"}, .groups = {"in"}}}), std::string("B is in the group Inner already"));
    }

    void theLastBlockTakesEveryEmptyGroupAlong()
    {
        Workflow flow = chain();
        must(flow, SetGroup{"1", Group{.title = "1", .members = {"D"}}});
        must(flow, SetGroup{"2", Group{.title = "2", .groups = {"1"}}});
        must(flow, SetGroup{"3", Group{.title = "3", .groups = {"2"}}});
        const Workflow before = flow;
        const auto undo = flow.apply(RemoveNode{"D"}, nodes);
        QVERIFY(flow.groups().empty());
        must(flow, *undo);
        QVERIFY(flow == before);
    }

    void anOuterGroupThatIsTakenAwayLeavesTheInner()
    {
        const Workflow flow = changed(nested(), {SetGroup{"out", std::nullopt}});
        QCOMPARE(flow.groups().size(), std::size_t{1});
        QCOMPARE(flow.outerOf("in"), std::string());
    }

    void dissolvingHandsTheContentsToTheOuter()
    {
        const Workflow before = nested();
        auto wanted = before.groups();
        dissolve(wanted, "in");
        const Workflow flow = changed(before, regroup(before, wanted));
        QCOMPARE(flow.groups().size(), std::size_t{1});
        QCOMPARE(flow.groups().at("out").members, (std::set<std::string>{"A", "B", "C"}));
    }

    void aNewGroupStandsWhereItsContentsStood()
    {
        const Workflow before = nested();
        Workflow flow = changed(before, regroup(before, together(before, {"B"}, {}, "n", Group{.title = "New"})));
        QCOMPARE(flow.outerOf("n"), std::string("in"));
        QCOMPARE(flow.groups().at("in").members, std::set<std::string>{"C"});
        flow = changed(before, regroup(before, together(before, {"A"}, {"in"}, "n", Group{.title = "New"})));
        QCOMPARE(flow.outerOf("n"), std::string("out"));
        QCOMPARE(flow.outerOf("in"), std::string("n"));
        QVERIFY(flow.groups().at("out").members.empty());
        flow = changed(before, regroup(before, together(before, {"D"}, {"out"}, "n", Group{.title = "New"})));
        QCOMPARE(flow.outerOf("out"), std::string("n"));
        flow = changed(before, regroup(before, together(before, {"B", "C", "D"}, {}, "n", Group{.title = "New"})));
        QVERIFY(!flow.groups().contains("in")); // nothing was left in it
        QCOMPARE(flow.outerOf("n"), std::string());
    }

    void anotherTitleIsOneSmallEdit()
    {
        const Workflow flow = nested();
        auto wanted = flow.groups();
        wanted.at("in").title = "Other";
        QCOMPARE(regroup(flow, wanted).size(), std::size_t{1});
        QVERIFY(regroup(flow, flow.groups()).empty());
    }

    void theOutermostClosedGroupIsSeen()
    {
        QCOMPARE(closedAround(nested(false, false), "in"), std::string());
        QCOMPARE(closedAround(nested(true, false), "in"), std::string("in"));
        QCOMPARE(closedAround(nested(true, true), "in"), std::string("out"));
        QCOMPARE(closedAround(nested(true, false), "out"), std::string());
    }

    void comesBackFromAFile()
    {
        Workflow flow = nested(true, true);
        must(flow, SetGroup{"a", Group{.title = "Around", .groups = {"out"}}}); // its id comes before those of what it holds
        const auto back = workflowFromJson(nlohmann::json::parse(toJson(flow).dump()), nodes);
        QVERIFY(back);
        QVERIFY(*back == flow);
        QVERIFY(!toJson(flow).at("groups").at("in").contains("groups"));
    }

    void aDamagedFileKeepsWhatItCan()
    {
        auto json = toJson(nested());
        json["groups"]["in"]["groups"] = {"out"};
        json["groups"]["out"]["groups"] = {"in", "gone"};
        std::vector<Text> problems;
        const auto flow = workflowFromJson(json, nodes, &problems);
        QVERIFY(flow);
        QCOMPARE(flow->groups().size(), std::size_t{2});
        QCOMPARE(problems.size(), std::size_t{2}); // a circle, and one that is not there
    }

    void aCopyBringsGroupsInsideGroups()
    {
        Workflow flow = nested(true, true);
        const auto pasted = pasteInto(flow, copyOf(flow, {"A", "B", "C"}).dump(), {0, 0}, nodes);
        QVERIFY(pasted);
        must(flow, pasted->edit);
        QCOMPARE(flow.groups().size(), std::size_t{4});
        const std::string inner = flow.groupOf("B 2"), outer = flow.groupOf("A 2");
        QVERIFY(inner != "in" && outer != "out");
        QCOMPARE(flow.outerOf(inner), outer);
        QCOMPARE(flow.groups().at(inner).members, (std::set<std::string>{"B 2", "C 2"}));
        QCOMPARE(flow.groups().at(outer).at, (Point{-100, -32})); // half a card left and above, in steps of 8 from where it was
    }

    void aPartOfTheOuterGroupBringsTheInnerAlone()
    {
        Workflow flow = nested();
        must(flow, pasteInto(flow, copyOf(flow, {"B", "C"}).dump(), {0, 0}, nodes)->edit);
        QCOMPARE(flow.groups().size(), std::size_t{3});
        QCOMPARE(flow.outerOf(flow.groupOf("B 2")), std::string());
    }

    void tidyTreatsAClosedGroupAsOneBox()
    {
        const Workflow flow = nested(false, true);
        const TidyPlaces places = tidyLayout(flow);
        QCOMPARE(places.groups.at("out"), (Point{0, 0}));
        QCOMPARE(places.nodes.at("D"), (Point{286, 0})); // in the next column: 206 + 80
    }

    void tidyKeepsFramesApart()
    {
        // Two groups that are linked both ways, with a block between them that is in neither.
        Workflow flow = chain();
        must(flow, AddNode{"E", {.type = "fake.view"}});
        must(flow, AddNode{"F", {.type = "fake.view"}});
        must(flow, AddLink{{"B", "table", "E", "table"}});
        must(flow, AddLink{{"C", "table", "F", "table"}});
        must(flow, SetGroup{"1", Group{.title = "1", .members = {"A", "C"}}});
        must(flow, SetGroup{"2", Group{.title = "2", .members = {"B", "E"}}});
        must(flow, SetGroup{"3", Group{.title = "3", .members = {"D"}, .groups = {"2"}}});
        const TidyPlaces places = tidyLayout(flow);
        QCOMPARE(places.nodes.size(), std::size_t{6});
        QVERIFY(!boxOf(flow, places, "1").meets(boxOf(flow, places, "3")));
        QVERIFY(places.nodes.at("E").x >= places.nodes.at("B").x + 206 + 80);
        const Point loose = places.nodes.at("F"), beside = places.nodes.at("D");
        for (const char *id : {"1", "3"})
            QVERIFY(!boxOf(flow, places, id).meets({loose.x, loose.y, loose.x + 206, loose.y + 56}));
        QVERIFY(!boxOf(flow, places, "2").meets({beside.x, beside.y, beside.x + 206, beside.y + 56}));
    }

    void aClosedGroupOpensAroundItsCardAfterTidying()
    {
        Workflow flow = nested(false, true);
        const TidyPlaces places = tidyLayout(flow);
        must(flow, SetGroup{"out", Group{.title = "Outer", .members = {"A"}, .groups = {"in"}}});
        const Box frame = boxOf(flow, places, "out");
        QVERIFY(frame.meets({places.groups.at("out").x, places.groups.at("out").y, places.groups.at("out").x + 206, places.groups.at("out").y + 56}));
        QVERIFY(!boxOf(flow, places, "in").meets({places.nodes.at("A").x, places.nodes.at("A").y, places.nodes.at("A").x + 206, places.nodes.at("A").y + 56}));
    }
};

QTEST_APPLESS_MAIN(TestGroups)
#include "tst_groups.moc"
