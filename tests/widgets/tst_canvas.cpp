// The canvas by mouse and keys: the edits that it asks for, and how it looks while it is asked.
#include "canvas_desk.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

using namespace mortise;

class TestCanvas : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::get().setReducedMotion(true); }

    void deleteTakesTheBlockAndItsLinks()
    {
        Desk desk(chain());
        desk.canvas.selectNode("Fill");
        QTest::keyClick(&desk.canvas, Qt::Key_Delete);
        QVERIFY(!desk.flow.find("Fill"));
        QVERIFY(desk.flow.links().empty());
    }

    void controlDeleteJoinsWhatWasBeforeAndAfter()
    {
        Desk desk(chain());
        desk.canvas.selectNode("Fill");
        QTest::keyClick(&desk.canvas, Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY(!desk.flow.find("Fill"));
        QCOMPARE(desk.flow.links(), (std::vector<Link>{{"Data", "table", "Table", "table"}}));
        desk.undo();
        QCOMPARE(desk.flow, chain());
    }

    void controlDeleteJoinsOverAWholeChain()
    {
        Workflow flow = chain();
        must(flow, AddNode{"More", block("prepare.impute", 600, 100)});
        must(flow, RemoveLink{{"Fill", "table", "Table", "table"}});
        must(flow, AddLink{{"Fill", "table", "More", "table"}});
        must(flow, AddLink{{"More", "table", "Table", "table"}});
        Desk desk(flow);
        desk.canvas.selectNode("Fill");
        desk.canvas.item("More")->setSelected(true);
        QTest::keyClick(&desk.canvas, Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(desk.flow.links(), (std::vector<Link>{{"Data", "table", "Table", "table"}}));
    }

    void offersToJoinOnlyWhereThereIsSomethingToJoin_data()
    {
        QTest::addColumn<QString>("node");
        QTest::addColumn<bool>("offered");
        QTest::newRow("in a chain") << "Fill" << true;
        QTest::newRow("at its start") << "Data" << false;
    }
    void offersToJoinOnlyWhereThereIsSomethingToJoin()
    {
        QFETCH(QString, node);
        Desk desk(chain());
        QFETCH(bool, offered);
        QCOMPARE(desk.menuAction(node, "Delete and join")->isEnabled(), offered);
    }

    void aBlockDroppedOnALinkStandsInIt()
    {
        Workflow flow = chain();
        must(flow, AddNode{"Loose", block("prepare.impute", 300, 400)});
        Desk desk(flow);
        const QPoint from = desk.centre("Loose"), to = desk.middleOf("Fill", "Table");
        desk.press(from);
        desk.move(to);
        QVERIFY(desk.linkGlows("Fill", "Table"));
        desk.release(to);
        QCOMPARE(desk.flow.links(), (std::vector<Link>{{"Data", "table", "Fill", "table"}, {"Fill", "table", "Loose", "table"}, {"Loose", "table", "Table", "table"}}));
        QCOMPARE(desk.edits, 1);
        desk.undo();
        QCOMPARE(desk.flow, flow);
    }

    void whereThereIsNoRoomWhatComesAfterMoves()
    {
        Workflow flow = chain();
        must(flow, MoveNode{"Table", {616, 100}});
        must(flow, AddNode{"Loose", block("prepare.impute", 300, 400)});
        Desk desk(flow);
        desk.drag(desk.centre("Loose"), desk.middleOf("Fill", "Table"));
        QCOMPARE(desk.flow.find("Loose")->at, (Point{616, 100}));
        QCOMPARE(desk.flow.find("Table")->at, (Point{902, 100}));
        QCOMPARE(desk.flow.find("Fill")->at, (Point{330, 100}));
        QCOMPARE(desk.edits, 1);
    }

    void theMenuIsAboutAllThatIsSelected()
    {
        Desk desk(chain());
        desk.canvas.selectNode("Data");
        desk.canvas.item("Fill")->setSelected(true);
        QTest::mousePress(desk.canvas.viewport(), Qt::RightButton, {}, desk.centre("Fill"));
        desk.menuAction("Fill", "Delete")->trigger();
        QCOMPARE(desk.flow.nodes().size(), 1u);
    }

    void aBlockOfAnotherKindOnlyLiesOnTheLink()
    {
        Workflow flow = chain();
        must(flow, AddNode{"Tree", block("learn.tree", 300, 400)});
        Desk desk(flow);
        desk.press(desk.centre("Tree"));
        desk.move(desk.middleOf("Fill", "Table"));
        QVERIFY(!desk.linkGlows("Fill", "Table"));
        desk.release(desk.middleOf("Fill", "Table"));
        QCOMPARE(desk.flow.links(), flow.links());
    }

    void theLinkUnderADragFromThePaletteGlowsAndIsNamedByTheDrop()
    {
        Desk desk(chain());
        QMimeData data;
        data.setData("application/x-mortise-node", "prepare.impute");
        const QPoint at = desk.middleOf("Fill", "Table");
        std::optional<Link> into;
        int dropped = 0;
        QObject::connect(&desk.canvas, &Canvas::nodeDropped, &desk.canvas, [&](const QString &, QPointF, const std::optional<Link> &link) {
            into = link;
            ++dropped;
        });
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(desk.canvas.viewport(), &enter);
        QDragMoveEvent over(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(desk.canvas.viewport(), &over);
        QVERIFY(desk.linkGlows("Fill", "Table"));
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(desk.canvas.viewport(), &drop);
        QCOMPARE(dropped, 1);
        QCOMPARE(into, std::optional(Link{"Fill", "table", "Table", "table"}));
        QVERIFY(!desk.linkGlows("Fill", "Table"));
    }

    void theEndOfALinkMovesToAnotherPort()
    {
        Workflow flow = chain();
        must(flow, AddNode{"Scatter", block("view.scatter", 650, 300)});
        Desk desk(flow);
        desk.drag(desk.port("Table", false, 0), desk.port("Scatter", false, 0));
        QCOMPARE(desk.flow.links(), (std::vector<Link>{{"Data", "table", "Fill", "table"}, {"Fill", "table", "Scatter", "table"}}));
        QCOMPARE(desk.edits, 1);
        desk.undo();
        QCOMPARE(desk.flow, flow);
    }

    void theStartOfALinkMovesByItsHandle()
    {
        Desk desk(chain());
        const LinkItem *link = desk.link("Fill", "Table");
        desk.drag(desk.canvas.mapFromScene(link->handle(false)), desk.port("Data", true, 0));
        QCOMPARE(desk.flow.links(), (std::vector<Link>{{"Data", "table", "Fill", "table"}, {"Data", "table", "Table", "table"}}));
    }

    void aLinkDroppedOnNothingIsRemoved()
    {
        Desk desk(chain());
        desk.drag(desk.port("Table", false, 0), desk.port("Table", false, 0) + QPoint(-40, 150));
        QCOMPARE(desk.flow.links(), (std::vector<Link>{{"Data", "table", "Fill", "table"}}));
    }

    void aLinkPutBackChangesNothing()
    {
        Desk desk(chain());
        desk.press(desk.port("Table", false, 0));
        desk.move(desk.port("Table", false, 0) + QPoint(-40, 150));
        desk.move(desk.port("Table", false, 0));
        desk.release(desk.port("Table", false, 0));
        QCOMPARE(desk.edits, 0);
        QVERIFY(desk.link("Fill", "Table")->isVisible());
    }

    void escapeLetsTheLinkBe()
    {
        Desk desk(chain());
        desk.press(desk.port("Table", false, 0));
        desk.move(desk.port("Table", false, 0) + QPoint(-40, 150));
        QTest::keyClick(&desk.canvas, Qt::Key_Escape);
        desk.release(desk.port("Table", false, 0) + QPoint(-40, 150));
        QCOMPARE(desk.flow, chain());
        QVERIFY(desk.link("Fill", "Table")->isVisible());
    }

    void linksMoveByKeyboard()
    {
        Workflow flow = chain();
        must(flow, AddNode{"Scatter", block("view.scatter", 650, 300)});
        Desk desk(flow);
        desk.canvas.selectNode("Fill");
        QStringList hints;
        QObject::connect(&desk.canvas, &Canvas::hinted, &desk.canvas, [&](const QString &text) { hints << text.section(':', 0, 0); });
        QTest::keyClick(&desk.canvas, Qt::Key_L, Qt::ShiftModifier);
        QTest::keyClick(&desk.canvas, Qt::Key_Right);
        QCOMPARE(hints, (QStringList{"Fill to Table", "Fill to Scatter"}));
        QTest::keyClick(&desk.canvas, Qt::Key_Return);
        QCOMPARE(desk.flow.links(), (std::vector<Link>{{"Data", "table", "Fill", "table"}, {"Fill", "table", "Scatter", "table"}}));
        QTest::keyClick(&desk.canvas, Qt::Key_L, Qt::ShiftModifier);
        QTest::keyClick(&desk.canvas, Qt::Key_Delete);
        QCOMPARE(desk.flow.links(), (std::vector<Link>{{"Data", "table", "Fill", "table"}}));
        QVERIFY(desk.flow.find("Fill"));
    }

    /// A scene calls its last block back when Tab is pressed: then nobody gets past the canvas.
    void tabLeavesTheCanvasPastTheControlsOnIt()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *canvas = new Canvas(catalogue(), &window);
        auto *after = new QLineEdit(&window);
        column->addWidget(canvas);
        column->addWidget(after);
        canvas->showWorkflow(chain());
        window.resize(900, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        canvas->setFocus();
        canvas->selectNode(QStringLiteral("Fill"));
        int presses = 0;
        while (!after->hasFocus() && ++presses < 12)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(after->hasFocus());
        while (!canvas->hasFocus() && ++presses < 24)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QVERIFY(canvas->hasFocus());
        QCOMPARE(canvas->currentNode(), QStringLiteral("Fill"));
    }

    /// What is listed is what the keys are handled by: no key twice, every line with its words.
    void listsItsKeys()
    {
        QStringList keys;
        for (const KeyHelp &line : Canvas::keys()) {
            QVERIFY(!line.text.isEmpty());
            QVERIFY2(!keys.contains(line.keys), qPrintable(line.keys));
            keys << line.keys;
        }
        for (const char *key : {"Space", "L", "Shift+L", "Del", "Arrows", "Shift+Arrows", "Alt+Arrows", "F2", "Ctrl+G", "Ctrl+A"})
            QVERIFY2(keys.contains(QLatin1String(key)), key);
    }

    void asksForABlockInALinkByKeyboard()
    {
        Desk desk(chain());
        std::optional<Link> asked;
        QObject::connect(&desk.canvas, &Canvas::insertRequested, &desk.canvas, [&](const Link &into) { asked = into; });
        desk.canvas.selectNode("Fill");
        QTest::keyClick(&desk.canvas, Qt::Key_L, Qt::ShiftModifier);
        QTest::keyClick(&desk.canvas, Qt::Key_Space);
        QCOMPARE(asked, std::optional(Link{"Fill", "table", "Table", "table"}));
        QCOMPARE(desk.flow, chain());
        QVERIFY(desk.link("Fill", "Table")->isVisible());
    }

    void copiesAreTextAndPasteWithTheirLinksUnderFreeNames()
    {
        Desk desk(chain());
        desk.canvas.selectNode("Data");
        desk.canvas.item("Fill")->setSelected(true);
        QTest::keySequence(&desk.canvas, QKeySequence::Copy);
        QVERIFY(QApplication::clipboard()->mimeData()->hasFormat("text/plain"));
        QCOMPARE(nlohmann::json::parse(utf8(QApplication::clipboard()->text())).at("nodes").size(), 2u);
        QTest::keySequence(&desk.canvas, QKeySequence::Paste);
        QCOMPARE(desk.edits, 1);
        QVERIFY(desk.flow.find("Data 2") && desk.flow.find("Fill 2"));
        QCOMPARE(desk.flow.into("Fill 2"), (std::vector<Link>{{"Data 2", "table", "Fill 2", "table"}}));
        QCOMPARE(desk.canvas.selectedNodes(), (QStringList{"Data 2", "Fill 2"}));
        const QPointF middle = (desk.canvas.item("Data 2")->sceneBoundingRect() | desk.canvas.item("Fill 2")->sceneBoundingRect()).center();
        const QPointF seen = desk.canvas.mapToScene(desk.canvas.viewport()->rect().center());
        QVERIFY2(QLineF(middle, seen).length() < 12, qPrintable(QStringLiteral("%1 off").arg(QLineF(middle, seen).length())));
        desk.undo();
        QCOMPARE(desk.flow, chain());
    }

    void pastesWhatAMailProgramMadeOfIt()
    {
        Desk desk(Workflow{});
        const QString text = QString::fromStdString(toJson(chain()).dump(2)).replace(QLatin1Char(' '), QChar(0xa0));
        QApplication::clipboard()->setText(QStringLiteral("Look at this:\n\n") + text + QStringLiteral("\n\nBest regards"));
        QVERIFY(desk.canvas.paste());
        QCOMPARE(desk.flow.links(), chain().links());
    }

    void otherTextIsLeftToTheWindow()
    {
        Desk desk(chain());
        int asked = 0;
        QObject::connect(&desk.canvas, &Canvas::pasteRequested, &desk.canvas, [&] { ++asked; });
        for (const char *text : {"a,b\n1,2", "{\"mortise\": \"no\"}", "{\"mortise\"", ""}) {
            QApplication::clipboard()->setText(QLatin1String(text));
            QTest::keySequence(&desk.canvas, QKeySequence::Paste);
        }
        QCOMPARE(asked, 4);
        QCOMPARE(desk.edits, 0);
    }

    void cutTakesAwayAndPastesBack()
    {
        Desk desk(chain());
        desk.canvas.selectNode("Fill");
        QTest::keySequence(&desk.canvas, QKeySequence::Cut);
        QVERIFY(!desk.flow.find("Fill"));
        QTest::keySequence(&desk.canvas, QKeySequence::Paste);
        QCOMPARE(desk.flow.find("Fill")->type, std::string("prepare.impute"));
    }
};

QTEST_MAIN(TestCanvas)
#include "tst_canvas.moc"
