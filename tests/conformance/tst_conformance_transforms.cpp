// Every node that turns a table into another, in each of its ways: a function of the row and of what was fitted, that keeps row
// identity, survives JSON, needs no target where there is none, and answers hostile tables.
#include "base/parallel.h"
#include "tests/conformance/checks.h"
#include "tests/conformance/hostile_tables.h"

#include <algorithm>
#include <numeric>
#include <set>

using namespace mortise;

namespace {

const NodeType *typeOf(const QByteArray &id)
{
    return catalogue().find(id.toStdString());
}

/// Settings that together reach every choice and switch of a node: the default, then one thing changed at a time.
std::vector<ParamValues> ways(const NodeType &type)
{
    const ParamValues standard = conformance::quick(type);
    std::vector<ParamValues> all{standard};
    for (const ParamSpec &spec : type.params) {
        std::vector<ParamValue> values;
        if (const auto *choice = std::get_if<Choice>(&spec.domain))
            for (const Option &option : choice->options)
                values.emplace_back(option.value);
        else if (std::holds_alternative<Flag>(spec.domain))
            values = {ParamValue(true), ParamValue(false)};
        for (ParamValue &value : values)
            if (value != spec.fallback) {
                ParamValues changed = standard;
                changed.set(spec.key, std::move(value));
                all.push_back(std::move(changed));
            }
    }
    return all;
}

/// A column that every way of a node can use is not known beforehand: those that have no answer for these data are left out.
std::vector<std::pair<ParamValues, Table>> outcomes(const NodeType &type, const Table &table, std::vector<std::string> *errors = nullptr)
{
    std::vector<std::pair<ParamValues, Table>> made;
    for (const ParamValues &params : ways(type)) {
        if (type.check && !type.check(params))
            continue;
        RunContext context = conformance::context();
        auto out = runTransform(type, params, table, context);
        if (out)
            made.emplace_back(params, std::move(*out));
        else if (errors)
            errors->push_back(conformance::badError(out.error()));
    }
    return made;
}

std::string named(const ParamValues &params, const std::string &what)
{
    return what.empty() ? what : what + " with " + toJson(params).dump();
}

void transformRows(const std::function<bool(const Transform &)> &wanted = [](const Transform &) { return true; })
{
    conformance::nodeRows([&](const NodeType &type) { return type.transform && wanted(*type.transform); });
}

bool byRow(const Transform &transform)
{
    return transform.kind == StepKind::Map || transform.kind == StepKind::Fitted || transform.kind == StepKind::Filter;
}

Expected<Table> applied(const NodeType &type, const ParamValues &params, const Table &fitted, const Table &rows, const std::string &absent = {})
{
    RunContext context = conformance::context();
    context.absentTarget = absent;
    context.seed = fitted.steps().back().seed;
    return type.transform->apply(rows, params, fitted.steps().back().state, context);
}

} // namespace

class TestTransforms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theDefaultsRun_data() { transformRows(); }
    void theDefaultsRun()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        RunContext context = conformance::context();
        const auto out = runNode(type, {{"table", {hostile::ordinary(60, true)}}}, ParamValues(type.params), context);
        QVERIFY2(out.has_value(), out ? "" : out.error().message().c_str());
        QVERIFY2(!context.summary.empty(), "the card says nothing");
        QVERIFY(!std::get<Table>(out->at("table")).steps().back().summary.empty());
    }

    void rowsKeepTheirIdentity_data() { transformRows([](const Transform &t) { return t.kind != StepKind::Source; }); }
    void rowsKeepTheirIdentity()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        RowIndex some;
        for (std::int64_t i = 0; i < 50; ++i)
            some.push_back(79 - i);
        const Table table = hostile::ordinary(80, true).withRows(some);
        std::set<std::int64_t> known;
        for (std::int64_t row = 0; row < table.rows(); ++row)
            known.insert(table.sourceRow(row));
        for (const auto &[params, out] : outcomes(type, table)) {
            QVERIFY2(out.source() == table.source(), named(params, "another source").c_str());
            for (std::int64_t row = 0; row < out.rows(); ++row)
                QVERIFY2(known.contains(out.sourceRow(row)), named(params, "a row of nowhere").c_str());
            const bool drops = std::any_of(params.all().begin(), params.all().end(), [](const auto &entry) { return paramText(entry.second) == "drop"; }); // on purpose
            if (!drops && (type.transform->kind == StepKind::Map || type.transform->kind == StepKind::Fitted)) {
                QCOMPARE(out.rows(), table.rows());
                for (std::int64_t row = 0; row < out.rows(); ++row)
                    QVERIFY2(out.sourceRow(row) == table.sourceRow(row), named(params, "rows in another order").c_str());
            }
            QVERIFY2(conformance::broken(out).empty(), named(params, conformance::broken(out)).c_str());
            QCOMPARE(out.steps().size(), std::size_t(1));
        }
    }

    void aRowIsTreatedAlikeInAnyCompany_data() { transformRows(byRow); }
    void aRowIsTreatedAlikeInAnyCompany()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        const Table table = hostile::ordinary(80, true);
        RowIndex turned(80), part;
        std::iota(turned.rbegin(), turned.rend(), 0);
        for (std::int64_t row = 0; row < 80; row += 3)
            part.push_back(row);
        for (const auto &[params, fitted] : outcomes(type, table)) {
            const auto all = applied(type, params, fitted, table);
            QVERIFY2(all.has_value(), all ? "" : all.error().message().c_str());
            if (!type.transform->fitApply)
                QVERIFY2(conformance::difference(*all, fitted).empty(), named(params, conformance::difference(*all, fitted)).c_str());
            for (const RowIndex &rows : {turned, part, RowIndex{41}, RowIndex{}}) {
                const auto some = applied(type, params, fitted, table.withRows(rows));
                QVERIFY2(some.has_value(), some ? "" : named(params, some.error().message()).c_str());
                // The rows of `all` that are wanted, in the order wanted; a filter has dropped some.
                RowIndex expected;
                for (const std::int64_t row : rows)
                    for (std::int64_t at = 0; at < all->rows(); ++at)
                        if (all->sourceRow(at) == row)
                            expected.push_back(at);
                const std::string differs = conformance::difference(*some, all->withRows(expected));
                QVERIFY2(differs.empty(), named(params, differs).c_str());
            }
        }
    }

    void whatWasFittedSurvivesJson_data() { transformRows([](const Transform &t) { return t.kind == StepKind::Fitted; }); }
    void whatWasFittedSurvivesJson()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        for (const bool classes : {true, false}) {
            const Table table = hostile::ordinary(60, classes);
            for (const auto &[params, fitted] : outcomes(type, table)) {
                RecipeStep step = fitted.steps().back();
                QVERIFY2(!step.state.is_null(), named(params, "nothing was learned").c_str());
                const auto before = applied(type, params, fitted, table);
                step = recipeStepFromJson(nlohmann::json::parse(toJson(step).dump()));
                RunContext context = conformance::context();
                const auto after = applyStep(step, table, context);
                QVERIFY2(after.has_value(), after ? "" : named(params, after.error().message()).c_str());
                QVERIFY2(conformance::difference(*before, *after).empty(), named(params, conformance::difference(*before, *after)).c_str());
            }
        }
    }

    void newRowsMayLackTheTarget_data() { transformRows(byRow); }
    void newRowsMayLackTheTarget()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        for (const bool classes : {true, false}) {
            const Table table = hostile::ordinary(60, classes);
            for (const auto &[params, fitted] : outcomes(type, table)) {
                const auto with = applied(type, params, fitted, table);
                const auto without = applied(type, params, fitted, table.without({"y"}), "y");
                QVERIFY2(without.has_value(), without ? "" : named(params, without.error().message()).c_str());
                const std::string differs = conformance::difference(with->without({"y"}), without->without({"y"}));
                QVERIFY2(differs.empty(), named(params, differs).c_str());
            }
        }
    }

    void aColumnThatLacksIsNamedOrNotNeeded_data() { transformRows(byRow); }
    void aColumnThatLacksIsNamedOrNotNeeded()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        const Table table = hostile::ordinary(60, true);
        for (const auto &[params, fitted] : outcomes(type, table))
            for (const std::string gone : {"a", "b", "c", "d", "when", "said"}) {
                const auto out = applied(type, params, fitted, table.without({gone}));
                if (!out) {
                    QCOMPARE(out.error().code, ErrorCode::InvalidInput);
                    QVERIFY2(out.error().message().find(gone) != std::string::npos, named(params, out.error().message()).c_str());
                }
            }
    }

    void otherLevelsAndTypesAreAnswered_data() { transformRows(byRow); }
    void otherLevelsAndTypesAreAnswered()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        const Table table = hostile::ordinary(60, true);
        // c with levels never seen, a as texts, b as levels, d as numbers.
        Table other = table.withColumn("c", Column::category(std::vector<std::int32_t>(60, 1), {"level 0", "unheard of"}), std::nullopt, true)
                          .withColumn("a", hostile::texts(60), std::nullopt, true)
                          .withColumn("b", hostile::levels(60, 4, 8), std::nullopt, true)
                          .withColumn("d", hostile::normal(60, 8), std::nullopt, true);
        for (const auto &[params, fitted] : outcomes(type, table)) {
            const auto out = applied(type, params, fitted, other);
            const std::string wrong = out ? conformance::broken(*out) : conformance::badError(out.error());
            QVERIFY2(wrong.empty(), named(params, wrong).c_str());
        }
    }

    void hostileTablesAreAnswered_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("classes");
        QTest::addColumn<int>("table");
        for (const NodeType *type : catalogue().all())
            for (const bool classes : {true, false}) {
                const auto cases = hostile::tables(classes);
                for (std::size_t i = 0; type->transform && i < cases.size(); ++i)
                    QTest::addRow("%s, %s: %s", type->id.c_str(), classes ? "classes" : "numbers", cases[i].name.c_str()) << QByteArray::fromStdString(type->id) << classes << static_cast<int>(i);
            }
    }
    void hostileTablesAreAnswered()
    {
        QFETCH(QByteArray, id);
        QFETCH(bool, classes);
        QFETCH(int, table);
        const NodeType &type = *typeOf(id);
        const Table given = hostile::tables(classes)[static_cast<std::size_t>(table)].make();
        try {
            std::vector<std::string> errors;
            std::vector<std::pair<ParamValues, Table>> one, two;
            {
                const ThreadLimit limit(1);
                one = outcomes(type, given, &errors);
            }
            {
                const ThreadLimit limit(2);
                two = outcomes(type, given);
            }
            for (const std::string &error : errors)
                QVERIFY2(error.empty(), error.c_str());
            QCOMPARE(one.size(), two.size());
            for (std::size_t i = 0; i < one.size(); ++i) {
                const auto &[params, out] = one[i];
                QVERIFY2(conformance::broken(out).empty(), named(params, conformance::broken(out)).c_str());
                QVERIFY2(out.hash() == two[i].second.hash(), named(params, "other bits with 2 threads than with 1").c_str());
                if (type.transform->apply && byRow(*type.transform)) {
                    const auto again = applied(type, params, out, given);
                    QVERIFY2(again.has_value(), again ? "" : named(params, "fitted, but not applied to its own rows: " + again.error().message()).c_str());
                    QVERIFY2(conformance::broken(*again).empty(), named(params, conformance::broken(*again)).c_str());
                }
            }
        } catch (const std::exception &e) {
            QVERIFY2(false, e.what());
        }
    }

    void theSameSeedGivesTheSameRows_data() { transformRows(); }
    void theSameSeedGivesTheSameRows()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        const Table table = hostile::ordinary(200, true);
        const auto one = outcomes(type, table), two = outcomes(type, table);
        for (std::size_t i = 0; i < one.size(); ++i)
            QVERIFY2(one[i].second.hash() == two[i].second.hash(), named(one[i].first, "another result the second time").c_str());
    }

    void theInputIsNotChanged_data() { transformRows(); }
    void theInputIsNotChanged()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        const Table table = hostile::ordinary(60, true), copy = hostile::ordinary(60, true);
        outcomes(type, table);
        QVERIFY(conformance::difference(table, copy).empty());
    }
};

QTEST_APPLESS_MAIN(TestTransforms)
#include "tst_conformance_transforms.moc"
