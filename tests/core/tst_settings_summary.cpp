// The line on a learner's card: what it is set to, in words of the program.
#include "node/settings_summary.h"

#include <QTest>

using namespace mortise;

class TestSettingsSummary : public QObject {
    Q_OBJECT

private slots:
    void tellsTheFirstSettingThatSaysSomething()
    {
        const NodeType type = learner();
        QCOMPARE(settingsSummary(type, ParamValues(type.params)).english(), std::string("Greatest depth no limit"));
    }

    void tellsWhatDiffersFromTheDefaults()
    {
        const NodeType type = learner();
        ParamValues values(type.params);
        values.set("split", std::string("gini"));
        QCOMPARE(settingsSummary(type, values).english(), std::string("Criterion Gini"));
        values.set("balanced", true);
        QCOMPARE(settingsSummary(type, values).english(), std::string("Criterion Gini · Balance classes on"));
        values.set("depth", std::int64_t{8});
        QCOMPARE(settingsSummary(type, values).english(), std::string("Criterion Gini · Greatest depth 8")); // two fit on a card
    }

    void anOptionSpeaksForItself()
    {
        NodeType type = learner();
        type.params.erase(type.params.begin());
        type.params.insert(type.params.begin(), {.key = "penalty", .label = "Penalty", .domain = Choice{.options = {{"l2", "Squared weights"}, {"none", "None"}}}, .fallback = std::string("l2")});
        QCOMPARE(settingsSummary(type, ParamValues(type.params)).english(), std::string("Squared weights"));
    }

    void saysSoWhereThereIsNothingToSet()
    {
        QCOMPARE(settingsSummary(NodeType(), ParamValues()).english(), std::string("nothing to set"));
    }

private:
    static NodeType learner()
    {
        NodeType type;
        type.params = {
            {.key = "split", .label = "Criterion", .domain = Choice{.options = {{"auto", "Automatic"}, {"gini", "Gini"}}}, .fallback = std::string("auto")},
            {.key = "depth", .label = "Greatest depth", .domain = IntRange{.min = 1, .max = 100}, .fallback = std::string(), .optional = true},
            {.key = "balanced", .label = "Balance classes", .domain = Flag{}, .fallback = false},
        };
        return type;
    }
};

QTEST_APPLESS_MAIN(TestSettingsSummary)
#include "tst_settings_summary.moc"
