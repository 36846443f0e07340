// Groups on the canvas: frames that take their blocks along, and cards that stand for them.
#include "base/rng.h"
#include "canvas_desk.h"
#include "widgets/canvas/clear_room.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/snap.h"

#include <QAccessible>
#include <QLineEdit>

#include <algorithm>
#include <cmath>

using namespace mortise;

class TestCanvasGroups : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::get().setReducedMotion(true); }

    void controlGGroupsAndAsksForAName()
    {
        Desk desk(chain());
        desk.canvas.selectNode("Data");
        desk.canvas.item("Fill")->setSelected(true);
        QTest::keyClick(&desk.canvas, Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(desk.flow.groups().at("1").members, (std::set<std::string>{"Data", "Fill"}));
        QLineEdit *field = nullptr;
        for (auto *each : desk.canvas.findChildren<QLineEdit *>())
            if (each->accessibleName() == QStringLiteral("Name of the group"))
                field = each;
        QCOMPARE(field->text(), QStringLiteral("Group 1"));
        field->setText("Prepare");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.flow.groups().at("1").title, std::string("Prepare"));
    }

    void controlShiftGDissolves()
    {
        Desk desk(grouped(false));
        desk.canvas.selectNode("Fill");
        QTest::keyClick(&desk.canvas, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desk.flow.groups().empty());
        QCOMPARE(desk.flow.nodes().size(), 3u);
        QVERIFY(desk.canvas.groupItems().isEmpty());
    }

    void groupingAgainTakesBlocksOutOfTheirGroup()
    {
        Desk desk(grouped(false));
        desk.canvas.selectNode("Fill");
        desk.canvas.item("Table")->setSelected(true);
        desk.canvas.groupSelection();
        QCOMPARE(desk.flow.groups().at("1").members, std::set<std::string>{"Data"});
        QCOMPARE(desk.flow.groups().at("2").members, (std::set<std::string>{"Fill", "Table"}));
        QCOMPARE(desk.edits, 1);
    }

    void aFrameTakesItsBlocksAlong()
    {
        Desk desk(grouped(false));
        const GroupItem *frame = desk.canvas.group("1");
        QVERIFY(frame->outline().contains(desk.canvas.item("Data")->sceneBoundingRect().center()));
        const QPoint title = desk.canvas.mapFromScene(frame->titleBar().center());
        desk.drag(title, title + QPoint(0, 160)); // to 260, which the grid of 8 makes 264
        QCOMPARE(desk.flow.find("Data")->at, (Point{40, 264}));
        QCOMPARE(desk.flow.find("Fill")->at, (Point{330, 264}));
        QCOMPARE(desk.flow.find("Table")->at, (Point{900, 100}));
        QVERIFY(frame->outline().contains(QRectF(40, 264, 496, 56)));
        QCOMPARE(desk.edits, 1);
    }

    void aBandAcrossTheFrameSelectsOnlyWhatItTouches()
    {
        Desk desk(grouped(false));
        const QPoint corner = desk.canvas.mapFromScene(desk.canvas.group("1")->outline().topLeft());
        desk.drag(corner - QPoint(15, 15), desk.centre("Data"));
        QCOMPARE(desk.canvas.selectedNodes(), QStringList{"Data"});
    }

    void selectAllTakesTheCardForItsBlocks()
    {
        Desk desk(grouped(true));
        QTest::keySequence(&desk.canvas, QKeySequence::SelectAll);
        QCOMPARE(desk.canvas.selectedNodes(), (QStringList{"Data", "Fill", "Table"}));
        QVERIFY(desk.canvas.group("1")->isSelected());
    }

    void aBlockDroppedIntoAFrameBelongsToIt()
    {
        Workflow flow = grouped(false);
        must(flow, AddNode{"Loose", block("learn.tree", 300, 400)});
        Desk desk(flow);
        desk.drag(desk.centre("Loose"), desk.centre("Data") + QPoint(150, 0));
        QCOMPARE(desk.flow.groupOf("Loose"), std::string("1"));
        QCOMPARE(desk.edits, 1);
        desk.undo();
        QCOMPARE(desk.flow, flow);
    }

    void aBlockDraggedOutOfItsFrameLeavesIt()
    {
        Desk desk(grouped(false));
        const Workflow before = desk.flow;
        const QRectF frame = desk.canvas.group("1")->outline();
        desk.press(desk.centre("Fill"));
        desk.move(desk.centre("Fill") + QPoint(0, 40));
        QVERIFY(desk.canvas.group("1")->outline().height() > frame.height()); // still inside: the frame grows with it
        desk.move(desk.canvas.mapFromScene(QPointF(430, 460)));
        QVERIFY(desk.canvas.group("1")->outline().bottom() <= frame.bottom()); // no longer
        desk.release(desk.canvas.mapFromScene(QPointF(430, 460)));
        QCOMPARE(desk.flow.groups().at("1").members, std::set<std::string>{"Data"});
        QCOMPARE(desk.edits, 1);
        desk.undo();
        QCOMPARE(desk.flow, before);
        QCOMPARE(desk.canvas.group("1")->outline(), frame);
    }

    void aBlockDraggedFromFrameToFrameChangesItsGroup()
    {
        Workflow flow = grouped(false);
        must(flow, AddNode{"Loose", block("learn.tree", 330, 420)});
        must(flow, SetGroup{"2", Group{.title = "Other", .members = {"Loose"}, .at = {}}});
        Desk desk(flow);
        desk.drag(desk.centre("Fill"), desk.centre("Loose") + QPoint(30, 20));
        QCOMPARE(desk.flow.groupOf("Fill"), std::string("2"));
        QCOMPARE(desk.flow.groups().at("1").members, std::set<std::string>{"Data"});
        desk.undo();
        QCOMPARE(desk.flow, flow);
    }

    void allBlocksOfAFrameTakeItAlong()
    {
        Desk desk(grouped(false));
        desk.canvas.selectNode("Data");
        desk.canvas.item("Fill")->setSelected(true);
        desk.drag(desk.centre("Data"), desk.centre("Data") + QPoint(0, 300));
        QCOMPARE(desk.flow.groups().at("1").members, (std::set<std::string>{"Data", "Fill"}));
    }

    void aClickOnTheTitleSelectsTheBlocks()
    {
        Desk desk(grouped(false));
        const QPoint title = desk.canvas.mapFromScene(desk.canvas.group("1")->titleBar().center());
        for (int i = 0; i < 2; ++i) {
            QTest::mouseClick(desk.canvas.viewport(), Qt::LeftButton, {}, title);
            QCOMPARE(desk.canvas.selectedNodes(), (QStringList{"Data", "Fill"}));
            QTest::qWait(QApplication::doubleClickInterval() + 10);
        }
    }

    void aClosedGroupIsOneCardWithThePortsOfItsCrossingLinks()
    {
        Desk desk(grouped(true));
        QVERIFY(!desk.canvas.item("Data")->isVisible() && !desk.canvas.item("Fill")->isVisible());
        QVERIFY(!desk.link("Data", "Fill")->isVisible());
        const LinkItem *crossing = desk.link("Fill", "Table");
        QVERIFY(crossing->isVisible());
        QCOMPARE(crossing->path().elementAt(0).x, 400 + kCardWidth); // the card's right edge
        QVERIFY(desk.canvas.group("1")->portAt(QPointF(400 + kCardWidth, 228)));
        QCOMPARE(desk.canvas.group("1")->crossing().size(), 1);
    }

    void doubleClickOpensAndCloses()
    {
        Desk desk(grouped(true));
        const GroupItem *card = desk.canvas.group("1");
        QTest::mouseDClick(desk.canvas.viewport(), Qt::LeftButton, {}, desk.canvas.mapFromScene(card->mapToScene(card->outline().center())));
        QVERIFY(!desk.flow.groups().at("1").collapsed);
        QVERIFY(desk.canvas.item("Data")->isVisible() && desk.link("Data", "Fill")->isVisible());
        QTest::mouseClick(desk.canvas.viewport(), Qt::LeftButton, {}, desk.canvas.mapFromScene(card->foldMark().center()));
        QVERIFY(desk.flow.groups().at("1").collapsed);
    }

    void aMovedCardTakesItsHiddenBlocksAlong()
    {
        Desk desk(grouped(true));
        const GroupItem *card = desk.canvas.group("1");
        const QPoint from = desk.canvas.mapFromScene(card->mapToScene(card->outline().center()));
        desk.drag(from, from + QPoint(0, 200));
        QCOMPARE(desk.flow.groups().at("1").at, (Point{400, 400}));
        QCOMPARE(desk.flow.find("Data")->at, (Point{40, 300}));
        QCOMPARE(desk.edits, 1);
    }

    void deletesDuplicatesAndPastesAsAWhole()
    {
        Desk desk(grouped(true));
        desk.canvas.selectGroup(desk.canvas.group("1"));
        desk.canvas.duplicateSelection();
        QCOMPARE(desk.flow.groups().at("2").members, (std::set<std::string>{"Data 2", "Fill 2"}));
        QVERIFY(desk.canvas.group("2")->isSelected());
        QTest::keySequence(&desk.canvas, QKeySequence::Cut);
        QVERIFY(!desk.flow.find("Data 2") && !desk.flow.groups().contains("2"));
        QTest::keySequence(&desk.canvas, QKeySequence::Paste);
        QCOMPARE(desk.flow.groups().at("2").members, (std::set<std::string>{"Data 2", "Fill 2"}));
        QTest::keyClick(&desk.canvas, Qt::Key_Delete);
        QCOMPARE(desk.flow, grouped(true));
    }

    void keysReachTheCardAndOpenIt()
    {
        Desk desk(grouped(true));
        desk.canvas.selectNode("Table");
        QTest::keyClick(&desk.canvas, Qt::Key_Left);
        QVERIFY(desk.canvas.group("1")->hasFocus());
        QTest::keyClick(&desk.canvas, Qt::Key_Return);
        QVERIFY(!desk.flow.groups().at("1").collapsed);
        QTest::keyClick(&desk.canvas, Qt::Key_G);
        QVERIFY(desk.flow.groups().at("1").collapsed);
        QVERIFY(desk.canvas.group("1")->hasFocus());
    }

    void aProblemInsideOpensTheGroup()
    {
        Desk desk(grouped(true));
        desk.canvas.selectNode("Fill");
        QVERIFY(!desk.flow.groups().at("1").collapsed);
        QCOMPARE(desk.canvas.currentNode(), QStringLiteral("Fill"));
    }

    void theReaderSeesTheCardInPlaceOfItsBlocks()
    {
        Desk desk(grouped(true));
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&desk.canvas);
        QAccessibleInterface *card = canvas->child(0);
        QCOMPARE(card->object(), static_cast<QObject *>(desk.canvas.group("1")));
        QVERIFY(card->text(QAccessible::Name).contains("Prepare"));
        QVERIFY(card->state().collapsed);
        for (int i = 0; i < canvas->childCount(); ++i)
            QVERIFY(canvas->child(i)->object() != desk.canvas.item("Data"));
        card->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(!desk.flow.groups().at("1").collapsed);
    }

    void undoBringsAGroupBack()
    {
        Desk desk(grouped(true));
        desk.canvas.selectGroup(desk.canvas.group("1"));
        QTest::keyClick(&desk.canvas, Qt::Key_Delete);
        QVERIFY(desk.flow.groups().empty());
        desk.undo();
        QCOMPARE(desk.flow, grouped(true));
        QVERIFY(!desk.canvas.item("Data")->isVisible());
    }

private:
    static Workflow grouped(bool collapsed)
    {
        Workflow flow = chain();
        must(flow, SetGroup{"1", Group{.title = "Prepare", .members = {"Data", "Fill"}, .collapsed = collapsed, .at = {400, 200}}});
        return flow;
    }

    void openingMakesRoomInOneStep()
    {
        Workflow flow = grouped(true);
        must(flow, AddNode{"Below", block("prepare.impute", 380, 300)});
        must(flow, AddNode{"Far", block("prepare.impute", 1400, 120)});
        must(flow, SetNote{"n", Note{.text = "here", .at = {150, 90}}});
        for (const char *name : {"Data", "Fill"})
            must(flow, MoveNode{name, {flow.find(name)->at.x, 200}});
        must(flow, MoveNode{"Table", {420, 200}});
        Desk desk(flow);
        desk.canvas.toggleGroup("1");
        const GroupItem *frame = desk.canvas.group("1");
        QVERIFY(!frame->isCollapsed());
        const QRectF room = frame->mapRectToScene(frame->outline());
        for (const char *name : {"Table", "Below", "Far"})
            QVERIFY2(!room.intersects(outlineInScene(desk.canvas.item(name))), name);
        for (const char *name : {"Data", "Fill"})
            QCOMPARE(desk.flow.find(name)->at, flow.find(name)->at); // what is inside stays
        QCOMPARE(desk.flow.find("Table")->at.y, 200.0); // the shortest way
        QVERIFY(desk.flow.find("Far")->at.x > 1400);    // columns keep their order
        QCOMPARE(desk.edits, 1);
        desk.canvas.toggleGroup("1");
        desk.canvas.toggleGroup("1"); // there is room now
        QCOMPARE(desk.flow.find("Far")->at.x, desk.canvas.item("Far")->x());
        const Point far = desk.flow.find("Far")->at;
        desk.canvas.toggleGroup("1");
        desk.canvas.toggleGroup("1");
        QCOMPARE(desk.flow.find("Far")->at, far);
    }

    void whateverLiesThereItIsClear()
    {
        Rng rng(3);
        for (int round = 0; round < 300; ++round) {
            const QRectF frame(300, 200, 60 + 700 * rng.uniform(), 60 + 400 * rng.uniform());
            QList<QRectF> boxes;
            for (int i = 0; i < 30; ++i)
                boxes << QRectF(1200 * rng.uniform(), 900 * rng.uniform(), 40 + 400 * rng.uniform(), 30 + 150 * rng.uniform());
            const QList<QPointF> shifts = shiftsClearOf(frame, boxes, 16);
            for (qsizetype i = 0; i < boxes.size(); ++i) {
                QVERIFY(!frame.intersects(boxes[i].translated(shifts[i])));
                QCOMPARE(std::fmod(shifts[i].x(), kGrid), 0.0);
                QCOMPARE(std::fmod(shifts[i].y(), kGrid), 0.0);
            }
            if (std::none_of(boxes.begin(), boxes.end(), [&](const QRectF &box) { return frame.adjusted(-16, -16, 16, 16).intersects(box); }))
                QVERIFY(std::all_of(shifts.begin(), shifts.end(), [](QPointF by) { return by.isNull(); }));
        }
    }
};

QTEST_MAIN(TestCanvasGroups)
#include "tst_canvas_groups.moc"
