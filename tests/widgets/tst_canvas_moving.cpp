// Moving blocks: guides, alignment, arrows, tidying.
#include "canvas_desk.h"
#include "widgets/canvas/snap.h"

#include <QSignalSpy>
#include <QTimer>

using namespace mortise;

class TestCanvasMoving : public QObject {
    Q_OBJECT

private slots:
    void init() { Theme::get().setReducedMotion(true); }

    void snapsToTheNearestEdgeOrCentre_data()
    {
        QTest::addColumn<QRectF>("box");
        QTest::addColumn<QPointF>("shift"); // by hand; the other is 100 x 40 at (200, 200)
        QTest::newRow("left edges, 4 off") << QRectF(204, 403, 60, 40) << QPointF(-4, -3);
        QTest::newRow("right edges, 5 off") << QRectF(245, 400, 50, 40) << QPointF(5, 0);
        QTest::newRow("centres, 3 off") << QRectF(223, 400, 60, 40) << QPointF(-3, 0);
        QTest::newRow("nothing near: grid") << QRectF(503, 402, 60, 40) << QPointF(1, -2);
        QTest::newRow("tops, 6 off") << QRectF(504, 206, 60, 60) << QPointF(0, -6);
        QTest::newRow("7 off is too far") << QRectF(504, 207, 61, 57) << QPointF(0, 1);
    }
    void snapsToTheNearestEdgeOrCentre()
    {
        QFETCH(QRectF, box);
        QFETCH(QPointF, shift);
        QCOMPARE(snapTo(box, box.topLeft(), {QRectF(200, 200, 100, 40)}, 6).shift, shift);
    }

    void aGuideRunsAlongBoth()
    {
        const Snap snap = snapTo(QRectF(204, 400, 60, 40), {204, 400}, {QRectF(200, 200, 100, 40)}, 6);
        QVERIFY(snap.guides.contains(QLineF(200, 200, 200, 440)));
    }

    void aDraggedBlockComesIntoLine()
    {
        Desk desk(chain()); // Data lies at (40, 100)
        const QPoint from = desk.centre("Fill");
        desk.drag(from, from + QPoint(-287, 151)); // to (43, 251)
        QCOMPARE(desk.flow.find("Fill")->at, (Point{40, 248}));
        QCOMPARE(desk.edits, 1);
    }

    void altMovesFreely()
    {
        Desk desk(chain());
        const QPoint from = desk.centre("Fill");
        desk.press(from);
        desk.move(from + QPoint(-287, 151), Qt::AltModifier);
        desk.release(from + QPoint(-287, 151), Qt::AltModifier);
        QCOMPARE(desk.flow.find("Fill")->at, (Point{43, 251}));
    }

    void allThatIsSelectedKeepsItsShape()
    {
        Workflow flow = chain();
        must(flow, MoveNode{"Fill", {333, 307}});
        Desk desk(flow);
        desk.canvas.selectNode("Data");
        desk.canvas.item("Fill")->setSelected(true);
        const QPoint from = desk.centre("Data");
        desk.drag(from, from + QPoint(100, 250));
        const Point data = desk.flow.find("Data")->at, fill = desk.flow.find("Fill")->at;
        QVERIFY(data.x > 100);
        QCOMPARE((Point{fill.x - data.x, fill.y - data.y}), (Point{293, 207}));
    }

    void escapePutsBackWhatIsDragged()
    {
        Desk desk(chain());
        const QPoint from = desk.centre("Fill");
        desk.press(from);
        desk.move(from + QPoint(0, 200));
        QTest::keyClick(&desk.canvas, Qt::Key_Escape);
        desk.release(from + QPoint(0, 200));
        QCOMPARE(desk.edits, 0);
        QCOMPARE(desk.canvas.item("Fill")->pos(), QPointF(330, 100));
    }

    void aClickMovesNothing()
    {
        Desk desk(chain());
        QTest::mouseClick(desk.canvas.viewport(), Qt::LeftButton, {}, desk.centre("Fill"));
        QCOMPARE(desk.edits, 0);
        QCOMPARE(desk.canvas.currentNode(), QStringLiteral("Fill"));
    }

    void arrowsMoveWithShiftAndAlt()
    {
        Desk desk(chain());
        desk.canvas.selectNode("Fill");
        QTest::keyPress(&desk.canvas, Qt::Key_Right, Qt::ShiftModifier); // held: two steps, one edit
        QTest::keyPress(&desk.canvas, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyRelease(&desk.canvas, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(desk.flow.find("Fill")->at, (Point{346, 100}));
        QCOMPARE(desk.edits, 1);
        QTest::keyClick(&desk.canvas, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.flow.find("Fill")->at, (Point{346, 99}));
        QTest::keyClick(&desk.canvas, Qt::Key_Left);
        QCOMPARE(desk.canvas.currentNode(), QStringLiteral("Data"));
    }

    void alignsByTheMenu_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QList<QPointF>>("places"); // Data, Fill, Table; by hand, cards are 206 x 56
        QTest::newRow("left") << "Left edges" << QList<QPointF>{{40, 100}, {40, 180}, {40, 400}};
        QTest::newRow("centre") << "Centres, one below the other" << QList<QPointF>{{470, 100}, {470, 180}, {470, 400}};
        QTest::newRow("top") << "Top edges" << QList<QPointF>{{40, 100}, {330, 100}, {900, 100}};
        QTest::newRow("bottom") << "Bottom edges" << QList<QPointF>{{40, 400}, {330, 400}, {900, 400}};
        QTest::newRow("across") << "Equal gaps from left to right" << QList<QPointF>{{40, 100}, {470, 180}, {900, 400}};
        QTest::newRow("down") << "Equal gaps from top to bottom" << QList<QPointF>{{40, 100}, {330, 250}, {900, 400}};
    }
    void alignsByTheMenu()
    {
        QFETCH(QString, action);
        QFETCH(QList<QPointF>, places);
        Workflow flow = chain();
        must(flow, MoveNode{"Fill", {330, 180}});
        must(flow, MoveNode{"Table", {900, 400}});
        Desk desk(flow);
        for (const char *name : {"Data", "Fill", "Table"})
            desk.canvas.item(QLatin1String(name))->setSelected(true);
        desk.menuAction("Fill", action)->trigger();
        QCOMPARE((QList<QPointF>{desk.canvas.item("Data")->pos(), desk.canvas.item("Fill")->pos(), desk.canvas.item("Table")->pos()}), places);
        QCOMPARE(desk.edits, 1);
    }

    void dashesMoveOnlyWithoutReducedMotion()
    {
        Theme::get().setReducedMotion(false);
        Desk desk(chain());
        const auto runs = [&] { desk.canvas.setStatus(QStringLiteral("Fill"), {.state = NodeStatus::State::Running}); };
        const double before = LinkItem::dashOffset;
        runs();
        QTRY_VERIFY(LinkItem::dashOffset > before);
        Theme::get().setReducedMotion(true); // while they move
        const double still = LinkItem::dashOffset;
        runs();
        QTimer later; // longer than a few of their steps
        QSignalSpy passed(&later, &QTimer::timeout);
        later.start(150);
        QVERIFY(passed.wait());
        QCOMPARE(LinkItem::dashOffset, still);
    }

    void zoomIsInstantWithReducedMotion()
    {
        Desk desk(chain());
        desk.canvas.fit(true);
        const double fitted = desk.canvas.zoom();
        desk.canvas.zoomTo(1.7, desk.canvas.viewport()->rect().center());
        QVERIFY(fitted != 1.7);
        QCOMPARE(desk.canvas.zoom(), 1.7);
    }

    void tidyGlidesThereAndIsTidyAtOnceWithReducedMotion()
    {
        Workflow flow = chain();
        must(flow, MoveNode{"Fill", {330, 500}});
        const Point goal = tidyLayout(flow).nodes.at("Fill");
        {
            Desk desk(flow);
            desk.canvas.tidy();
            QCOMPARE(desk.canvas.item("Fill")->pos(), QPointF(goal.x, goal.y));
        }
        Theme::get().setReducedMotion(false);
        Desk desk(flow);
        desk.canvas.tidy();
        QCOMPARE(desk.flow.find("Fill")->at, goal);
        QVERIFY(desk.canvas.item("Fill")->pos() != QPointF(goal.x, goal.y));
        QTRY_COMPARE(desk.canvas.item("Fill")->pos(), QPointF(goal.x, goal.y));
        QCOMPARE(desk.edits, 1);
        desk.undo();
        QPointF told; // to the overview: where the card stands in the end
        const auto listening = connect(&desk.canvas, &Canvas::viewChanged, &desk.canvas, [&] { told = desk.canvas.item("Fill")->pos(); });
        QTRY_COMPARE(desk.canvas.item("Fill")->pos(), QPointF(330, 500));
        disconnect(listening);
        QCOMPARE(told, QPointF(330, 500));
    }

    void aClickInTheMiddleOfTidyingEndsIt()
    {
        Workflow flow = chain();
        must(flow, MoveNode{"Fill", {330, 500}});
        Theme::get().setReducedMotion(false);
        Desk desk(flow);
        desk.canvas.tidy();
        QTest::mouseClick(desk.canvas.viewport(), Qt::LeftButton, {}, QPoint(5, 5));
        const Point goal = desk.flow.find("Fill")->at;
        QCOMPARE(desk.canvas.item("Fill")->pos(), QPointF(goal.x, goal.y));
        QCOMPARE(desk.edits, 1);
    }

    void nothingIsLostFromSightByAnEdit()
    {
        Desk desk(chain());
        const auto seen = [&desk](const char *name) { return desk.canvas.viewport()->rect().contains(desk.centre(name)); };
        const double zoom = desk.canvas.zoom();
        const QPoint table = desk.centre("Table");
        for (const char *name : {"Data", "Fill"})
            must(desk.flow, MoveNode{name, {330, 9000}});
        desk.canvas.showWorkflow(desk.flow);
        QCOMPARE(desk.centre("Table"), table); // one is still there: the view stays
        must(desk.flow, MoveNode{"Table", {900, 9000}});
        desk.canvas.showWorkflow(desk.flow);
        QVERIFY(seen("Data") && seen("Fill") && seen("Table"));
        desk.canvas.centerOn(-9000, -9000); // somebody looks elsewhere
        const QPoint before = desk.centre("Table");
        must(desk.flow, MoveNode{"Table", {901, 9000}});
        desk.canvas.showWorkflow(desk.flow);
        QVERIFY(std::abs(desk.centre("Table").x() - before.x()) <= 2);
        QCOMPARE(desk.canvas.zoom(), zoom);
    }
};

QTEST_MAIN(TestCanvasMoving)
#include "tst_canvas_moving.moc"
