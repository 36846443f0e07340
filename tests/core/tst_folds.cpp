// Folds of every kind: shares, sizes, groups kept whole, refusals.
#include "base/rng.h"
#include "numeric/folds.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace mortise;

namespace {

std::vector<std::int32_t> randomCodes(std::int64_t n, std::uint64_t k, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<std::int32_t> codes(static_cast<std::size_t>(n));
    for (std::int32_t &code : codes)
        code = static_cast<std::int32_t>(std::min(rng.below(k), rng.below(k))); // lopsided
    return codes;
}

/// Each row is tested once a repeat, and trained on otherwise.
void checkPartition(const FoldPlan &plan, std::int64_t n, int repeats)
{
    std::vector<int> tested(static_cast<std::size_t>(n), 0);
    for (int split = 0; split < plan.splits(); ++split) {
        const RowIndex train = plan.trainRows(split), test = plan.testRows(split);
        QCOMPARE(static_cast<std::int64_t>(train.size() + test.size()), n);
        QVERIFY(!train.empty() && !test.empty());
        QVERIFY(std::is_sorted(train.begin(), train.end()) && std::is_sorted(test.begin(), test.end()));
        RowIndex both;
        std::set_intersection(train.begin(), train.end(), test.begin(), test.end(), std::back_inserter(both));
        QVERIFY(both.empty());
        for (const std::int64_t row : test) {
            ++tested[static_cast<std::size_t>(row)];
            QVERIFY(plan.foldOf(split, row) >= 0);
        }
    }
    QVERIFY(std::all_of(tested.begin(), tested.end(), [&](int times) { return times == repeats; }));
}

std::string errorOf(const Expected<FoldPlan> &plan)
{
    return plan ? std::string() : plan.error().message();
}

} // namespace

class TestFolds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRowIsTestedOnceARepeat_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("repeats");
        QTest::newRow("folds") << static_cast<int>(FoldMethod::Folds) << 1;
        QTest::newRow("repeated") << static_cast<int>(FoldMethod::Repeated) << 3;
        QTest::newRow("leave one out") << static_cast<int>(FoldMethod::LeaveOneOut) << 1;
        QTest::newRow("grouped") << static_cast<int>(FoldMethod::Grouped) << 1;
    }
    void everyRowIsTestedOnceARepeat()
    {
        QFETCH(int, method);
        QFETCH(int, repeats);
        const auto classOf = randomCodes(103, 3, 1), groupOf = randomCodes(103, 12, 2);
        for (const bool stratified : {true, false}) {
            const FoldRequest request{.method = static_cast<FoldMethod>(method), .folds = 7, .repeats = 3, .stratified = stratified, .seed = 5};
            const auto plan = makeFolds(103, request, classOf, groupOf);
            QVERIFY2(plan.has_value(), errorOf(plan).c_str());
            checkPartition(*plan, 103, repeats);
            const auto again = makeFolds(103, request, classOf, groupOf);
            for (int split = 0; split < plan->splits(); ++split)
                QCOMPARE(again->testRows(split), plan->testRows(split));
        }
    }

    void stratifiedFoldsShareEveryClassToWithinOneRow()
    {
        const auto classOf = randomCodes(101, 4, 3);
        std::map<std::int32_t, double> all;
        for (const std::int32_t c : classOf)
            all[c] += 1;
        const auto plan = makeFolds(101, {.folds = 6, .seed = 9}, classOf);
        for (int split = 0; split < 6; ++split) {
            std::map<std::int32_t, double> here;
            const RowIndex test = plan->testRows(split);
            QVERIFY(test.size() == 16 || test.size() == 17);
            for (const std::int64_t row : test)
                here[classOf[static_cast<std::size_t>(row)]] += 1;
            for (const auto &[c, count] : all)
                QVERIFY(std::abs(here[c] - count / 6) < 1.0);
        }
    }

    void anotherSeedOrRepeatGivesOtherFolds()
    {
        const auto a = makeFolds(50, {.folds = 5, .seed = 1}), b = makeFolds(50, {.folds = 5, .seed = 2});
        QVERIFY(a->testRows(0) != b->testRows(0));
        const auto repeated = makeFolds(50, {.method = FoldMethod::Repeated, .folds = 5, .repeats = 2, .seed = 1});
        QCOMPARE(repeated->splits(), 10);
        QCOMPARE(repeated->testRows(0), a->testRows(0)); // the first repeat is the plain one
        QVERIFY(repeated->testRows(0) != repeated->testRows(5));
    }

    void aGroupIsNeverSplit()
    {
        const auto classOf = randomCodes(200, 2, 4), groupOf = randomCodes(200, 30, 5);
        for (const auto &classes : {classOf, std::vector<std::int32_t>()}) {
            const auto plan = makeFolds(200, {.method = FoldMethod::Grouped, .folds = 5, .seed = 1}, classes, groupOf);
            for (int split = 0; split < 5; ++split) {
                std::set<std::int32_t> tested;
                for (const std::int64_t row : plan->testRows(split))
                    tested.insert(groupOf[static_cast<std::size_t>(row)]);
                for (const std::int64_t row : plan->trainRows(split))
                    QVERIFY(!tested.contains(groupOf[static_cast<std::size_t>(row)]));
                QVERIFY(std::abs(static_cast<double>(plan->testRows(split).size()) - 40.0) <= 12.0);
            }
        }
    }

    void groupedFoldsKeepTheSharesOfClasses()
    {
        // 20 groups of 5 rows, each of one class only, a quarter of them of class 1: every fold of 5 can hold exactly its share.
        std::vector<std::int32_t> classOf, groupOf;
        for (std::int32_t g = 0; g < 20; ++g)
            for (int i = 0; i < 5; ++i) {
                groupOf.push_back(g);
                classOf.push_back(g % 4 == 0);
            }
        const auto plan = makeFolds(100, {.method = FoldMethod::Grouped, .folds = 5, .seed = 3}, classOf, groupOf);
        for (int split = 0; split < 5; ++split) {
            const RowIndex test = plan->testRows(split);
            QCOMPARE(test.size(), std::size_t(20));
            QCOMPARE(std::count_if(test.begin(), test.end(), [&](std::int64_t row) { return classOf[static_cast<std::size_t>(row)] == 1; }), 5);
        }
    }

    void asManyFoldsAsGroupsTestOneGroupEach()
    {
        const std::vector<std::int32_t> groupOf{0, 0, 0, 0, 0, 0, 1, 2, 2, 3};
        const auto plan = makeFolds(10, {.method = FoldMethod::Grouped, .folds = 4}, {}, groupOf);
        for (int split = 0; split < 4; ++split)
            QVERIFY(!plan->testRows(split).empty());
    }

    void aHoldoutTestsItsShareOfEveryClass()
    {
        const auto classOf = randomCodes(97, 3, 8);
        std::map<std::int32_t, double> all, tested;
        for (const std::int32_t c : classOf)
            all[c] += 1;
        const auto plan = makeFolds(97, {.method = FoldMethod::Holdout, .fraction = 0.3, .seed = 2}, classOf);
        QCOMPARE(plan->splits(), 1);
        QCOMPARE(plan->testRows(0).size(), std::size_t(30)); // ceil(29.1), as scikit-learn
        QCOMPARE(plan->trainRows(0).size(), std::size_t(67));
        for (const std::int64_t row : plan->testRows(0))
            tested[classOf[static_cast<std::size_t>(row)]] += 1;
        for (const auto &[c, count] : all)
            QVERIFY(std::abs(tested[c] - count * 30 / 97) < 1.0 + 1e-9);
    }

    void aHoldoutOfTwoRowsTestsOne()
    {
        for (const double fraction : {0.01, 0.99})
            QCOMPARE(makeFolds(2, {.method = FoldMethod::Holdout, .fraction = fraction})->testRows(0).size(), std::size_t(1));
    }

    void aSmallClassIsAWarning()
    {
        std::vector<std::int32_t> classOf(40, 0);
        classOf[7] = classOf[8] = 1;
        const auto plan = makeFolds(40, {.folds = 10}, classOf);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->warnings.size(), std::size_t(1));
        checkPartition(*plan, 40, 1);
        QVERIFY(makeFolds(40, {.folds = 2}, classOf)->warnings.empty());
    }

    void refusesWhatCannotBe()
    {
        const auto one = makeFolds(10, {.folds = 1});
        QVERIFY(errorOf(one).find("folds") != std::string::npos);
        const auto many = makeFolds(10, {.folds = 11});
        QVERIFY(errorOf(many).find("folds cannot be 11") != std::string::npos && errorOf(many).find("at most 10") != std::string::npos);
        const auto groups = makeFolds(4, {.method = FoldMethod::Grouped, .folds = 3}, {}, std::vector<std::int32_t>{0, 0, 1, 1});
        QVERIFY(errorOf(groups).find("at most 2") != std::string::npos);
        QVERIFY(errorOf(makeFolds(1, {.method = FoldMethod::LeaveOneOut})).find("1 row is") != std::string::npos);
        QVERIFY(errorOf(makeFolds(10, {.method = FoldMethod::Holdout, .fraction = 1.0})).find("fraction") != std::string::npos);
        QVERIFY(errorOf(makeFolds(10, {.method = FoldMethod::Repeated, .folds = 2, .repeats = 0})).find("repeats") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestFolds)
#include "tst_folds.moc"
