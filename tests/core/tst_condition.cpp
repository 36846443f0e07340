// The condition language: what it reads, writes, refuses, and which rows hold.
#include "base/parallel.h"
#include "data/condition.h"
#include "data/condition_columns.h"
#include "data/condition_time.h"

#include <QTest>

using namespace mortise;

namespace {

std::int64_t at(int year, int month, int day, int hour = 0, int minute = 0)
{
    return toMicroseconds({.year = year, .month = month, .day = day, .hour = hour, .minute = minute});
}

/// Six rows; the last is missing everywhere.
Table people()
{
    const double none = kMissingNumber;
    return Table::of({
        {"age", Column::number({25, 31, 47, 62, 30, none})},
        {"plan", Column::category({0, 1, 2, 0, 1, -1}, {"free", "basic", "pro"})},
        {"size", Column::category({0, 1, 2, 1, 0, -1}, {"small", "middle", "large"}, true)},
        {"grade", Column::category({0, 1, 2, 2, 1, -1}, {"2", "9", "10"})},
        {"bill length", Column::number({1.5, -2, 0, 1e300, 35, none})},
        {"name", Column::text({"Ann Lee", "Bo", "Cé", "Ann \"x\"", "it's", ""})},
        {"when", Column::time({at(2019, 12, 31, 23, 59), at(2020, 1, 1), at(2020, 1, 1, 12, 30), at(2020, 3, 5), at(2021, 1, 1), kMissingTime}, true)},
    });
}

QString rowsWhere(const std::string &text)
{
    const auto condition = parseCondition(text);
    if (!condition)
        return QString::fromStdString(condition.error().message());
    const auto holds = evaluate(*condition, people());
    if (!holds)
        return QString::fromStdString(holds.error().message());
    QString rows;
    for (std::size_t i = 0; i < holds->size(); ++i)
        if ((*holds)[i])
            rows += QString::number(i);
    return rows;
}

} // namespace

class TestCondition : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsRows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *text, const char *rows) { QTest::newRow(text) << text << rows; };
        row("", "012345");
        row("age > 30", "123");
        row("age >= 30", "1234");
        row("age = 30", "4");
        row("age == 30.0", "4");
        row("age != 30", "0123");
        row("age <> 30", "0123");
        row("age ≠ 30 and age ≥ 31 and age ≤ 47", "12");
        row("age < 3e1", "0");
        row("age between 30 and 47", "124");
        row("age not between 30 and 47", "03");
        row("age in (25, 62)", "03");
        row("age not in (25, 62)", "124");
        row("AGE = 1 OR age = 25", "There");
        row("age is missing", "5");
        row("age is not missing", "01234");
        row("missing(age)", "5");
        row("not missing(age)", "01234");
        row("age > 30 and plan = pro", "2");
        row("age > 60 or plan = pro or plan = \"basic\"", "1234");
        row("plan = free or plan = basic and age > 30", "013");
        row("(plan = free or plan = basic) and age > 30", "13");
        row("not (plan = free)", "1245");
        row("plan != free", "124");
        row("not plan = free AND age < 40", "14");
        row("plan in (free, 'pro')", "023");
        row("plan = platinum", "");
        row("plan contains ro", "2");
        row("plan not contains ro", "0134");
        row("size < large", "0134");
        row("size >= middle", "123");
        row("size between small and middle", "0134");
        row("grade < 10", "014");
        row("grade = 10", "23");
        row("`bill length` >= 35", "34");
        row("`bill length` = -2", "1");
        row("`bill length` contains 35", "4");
        row("name contains Ann", "03");
        row("name starts with Ann", "03");
        row("name ends with 'Lee'", "0");
        row("name = \"Ann \"\"x\"\"\"", "3");
        row("name = 'it''s'", "4");
        row("name = Cé", "2");
        row("name > B", "124");
        row("name contains ann", "");
        row("when = 2020-01-01", "12");
        row("when = 2020", "123");
        row("when = 2020-03", "3");
        row("when <= 2020-01-01", "012");
        row("when > 2020-01-01", "34");
        row("when < 2020-01-01", "0");
        row("when = \"2020-01-01 12:30\"", "2");
        row("when = 2020-01-01T12:30:00Z", "2");
        row("when = 2020-01-01T14:30+02:00", "2");
        row("when between 1.1.2020 and 5.3.2020", "123");
        row("when in (2019, 2021-01)", "04");
    }
    void findsRows()
    {
        QFETCH(QString, text);
        QFETCH(QString, rows);
        const QString found = rowsWhere(text.toStdString());
        if (rows == "There")
            QVERIFY2(found.contains("There is no column \"AGE\"; did you mean age?"), qPrintable(found));
        else
            QCOMPARE(found, rows);
    }

    void saysWhereAndWhatIsExpected_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *text, const char *message) { QTest::newRow(text) << text << message; };
        row("age >", "character 6: a value is expected, not the end");
        row("age > and", "character 7: a value is expected, not and");
        row("age 30", "character 5: a comparison");
        row("> 3", "character 1: a column is expected, not >");
        row("(age > 3", "character 9: ) is expected, not the end");
        row("age > 3 plan = pro", "character 9: and, or, or the end is expected, not plan");
        row("Cé = 'x", "character 6: the quote is never closed");
        row("name is gone", "character 9: missing is expected, not gone");
        row("plan in free", "character 9: ( is expected after in, not free");
        row("plan in (free pro)", "character 15: a comma or ) is expected, not pro");
        row("age between 3 or 4", "character 15: and is expected after the first value of between");
        row("name starts A", "character 13: with is expected, not A");
        row("bill length > 3", "character 6: a comparison");
        row("age > old", "character 7: age holds numbers, and \"old\" is none");
        row("when > soon", "character 8: when holds times, and \"soon\" is none");
        row("when = 2021-02-29", "character 8: when holds times");
        row("plan > free", "character 1: the levels of plan have no order");
        row("size > huge", "character 8: \"huge\" is none of the levels of size");
        row("agee > 3", "character 1: There is no column \"agee\"; did you mean age?");
        row("age > 3 and xyzzy = 1", "character 13: There is no column \"xyzzy\"; there are age, plan");
    }
    void saysWhereAndWhatIsExpected()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const QString said = rowsWhere(text.toStdString());
        QVERIFY2(said.contains(message), qPrintable(said));
    }

    void writesWhatItReads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *text, const char *written) { QTest::newRow(text) << text << written; };
        row("", "");
        row("age>30 AND(plan==\"pro\" or plan in(free,'basic'))", "age > 30 and (plan = \"pro\" or plan in (free, \"basic\"))");
        row("not missing(`bill length`)", "not (`bill length` is missing)");
        row("`and` is not missing", "`and` is not missing");
        row("`a``b` not between -1 and 1e5", "`a``b` not between -1 and 1e5");
        row("name not starts with 'say \"hi\"'", "name not starts with \"say \"\"hi\"\"\"");
        row("a = 1 or b = 2 and c = 3", "a = 1 or (b = 2 and c = 3)");
        row("plan = missing", "plan = \"missing\"");
    }
    void writesWhatItReads()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const auto condition = parseCondition(text.toStdString());
        QVERIFY2(condition, condition ? "" : condition.error().message().c_str());
        const std::string first = conditionText(*condition);
        QCOMPARE(QString::fromStdString(first), written);
        const auto again = parseCondition(first);
        QVERIFY(again);
        QCOMPARE(conditionText(*again), first);
    }

    void namesItsColumns()
    {
        const auto condition = parseCondition("age > 3 and not (plan = x or `bill length` < 2) and age < 9");
        QVERIFY(condition);
        QCOMPARE(columnsOf(*condition), (std::vector<std::string>{"age", "plan", "bill length"}));
    }

    void leavesOutWhatIsNotKnown()
    {
        const auto without = [](const char *text) { return QString::fromStdString(conditionText(withoutColumn(*parseCondition(text), "y"))); };
        QCOMPARE(without("y = 1"), QString());
        QCOMPARE(without("y = 1 and a > 2"), QString("a > 2"));
        QCOMPARE(without("y = 1 or a > 2"), QString());
        QCOMPARE(without("a > 2 and not (y = 1) and b < 3"), QString("a > 2 and b < 3"));
        QCOMPARE(without("a > 2 and (b < 3 or y = 1)"), QString("a > 2"));
        QCOMPARE(without("a > 2"), QString("a > 2"));
    }

    void refusesBottomlessBrackets()
    {
        const auto condition = parseCondition(std::string(100000, '(') + "age > 3");
        QVERIFY(!condition);
        QVERIFY(condition.error().message().find("too many brackets") != std::string::npos);
    }

    void looksThroughASelectionOfRows()
    {
        const Table some = people().withRows({3, 5, 0});
        const auto holds = evaluate(*parseCondition("age > 30 and plan = free"), some);
        QVERIFY(holds);
        QCOMPARE(*holds, (std::vector<std::uint8_t>{1, 0, 0}));
    }

    void isTheSameForAnyNumberOfThreads()
    {
        std::vector<double> values(300000);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = static_cast<double>(i * 7919 % 1000);
        const Table table = Table::of({{"x", Column::number(values)}});
        const Condition condition = *parseCondition("x < 100 or x between 500 and 600 and not (x = 555)");
        std::vector<std::uint8_t> one;
        {
            const ThreadLimit limit(1);
            one = *evaluate(condition, table);
        }
        QCOMPARE(*evaluate(condition, table), one);
        // x takes each of 0 .. 999 300 times: 100 values below 100, 101 from 500 to 600, less one.
        QCOMPARE(std::count(one.begin(), one.end(), 1), 300 * 200);
    }

    void aLineHoldsWhatLiesInIt()
    {
        // A triangle with its right angle at the origin, over a number and a day.
        const std::int64_t day = kMicrosecondsPerDay;
        const Table table = Table::of({{"bill length", Column::number({1, 3, 1, -1, kMissingNumber, 1e308})}, {"when", Column::time({day, 3 * day, 5 * day, day, day, day}, false)}});
        const std::string text = "`bill length` inside (when, 0, 1970-01-01, 4, 1970-01-01, 0, 1970-01-05)";
        const auto line = parseCondition(text);
        QVERIFY2(line, line ? "" : line.error().message().c_str());
        QCOMPARE(conditionText(*line), text);
        QCOMPARE(conditionSummary(*line), std::string("`bill length`, when inside a line of 3 corners"));
        QCOMPARE(columnsOf(*line), (std::vector<std::string>{"bill length", "when"}));
        QVERIFY(withoutColumn(*line, "when").isAlways());
        QCOMPARE(*evaluate(*line, table), (std::vector<std::uint8_t>{1, 0, 0, 0, 0, 0}));
        QCOMPARE(*evaluate(*parseCondition("`bill length` not inside (when, 0, 1970-01-01, 4, 1970-01-01, 0, 1970-01-05)"), table), (std::vector<std::uint8_t>{0, 1, 1, 1, 0, 1}));
        QCOMPARE(*evaluate(*line, table.withRows({1, 0})), (std::vector<std::uint8_t>{0, 1}));
    }

    void aHoleInALineIsOutside()
    {
        // A square with a smaller one in it, drawn in one go: even-odd.
        const auto line = parseCondition("x inside (y, 0, 0, 4, 0, 4, 4, 0, 4, 0, 0, 1, 1, 3, 1, 3, 3, 1, 3, 1, 1)");
        const Table table = Table::of({{"x", Column::number({0.5, 2, 3.5, 5})}, {"y", Column::number({0.6, 2, 3.2, 2})}});
        QCOMPARE(*evaluate(*line, table), (std::vector<std::uint8_t>{1, 0, 1, 0}));
        const auto huge = parseCondition("x inside (y, -1e308, -1e308, 1e308, -1e308, 1e308, 1e308, -1e308, 1e308)");
        QCOMPARE(*evaluate(*huge, table), (std::vector<std::uint8_t>{1, 1, 1, 1}));
    }

    void aLineIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("two corners") << "x inside (y, 0, 0, 1, 1)" << "three corners";
        QTest::newRow("half a corner") << "x inside (y, 0, 0, 1, 1, 2, 2, 3)" << "three corners";
        QTest::newRow("no brackets") << "x inside y" << "( is expected after inside";
        QTest::newRow("no such column") << "x inside (z, 0, 0, 4, 0, 0, 4)" << "z";
        QTest::newRow("a category") << "x inside (plan, 0, 0, 4, 0, 0, 4)" << "plan holds neither numbers nor times";
        QTest::newRow("no number") << "x inside (y, 0, a, 4, 0, 0, 4)" << "\"a\" is none";
    }
    void aLineIsRefusedInWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const Table table = Table::of({{"x", Column::number({1})}, {"y", Column::number({1})}, {"plan", Column::category({0}, {"free"})}});
        const auto condition = parseCondition(text.toStdString());
        const auto holds = condition ? evaluate(*condition, table) : tl::unexpected(condition.error());
        QVERIFY(!holds);
        QVERIFY2(QString::fromStdString(holds.error().message()).contains(words), holds.error().message().c_str());
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qlonglong>("time");
        const qlonglong none = kMissingTime;
        QTest::newRow("day") << "2020-02-29" << qlonglong(at(2020, 2, 29));
        QTest::newRow("slashes") << "2020/2/3" << qlonglong(at(2020, 2, 3));
        QTest::newRow("dots are day first") << "3.2.2020" << qlonglong(at(2020, 2, 3));
        QTest::newRow("fraction") << "1970-01-01 00:00:01.25" << qlonglong(1250000);
        QTest::newRow("below a microsecond") << "1970-01-01T00:00:00.0000019Z" << qlonglong(1);
        QTest::newRow("offset") << "1970-01-01T01:00-0130" << qlonglong(9000) * 1000000;
        QTest::newRow("no such day") << "2021-02-29" << none;
        QTest::newRow("no such month") << "2021-13-01" << none;
        QTest::newRow("a year is no moment") << "2021" << none;
        QTest::newRow("tail") << "2021-01-01x" << none;
        QTest::newRow("slashes in doubt") << "3/4/2020" << none;
    }
    void readsTimes()
    {
        QFETCH(QString, text);
        QFETCH(qlonglong, time);
        QCOMPARE(qlonglong(parseTime(text.toStdString()).value_or(kMissingTime)), time);
    }

    void findsTheNearestName()
    {
        QCOMPARE(nearestName("flipper_lenght", {"bill_length", "flipper_length", "x"}), std::string("flipper_length"));
        QCOMPARE(nearestName("SPECIES", {"sex", "species"}), std::string("species"));
        QCOMPARE(nearestName("body", {"sex", "Body_mass_g"}), std::string("Body_mass_g"));
        QCOMPARE(nearestName("quite another", {"sex", "species"}), std::string());
    }
};

QTEST_APPLESS_MAIN(TestCondition)
#include "tst_condition.moc"
