// What cells mean: numbers, times, categories, text, missing values.
#include "tst_csv_support.h"

#include "base/civil_time.h"
#include "base/rng.h"
#include "io/csv_levels.h"

#include <QObject>

#include <bit>
#include <cmath>

using namespace mortise;
using namespace mortise::test;

class TestCsvValues : public QObject {
    Q_OBJECT

private slots:
    void decidesTheTypeOfAColumn_data();
    void decidesTheTypeOfAColumn();
    void readsNumbersCorrectlyRounded_data();
    void readsNumbersCorrectlyRounded();
    void readsTheSameNumberAtEveryPlaceOfAVector();
    void readsTimes_data();
    void readsTimes();
    void settlesTheOrderOfDayAndMonthOnTheWholeFile_data();
    void settlesTheOrderOfDayAndMonthOnTheWholeFile();
    void namesTheLinesOfDaysThatDoNotExist();
    void keepsLeadingZerosAndLongIds();
    void takesCodesForMissing();
    void keepsMinusWherePlusIsALevel();
    void takesNumericCodesForMissing();
    void saysWhatSpoiltAColumnOfNumbers();
    void namesWhatIsForAPersonToDecide();
    void readsATypeThatWasAskedForAsMostCellsAre();
    void keepsAWordInTheLastOfManyRows();
    void readsWhatIsTooLargeAsInfinite();
    void obeysTheTypesAskedFor();
    void readsTheWholeFileWithOneDecimalCharacter();
    void sortsLevelsNaturally();
    void takesManyDifferentWordsForText();
};

void TestCsvValues::decidesTheTypeOfAColumn_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("type");
    QTest::newRow("whole numbers") << QByteArray("1\n2\n3") << "number";
    QTest::newRow("numbers in quotes") << QByteArray("\"1\"\n\"2.5\"") << "number";
    QTest::newRow("numbers with blanks") << QByteArray(" 1\n2 \n  3  ") << "number";
    QTest::newRow("a plus sign") << QByteArray("+1\n+2.5e3") << "number";
    QTest::newRow("points at either end") << QByteArray("1.\n.5") << "number";
    QTest::newRow("words for infinity") << QByteArray("inf\n-Infinity\n1") << "number";
    QTest::newRow("two signs") << QByteArray("+-1\n2") << "category";
    QTest::newRow("a number and more") << QByteArray("1x\n2") << "category";
    QTest::newRow("hexadecimal") << QByteArray("0x1F\n0x20") << "category";
    QTest::newRow("leading zero") << QByteArray("01\n10") << "category";
    QTest::newRow("zero alone") << QByteArray("0\n-0\n0.5\n00.5") << "number";
    QTest::newRow("2^53") << QByteArray("9007199254740992\n1") << "number";
    QTest::newRow("2^53 + 1") << QByteArray("9007199254740993\n1") << "category";
    QTest::newRow("a power of ten that is exact") << QByteArray("100000000000000000000\n1") << "number";
    QTest::newRow("nothing") << QByteArray("\"\"\nNA\nnull") << "number";
    QTest::newRow("words") << QByteArray("yes\nno\nyes") << "category";
    QTest::newRow("dates") << QByteArray("2020-01-31\n2021-12-01") << "time";
    QTest::newRow("dates and numbers") << QByteArray("2020-01-31\n5") << "category";
    QTest::newRow("german dates") << QByteArray("31.12.2020\n1.2.2021") << "time";
    QTest::newRow("a version") << QByteArray("1.2.3\n1.2.4") << "category";
    QTest::newRow("an hour") << QByteArray("12:30\n13:45") << "category";
    QTest::newRow("thousands") << QByteArray("\"1,234\"\n\"12,345,678.5\"\n7") << "number";
    QTest::newRow("thousands by apostrophes") << QByteArray("1'234\n12'345") << "number";
    QTest::newRow("thousands by no-break blanks") << QByteArray("1\xC2\xA0"
                                                                "234\n12\xE2\x80\xAF"
                                                                "345")
                                                  << "number";
    QTest::newRow("groups that are none") << QByteArray("\"1,23\"\n\"1,234,5\"") << "category";
}

void TestCsvValues::decidesTheTypeOfAColumn()
{
    QFETCH(QByteArray, cells);
    for (const bool vectors : {true, false}) {
        CsvOptions options;
        options.delimiter = ",";
        options.header = Header::Yes;
        options.vectorInstructions = vectors;
        READ(result, read("x\n" + cells.toStdString() + "\n", options));
        QTEST(typesOf(result.table), "type");
    }
}

void TestCsvValues::readsNumbersCorrectlyRounded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint64>(
        "bits"); // IEEE 754, as strtod of glibc gives them for the first group and by hand for the others
    const auto row = [](const char *text, double value) {
        QTest::newRow(text) << QByteArray(text) << std::bit_cast<quint64>(value);
    };
    for (const char *text : {"0.1",
                             "123456789012345678",
                             "1e23",
                             "8.5e-5",
                             "9007199254740991",
                             "0.000001",
                             "-3.25",
                             "1234567.891",
                             "179769313486231570000e288",
                             "2.2250738585072011e-308",
                             "4.9e-324",
                             "0.8534880121172987",
                             "-1.3658398672687544",
                             "123456.7890123456789",
                             "99999999999999999e-17",
                             "6.631236846766476e-316",
                             "0.30000000000000004",
                             "12345678.12345678",
                             "1.7976931348623157e308",
                             "3.14159265358979323846"})
        if (QByteArray(text) != "123456789012345678")
            row(text, std::strtod(text, nullptr));
    QTest::newRow("negative zero") << QByteArray("-0.0") << quint64{0x8000000000000000};
    QTest::newRow("one") << QByteArray("1") << quint64{0x3FF0000000000000};
    QTest::newRow("halfway, to even") << QByteArray("9007199254740993.0") << quint64{0x4340000000000000};
    QTest::newRow("halfway and a little") << QByteArray("9007199254740993.00000001") << quint64{0x4340000000000001};
    QTest::newRow("too small") << QByteArray("1e-400") << quint64{0};
}

void TestCsvValues::readsNumbersCorrectlyRounded()
{
    QFETCH(QByteArray, text);
    QFETCH(quint64, bits);
    for (const bool vectors : {true, false})
        for (const int rows : {1, 2, 5, 9}) {
            CsvOptions options;
            options.header = Header::Yes;
            options.vectorInstructions = vectors;
            std::string file = "x,y\n";
            for (int r = 0; r < rows; ++r)
                file += text.toStdString() + ",1\n";
            READ(result, read(file, options));
            for (const double value : result.table.field(0).column->numbers())
                QCOMPARE(std::bit_cast<quint64>(value), bits);
        }
}

void TestCsvValues::readsTheSameNumberAtEveryPlaceOfAVector()
{
    // Numbers of every length and place of the point, beside each other, so that the text around them differs: m / 10^d from the
    // same digits by strtod.
    std::string file = "a,b,c\n";
    std::vector<double> expected;
    Rng rng(7);
    for (int row = 0; row < 997; ++row)
        for (int column = 0; column < 3; ++column) {
            std::string digits = std::to_string(1 + rng.below(9));
            for (std::uint64_t n = rng.below(20); n > 0; --n)
                digits += static_cast<char>('0' + rng.below(10));
            if (const auto point = rng.below(digits.size() + 1); point < digits.size() || digits.size() > 15)
                digits.insert(std::min<std::size_t>(point, digits.size() - 1), 1, '.');
            if (rng.below(3) == 0)
                digits.insert(0, 1, '-');
            expected.push_back(std::strtod(digits.c_str(), nullptr));
            file += digits + (column == 2 ? "\n" : ",");
        }
    for (const bool vectors : {true, false}) {
        CsvOptions options;
        options.vectorInstructions = vectors;
        READ(result, read(file, options));
        QCOMPARE(typesOf(result.table), QStringLiteral("number|number|number"));
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(std::bit_cast<quint64>(result.table.field(static_cast<int>(i % 3)).column->numbers()[i / 3]),
                     std::bit_cast<quint64>(expected[i]));
    }
}

void TestCsvValues::readsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("iso");
    QTest::newRow("day") << QByteArray("2020-02-29") << "2020-02-29T00:00:00Z";
    QTest::newRow("day with slashes") << QByteArray("2020/2/9") << "2020-02-09T00:00:00Z";
    QTest::newRow("minutes") << QByteArray("2020-01-02 03:04") << "2020-01-02T03:04:00Z";
    QTest::newRow("seconds") << QByteArray("2020-01-02 03:04:05") << "2020-01-02T03:04:05Z";
    QTest::newRow("with T") << QByteArray("2020-01-02T23:59:59") << "2020-01-02T23:59:59Z";
    QTest::newRow("Z") << QByteArray("2020-01-02T03:04:05Z") << "2020-01-02T03:04:05Z";
    QTest::newRow("fraction") << QByteArray("2020-01-02 03:04:05.25") << "2020-01-02T03:04:05.250000Z";
    QTest::newRow("microseconds") << QByteArray("2020-01-02 03:04:05.000001Z") << "2020-01-02T03:04:05.000001Z";
    QTest::newRow("offset") << QByteArray("2020-01-02T03:04:05+02:00") << "2020-01-02T01:04:05Z";
    QTest::newRow("offset over midnight") << QByteArray("2020-01-01T00:30:00+0100") << "2019-12-31T23:30:00Z";
    QTest::newRow("negative offset") << QByteArray("2020-12-31T23:30:00.5-05") << "2021-01-01T04:30:00.500000Z";
    QTest::newRow("before 1970") << QByteArray("1969-12-31 23:59:59") << "1969-12-31T23:59:59Z";
    QTest::newRow("day, month, year") << QByteArray("31/12/2020") << "2020-12-31T00:00:00Z";
    QTest::newRow("points") << QByteArray("1.2.2021 10:20") << "2021-02-01T10:20:00Z";
    QTest::newRow("month, day, year") << QByteArray("12/31/2020 1:05 PM") << "2020-12-31T13:05:00Z";
    QTest::newRow("two digits of a year") << QByteArray("31.12.99") << "1999-12-31T00:00:00Z";
}

void TestCsvValues::readsTimes()
{
    QFETCH(QByteArray, text);
    for (const bool vectors : {true, false}) {
        CsvOptions options;
        options.vectorInstructions = vectors;
        options.header = Header::Yes;
        options.delimiter = ",";
        READ(result, read("t,n\n" + text.toStdString() + ",1\n" + text.toStdString() + ",2\n", options));
        QCOMPARE(typesOf(result.table), QStringLiteral("time|number"));
        QTEST(QString::fromStdString(formatIso(result.table.field(0).column->times()[1])), "iso");
    }
}

void TestCsvValues::settlesTheOrderOfDayAndMonthOnTheWholeFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("first"); // cell
    QTest::addColumn<bool>("doubt");
    QTest::newRow("a day above 12 comes first") << QByteArray("d\n1/2/2020\n13/2/2020\n") << "2020-02-01" << false;
    QTest::newRow("a day above 12 comes second") << QByteArray("d\n1/2/2020\n2/13/2020\n") << "2020-01-02" << false;
    QTest::newRow("nothing settles it") << QByteArray("d\n1/2/2020\n3/4/2020\n") << "2020-02-01" << true;
    QTest::newRow("points are always day first") << QByteArray("d\n1.2.2020\n3.4.2020\n") << "2020-02-01" << false;
    QTest::newRow("another column settles it")
        << QByteArray("d,e\n1/2/2020,12/31/2020\n3/4/2020,1/1/2020\n") << "2020-01-02" << false;
}

void TestCsvValues::settlesTheOrderOfDayAndMonthOnTheWholeFile()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, doubt);
    READ(result, read(file.toStdString()));
    QTEST(QString::fromStdString(result.table.cellText(0, 0)), "first");
    QCOMPARE(warningsOf(result).contains("could be month/day/year"), doubt);

    CsvOptions monthFirst;
    monthFirst.dateOrder = DateOrder::MonthFirst;
    READ(other, read("d\n1/2/2020\n3/4/2020\n", monthFirst));
    QCOMPARE(QString::fromStdString(other.table.cellText(0, 0)), QStringLiteral("2020-01-02"));
}

void TestCsvValues::namesTheLinesOfDaysThatDoNotExist()
{
    READ(result, read("d\n2021-02-28\n2021-02-29\n2020-02-29\n2021-04-31\n2021-01-01\n"));
    QCOMPARE(typesOf(result.table), QStringLiteral("category"));
    QVERIFY2(warningsOf(result).contains("days that do not exist, cells: 2, the first is \"2021-02-29\" (line 3, 5)"),
             qPrintable(warningsOf(result)));
}

void TestCsvValues::keepsLeadingZerosAndLongIds()
{
    READ(result, read("zip,id\n01234,12345678901234567890\n99999,1\n"));
    QCOMPARE(tableText(result.table), QStringLiteral("01234|12345678901234567890/99999|1"));
    QVERIFY2(warningsOf(result).contains("zip: kept as category because numbers would lose leading zeros, cells: 1, "
                                         "the first is \"01234\" (line 2)"),
             qPrintable(warningsOf(result)));
    QVERIFY2(warningsOf(result).contains("id: kept as category because numbers would lose digits"),
             qPrintable(warningsOf(result)));
}

void TestCsvValues::takesCodesForMissing()
{
    READ(result, read("n,c,t\n1,a,2020-01-01\nNA,NA,\n?,?,null\n-,b,N/A\n.,n/a,2020-01-02\nNaN,NULL,-\n,,?\n"));
    QCOMPARE(typesOf(result.table), QStringLiteral("number|category|time"));
    QCOMPARE(tableText(result.table), QStringLiteral("1|a|2020-01-01/||/||/|b|/||2020-01-02/||/||"));
    QVERIFY2(warningsOf(result).contains("c: \"NA\" is read as missing, cells: 1"), qPrintable(warningsOf(result)));

    CsvOptions own;
    own.missing = {"none"};
    READ(other, read("c,n\nNA,1\nnone,none\n", own));
    QCOMPARE(tableText(other.table), QStringLiteral("NA|1/|"));
}

void TestCsvValues::keepsMinusWherePlusIsALevel()
{
    READ(result, read("strand,other\n+,x\n-,-\n+,y\n"));
    QCOMPARE(tableText(result.table), QStringLiteral("+|x/-|/+|y"));
}

void TestCsvValues::takesNumericCodesForMissing()
{
    CsvOptions options;
    options.missing.push_back("-999");
    READ(result, read("x,y\n1,-999\n-999.0,2\n3,-99\n", options));
    QCOMPARE(tableText(result.table), QStringLiteral("1|/|2/3|-99"));
}

void TestCsvValues::namesWhatIsForAPersonToDecide()
{
    READ(result, read("zip,age,day,either\n01,1,2021-02-28,1/2/2020\n02,2,2021-02-29,3/4/2020\n03,n. a.,2020-02-29,5/6/2020\n"
                      "04,4,2021-01-01,7/8/2020\n"));
    const auto &doubts = result.report.doubts;
    QCOMPARE(doubts.size(), std::size_t{3}); // leading zeros are no doubt
    QVERIFY(doubts[0].kind == CellDoubt::Kind::NoNumber && doubts[0].column == 1 && doubts[0].cells == 1);
    QCOMPARE(doubts[0].first, std::string("n. a."));
    QVERIFY(doubts[1].kind == CellDoubt::Kind::NoSuchDay && doubts[1].column == 2 && doubts[1].cells == 1);
    QCOMPARE(doubts[1].first, std::string("2021-02-29"));
    QVERIFY(doubts[2].kind == CellDoubt::Kind::EitherWay && doubts[2].column == 3 && doubts[2].cells == 0);
}

void TestCsvValues::readsATypeThatWasAskedForAsMostCellsAre()
{
    CsvOptions options;
    options.types = {{"price", ColumnType::Number}, {"day", ColumnType::Time}};
    READ(result, read("price;day\nn. a.;30.02.2021\n1.079,50;03.02.2021\n2,5;17.11.2019\n", options));
    QCOMPARE(tableText(result.table), QStringLiteral("|/1079.5|2021-02-03/2.5|2019-11-17"));
}

void TestCsvValues::saysWhatSpoiltAColumnOfNumbers()
{
    std::string file = "age\n";
    for (int i = 0; i < 30; ++i)
        file += i == 17 ? "unknown\n" : std::to_string(i % 4) + "\n";
    READ(result, read(file));
    QCOMPARE(typesOf(result.table), QStringLiteral("category"));
    QVERIFY2(warningsOf(result).contains(
                 "age: kept as category because of cells that are no numbers: 1, the first is \"unknown\" (line 19)"),
             qPrintable(warningsOf(result)));
}

void TestCsvValues::keepsAWordInTheLastOfManyRows()
{
    std::string file = "x,y\n";
    constexpr int kRows = 3'000'000;
    for (int i = 0; i < kRows - 1; ++i)
        file += "1,2\n";
    file += "1,word\n";
    READ(result, read(file));
    QCOMPARE(result.table.rows(), kRows);
    QCOMPARE(typesOf(result.table), QStringLiteral("number|category"));
    QCOMPARE(result.table.cellText(kRows - 1, 1), std::string("word"));
    QCOMPARE(result.table.cellText(kRows - 2, 1), std::string("2"));
    QVERIFY2(warningsOf(result).contains("cells that are no numbers: 1, the first is \"word\" (line 3000001)"),
             qPrintable(warningsOf(result)));
}

void TestCsvValues::readsWhatIsTooLargeAsInfinite()
{
    READ(result, read("x\n1e308\n1e400\n-1e309\n"));
    const auto values = result.table.field(0).column->numbers();
    QCOMPARE(values[0], 1e308);
    QVERIFY(std::isinf(values[1]) && values[1] > 0);
    QVERIFY(std::isinf(values[2]) && values[2] < 0);
    QVERIFY2(warningsOf(result).contains("x: numbers that are too large became infinite: 2 (line 3, 4)"),
             qPrintable(warningsOf(result)));
}

void TestCsvValues::obeysTheTypesAskedFor()
{
    CsvOptions options;
    options.types = {
        {"a", ColumnType::Text}, {"b", ColumnType::Category}, {"c", ColumnType::Number}, {"d", ColumnType::Time}};
    READ(result, read("a,b,c,d\n1,1,5,2020-01-01\n2,2,x,y\n1,10,7,2020-01-03\n", options));
    QCOMPARE(typesOf(result.table), QStringLiteral("text|category|number|time"));
    QCOMPARE(tableText(result.table), QStringLiteral("1|1|5|2020-01-01/2|2||/1|10|7|2020-01-03"));
    QVERIFY2(warningsOf(result).contains(
                 "c: cells that are not of the type that was asked for became missing: 1, the first is \"x\" (line 3)"),
             qPrintable(warningsOf(result)));
}

void TestCsvValues::readsTheWholeFileWithOneDecimalCharacter()
{
    // 1.234 alone could be either; the second column needs the comma, so the point groups thousands.
    READ(result, read("a;b;c\n1.234;0,5;1\n2.345;1,25;2\n"));
    QCOMPARE(tableText(result.table), QStringLiteral("1234|0.5|1/2345|1.25|2"));
    QCOMPARE(result.report.decimal, std::string(","));
    READ(points, read("a;b\n1.234;0.5\n2.345;1.25\n"));
    QCOMPARE(tableText(points.table), QStringLiteral("1.234|0.5/2.345|1.25"));
    CsvOptions comma;
    comma.decimal = ",";
    READ(forced, read("a;b\n1.234;0,5\n2.345;x\n", comma));
    QCOMPARE(tableText(forced.table), QStringLiteral("1234|0,5/2345|x"));
}

void TestCsvValues::sortsLevelsNaturally()
{
    READ(result, read("x,y\nb10,1\nb2,1\na,1\nB,1\nb2,1\n\xC3\xA4,1\n"));
    const std::vector<std::string> expected{"B", "a", "b2", "b10", "\xC3\xA4"};
    QCOMPARE(result.table.field(0).column->levels(), expected);
    QVERIFY(naturalLess("b2", "b10"));
    QVERIFY(naturalLess("7", "007"));
    QVERIFY(!naturalLess("007", "7"));
    QVERIFY(naturalLess("", "a"));
    QVERIFY(naturalLess("a1b2", "a1b10"));
    QVERIFY(naturalLess("99999999999999999998", "99999999999999999999"));
}

void TestCsvValues::takesManyDifferentWordsForText()
{
    std::string few = "x,y\n", half = few, many = few;
    for (int i = 0; i < 200'000; ++i) {
        few += "level " + std::to_string(i % 65'000) + ",1\n";
        if (i < 100)
            half += "name " + std::to_string(i % 51) + ",1\n";
        many += "word " + std::to_string(i % 66'000) + ",1\n";
    }
    READ(fewResult, read(few));
    QCOMPARE(typesOf(fewResult.table), QStringLiteral("category|number"));
    QCOMPARE(fewResult.table.field(0).column->levels().size(), std::size_t{65'000});
    READ(halfResult, read(half));
    QCOMPARE(typesOf(halfResult.table), QStringLiteral("text|number"));
    READ(manyResult, read(many));
    QCOMPARE(typesOf(manyResult.table), QStringLiteral("text|number"));
    QCOMPARE(manyResult.table.cellText(65'999, 0), std::string("word 65999"));
    QCOMPARE(manyResult.table.cellText(199'999, 0), std::string("word 1999"));
}

QTEST_APPLESS_MAIN(TestCsvValues)
#include "tst_csv_values.moc"
