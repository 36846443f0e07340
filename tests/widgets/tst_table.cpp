// Tables: order by a column, cells, and rows that are picked.
#include "chart_data.h"
#include "widgets/table/sort_order.h"
#include "widgets/table/table_model.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/views/table_view.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace mortise;

namespace {

Table people()
{
    return Table::of({{"age", Column::number({30, kMissingNumber, 10, 20})},
                      {"size", Column::category({2, 0, 1, -1}, {"small", "medium", "large"}, true)},
                      {"city", Column::category({0, 1, 2, 1}, {"b10", "b9", "A"})},
                      {"note", Column::text({"z", "", "a2", "a10"})},
                      {"born", Column::time(std::vector<std::int64_t>{3, 1, kMissingTime, 2}, false)}});
}

} // namespace

class TestTable : public QObject {
    Q_OBJECT

private slots:
    void sortsByValueAndKeepsMissingLast_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QList<qint64>>("rows");
        QTest::newRow("numbers") << 0 << false << QList<qint64>{2, 3, 0, 1};
        QTest::newRow("numbers down") << 0 << true << QList<qint64>{0, 3, 2, 1};
        QTest::newRow("by level") << 1 << false << QList<qint64>{1, 2, 0, 3};
        QTest::newRow("by name") << 2 << false << QList<qint64>{2, 1, 3, 0}; // A, b9, b9, b10
        QTest::newRow("by name down") << 2 << true << QList<qint64>{0, 1, 3, 2}; // stable
        QTest::newRow("texts") << 3 << false << QList<qint64>{2, 3, 0, 1};
        QTest::newRow("times") << 4 << false << QList<qint64>{1, 3, 0, 2};
    }
    void sortsByValueAndKeepsMissingLast()
    {
        QFETCH(int, column);
        QFETCH(bool, descending);
        QFETCH(QList<qint64>, rows);
        const RowIndex order = sortedRows(people(), column, descending);
        QCOMPARE(QList<qint64>(order.begin(), order.end()), rows);
    }

    void comparesFiguresByValue()
    {
        QCOMPARE(compareNaturally("a2", "a10"), -1);
        QCOMPARE(compareNaturally("a02", "a2"), -1); // equal but for the zero
        QCOMPARE(compareNaturally("B", "a"), 1);
        QCOMPARE(compareNaturally("", "a"), -1);
        QCOMPARE(compareNaturally("9999999999999999999999", "10000000000000000000000"), -1);
        QCOMPARE(compareNaturally("x", "x"), 0);
    }

    void missingCellsAreADash()
    {
        TableModel model;
        model.setTable(people());
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("–"));
        QVERIFY(model.index(1, 0).data(RowsDelegate::Missing).toBool());
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("30"));
        QCOMPARE(model.headerData(1, Qt::Horizontal, RowsDelegate::Letter).toString(), QStringLiteral("C"));
    }

    void theCurrentCellStaysOnItsRow()
    {
        TableView view(*catalogue().find("view.table"));
        view.setInputs({{"table", {people()}}});
        view.finish();
        auto *rows = view.findChild<QTableView *>();
        rows->setCurrentIndex(view.model().index(2, 3));
        view.sortBy(0, Qt::AscendingOrder);
        view.finish();
        QCOMPARE(rows->currentIndex(), view.model().index(0, 3));
        QCOMPARE(rows->currentIndex().data().toString(), QStringLiteral("a2"));
        QCOMPARE(view.model().headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("3"));
    }

    void filtersBeforeItSorts()
    {
        const auto rows = arrangedRows(people(), {*parseCondition("not missing(age) and city != A"), 0, true});
        QVERIFY(rows && *rows);
        QCOMPARE(**rows, (RowIndex{0, 3}));
        QVERIFY(!arrangedRows(people(), {}).value());
        QVERIFY(!arrangedRows(people(), {*parseCondition("nobody = 1"), 0, true}));
    }

    void aClickSortsAndRowsArePicked()
    {
        TableView view(*catalogue().find("view.table"));
        const Table table = people().withRows({3, 2, 1, 0}); // rows of a source in another order
        view.setInputs({{"table", {table}}});
        view.finish();
        auto *rows = view.findChild<QTableView *>();
        QVERIFY(rows);
        QSignalSpy ready(&view, &View::ready);
        rows->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
        view.finish();
        QVERIFY(ready.size() >= 1);
        QCOMPARE(view.model().index(0, 0).data().toString(), QStringLiteral("10"));
        LinkedRows linked;
        view.setLinkedRows(&linked);
        rows->selectionModel()->select(view.model().index(0, 1), QItemSelectionModel::ClearAndSelect);
        QVERIFY(linked.picked());
        QCOMPARE(linked.picked()->source(), table.source());
        QCOMPARE(linked.picked()->rows(), RowIndex{2});
    }
};

QTEST_MAIN(TestTable)
#include "tst_table.moc"
