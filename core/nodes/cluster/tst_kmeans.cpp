// k-means against values by hand and against the best of 50 starts of scikit-learn 1.9.1
// (tests/reference/linear_reference.py).
#include "nodes/cluster/kmeans.h"

#include "base/parallel.h"
#include "base/rng.h"
#include "node/node_type.h"

#include <QTest>

#include <fstream>

namespace mortise {
const NodeType &declareKmeans();
}
using namespace mortise;
using nlohmann::json;

namespace {

Table tableOf(const std::vector<std::vector<double>> &columns)
{
    std::vector<std::pair<std::string, ColumnPtr>> named;
    for (const auto &column : columns)
        named.emplace_back("x" + std::to_string(named.size() + 1), Column::number(column));
    return Table::of(named);
}

struct Made {
    json state;
    Table table;
};

Expected<Made> run(const Table &table, const json &changed, RunContext &context)
{
    MORTISE_TRY(const ParamValues params, paramsFromJson(declareKmeans().params, changed));
    MORTISE_TRY(json state, fitKmeans(table, params, context));
    MORTISE_TRY(Table out, applyKmeans(table, params, state, context));
    return Made{std::move(state), std::move(out)};
}

std::vector<std::int32_t> groups(const Table &table)
{
    const ColumnPtr column = table.dense(table.indexOf("cluster"));
    return {column->codes().begin(), column->codes().end()};
}

/// k balls of unit normal rows around centres drawn in a cube, n rows in all.
std::vector<std::vector<double>> balls(std::size_t n, std::size_t d, std::uint64_t k, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<std::vector<double>> centre(k, std::vector<double>(d)), x(d, std::vector<double>(n));
    for (auto &c : centre)
        for (double &v : c)
            v = 12 * rng.uniform();
    for (std::size_t i = 0; i < n; ++i) {
        const auto &c = centre[rng.below(k)];
        for (std::size_t j = 0; j < d; ++j)
            x[j][i] = c[j] + rng.normal();
    }
    return x;
}

} // namespace

class TestKmeans : public QObject {
    Q_OBJECT
    json reference_;

private Q_SLOTS:
    void initTestCase()
    {
        std::ifstream file(SOURCE_DIR "/tests/reference/data/linear_reference.json");
        reference_ = json::parse(file, nullptr, false);
        QVERIFY(reference_.is_object());
    }

    void findsTwoGroupsOnALine()
    {
        // 0 1 2 | 10 12: centres 1 and 11, inertia 1 + 0 + 1 + 1 + 1.
        RunContext context;
        const auto made = run(tableOf({{10, 0, 2, 12, 1}}), {{"k", 2}, {"scale", false}}, context);
        QVERIFY(made);
        QCOMPARE(context.report.at("inertia").get<double>(), 4.0);
        QCOMPARE(context.report.at("sizes").get<std::vector<int>>(), (std::vector<int>{3, 2}));
        QCOMPARE(groups(made->table), (std::vector<std::int32_t>{1, 0, 0, 1, 0}));
        QCOMPARE(made->table.dense(made->table.indexOf("cluster"))->levels(), (std::vector<std::string>{"C1", "C2"}));
        QCOMPARE(context.report.at("centres").at(1).at(0).at("value").get<double>(), 11.0);
        // Silhouette by hand: a of 0, 1, 2, 10, 12 is 1.5, 1, 1.5, 2, 2; b is 11, 10, 9, 9, 11.
        const double silhouette = (9.5 / 11 + 9.0 / 10 + 7.5 / 9 + 7.0 / 9 + 9.0 / 11) / 5;
        QVERIFY(std::abs(context.report.at("silhouette").get<double>() - silhouette) < 1e-14);
        QCOMPARE(context.report.at("silhouette_of").get<std::string>(), std::string("all rows"));
        QVERIFY(context.warnings.empty());
    }

    void isNoWorseThanTheBestOfFiftyStarts()
    {
        for (const json &c : reference_.at("kmeans")) {
            RunContext context;
            const auto made = run(tableOf(reference_.at("groups").at(c.at("data").get<std::string>())), {{"k", c.at("k")}, {"scale", c.at("scale")}}, context);
            QVERIFY(made);
            const double found = context.report.at("inertia"), best = c.at("inertia");
            QVERIFY2(found <= 1.005 * best, (c.dump() + " but " + std::to_string(found)).c_str());
            QVERIFY(found > 0.9 * best);
        }
    }

    void finishesOnAllRowsWhatItStartedOnAPart()
    {
        // Balls that hardly touch: every row belongs to the ball that it was drawn from, so the inertia is near n d.
        constexpr std::size_t kRows = 60000, kColumns = 8;
        RunContext context;
        const auto made = run(tableOf(balls(kRows, kColumns, 6, 4)), {{"k", 6}, {"scale", false}}, context);
        QVERIFY(made);
        QVERIFY(std::abs(context.report.at("inertia").get<double>() / (kRows * kColumns) - 1) < 0.01);
        QCOMPARE(context.report.at("silhouette_rows").get<int>(), 2000);
        const auto sizes = context.report.at("sizes").get<std::vector<double>>();
        QVERIFY(std::is_sorted(sizes.rbegin(), sizes.rend()));
        // The state alone gives the same groups, and their sizes.
        std::vector<double> counted(6);
        for (const std::int32_t g : groups(made->table))
            ++counted[static_cast<std::size_t>(g)];
        QCOMPARE(counted, sizes);
    }

    void putsNewRowsIntoTheNearestGroup()
    {
        RunContext context;
        const auto made = run(tableOf({{10, 0, 2, 12, 1}}), {{"k", 2}, {"scale", true}}, context);
        QVERIFY(made);
        const json read = json::parse(made->state.dump());
        QVERIFY(read == made->state);
        const auto again = applyKmeans(tableOf({{5.9, 6.1, -100}}), ParamValues(declareKmeans().params), read, context);
        QVERIFY(again);
        QCOMPARE(groups(*again), (std::vector<std::int32_t>{0, 1, 0}));
        const auto lacking = applyKmeans(Table::of({{"y", Column::number({1.0})}}), ParamValues(declareKmeans().params), read, context);
        QVERIFY(!lacking && lacking.error().message().find("x1") != std::string::npos);
    }

    void scalesColumns()
    {
        // Unscaled the second column decides, scaled both count alike and the first has the clear gap.
        const Table table = tableOf({{0, 0.01, 1, 1.01}, {0, 1000, 0, 1000}});
        RunContext context;
        QCOMPARE(groups(run(table, {{"k", 2}, {"scale", false}}, context)->table), (std::vector<std::int32_t>{0, 1, 0, 1}));
        const auto scaled = run(table, {{"k", 2}, {"scale", true}}, context);
        QVERIFY(scaled);
        // (x - mean) / deviation: by either column 2 pairs with 4 * 1^2 left over in the other one
        QVERIFY(std::abs(context.report.at("inertia").get<double>() - 4.0) < 0.01);
    }

    void saysWhatItFilledAndLeftOut()
    {
        RunContext context;
        const Table table = tableOf({{1, 2, kMissingNumber, 9}}).withColumn("kind", Column::category({0, 1, 0, 1}, {"a", "b"}));
        const auto made = run(table, {{"k", 2}}, context);
        QVERIFY(made);
        QCOMPARE(context.warnings.size(), 2u);
        QVERIFY(context.warnings[0].english().find("kind") != std::string::npos);
        QVERIFY(context.warnings[1].english().find("1 missing") != std::string::npos);
    }

    void givesTheSameBitsForAnyNumberOfThreads()
    {
        const Table table = tableOf(balls(40000, 5, 7, 9));
        std::string state[2], report[2];
        for (const int threads : {1, 2}) {
            const ThreadLimit limit(threads);
            RunContext context;
            const auto made = run(table, {{"k", 7}}, context);
            QVERIFY(made);
            state[threads - 1] = made->state.dump();
            report[threads - 1] = context.report.dump();
        }
        QVERIFY(state[0] == state[1] && report[0] == report[1]);
    }

    void survivesHostileData_data()
    {
        QTest::addColumn<QList<double>>("x");
        QTest::addColumn<int>("k");
        QTest::addColumn<bool>("works");
        QTest::newRow("one row, one group") << QList<double>{3} << 1 << true;
        QTest::newRow("fewer rows than groups") << QList<double>{3} << 2 << false;
        QTest::newRow("all equal") << QList<double>{0.1, 0.1, 0.1, 0.1} << 3 << true;
        QTest::newRow("two different") << QList<double>{1, 2, 2, 1, 2} << 4 << true;
        QTest::newRow("all missing") << QList<double>{kMissingNumber, kMissingNumber, kMissingNumber} << 2 << true;
        QTest::newRow("largest numbers") << QList<double>{-1e308, 0, 1e308} << 2 << false;
        QTest::newRow("infinite") << QList<double>{1, 2, std::numeric_limits<double>::infinity()} << 2 << false;
        QTest::newRow("far away") << QList<double>{1e15, 1e15 + 2, 1e15 + 100} << 2 << true;
    }
    void survivesHostileData()
    {
        QFETCH(QList<double>, x);
        QFETCH(int, k);
        QFETCH(bool, works);
        for (const bool scale : {false, true}) {
            RunContext context;
            const auto made = run(tableOf({{x.begin(), x.end()}}), {{"k", k}, {"scale", scale}}, context);
            QCOMPARE(bool(made), works);
            if (!made)
                QVERIFY(made.error().code == ErrorCode::InvalidInput);
            else
                QVERIFY(std::isfinite(context.report.at("inertia").get<double>()));
        }
    }

    void refusesADamagedState()
    {
        RunContext context;
        const ParamValues params(declareKmeans().params);
        const Table table = tableOf({{1, 2, 3}});
        for (const char *state : {"null", "{}", "[]", R"({"columns": [], "centres": []})", R"({"columns": [{"name": "x1", "mean": 0, "unit": 1}], "centres": [[1, 2]]})",
                                  R"({"columns": [{"name": "x1", "mean": "a", "unit": 1}], "centres": [[1]]})", R"({"columns": 3, "centres": 4})"})
            QVERIFY(!applyKmeans(table, params, json::parse(state), context));
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        RunContext context;
        context.stop = stop.get_token();
        const auto made = run(tableOf({{1, 2, 3}}), {{"k", 2}}, context);
        QVERIFY(!made && made.error().code == ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestKmeans)
#include "tst_kmeans.moc"
