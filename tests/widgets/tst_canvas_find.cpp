// Finding blocks on the canvas by name, kind and setting.
#include "canvas_desk.h"
#include "widgets/canvas/find_bar.h"
#include "widgets/canvas/find_blocks.h"
#include "widgets/theme/search_field.h"

#include <QAccessible>

using namespace mortise;

class TestCanvasFind : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::get().setReducedMotion(true); }

    void findsByNameKindAndSetting_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("name or kind, any case") << "DATA" << QStringList{"Data", "Other"};
        QTest::newRow("kind") << "fill missing" << QStringList{"Fill"};
        QTest::newRow("setting as saved") << "breast_cancer" << QStringList{"Data"};
        QTest::newRow("setting as shown") << "wisconsin" << QStringList{"Data"};
        QTest::newRow("choice that nobody changed") << "archipelago" << QStringList{"Other"};
        QTest::newRow("number that was changed") << "0.0625" << QStringList{"Tree"};
        QTest::newRow("two words, one of each") << "data wisconsin" << QStringList{"Data"};
        QTest::newRow("in reading order") << "table" << QStringList{"Table", "Far"};
        QTest::newRow("nothing") << "zebra" << QStringList{};
        QTest::newRow("no words") << "  " << QStringList{};
    }
    void findsByNameKindAndSetting()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        QCOMPARE(findBlocks(flow(), catalogue(), typed), found);
    }

    void typingLightsUpAndFadesTheRest()
    {
        Desk desk(flow());
        QTest::keySequence(&desk.canvas, QKeySequence::Find);
        QTest::keyClicks(field(desk), "far");
        QCOMPARE(desk.canvas.item("Far")->opacity(), 1.0);
        QCOMPARE(desk.canvas.item("Data")->opacity(), kFaded);
        QTest::keyClick(field(desk), Qt::Key_Escape);
        QVERIFY(!field(desk)->isVisible());
        QCOMPARE(desk.canvas.item("Data")->opacity(), 1.0);
        QVERIFY(desk.canvas.hasFocus());
    }

    void enterWalksThroughThemAndCentresEach()
    {
        Desk desk(flow());
        desk.canvas.startFind();
        QTest::keyClicks(field(desk), "table");
        QTest::keyClick(field(desk), Qt::Key_Return);
        QVERIFY(centred(desk, "Table"));
        QCOMPARE(desk.canvas.currentNode(), QStringLiteral("Table"));
        QTest::keyClick(field(desk), Qt::Key_Return);
        QVERIFY(centred(desk, "Far"));
        QTest::keyClick(field(desk), Qt::Key_Return);
        QVERIFY(centred(desk, "Table"));
        QTest::keyClick(field(desk), Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(centred(desk, "Far"));
        QVERIFY(field(desk)->hasFocus());
    }

    void theFieldIsInTheAccessibleTree()
    {
        Desk desk(flow());
        desk.canvas.startFind();
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&desk.canvas);
        QAccessibleInterface *bar = canvas->child(0);
        QVERIFY(bar && bar->object() == desk.canvas.findChild<FindBar *>());
        QCOMPARE(QAccessible::queryAccessibleInterface(field(desk))->text(QAccessible::Name), QStringLiteral("Find on the canvas"));
    }

private:
    static Workflow flow()
    {
        Workflow flow = chain();
        must(flow, AddNode{"Far", block("view.table", 6000, 4000)});
        must(flow, AddNode{"Other", block("data.example", 40, 500)});
        must(flow, AddNode{"Tree", block("learn.tree", 40, 600)});
        must(flow, SetSetting{"Data", "name", "breast_cancer"});
        must(flow, SetSetting{"Tree", "prune", 0.0625});
        return flow;
    }
    static SearchField *field(const Desk &desk) { return desk.canvas.findChild<FindBar *>()->findChild<SearchField *>(); }
    static bool centred(const Desk &desk, const char *node)
    {
        return (desk.centre(node) - desk.canvas.viewport()->rect().center()).manhattanLength() < 8;
    }
};

QTEST_MAIN(TestCanvasFind)
#include "tst_canvas_find.moc"
