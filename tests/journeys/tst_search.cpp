// Ctrl+K finds commands, blocks, columns, settings and help, in words of the window's language and in English.
#include "app/main_window/view_tabs.h"
#include "app/search/search_everything.h"
#include "tests/support/journey.h"
#include "widgets/theme/theme.h"

#include <QListWidget>

using namespace mortise;
using namespace mortise::journey;

class TestSearch : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(home_.open());
        document_ = home_.makeDocument();
        window_ = std::make_unique<MainWindow>(*document_);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        finder_ = window_->findChild<SearchEverything *>();
        GraphNode data;
        data.type = "data.example";
        data.settings = {{"name", "penguins"}};
        QVERIFY(document_->apply(AddNode{"Birds", data}));
        document_->run();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document_, "Birds") && !document_->isRunning(), kWaitMs);
    }

    void opensAColumnWhereItIs()
    {
        open();
        QTest::keyClicks(field(), QStringLiteral("flipper"));
        QTRY_VERIFY_WITH_TIMEOUT(list()->count() == 2, kWaitMs); // read on a worker: a heading and the column
        QCOMPARE(list()->item(1)->text(), QStringLiteral("flipper_length_mm"));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(!finder_->isVisible());
        QCOMPARE(window_->findChild<ViewTabs *>()->currentNode(), QStringLiteral("Birds"));
    }

    void addsABlockByASynonym()
    {
        open();
        QTest::keyClicks(field(), QStringLiteral("row numbers"));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(document_->workflow().find("Picked rows"));
    }

    void goesToABlockThatIsThere()
    {
        open();
        QTest::keyClicks(field(), QStringLiteral("birds"));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(window_->findChild<Canvas *>()->currentNode(), QStringLiteral("Birds"));
    }

    void changesTheTheme()
    {
        open();
        QTest::keyClicks(field(), QStringLiteral("theme: dark"));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(Theme::get().dark());
    }

    void findsWordsInAnyOrder()
    {
        open();
        QTest::keyClicks(field(), QStringLiteral("light theme"));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(!Theme::get().dark());
        open();
        QTest::keyClicks(field(), QStringLiteral("text size 125"));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(Theme::get().textPercent(), 125);
    }

    void doesCommands()
    {
        const Workflow before = document_->workflow();
        QVERIFY(document_->canUndo());
        open();
        QTest::keyClicks(field(), QStringLiteral("undo"));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(!(document_->workflow() == before));
    }

    void saysWhenThereIsNothing()
    {
        open();
        QTest::keyClicks(field(), QStringLiteral("qqqqq"));
        QTest::keyClick(field(), Qt::Key_Return); // nothing to take: it stays
        QVERIFY(finder_->isVisible());
        QCOMPARE(list()->count(), 1);
        QTest::keyClick(field(), Qt::Key_Escape); // empties the field first
        finder_->hide();
    }

    void cleanupTestCase()
    {
        window_.reset();
        document_.reset();
    }

private:
    void open()
    {
        for (QAction *action : window_->actions())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_K))
                action->trigger();
        QVERIFY(finder_->isVisible());
    }
    QLineEdit *field() { return finder_->findChild<QLineEdit *>(); }
    QListWidget *list() { return finder_->findChild<QListWidget *>(); }

    Home home_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<MainWindow> window_;
    SearchEverything *finder_ = nullptr;
};

MORTISE_JOURNEY(TestSearch)
#include "tst_search.moc"
