// Quick ways through the picked rows of a large table find what slow ones find, with any number of threads.
#include "base/rng.h"
#include "widgets/bridge/rows_where.h"
#include "widgets/charts/box_bins.h"
#include "widgets/charts/scatter_points.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace mortise;

namespace {

/// Every row once, in an order that is nobody's.
RowIndexPtr shuffled(std::int64_t n)
{
    auto out = std::make_shared<RowIndex>(static_cast<std::size_t>(n));
    std::iota(out->begin(), out->end(), 0);
    Rng rng(5);
    for (std::size_t i = out->size(); i > 1; --i)
        std::swap((*out)[i - 1], (*out)[static_cast<std::size_t>(rng.uniform() * static_cast<double>(i))]);
    return out;
}

PickedRowsPtr everyThird(std::int64_t n)
{
    RowIndex rows;
    for (std::int64_t row = 0; row < n; row += 3)
        rows.push_back(row);
    return PickedRows::of(Hash{1, 2}, rows);
}

bool same(const BoxNumbers &a, const BoxNumbers &b)
{
    return a.rows == b.rows && a.low == b.low && a.q1 == b.q1 && a.median == b.median && a.q3 == b.q3 && a.high == b.high && a.beyond == b.beyond;
}

} // namespace

class TestPickedLoops : public QObject {
    Q_OBJECT

private slots:
    void everyPickedRowOfAStretchIsVisitedOnce_data()
    {
        QTest::addColumn<qint64>("begin");
        QTest::addColumn<qint64>("end");
        QTest::newRow("nothing") << qint64{70} << qint64{70};
        QTest::newRow("within a word") << qint64{3} << qint64{60};
        QTest::newRow("across words") << qint64{63} << qint64{129};
        QTest::newRow("past the last picked row") << qint64{0} << qint64{1000};
    }
    void everyPickedRowOfAStretchIsVisitedOnce()
    {
        QFETCH(qint64, begin);
        QFETCH(qint64, end);
        const PickedRowsPtr picked = everyThird(400);
        for (const RowIndexPtr &sourceRows : {RowIndexPtr(), shuffled(1000)}) {
            std::vector<std::size_t> found, expected;
            eachPicked(*picked, sourceRows.get(), begin, end, [&](std::size_t row) { found.push_back(row); });
            for (std::int64_t row = begin; row < end; ++row)
                if (picked->contains(sourceRows ? (*sourceRows)[static_cast<std::size_t>(row)] : row))
                    expected.push_back(static_cast<std::size_t>(row));
            QCOMPARE(found, expected);
        }
    }

    void aTestOfRowsBecomesAPick()
    {
        const auto rule = [] { return PickRule{.conditions = "odd", .words = {}}; };
        const auto odd = [](std::size_t row) { return row % 2; };
        const PickedRowsPtr plain = PickedRows::ofBits(Hash{1, 2}, nullptr, rowsWhere(131, odd), rule);
        QCOMPARE(plain->count(), std::int64_t{65});
        QCOMPARE(plain->rows().back(), std::int64_t{129});
        QCOMPARE(plain->rule().conditions, std::string("odd"));
        const PickedRowsPtr turned = PickedRows::ofBits(Hash{1, 2}, std::make_shared<RowIndex>(RowIndex{900, 3, 70, 4}), rowsWhere(4, odd), rule);
        QCOMPARE(turned->rows(), (RowIndex{3, 4}));
        const PickedRowsPtr none = PickedRows::ofBits(Hash{1, 2}, nullptr, rowsWhere(131, [](std::size_t) { return false; }), rule);
        QCOMPARE(none->count(), std::int64_t{0});
        QVERIFY(none->rule().conditions.empty());
    }

    void boxesOfPickedRowsAreThoseOfTheirValues_data()
    {
        QTest::addColumn<int>("kind");
        int kind = 0;
        for (const char *name : {"spread", "ties", "one value", "far outliers", "huge"})
            QTest::newRow(name) << kind++;
    }
    void boxesOfPickedRowsAreThoseOfTheirValues()
    {
        QFETCH(int, kind);
        constexpr std::int64_t kRows = 300'000;
        Rng rng(3);
        std::vector<double> places;
        Groups groups{{}, {"a", "b", "of no row"}, true};
        for (std::int64_t i = 0; i < kRows; ++i) {
            const double v = rng.normal();
            places.push_back(i % 97 == 0 ? kMissingNumber : kind == 1 ? std::round(v * 3) : kind == 2 ? 4 : kind == 3 && i % 50 == 0 ? v * 1e9 : kind == 4 ? (v > 0 ? 1.7e308 : -1.7e308) : v);
            groups.groupOf.push_back(static_cast<std::int32_t>(i % 7 == 0));
        }
        for (const RowIndexPtr &sourceRows : {RowIndexPtr(), shuffled(kRows)})
            for (const PickedRowsPtr &picked : {everyThird(kRows), everyThird(10), everyThird(0)}) {
                std::vector<std::vector<double>> values(3);
                for (std::size_t i = 0; i < places.size(); ++i)
                    if (!std::isnan(places[i]) && picked->contains(sourceRows ? (*sourceRows)[i] : static_cast<std::int64_t>(i)))
                        values[static_cast<std::size_t>(groups.groupOf[i])].push_back(places[i]);
                const BoxBins bins = BoxBins::of(places, groups, kind == 4 ? -1.7e308 : kind == 2 ? 4 : -2.7, kind == 4 ? 1.7e308 : kind == 2 ? 4 : 2.7);
                const std::vector<BoxNumbers> boxes = bins.boxes(places, sourceRows.get(), *picked);
                const ThreadLimit one(1);
                const std::vector<BoxNumbers> again = bins.boxes(places, sourceRows.get(), *picked);
                for (std::size_t g = 0; g < 3; ++g) {
                    QVERIFY2(same(boxes[g], boxOf(values[g])), qPrintable(QStringLiteral("box %1 of %2 rows").arg(g).arg(values[g].size())));
                    QVERIFY(same(boxes[g], again[g]));
                }
            }
    }

    void pickedPointsAreCountedWhereTheyLie()
    {
        constexpr std::int64_t kRows = 300'000;
        Rng rng(4);
        std::vector<double> x, y;
        for (std::int64_t i = 0; i < kRows; ++i) {
            x.push_back(rng.normal());
            y.push_back(i % 101 == 0 ? kMissingNumber : rng.normal());
        }
        ScatterPoints points;
        points.table = Table::of({{"x", Column::number(x)}, {"y", Column::number(y)}});
        points.own(x, true);
        points.own(y, false);
        const PickedRowsPtr picked = everyThird(kRows);
        const InSight counted = inSight(points, -2, 2, -2, 2, {}, picked.get());
        const InSight lit = relit(points, inSight(points, -2, 2, -2, 2, {}, nullptr), {}, picked.get());
        QCOMPARE(lit.raster->picked, counted.raster->picked);
        QVERIFY(std::accumulate(lit.raster->picked.begin(), lit.raster->picked.end(), 0) > 80'000);
        const ThreadLimit one(1);
        QCOMPARE(relit(points, counted, {}, picked.get()).raster->picked, counted.raster->picked);
        QVERIFY(relit(points, counted, {}, nullptr).raster->picked.empty());
    }
};

QTEST_APPLESS_MAIN(TestPickedLoops)
#include "tst_picked_loops.moc"
