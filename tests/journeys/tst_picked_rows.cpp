// Rows picked in one view are known to the whole window and become a block.
#include "app/main_window/pick_bar.h"
#include "app/main_window/view_tabs.h"
#include "tests/support/journey.h"
#include "widgets/views/view.h"

#include <QMenu>
#include <QTableView>

using namespace mortise;
using namespace mortise::journey;

class TestPickedRows : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(home_.open());
        document_ = home_.makeDocument();
        window_ = std::make_unique<MainWindow>(*document_);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        GraphNode data;
        data.type = "data.example";
        data.settings = {{"name", "penguins"}};
        QVERIFY(document_->apply(AddNode{"Penguins", data}));
        window_->findChild<Canvas *>()->selectNode(QStringLiteral("Penguins")); // its preview runs by itself
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document_, "Penguins"), kWaitMs);
        tabs_ = window_->findChild<ViewTabs *>();
        bar_ = window_->findChild<PickBar *>();
    }

    void aPickIsSaidAndCleared()
    {
        tabs_->openView(QStringLiteral("Penguins"));
        auto *rows = tabs_->currentWidget()->findChild<QTableView *>();
        QVERIFY(rows && bar_->isHidden());
        QTRY_COMPARE_WITH_TIMEOUT(rows->model()->rowCount(), 344, kWaitMs);
        select(rows, 5, 9);
        QVERIFY(!bar_->isHidden());
        QCOMPARE(bar_->accessibleName(), QStringLiteral("5 rows picked"));
        tabs_->linkedRows().clear();
        QVERIFY(bar_->isHidden());
    }

    void numbersBecomeABlockBehindTheTable()
    {
        auto *rows = tabs_->currentWidget()->findChild<QTableView *>();
        rows->clearSelection();
        select(rows, 5, 9);
        triggerBlock(QStringLiteral("Keep only these rows"));
        QTRY_VERIFY_WITH_TIMEOUT(document_->workflow().find("Picked rows"), kWaitMs);
        const GraphNode *block = document_->workflow().find("Picked rows");
        QCOMPARE(block->settings.at("rows"), nlohmann::json("6-10"));
        QCOMPARE(document_->workflow().into("Picked rows").front().from, std::string("Penguins"));
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document_, "Picked rows"), kWaitMs);
        QVERIFY(document_->outcome(QStringLiteral("Picked rows")).status.summary.contains(QStringLiteral("5 of 344")));
        document_->undo();
        QVERIFY(!document_->workflow().find("Picked rows")); // one step
    }

    void wordsStandInTheBlock()
    {
        tabs_->openView(QStringLiteral("Penguins"));
        tabs_->linkedRows().pick(PickedRows::of(tabs_->linkedRows().picked()->source(), {1, 2}, {.conditions = {}, .words = QStringLiteral("Forest: Gentoo taken for Adelie")}));
        triggerBlock(QStringLiteral("Keep only these rows"));
        QTRY_VERIFY_WITH_TIMEOUT(document_->workflow().find("Picked rows"), kWaitMs);
        QCOMPARE(document_->workflow().find("Picked rows")->settings.at("rule"), nlohmann::json("Forest: Gentoo taken for Adelie"));
        document_->undo();
    }

    void aRuleBecomesAFilter()
    {
        tabs_->openView(QStringLiteral("Penguins"));
        tabs_->linkedRows().pick(PickedRows::of(tabs_->linkedRows().picked()->source(), {1, 2}, {.conditions = "bill_length_mm >= 40", .words = {}}));
        triggerBlock(QStringLiteral("Leave these rows out"));
        const GraphNode *filter = document_->workflow().find("Filter rows");
        QVERIFY(filter);
        QCOMPARE(filter->settings.at("conditions"), nlohmann::json("bill_length_mm >= 40"));
        QCOMPARE(filter->settings.at("invert"), nlohmann::json(true));
    }

    void aPickInAChartBecomesABlockBehindItsTable()
    {
        GraphNode chart;
        chart.type = "view.scatter";
        const std::string name = "A scatter plot with a long name, that no short string holds";
        QVERIFY(document_->apply(AddNode{name, chart}));
        QVERIFY(document_->apply(AddLink{{"Penguins", "table", name, "table"}}));
        tabs_->openView(QString::fromStdString(name));
        tabs_->currentWidget()->setFocus();
        const std::string line = "bill_length_mm inside (bill_depth_mm, 40, 14, 50, 14, 45, 18)";
        tabs_->linkedRows().pick(PickedRows::of(tabs_->linkedRows().picked()->source(), {3}, {.conditions = line, .words = {}}));
        triggerBlock(QStringLiteral("Keep only these rows"));
        const GraphNode *filter = document_->workflow().find("Filter rows (2)");
        filter = filter ? filter : document_->workflow().find("Filter rows 2");
        QVERIFY(filter);
        QCOMPARE(filter->settings.at("conditions"), nlohmann::json(line));
    }

    void cleanupTestCase()
    {
        window_.reset();
        document_.reset();
    }

private:
    static void select(QTableView *rows, int first, int last)
    {
        rows->selectionModel()->select({rows->model()->index(first, 0), rows->model()->index(last, 0)}, QItemSelectionModel::ClearAndSelect);
    }
    void triggerBlock(const QString &text)
    {
        for (QAction *action : bar_->findChild<QMenu *>()->actions())
            if (action->text() == text)
                action->trigger();
    }

    Home home_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<MainWindow> window_;
    ViewTabs *tabs_ = nullptr;
    PickBar *bar_ = nullptr;
};

MORTISE_JOURNEY(TestPickedRows)
#include "tst_picked_rows.moc"
