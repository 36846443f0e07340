// Explore and Compare: from a table to linked charts and to compared learners by one button each.
#include "app/main_window/board.h"
#include "app/main_window/floating_views.h"
#include "app/main_window/tile.h"
#include "app/main_window/view_tabs.h"
#include "app/runs/run_details.h"
#include "app/welcome/welcome_page.h"
#include "tests/support/journey.h"
#include "widgets/theme/empty_state.h"
#include "widgets/views/picture_view.h"

#include <QMenu>
#include <QPainter>
#include <QPrintDialog>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

using namespace mortise;
using namespace mortise::journey;

class TestBoards : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(home_.open());
        document_ = home_.makeDocument();
        window_ = std::make_unique<MainWindow>(*document_);
        window_->resize(1440, 900);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        emit window_->findChild<WelcomePage *>()->emptyRequested();
        tabs_ = window_->findChild<ViewTabs *>();
        GraphNode data;
        data.type = "data.example";
        data.settings = {{"name", "penguins"}};
        QVERIFY(document_->apply(AddNode{"Birds", data}));
    }

    void aFirstLookIsSetUp()
    {
        press(Category::Look);
        QTRY_COMPARE_WITH_TIMEOUT(board()->findChildren<View *>().size(), 5, kWaitMs);
        QCOMPARE(board()->nodes().first(), QStringLiteral("Scatter plot"));
        for (View *view : board()->findChildren<View *>())
            QTRY_VERIFY_WITH_TIMEOUT(view->sentence().contains(QStringLiteral("344")) || view->sentence().contains(QStringLiteral("342")), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!document_->isRunning(), kWaitMs);
    }

    void whatIsInSightIsPrinted()
    {
        QAction *print = nullptr;
        for (QAction *action : window_->actions())
            if (action->shortcut() == QKeySequence(QKeySequence::Print))
                print = action;
        QVERIFY(print);
        const QList<View *> views = board()->findChildren<View *>();
        for (View *view : views) { // of a board the one that has the focus
            view->findChildren<QWidget *>(QString(), Qt::FindChildrenRecursively).last()->setFocus();
            if (view->isAncestorOf(QApplication::focusWidget()))
                QCOMPARE(tabs_->viewInSight(), view);
        }
        if (QApplication::focusWidget())
            QApplication::focusWidget()->clearFocus();
        QCOMPARE(tabs_->viewInSight()->type().id, std::string("view.scatter")); // else its first
        tabs_->showCanvas();
        QVERIFY(!tabs_->viewInSight());
        print->trigger(); // says so, asks nothing
        QVERIFY(!window_->findChild<QPrintDialog *>());
        tabs_->openView(QStringLiteral("Box plot"));
        QCOMPARE(tabs_->viewInSight()->type().id, std::string("view.box"));
        print->trigger();
        auto *dialog = window_->findChild<QPrintDialog *>();
        QVERIFY(dialog);
        dialog->reject();
        tabs_->openBoard(Category::Look);
    }

    void theBoardFollowsTheGraph()
    {
        QVERIFY(document_->apply(RemoveNode{"Box plot"}));
        QTRY_COMPARE_WITH_TIMEOUT(board()->findChildren<View *>().size(), 4, kWaitMs);
        document_->undo();
        QTRY_COMPARE_WITH_TIMEOUT(board()->findChildren<View *>().size(), 5, kWaitMs);
    }

    void aTileIsDraggedBesideAnother()
    {
        QTRY_VERIFY(tile("Box plot") && tile("Summary"));
        const QPointer<View> view = tile("Summary")->view();
        drag("Summary", tile("Scatter plot"), QPoint(tile("Scatter plot")->width() / 2, 20));
        QCOMPARE(board()->nodes().first(), QStringLiteral("Summary"));
        QVERIFY(tile("Summary")->y() < tile("Scatter plot")->y());
        QCOMPARE(tile("Summary")->width(), tile("Scatter plot")->width());
        QCOMPARE(tile("Summary")->view(), view.data()); // moved, not made anew
    }

    void aDragThatIsBrokenOffMovesNothing()
    {
        const QStringList before = board()->nodes();
        TileHeader *header = tile("Table")->header();
        QTest::mousePress(header, Qt::LeftButton, {}, QPoint(30, 10));
        QTest::mouseMove(header, QPoint(30, 60));
        QTest::mouseMove(header, header->mapFromGlobal(tile("Scatter plot")->mapToGlobal(QPoint(40, 40))));
        header->setFocus();
        QTest::keyClick(header, Qt::Key_Escape);
        QTest::mouseRelease(header, Qt::LeftButton, {}, header->mapFromGlobal(tile("Scatter plot")->mapToGlobal(QPoint(40, 40))));
        QCOMPARE(board()->nodes(), before);
    }

    void theKeyboardMovesResizesAndFills()
    {
        Tile *table = tile("Table");
        const QRect before = table->geometry();
        QTest::keyClick(table->header(), Qt::Key_Plus, Qt::AltModifier);
        QVERIFY(table->height() > before.height());
        QTest::keyClick(table->header(), Qt::Key_Minus, Qt::AltModifier);
        QVERIFY(std::abs(table->height() - before.height()) <= 1);
        QTest::keyClick(table->header(), Qt::Key_Up, Qt::AltModifier);
        QVERIFY(table->y() < tile("Scatter plot")->y());
        QTest::mouseDClick(table->header(), Qt::LeftButton);
        QVERIFY(table->isVisible() && !tile("Scatter plot")->isVisible());
        QVERIFY(table->width() > board()->width() * 9 / 10 && table->height() > board()->height() * 9 / 10);
        QTest::keyClick(table->header(), Qt::Key_Escape);
        QVERIFY(tile("Scatter plot")->isVisible());
    }

    void edgesMoveByMouseAndKeyboard()
    {
        TileEdge *edge = nullptr;
        for (TileEdge *each : board()->findChildren<TileEdge *>())
            if (each->isVisible() && each->edge().across)
                edge = each;
        QVERIFY(edge);
        const int before = edge->x();
        QTest::mousePress(edge, Qt::LeftButton, {}, QPoint(3, 30));
        const QPoint to = edge->mapToGlobal(QPoint(3 - 100, 30));
        QMouseEvent move(QEvent::MouseMove, edge->mapFromGlobal(to), to, Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(edge, &move);
        QTest::mouseRelease(edge, Qt::LeftButton);
        QVERIFY(std::abs(edge->x() - (before - 100)) <= 1);
        QTest::keyClick(edge, Qt::Key_Right);
        QVERIFY(edge->x() > before - 100);
        for (int i = 0; i < 200; ++i)
            QTest::keyClick(edge, Qt::Key_Right, Qt::ShiftModifier);
        for (Tile *each : board()->findChildren<Tile *>())
            QVERIFY2(each->width() >= 260, qPrintable(each->node()));
        const int end = edge->x();
        QTest::keyClick(edge, Qt::Key_Left);
        QVERIFY(edge->x() < end); // at once: no dead way back
    }

    void aClosedTileComesBackToItsPlace()
    {
        const QRect place = tile("Box plot")->geometry();
        QTest::keyClick(tile("Box plot")->header(), Qt::Key_Delete);
        QTRY_VERIFY(!tile("Box plot"));
        QVERIFY(document_->workflow().find("Box plot"));
        QAction *ticked = viewsEntry("Box plot");
        QVERIFY(ticked && !ticked->isChecked());
        ticked->trigger();
        QTRY_VERIFY(tile("Box plot"));
        QCOMPARE(tile("Box plot")->geometry(), place);
    }

    void aTileFloatsAndDocks()
    {
        const QRect place = tile("Box plot")->geometry();
        const QPointer<View> view = tile("Box plot")->view();
        emit tile("Box plot")->floatWanted();
        QTRY_COMPARE(tabs_->floating().all().size(), 1);
        QWidget *window = tabs_->floating().all().first();
        QVERIFY(window->isWindow() && window->isVisible() && window->isAncestorOf(view));
        QVERIFY(window->windowTitle().contains(QStringLiteral("Box plot")));
        QVERIFY(!tile("Box plot"));
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(tile("Box plot"));
        QCOMPARE(tile("Box plot")->view(), view.data());
        QCOMPARE(tile("Box plot")->geometry(), place);
        QVERIFY(tabs_->floating().all().isEmpty());
    }

    void aRenamedBlockKeepsItsPlace()
    {
        const QRect place = tile("Box plot")->geometry();
        const QPointer<View> view = tile("Box plot")->view();
        QVERIFY(document_->apply(RenameNode{"Box plot", "Boxes"}));
        QVERIFY(tile("Boxes"));
        QCOMPARE(tile("Boxes")->geometry(), place);
        QCOMPARE(tile("Boxes")->view(), view.data());
        document_->undo();
        QVERIFY(tile("Box plot"));
    }

    void theArrangementIsSavedWithTheProjectAndNoStepOfUndo()
    {
        emit tile("Summary")->closeWanted();
        QTRY_VERIFY(!tile("Summary"));
        emit tile("Table")->floatWanted();
        QTRY_COMPARE(tabs_->floating().all().size(), 1);
        tabs_->openView(QStringLiteral("Birds"));
        tabs_->openBoard(Category::Look);
        const QString step = document_->undoText();
        const nlohmann::json layout = window_->layout();
        const QString path = home_.path(QStringLiteral("birds.mortise"));
        QSignalSpy saved(document_.get(), &Document::saved);
        document_->saveFile(path);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kWaitMs);
        QCOMPARE(document_->undoText(), step);

        const auto other = home_.makeDocument();
        MainWindow window(*other);
        window.resize(window_->size());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QSignalSpy opened(other.get(), &Document::opened);
        other->openFile(path, Document::OpenAs::Look);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kWaitMs);
        auto *tabs = window.findChild<ViewTabs *>();
        auto *restored = qobject_cast<Board *>(tabs->currentWidget());
        QVERIFY(restored);
        QTRY_COMPARE(restored->nodes(), board()->nodes());
        QCOMPARE(tabs->count(), tabs_->count());
        QCOMPARE(tabs->floating().all().size(), 1);
        QCOMPARE(tabs->floating().all().first()->node(), QStringLiteral("Table"));
        QCOMPARE(window.layout().at("explore").dump(), layout.at("explore").dump());
        for (Tile *each : restored->findChildren<Tile *>())
            if (each->node() == QStringLiteral("Box plot"))
                QTRY_COMPARE(each->geometry(), tile("Box plot")->geometry());
        emit tabs->floating().all().first()->dockWanted();
        QTRY_COMPARE(restored->nodes().size(), 4);
    }

    void garbageInALayoutIsLeftOut()
    {
        const auto other = home_.makeDocument();
        MainWindow window(*other);
        auto *tabs = window.findChild<ViewTabs *>();
        for (const char *text : {"7", "[]", R"({"tabs":[7,{"view":3},{"view":"nobody"},{"board":"no"},{"board":"explore"}],"current":99,"explore":[1],"floating":{"a":1},"selected":4})",
                                 R"({"tabs":{},"floating":[{"view":"x","geometry":"!!"}],"compare":{"closed":[1,"y"],"tiling":{"tile":"z"},"maximised":3},"current":-4})"})
            tabs->restore(nlohmann::json::parse(text));
        QCOMPARE(tabs->currentIndex(), 0);
    }

    void tidyingPutsEverythingBack()
    {
        for (QAction *action : viewsMenu()->actions())
            if (action->text() == QStringLiteral("Tidy the board"))
                action->trigger();
        QTRY_COMPARE(board()->nodes().size(), 5);
        QCOMPARE(board()->nodes().first(), QStringLiteral("Scatter plot"));
        QVERIFY(tabs_->floating().all().isEmpty());
    }

    void anotherChartIsAddedOnTheBoard()
    {
        const Workflow before = document_->workflow();
        QMenu *menu = cornerMenu(QStringLiteral("Chart"));
        QCOMPARE(menu->actions().size(), 5); // what can show a table, and nothing of results
        QVERIFY(entry(menu, "Distribution"));
        entry(menu, "Distribution")->trigger();
        QTRY_COMPARE(board()->nodes().size(), 6);
        QVERIFY(tabs_->showsBoard()); // nobody is led away
        QCOMPARE(document_->workflow().into("Distribution 2", "table").front().from, std::string("Birds"));
        QVERIFY(tile("Distribution 2"));
        QTRY_VERIFY_WITH_TIMEOUT(tile("Distribution 2")->view()->sentence().contains(QStringLiteral("344")), kWaitMs);
        document_->undo();
        QVERIFY(document_->workflow() == before);
        QTRY_COMPARE(board()->nodes().size(), 5);
    }

    void aSmallTileHasTheSettingsOfItsChartInItsMenu()
    {
        QTRY_VERIFY(tile("Distribution")->width() < 560);
        const auto menuOf = [&](const char *node) {
            delete tile(node)->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
            tile(node)->popUpMenu(tile(node)->mapToGlobal(QPoint(10, 30)));
            auto *menu = tile(node)->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
            menu->hide();
            return menu;
        };
        QMenu *menu = menuOf("Distribution");
        QVERIFY(entry(menu, "Copy or save the figure"));
        QAction *bars = entry(menu, "Bars");
        QVERIFY(bars && entry(bars->menu(), "Side by side"));
        entry(bars->menu(), "Side by side")->trigger();
        QCOMPARE(document_->workflow().find("Distribution")->settings.value("mode", std::string()), std::string("side"));
        document_->undo();
        QVERIFY(tile("Scatter plot")->width() > 560); // it has its bar
        QVERIFY(!entry(menuOf("Scatter plot"), "Copy or save the figure"));
    }

    void manyTilesScrollAndAreNeverSqueezed()
    {
        Several edits{{}, Text("more")};
        for (int i = 0; i < 12; ++i) {
            GraphNode node;
            node.type = "view.distribution";
            edits.edits.push_back(AddNode{"D" + std::to_string(i), node});
        }
        QVERIFY(document_->apply(std::move(edits)));
        QTRY_COMPARE(board()->nodes().size(), 17);
        for (Tile *each : board()->findChildren<Tile *>())
            QVERIFY2(each->width() >= 260 && each->height() >= 172, qPrintable(each->node()));
        QVERIFY(board()->findChild<TileArea *>()->verticalScrollBar()->maximum() > 0);
        QCOMPARE(board()->findChild<TileArea *>()->horizontalScrollBar()->maximum(), 0);
        document_->undo();
        QTRY_COMPARE(board()->nodes().size(), 5);
        tabs_->showCanvas();
    }

    void aComparisonIsSetUpAndUndoneInOneStep()
    {
        const Workflow before = document_->workflow();
        press(Category::Judge);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document_, "Test and score") && !document_->isRunning(), kWaitMs);
        QCOMPARE(document_->outcome(QStringLiteral("Test and score")).report.at("learners").size(), std::size_t{3});
        QCOMPARE(board()->nodes(), (QStringList{QStringLiteral("Leaderboard"), QStringLiteral("Threshold"), QStringLiteral("Confusion matrix"), QStringLiteral("ROC curve"), QStringLiteral("Calibration")}));
        QCOMPARE(board()->findChildren<View *>().size(), 5);
        QTRY_VERIFY_WITH_TIMEOUT(board()->findChildren<View *>().first()->sentence().contains(QStringLiteral("Random forest")), kWaitMs);
        // The tile's title is not said again by the picture in it.
        auto *leaderboard = qobject_cast<PictureView *>(tile("Leaderboard")->view());
        QVERIFY(leaderboard);
        const auto painted = [](const Picture &picture) {
            QImage image(600, 60, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            picture.paint(painter, QSizeF(600, 400));
            return image;
        };
        QCOMPARE(painted(*leaderboard->picture()), painted(*leaderboard->picture()->below(QStringLiteral("Leaderboard"))));
        QVERIFY(painted(*leaderboard->picture()) != painted(*leaderboard->picture()->below({})));
        document_->undo();
        QVERIFY(document_->workflow() == before);
        QTRY_VERIFY_WITH_TIMEOUT(board()->nodes().isEmpty(), kWaitMs);
    }

    void whatChangedStandsBesideTheResults()
    {
        press(Category::Judge);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document_, "Test and score") && !document_->isRunning(), kWaitMs);
        QCOMPARE(board()->findChildren<RunDetails *>().size(), 0); // each run the first of its kind
        QVERIFY(document_->apply(SetSetting{"Random forest", "trees", 20}));
        run(*window_);
        QTRY_VERIFY_WITH_TIMEOUT(board()->findChildren<RunDetails *>().size() == 1 && !document_->isRunning(), kWaitMs);
        const Tile *changed = nullptr;
        for (const Tile *each : board()->findChild<TileArea *>()->tiles())
            if (!each->view())
                changed = each;
        QVERIFY(changed && changed->header()->accessibleName().startsWith(QStringLiteral("What changed")));
        QString said;
        const auto *rows = changed->findChild<QTreeWidget *>();
        for (int i = 0; i < rows->topLevelItemCount(); ++i)
            said += rows->topLevelItem(i)->data(0, Qt::AccessibleTextRole).toString() + QLatin1Char('\n');
        QVERIFY2(said.contains(QStringLiteral("Setting, Trees: 100 before, now 20")), qPrintable(said));
        QCOMPARE(board()->nodes().size(), 5); // it is no block's
        QVERIFY(viewsEntry("What changed")->isChecked());
        viewsEntry("What changed")->trigger();
        QTRY_COMPARE(board()->findChildren<RunDetails *>().size(), 0);
        viewsEntry("What changed")->trigger();
        QTRY_COMPARE(board()->findChildren<RunDetails *>().size(), 1);
        QPushButton *restore = board()->findChild<RunDetails *>()->findChild<QPushButton *>();
        QTest::mouseClick(restore, Qt::LeftButton);
        QCOMPARE(document_->workflow().params("Random forest", catalogue())->integer("trees"), 100);
        for (int i = 0; i < 3; ++i)
            document_->undo();
        QTRY_VERIFY_WITH_TIMEOUT(board()->nodes().isEmpty() && !document_->isRunning(), kWaitMs);
        QTRY_COMPARE(board()->findChildren<RunDetails *>().size(), 0);
        tabs_->showCanvas();
    }

    void aComparisonOfNumbersHasNoViewsOfClasses()
    {
        const auto cars = home_.makeDocument();
        MainWindow window(*cars);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        emit window.findChild<WelcomePage *>()->emptyRequested();
        GraphNode data;
        data.type = "data.example";
        data.settings = {{"name", "mpg"}};
        QVERIFY(cars->apply(AddNode{"Cars", data}));
        cars->run();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*cars, "Cars") && !cars->isRunning(), kWaitMs);
        auto *tabs = window.findChild<ViewTabs *>();
        tabs->openBoard(Category::Judge);
        auto *board = qobject_cast<Board *>(tabs->currentWidget());
        QVERIFY(board);
        QTest::mouseClick(board->findChild<EmptyState *>()->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*cars, "Test and score") && !cars->isRunning(), kWaitMs);
        QCOMPARE(board->nodes(), QStringList{QStringLiteral("Leaderboard")});
    }

    void cleanupTestCase()
    {
        window_.reset();
        document_.reset();
    }

private:
    Tile *tile(const char *node)
    {
        for (Tile *each : board()->findChild<TileArea *>()->tiles())
            if (each->node() == QString::fromUtf8(node))
                return each;
        return nullptr;
    }
    QMenu *viewsMenu() { return cornerMenu(QStringLiteral("Views")); }
    QMenu *cornerMenu(const QString &text)
    {
        for (QMenu *old : tabs_->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly))
            delete old;
        for (QToolButton *button : tabs_->findChildren<QToolButton *>())
            if (button->text() == text && button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        auto *menu = tabs_->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        menu->hide();
        return menu;
    }
    static QAction *entry(const QMenu *menu, const char *text)
    {
        for (QAction *action : menu->actions())
            if (action->text() == QString::fromUtf8(text))
                return action;
        return nullptr;
    }
    QAction *viewsEntry(const char *node) { return entry(viewsMenu(), node); }
    void drag(const char *from, QWidget *to, QPoint at)
    {
        TileHeader *header = tile(from)->header();
        const QPoint end = header->mapFromGlobal(to->mapToGlobal(at));
        QTest::mousePress(header, Qt::LeftButton, {}, QPoint(30, 10));
        for (const QPoint step : {QPoint(30, 40), (QPoint(30, 40) + end) / 2, end}) {
            QMouseEvent move(QEvent::MouseMove, step, header->mapToGlobal(step), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(header, &move);
        }
        QTest::mouseRelease(header, Qt::LeftButton, {}, end);
    }
    Board *board() { return qobject_cast<Board *>(tabs_->currentWidget()); }
    void press(Category category)
    {
        tabs_->openBoard(category);
        QVERIFY(board());
        auto *empty = board()->findChild<EmptyState *>();
        QVERIFY(empty);
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    }

    Home home_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<MainWindow> window_;
    ViewTabs *tabs_ = nullptr;
};

MORTISE_JOURNEY(TestBoards)
#include "tst_boards.moc"
