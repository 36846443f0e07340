// A view in a tab, beside the canvas, below it and in a window of its own: by menu and by dragging its tab, saved with the project,
// and freed when it is closed.
#include "app/main_window/floating_views.h"
#include "app/main_window/side_views.h"
#include "app/main_window/view_tabs.h"
#include "app/start.h"
#include "app/welcome/welcome_page.h"
#include "base/memory.h"
#include "tests/support/journey.h"
#include "widgets/views/view.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>

using namespace mortise;
using namespace mortise::journey;

class TestViewPlaces : public QObject {
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
        emit window_->findChild<Canvas *>()->edited(AddNode{"Boxes", {.type = "view.box"}});
    }

    void aTabGoesBesideTheCanvasAndBack()
    {
        tabs_->openView("Birds");
        const QPointer<View> view = qobject_cast<View *>(tabs_->currentWidget());
        QVERIFY(view);
        choose(tabs_, "Show beside the canvas");
        QCOMPARE(tabs_->count(), 1);
        QCOMPARE(tabs_->side().currentWidget(), static_cast<QWidget *>(view.data()));
        QTRY_VERIFY(tabs_->side().isVisible() && window_->findChild<Canvas *>()->isVisible());
        QVERIFY(tabs_->side().mapToGlobal(QPoint()).x() > tabs_->mapToGlobal(QPoint()).x());
        QVERIFY(tabs_->side().width() > 200 && tabs_->width() > 200);
        choose(&tabs_->side(), "Show below the canvas");
        QTRY_VERIFY(tabs_->side().mapToGlobal(QPoint()).y() > tabs_->mapToGlobal(QPoint()).y());
        tabs_->openView("Birds"); // is there already
        QCOMPARE(tabs_->count(), 1);
        choose(&tabs_->side(), "Show in a tab");
        QCOMPARE(tabs_->currentWidget(), static_cast<QWidget *>(view.data()));
        QVERIFY(!tabs_->side().isVisible());
    }

    void aTabIsDraggedOutOfItsBar_data()
    {
        QTest::addColumn<QPointF>("to"); // shares of the room
        QTest::addColumn<QString>("place");
        QTest::newRow("right") << QPointF(0.9, 0.5) << "right";
        QTest::newRow("below") << QPointF(0.3, 0.9) << "below";
        QTest::newRow("not far enough") << QPointF(0.2, 0.3) << "tab";
        QTest::newRow("out of the window") << QPointF(3, 0.5) << "window";
    }
    void aTabIsDraggedOutOfItsBar()
    {
        QFETCH(QPointF, to);
        QFETCH(QString, place);
        tabs_->openView("Birds");
        QWidget *around = tabs_->parentWidget();
        QTabBar *bar = tabs_->tabBar();
        const QPoint from = bar->tabRect(1).center(), end = bar->mapFromGlobal(around->mapToGlobal(QPoint(qRound(to.x() * around->width()), qRound(to.y() * around->height()))));
        QTest::mousePress(bar, Qt::LeftButton, {}, from);
        for (const QPoint step : {from + QPoint(4, 20), (from + end) / 2, end}) {
            QMouseEvent move(QEvent::MouseMove, step, bar->mapToGlobal(step), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(bar, &move);
        }
        QTest::mouseRelease(bar, Qt::LeftButton, {}, end);
        QTRY_COMPARE(where("Birds"), place);
        for (FloatingView *window : tabs_->floating().all())
            emit window->dockWanted();
        tabs_->moveToTab("Birds");
        QTRY_COMPARE(where("Birds"), QStringLiteral("tab"));
    }

    void aBoardHasTheRoomToItself()
    {
        tabs_->moveBeside("Birds", false);
        QTRY_VERIFY(tabs_->side().isVisible());
        tabs_->openBoard(Category::Look);
        QVERIFY(!tabs_->side().isVisible());
        tabs_->showCanvas();
        QVERIFY(tabs_->side().isVisible());
    }

    void allPlacesAreSavedWithTheProject()
    {
        tabs_->openView("Boxes");
        tabs_->moveToWindow("Boxes");
        tabs_->side().setBelow(true);
        tabs_->side().setShare(0.3);
        const QString path = home_.path(QStringLiteral("places.mortise"));
        QSignalSpy saved(document_.get(), &Document::saved);
        document_->saveFile(path);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, kWaitMs);
        const auto other = home_.makeDocument();
        MainWindow window(*other);
        window.resize(1440, 900);
        window.show();
        other->openFile(path, Document::OpenAs::Look);
        auto *tabs = window.findChild<ViewTabs *>();
        QTRY_COMPARE_WITH_TIMEOUT(tabs->side().count(), 1, kWaitMs);
        QVERIFY(tabs->side().isBelow());
        QTRY_VERIFY2(std::abs(tabs->side().share() - 0.3) < 0.05, qPrintable(QString::number(tabs->side().share())));
        QVERIFY(tabs->floating().find("Boxes"));
        QVERIFY(document_->apply(RenameNode{"Birds", "Penguins"}));
        QCOMPARE(tabs_->side().tabText(0), QStringLiteral("Penguins"));
        QVERIFY(document_->apply(RemoveNode{"Penguins"}));
        QVERIFY(document_->apply(RemoveNode{"Boxes"}));
        QTRY_VERIFY(tabs_->side().count() == 0 && tabs_->floating().all().isEmpty());
        document_->undo();
        document_->undo();
    }

    void aClosedViewIsGone()
    {
        tabs_->openView("Penguins");
        const QPointer<QWidget> view = tabs_->currentWidget();
        choose(tabs_, "Close");
        QTRY_VERIFY(!view);
    }

    /// What views of large tables need is in blocks of some MB, made and freed while small ones that stay lie between them.
    void freedMemoryGoesBackToTheSystem()
    {
        giveLargeBlocksBack();
        std::vector<std::unique_ptr<char[]>> stay;
        const std::int64_t before = residentBytes();
        for (int round = 0; round < 3; ++round) {
            std::vector<std::unique_ptr<char[]>> blocks;
            for (int i = 0; i < 32; ++i) {
                blocks.push_back(std::make_unique<char[]>(4 << 20));
                std::fill_n(blocks.back().get(), 4 << 20, 'x');
                stay.push_back(std::make_unique<char[]>(40000));
            }
        }
        const std::int64_t grown = residentBytes() - before;
        QVERIFY2(grown < (16 << 20), qPrintable(QString::number(grown)));
    }

    void cleanupTestCase()
    {
        window_.reset();
        document_.reset();
    }

private:
    void choose(QTabWidget *tabs, const char *text)
    {
        const QPoint at = tabs->tabBar()->tabRect(tabs->currentIndex()).center();
        emit tabs->tabBar()->customContextMenuRequested(at);
        auto *menu = tabs_->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(menu);
        QAction *found = nullptr;
        for (QAction *action : menu->actions())
            if (action->text() == QString::fromUtf8(text))
                found = action;
        QVERIFY2(found, text);
        found->trigger();
        delete menu;
    }
    QString where(const QString &node)
    {
        if (tabs_->floating().find(node))
            return QStringLiteral("window");
        if (tabs_->side().count() > 0)
            return tabs_->side().isBelow() ? QStringLiteral("below") : QStringLiteral("right");
        return tabs_->count() > 1 ? QStringLiteral("tab") : QString();
    }

    Home home_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<MainWindow> window_;
    ViewTabs *tabs_ = nullptr;
};

QTEST_MAIN(TestViewPlaces)
#include "tst_view_places.moc"
