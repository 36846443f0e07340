// What describe() says about columns.
#include "tst_csv_support.h"

#include "base/parallel.h"
#include "base/rng.h"
#include "io/describe.h"

#include <QObject>

#include <cmath>
#include <set>

using namespace mortise;

class TestCsvDescribe : public QObject {
    Q_OBJECT

private slots:
    void describesNumbers();
    void describesTimes();
    void describesLevels();
    void describesTexts();
    void describesNothing();
    void countsManyDifferentValuesExactly();
    void describesSelectedRows();
};

void TestCsvDescribe::describesNumbers()
{
    const Table table = Table::of({{"x", Column::number({3, kMissingNumber, 1, 3, -0.0, 0.0})},
                                   {"y", Column::number({INFINITY, 1, 2, 3, 4, 5})},
                                   {"z", Column::number({1.7e308, 1.7e308, 1.7e308, 1.7e308, 1.7e308, 1.7e308})}});
    const ColumnSummary x = describeColumn(table, 0);
    QCOMPARE(x.missing, 1);
    QCOMPARE(x.distinct, 3); // 3, 1, 0
    QCOMPARE(*x.min, 0.0);
    QCOMPARE(*x.max, 3.0);
    QCOMPARE(*x.mean, 7.0 / 5);
    QVERIFY(x.levels.empty());
    QVERIFY(!x.minTime);
    QVERIFY(std::isinf(*describeColumn(table, 1).mean));
    QCOMPARE(*describeColumn(table, 2).mean, 1.7e308);
}

void TestCsvDescribe::describesTimes()
{
    const Table table = Table::of({{"t", Column::time({10, kMissingTime, 20, 10, -4}, true)}});
    const ColumnSummary t = describeColumn(table, 0);
    QCOMPARE(t.missing, 1);
    QCOMPARE(t.distinct, 3);
    QCOMPARE(*t.minTime, -4);
    QCOMPARE(*t.maxTime, 20);
    QCOMPARE(*t.meanTime, 9);
}

void TestCsvDescribe::describesLevels()
{
    const Table table = Table::of({{"c", Column::category({1, 1, 0, -1, 3, 3, 0}, {"b10", "a", "unused", "b2"})}});
    const ColumnSummary c = describeColumn(table, 0);
    QCOMPARE(c.missing, 1);
    QCOMPARE(c.distinct, 3);
    QCOMPARE(c.levels.size(), std::size_t{3});
    QCOMPARE(c.levels[0].value, std::string("a"));
    QCOMPARE(c.levels[1].value, std::string("b2"));
    QCOMPARE(c.levels[2].value, std::string("b10"));
    QCOMPARE(c.levels[2].count, 2);
}

void TestCsvDescribe::describesTexts()
{
    std::vector<std::string> values;
    for (int i = 0; i < 3000; ++i)
        values.push_back(i % 10 == 0 ? "" : "text " + std::to_string(i % 1700));
    const ColumnSummary t = describeColumn(Table::of({{"t", Column::text(values)}}), 0);
    QCOMPARE(t.missing, 300);
    QCOMPARE(t.distinct, 1530);
    QCOMPARE(t.levels.size(), kMostLevels);
    QCOMPARE(t.levels[0].value, std::string("text 1"));
    QCOMPARE(t.levels[0].count, 2);
}

void TestCsvDescribe::describesNothing()
{
    const Table table =
        Table::of({{"x", Column::number(std::vector<double>{})}, {"t", Column::text(std::vector<std::string>{})}});
    QCOMPARE(describeColumn(table, 0).distinct, 0);
    QVERIFY(!describeColumn(table, 0).mean);
    const Table missing = Table::of({{"x", Column::number({kMissingNumber})}});
    QCOMPARE(describeColumn(missing, 0).missing, 1);
    QVERIFY(!describeColumn(missing, 0).min);
}

void TestCsvDescribe::countsManyDifferentValuesExactly()
{
    Rng rng(11);
    std::vector<double> values;
    std::set<double> seen;
    for (int i = 0; i < 200'000; ++i) {
        values.push_back(static_cast<double>(rng.below(150'000)) - 70'000);
        seen.insert(values.back());
    }
    const Table table = Table::of({{"x", Column::number(values)}});
    QCOMPARE(describeColumn(table, 0).distinct, static_cast<std::int64_t>(seen.size()));
}

void TestCsvDescribe::describesSelectedRows()
{
    const Table table = Table::of({{"x", Column::number({1, 2, 3})}}).withRole("x", Role::Target).withRows({0, 0, 2});
    const std::vector<ColumnSummary> all = describe(table);
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all[0].distinct, 2);
    QCOMPARE(all[0].role, Role::Target);
    QCOMPARE(*all[0].mean, 5.0 / 3);
}

QTEST_APPLESS_MAIN(TestCsvDescribe)
#include "tst_csv_describe.moc"
