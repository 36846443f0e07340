#include "runs/ledger.h"
#include "runs/scores.h"
#include "tests/support/engine_nodes.h"

#include <QTest>

using namespace mortise;

namespace {

const Registry &nodes = fake::registry();

nlohmann::json someRun()
{
    return {{"kind", "fit"}, {"learner", "fake.mean"}, {"params", {{"strength", 1.0}}}, {"target", "y"}, {"data", "aa"}, {"rows", 344}, {"features", 4},
            {"recipe", {"Fill missing: median of 4 columns", "Scale: standard"}}, {"seed", 0}, {"version", "0.1.0"}, {"metrics", {{"rmse", 1.5}}}};
}

/// What is different, as "What: before > after".
QStringList said(const nlohmann::json &before, const nlohmann::json &after)
{
    QStringList out;
    for (const RunDifference &difference : compareRuns(before, after, nodes))
        if (!difference.same())
            out << QString::fromStdString(difference.what.english() + ": " + difference.before.english() + " > " + difference.after.english());
    return out;
}

nlohmann::json judged(double score, const std::vector<double> &folds, const char *tested)
{
    nlohmann::json run = someRun();
    run["metrics"] = {{"auc", {{"value", score}}}};
    run["folds"] = {{"rows", std::vector<int>(folds.size(), 10)}, {"auc", folds}};
    run["rows"] = 10 * folds.size();
    run["tested"] = tested;
    return run;
}

} // namespace

class TestLedger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEveryRunAnIdAndATime()
    {
        Ledger ledger;
        const std::string first = ledger.add(someRun())->at("id").get<std::string>();
        auto again = someRun();
        again["id"] = first; // as when a project is opened into one that has it
        const std::string second = ledger.add(again)->at("id").get<std::string>();
        QVERIFY(!first.empty() && first != second);
        QCOMPARE(ledger.all().size(), std::size_t{2});
        QVERIFY(ledger.byId(first)->at("when").get<std::int64_t>() > 1'600'000'000'000);
        QVERIFY(!ledger.byId("nobody"));
        const Ledger reopened(ledger.all());
        QVERIFY(reopened.all() == ledger.all());
    }

    void keepsWhatPeopleAdd()
    {
        Ledger ledger;
        const std::string id = ledger.add(someRun())->at("id").get<std::string>();
        QVERIFY(ledger.setTags(id, {"best", "größe"}));
        QVERIFY(ledger.setNotes(id, "as in the paper"));
        QVERIFY(ledger.setPinned(id, true));
        QCOMPARE(ledger.byId(id)->at("tags").size(), std::size_t{2});
        QCOMPARE(ledger.byId(id)->at("notes").get<std::string>(), std::string("as in the paper"));
        QVERIFY(ledger.byId(id)->at("pinned").get<bool>());
        QVERIFY(!ledger.setTags("nobody", {}));
        QCOMPARE(ledger.numberOf(id), std::size_t{1});
        const std::string other = ledger.add(someRun())->at("id").get<std::string>();
        QCOMPARE(ledger.remove({id, "nobody"}), std::size_t{1});
        QCOMPARE(ledger.remove({id}), std::size_t{0});
        QVERIFY(!ledger.byId(id));
        QCOMPARE(ledger.numberOf(other), std::size_t{1}); // what is left moves up
    }

    void givesTheWayBackOfWhatPeopleAdd()
    {
        Ledger ledger;
        const RunPtr first = ledger.add(someRun());
        const std::string id = first->at("id").get<std::string>();
        QVERIFY(!ledger.mark({"nobody", RunMark::What::Notes, "lost"}));
        QVERIFY(!ledger.mark({id, RunMark::What::Tags, nlohmann::json::array()})); // it has none
        const auto back = ledger.mark({id, RunMark::What::Tags, {"best", "small"}});
        QVERIFY(back && back->value.is_null());
        QVERIFY(!ledger.mark({id, RunMark::What::Tags, {"best", "small"}}));
        const auto again = ledger.mark(*back);
        QVERIFY(again && again->value == nlohmann::json({"best", "small"}));
        QVERIFY(*ledger.byId(id) == *first);
    }

    void leavesOutWhatIsNoRecord()
    {
        const auto shared = [](nlohmann::json json) { return std::make_shared<const nlohmann::json>(std::move(json)); };
        const Ledger ledger({shared(5), nullptr, shared(someRun()), shared({{"id", "a"}}), shared({{"id", "a"}, {"when", 1}})});
        QCOMPARE(ledger.all().size(), std::size_t{3});
        QVERIFY(ledger.all()[1]->at("id") != ledger.all()[2]->at("id"));
    }

    void saysWhatChangedBetweenRuns_data()
    {
        QTest::addColumn<QString>("patch");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("nothing") << R"({"metrics": {"rmse": 2}, "when": 3})" << QStringList();
        QTest::newRow("setting") << R"({"params": {"strength": 2.5}})" << QStringList{"Strength: 1 > 2.5"};
        QTest::newRow("learner") << R"({"learner": "learn.other", "params": {"x": 1}})" << QStringList{"Kind: Mean > learn.other"};
        QTest::newRow("a step done otherwise") << R"({"recipe": ["Fill missing: mean of 4 columns", "Scale: standard"]})"
                                               << QStringList{"Fill missing: median of 4 columns > mean of 4 columns"};
        QTest::newRow("steps come and go") << R"({"recipe": ["Fill missing: median of 4 columns", "Encode: one-hot of 2 columns"]})"
                                           << QStringList{"Scale: standard > not there", "Encode: not there > one-hot of 2 columns"};
        QTest::newRow("rows") << R"({"data": "bb", "rows": 333})" << QStringList{"Rows: 344 > 333"};
        QTest::newRow("values") << R"({"data": "bb"})" << QStringList{"Values: as they were > others, as many rows"};
        QTest::newRow("target, seed, program") << R"({"target": "z", "seed": 7, "version": "0.2.0"})"
                                               << QStringList{"Target: y > z", "Seed: 0 > 7", "Mortise: 0.1.0 > 0.2.0"};
    }
    void saysWhatChangedBetweenRuns()
    {
        QFETCH(QString, patch);
        QFETCH(QStringList, said);
        nlohmann::json after = someRun();
        after.update(nlohmann::json::parse(patch.toStdString()));
        QCOMPARE(::said(someRun(), after), said);
    }

    void comparesRecordsThatHoldNearlyNothing()
    {
        QVERIFY(said(nlohmann::json::object(), nlohmann::json::object()).isEmpty());
        QVERIFY(!compareScores(nlohmann::json::object(), someRun()));
        QVERIFY(!compareScores({{"metrics", 5}}, {{"metrics", {{"auc", "high"}}}}));
        QVERIFY(!said(nlohmann::json::object(), someRun()).isEmpty());
        QVERIFY(!said({{"params", 5}, {"recipe", "none"}}, someRun()).isEmpty());
    }

    void saysHowSureADifferenceIs()
    {
        // Differences .01, .03, .02: mean .02, s .01; 3 folds of 10 tested and 20 trained rows: t = .02 / (.01 sqrt(1/3 + 1/2))
        // = 2.19089 with 2 degrees, of which P(T <= t) = 1/2 + t / (2 sqrt(2 + t^2)) = .92008 in closed form.
        const auto first = judged(.90, {.90, .90, .90}, "x"), second = judged(.92, {.91, .93, .92}, "x");
        const auto up = compareScores(first, second), down = compareScores(second, first);
        QVERIFY(up && down);
        QCOMPARE(up->metric, std::string("auc"));
        QVERIFY(std::abs(up->better - .92008) < 1e-4);
        QVERIFY(std::abs(down->better - (1 - up->better)) < 1e-12);
        QVERIFY(std::isnan(compareScores(first, judged(.92, {.91, .93, .92}, "y"))->better)); // other rows, or other folds
        QVERIFY(std::isnan(compareScores(first, judged(.92, {.92}, "x"))->better));
        QCOMPARE(compareScores(first, first)->better, .5);
    }

    void theListAndTheComparisonLookAtTheSameMetric()
    {
        nlohmann::json run = someRun();
        run["metrics"] = {{"rmse", {{"value", 55.}}}, {"mae", {{"value", 44.}}}, {"r2", {{"value", .45}, {"low", .4}, {"high", .5}}}};
        const auto score = mainScore(run);
        QVERIFY(score);
        QCOMPARE(std::string(score->metric), compareScores(run, run)->metric);
        QCOMPARE(score->merit(), .45);
        QCOMPARE(score->high - score->low, .5 - .4);
        run["metrics"] = {{"rmse", {{"value", 55.}}}};
        QCOMPARE(mainScore(run)->merit(), -55.); // smaller is better
        QCOMPARE(compareScores(run, run)->metric, std::string("rmse"));
        QVERIFY(std::isnan(mainScore(run)->low));
        QVERIFY(!mainScore(nlohmann::json::object()) && !mainScore(5) && !mainScore({{"metrics", {{"auc", "high"}}}}));
    }

    void takesThousandsOfRuns()
    {
        Ledger ledger;
        nlohmann::json run = someRun();
        run["curve"] = {{0, 1.0}, {1, .5}};
        run["workflow"] = {{"nodes", {{"Rows", 1}}}};
        for (int i = 0; i < 10'000; ++i)
            ledger.add(run);
        QCOMPARE(ledger.all().size(), std::size_t{10'000});
        QVERIFY(ledger.all().back()->at("workflow").is_string()); // as text: an eighth of the memory
        const Ledger reopened(ledger.all());
        QVERIFY(reopened.all() == ledger.all()); // the very same records, not copies
        QCOMPARE(reopened.numberOf(ledger.all()[7'000]->at("id").get<std::string>()), std::size_t{7'001});
    }

    void restoresTheGraphThatMadeARun()
    {
        Workflow flow;
        QVERIFY(flow.apply(AddNode{"Rows", {.type = "fake.rows"}}, nodes));
        auto record = someRun();
        QVERIFY(!restoreRun(record, nodes));
        record["workflow"] = toJson(flow);
        const auto restored = restoreRun(record, nodes);
        QVERIFY(restored);
        QVERIFY(*restored == flow);
        Ledger ledger; // which keeps it as text
        const auto kept = restoreRun(*ledger.add(record), nodes);
        QVERIFY(kept);
        QVERIFY(*kept == flow);
        record["workflow"] = "{ damaged";
        QVERIFY(!restoreRun(record, nodes));
    }
};

QTEST_APPLESS_MAIN(TestLedger)
#include "tst_ledger.moc"
