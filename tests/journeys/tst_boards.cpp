// Explore and Compare: from a table to linked charts and to compared learners by one button each.
#include "app/main_window/board.h"
#include "app/main_window/view_tabs.h"
#include "app/welcome/welcome_page.h"
#include "tests/support/journey.h"
#include "widgets/theme/empty_state.h"
#include "widgets/views/view.h"

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

    void theBoardFollowsTheGraph()
    {
        QVERIFY(document_->apply(RemoveNode{"Box plot"}));
        QTRY_COMPARE_WITH_TIMEOUT(board()->findChildren<View *>().size(), 4, kWaitMs);
        document_->undo();
        QTRY_COMPARE_WITH_TIMEOUT(board()->findChildren<View *>().size(), 5, kWaitMs);
    }

    void aComparisonIsSetUpAndUndoneInOneStep()
    {
        const Workflow before = document_->workflow();
        press(Category::Judge);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document_, "Test and score") && !document_->isRunning(), kWaitMs);
        QCOMPARE(document_->outcome(QStringLiteral("Test and score")).report.at("learners").size(), std::size_t{3});
        QCOMPARE(board()->nodes(), (QStringList{QStringLiteral("Leaderboard"), QStringLiteral("ROC curve"), QStringLiteral("Calibration"), QStringLiteral("Threshold"), QStringLiteral("Confusion matrix")}));
        QCOMPARE(board()->findChildren<View *>().size(), 5);
        QTRY_VERIFY_WITH_TIMEOUT(board()->findChildren<View *>().first()->sentence().contains(QStringLiteral("Random forest")), kWaitMs);
        document_->undo();
        QVERIFY(document_->workflow() == before);
        QTRY_VERIFY_WITH_TIMEOUT(board()->nodes().isEmpty(), kWaitMs);
    }

    void cleanupTestCase()
    {
        window_.reset();
        document_.reset();
    }

private:
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
