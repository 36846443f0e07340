// Edits, undo and redo while the engine trains: what is shown is right at every moment, and only results that fit the graph are
// shown as done.
#include "app/welcome/welcome_page.h"
#include "tests/support/journey.h"

#include <QSignalSpy>

using namespace mortise;
using namespace mortise::journey;
using State = NodeStatus::State;

class TestUndoWhileTraining : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(home_.open());
        document_ = home_.makeDocument();
        window_ = std::make_unique<MainWindow>(*document_); // all that listens
        emit window_->findChild<WelcomePage *>()->emptyRequested();
        window_->show();
        for (const Edit &edit : std::vector<Edit>{AddNode{"Data", node("data.example", {{"name", "digits"}})}, AddNode{"Forest", node("learn.forest", {{"trees", 150}})}, AddNode{"Test", node("evaluate.test", {{"folds", 3}})},
                                                  AddNode{"Board", node("view.leaderboard")}, AddLink{{"Data", "table", "Test", "table"}}, AddLink{{"Forest", "learner", "Test", "learners"}},
                                                  AddLink{{"Test", "results", "Board", "results"}}})
            QVERIFY(document_->apply(edit));
    }

    void aChangeThatIsTakenBackLeavesTheResultGood()
    {
        start();
        set("Forest", "trees", 60);
        QCOMPARE(state("Test"), State::Running); // it is
        document_->undo();
        QCOMPARE(state("Test"), State::Running);
        finish();
        QVERIFY(isDone(*document_, "Test") && isDone(*document_, "Forest"));
    }

    void aChangeThatStaysMakesItStaleAndUndoGoodAgain()
    {
        set("Test", "repeats", 6);
        QCOMPARE(state("Test"), State::Stale);
        start();
        set("Forest", "trees", 61);
        finish();
        QCOMPARE(state("Test"), State::Stale);
        document_->undo();
        QVERIFY(isDone(*document_, "Test"));
        document_->redo();
        QCOMPARE(state("Test"), State::Stale);
        QCOMPARE(document_->outcome("Test").status.summary, QStringLiteral("changed, not run again"));
        document_->undo();
    }

    void aBlockThatIsDeletedAndRestoredGetsItsResult()
    {
        set("Test", "repeats", 7);
        start();
        QVERIFY(document_->apply(RemoveNode{"Test"}));
        QCOMPARE(state("Test"), State::NotRun);
        document_->undo();
        QVERIFY(state("Test") == State::Running || state("Test") == State::Queued);
        finish();
        QVERIFY(isDone(*document_, "Test"));
        QVERIFY(document_->apply(RemoveNode{"Test"})); // and long after the run
        document_->undo();
        QVERIFY(isDone(*document_, "Test"));
        QVERIFY(!document_->outcome("Test").outputs.empty());
    }

    void aBlockThatIsGoneWhenTheRunEndsComesBackDone()
    {
        set("Test", "repeats", 8);
        start();
        QVERIFY(document_->apply(RemoveNode{"Test"}));
        finish();
        QCOMPARE(state("Test"), State::NotRun);
        document_->undo();
        QVERIFY(isDone(*document_, "Test"));
    }

    void aRenamedBlockGetsItsResultUnderItsName()
    {
        set("Test", "repeats", 9);
        start();
        QVERIFY(document_->apply(RenameNode{"Test", "Exam"}));
        QVERIFY(document_->apply(RenameNode{"Forest", "Wood"}));
        QCOMPARE(state("Exam"), State::Running);
        finish();
        QVERIFY(isDone(*document_, "Exam") && isDone(*document_, "Wood"));
        document_->undo();
        document_->undo();
        QVERIFY(isDone(*document_, "Test") && isDone(*document_, "Forest"));
    }

    void anotherBlockOfTheSameNameIsNotTakenForIt()
    {
        set("Test", "repeats", 10);
        start();
        QVERIFY(document_->apply(RemoveNode{"Test"}));
        QVERIFY(document_->apply(AddNode{"Test", node("view.table")}));
        finish();
        QVERIFY(!isDone(*document_, "Test"));
        document_->undo();
        document_->undo();
        QVERIFY(document_->workflow().find("Test")->type == "evaluate.test");
    }

    void aLinkThatIsTakenAwayAndPutBack()
    {
        document_->run();
        finish();
        QVERIFY(isDone(*document_, "Test"));
        QVERIFY(document_->apply(RemoveLink{{"Data", "table", "Test", "table"}}));
        QCOMPARE(state("Test"), State::Stale);
        QCOMPARE(state("Board"), State::Stale);
        QVERIFY(isDone(*document_, "Data"));
        document_->undo();
        QVERIFY(isDone(*document_, "Test") && isDone(*document_, "Board"));
    }

    /// Whatever is done in whatever order: it ends with an engine that still answers.
    void manyStepsWhileItTrains()
    {
        for (int round = 0; round < 4; ++round) {
            set("Test", "repeats", 20 + round);
            start();
            for (int step = 0; step < 30; ++step) {
                document_->goTo((step * 7) % static_cast<int>(document_->history().size() + 1));
                QCoreApplication::processEvents();
            }
            document_->goTo(static_cast<int>(document_->history().size()));
            if (round % 2)
                document_->stop();
            finish();
            for (const char *name : {"Data", "Forest", "Test", "Board"})
                QVERIFY2(state(name) != State::Running && state(name) != State::Queued, name);
        }
        document_->run();
        finish();
        QVERIFY(isDone(*document_, "Test"));
    }

    void cleanupTestCase()
    {
        window_.reset();
        document_.reset();
    }

private:
    static GraphNode node(const char *type, const nlohmann::json &settings = nlohmann::json::object())
    {
        return {.type = type, .version = catalogue().find(type)->version, .settings = settings};
    }
    State state(const char *name) const { return document_->outcome(QString::fromUtf8(name)).status.state; }
    void set(const char *name, const char *key, int value) { QVERIFY(document_->apply(SetSetting{name, key, value})); }
    void start()
    {
        QVERIFY(QTest::qWaitFor([&] { return !document_->isRunning(); }, kWaitMs)); // a preview
        document_->run();
        QTRY_COMPARE_WITH_TIMEOUT(state("Test"), State::Running, kWaitMs);
    }
    void finish() { QTRY_VERIFY_WITH_TIMEOUT(!document_->isRunning(), 60000); }

    Home home_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(TestUndoWhileTraining)
#include "tst_undo_while_training.moc"
