// evaluate.test with nodes whose values can be worked out by hand.
#include "base/parallel.h"
#include "nodes/evaluate/report.h"
#include "tests/support/fake_nodes.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace mortise;

namespace {

ColumnPtr counted(std::int64_t n)
{
    std::vector<double> values(static_cast<std::size_t>(n));
    std::iota(values.begin(), values.end(), 0.0);
    return Column::number(values);
}

Table classTable(std::int64_t n, std::uint64_t seed = 1)
{
    return fakes::tableOf({{"x", counted(n)}, {"y", fakes::coin(n, seed)}}, "y");
}

std::string messageOf(const Expected<ResultsPtr> &results)
{
    return results ? std::string() : results.error().message();
}

bool warned(const RunContext &context, const std::string &part)
{
    return std::any_of(context.warnings.begin(), context.warnings.end(), [&](const Text &text) { return text.english().find(part) != std::string::npos; });
}

} // namespace

class TestEvaluate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void averagesWorkedOutByHand()
    {
        // y = 0, 3, 6 and leave one out: the mean of the others is 4.5, 3, 1.5; errors 4.5, 0, 4.5.
        const Table table = fakes::tableOf({{"x", Column::number({1, 2, 3})}, {"y", Column::number({0, 3, 6})}}, "y");
        RunContext context = fakes::context();
        const auto results = fakes::tested(table, {fakes::learner("test.average")}, {{"method", "leave_one_out"}}, context);
        QVERIFY2(results.has_value(), messageOf(results).c_str());
        const LearnerResult &one = (*results)->learners.at(0);
        QCOMPARE(one.predicted, (std::vector<double>{4.5, 3, 1.5}));
        QCOMPARE(one.metrics.at("mae").value, 3.0);
        QCOMPARE(one.metrics.at("rmse").value, std::sqrt(2 * 4.5 * 4.5 / 3));
        QCOMPARE((*results)->task, Task::Regression);
        QCOMPARE((*results)->rowOf, (RowIndex{0, 1, 2}));
        QCOMPARE((*results)->trueValue, (std::vector<double>{0, 3, 6}));
        QCOMPARE((*results)->method, std::string("Leave one out"));
    }

    void metricsAreMeansOverFolds()
    {
        RunContext context = fakes::context(3);
        const auto results = fakes::tested(classTable(60), {fakes::learner("test.nearest")}, {{"folds", 5}}, context);
        QVERIFY2(results.has_value(), messageOf(results).c_str());
        const LearnerResult &one = (*results)->learners.at(0);
        QCOMPARE(one.folds.size(), std::size_t(5));
        for (const auto &[name, metric] : one.metrics) {
            double sum = 0;
            for (const FoldResult &fold : one.folds)
                sum += fold.metrics.at(name) / 5;
            QVERIFY(std::abs(sum - metric.value) < 1e-12);
            QVERIFY(metric.low <= metric.value && metric.value <= metric.high);
        }
        QCOMPARE((*results)->rowOf.size(), std::size_t(60));
        QCOMPARE(std::set<std::int64_t>((*results)->rowOf.begin(), (*results)->rowOf.end()).size(), std::size_t(60));
        QVERIFY(std::is_sorted((*results)->fold.begin(), (*results)->fold.end()));
        QCOMPARE((*results)->method, std::string("5 folds, stratified"));
    }

    void rowsKeepTheirIdentity()
    {
        RunContext context = fakes::context();
        const Table all = classTable(40);
        const Table part = all.withRows({39, 3, 5, 8, 9, 12, 15, 16, 20, 21, 22, 30});
        const auto results = fakes::tested(part, {fakes::learner("test.average")}, {{"folds", 3}}, context);
        QVERIFY2(results.has_value(), messageOf(results).c_str());
        QCOMPARE((*results)->source, all.source());
        for (std::size_t i = 0; i < (*results)->rowOf.size(); ++i)
            QCOMPARE((*results)->trueClass[i], all.dense(1)->codes()[static_cast<std::size_t>((*results)->rowOf[i])]);
    }

    void rowsWithoutATargetAreLeftOutAndCounted()
    {
        const Table table = fakes::tableOf({{"x", counted(12)}, {"y", Column::category({0, 1, 0, 1, 0, 1, -1, -1, 0, 1, 0, 1}, {"a", "b"})}}, "y");
        RunContext context = fakes::context();
        const auto results = fakes::tested(table, {fakes::learner("test.average")}, {{"folds", 2}}, context);
        QCOMPARE((*results)->rows, std::int64_t(10));
        QVERIFY(warned(context, "2 rows without a value of y"));
    }

    void aHoldoutIsScoredAtOnce()
    {
        RunContext context = fakes::context();
        const auto results = fakes::tested(classTable(80), {fakes::learner("test.nearest")}, {{"method", "holdout"}, {"fraction", 0.3}}, context);
        QCOMPARE((*results)->rowOf.size(), std::size_t(24));
        QCOMPARE((*results)->learners[0].folds.size(), std::size_t(1));
        QCOMPARE((*results)->learners[0].folds[0].metrics.at("accuracy"), (*results)->learners[0].metrics.at("accuracy").value);
        QVERIFY((*results)->intervalMethod.find("Wilson") != std::string::npos);
    }

    void testDataAreTestedWithTheModelOfAllRows()
    {
        const Table train = classTable(30, 1), test = classTable(25, 2);
        RunContext context = fakes::context(7);
        const Learner learner = fakes::learner("test.nearest");
        const auto results = fakes::tested(train, {learner}, {{"method", "test_table"}}, context, test);
        QVERIFY2(results.has_value(), messageOf(results).c_str());
        const auto model = fakes::run("model.train", {{"table", {train}}, {"learner", {learner}}}, {}, context);
        const auto predicted = fakes::run("model.predict", {{"table", {test}}, {"model", {model->at("model")}}}, {}, context);
        const Table &out = std::get<Table>(predicted->at("table"));
        const ColumnPtr said = out.dense(out.indexOf("predicted y"));
        QCOMPARE((*results)->rowOf.size(), std::size_t(25));
        for (std::size_t i = 0; i < 25; ++i)
            QCOMPARE(said->codes()[i], (*results)->learners[0].predictedClass[i]);
        QCOMPARE((*results)->source, test.source());
    }

    void aClassThatOnlyTheTestDataHoldCounts()
    {
        const Table train = fakes::tableOf({{"x", counted(6)}, {"y", Column::category({0, 1, 0, 1, 0, 1}, {"a", "b"})}}, "y");
        const Table test = fakes::tableOf({{"x", counted(4)}, {"y", Column::category({0, 1, 2, 2}, {"b", "a", "c"})}}, "y");
        RunContext context = fakes::context();
        const auto results = fakes::tested(train, {fakes::learner("test.average")}, {{"method", "test_table"}}, context, test);
        QVERIFY2(results.has_value(), messageOf(results).c_str());
        QCOMPARE((*results)->classes, (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE((*results)->trueClass, (std::vector<std::int32_t>{1, 0, 2, 2}));
        QCOMPARE((*results)->learners[0].metrics.at("accuracy").value, 0.25); // "a" is said of every row
        QVERIFY(warned(context, "that the training data lack: c"));
    }

    void saysWhatTheTestDataLack()
    {
        RunContext context = fakes::context();
        const Learner learner = fakes::learner("test.nearest");
        const auto without = fakes::tested(classTable(20), {learner}, {{"method", "test_table"}}, context);
        QVERIFY(messageOf(without).find("Test data") != std::string::npos);
        const auto noTarget = fakes::tested(classTable(20), {learner}, {{"method", "test_table"}}, context, Table::of({{"x", counted(5)}}));
        QVERIFY(messageOf(noTarget).find("no column y") != std::string::npos);
        const auto noFeature = fakes::tested(classTable(20), {learner}, {{"method", "test_table"}}, context, fakes::tableOf({{"y", fakes::coin(5, 1)}}, "y"));
        QVERIFY(messageOf(noFeature).find("x") != std::string::npos);
    }

    void groupsStayTogether()
    {
        std::vector<std::int32_t> group(40);
        for (std::size_t i = 0; i < 40; ++i)
            group[i] = static_cast<std::int32_t>(i % 8);
        const Table table = classTable(40).withColumn("household", Column::category(group, {"a", "b", "c", "d", "e", "f", "g", "h"}), Role::Group);
        RunContext context = fakes::context();
        const auto results = fakes::tested(table, {fakes::learner("test.average")}, {{"method", "grouped"}, {"folds", 4}}, context);
        QVERIFY2(results.has_value(), messageOf(results).c_str());
        std::map<std::int32_t, std::int32_t> foldOfGroup;
        for (std::size_t i = 0; i < 40; ++i) {
            const auto [at, fresh] = foldOfGroup.try_emplace(group[static_cast<std::size_t>((*results)->rowOf[i])], (*results)->fold[i]);
            QCOMPARE(at->second, (*results)->fold[i]);
        }
        QVERIFY(messageOf(fakes::tested(classTable(40), {fakes::learner("test.average")}, {{"method", "grouped"}}, context)).find("role group") != std::string::npos);
        fakes::tested(table, {fakes::learner("test.average")}, {{"folds", 4}}, context);
        QVERIFY(warned(context, "folds by group keep them together"));
    }

    void filtersDecideWhoBelongsAndResamplingDoesNot()
    {
        std::vector<double> x;
        for (int i = 0; i < 30; ++i)
            x.push_back(i % 3 == 0 ? -1.0 : i);
        const Table raw = fakes::tableOf({{"x", Column::number(x)}, {"y", fakes::coin(30, 4)}}, "y");
        RunContext context = fakes::context();
        const Table filtered = *fakes::transformed("test.positive", raw, {}, context);
        const Table doubled = *fakes::transformed("test.twice", filtered, {}, context);
        QCOMPARE(doubled.rows(), std::int64_t(40));
        const auto results = fakes::tested(doubled, {fakes::learner("test.average")}, {{"folds", 4}}, context);
        QVERIFY2(results.has_value(), messageOf(results).c_str());
        QCOMPARE((*results)->rows, std::int64_t(20));
        for (const std::int64_t row : (*results)->rowOf)
            QVERIFY(row % 3 != 0);
        QCOMPARE((*results)->learners[0].recipe.size(), std::size_t(2));
    }

    void aRowThatOnlyAFoldFiltersOutIsCounted()
    {
        // -1 ten times, 2 five times, 3 five times: the mean is 0.75, so 2 and 3 belong. Fitted again on those rows alone, the mean
        // lies between 2 and 3 in every fold: the filter now leaves the rows of 2 out.
        std::vector<double> x(20, -1.0);
        std::fill(x.begin() + 10, x.begin() + 15, 2.0);
        std::fill(x.begin() + 15, x.end(), 3.0);
        const Table raw = fakes::tableOf({{"x", Column::number(x)}, {"y", fakes::coin(20, 4)}}, "y");
        RunContext context = fakes::context();
        const Table centred = *fakes::transformed("test.center", raw, {}, context);
        const Table table = *fakes::transformed("test.positive", centred, {}, context);
        const auto results = fakes::tested(table, {fakes::learner("test.average")}, {{"folds", 5}}, context);
        QVERIFY2(results.has_value(), messageOf(results).c_str());
        QVERIFY(warned(context, "5 rows were not tested"));
        QCOMPARE((*results)->rowOf.size(), std::size_t(5));
    }

    void aFitThatCannotBeRepeatedIsSaid()
    {
        RunContext context = fakes::context();
        const Table centred = *fakes::transformed("test.center", classTable(20), {}, context);
        const Table joined = *fakes::transformed("test.source", centred, {}, context);
        const Table again = *fakes::transformed("test.center", joined, {}, context);
        for (const Table &table : {joined, again}) {
            RunContext own = fakes::context();
            const auto results = fakes::tested(table, {fakes::learner("test.average")}, {{"folds", 4}}, own);
            QVERIFY2(results.has_value(), messageOf(results).c_str());
            QVERIFY(warned(own, "cannot be fitted again within a fold"));
            QCOMPARE((*results)->rowOf.size(), std::size_t(20));
        }
    }

    void weightsCount()
    {
        // "a" is said of every row: 2 of 3 rows, 5 of 15 by weight. Rows without a weight are left out.
        const Table train = fakes::tableOf({{"x", counted(3)}, {"y", Column::category({0, 0, 1}, {"a", "b"})}}, "y");
        const Table test = fakes::tableOf({{"x", counted(5)}, {"w", Column::number({2, 3, 10, 0, kMissingNumber})}, {"y", Column::category({0, 0, 1, 1, 1}, {"a", "b"})}}, "y").withRole("w", Role::Weight);
        RunContext context = fakes::context();
        const Table weighted = train.withColumn("w", Column::number({1, 1, 1}), Role::Weight);
        const auto results = fakes::tested(weighted, {fakes::learner("test.average")}, {{"method", "test_table"}}, context, test);
        QVERIFY2(results.has_value(), messageOf(results).c_str());
        QCOMPARE((*results)->weight, (std::vector<double>{2, 3, 10}));
        QCOMPARE((*results)->learners[0].metrics.at("accuracy").value, 5.0 / 15);
        QVERIFY(warned(context, "2 test rows without"));
    }

    void wholeNumbersAreClassesWhereOnlyClassesCanBeLearned()
    {
        const Table table = fakes::tableOf({{"x", counted(8)}, {"y", Column::number({0, 1, 0, 1, 0, 1, 0, 1})}}, "y");
        RunContext context = fakes::context();
        const auto classes = fakes::tested(table, {fakes::learner("test.classes")}, {{"folds", 2}}, context);
        QVERIFY2(classes.has_value(), messageOf(classes).c_str());
        QCOMPARE((*classes)->classes, (std::vector<std::string>{"0", "1"}));
        const auto both = fakes::tested(table, {fakes::learner("test.classes"), fakes::learner("test.average")}, {{"folds", 2}}, context);
        QCOMPARE((*both)->task, Task::Regression); // what the target's type says, as long as a learner can do it
        QCOMPARE((*both)->learners.size(), std::size_t(1));
    }

    void aLearnerThatCannotDoTheTaskIsNamed()
    {
        RunContext context = fakes::context();
        const auto alone = fakes::tested(classTable(20), {fakes::learner("test.numbers")}, {}, context);
        QVERIFY(!alone.has_value());
        QCOMPARE(alone.error().code, ErrorCode::InvalidInput);
        QVERIFY(messageOf(alone).find("test.numbers") != std::string::npos && messageOf(alone).find("classes") != std::string::npos);
        const auto beside = fakes::tested(classTable(20), {fakes::learner("test.numbers"), fakes::learner("test.average")}, {}, context);
        QVERIFY2(beside.has_value(), messageOf(beside).c_str());
        QCOMPARE((*beside)->learners.size(), std::size_t(1));
        QVERIFY(warned(context, "test.numbers predicts numbers"));
    }

    void aLearnerThatFailsInAFoldIsLeftOut()
    {
        RunContext context = fakes::context();
        const auto both = fakes::tested(classTable(20), {fakes::learner("test.fails"), fakes::learner("test.average")}, {{"folds", 4}}, context);
        QVERIFY(both.has_value());
        QCOMPARE((*both)->learners.size(), std::size_t(1));
        QVERIFY(warned(context, "test.fails, fold 1 of 4: 15 rows are too few"));
        QVERIFY(messageOf(fakes::tested(classTable(20), {fakes::learner("test.fails")}, {{"folds", 4}}, context)).find("fold 1 of 4") != std::string::npos);
    }

    void twoOfANameAreToldApart()
    {
        RunContext context = fakes::context();
        const auto results = fakes::tested(classTable(20), {fakes::learner("test.average"), fakes::learner("test.average")}, {{"folds", 2}}, context);
        QCOMPARE((*results)->learners[1].name, std::string("test.average (2)"));
    }

    void refusesFoldsThatCannotBe()
    {
        RunContext context = fakes::context();
        QVERIFY(messageOf(fakes::tested(classTable(20), {fakes::learner("test.average")}, {{"folds", 1}}, context)).find("folds") != std::string::npos);
        QVERIFY(messageOf(fakes::tested(classTable(20), {fakes::learner("test.average")}, {{"folds", 21}}, context)).find("at most 20") != std::string::npos);
        QVERIFY(messageOf(fakes::tested(classTable(20).withRole("y", Role::Feature), {fakes::learner("test.average")}, {}, context)).find("target") != std::string::npos);
    }

    void theSameForAnyNumberOfThreads()
    {
        const Table table = fakes::tableOf({{"x", fakes::noise(200, 1)}, {"y", fakes::coin(200, 2, {"a", "b", "c"})}}, "y");
        const auto once = [&](int threads) {
            const ThreadLimit limit(threads);
            RunContext context = fakes::context(5);
            const Table centred = *fakes::transformed("test.center", table, {}, context);
            auto results = **fakes::tested(centred, {fakes::learner("test.nearest"), fakes::learner("test.average")}, {{"method", "repeated"}, {"repeats", 3}}, context);
            for (LearnerResult &learner : results.learners) {
                learner.fitSeconds = learner.predictSeconds = 0;
                for (FoldResult &fold : learner.folds)
                    fold.fitSeconds = fold.predictSeconds = 0;
            }
            return saveResults(results);
        };
        const std::string one = once(1);
        QVERIFY(one == once(2) && one == once(4));
    }

    void anotherSeedGivesOtherFolds()
    {
        RunContext a = fakes::context(1), b = fakes::context(2);
        QVERIFY((*fakes::tested(classTable(30), {fakes::learner("test.average")}, {{"folds", 3}}, a))->rowOf
                != (*fakes::tested(classTable(30), {fakes::learner("test.average")}, {{"folds", 3}}, b))->rowOf);
    }

    void progressGoesUpAndNamesTheFold()
    {
        const ThreadLimit limit(1);
        RunContext context = fakes::context();
        std::vector<double> fractions;
        std::vector<std::string> said;
        int steps = 0;
        context.onProgress = [&](double fraction, const Text &what) {
            fractions.push_back(fraction);
            said.push_back(what.english());
        };
        context.onStep = [&](const TrainingStep &) { ++steps; };
        QVERIFY(fakes::tested(classTable(30), {fakes::learner("test.average")}, {{"folds", 3}}, context).has_value());
        QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
        QCOMPARE(fractions.back(), 1.0);
        QVERIFY(std::find(said.begin(), said.end(), "test.average: fold 2 of 3") != said.end());
        QCOMPARE(steps, 3);
    }

    void stopsWithinATenthOfASecond()
    {
        RunContext context = fakes::context();
        std::stop_source stop;
        context.stop = stop.get_token();
        std::chrono::steady_clock::time_point asked;
        std::atomic<int> steps{0};
        context.onStep = [&](const TrainingStep &) {
            if (++steps == 5) {
                asked = std::chrono::steady_clock::now();
                stop.request_stop();
            }
        };
        const auto results = fakes::tested(classTable(30), {fakes::learner("test.slow")}, {{"folds", 3}}, context);
        QVERIFY(!results.has_value());
        QCOMPARE(results.error().code, ErrorCode::Cancelled);
        QVERIFY(std::chrono::steady_clock::now() - asked < std::chrono::milliseconds(100));
    }

    void recordsEveryLearnerAndReports()
    {
        RunContext context = fakes::context(4);
        std::vector<nlohmann::json> records;
        context.onRecord = [&](nlohmann::json record) { records.push_back(std::move(record)); };
        const auto results = fakes::tested(classTable(30), {fakes::learner("test.average"), fakes::learner("test.nearest")}, {{"folds", 3}}, context);
        QCOMPARE(records.size(), std::size_t(2));
        for (const char *key : {"kind", "learner", "name", "params", "target", "task", "data", "recipe", "seed", "seconds", "metrics", "method", "rows", "features",
                                "peak_bytes", "version", "curve"})
            QVERIFY2(records[0].contains(key), key);
        QVERIFY(records[0]["kind"] == "evaluation");
        QVERIFY(records[1]["learner"] == "test.nearest");
        QVERIFY(records[0]["features"] == 1);
        QCOMPARE(context.report["learners"].size(), std::size_t(2));
        const nlohmann::json report = reportOf(**results, 0);
        for (const char *key : {"task", "rows", "features", "classes", "metrics", "per_fold", "seconds", "recipe", "warnings"})
            QVERIFY2(report.contains(key), key);
        QCOMPARE(report["per_fold"].size(), std::size_t(3));
        QVERIFY(report["per_fold"][0]["rows"] == 10);
        QVERIFY(report["metrics"]["accuracy"]["low"].is_number());
        QVERIFY(report.dump().find("NaN") == std::string::npos);
    }

    void numbersThatAreNoneAreNull()
    {
        RunContext context = fakes::context();
        const auto results = fakes::tested(classTable(6), {fakes::learner("test.average")}, {{"method", "leave_one_out"}}, context);
        const nlohmann::json report = reportOf(**results, 0);
        QVERIFY(report["per_fold"][0]["auc"].is_null());
    }
};

QTEST_APPLESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
