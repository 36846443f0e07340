// Fill missing, by hand: what stands in, on the rows it was learned from and on new ones.
#include "node/node_type.h"

#include <QTest>

using namespace mortise;

namespace mortise {
const NodeType &declareImpute();
}

namespace {

constexpr double kNone = kMissingNumber;
const std::int64_t kDay = kMicrosecondsPerDay;

Table animals()
{
    return Table::of({{"weight", Column::number({1, kNone, 3, 8, kNone})},
                      {"whole", Column::number({5, 5, 6, 6, 7})},
                      {"kind", Column::category({1, 0, 1, -1, -1}, {"cat", "dog"})},
                      {"born", Column::time({0, 2 * kDay, kMissingTime, 4 * kDay, 10 * kDay}, false)},
                      {"note", Column::text({"a", "", "c", "d", "e"})},
                      {"sold", Column::category({0, 1, -1, 1, 0}, {"no", "yes"})}})
        .withRole("sold", Role::Target);
}

ParamValues settings(const nlohmann::json &json = nlohmann::json::object())
{
    return *paramsFromJson(declareImpute().params, json);
}

struct Run {
    Table table;
    nlohmann::json state;
    RunContext context;
};

/// Fitted on `train`, applied to `rows`; the state goes through text as in a saved model.
Expected<Run> run(const nlohmann::json &json, const Table &train, const Table &rows)
{
    const Transform &transform = *declareImpute().transform;
    Run out;
    MORTISE_TRY(const nlohmann::json state, transform.fit(train, settings(json), out.context));
    out.state = nlohmann::json::parse(state.dump());
    MORTISE_TRY(out.table, transform.apply(rows, settings(json), out.state, out.context));
    return out;
}

Run done(const nlohmann::json &json, const Table &train, const Table &rows)
{
    auto out = run(json, train, rows);
    if (!out)
        qFatal("%s", out.error().message().c_str());
    return std::move(*out);
}

QString cells(const Table &table, const std::string &column)
{
    QStringList texts;
    for (std::int64_t row = 0; row < table.rows(); ++row)
        texts << QString::fromStdString(table.cellText(row, table.indexOf(column)));
    return texts.join(' ');
}

} // namespace

class TestImpute : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fillsByEachMethod_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("weight");
        QTest::addColumn<QString>("born");
        QTest::addColumn<QString>("kind");
        // weight 1, 3, 8; born on days 0, 2, 4, 10 of 1970; kind dog, cat, dog.
        QTest::newRow("mean") << "mean" << "1 4 3 8 4" << "1970-01-05" << "dog cat dog dog dog";
        QTest::newRow("median") << "median" << "1 3 3 8 3" << "1970-01-04" << "dog cat dog dog dog";
        QTest::newRow("most_frequent") << "most_frequent" << "1 1 3 8 1" << "1970-01-01" << "dog cat dog dog dog";
        QTest::newRow("level") << "level" << "1 4 3 8 4" << "1970-01-05" << "dog cat dog missing missing";
    }
    void fillsByEachMethod()
    {
        QFETCH(QString, method);
        QFETCH(QString, weight);
        QFETCH(QString, born);
        QFETCH(QString, kind);
        const Run made = done({{"method", method.toStdString()}}, animals(), animals());
        QCOMPARE(cells(made.table, "weight"), weight);
        QCOMPARE(cells(made.table, "born").split(' ').at(2), born);
        QCOMPARE(cells(made.table, "kind"), kind);
        QCOMPARE(cells(made.table, "sold"), QString("no yes  yes no")); // the target
        QCOMPARE(cells(made.table, "note"), QString("a  c d e"));
        QCOMPARE(made.table.field(made.table.target()).name, std::string("sold"));
    }

    void saysHowManyCellsInHowManyColumns()
    {
        QCOMPARE(done({}, animals(), animals()).context.summary.english(), std::string("5 cells in 3 columns"));
        QCOMPARE(done({{"method", "drop"}}, animals(), animals()).context.summary.english(), std::string("4 rows left out"));
        QCOMPARE(done({{"columns", {"whole"}}}, animals(), animals()).context.summary.english(), std::string("Nothing was missing"));
    }

    void knowsTheSettingsOfALearnersOwnPreparation()
    {
        const Run made = done({{"method", "mean"}, {"categories", "most_frequent"}}, animals(), animals());
        QCOMPARE(cells(made.table, "kind"), QString("dog cat dog dog dog"));
    }

    void fillsAGivenValue()
    {
        const Run made = done({{"method", "constant"}, {"value", "-1.5"}}, animals(), animals());
        QCOMPARE(cells(made.table, "weight"), QString("1 -1.5 3 8 -1.5"));
        QCOMPARE(cells(made.table, "kind"), QString("dog cat dog -1.5 -1.5"));
        QCOMPARE(made.context.warnings.size(), std::size_t(1)); // born: no time
        const auto refused = run({{"method", "constant"}, {"value", "x"}, {"columns", {"weight"}}}, animals(), animals());
        QVERIFY(!refused);
        QCOMPARE(refused.error().message(), std::string("value: \"x\" cannot stand in weight, a column of type number"));
    }

    void leavesRowsOut()
    {
        const Run made = done({{"method", "drop"}}, animals(), animals());
        QCOMPARE(made.table.rows(), std::int64_t(1));
        QCOMPARE(made.table.sourceRow(0), std::int64_t(0));
        QCOMPARE(done({{"method", "drop"}, {"categories", "leave"}}, animals(), animals()).table.rows(), std::int64_t(2));
    }

    void usesOnNewRowsWhatItLearned()
    {
        const Table fresh = Table::of({{"kind", Column::category({0, -1}, {"fish"})},
                                       {"born", Column::time({kMissingTime, kDay}, false)},
                                       {"whole", Column::number({kNone, 1})},
                                       {"weight", Column::number({100, kNone})}});
        const Run made = done({}, animals(), fresh);
        QCOMPARE(cells(made.table, "weight"), QString("100 4"));
        QCOMPARE(cells(made.table, "whole"), QString("5.8 1"));
        QCOMPARE(cells(made.table, "kind"), QString("fish dog"));
        QCOMPARE(cells(made.table, "born"), QString("1970-01-05 1970-01-02"));
    }

    void readsNewRowsOfAnotherTypeAsTheTrainedOne()
    {
        const Table fresh = Table::of({{"weight", Column::category({0, 1, -1}, {"2.5", "heavy"})},
                                       {"kind", Column::number({kNone, kNone, kNone})}}); // an empty column is read as numbers
        const Run made = done({{"columns", {"weight", "kind"}}}, animals(), fresh);
        QCOMPARE(cells(made.table, "weight"), QString("2.5 4 4"));
        QCOMPARE(cells(made.table, "kind"), QString("dog dog dog"));
        QCOMPARE(made.context.warnings.size(), std::size_t(1));
        QCOMPARE(made.context.warnings.front().english(), std::string("weight: 1 cell is no number as in training: counted as missing"));
    }

    void marksWhatItFilled()
    {
        const Run made = done({{"mark", true}}, animals(), animals());
        QCOMPARE(cells(made.table, "weight missing"), QString("0 1 0 0 1"));
        QCOMPARE(cells(made.table, "kind missing"), QString("0 0 0 1 1"));
        QVERIFY(made.table.indexOf("whole missing") < 0);
        QCOMPARE(made.table.field(made.table.indexOf("weight missing")).role, Role::Feature);
        const Run later = done({{"mark", true}}, animals(), animals().withRows({0, 2}));
        QCOMPARE(cells(later.table, "kind missing"), QString("0 0"));
    }

    void setsAsideColumnsWithTooLittle()
    {
        const Run made = done({{"limit", 0.3}}, animals(), animals());
        QCOMPARE(made.table.field(made.table.indexOf("weight")).role, Role::Ignore);
        QCOMPARE(cells(made.table, "weight"), QString("1  3 8 "));
        QCOMPARE(made.table.field(made.table.indexOf("born")).role, Role::Feature);
    }

    void survivesColumnsWithoutAnyValue()
    {
        const Table empty = Table::of({{"x", Column::number({kNone, kNone})}, {"c", Column::category({-1, -1}, {})}, {"t", Column::time({kMissingTime, kMissingTime}, false)}});
        const Run made = done({}, empty, empty);
        QCOMPARE(cells(made.table, "x"), QString("0 0"));
        QCOMPARE(cells(made.table, "c"), QString("missing missing"));
        QCOMPARE(made.context.warnings.size(), std::size_t(3));
        const Table none = Table::of({{"x", Column::number(std::vector<double>{})}});
        QCOMPARE(done({}, none, none).table.rows(), std::int64_t(0));
    }

    void meansOfHugeValuesStayFinite()
    {
        const Table huge = Table::of({{"x", Column::number({1.5e308, 1.7e308, kNone, std::numeric_limits<double>::infinity()})}});
        const Run made = done({}, huge, huge);
        QVERIFY(std::abs(made.table.dense(0)->numbers()[2] - 1.6e308) < 1e294);
    }

    void namesAColumnThatIsNotThere()
    {
        const Table fresh = Table::of({{"wieght", Column::number({1})}, {"whole", Column::number({1})}, {"kind", Column::category({0}, {"cat"})}, {"born", Column::time({0}, false)}});
        const auto refused = run({}, animals(), fresh);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message(), std::string("There is no column \"weight\"; did you mean wieght?"));
        const auto unknown = run({{"columns", {"wheight"}}}, animals(), fresh);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().message(), std::string("There is no column \"wheight\"; did you mean weight?"));
    }

    void doesWithoutATargetThatIsNotKnownYet()
    {
        const Transform &transform = *declareImpute().transform;
        RunContext context;
        const ParamValues params = settings({{"columns", {"sold", "weight"}}});
        const auto state = transform.fit(animals(), params, context);
        QVERIFY(state);
        context.absentTarget = "sold";
        const auto made = transform.apply(animals().without({"sold"}), params, *state, context);
        QVERIFY(made);
        QCOMPARE(cells(*made, "weight"), QString("1 4 3 8 4"));
    }
};

QTEST_APPLESS_MAIN(TestImpute)
#include "tst_impute.moc"
