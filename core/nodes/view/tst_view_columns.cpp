// What views show by default, and what the headless ones report.
#include "base/number_text.h"
#include "node/node_type.h"
#include "nodes/view/default_columns.h"
#include "nodes/view/distribution.h"
#include "nodes/view/positive_class.h"
#include "nodes/view/summary.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace mortise;

namespace mortise {
const NodeType &declareViewBox();
const NodeType &declareViewConfusion();
const NodeType &declareViewLeaderboard();
const NodeType &declareViewThreshold();
const NodeType &declareViewDistribution();
const NodeType &declareViewScatter();
const NodeType &declareViewSummary();
}

namespace {

/// For comparisons: QCOMPARE itself cannot take JSON.
QString text(const nlohmann::json &json)
{
    return QString::fromStdString(json.dump());
}

Table animals()
{
    return Table::of({{"id", Column::number({1, 2, 3, 4})},
                      {"note", Column::text({"a", "b", "c", "d"})},
                      {"island", Column::category({0, 0, 1, 1}, {"Biscoe", "Dream"})},
                      {"length", Column::number({1, 2, 2, kMissingNumber})},
                      {"mass", Column::number({10, 20, 30, 40})},
                      {"species", Column::category({0, 1, 0, 1}, {"Adelie", "Gentoo"})}})
        .withRole("id", Role::Id)
        .withRole("species", Role::Target);
}

ParamValues settings(const NodeType &type, const nlohmann::json &json = nlohmann::json::object())
{
    return *paramsFromJson(type.params, json);
}

QString nameOf(const Table &table, int i)
{
    return i < 0 ? QString("none") : QString::fromStdString(table.field(i).name);
}

QString edgesOf(const std::vector<double> &values, std::optional<std::int64_t> bins = {})
{
    QStringList texts;
    for (const double edge : binEdges(values, bins))
        texts << QString::fromStdString(shortest(edge));
    return texts.join(' ');
}

} // namespace

class TestViewColumns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thePositiveClassIsTheOneThatSaysYes()
    {
        QCOMPARE(usualPositive({"no", "yes"}), 1);
        QCOMPARE(usualPositive({"ja", "Nein"}), 0);
        QCOMPARE(usualPositive({"True", "False"}), 0);
        QCOMPARE(usualPositive({"1", "0"}), 0);
        QCOMPARE(usualPositive({"stays", "leaves"}), 1); // neither says no: the second
        QCOMPARE(usualPositive({"no", "nein"}), 1);
        QCOMPARE(usualPositive({"no"}), -1);
        QCOMPARE(usualPositive({"a", "b", "no"}), -1);
    }

    void choosesColumnsForADistribution()
    {
        const auto chosen = [](const Table &table, const nlohmann::json &json = nlohmann::json::object()) {
            const DistributionColumns c = *distributionColumns(table, settings(declareViewDistribution(), json));
            return nameOf(table, c.column) + " by " + nameOf(table, c.split);
        };
        QCOMPARE(chosen(animals()), QString("length by species"));
        QCOMPARE(chosen(animals(), {{"split_by_target", false}}), QString("length by none"));
        QCOMPARE(chosen(animals(), {{"column", "mass"}, {"split", "island"}}), QString("mass by island"));
        QCOMPARE(chosen(animals(), {{"column", "species"}}), QString("species by none"));
        QCOMPARE(chosen(animals().without({"length", "mass"})), QString("island by species"));
        QCOMPARE(chosen(animals().without({"length", "mass", "island", "id", "note"})), QString("species by none"));
        QCOMPARE(chosen(Table()), QString("none by none"));
        const auto refused = distributionColumns(animals(), settings(declareViewDistribution(), {{"column", "lenght"}}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().message(), std::string("column: There is no column \"lenght\"; did you mean length?"));
    }

    void choosesColumnsForAScatterPlot()
    {
        const auto chosen = [](const Table &table, const nlohmann::json &json = nlohmann::json::object()) {
            const ScatterColumns c = *scatterColumns(table, settings(declareViewScatter(), json));
            return nameOf(table, c.x) + " " + nameOf(table, c.y) + " " + nameOf(table, c.colour) + " " + nameOf(table, c.size);
        };
        QCOMPARE(chosen(animals()), QString("length mass species none"));
        QCOMPARE(chosen(animals().withRole("species", Role::Feature).withRole("length", Role::Target)), QString("mass length none none"));
        QCOMPARE(chosen(animals(), {{"x", "mass"}}), QString("mass length species none"));
        QCOMPARE(chosen(animals().without({"mass"})), QString("length none species none"));
    }

    void passesOverColumnsOfOneValue()
    {
        const double none = kMissingNumber;
        const Table table = Table::of({{"year", Column::number({2024, 2024, none, 2024})},
                                       {"empty", Column::number({none, none, none, none})},
                                       {"length", Column::number({1, 2, 3, 3})},
                                       {"shop", Column::category({0, 0, 0, -1}, {"north", "south"})},
                                       {"kind", Column::category({0, 1, 0, 1}, {"a", "b"})}});
        const ScatterColumns points = *scatterColumns(table, settings(declareViewScatter()));
        QCOMPARE(nameOf(table, points.x) + " " + nameOf(table, points.y), QString("length year")); // two are needed
        QCOMPARE(nameOf(table, distributionColumns(table, settings(declareViewDistribution()))->column), QString("length"));
        const BoxColumns boxes = *boxColumns(table, settings(declareViewBox()));
        QCOMPARE(nameOf(table, boxes.value) + " " + nameOf(table, boxes.by), QString("length kind"));
        const Table alike = table.withRows({2, 3}); // what is kept counts, not what the column holds
        QCOMPARE(nameOf(alike, distributionColumns(alike, settings(declareViewDistribution()))->column), QString("kind"));
        QCOMPARE(nameOf(table, distributionColumns(table, settings(declareViewDistribution(), {{"column", "year"}}))->column), QString("year"));
    }

    void choosesColumnsForBoxes()
    {
        const auto chosen = [](const Table &table, const nlohmann::json &json = nlohmann::json::object()) {
            const BoxColumns c = *boxColumns(table, settings(declareViewBox(), json));
            return nameOf(table, c.value) + " " + nameOf(table, c.by);
        };
        QCOMPARE(chosen(animals()), QString("length species"));
        QCOMPARE(chosen(animals().withRole("species", Role::Meta).withRole("mass", Role::Target)), QString("mass island"));
        QCOMPARE(chosen(animals(), {{"by", "island"}, {"value", "mass"}}), QString("mass island"));
    }

    void putsEdgesOnRoundNumbers()
    {
        QCOMPARE(edgesOf({}), QString());
        QCOMPARE(edgesOf({kMissingNumber}), QString());
        QCOMPARE(edgesOf({3, 3}), QString("2.5 3.5"));
        QCOMPARE(edgesOf({2007, 2009, 2008}), QString("2006.5 2007.5 2008.5 2009.5"));
        QCOMPARE(edgesOf({0, 1, 4}, 2), QString("0 2 4"));
        // 101 values 0, 0.01 .. 1: quartiles 0.5 apart, width 2 * 0.5 / 101^(1/3) = 0.215, at least 5 bins.
        std::vector<double> even(101);
        for (int i = 0; i <= 100; ++i)
            even[static_cast<std::size_t>(i)] = i / 100.0;
        QCOMPARE(edgesOf(even), QString("0 0.2 0.4 0.6 0.8 1"));
        std::vector<double> wider; // 27 times as many in 0 .. 3: width 0.215 again, then 0.27, which is nearer to 0.25 than to 0.5
        for (int i = 0; i < 2727; ++i)
            wider.push_back(3.0 * i / 2726);
        QCOMPARE(binEdges(wider).size(), std::size_t(15 + 1));
        for (double &value : wider)
            value *= 1.25;
        QCOMPARE(binEdges(wider).size(), std::size_t(15 + 1));
        const std::vector<double> huge = binEdges(std::vector<double>{-1.7e308, 0, 1.7e308});
        QCOMPARE(huge.front(), -1.7e308);
        QCOMPARE(huge.back(), 1.7e308);
        for (std::size_t i = 1; i < huge.size(); ++i)
            QVERIFY(huge[i] > huge[i - 1]);
    }

    void countsByBinAndSplit()
    {
        const Distribution d = *distributionOf(animals(), 3, 5);
        QCOMPARE(d.edges, (std::vector<double>{0.5, 1.5, 2.5}));
        QCOMPARE(d.series, (std::vector<std::string>{"Adelie", "Gentoo"}));
        QCOMPARE(d.counts, (std::vector<std::vector<std::int64_t>>{{1, 1}, {0, 1}}));
        QCOMPARE(d.missing, std::int64_t(1));
        const Distribution levels = *distributionOf(animals().withRows({0, 3, 1}), 2);
        QCOMPARE(levels.levels, (std::vector<std::string>{"Biscoe", "Dream"}));
        QCOMPARE(levels.counts, (std::vector<std::vector<std::int64_t>>{{2, 1}}));
        QVERIFY(!distributionOf(animals(), 1));
        QVERIFY(!distributionOf(animals(), 3, 4));
    }

    void countsTheLastEdgeIn()
    {
        const Table table = Table::of({{"x", Column::number({0, 1, 2, 3, 4, std::numeric_limits<double>::infinity()})}});
        const Distribution d = *distributionOf(table, 0, -1, 4);
        QCOMPARE(d.counts.front(), (std::vector<std::int64_t>{1, 1, 1, 2}));
        QCOMPARE(d.infinite, std::int64_t(1));
    }

    void joinsTheRarestSplits()
    {
        std::vector<std::int32_t> codes;
        std::vector<std::string> levels;
        for (int level = 0; level < 30; ++level) {
            levels.push_back("L" + std::to_string(level));
            for (int i = 0; i <= level; ++i)
                codes.push_back(level);
        }
        const std::vector<double> ones(codes.size(), 1.0);
        const Distribution d = *distributionOf(Table::of({{"x", Column::number(ones)}, {"c", Column::category(codes, levels)}}), 0, 1);
        QCOMPARE(d.series.size(), kMostSplits);
        QCOMPARE(d.series.front(), std::string("L7"));
        QCOMPARE(d.rowsOfSeries.back(), std::int64_t(28)); // 1 + 2 + .. + 7
        QCOMPARE(std::accumulate(d.rowsOfSeries.begin(), d.rowsOfSeries.end(), std::int64_t(0)), std::int64_t(codes.size()));
    }

    void reportsADistribution()
    {
        RunContext context;
        const auto made = runNode(declareViewDistribution(), {{"table", {animals()}}}, settings(declareViewDistribution()), context);
        QVERIFY(made);
        QCOMPARE(text(context.report["column"]), text(nlohmann::json("length")));
        QCOMPARE(text(context.report["series"][0]["counts"]), text(nlohmann::json({1, 1})));
        QCOMPARE(context.summary.english(), std::string("length by species"));
        QVERIFY(!runNode(declareViewDistribution(), {{"table", {Table()}}}, settings(declareViewDistribution()), context));
    }

    void reportsASummary()
    {
        RunContext context;
        QVERIFY(runNode(declareViewSummary(), {{"table", {animals()}}}, settings(declareViewSummary()), context));
        QCOMPARE(text(context.report["rows"]), text(nlohmann::json(4)));
        const nlohmann::json &mass = context.report["columns"][4];
        QCOMPARE(text(mass["mean"]), text(nlohmann::json(25.0)));
        QCOMPARE(text(mass["quantiles"]["0.25"]), text(nlohmann::json(17.5)));
        QCOMPARE(text(mass["quantiles"]["0.5"]), text(nlohmann::json(25.0)));
        QVERIFY(std::abs(mass["deviation"].get<double>() - std::sqrt(125.0)) < 1e-12);
        QCOMPARE(text(context.report["columns"][5]["levels"][0]), text(nlohmann::json{{"value", "Adelie"}, {"count", 2}}));
        QCOMPARE(context.summary.english(), std::string("6 columns · 1 cell missing"));
    }

    void cardsSayTheMostUsefulFact()
    {
        const auto glance = [](const NodeType &type, Inputs inputs) {
            RunContext context;
            return runNode(type, inputs, settings(type), context) ? QString::fromStdString(context.summary.english()) : QStringLiteral("failed");
        };
        QCOMPARE(glance(declareViewScatter(), {{"table", {animals()}}}), QStringLiteral("mass by length"));
        QCOMPARE(glance(declareViewBox(), {{"table", {animals()}}}), QStringLiteral("length by species"));
        auto results = std::make_shared<Results>();
        results->target = "left";
        results->classes = {"no", "yes"};
        results->trueClass = {0, 1, 1};
        results->learners = {{.name = "Tree", .metrics = {{"auc", {.75, .7, .8}}}, .predictedClass = {0, 0, 1}}, {.name = "Forest", .metrics = {{"auc", {.9125, .9, .92}}}, .predictedClass = {0, 1, 1}}};
        const Inputs tested{{"results", {ResultsPtr(results)}}};
        QCOMPARE(glance(declareViewLeaderboard(), tested), QStringLiteral("0.912 · Forest leads"));
        QCOMPARE(glance(declareViewConfusion(), tested), QStringLiteral("3 of 3 right"));
        QCOMPARE(glance(declareViewThreshold(), tested), QStringLiteral("for left = yes"));
    }

    void everyViewIsDeclaredAsOne()
    {
        for (const NodeType *type : {&declareViewBox(), &declareViewDistribution(), &declareViewScatter(), &declareViewSummary()}) {
            QVERIFY(type->view);
            QVERIFY(type->outputs.empty());
            QVERIFY(!type->inputs.empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestViewColumns)
#include "tst_view_columns.moc"
