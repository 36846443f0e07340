// The page of runs in a document that has ten thousand of them: find, sort, pin, tag, compare two, delete.
#include "app/document.h"
#include "app/runs/run_details.h"
#include "app/runs/run_words.h"
#include "app/runs/runs_page.h"
#include "project/project.h"
#include "tests/support/idle_engine.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/translated.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <qfloat16.h>

#include <ctime>

using namespace mortise;

namespace {

constexpr int kRuns = 10'000;

/// Every third a forest of i trees, the others baselines; scores grow with i.
RunPtr runOf(int i)
{
    const bool forest = i % 3 == 0;
    const double score = .5 + .4 * i / kRuns;
    return std::make_shared<const nlohmann::json>(nlohmann::json{{"id", "run" + std::to_string(i)}, {"when", 1'700'000'000'000 + i}, {"kind", "evaluation"}, {"learner", forest ? "learn.forest" : "learn.baseline"},
                                                                 {"name", forest ? "Random forest" : "Baseline"}, {"params", {{"trees", i}}}, {"target", "species"}, {"rows", 30}, {"source", "s"}, {"tested", "t"},
                                                                 {"method", "3 folds"}, {"seed", 0}, {"metrics", {{"auc", {{"value", score}, {"low", score - .1}, {"high", score + .1}}}}},
                                                                 {"folds", {{"rows", {10, 10, 10}}, {"auc", {score - .01, score, score + .01}}}}});
}

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

} // namespace

class TestRuns : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(folder_.isValid());
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(name, folder_.filePath(QString::fromUtf8(name)).toUtf8());
        installLook(*qApp);
        auto store = Store::open(utf8(folder_.filePath(QStringLiteral("store"))), catalogue());
        QVERIFY(store);
        store_ = std::move(*store);
        ProjectContent content;
        for (int i = 0; i < kRuns; ++i)
            content.records.push_back(runOf(i));
        QVERIFY(saveProject(utf8(folder_.filePath(QStringLiteral("runs.mortise"))), content, *store_));
    }

    void init()
    {
        document_ = std::make_unique<Document>(catalogue(), *store_, [](Engine::Listener) { return std::make_unique<IdleEngine>(); });
        page_ = std::make_unique<RunsPage>(*document_);
        page_->resize(1100, 300);
        page_->show();
        QSignalSpy opened(document_.get(), &Document::opened);
        document_->openFile(folder_.filePath(QStringLiteral("runs.mortise")));
        QVERIFY(opened.wait(20000));
        for (QTreeView *list : page_->findChildren<QTreeView *>())
            if (list->accessibleName() == QStringLiteral("Runs"))
                list_ = list;
        QCOMPARE(list_->model()->rowCount(), kRuns);
    }

    void cleanup()
    {
        page_.reset();
        document_.reset();
    }

    void opensThemWithoutHoldingTheWindowUp()
    {
        page_.reset();
        Document other(catalogue(), *store_, [](Engine::Listener) { return std::make_unique<IdleEngine>(); });
        QSignalSpy opened(&other, &Document::opened);
        other.openFile(folder_.filePath(QStringLiteral("runs.mortise")), Document::OpenAs::Copy);
        double longest = 0; // ms of this thread's processor time between two looks at events
        while (opened.isEmpty()) {
            const double before = threadMs();
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            longest = std::max(longest, threadMs() - before);
        }
        QCOMPARE(other.ledger().all().size(), std::size_t{kRuns});
        const double before = threadMs();
        const Ledger built(other.ledger().all());
        const double cost = threadMs() - before;
        QVERIFY2(longest < cost / 2, qPrintable(QStringLiteral("%1 ms, of which building the ledger takes %2").arg(longest).arg(cost)));
    }

    void showsTheNewestFirstAndSortsByScore()
    {
        QCOMPARE(cell(0, 0), QStringLiteral("#10000"));
        list_->sortByColumn(3, Qt::AscendingOrder);
        QCOMPARE(cell(0, 0), QStringLiteral("#1"));
        QCOMPARE(cell(0, 3), QStringLiteral("AUC 0.500 ± 0.100"));
    }

    void findsRunsByWhatIsTyped()
    {
        auto *find = page_->findChild<SearchField *>();
        QTest::keyClicks(find, QStringLiteral("forest #42"));
        QVERIFY(list_->model()->rowCount() > 1);
        for (int row = 0; row < list_->model()->rowCount(); ++row) {
            QCOMPARE(cell(row, 1), QStringLiteral("Random forest"));
            QVERIFY(cell(row, 0).startsWith(QStringLiteral("#42")));
        }
        QTest::keyClicks(find, QStringLiteral(" nothing like it"));
        QCOMPARE(list_->model()->rowCount(), 0);
    }

    void keepsPinnedRunsOnTop()
    {
        choose({5'000});
        const QString number = cell(5'000, 0);
        QTest::keyClick(list_, Qt::Key_P);
        QCOMPARE(cell(0, 0), number);
        list_->sortByColumn(3, Qt::AscendingOrder);
        QCOMPARE(cell(0, 0), number);
        QVERIFY(document_->isModified());
        auto *only = page_->findChild<QToolButton *>();
        for (QToolButton *button : page_->findChildren<QToolButton *>())
            if (button->isCheckable())
                only = button;
        QTest::mouseClick(only, Qt::LeftButton);
        QCOMPARE(list_->model()->rowCount(), 1);
        choose({0});
        QTest::keyClick(list_, Qt::Key_P);
        QCOMPARE(list_->model()->rowCount(), 0);
    }

    void saysWhatChangedBetweenTwo()
    {
        choose({list_->model()->rowCount() - 1, list_->model()->rowCount() - 4}); // runs 1 and 4, forests both
        auto *rows = page_->findChild<QTreeWidget *>();
        QStringList told;
        for (int row = 0; row < rows->topLevelItemCount(); ++row) {
            const QTreeWidgetItem *item = rows->topLevelItem(row);
            told << QStringList{item->text(0), item->text(1), item->text(2), item->text(3)}.join(QLatin1Char('|'));
        }
        QVERIFY2(told.contains(QStringLiteral("Setting|Trees|0|3")), qPrintable(told.join(QLatin1Char('\n'))));
        QVERIFY2(told.contains(QStringLiteral("Judging|Method|3 folds|the same")), qPrintable(told.join(QLatin1Char('\n'))));
        QString said;
        for (const QLabel *label : page_->findChildren<QLabel *>())
            said += label->text() + QLatin1Char('\n');
        QVERIFY2(said.contains(QStringLiteral("run #1 to run #4")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("better with over 99 % probability")), qPrintable(said)); // the same in every fold
    }

    void clipsNoWordsWhereThereIsRoom()
    {
        nlohmann::json run = *runOf(3);
        run["method"] = "10 folds, stratified";
        RunDetails details;
        details.resize(640, 240);
        details.setVisible(true);
        details.show({.before = std::make_shared<const nlohmann::json>(run), .after = std::make_shared<const nlohmann::json>(run), .beforeNumber = 1, .afterNumber = 2, .nothing = {}}, catalogue());
        auto *rows = details.findChild<QTreeWidget *>();
        const auto clipped = [&] {
            int count = 0;
            for (int column = 0; column < 4; ++column)
                count += rows->columnWidth(column) < static_cast<QAbstractItemView *>(rows)->sizeHintForColumn(column);
            return count;
        };
        const auto all = [&] { return rows->columnWidth(0) + rows->columnWidth(1) + rows->columnWidth(2) + rows->columnWidth(3); };
        QCOMPARE(clipped(), 0);
        QCOMPARE(all(), rows->viewport()->width());
        details.resize(300, 240); // the widest gives way, and nothing stands beyond the edge
        QVERIFY(clipped() > 0);
        QVERIFY(all() <= rows->viewport()->width());
    }

    void itsHeadIsWholeAtAnyWidth()
    {
        QWidget window;
        RunDetails details(&window);
        window.resize(800, 400);
        window.show();
        details.show({.before = runOf(3), .after = runOf(6), .beforeNumber = 8888, .afterNumber = 9999, .nothing = {}}, catalogue());
        auto *restore = details.findChild<QPushButton *>();
        for (const int width : {640, 420, 330, 280, 240, 200, 640}) {
            details.resize(width, 240);
            details.layout()->activate();
            QList<QWidget *> head{restore};
            for (QLabel *label : details.findChildren<QLabel *>())
                if (label->isVisible() && label->geometry().center().y() < restore->geometry().bottom() && label->geometry().center().y() > restore->y())
                    head << label;
            QVERIFY(head.size() >= 2); // what changed is said always
            for (const QWidget *part : head)
                QVERIFY2(part->width() >= part->sizeHint().width() && part->geometry().right() < details.width(), qPrintable(QStringLiteral("%1 at %2").arg(part->metaObject()->className()).arg(width)));
            QVERIFY(width != 640 || head.size() == 3);
            QVERIFY(width > 280 || head.size() == 2);
            QVERIFY(restore->text().contains(QStringLiteral("8888")));
            QCOMPARE(restore->accessibleName(), QStringLiteral("Restore #8888"));
        }
    }

    void showsAsManyDecimalsAsTheDifferenceNeeds_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("after");
        QTest::addColumn<double>("better");
        QTest::addColumn<QString>("said");
        QTest::newRow("usual") << "auc" << .918 << .9231 << .91 << "AUC 0.918 to 0.923: better with 91 % probability, by about 0.005.";
        QTest::newRow("close") << "auc" << .99942 << .99911 << .25 << "AUC 0.9994 to 0.9991: worse with 75 % probability, by about 0.0003.";
        QTest::newRow("closer") << "r2" << .5 << .500004 << .75 << "R² 0.500000 to 0.500004: better with 75 % probability, by about 0.000004.";
        QTest::newRow("percent") << "accuracy" << .97 << .9697 << .25 << "Accuracy 97.00 % to 96.97 %: worse with 75 % probability, by about 0.03 %.";
        QTest::newRow("none") << "auc" << .9 << .9 << .5 << "AUC 0.900 to 0.900: the same in every fold.";
    }
    void showsAsManyDecimalsAsTheDifferenceNeeds()
    {
        QFETCH(QString, metric);
        QFETCH(double, before);
        QFETCH(double, after);
        QFETCH(double, better);
        QTEST(moveText(ScoreMove{utf8(metric), before, after, better}).replace(QChar::Nbsp, QLatin1Char(' ')), "said");
    }

    void saysOtherDataByWhatItIsNotByItsName()
    {
        RunDifference difference{RunDifference::About::Data, verbatim("anything"), verbatim("a"), verbatim("b"), true};
        QCOMPARE(changedText({difference}), QStringLiteral("other data"));
        difference = {RunDifference::About::Data, "Values", verbatim("a"), verbatim("b")}; // a column of that name
        QCOMPARE(changedText({difference}), QStringLiteral("Values: a → b"));
        const nlohmann::json before{{"rows", 3}, {"source", "s"}}, after{{"rows", 3}, {"source", "t"}};
        QCOMPARE(changedText(compareRuns(before, after, catalogue())), QStringLiteral("other data"));
    }

    void keepsTagsAndNotes()
    {
        choose({0});
        QLineEdit *tags = nullptr;
        for (QLineEdit *field : page_->findChild<RunDetails *>()->findChildren<QLineEdit *>())
            if (!tags)
                tags = field;
        tags->insert(QStringLiteral("best,  größe ,"));
        QTest::keyClick(tags, Qt::Key_Return);
        const RunPtr run = document_->ledger().byId("run9999");
        QCOMPARE(run->at("tags"), nlohmann::json({"best", "größe"}));
        page_->findChild<SearchField *>()->insert(QStringLiteral("größe"));
        QCOMPARE(list_->model()->rowCount(), 1);
    }

    void aRunIsReadAsAWhole()
    {
        const QString heard = list_->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        for (const int column : {1, 2, 3}) // learner, what changed, score
            QVERIFY2(!cell(0, column).isEmpty() && heard.contains(cell(0, column)), qPrintable(heard));
        QVERIFY2(heard.startsWith(QStringLiteral("Run ")), qPrintable(heard));
    }

    void theListComesBeforeWhatItTellsMoreOf()
    {
        const QWidget *details = page_->findChild<RunDetails *>();
        QVERIFY(details->parentWidget()->children().indexOf(details) > details->parentWidget()->children().indexOf(list_->parentWidget()));
    }

    void aNoteThatAScreenReaderSetsIsKept()
    {
        choose({0});
        QLineEdit *note = nullptr;
        for (auto *field : page_->findChildren<QLineEdit *>())
            if (field->accessibleName() == QStringLiteral("Note on the run"))
                note = field;
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(note);
        heard->editableTextInterface()->replaceText(0, static_cast<int>(note->text().size()), QStringLiteral("set by voice"));
        QCOMPARE(QString::fromStdString(document_->ledger().byId("run9999")->value("notes", "")), QStringLiteral("set by voice"));
        const auto steps = document_->history().size();
        choose({1}); // shown, not said
        QCOMPARE(document_->history().size(), steps);
    }

    void whatIsSaidOfARunIsUndoneAndNamedInTheHistory()
    {
        const auto run = [this](const char *key) { return document_->ledger().byId("run42")->value(key, nlohmann::json()); };
        document_->pinRuns({QStringLiteral("run42")}, true);
        document_->pinRuns({QStringLiteral("run42")}, true); // it is
        document_->tagRun(QStringLiteral("run42"), {QStringLiteral("best"), QStringLiteral("small")});
        document_->noteRun(QStringLiteral("run42"), QStringLiteral("as in the paper"));
        document_->noteRun(QStringLiteral("run42"), QStringLiteral("as in the book"));
        document_->noteRun(QStringLiteral("nobody"), QStringLiteral("lost"));
        document_->pinRuns({QStringLiteral("run1"), QStringLiteral("run2"), QStringLiteral("run42")}, true); // two of them are new
        QStringList told;
        for (const Document::Step &step : document_->history())
            told << step.text + QLatin1Char('|') + step.detail;
        QCOMPARE(told, (QStringList{"Pin run 43|", "Tag run 43|– → best, small", "Note on run 43|– → as in the paper", "Note on run 43|as in the paper → as in the book", "Pin 2 runs|"}));
        QSignalSpy changed(document_.get(), &Document::recordsChanged);
        document_->undo();
        QCOMPARE(changed.count(), 1);
        QVERIFY(!document_->ledger().byId("run1")->value("pinned", false) && run("pinned") == true);
        document_->undo();
        QCOMPARE(run("notes"), nlohmann::json("as in the paper"));
        document_->goTo(0);
        QCOMPARE(changed.count(), 3); // told once, however many steps
        QVERIFY(run("pinned").is_null() && run("tags").is_null() && run("notes").is_null());
        QVERIFY(*document_->ledger().byId("run42") == *runOf(42));
        document_->goTo(5);
        QVERIFY(run("pinned") == true && run("notes") == "as in the book" && document_->ledger().byId("run2")->value("pinned", false));
        QCOMPARE(run("tags"), nlohmann::json({"best", "small"}));
    }

    void stepsGoWithTheRunsThatTheyAreAbout()
    {
        QVERIFY(document_->apply(AddNode{"Data", {.type = "data.example", .version = catalogue().find("data.example")->version}}));
        document_->noteRun(QStringLiteral("run7"), QStringLiteral("odd"));
        document_->pinRuns({QStringLiteral("run7"), QStringLiteral("run8")}, true);
        document_->undo();
        document_->deleteRuns({QStringLiteral("run7")});
        QCOMPARE(document_->history().size(), 2); // the block, and the pin of what is left
        document_->redo();
        QVERIFY(document_->ledger().byId("run8")->value("pinned", false));
        document_->goTo(0);
        QVERIFY(document_->workflow().nodes().empty());
    }

    void copiesWhatIsChosen()
    {
        choose({0, 1});
        QTest::keySequence(list_, QKeySequence::Copy);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[2].startsWith(QStringLiteral("#10000\tRandom forest\t")));
    }

    void deletesOnlyAfterTheDeedIsNamed()
    {
        choose({0, 1, 2});
        QTest::keyClick(list_, Qt::Key_Delete);
        auto *box = page_->findChild<QMessageBox *>();
        QVERIFY(box);
        QPushButton *deed = nullptr;
        for (QPushButton *button : box->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Delete 3 runs"))
                deed = button;
        QVERIFY(deed);
        QCOMPARE(document_->ledger().all().size(), std::size_t{kRuns});
        QTest::mouseClick(deed, Qt::LeftButton);
        QCOMPARE(document_->ledger().all().size(), std::size_t{kRuns - 3});
        QCOMPARE(list_->model()->rowCount(), kRuns - 3);
        QCOMPARE(cell(0, 0), QStringLiteral("#9997"));
    }

private:
    QString cell(int row, int column) const { return list_->model()->index(row, column).data().toString(); }
    void choose(const QList<int> &rows)
    {
        list_->clearSelection();
        for (const int row : rows)
            list_->selectionModel()->select(list_->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

    QTemporaryDir folder_;
    std::unique_ptr<Store> store_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<RunsPage> page_;
    QTreeView *list_ = nullptr;
};

QTEST_MAIN(TestRuns)
#include "tst_runs.moc"
