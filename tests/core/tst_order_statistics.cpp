// Values at given ranks against sorting, and bins against a search in their edges.
#include "base/parallel.h"
#include "base/rng.h"
#include "nodes/view/distribution.h"
#include "numeric/order_statistics.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace mortise;

namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

std::vector<double> sortedFinite(std::vector<double> values)
{
    std::erase_if(values, [](double v) { return !std::isfinite(v); });
    std::sort(values.begin(), values.end());
    return values;
}

} // namespace

class TestOrderStatistics : public QObject {
    Q_OBJECT

private slots:
    void areThoseOfSorting_data()
    {
        QTest::addColumn<QVector<double>>("values");
        Rng rng(8);
        QVector<double> even, wide, same(5000, 3.25), gaps, large;
        for (int i = 0; i < 300'000; ++i) {
            even << rng.uniform() * 6 - 3;
            large << 1e6 + rng.uniform();
        }
        for (int i = 0; i < 5000; ++i) {
            wide << std::ldexp(rng.uniform() - 0.5, static_cast<int>(rng.uniform() * 2000) - 1000);
            gaps << (i % 3 == 0 ? kMissingNumber : i % 7 == 0 ? kInfinite : i % 11 == 0 ? -kInfinite : std::floor(rng.uniform() * 9) - 4);
        }
        QTest::newRow("even") << even;
        QTest::newRow("of every size") << wide;
        QTest::newRow("all alike") << same;
        QTest::newRow("missing and infinite between") << gaps;
        QTest::newRow("leading bits in common") << large;
        QTest::newRow("one") << QVector<double>{-1.5};
        QTest::newRow("the ends of numbers") << QVector<double>{1.7e308, -1.7e308, 5e-324, -5e-324, 0, -kInfinite, kInfinite, kMissingNumber};
    }
    void areThoseOfSorting()
    {
        QFETCH(QVector<double>, values);
        const std::vector<double> all(values.begin(), values.end()), sorted = sortedFinite(all);
        const auto n = static_cast<std::int64_t>(sorted.size());
        const std::vector<std::int64_t> ranks{n / 2, 0, n - 1, n / 4, n / 2, (n - 1) / 3};
        const std::vector<double> found = orderStatistics(all, ranks);
        for (std::size_t i = 0; i < ranks.size(); ++i)
            QCOMPARE(found[i], sorted[static_cast<std::size_t>(ranks[i])]);
        const ThreadLimit alone(1);
        QCOMPARE(orderStatistics(all, ranks), found);
    }

    void nothingHasNoRanks()
    {
        QVERIFY(orderStatistics({}, {}).empty());
    }

    void binsAreThoseOfASearch_data()
    {
        QTest::addColumn<QVector<double>>("edges");
        QTest::newRow("equal") << QVector<double>{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
        QTest::newRow("one") << QVector<double>{2.5, 3.5};
        QTest::newRow("unequal") << QVector<double>{-100, -1, -0.5, 0, 1e-9, 40, 41, 1000};
        QTest::newRow("as wide as numbers go") << QVector<double>{-1.7e308, -1, 0, 1, 1.7e308};
        QTest::newRow("as narrow as numbers go") << QVector<double>{0, 5e-324, 1e-323};
    }
    void binsAreThoseOfASearch()
    {
        QFETCH(QVector<double>, edges);
        const std::vector<double> at(edges.begin(), edges.end());
        const BinFinder binOf(at);
        std::vector<double> values{-1.79e308, 1.79e308, 0, -0.0, 1e-320};
        Rng rng(3);
        for (const double edge : at)
            values.insert(values.end(), {edge, std::nextafter(edge, -kInfinite), std::nextafter(edge, kInfinite)});
        for (int i = 0; i < 5000; ++i)
            values.push_back((at.front() / 2 + (at.back() / 2 - at.front() / 2) * rng.uniform()) * 2);
        for (const double v : values) {
            const auto searched = std::clamp<std::int64_t>(std::upper_bound(at.begin(), at.end(), v) - at.begin() - 1, 0, static_cast<std::int64_t>(at.size()) - 2);
            QCOMPARE(binOf(v), searched);
        }
    }
};

QTEST_APPLESS_MAIN(TestOrderStatistics)
#include "tst_order_statistics.moc"
