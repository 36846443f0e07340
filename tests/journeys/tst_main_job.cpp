// The main job in the real window with the real engine process: a CSV comes in, blocks are joined, models are judged in the
// background, a ROC curve is opened, everything is saved and opened again.
#include "app/import/import_dialog.h"
#include "tests/support/journey.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/theme.h"
#include "widgets/views/view.h"

#include <QApplication>
#include <QSignalSpy>

using namespace mortise;
using namespace mortise::journey;

class TestMainJob : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(home_.open());
        home_.dataset(QStringLiteral("penguins"));
    }

    void carriesTheMainJob()
    {
        const auto document = home_.makeDocument();
        MainWindow window(*document);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *canvas = window.findChild<Canvas *>();

        // The file comes in through the import dialog, which reads it on a worker.
        window.openPath(home_.path(QStringLiteral("penguins.csv")));
        auto *dialog = window.findChild<ImportDialog *>();
        QVERIFY(dialog);
        QPushButton *accept = nullptr;
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->isDefault())
                accept = button;
        QVERIFY(accept);
        QTRY_VERIFY_WITH_TIMEOUT(accept->isEnabled(), kWaitMs);
        QTest::mouseClick(accept, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document, "penguins.csv"), kWaitMs); // its preview runs by itself
        QVERIFY(document->outcome(QStringLiteral("penguins.csv")).status.summary.contains(QStringLiteral("344")));
        QVERIFY(document->apply(SetSetting{"penguins.csv", "roles", {"species=target"}}));

        // Space, a word, Enter: the block is added and linked to the one that is selected.
        canvas->selectNode(QStringLiteral("penguins.csv"));
        addByMenu(window, QStringLiteral("missing"));
        QVERIFY(document->workflow().find("Fill missing"));
        QCOMPARE(document->workflow().into("Fill missing").size(), std::size_t{1});
        addByMenu(window, QStringLiteral("test and score"));
        QVERIFY(document->workflow().find("Test and score"));
        QCOMPARE(document->workflow().into("Test and score", "table").size(), std::size_t{1});
        for (const char *learner : {"Logistic regression", "Random forest"}) {
            canvas->scene()->clearSelection();
            canvas->scene()->clearFocus();
            addByMenu(window, QString::fromUtf8(learner));
            QVERIFY2(document->workflow().find(learner), learner);
            QVERIFY(document->apply(AddLink{{learner, "learner", "Test and score", "learners"}}));
        }

        // The Run button runs it in the engine process; the window gets progress and the runs.
        QSignalSpy progress(document.get(), &Document::progress);
        run(window);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document, "Test and score"), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!document->isRunning(), kWaitMs);
        QVERIFY(progress.count() > 0);
        QCOMPARE(document->ledger().all().size(), std::size_t{2});
        const nlohmann::json report = document->outcome(QStringLiteral("Test and score")).report;
        QCOMPARE(report.at("learners").size(), std::size_t{2});
        for (const auto &learner : report.at("learners"))
            QVERIFY(learner.at("metrics").at("accuracy").at("value").get<double>() > 0.95); // penguins are easy to tell apart

        // The ROC curve opens as a tab and says what it shows.
        canvas->selectNode(QStringLiteral("Test and score"));
        addByMenu(window, QStringLiteral("ROC"));
        QVERIFY(document->workflow().find("ROC curve"));
        emit canvas->opened(QStringLiteral("ROC curve"));
        View *roc = nullptr;
        for (View *view : window.findChildren<View *>())
            if (view->type().id == "view.roc")
                roc = view;
        QVERIFY(roc);
        QTRY_VERIFY_WITH_TIMEOUT(roc->sentence().contains(QStringLiteral("Random forest")) || roc->sentence().contains(QStringLiteral("2")), kWaitMs);

        // Everything can be undone and done again.
        const Workflow whole = document->workflow();
        int steps = 0;
        for (; document->canUndo(); ++steps)
            document->undo();
        QVERIFY(document->workflow().nodes().empty());
        while (document->canRedo())
            document->redo();
        QVERIFY(document->workflow() == whole);
        QVERIFY(steps >= 8);
        run(window); // from the cache
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document, "Test and score") && !document->isRunning(), kWaitMs);

        Theme::get().setMode(Theme::Mode::Dark); // while everything is open
        QCoreApplication::processEvents();

        // Saved it is one file; opened again it has its results without running.
        project_ = home_.path(QStringLiteral("penguins.mortise"));
        QSignalSpy saved(document.get(), &Document::saved);
        document->saveFile(project_);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kWaitMs);
        QVERIFY(!document->isModified());
        QCOMPARE(QDir(home_.path(QString())).entryList({QStringLiteral("penguins.mortise*")}).size(), 1);
        saved_ = document->workflow();
    }

    void opensWhatWasSaved()
    {
        QVERIFY(!project_.isEmpty());
        const auto document = home_.makeDocument();
        QSignalSpy opened(document.get(), &Document::opened);
        document->openFile(project_);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kWaitMs);
        QVERIFY(document->workflow() == saved_);
        QVERIFY(isDone(*document, "Test and score"));
        QCOMPARE(document->ledger().all().size(), std::size_t{2});
        const auto &outputs = document->outcome(QStringLiteral("Test and score")).outputs;
        QVERIFY(outputs.contains("results"));
        const auto value = home_.store().get(outputs.at("results"));
        QVERIFY(value.has_value());
        QCOMPARE(std::get<ResultsPtr>(*value)->learners.size(), std::size_t{2});
    }

private:
    Home home_;
    QString project_;
    Workflow saved_;
};

MORTISE_JOURNEY(TestMainJob)
#include "tst_main_job.moc"
