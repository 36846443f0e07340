// Encode, by hand: each method, unseen levels, and a target that training rows do not see.
#include "base/parallel.h"
#include "node/node_type.h"
#include "nodes/prepare/encode_target.h"

#include <QTest>

#include <map>
#include <set>

using namespace mortise;

namespace mortise {
const NodeType &declareEncode();
}

namespace {

/// plan: free twice, basic once, pro three times, one missing; "gold" never occurs.
Table customers()
{
    return Table::of({{"id", Column::number({1, 2, 3, 4, 5, 6, 7})},
                      {"plan", Column::category({0, 0, 1, 3, 3, 3, -1}, {"free", "basic", "gold", "pro"})},
                      {"spend", Column::number({1, 3, 5, 10, 11, 12, 7})}})
        .withRole("spend", Role::Target);
}

ParamValues settings(const nlohmann::json &json)
{
    return *paramsFromJson(declareEncode().params, json);
}

struct Run {
    Table train, fresh;
    nlohmann::json state;
    RunContext context;
};

Run done(const nlohmann::json &json, const Table &train, const Table &rows)
{
    const Transform &transform = *declareEncode().transform;
    Run out;
    auto made = transform.fitApply(train, settings(json), out.context);
    if (!made)
        qFatal("%s", made.error().message().c_str());
    out.train = made->table;
    out.state = nlohmann::json::parse(made->state.dump());
    auto later = transform.apply(rows, settings(json), out.state, out.context);
    if (!later)
        qFatal("%s", later.error().message().c_str());
    out.fresh = *later;
    return out;
}

QString cells(const Table &table, const std::string &column)
{
    if (table.indexOf(column) < 0)
        return "no such column";
    QStringList texts;
    for (std::int64_t row = 0; row < table.rows(); ++row)
        texts << QString::fromStdString(table.cellText(row, table.indexOf(column)));
    return texts.join(' ');
}

QString names(const Table &table)
{
    QStringList all;
    for (const Field &field : table.fields())
        all << QString::fromStdString(field.name);
    return all.join(", ");
}

Table fresh()
{
    return Table::of({{"id", Column::number({1, 2, 3, 4})}, {"plan", Column::category({0, 1, 2, -1}, {"pro", "never seen", "free"})}});
}

} // namespace

class TestEncode : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesAColumnForEachLevelThatOccurs()
    {
        const Run made = done({{"method", "one_hot"}}, customers(), fresh());
        QCOMPARE(names(made.train), QString("id, plan = free, plan = basic, plan = pro, spend"));
        QCOMPARE(cells(made.train, "plan = free"), QString("1 1 0 0 0 0 0"));
        QCOMPARE(cells(made.train, "plan = pro"), QString("0 0 0 1 1 1 0"));
        QCOMPARE(made.train.field(1).role, Role::Feature);
        QCOMPARE(cells(made.fresh, "plan = free"), QString("0 0 1 0"));
        QCOMPARE(cells(made.fresh, "plan = basic"), QString("0 0 0 0"));
        QCOMPARE(cells(made.fresh, "plan = pro"), QString("1 0 0 0"));
        QCOMPARE(made.context.warnings.size(), std::size_t(1));
        QCOMPARE(made.context.summary.english(), std::string("1 column became 3"));
    }

    void leavesTheFirstLevelOut()
    {
        const Run made = done({{"method", "one_hot"}, {"drop_first", true}}, customers(), fresh());
        QCOMPARE(names(made.train), QString("id, plan = basic, plan = pro, spend"));
        QCOMPARE(cells(made.train, "plan = basic"), QString("0 0 1 0 0 0 0"));
    }

    void joinsTheRarestLevels()
    {
        const Run made = done({{"max_levels", 2}}, customers(), fresh());
        QCOMPARE(names(made.train), QString("id, plan = free, plan = pro, plan = other levels, spend"));
        QCOMPARE(cells(made.train, "plan = other levels"), QString("0 0 1 0 0 0 0"));
        QCOMPARE(names(done({{"max_levels", ""}}, customers(), fresh()).train), QString("id, plan = free, plan = basic, plan = pro, spend"));
    }

    void ranksAndCounts()
    {
        const Run rank = done({{"method", "ordinal"}}, customers(), fresh());
        QCOMPARE(cells(rank.train, "plan"), QString("0 0 1 2 2 2 -1"));
        QCOMPARE(cells(rank.fresh, "plan"), QString("2 -1 0 -1"));
        const Run share = done({{"method", "frequency"}}, customers().withRows({0, 1, 2, 3}), fresh()); // free 2, basic 1, pro 1 of 4
        QCOMPARE(cells(share.train, "plan"), QString("0.5 0.5 0.25 0.25"));
        QCOMPARE(cells(share.fresh, "plan"), QString("0.25 0 0.5 0"));
    }

    void smoothsTheMeanOfTheTarget()
    {
        // Prior 49 / 7 = 7. With m = 2: free (4 + 14) / 4 = 4.5, pro (33 + 14) / 5 = 9.4; unseen and missing: the prior.
        const Run made = done({{"method", "target"}, {"smoothing", 2.0}}, customers(), fresh());
        QCOMPARE(cells(made.fresh, "plan"), QString("9.4 7 4.5 7"));
        QCOMPARE(names(made.fresh), QString("id, plan"));
        QCOMPARE(made.train.target(), made.train.indexOf("spend"));
    }

    void hidesARowsOwnTargetFromIt()
    {
        // Without smoothing: each training row gets the mean of its level in the other folds, or their prior.
        const Table table = customers();
        RunContext context;
        context.seed = 5;
        const auto made = declareEncode().transform->fitApply(table, settings({{"method", "target"}, {"smoothing", 0.0}}), context);
        QVERIFY(made);
        const std::vector<std::uint8_t> folds = foldsOf(table, 5);
        const auto y = table.dense(2)->numbers();
        const auto codes = table.dense(1)->codes();
        const auto got = made->table.dense(1)->numbers();
        for (std::size_t row = 0; row < 7; ++row) {
            double level = 0, all = 0;
            int inLevel = 0, others = 0;
            for (std::size_t i = 0; i < 7; ++i) {
                if (folds[i] == folds[row])
                    continue;
                all += y[i];
                ++others;
                if (codes[i] == codes[row] && codes[row] >= 0) {
                    level += y[i];
                    ++inLevel;
                }
            }
            const double expected = inLevel > 0 ? level / inLevel : all / others;
            QVERIFY2(std::abs(got[row] - expected) < 1e-12, qPrintable(QString("row %1: %2, not %3").arg(row).arg(got[row]).arg(expected)));
        }
    }

    void learnsNothingFromNoise()
    {
        // 2,000 rows, each a level of its own: the mean of a level is the row's own target, which it must not get.
        std::vector<std::int32_t> codes, target;
        std::vector<std::string> levels;
        for (int i = 0; i < 2000; ++i) {
            codes.push_back(i);
            levels.push_back("id" + std::to_string(i));
            target.push_back(i * 7 % 13 < 6 ? 1 : 0);
        }
        const Table table = Table::of({{"x", Column::category(codes, levels)}, {"y", Column::category(target, {"no", "yes"})}}).withRole("y", Role::Target);
        const Run made = done({{"method", "target"}, {"smoothing", 0.0}}, table, table);
        std::set<double> values;
        const ColumnPtr column = made.train.dense(0);
        for (const double v : column->numbers())
            values.insert(v);
        QVERIFY(values.size() <= 5); // the priors of the folds
    }

    void givesEachClassAColumn()
    {
        const Table table = Table::of({{"x", Column::category({0, 0, 1, 1}, {"a", "b"})}, {"y", Column::category({0, 1, 2, 2}, {"r", "g", "b"})}}).withRole("y", Role::Target);
        const Run made = done({{"method", "target"}, {"smoothing", 0.0}}, table, table);
        QCOMPARE(names(made.fresh), QString("x: p(r), x: p(g), x: p(b), y"));
        QCOMPARE(cells(made.fresh, "x: p(r)"), QString("0.5 0.5 0 0"));
        QCOMPARE(cells(made.fresh, "x: p(b)"), QString("0 0 1 1"));
    }

    void refusesTheTarget()
    {
        RunContext context;
        const Table table = customers().withRole("plan", Role::Target).withRole("spend", Role::Feature);
        const auto refused = declareEncode().transform->fit(table, settings({{"columns", {"plan"}}}), context);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message(), std::string("plan is the target: it can be encoded as ordinal only"));
        const auto aimless = declareEncode().transform->fit(customers().withRole("spend", Role::Feature), settings({{"method", "target"}}), context);
        QVERIFY(!aimless);
        QVERIFY(aimless.error().message().find("needs a target column") != std::string::npos);
    }

    void leavesTheTargetAlone()
    {
        const Table table = customers().withRole("plan", Role::Target);
        const Run made = done({}, table, table);
        QCOMPARE(names(made.train), QString("id, plan, spend"));
        QCOMPARE(made.context.summary.english(), std::string("No categories to encode"));
    }

    void keepsNamesApart()
    {
        const Table table = Table::of({{"plan = a", Column::number({9, 9})}, {"plan", Column::category({0, 1}, {"a", "b"})}});
        const Run made = done({}, table, table);
        QCOMPARE(names(made.train), QString("plan = a, plan = a (2), plan = b"));
        QCOMPARE(names(made.fresh), names(made.train));
    }

    void takesNumbersByTheirValue()
    {
        const Table table = Table::of({{"cylinders", Column::number({8, 4, 8})}});
        const Run made = done({{"columns", {"cylinders"}}}, table, Table::of({{"cylinders", Column::number({4, 6, kMissingNumber})}}));
        QCOMPARE(names(made.train), QString("cylinders = 4, cylinders = 8"));
        QCOMPARE(cells(made.fresh, "cylinders = 4"), QString("1 0 0"));
    }

    void isTheSameForAnyNumberOfThreads()
    {
        const auto bits = [] {
            const Run made = done({{"method", "target"}}, customers(), fresh());
            return made.train.hash().hex() + made.fresh.hash().hex() + made.state.dump();
        };
        const std::string all = bits();
        const ThreadLimit limit(1);
        QCOMPARE(bits(), all);
    }
};

QTEST_APPLESS_MAIN(TestEncode)
#include "tst_encode.moc"
