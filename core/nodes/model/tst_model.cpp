// model.train and model.predict: the model carries its preparation, and predicts raw rows however they come.
#include "tests/support/fake_nodes.h"

#include <QTest>

using namespace mortise;

namespace {

Table numbersTable(std::int64_t n, std::uint64_t seed)
{
    const ColumnPtr x = fakes::noise(n, seed);
    std::vector<double> y;
    for (const double v : x->numbers())
        y.push_back(10 * v);
    return fakes::tableOf({{"x", x}, {"y", Column::number(y)}}, "y");
}

Expected<ModelPtr> trained(const Table &table, const char *learner, RunContext &context)
{
    MORTISE_TRY(const Outputs outputs, fakes::run("model.train", {{"table", {table}}, {"learner", {fakes::learner(learner)}}}, {}, context));
    return std::get<ModelPtr>(outputs.at("model"));
}

Expected<Table> predicted(const ModelPtr &model, const Table &table, RunContext &context)
{
    MORTISE_TRY(const Outputs outputs, fakes::run("model.predict", {{"table", {table}}, {"model", {model}}}, {}, context));
    return std::get<Table>(outputs.at("table"));
}

std::vector<double> column(const Table &table, const std::string &name)
{
    const ColumnPtr found = table.dense(table.indexOf(name));
    return {found->numbers().begin(), found->numbers().end()};
}

} // namespace

class TestModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theModelPreparesRawRowsItself()
    {
        RunContext context = fakes::context();
        const Table raw = numbersTable(30, 1);
        const Table centred = *fakes::transformed("test.center", raw, {}, context);
        const auto model = trained(centred, "test.nearest", context);
        QVERIFY(model.has_value());
        QCOMPARE((*model)->steps.size(), std::size_t(1));
        // The nearest training row of a training row is itself.
        const auto out = predicted(*model, raw, context);
        QVERIFY2(out.has_value(), out ? "" : out.error().message().c_str());
        QCOMPARE(column(*out, "predicted y"), column(raw, "y"));
        QVERIFY(out->field(out->indexOf("predicted y")).role == Role::Meta);
    }

    void aPreparedTableIsNotPreparedTwice()
    {
        RunContext context = fakes::context();
        // All x lie about 100, so that centring twice would be off by 100.
        std::vector<double> x, y;
        for (int i = 0; i < 20; ++i) {
            x.push_back(100 + i);
            y.push_back(i);
        }
        const Table raw = fakes::tableOf({{"x", Column::number(x)}, {"y", Column::number(y)}}, "y");
        const Table centred = *fakes::transformed("test.center", raw, {}, context);
        const auto model = trained(centred, "test.nearest", context);
        const auto out = predicted(*model, centred.withRows({7, 3, 3, 19}), context);
        QVERIFY(out.has_value());
        QCOMPARE(column(*out, "predicted y"), (std::vector<double>{7, 3, 3, 19}));
        QCOMPARE(column(*out, "x"), (std::vector<double>{-2.5, -6.5, -6.5, 9.5})); // the columns are those that came in
        QCOMPARE(out->sourceRow(3), std::int64_t(19));
        QVERIFY(context.warnings.empty());
    }

    void otherPreparationIsSaid()
    {
        RunContext context = fakes::context();
        const Table raw = numbersTable(20, 1).withColumn("z", fakes::noise(20, 2));
        const auto model = trained(*fakes::transformed("test.center", raw, {}, context), "test.nearest", context);
        const Table other = *fakes::transformed("test.center", raw, {{"column", "z"}}, context);
        QVERIFY(predicted(*model, other, context).has_value());
        QCOMPARE(context.warnings.size(), std::size_t(1));
    }

    void newRowsMayLackTheTargetAndTurnTheColumnsRound()
    {
        RunContext context = fakes::context();
        const Table raw = numbersTable(25, 1);
        const auto model = trained(*fakes::transformed("test.center", raw, {}, context), "test.nearest", context);
        const Table fresh = Table::of({{"more", fakes::noise(25, 7)}, {"x", raw.dense(0)}});
        const auto out = predicted(*model, fresh, context);
        QVERIFY2(out.has_value(), out ? "" : out.error().message().c_str());
        QCOMPARE(column(*out, "predicted y"), column(raw, "y"));
        QCOMPARE(out->columns(), 3);
    }

    void probabilitiesStandBesideTheClass()
    {
        RunContext context = fakes::context();
        const Table raw = fakes::tableOf({{"x", fakes::noise(30, 1)}, {"y", fakes::coin(30, 2, {"a", "b", "c"})}}, "y");
        const auto model = trained(raw, "test.average", context);
        const auto out = predicted(*model, raw.withColumn("p(a)", fakes::noise(30, 3)), context);
        QVERIFY2(out.has_value(), out ? "" : out.error().message().c_str());
        for (const char *name : {"predicted y", "p(a) (2)", "p(b)", "p(c)"})
            QVERIFY2(out->indexOf(name) >= 0, name);
    }

    void rowsThatTheModelFiltersOutStayWithoutAPrediction()
    {
        RunContext context = fakes::context();
        const Table raw = numbersTable(40, 1);
        const auto model = trained(*fakes::transformed("test.positive", raw, {}, context), "test.nearest", context);
        const auto out = predicted(*model, raw, context);
        QVERIFY2(out.has_value(), out ? "" : out.error().message().c_str());
        QCOMPARE(out->rows(), std::int64_t(40));
        const auto x = column(raw, "x"), said = column(*out, "predicted y");
        for (std::size_t i = 0; i < x.size(); ++i)
            QCOMPARE(std::isnan(said[i]), !(x[i] > 0));
    }

    void aColumnThatLacksIsNamed()
    {
        RunContext context = fakes::context();
        const auto model = trained(numbersTable(20, 1), "test.nearest", context);
        const auto out = predicted(*model, Table::of({{"z", fakes::noise(5, 1)}}), context);
        QVERIFY(!out.has_value() && out.error().message().find("x") != std::string::npos);
    }

    void trainingIsRecordedAndReported()
    {
        RunContext context = fakes::context(6);
        std::vector<nlohmann::json> records;
        std::vector<double> fractions;
        context.onRecord = [&](nlohmann::json record) { records.push_back(std::move(record)); };
        context.onProgress = [&](double fraction, const Text &) { fractions.push_back(fraction); };
        const auto model = trained(numbersTable(20, 1), "test.average", context);
        QCOMPARE(records.size(), std::size_t(1));
        QVERIFY(records[0]["kind"] == "fit");
        QCOMPARE(fractions.back(), 1.0);
        QVERIFY(context.report["rows"] == 20 && context.report["task"] == "regression");
        QVERIFY(!context.summary.empty());
        QCOMPARE((*model)->seed, std::uint64_t(6));
    }

    void trainingStops()
    {
        RunContext context = fakes::context();
        std::stop_source stop;
        context.stop = stop.get_token();
        context.onStep = [&](const TrainingStep &) { stop.request_stop(); };
        const auto model = trained(numbersTable(20, 1), "test.slow", context);
        QVERIFY(!model.has_value());
        QCOMPARE(model.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestModel)
#include "tst_model.moc"
