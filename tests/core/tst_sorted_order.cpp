// The order of rows by their values against a stable sort, for values that are hard to tell apart by their leading bits.
#include "base/civil_time.h"
#include "base/parallel.h"
#include "base/rng.h"
#include "data/column.h"
#include "numeric/sorted_order.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace mortise;

namespace {

template <class T, class Missing>
std::vector<std::uint32_t> stableOrder(const std::vector<T> &values, SortDirection direction, const Missing &missing)
{
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (missing(values[a]) || missing(values[b]))
            return !missing(values[a]) && missing(values[b]);
        return direction == SortDirection::Rising ? values[a] < values[b] : values[b] < values[a];
    });
    return order;
}

} // namespace

class TestSortedOrder : public QObject {
    Q_OBJECT

private slots:
    void numbers_data()
    {
        QTest::addColumn<QVector<double>>("values");
        constexpr double kInfinite = std::numeric_limits<double>::infinity();
        Rng rng(6);
        QVector<double> even, outlier, few, close, wide, gaps, falling;
        for (int i = 0; i < 200'000; ++i) {
            even << rng.uniform() - 0.3;
            outlier << (i == 70'000 ? 1e308 : rng.uniform());
            few << std::floor(rng.uniform() * 4);
            close << 1 + 1e-15 * std::floor(rng.uniform() * 900) + (i == 3 ? 1e9 : 0);
            gaps << (i % 3 == 0 ? kMissingNumber : i % 1000 == 1 ? kInfinite : i % 1000 == 2 ? -kInfinite : i % 5 == 0 ? -0.0 : i % 7 == 0 ? 0.0 : rng.uniform());
            falling << -i;
        }
        for (int i = 0; i < 20'000; ++i)
            wide << std::ldexp(rng.uniform() - 0.5, static_cast<int>(rng.uniform() * 2000) - 1000);
        QTest::newRow("even") << even;
        QTest::newRow("one far away") << outlier;
        QTest::newRow("few values") << few;
        QTest::newRow("closer than any leading bits") << close;
        QTest::newRow("of every size") << wide;
        QTest::newRow("missing, infinite and two noughts") << gaps;
        QTest::newRow("falling") << falling;
        QTest::newRow("all missing") << QVector<double>(70'000, kMissingNumber);
        QTest::newRow("all alike") << QVector<double>(70'000, -4.5);
        QTest::newRow("the ends of numbers") << QVector<double>{1.7e308, -1.7e308, 5e-324, 0, -5e-324, kMissingNumber, -1.7e308};
        QTest::newRow("one") << QVector<double>{3};
        QTest::newRow("none") << QVector<double>{};
    }
    void numbers()
    {
        QFETCH(QVector<double>, values);
        const std::vector<double> all(values.begin(), values.end());
        for (const SortDirection direction : {SortDirection::Rising, SortDirection::Falling}) {
            const std::vector<std::uint32_t> order = sortedOrder(all, direction);
            QVERIFY(order == stableOrder(all, direction, [](double v) { return std::isnan(v); }));
            const ThreadLimit alone(1);
            QVERIFY(sortedOrder(all, direction) == order);
        }
    }

    void times()
    {
        Rng rng(7);
        std::vector<std::int64_t> times;
        for (int i = 0; i < 150'000; ++i)
            times.push_back(i % 11 == 0 ? kMissingTime : static_cast<std::int64_t>(rng.uniform() * 1e18) - (i % 2 == 0 ? 500'000'000'000'000'000 : 0));
        times.push_back(std::numeric_limits<std::int64_t>::max());
        times.push_back(kMissingTime + 1);
        for (const SortDirection direction : {SortDirection::Rising, SortDirection::Falling})
            QVERIFY(sortedOrder(times, direction) == stableOrder(times, direction, [](std::int64_t t) { return t == kMissingTime; }));
    }

    void keys()
    {
        Rng rng(9);
        std::vector<std::uint32_t> keys;
        for (int i = 0; i < 150'000; ++i)
            keys.push_back(static_cast<std::uint32_t>(rng.uniform() * (i % 2 == 0 ? 5 : 4e9)));
        QVERIFY(sortedOrder(keys) == stableOrder(keys, SortDirection::Rising, [](std::uint32_t) { return false; }));
    }

    void stopsBetweenPasses()
    {
        int asked = 0;
        QVERIFY(sortedOrder(std::vector<double>{3, 1, 2}, SortDirection::Rising, [&] { return ++asked == 2; }).empty());
        QCOMPARE(asked, 2);
    }
};

QTEST_APPLESS_MAIN(TestSortedOrder)
#include "tst_sorted_order.moc"
