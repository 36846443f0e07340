// Select columns, filter and sample rows, by hand.
#include "base/parallel.h"
#include "node/node_type.h"
#include "nodes/prepare/pick.h"

#include <QTest>

#include <set>

using namespace mortise;

namespace mortise {
const NodeType &declareSelect();
const NodeType &declareFilter();
const NodeType &declareSample();
const NodeType &declarePick();
}

namespace {

Table people()
{
    return Table::of({{"name", Column::text({"Ann", "Bo", "Cy", "Di"})},
                      {"age", Column::number({25, 31, kMissingNumber, 62})},
                      {"plan", Column::category({0, 1, 0, -1}, {"10", "free"})},
                      {"left", Column::category({0, 1, 1, 0}, {"no", "yes"})}})
        .withRole("left", Role::Target);
}

Expected<Table> apply(const NodeType &type, const nlohmann::json &json, const Table &table, RunContext &context)
{
    MORTISE_TRY(const ParamValues params, paramsFromJson(type.params, json));
    if (type.check)
        MORTISE_CHECK(type.check(params));
    return type.transform->apply(table, params, {}, context);
}

Table done(const NodeType &type, const nlohmann::json &json, const Table &table, std::uint64_t seed = 0)
{
    RunContext context;
    context.seed = seed;
    auto made = apply(type, json, table, context);
    if (!made)
        qFatal("%s", made.error().message().c_str());
    return *made;
}

QString refusal(const NodeType &type, const nlohmann::json &json, const Table &table, const std::string &absent = {})
{
    RunContext context;
    context.absentTarget = absent;
    const auto made = apply(type, json, table, context);
    return made ? QString() : QString::fromStdString(made.error().message());
}

QString shape(const Table &table)
{
    QStringList all;
    for (const Field &field : table.fields())
        all << QString::fromStdString(field.name + ":" + std::string(typeName(field.column->type())) + ":" + std::string(roleName(field.role)));
    return all.join(' ');
}

QString cells(const Table &table, const std::string &column)
{
    QStringList texts;
    for (std::int64_t row = 0; row < table.rows(); ++row)
        texts << QString::fromStdString(table.cellText(row, table.indexOf(column)));
    return texts.join(' ');
}

Table counted(std::int64_t n)
{
    std::vector<double> values;
    std::vector<std::int32_t> codes;
    for (std::int64_t i = 0; i < n; ++i) {
        values.push_back(static_cast<double>(i));
        codes.push_back(i % 10 < 7 ? 0 : i % 10 < 9 ? 1 : -1); // 70 % a, 20 % b, 10 % missing
    }
    return Table::of({{"i", Column::number(values)}, {"c", Column::category(codes, {"a", "b"})}}).withRole("c", Role::Target);
}

} // namespace

class TestSelect : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void picksAndOrdersColumns()
    {
        QCOMPARE(shape(done(declareSelect(), {{"columns", {"left", "age"}}}, people())), QString("left:category:target age:number:feature"));
        QCOMPARE(shape(done(declareSelect(), {{"exclude", {"name", "plan"}}}, people())), QString("age:number:feature left:category:target"));
        QCOMPARE(shape(done(declareSelect(), nlohmann::json::object(), people())), shape(people()));
    }

    void renamesAndSwapsNames()
    {
        const Table table = done(declareSelect(), {{"rename", {"age=plan", "plan=age"}}, {"roles", {"age=weight"}}}, people());
        QCOMPARE(shape(table), QString("name:text:meta plan:number:weight age:category:feature left:category:target"));
        QCOMPARE(refusal(declareSelect(), {{"rename", {"age=plan", "name=n"}}}, people()), QString("Two columns would be called plan: rename one of them"));
    }

    void givesRolesAndMovesTheTarget()
    {
        const Table table = done(declareSelect(), {{"roles", {"plan=target", "name=id"}}}, people());
        QCOMPARE(shape(table), QString("name:text:id age:number:feature plan:category:target left:category:feature"));
        QVERIFY(refusal(declareSelect(), {{"roles", {"plan=boss", "name=id"}}}, people()).contains("boss"));
    }

    void convertsAndCounts()
    {
        RunContext context;
        const auto table = apply(declareSelect(), {{"types", {"age=category", "plan=number", "name=category"}}}, people(), context);
        QVERIFY(table);
        QCOMPARE(shape(*table), QString("name:category:feature age:category:feature plan:number:feature left:category:target"));
        QCOMPARE(cells(*table, "age"), QString("25 31  62"));
        QCOMPARE(cells(*table, "plan"), QString("10  10 "));
        QCOMPARE(context.warnings.size(), std::size_t(1));
        QCOMPARE(context.warnings.front().english(), std::string("plan: 1 cell could not be read as number and is missing now"));
    }

    void convertsTimes()
    {
        const Table table = Table::of({{"d", Column::text({"2020-01-02", "3.1.2020", "", "soon"})}, {"n", Column::number({0, 1.5, kMissingNumber, -1})}});
        const Table made = done(declareSelect(), {{"types", {"d=time", "n=time"}}}, table);
        QCOMPARE(cells(made, "d"), QString("2020-01-02 2020-01-03  "));
        QCOMPARE(made.cellText(1, 1), std::string("1970-01-02 12:00:00"));
        QCOMPARE(cells(done(declareSelect(), {{"types", {"d=number", "n=text"}}}, made), "d"), QString("18263 18264  "));
    }

    void namesColumnsThatAreNotThere()
    {
        QCOMPARE(refusal(declareSelect(), {{"columns", {"agee", "left"}}}, people()), QString("There is no column \"agee\"; did you mean age?"));
        QVERIFY(refusal(declareSelect(), {{"rename", {"nope=x", "left=y"}}}, people()).contains("nope"));
        const Table raw = people().without({"left"});
        QCOMPARE(refusal(declareSelect(), {{"columns", {"left", "age"}}, {"roles", {"left=target"}}}, raw, "left"), QString());
        QCOMPARE(refusal(declareSelect(), {{"rename", {"left=gone", "age=years"}}}, raw, "gone"), QString());
        QVERIFY(refusal(declareSelect(), {{"columns", {"left", "age"}}}, raw, "other").contains("left"));
    }

    void filtersAndKeepsIdentity()
    {
        const Table table = done(declareFilter(), {{"conditions", "age > 30 or plan = free"}}, people());
        QCOMPARE(cells(table, "name"), QString("Bo Di"));
        QCOMPARE(table.sourceRow(1), std::int64_t(3));
        QCOMPARE(cells(done(declareFilter(), {{"conditions", "age > 30"}, {"invert", true}}, people()), "name"), QString("Ann Cy"));
        QCOMPARE(done(declareFilter(), nlohmann::json::object(), people()).rows(), std::int64_t(4));
        QVERIFY(refusal(declareFilter(), {{"conditions", "age >"}}, people()).contains("character 6"));
    }

    void filtersWithoutATargetThatIsNotKnownYet()
    {
        const Table raw = people().without({"left"});
        RunContext context;
        context.absentTarget = "left";
        QCOMPARE(cells(*apply(declareFilter(), {{"conditions", "left is not missing and age > 30"}}, raw, context), "name"), QString("Bo Di"));
        QCOMPARE(apply(declareFilter(), {{"conditions", "left = yes"}, {"invert", true}}, raw, context)->rows(), std::int64_t(4));
    }

    void samplesEnds()
    {
        QCOMPARE(cells(done(declareSample(), {{"method", "first"}, {"rows", 3}}, people()), "name"), QString("Ann Bo Cy"));
        QCOMPARE(cells(done(declareSample(), {{"method", "last"}, {"by", "fraction"}, {"fraction", 0.5}}, people()), "name"), QString("Cy Di"));
        QCOMPARE(done(declareSample(), {{"method", "first"}, {"rows", 9}}, people()).rows(), std::int64_t(4));
        QCOMPARE(done(declareSample(), {{"by", "fraction"}, {"fraction", 0.001}}, people()).rows(), std::int64_t(1));
    }

    void samplesAtRandom()
    {
        const Table table = counted(1000);
        const Table one = done(declareSample(), {{"rows", 200}}, table, 1), again = done(declareSample(), {{"rows", 200}}, table, 1);
        QCOMPARE(one.rows(), std::int64_t(200));
        QCOMPARE(cells(again, "i"), cells(one, "i"));
        QVERIFY(cells(done(declareSample(), {{"rows", 200}}, table, 2), "i") != cells(one, "i"));
        std::set<double> distinct;
        double before = -1;
        const ColumnPtr numbers = one.dense(0);
        for (const double v : numbers->numbers()) {
            QVERIFY(v > before); // the order of the table
            before = v;
            distinct.insert(v);
        }
        QCOMPARE(distinct.size(), std::size_t(200));
        // Every row has the same chance: over 500 draws of 1 in 5, row 0 comes 100 times, give or take 4.5 deviations of 8.9.
        int firstRow = 0;
        for (std::uint64_t seed = 0; seed < 500; ++seed)
            firstRow += done(declareSample(), {{"rows", 200}}, table, seed).sourceRow(0) == 0;
        QVERIFY2(firstRow > 60 && firstRow < 140, qPrintable(QString::number(firstRow)));
    }

    void samplesWithReplacement()
    {
        const Table made = done(declareSample(), {{"by", "fraction"}, {"fraction", 1.0}, {"replace", true}}, counted(1000), 3);
        QCOMPARE(made.rows(), std::int64_t(1000));
        std::set<std::int64_t> rows;
        for (std::int64_t row = 0; row < made.rows(); ++row)
            rows.insert(made.sourceRow(row));
        QVERIFY(rows.size() > 590 && rows.size() < 670); // 1000 (1 - 1/e) = 632, deviation about 10
    }

    void samplesInTheSharesOfTheTarget()
    {
        const Table made = done(declareSample(), {{"method", "stratified"}, {"rows", 50}}, counted(1000), 4);
        int a = 0, b = 0, missing = 0;
        const ColumnPtr levels = made.dense(1);
        for (const std::int32_t code : levels->codes()) {
            a += code == 0;
            b += code == 1;
            missing += code < 0;
        }
        QCOMPARE(a, 35);
        QCOMPARE(b, 10);
        QCOMPARE(missing, 5);
        QVERIFY(refusal(declareSample(), {{"method", "stratified"}}, counted(2000).withRole("c", Role::Feature)).contains("needs a column"));
        QVERIFY(refusal(declareSample(), {{"method", "stratified"}, {"stratify", "i"}}, counted(2000)).contains("2,000 different values"));
    }

    void writesRowsAsRanges()
    {
        QCOMPARE(rangesText({}), std::string());
        QCOMPARE(rangesText({8, 0, 1, 2, 1, 10}), std::string("1-3, 9, 11"));
        QVERIFY(parseRanges("").value().empty());
        const std::vector<std::pair<std::int64_t, std::int64_t>> expected{{0, 4}, {8, 8}};
        QCOMPARE(parseRanges("9, 4 - 5,1-3").value(), expected);
        for (const char *wrong : {"0", "3-1", "a", "1,,2", "1-", "-4", "9223372036854775807", "1.5"})
            QVERIFY2(!parseRanges(wrong), wrong);
    }

    void keepsOrDropsPickedRows()
    {
        // Numbers are those of the source, also where rows were left out and turned round before.
        const Table some = people().withRows({3, 1, 0});
        const auto names = [](const Table &table) {
            QStringList all;
            for (std::int64_t row = 0; row < table.rows(); ++row)
                all << QString::fromStdString(table.cellText(row, 0));
            return all.join(' ');
        };
        QCOMPARE(names(done(declarePick(), {{"keep", "picked"}, {"rows", "1, 3-4"}}, some)), QString("Di Ann"));
        QCOMPARE(names(done(declarePick(), {{"rows", "1, 3-4"}}, some)), QString("Bo"));
        QCOMPARE(names(done(declarePick(), {{"rows", ""}}, some)), QString("Di Bo Ann"));
        QCOMPARE(done(declarePick(), {{"keep", "picked"}}, some).rows(), std::int64_t(0));
        QVERIFY(refusal(declarePick(), {{"rows", "one"}}, some).contains("one"));
    }

    void leavesOtherDataAlone()
    {
        const Table here = people(), there = counted(5);
        const nlohmann::json settings{{"keep", "picked"}, {"rows", "2"}, {"source", here.source().hex()}};
        QCOMPARE(done(declarePick(), settings, here).rows(), std::int64_t(1));
        RunContext context;
        QCOMPARE(apply(declarePick(), settings, there, context)->rows(), std::int64_t(5));
        QCOMPARE(context.warnings.size(), std::size_t(1));
        RunContext predicting;
        predicting.absentTarget = "left";
        QCOMPARE(apply(declarePick(), settings, there, predicting)->rows(), std::int64_t(5));
        QVERIFY(predicting.warnings.empty());
    }
};

QTEST_APPLESS_MAIN(TestSelect)
#include "tst_select.moc"
