// Groups inside groups on the canvas, and links that are dragged onto a closed group.
#include "canvas_desk.h"
#include "graph/groups.h"
#include "widgets/canvas/group_item.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>

using namespace mortise;

class TestCanvasNested : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::get().setReducedMotion(true); }

    void aLinkOntoAClosedGroupGoesToTheOnePortThatFits()
    {
        Desk desk(readers({"Table", "Lines"}, {"Table"}));
        desk.drag(desk.port("Other", true, 0), middle(desk, "1"));
        QCOMPARE(desk.edits, 1);
        QVERIFY(linked(desk, "Other", "Lines"));
        desk.undo();
        QVERIFY(!linked(desk, "Other", "Lines"));
    }

    void severalPortsThatFitAreAskedFor()
    {
        Desk desk(readers({"Table", "Lines"}, {}));
        desk.drag(desk.port("Other", true, 0), middle(desk, "1"));
        QCOMPARE(desk.edits, 0);
        desk.menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(desk.menu);
        QStringList offered;
        for (const QAction *action : desk.menu->actions())
            offered << action->text();
        QCOMPARE(offered, (QStringList{"Lines: Table", "Table: Table"})); // from top to bottom, as they lie
        QTest::keyClick(desk.menu, Qt::Key_Down);
        QTest::keyClick(desk.menu, Qt::Key_Return);
        QCOMPARE(desk.edits, 1);
        QVERIFY(linked(desk, "Other", "Table"));
    }

    void whereNothingFitsTheReasonIsTold()
    {
        Desk desk(readers({"Table"}, {"Table"}));
        QSignalSpy refused(&desk.canvas, &Canvas::refused), menus(&desk.canvas, &Canvas::menuRequested);
        desk.drag(desk.port("Other", true, 0), middle(desk, "1"));
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused.first().first().toString().contains(QStringLiteral("Data")));
        QCOMPARE(desk.edits + static_cast<int>(menus.count()), 0);
    }

    void aClosedGroupThatTakesNothingSaysSo()
    {
        Workflow flow = readers({}, {});
        must(flow, SetGroup{"1", Group{.title = "Sources", .members = {"Data"}, .collapsed = true, .at = {700, 400}}});
        Desk desk(flow);
        QSignalSpy refused(&desk.canvas, &Canvas::refused);
        desk.drag(desk.port("Other", true, 0), middle(desk, "1"));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused.first().first().toString(), QStringLiteral("No block in the group Sources takes anything in"));
    }

    void theKeysReachWhatIsInAClosedGroup()
    {
        Desk desk(readers({"Table", "Lines"}, {"Table"}));
        desk.canvas.selectNode("Other");
        QTest::keyClick(&desk.canvas, Qt::Key_L);
        QTest::keyClick(&desk.canvas, Qt::Key_Return);
        QVERIFY(linked(desk, "Other", "Lines"));
    }

    void aTakenUpLinkMovesIntoAClosedGroup()
    {
        Workflow flow = readers({"Table"}, {});
        must(flow, AddNode{"Own", block("view.table", 330, 520)});
        must(flow, AddLink{{"Other", "table", "Own", "table"}});
        Desk desk(flow);
        desk.drag(desk.port("Own", false, 0), middle(desk, "1"));
        QVERIFY(linked(desk, "Other", "Table"));
        QVERIFY(!linked(desk, "Other", "Own"));
        QCOMPARE(desk.edits, 1);
    }

    void groupingAClosedGroupWithABlockNestsIt()
    {
        Desk desk(nested(true, false, false));
        desk.canvas.selectGroup(desk.canvas.group("1"));
        desk.canvas.item("Table")->setSelected(true);
        desk.canvas.groupSelection();
        QTest::keyClick(desk.canvas.findChild<QLineEdit *>(), Qt::Key_Escape);
        QCOMPARE(desk.flow.groups().at("2").groups, std::set<std::string>{"1"});
        QCOMPARE(desk.flow.groups().at("2").members, std::set<std::string>{"Table"});
        QVERIFY(desk.canvas.group("2")->outline().contains(outlineInScene(desk.canvas.group("1"))));
        desk.undo();
        QCOMPARE(desk.flow, nested(true, false, false));
    }

    void theOutermostClosedCardStandsForAll()
    {
        Desk desk(nested(true, true, true));
        QVERIFY(!desk.canvas.group("1")->isVisible());
        QCOMPARE(desk.canvas.item("Data")->hiddenIn(), desk.canvas.group("2"));
        desk.canvas.toggleGroup("2");
        QVERIFY(desk.canvas.group("1")->isVisible());
        QVERIFY(!desk.canvas.item("Data")->isVisible());
        QCOMPARE(desk.canvas.item("Data")->hiddenIn(), desk.canvas.group("1"));
        QVERIFY(desk.canvas.item("Table")->isVisible());
        desk.canvas.toggleGroup("2");
        QCOMPARE(desk.flow, nested(true, true, true));
    }

    void whatIsSoughtIsShownThroughAllGroups()
    {
        Desk desk(nested(true, true, true));
        desk.canvas.selectNode("Data");
        QVERIFY(desk.canvas.item("Data")->isVisible());
        QCOMPARE(desk.edits, 1);
    }

    void dissolvingTheInnerLeavesItsBlocksInTheOuter()
    {
        Desk desk(nested(false, true, false));
        desk.canvas.selectNode("Data");
        desk.canvas.dissolveSelection();
        QCOMPARE(desk.flow.groups().size(), 1u);
        QCOMPARE(desk.flow.groups().at("2").members, (std::set<std::string>{"Data", "Fill", "Table"}));
        desk.undo();
        QCOMPARE(desk.flow, nested(false, true, false));
    }

    void dissolvingTheOuterLeavesTheInner()
    {
        Desk desk(nested(true, true, false));
        desk.canvas.selectGroup(desk.canvas.group("2"));
        desk.canvas.dissolveSelection();
        QCOMPARE(desk.flow.groups().size(), 1u);
        QVERIFY(desk.flow.groups().contains("1"));
    }

    void copiesOfNestedGroupsAreNested()
    {
        Desk desk(nested(true, true, true));
        desk.canvas.selectGroup(desk.canvas.group("2"));
        desk.canvas.duplicateSelection();
        QCOMPARE(desk.flow.groups().size(), 4u);
        QCOMPARE(desk.flow.outerOf(desk.flow.groupOf("Data 2")), desk.flow.groupOf("Table 2"));
        desk.undo();
        desk.canvas.selectGroup(desk.canvas.group("2"));
        desk.canvas.copySelection();
        QVERIFY(desk.canvas.paste());
        QCOMPARE(desk.flow.groups().size(), 4u);
        QCOMPARE(desk.flow.outerOf(desk.flow.groupOf("Data 2")), desk.flow.groupOf("Table 2"));
        desk.canvas.deleteSelection();
        QCOMPARE(desk.flow, nested(true, true, true));
    }

    void theOuterFrameTakesTheCardInItAlong()
    {
        Desk desk(nested(true, true, false));
        const QPoint title = desk.canvas.mapFromScene(desk.canvas.group("2")->titleBar().center());
        desk.drag(title, title + QPoint(0, 160));
        const double moved = desk.flow.groups().at("1").at.y - 300; // 160, in steps of the grid
        QVERIFY(std::abs(moved - 160) < 8);
        QCOMPARE(desk.canvas.group("1")->pos().y(), 300 + moved);
        QCOMPARE(desk.flow.find("Data")->at.y, 100 + moved);
        QCOMPARE(desk.flow.find("Table")->at.y, 100 + moved);
        QCOMPARE(desk.edits, 1);
    }

    void aCardIsDraggedIntoAFrameAndOutOfIt()
    {
        Workflow flow = nested(true, false, false); // the closed group at 400, 300
        must(flow, AddNode{"Wide", block("view.table", 1000, 420)});
        must(flow, SetGroup{"2", Group{.title = "Around", .members = {"Table", "Wide"}}});
        Desk desk(flow);
        desk.drag(middle(desk, "1"), desk.canvas.mapFromScene(desk.canvas.group("2")->outline().center()));
        QCOMPARE(desk.flow.outerOf("1"), std::string("2"));
        desk.drag(middle(desk, "1"), desk.canvas.mapFromScene(QPointF(300, 520)));
        QCOMPARE(desk.flow.outerOf("1"), std::string());
        QCOMPARE(desk.edits, 2);
        desk.undo();
        desk.undo();
        QCOMPARE(desk.flow, flow);
    }

    void aBlockLeavesTheInnerForTheOuter()
    {
        Workflow flow = nested(false, true, false);
        must(flow, MoveNode{"Table", {330, 420}});
        Desk desk(flow);
        desk.drag(desk.centre("Fill"), desk.canvas.mapFromScene(QPointF(433, 300)));
        QCOMPARE(desk.flow.groupOf("Fill"), std::string("2"));
        QCOMPARE(desk.flow.groupOf("Data"), std::string("1"));
    }

    void theLastMoveOfAFrameDecidesWhereItsCardLies()
    {
        Desk desk(nested(false, false, false));
        const QPoint title = desk.canvas.mapFromScene(desk.canvas.group("1")->titleBar().center());
        desk.drag(title, title + QPoint(0, 400));
        const QPointF frame = desk.canvas.group("1")->outline().center();
        desk.canvas.toggleGroup("1");
        QVERIFY(QLineF(outlineInScene(desk.canvas.group("1")).center(), frame).length() < 12);
    }

    void tidyKeepsFramesApart()
    {
        Workflow flow = readers({"Table", "Lines"}, {"Table", "Lines"});
        must(flow, SetGroup{"1", Group{.title = "Views", .members = {"Table", "Lines"}}});
        must(flow, AddNode{"Third", block("view.table", 700, 420)});
        must(flow, AddLink{{"Other", "table", "Third", "table"}});
        must(flow, SetGroup{"2", Group{.title = "Sources", .members = {"Data", "Third"}}});
        Desk desk(flow);
        desk.canvas.tidy();
        QVERIFY(!desk.canvas.group("1")->outline().intersects(desk.canvas.group("2")->outline()));
        for (const GroupItem *frame : desk.canvas.groupItems())
            for (const NodeItem *node : desk.canvas.nodeItems())
                QVERIFY(frame->holds(node) || !frame->outline().intersects(outlineInScene(node)));
        QCOMPARE(desk.edits, 1);
    }

    void theScreenReaderHearsTheOuterGroup()
    {
        Desk desk(nested(true, true, false));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&desk.canvas);
        QStringList names;
        for (int i = 0; i < list->childCount(); ++i)
            names << list->child(i)->text(QAccessible::Name);
        QVERIFY(std::any_of(names.begin(), names.end(), [](const QString &name) { return name.startsWith(QStringLiteral("group Inner, closed")) && name.endsWith(QStringLiteral("in the group Outer")); }));
        desk.canvas.toggleGroup("2");
        for (int i = 0; i < list->childCount(); ++i)
            QVERIFY(!list->child(i)->text(QAccessible::Name).startsWith(QStringLiteral("group Inner")));
    }

private:
    static QPoint middle(const Desk &desk, const char *group)
    {
        return desk.canvas.mapFromScene(outlineInScene(desk.canvas.group(QLatin1String(group))).center());
    }
    static bool linked(const Desk &desk, const char *from, const char *to) { return !desk.flow.outOf(from).empty() && std::ranges::any_of(desk.flow.outOf(from), [&](const Link &link) { return link.to == to; }); }

    /// Sources "Data" and "Other"; the views in a closed group, of which some are linked to Data.
    static Workflow readers(const std::vector<std::string> &views, const std::vector<std::string> &linked)
    {
        Workflow flow;
        must(flow, AddNode{"Data", block("data.example", 40, 100)});
        must(flow, AddNode{"Other", block("data.example", 40, 420)});
        double y = 400;
        for (const std::string &name : views)
            must(flow, AddNode{name, block("view.table", 700, y -= 100)});
        for (const std::string &name : linked)
            must(flow, AddLink{{"Data", "table", name, "table"}});
        if (!views.empty())
            must(flow, SetGroup{"1", Group{.title = "Views", .members = {views.begin(), views.end()}, .collapsed = true, .at = {700, 400}}});
        return flow;
    }

    /// "1": Data and Fill; where wanted in "2" with Table.
    static Workflow nested(bool innerClosed, bool outer, bool outerClosed)
    {
        Workflow flow = chain();
        must(flow, SetGroup{"1", Group{.title = "Inner", .members = {"Data", "Fill"}, .collapsed = innerClosed, .at = {400, 300}}});
        if (outer)
            must(flow, SetGroup{"2", Group{.title = "Outer", .members = {"Table"}, .groups = {"1"}, .collapsed = outerClosed, .at = {600, 200}}});
        return flow;
    }
};

QTEST_MAIN(TestCanvasNested)
#include "tst_canvas_nested.moc"
