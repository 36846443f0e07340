// More rows than a view of Qt holds: every row can be reached by bar, wheel and keys, and what is current or selected keeps its rows.
#include "widgets/table/long_table.h"
#include "widgets/table/table_model.h"
#include "widgets/table/table_widget.h"
#include "widgets/theme/look_style.h"
#include "widgets/views/table_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <numeric>

using namespace mortise;

namespace {

constexpr int kRows = 1000, kWindow = 100;

Table counting()
{
    std::vector<double> numbers(kRows);
    std::iota(numbers.begin(), numbers.end(), 0.0);
    return Table::of({{"n", Column::number(numbers)}, {"m", Column::number(numbers)}});
}

struct Desk {
    Desk()
    {
        model.setWindow(kWindow);
        model.setTable(counting());
        table = makeTableWidget(&window, QStringLiteral("Table"));
        table->setModel(&model);
        auto *row = new QHBoxLayout(&window);
        rows = new LongTable(&model, table, &window);
        row->addWidget(table);
        row->addWidget(rows->bar());
        window.resize(400, 300);
        window.show();
        QCoreApplication::processEvents();
    }
    int top() const { return table->indexAt(QPoint(5, 1)).data().toInt(); }
    QWidget window;
    TableModel model;
    QTableView *table;
    LongTable *rows;
};

} // namespace

class TestLongTable : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installLook(*qApp); }

    void theBarReachesEveryRow()
    {
        Desk desk;
        QVERIFY(desk.rows->bar()->isVisible());
        const int most = desk.rows->bar()->maximum();
        QVERIFY(most > kRows - 20 && most < kRows);
        for (const int row : {437, 0, 980, 12, 988, 450, 460, 550}) {
            desk.rows->bar()->setValue(std::min(row, most - 1));
            QCOMPARE(desk.top(), std::min(row, most - 1));
            QCOMPARE(desk.rows->topRow(), std::int64_t{std::min(row, most - 1)});
        }
        desk.rows->bar()->setValue(most);
        const QModelIndex last = desk.table->indexAt(QPoint(5, desk.table->viewport()->height() - 2));
        QCOMPARE(last.data().toInt(), kRows - 1);
        QVERIFY(desk.table->visualRect(last).bottom() <= desk.table->viewport()->height());
    }

    void theWheelGoesThroughAllOfThem()
    {
        Desk desk;
        QScrollBar *own = desk.table->verticalScrollBar();
        const int height = desk.table->verticalHeader()->defaultSectionSize();
        for (int row = 0; row < desk.rows->bar()->maximum() - 7; row += 7) {
            QCOMPARE(desk.top(), row);
            QCOMPARE(desk.rows->bar()->value(), row);
            own->setValue(own->value() + 7 * height);
        }
        for (int row = static_cast<int>(desk.rows->topRow()); row >= 0; row -= 7) {
            QCOMPARE(desk.top(), row);
            own->setValue(own->value() - 7 * height);
        }
    }

    void whatIsCurrentAndSelectedKeepsItsRows()
    {
        Desk desk;
        desk.rows->goTo(320, 1);
        QCOMPARE(desk.table->currentIndex().data().toInt(), 320);
        QVERIFY(!desk.table->selectionModel()->hasSelection()); // going somewhere picks nothing
        desk.table->selectionModel()->select(desk.table->currentIndex(), QItemSelectionModel::ClearAndSelect);
        desk.rows->bar()->setValue(340);
        desk.rows->bar()->setValue(295);
        QCOMPARE(desk.table->selectionModel()->selectedIndexes().value(0).data().toInt(), 320);
        desk.rows->bar()->setValue(900);
        QCOMPARE(desk.rows->currentRow(), std::int64_t{320});
        QVERIFY(!desk.table->currentIndex().isValid());
        QTest::keyClick(desk.table, Qt::Key_Down); // from where somebody was
        QCOMPARE(desk.rows->currentRow(), std::int64_t{321});
        QCOMPARE(desk.table->currentIndex().data().toInt(), 321);
    }

    void keysReachBothEnds()
    {
        Desk desk;
        desk.table->setFocus();
        QTest::keyClick(desk.table, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(desk.rows->currentRow(), std::int64_t{kRows - 1});
        QCOMPARE(desk.table->currentIndex().column(), 1);
        for (int i = 0; i < 200; ++i)
            QTest::keyClick(desk.table, Qt::Key_Up);
        QCOMPARE(desk.table->currentIndex().data().toInt(), kRows - 201);
        QTest::keyClick(desk.table, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(desk.rows->currentRow(), std::int64_t{0});
        for (int i = 0; i < 130; ++i)
            QTest::keyClick(desk.table, Qt::Key_PageDown);
        QCOMPARE(desk.rows->currentRow(), std::int64_t{kRows - 1});
    }

    void allRowsArePickedAndFound()
    {
        TableView view(*catalogue().find("view.table"));
        view.model().setWindow(kWindow);
        LinkedRows linked;
        view.setLinkedRows(&linked);
        const Table table = counting();
        view.setInputs({{"table", {table}}});
        view.resize(500, 300);
        view.show();
        QCoreApplication::processEvents();
        view.finish();
        auto *rows = view.findChild<QTableView *>(QString(), Qt::FindChildrenRecursively);
        rows->setFocus();
        QTest::keyClick(rows, Qt::Key_A, Qt::ControlModifier);
        view.finish();
        QCOMPARE(linked.picked()->count(), std::int64_t{kRows});
        linked.pick(PickedRows::of(table.source(), {777}));
        view.finish();
        view.findChild<LongTable *>()->goTo(777, 0); // the picked one, far outside what the view holds
        QCOMPARE(rows->currentIndex().data().toInt(), 777);
        QVERIFY(rows->currentIndex().data(TableModel::Lit).toBool());
        view.sortBy(0, Qt::DescendingOrder);
        view.finish();
        QCOMPARE(view.model().index(0, 0).data().toInt(), kRows - 1);
        QCOMPARE(view.model().firstRow(), std::int64_t{0});
    }

    void aShortTableHasItsOwnBar()
    {
        Desk desk;
        desk.model.setTable(counting().withRows({1, 2, 3}));
        QVERIFY(!desk.rows->bar()->isVisible());
        QCOMPARE(desk.table->verticalScrollBarPolicy(), Qt::ScrollBarAsNeeded);
        QCOMPARE(desk.rows->currentRow(), std::int64_t{-1});
        desk.model.setTable(Table());
        QCOMPARE(desk.model.rowCount(), 0);
    }
};

QTEST_MAIN(TestLongTable)
#include "tst_long_table.moc"
