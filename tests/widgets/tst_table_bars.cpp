// The bars under a column's name: what they count, and that only those in sight are counted.
#include "chart_data.h"
#include "widgets/table/column_bars.h"
#include "widgets/table/table_header.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/theme.h"
#include "widgets/views/header_bars.h"
#include "widgets/views/table_view.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <limits>
#include <numeric>

using namespace mortise;

namespace {

using Counts = std::vector<std::int64_t>;
constexpr double kInf = std::numeric_limits<double>::infinity();

Table one(ColumnPtr column)
{
    return Table::of({{"it", std::move(column)}});
}

std::int64_t sum(const Counts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

} // namespace

class TestTableBars : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installLook(*qApp); }

    void wholeNumbersHaveABarEach()
    {
        const ColumnBars bars = columnBars(one(Column::number({3, 1, 1, kMissingNumber, 3, 3, 5})), 0);
        QCOMPARE(bars.all, (Counts{2, 0, 3, 0, 1})); // 1 2 3 4 5
        QCOMPARE(bars.missing, 1);
    }

    void numbersFallIntoEqualSteps()
    {
        // 24 steps from 0 to 12: half a unit each; the largest value belongs to the last one.
        const ColumnBars bars = columnBars(one(Column::number({0, 0.25, 0.5, 11.75, 12, kInf, -kInf})), 0);
        QCOMPARE(bars.all.size(), std::size_t{24});
        QCOMPARE(bars.all.front(), 2);
        QCOMPARE(bars.all[1], 1);
        QCOMPARE(bars.all.back(), 2);
        QCOMPARE(bars.missing, 2);
    }

    void extremesKeepTheirRows_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::newRow("one value") << QList<double>{7.5, 7.5};
        QTest::newRow("huge one") << QList<double>{1e308, 1e308};
        QTest::newRow("beyond the largest span") << QList<double>{-1.7e308, 0, 1.7e308};
        QTest::newRow("neighbours") << QList<double>{1e300, std::nextafter(1e300, kInf)};
        QTest::newRow("largest") << QList<double>{std::numeric_limits<double>::max()};
        QTest::newRow("tiny") << QList<double>{5e-324, 1e-323};
    }
    void extremesKeepTheirRows()
    {
        QFETCH(QList<double>, values);
        const ColumnBars bars = columnBars(one(Column::number(std::vector<double>(values.begin(), values.end()))), 0);
        QCOMPARE(sum(bars.all), static_cast<std::int64_t>(values.size()));
    }

    void timesAreCounted()
    {
        const std::int64_t day = kMicrosecondsPerDay;
        const ColumnBars bars = columnBars(one(Column::time(std::vector<std::int64_t>{0, day, 24 * day, kMissingTime}, false)), 0);
        QCOMPARE(bars.all.size(), std::size_t{24});
        QCOMPARE(bars.all[0], 1);
        QCOMPARE(bars.all[1], 1);
        QCOMPARE(bars.all[23], 1);
    }

    void theLargestLevelsComeFirstAndTheRestIsOneBar()
    {
        std::vector<std::int32_t> codes;
        for (std::int32_t level = 0; level < 9; ++level) // level l has l rows; level 0 none
            codes.insert(codes.end(), static_cast<std::size_t>(level), level);
        codes.push_back(kMissingCode);
        const ColumnBars bars = columnBars(one(Column::category(codes, {"a", "b", "c", "d", "e", "f", "g", "h", "i"})), 0);
        QCOMPARE(bars.all, (Counts{8, 7, 6, 5, 4, 3, 2, 1}));
        QVERIFY(bars.others);
        QCOMPARE(bars.missing, 1);
    }

    void textsAndEmptyColumnsHaveNone()
    {
        QVERIFY(columnBars(one(Column::text({"a", "b"})), 0).all.empty());
        QVERIFY(columnBars(one(Column::number({kMissingNumber, kMissingNumber})), 0).all.empty());
        QVERIFY(columnBars(one(Column::category({-1, -1}, {"a"})), 0).all.empty());
        QVERIFY(columnBars(one(Column::number(std::vector<double>())), 0).all.empty());
    }

    void pickedRowsAreFoundByTheirSource()
    {
        const Table source = one(Column::number({1, 2, 2, 3}));
        const Table table = source.withRows({3, 2, 1}); // 3 2 2: no row of its own is called 0 here
        ColumnBars bars = columnBars(table, 0);
        QCOMPARE(bars.all, (Counts{2, 1}));
        countPicked(bars, table, 0, PickedRows::of(source.source(), {0, 2, 3}));
        QCOMPARE(bars.picked, (Counts{1, 1}));
        countPicked(bars, table, 0, PickedRows::of(Hash{9, 9}, {0, 2, 3}));
        QVERIFY(bars.picked.empty());
    }

    void onlyColumnsThatAreAskedForAreCounted()
    {
        HeaderBars bars;
        bars.setTable(one(Column::number({1, 2, 2})));
        QSignalSpy changed(&bars, &HeaderBars::changed);
        QVERIFY(!bars.of(0));
        bars.finish();
        QCOMPARE(changed.size(), 1);
        QVERIFY(bars.of(0));
        QCOMPARE(bars.of(0)->all, (Counts{1, 2}));
        bars.setPicked(PickedRows::of(one(Column::number({1, 2, 2})).source(), {1}));
        QVERIFY(bars.of(0)); // the older ones until the new ones are there
        bars.finish();
        QCOMPARE(changed.size(), 2);
        bars.setTable(one(Column::number({5})));
        QVERIFY(!bars.of(0));
        bars.finish();
    }

    void aWideTableCountsWhatIsInSight()
    {
        std::vector<std::pair<std::string, ColumnPtr>> columns;
        for (int c = 0; c < 5000; ++c)
            columns.emplace_back("column " + std::to_string(c), Column::number({1.0 * c, 2, 3}));
        TableView view(*catalogue().find("view.table"));
        QElapsedTimer clock;
        clock.start();
        view.setInputs({{"table", {Table::of(columns)}}});
        view.resize(900, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.grab();
        view.finish();
        auto *table = view.findChild<QTableView *>();
        table->horizontalScrollBar()->setValue(table->horizontalScrollBar()->maximum());
        view.grab();
        view.finish();
        auto *bars = view.findChild<HeaderBars *>();
        QVERIFY(bars->of(4999)); // in sight now
        QVERIFY(!bars->of(2500));
        qInfo("5,000 columns opened, and scrolled to the end: %lld ms", clock.restart());
        view.freeze(2);
        view.grab();
        view.freeze(0);
        qInfo("two of them frozen and let go: %lld ms", clock.elapsed());
        QVERIFY(clock.elapsed() < 5000);
        view.finish();
    }

    void theHeaderShowsThePickedPart()
    {
        const Table table = one(Column::number({1, 1, 1, 1, 2, 2}));
        TableView view(*catalogue().find("view.table"));
        view.setInputs({{"table", {table}}});
        view.resize(500, 300);
        const auto header = [&] {
            view.grab();
            view.finish();
            return view.findChild<TableHeader *>()->grab().toImage();
        };
        const auto pixels = [](const QImage &image, const QColor &color) {
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y) == color ? 1 : 0;
            return count;
        };
        const Theme &theme = Theme::get();
        QImage plain = header();
        QCOMPARE(view.findChild<TableHeader *>()->sizeHint().height(), theme.px(52));
        QVERIFY(pixels(plain, theme.color("mark")) > 100);
        QCOMPARE(pixels(plain, theme.color("c1")), 0);
        LinkedRows linked;
        view.setLinkedRows(&linked);
        linked.pick(PickedRows::of(table.source(), {0, 1, 4})); // half of each bar
        const QImage lit = header();
        const int picked = pixels(lit, theme.color("c1")), rest = pixels(lit, theme.color("dim"));
        QVERIFY2(picked > 100 && std::abs(picked - rest) < picked / 5, qPrintable(QStringLiteral("%1 %2").arg(picked).arg(rest)));
    }
};

QTEST_MAIN(TestTableBars)
#include "tst_table_bars.moc"
