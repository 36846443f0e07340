#include "runs/ledger.h"
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

QStringList said(const nlohmann::json &before, const nlohmann::json &after)
{
    QStringList out;
    for (const Text &text : changes(before, after, nodes))
        out << QString::fromStdString(text.english());
    return out;
}

} // namespace

class TestLedger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEveryRunAnIdAndATime()
    {
        Ledger ledger;
        const std::string first = ledger.add(someRun()).at("id").get<std::string>();
        auto again = someRun();
        again["id"] = first; // as when a project is opened into one that has it
        const std::string second = ledger.add(again).at("id").get<std::string>();
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
        const std::string id = ledger.add(someRun()).at("id").get<std::string>();
        QVERIFY(ledger.setTags(id, {"best", "größe"}));
        QVERIFY(ledger.setNotes(id, "as in the paper"));
        QVERIFY(ledger.setPinned(id, true));
        QCOMPARE(ledger.byId(id)->at("tags").size(), std::size_t{2});
        QCOMPARE(ledger.byId(id)->at("notes").get<std::string>(), std::string("as in the paper"));
        QVERIFY(ledger.byId(id)->at("pinned").get<bool>());
        QVERIFY(!ledger.setTags("nobody", {}));
        QVERIFY(ledger.remove(id));
        QVERIFY(!ledger.remove(id));
    }

    void saysWhatChangedBetweenRuns_data()
    {
        QTest::addColumn<QString>("patch");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("nothing") << R"({"metrics": {"rmse": 2}, "when": 3})" << QStringList();
        QTest::newRow("setting") << R"({"params": {"strength": 2.5}})" << QStringList{"Strength: 1, now 2.5"};
        QTest::newRow("learner") << R"({"learner": "learn.other", "params": {"x": 1}})" << QStringList{"Learner: Mean, now learn.other"};
        QTest::newRow("preparation") << R"({"recipe": ["Fill missing: median of 4 columns", "Encode: one-hot of 2 columns"]})"
                                     << QStringList{"Preparation without: Scale: standard", "Preparation with: Encode: one-hot of 2 columns"};
        QTest::newRow("rows") << R"({"data": "bb", "rows": 333})" << QStringList{"Rows: 344, now 333"};
        QTest::newRow("values") << R"({"data": "bb"})" << QStringList{"Other data of the same size"};
        QTest::newRow("target, seed, program") << R"({"target": "z", "seed": 7, "version": "0.2.0"})"
                                               << QStringList{"Target: y, now z", "Seed: 0, now 7", "Mortise: 0.1.0, now 0.2.0"};
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
        QVERIFY(!said(nlohmann::json::object(), someRun()).isEmpty());
        QVERIFY(!said({{"params", 5}, {"recipe", "none"}}, someRun()).isEmpty());
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
    }
};

QTEST_APPLESS_MAIN(TestLedger)
#include "tst_ledger.moc"
