// A link is dragged onto a closed group in the real window: pressed, moved and let go as the window system tells it.
#include "tests/support/journey.h"
#include "widgets/canvas/group_item.h"

#include <QMenu>
#include <QWindow>

using namespace mortise;
using namespace mortise::journey;

class TestFoldedGroups : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(home_.open()); }

    void aLinkDraggedOntoAClosedGroupAsksForThePort()
    {
        const auto document = home_.makeDocument();
        add(*document, "Data", "data.example", {40, 100});
        add(*document, "Table", "view.table", {400, 60});
        add(*document, "Plot", "view.scatter", {400, 200});
        QVERIFY(document->apply(SetGroup{"1", Group{.title = "Views", .members = {"Table", "Plot"}, .collapsed = true, .at = {400, 120}}}));
        MainWindow window(*document);
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *canvas = window.findChild<Canvas *>();
        canvas->fit();

        const auto inWindow = [&](QPointF scene) { return canvas->viewport()->mapTo(&window, canvas->mapFromScene(scene)); };
        const QPoint from = inWindow(canvas->item("Data")->portInScene(true, 0));
        const QPoint to = inWindow(outlineInScene(canvas->group("1")).center());
        QWindow *native = window.windowHandle();
        QTest::mousePress(native, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 8; ++step)
            QTest::mouseMove(native, from + (to - from) * step / 8);
        QTest::mouseRelease(native, Qt::LeftButton, {}, to);

        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(QTest::qWaitForWindowExposed(menu));
        QCOMPARE(menu->actions().size(), 2);
        QAction *wanted = menu->actions().last();
        QCOMPARE(wanted->text(), QStringLiteral("Plot: Table"));
        QTest::mouseMove(menu->windowHandle(), menu->actionGeometry(wanted).center());
        QTest::mouseClick(menu->windowHandle(), Qt::LeftButton, {}, menu->actionGeometry(wanted).center());
        QTRY_COMPARE(document->workflow().links().size(), 1u);
        QCOMPARE(document->workflow().links().front(), (Link{"Data", "table", "Plot", "table"}));
        document->undo();
        QVERIFY(document->workflow().links().empty());
    }

private:
    static void add(Document &document, const char *name, const char *type, Point at)
    {
        QVERIFY(document.apply(AddNode{name, {.type = type, .version = catalogue().find(type)->version, .at = at}}));
    }
    Home home_;
};

MORTISE_JOURNEY(TestFoldedGroups)
#include "tst_folded_groups.moc"
