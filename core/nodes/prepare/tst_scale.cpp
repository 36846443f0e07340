// Scale, by hand and against the limits of doubles.
#include "node/node_type.h"
#include "nodes/prepare/column_stats.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace mortise;

namespace mortise {
const NodeType &declareScale();
}

namespace {

constexpr double kNone = kMissingNumber;

struct Run {
    Table table;
    RunContext context;
};

Run done(const char *method, const Table &train, const Table &rows, const std::vector<std::string> &columns = {})
{
    const Transform &transform = *declareScale().transform;
    const ParamValues params = *paramsFromJson(declareScale().params, {{"method", method}, {"columns", columns}});
    Run out;
    auto state = transform.fit(train, params, out.context);
    if (!state)
        qFatal("%s", state.error().message().c_str());
    auto made = transform.apply(rows, params, nlohmann::json::parse(state->dump()), out.context);
    if (!made)
        qFatal("%s", made.error().message().c_str());
    out.table = *made;
    return out;
}

std::vector<double> scaled(const char *method, const std::vector<double> &train, const std::vector<double> &rows)
{
    const Run made = done(method, Table::of({{"x", Column::number(train)}}), Table::of({{"x", Column::number(rows)}}));
    const auto numbers = made.table.dense(0)->numbers();
    return {numbers.begin(), numbers.end()};
}

void compare(const std::vector<double> &got, const std::vector<double> &expected)
{
    QCOMPARE(got.size(), expected.size());
    for (std::size_t i = 0; i < got.size(); ++i)
        QVERIFY2(std::isnan(expected[i]) ? std::isnan(got[i]) : std::abs(got[i] - expected[i]) <= 1e-12 * std::max(1.0, std::abs(expected[i])),
                 qPrintable(QString("%1: %2, not %3").arg(i).arg(got[i], 0, 'g', 17).arg(expected[i], 0, 'g', 17)));
}

} // namespace

class TestScale : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scalesByEachMethod()
    {
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, deviation 2 (population), median 4.5, quartiles 4 and 5.5.
        const std::vector<double> x{2, 4, 4, 4, kNone, 5, 5, 7, 9};
        compare(scaled("standard", x, {9, kNone, 5, -1}), {2, kNone, 0, -3});
        compare(scaled("min_max", x, {2, 9, 5.5, 16}), {0, 1, 0.5, 2});
        compare(scaled("robust", x, {4.5, 6, 3}), {0, 1, -1});
        compare(scaled("none", x, {4.5, kNone}), {4.5, kNone});
    }

    void makesConstantsZero()
    {
        for (const char *method : {"standard", "min_max", "robust"}) {
            compare(scaled(method, {0.1, 0.1, 0.1}, {0.1, kNone, 7}), {0, kNone, 0});
            compare(scaled(method, {kNone, kNone}, {3}), {0});
        }
        compare(scaled("robust", {1, 1, 1, 1, 9}, {1, 9}), {0, 8}); // no middle half: centred only
    }

    void holdsAtTheLimitsOfDoubles()
    {
        const double huge = 1.7e308, tiny = 1e-308;
        compare(scaled("standard", {-huge, huge}, {-huge, 0, huge}), {-1, 0, 1});
        compare(scaled("min_max", {-huge, huge}, {-huge, 0, huge}), {0, 0.5, 1});
        compare(scaled("robust", {-huge, -huge, huge, huge}, {-huge, huge}), {-0.5, 0.5});
        compare(scaled("standard", {-tiny, tiny}, {-tiny, tiny}), {-1, 1});
        const double infinite = std::numeric_limits<double>::infinity();
        compare(scaled("standard", {1, 3, infinite}, {1, 3}), {-1, 1});
        QCOMPARE(scaled("standard", {1, 3, infinite}, {infinite}).front(), infinite);
    }

    void keepsDigitsFarFromZero()
    {
        compare(scaled("standard", {1e9 + 1, 1e9 + 2, 1e9 + 3}, {1e9 + 2}), {0});
        // deviation sqrt(2/3)
        compare(scaled("standard", {1e9 + 1, 1e9 + 2, 1e9 + 3}, {1e9 + 3}), {std::sqrt(1.5)});
    }

    void takesFeaturesOnlyUnlessNamed()
    {
        const Table table = Table::of({{"x", Column::number({1, 3})}, {"y", Column::number({1, 3})}, {"c", Column::category({0, 1}, {"a", "b"})}}).withRole("y", Role::Target);
        const Run made = done("standard", table, table);
        QCOMPARE(made.table.cellText(0, 0), std::string("-1"));
        QCOMPARE(made.table.cellText(0, 1), std::string("1"));
        QCOMPARE(made.table.target(), 1);
        QCOMPARE(made.context.summary.english(), std::string("1 column scaled"));
        QCOMPARE(done("standard", table, table, {"y"}).table.cellText(0, 1), std::string("-1"));
        QVERIFY(done("none", table, table).table.hash() == table.hash());
    }

    void countsTimesInDays()
    {
        const std::int64_t day = kMicrosecondsPerDay;
        const Table table = Table::of({{"t", Column::time({0, 2 * day, kMissingTime}, false)}});
        const Run made = done("standard", table, Table::of({{"t", Column::time({4 * day}, false)}}));
        QCOMPARE(made.table.cellText(0, 0), std::string("3"));
    }

    void quantilesAndModes()
    {
        std::vector<double> values{4, 1, 3, 2};
        QCOMPARE(quantile(values, 0.0), 1.0);
        QCOMPARE(quantile(values, 0.25), 1.75);
        QCOMPARE(quantile(values, 0.5), 2.5);
        QCOMPARE(quantile(values, 1.0), 4.0);
        std::vector<double> many{3, 1, 3, 1, 2};
        QCOMPARE(mostFrequent(many), 1.0);
    }
};

QTEST_APPLESS_MAIN(TestScale)
#include "tst_scale.moc"
