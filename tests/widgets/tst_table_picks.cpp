// One selection for the whole window, seen from a table: what is picked elsewhere is lit, what is selected here is picked.
#include "chart_data.h"
#include "widgets/table/picked_places.h"
#include "widgets/table/table_model.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/theme.h"
#include "widgets/views/table_view.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <numeric>

using namespace mortise;

namespace {

Table numbers(std::int64_t n)
{
    std::vector<double> values(static_cast<std::size_t>(n));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<double>(i % 100);
    return Table::of({{"number", Column::number(values)}, {"twice", Column::number(values)}});
}

RowIndex every(std::int64_t n)
{
    RowIndex rows(static_cast<std::size_t>(n));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

struct Window {
    explicit Window(const Table &table) : view(*catalogue().find("view.table"))
    {
        view.setInputs({{"table", {table}}});
        view.setLinkedRows(&linked);
        view.resize(500, 400);
        view.show();
        rows = view.findChild<QTableView *>();
        view.finish();
    }
    QPushButton *litButton() const
    {
        for (auto *button : view.findChildren<QPushButton *>())
            if (button->text().contains(QStringLiteral("picked")))
                return button;
        return nullptr;
    }
    LinkedRows linked;
    TableView view;
    QTableView *rows;
};

} // namespace

class TestTablePicks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installLook(*qApp); }

    void rowsPickedElsewhereAreLit()
    {
        const Table table = numbers(300).withRows({299, 7, 5, 3});
        Window window(table);
        window.linked.pick(PickedRows::of(table.source(), {7, 3, 200}));
        window.view.finish();
        const auto lit = [&](int row) { return window.view.model().index(row, 0).data(TableModel::Lit).toBool(); };
        QVERIFY(!lit(0) && lit(1) && !lit(2) && lit(3));
        QCOMPARE(window.litButton()->text(), QStringLiteral("2 picked")); // row 200 is not in this table
        const QImage image = window.rows->grab().toImage();
        const QPoint second = window.rows->viewport()->mapTo(window.rows, window.rows->visualRect(window.view.model().index(1, 0)).topLeft() + QPoint(3, 3));
        QCOMPARE(image.pixelColor(second), Theme::get().color("sel"));
        window.linked.pick(PickedRows::of(Hash{1, 1}, {7}));
        window.view.finish();
        QVERIFY(!lit(1));
        QVERIFY(!window.litButton() || !window.litButton()->isVisible());
    }

    void theButtonWalksThroughThem()
    {
        const Table table = numbers(1000);
        Window window(table);
        window.linked.pick(PickedRows::of(table.source(), {400, 800}));
        window.view.finish();
        QPushButton *button = window.litButton();
        QVERIFY(button && button->isVisible());
        for (const int row : {400, 800, 400}) {
            QTest::mouseClick(button, Qt::LeftButton);
            window.view.finish();
            QCOMPARE(window.rows->currentIndex().row(), row);
            QVERIFY(window.rows->viewport()->rect().contains(window.rows->visualRect(window.rows->currentIndex())));
        }
        QCOMPARE(window.linked.picked()->rows(), (RowIndex{400, 800})); // looking changes nothing
    }

    void aPickElsewhereEndsTheSelectionHere()
    {
        const Table table = numbers(50);
        Window window(table);
        QSignalSpy changes(&window.linked, &LinkedRows::changed);
        QTest::mouseClick(window.rows->viewport(), Qt::LeftButton, {}, window.rows->visualRect(window.view.model().index(4, 0)).center());
        QCOMPARE(changes.size(), 1);
        QCOMPARE(window.linked.picked()->rows(), RowIndex{4});
        QVERIFY(window.rows->selectionModel()->hasSelection());
        window.linked.pick(PickedRows::of(table.source(), {9}));
        QCOMPARE(changes.size(), 2);
        QVERIFY(!window.rows->selectionModel()->hasSelection());
        QCOMPARE(window.linked.picked()->rows(), RowIndex{9});
    }

    void theNextOneStartsAtTheTopAgain()
    {
        const Table table = numbers(6);
        const PickedRowsPtr picked = PickedRows::of(table.source(), {1, 4});
        const ShownRows turned{table, std::make_shared<const RowIndex>(RowIndex{5, 4, 3, 2, 1, 0})};
        QCOMPARE(nextPicked(turned, picked, -1), 1);
        QCOMPARE(nextPicked(turned, picked, 1), 4);
        QCOMPARE(nextPicked(turned, picked, 4), 1);
        QCOMPARE(nextPicked(turned, nullptr, 0), -1);
        QCOMPARE(pickedPlaces(turned, picked).count, 2);
        QCOMPARE(pickedPlaces(turned, picked).first, 1);
    }

    void aMillionRowsAreLitAtOnce()
    {
        const Table table = numbers(1'000'000);
        Window window(table);
        const PickedRowsPtr picked = PickedRows::of(table.source(), every(1'000'000));
        QElapsedTimer clock;
        clock.start();
        window.linked.pick(picked);
        window.rows->grab();
        const qint64 elapsed = clock.elapsed();
        qInfo("a million rows lit and painted in %lld ms", elapsed);
        QVERIFY2(elapsed < 2000, qPrintable(QString::number(elapsed)));
        window.view.finish();
        QVERIFY(window.litButton());
    }

    void whatIsGatheredLateDoesNotReplaceANewerPick()
    {
        const Table table = numbers(1'000'000);
        Window window(table);
        QTest::keyClick(window.rows, Qt::Key_A, Qt::ControlModifier); // gathered on a worker
        window.linked.pick(PickedRows::of(table.source(), {9}));
        window.view.finish();
        QCOMPARE(window.linked.picked()->rows(), RowIndex{9});
    }

    void aMillionRowsAreSelectedAtOnce()
    {
        const Table table = numbers(1'000'000);
        Window window(table);
        window.rows->setFocus();
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(window.rows, Qt::Key_A, Qt::ControlModifier);
        const qint64 elapsed = clock.elapsed();
        qInfo("a million rows selected in %lld ms", elapsed);
        QVERIFY2(elapsed < 2000, qPrintable(QString::number(elapsed)));
        window.view.finish();
        QCOMPARE(window.linked.picked()->count(), 1'000'000);
        QVERIFY(window.rows->selectionModel()->hasSelection());
    }
};

QTEST_MAIN(TestTablePicks)
#include "tst_table_picks.moc"
