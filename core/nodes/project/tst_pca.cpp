// Principal components against values by hand and against scikit-learn 1.9.1 (tests/reference/linear_reference.py).
#include "nodes/project/pca.h"

#include "base/parallel.h"
#include "base/rng.h"
#include "node/node_type.h"

#include <QTest>

#include <fstream>

namespace mortise {
const NodeType &declarePca();
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
    MORTISE_TRY(const ParamValues params, paramsFromJson(declarePca().params, changed));
    MORTISE_TRY(json state, fitPca(table, params, context));
    MORTISE_TRY(Table out, applyPca(table, params, state, context));
    return Made{std::move(state), std::move(out)};
}

std::vector<double> scores(const Table &table, int i)
{
    const ColumnPtr column = table.dense(table.indexOf("PC" + std::to_string(i)));
    return {column->numbers().begin(), column->numbers().end()};
}

std::vector<std::vector<double>> drawn(std::size_t n, std::size_t d, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<std::vector<double>> x(d, std::vector<double>(n));
    for (std::size_t i = 0; i < n; ++i) {
        const double a = rng.normal(), b = rng.normal();
        for (std::size_t j = 0; j < d; ++j)
            x[j][i] = a * static_cast<double>(j % 3) + b * static_cast<double>(j % 5) + 0.1 * rng.normal();
    }
    return x;
}

} // namespace

class TestPca : public QObject {
    Q_OBJECT
    json reference_;

private Q_SLOTS:
    void initTestCase()
    {
        std::ifstream file(SOURCE_DIR "/tests/reference/data/linear_reference.json");
        reference_ = json::parse(file, nullptr, false);
        QVERIFY(reference_.is_object());
    }

    void findsTheLineThatRowsLieOn()
    {
        // y = 2 x: one direction (1, 2) / sqrt(5), variance of 0, 1, 2 times 5.
        RunContext context;
        const auto made = run(tableOf({{0, 1, 2}, {0, 2, 4}}), {{"components", 1}, {"scale", false}}, context);
        QVERIFY(made);
        QVERIFY(std::abs(context.report.at("explained_variance").at(0).get<double>() - 5) < 1e-14);
        QVERIFY(std::abs(context.report.at("explained_variance_ratio").at(0).get<double>() - 1) < 1e-15);
        QVERIFY(std::abs(context.report.at("loadings").at(1).at("values").at(0).get<double>() - 2 / std::sqrt(5.0)) < 1e-15);
        QVERIFY(std::abs(scores(made->table, 1)[2] - std::sqrt(5.0)) < 1e-14);
        QVERIFY(made->table.field(0).role == Role::Meta && made->table.field(2).role == Role::Feature);
    }

    void equalsScikitLearn()
    {
        for (const json &c : reference_.at("pca")) {
            RunContext context;
            const auto made = run(tableOf(reference_.at("component").at(c.at("data").get<std::string>())), {{"components", 5}, {"scale", c.at("scale")}}, context);
            QVERIFY(made);
            const double whole = c.at("variance")[0];
            for (std::size_t i = 0; i < 5; ++i) {
                QVERIFY(std::abs(context.report.at("explained_variance")[i].get<double>() - c.at("variance")[i].get<double>()) < 1e-8 * whole);
                QVERIFY(std::abs(context.report.at("explained_variance_ratio")[i].get<double>() - c.at("ratio")[i].get<double>()) < 1e-8);
                for (std::size_t j = 0; j < c.at("components")[i].size(); ++j)
                    QVERIFY(std::abs(context.report.at("loadings")[j].at("values")[i].get<double>() - c.at("components")[i][j].get<double>()) < 1e-8);
                const auto found = scores(made->table, static_cast<int>(i) + 1);
                for (std::size_t row = 0; row < found.size(); ++row)
                    QVERIFY(std::abs(found[row] - c.at("scores")[i][row].get<double>()) < 1e-8 * std::sqrt(whole));
            }
        }
    }

    void findsTheSameByIteration()
    {
        // 520 columns and few components take another way than 519 columns with all of them; both must be eigenvectors.
        const auto x = drawn(900, 520, 3);
        RunContext context;
        const auto made = run(tableOf(x), {{"components", 2}, {"scale", false}}, context);
        QVERIFY(made);
        const auto variance = context.report.at("explained_variance").get<std::vector<double>>();
        for (int i = 0; i < 2; ++i) {
            const auto score = scores(made->table, i + 1);
            double sum = 0, squares = 0;
            for (const double v : score) {
                sum += v;
                squares += v * v;
            }
            QVERIFY(std::abs(sum) < 1e-8 && std::abs(squares / 899 / variance[static_cast<std::size_t>(i)] - 1) < 1e-10);
            for (std::size_t j = 0; j < 520; j += 37) { // X'X v = (n - 1) variance v
                double product = 0;
                for (std::size_t row = 0; row < 900; ++row)
                    product += x[j][row] * score[row];
                const double loading = context.report.at("loadings")[j].at("values")[static_cast<std::size_t>(i)];
                QVERIFY(std::abs(product / 899 / variance[0] - loading * variance[static_cast<std::size_t>(i)] / variance[0]) < 1e-9);
            }
        }
    }

    void keepsDigitsFarFromZero()
    {
        auto x = drawn(300, 4, 8), far = x;
        for (auto &column : far)
            for (double &v : column)
                v += 1e9;
        RunContext near, away;
        QVERIFY(run(tableOf(x), {{"components", 3}}, near) && run(tableOf(far), {{"components", 3}}, away));
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(std::abs(near.report.at("explained_variance")[i].get<double>() - away.report.at("explained_variance")[i].get<double>()) < 1e-6);
    }

    void saysHowManyDirectionsThereAre()
    {
        RunContext context;
        const auto made = run(tableOf({{0, 1, 2, 5}, {0, 2, 4, 10}, {7, 7, 7, 7}}), {{"components", 3}}, context);
        QVERIFY(made);
        QCOMPARE(context.warnings.size(), 1u);
        QCOMPARE(made->table.indexOf("PC2"), -1);
    }

    void fillsGapsWithMeans()
    {
        RunContext context;
        const Table table = tableOf({{1, 2, kMissingNumber, 6}, {1, 5, 2, 2}});
        const auto made = run(table, {{"components", 2}}, context);
        QVERIFY(made);
        QCOMPARE(context.warnings.size(), 1u);
        RunContext other;
        const auto filled = run(tableOf({{1, 2, 3, 6}, {1, 5, 2, 2}}), {{"components", 2}}, other);
        QVERIFY(filled);
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(std::abs(scores(made->table, 1)[i] - scores(filled->table, 1)[i]) < 1e-14);
    }

    void givesTheSameBitsForAnyNumberOfThreads()
    {
        const Table table = tableOf(drawn(30000, 6, 1));
        std::vector<double> score[2];
        std::string state[2];
        for (const int threads : {1, 2}) {
            const ThreadLimit limit(threads);
            RunContext context;
            const auto made = run(table, {{"components", 3}}, context);
            QVERIFY(made);
            state[threads - 1] = made->state.dump();
            score[threads - 1] = scores(made->table, 3);
        }
        QVERIFY(state[0] == state[1] && score[0] == score[1]);
    }

    void survivesHostileData_data()
    {
        QTest::addColumn<QList<double>>("x");
        QTest::addColumn<bool>("works");
        QTest::newRow("one row") << QList<double>{3} << false;
        QTest::newRow("all equal") << QList<double>{0.1, 0.1, 0.1} << true;
        QTest::newRow("all missing") << QList<double>{kMissingNumber, kMissingNumber} << true;
        QTest::newRow("infinite") << QList<double>{1, 2, std::numeric_limits<double>::infinity()} << false;
        QTest::newRow("small numbers") << QList<double>{1e-150, 2e-150, 3e-150} << true;
    }
    void survivesHostileData()
    {
        QFETCH(QList<double>, x);
        QFETCH(bool, works);
        for (const bool scale : {false, true}) {
            RunContext context;
            const auto made = run(tableOf({{x.begin(), x.end()}, {x.begin(), x.end()}}), {{"components", 2}, {"scale", scale}}, context);
            QCOMPARE(bool(made), works);
            if (!made) {
                QVERIFY(made.error().code == ErrorCode::InvalidInput);
                continue;
            }
            for (const double v : scores(made->table, 1))
                QVERIFY(std::isfinite(v));
        }
        RunContext context;
        const auto scaled = run(tableOf({{-1e308, 0, 1e308}, {1, 5, 3}}), {{"components", 1}, {"scale", true}}, context);
        QVERIFY(!scaled || std::isfinite(scores(scaled->table, 1)[0]));
    }

    void refusesADamagedState()
    {
        RunContext context;
        const ParamValues params(declarePca().params);
        const Table table = tableOf({{1, 2, 3}});
        for (const char *state : {"null", "{}", "[]", R"({"columns": [], "loadings": []})", R"({"columns": [{"name": "x1", "mean": 0, "unit": 1}], "loadings": [[1, 2]]})",
                                  R"({"columns": [{"name": "x1", "mean": "a", "unit": 1}], "loadings": [[1]]})", R"({"columns": 3, "loadings": 4})"})
            QVERIFY(!applyPca(table, params, json::parse(state), context));
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        RunContext context;
        context.stop = stop.get_token();
        const auto made = run(tableOf({{1, 2, 3}}), {{"components", 1}}, context);
        QVERIFY(!made && made.error().code == ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestPca)
#include "tst_pca.moc"
