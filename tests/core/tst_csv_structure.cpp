// Where cells begin and end: delimiters, quotes, line ends, headers, rows of the wrong length.
#include "tst_csv_support.h"

#include <QObject>
#include <QTemporaryDir>

using namespace mortise;
using namespace mortise::test;

class TestCsvStructure : public QObject {
    Q_OBJECT

private slots:
    void findsCells_data();
    void findsCells();
    void guessesTheDelimiter_data();
    void guessesTheDelimiter();
    void guessesTheHeader_data();
    void guessesTheHeader();
    void namesEveryColumn_data();
    void namesEveryColumn();
    void keepsRaggedRows();
    void leavesOutWhatIsAskedToBeLeftOut();
    void leavesOutTitlesAboveTheHeader();
    void readsBlankLinesOfASingleColumnAsMissing();
    void saysThatAQuoteIsNeverClosed();
    void readsTheFirstRowsOnly();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoFile();
    void refusesOptionsThatMakeNoSense();
};

void TestCsvStructure::findsCells_data()
{
    QTest::addColumn<QByteArray>("data"); // below the header "a,b"
    QTest::addColumn<QString>("cells");
    QTest::newRow("LF") << QByteArray("x,y\nz,w\n") << "x|y/z|w";
    QTest::newRow("CRLF") << QByteArray("x,y\r\nz,w\r\n") << "x|y/z|w";
    QTest::newRow("CR") << QByteArray("x,y\rz,w\r") << "x|y/z|w";
    QTest::newRow("every line end") << QByteArray("x,y\r\nz,w\ru,v\ns,t") << "x|y/z|w/u|v/s|t";
    QTest::newRow("no line end at the end") << QByteArray("x,y\nz,w") << "x|y/z|w";
    QTest::newRow("empty lines at the end") << QByteArray("x,y\nz,w\n\n\r\n") << "x|y/z|w";
    QTest::newRow("quoted") << QByteArray("\"x\",\"y\"\n\"z\",\"w\"\n") << "x|y/z|w";
    QTest::newRow("delimiter in quotes") << QByteArray("\"x,1\",y\nz,\"w,2\"\n") << "x,1|y/z|w,2";
    QTest::newRow("line ends in quotes") << QByteArray("\"x\n1\",y\nz,\"w\r\n2\"\n") << "x\n1|y/z|w\r\n2";
    QTest::newRow("doubled quotes") << QByteArray("\"x \"\"1\"\"\",y\nz,\"\"\"\"\n") << "x \"1\"|y/z|\"";
    QTest::newRow("empty quotes") << QByteArray("\"\",y\nz,\"\"\n") << "|y/z|";
    QTest::newRow("quotes in mid-cell") << QByteArray("5\" pipe,y\nz,6\" pipe\n") << "5\" pipe|y/z|6\" pipe";
    QTest::newRow("text behind a quote") << QByteArray("\"x\"1,y\nz,w\n") << "x1|y/z|w";
    QTest::newRow("blanks before a quote") << QByteArray("x, \"y, 1\"\nz, w\n") << "x|y, 1/z|w";
    QTest::newRow("blanks are trimmed") << QByteArray(" x ,y\t\n z,w  \n") << "x|y/z|w";
    QTest::newRow("quoted blanks stay") << QByteArray("\" x \",y\nz,w\n") << " x |y/z|w";
    QTest::newRow("umlauts and scripts") << QByteArray("\xC3\xA4,\xE6\x97\xA5\xE6\x9C\xAC\n\xD8\xB9,\xF0\x9F\x98\x80\n")
                                         << QString::fromUtf8("ä|日本/ع|😀");
}

void TestCsvStructure::findsCells()
{
    QFETCH(QByteArray, data);
    for (const bool vectors : {true, false})
        for (const std::int64_t block : {64, 262144}) {
            CsvOptions options;
            options.delimiter = ",";
            options.header = Header::Yes;
            options.vectorInstructions = vectors;
            options.blockBytes = block;
            READ(result, read("a,b\n" + data.toStdString(), options));
            QTEST(tableText(result.table), "cells");
        }
}

void TestCsvStructure::guessesTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<int>("columns");
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n4,5,6\n") << "," << 3;
    QTest::newRow("semicolon") << QByteArray("a;b;c\n1;2;3\n") << ";" << 3;
    QTest::newRow("semicolon and decimal commas") << QByteArray("a;b\n1,5;2,5\n3,5;4,5\n") << ";" << 2;
    QTest::newRow("tab") << QByteArray("a\tb\n1\t2\n") << "\t" << 2;
    QTest::newRow("tab and commas in text") << QByteArray("a\tb\nSmith, John\t2\nDoe, Jane\t3\n") << "\t" << 2;
    QTest::newRow("bar") << QByteArray("a|b|c\n1|2|3\n") << "|" << 3;
    QTest::newRow("one blank") << QByteArray("a b c\n1 2 3\n4 5 6\n") << " " << 3;
    QTest::newRow("runs of blanks") << QByteArray("a   b  c\n1   2  3\n10 20 30\n") << " " << 3;
    QTest::newRow("a table of R") << QByteArray("\"x\" \"y\"\n\"1\" 1 2\n\"2\" 3 4\n\"3\" 5 6\n") << " " << 3;
    QTest::newRow("one column") << QByteArray("x\n1\n2\n3\n") << "" << 1;
    QTest::newRow("one column of sentences")
        << QByteArray("text\nHello, you there\nWhat a day\nSo, it is, then\nNo\n") << "" << 1;
    QTest::newRow("named in the file") << QByteArray("sep=;\na;b\n1;2\n") << ";" << 2;
    QTest::newRow("commas in quotes only") << QByteArray("a;b\n\"x,y,z\";1\n\"u,v,w\";2\n") << ";" << 2;
}

void TestCsvStructure::guessesTheDelimiter()
{
    QFETCH(QByteArray, file);
    READ(result, read(file.toStdString()));
    QTEST(QString::fromStdString(result.report.delimiter), "delimiter");
    QTEST(result.table.columns(), "columns");
}

void TestCsvStructure::guessesTheHeader_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("header");
    QTest::newRow("names over numbers") << QByteArray("a,b\n1,2\n") << true;
    QTest::newRow("names over words") << QByteArray("name,city\nAnn,Rome\nBob,Oslo\n") << true;
    QTest::newRow("numbers only") << QByteArray("1,2\n3,4\n") << false;
    QTest::newRow("words and numbers") << QByteArray("Ann,34\nBob,28\nCid,51\n") << false;
    QTest::newRow("a word that comes again") << QByteArray("yes,no\nno,yes\nyes,yes\n") << false;
    QTest::newRow("years as names") << QByteArray("country,2019,2020\nItaly,1,2\nNorway,3,4\n") << true;
    QTest::newRow("dates") << QByteArray("2020-01-01,5\n2020-01-02,6\n") << false;
    QTest::newRow("a name that is missing") << QByteArray(",x,y\n1,2,3\n4,5,6\n") << true;
}

void TestCsvStructure::guessesTheHeader()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, header);
    READ(result, read(file.toStdString()));
    QCOMPARE(result.report.header, header);
    QCOMPARE(result.table.rows(), file.count('\n') - header);
    CsvOptions other;
    other.header = header ? Header::No : Header::Yes;
    READ(overruled, read(file.toStdString(), other));
    QCOMPARE(overruled.table.rows(), file.count('\n') - !header);
}

void TestCsvStructure::namesEveryColumn_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("names");
    QTest::newRow("as they are") << QByteArray("a,b c\n1,2\n") << "a|b c";
    QTest::newRow("doubled") << QByteArray("a,a,b,a\n1,2,3,4\n") << "a|a (2)|b|a (3)";
    QTest::newRow("a doubled name that is there") << QByteArray("a,a (2),a\n1,2,3\n") << "a|a (2)|a (3)";
    QTest::newRow("empty") << QByteArray("a,,\" \"\n1,2,3\n") << "a|column 2|column 3";
    QTest::newRow("no header") << QByteArray("1,2\n3,4\n") << "column 1|column 2";
    QTest::newRow("blanks and line ends") << QByteArray(" a ,\"b\nc\"\n1,2\n") << "a|b c";
    QTest::newRow("a mark") << QByteArray("\xEF\xBB\xBF"
                                          "a,b\n1,2\n")
                            << "a|b";
    QTest::newRow("delimiters at the ends") << QByteArray("a,b\n1,2,\n3,4,\n") << "a|b";
    QTest::newRow("names of rows without a name") << QByteArray("x,y\nr1,1,2\nr2,3,4\n") << "column 1|x|y";
}

void TestCsvStructure::namesEveryColumn()
{
    QFETCH(QByteArray, file);
    READ(result, read(file.toStdString()));
    QTEST(namesOf(result.table), "names");
}

void TestCsvStructure::keepsRaggedRows()
{
    READ(result, read("a,b,c\n1,2,3\n4,5\n6\n7,8,9,surplus\n\n1,2,3,,\n10,11,12\n"));
    QCOMPARE(tableText(result.table), QStringLiteral("1|2|3/4|5|/6||/7|8|9/1|2|3/10|11|12"));
    const QString warnings = warningsOf(result);
    QVERIFY2(warnings.contains("too few cells, filled with missing ones: 2 (line 3, 4)"), qPrintable(warnings));
    QVERIFY2(warnings.contains("more cells than columns, the surplus left out: 1 (line 5)"), qPrintable(warnings));
    QVERIFY2(warnings.contains("Empty lines left out: 1 (line 6)"), qPrintable(warnings));
}

void TestCsvStructure::leavesOutWhatIsAskedToBeLeftOut()
{
    CsvOptions options;
    options.skipLines = 2;
    options.comment = "#";
    READ(result, read("title \"\nanother\na,b\n1,2\n# it's \"nothing\n3,4\n", options));
    QCOMPARE(namesOf(result.table), QStringLiteral("a|b"));
    QCOMPARE(tableText(result.table), QStringLiteral("1|2/3|4"));
    CsvOptions quoteless;
    quoteless.quote = "none";
    READ(plain, read("a,b\n\"x,1\ny\",2\n", quoteless));
    QCOMPARE(tableText(plain.table), QStringLiteral("\"x|1/y\"|2"));
    CsvOptions untrimmed;
    untrimmed.trim = false;
    READ(blanks, read("a,b\n x ,y\n", untrimmed));
    QCOMPARE(tableText(blanks.table), QStringLiteral(" x |y"));
}

void TestCsvStructure::leavesOutTitlesAboveTheHeader()
{
    READ(result,
         read("Population by country\nUpdated 2024-05-01\n\ncountry,people,area\nItaly,59,302\nNorway,5,385\n"));
    QCOMPARE(namesOf(result.table), QStringLiteral("country|people|area"));
    QCOMPARE(result.table.rows(), 2);
    QVERIFY2(warningsOf(result).contains("2 lines above the header left out: \"Population by country\""),
             qPrintable(warningsOf(result)));
}

void TestCsvStructure::readsBlankLinesOfASingleColumnAsMissing()
{
    READ(result, read("x\n1\n\n3\n\n\n"));
    QCOMPARE(tableText(result.table), QStringLiteral("1//3"));
}

void TestCsvStructure::saysThatAQuoteIsNeverClosed()
{
    READ(result, read("a,b\n1,2\n3,\"open\n4,5\n"));
    QCOMPARE(result.table.rows(), 2);
    QCOMPARE(result.table.cellText(1, 1), std::string("open\n4,5"));
    QVERIFY2(warningsOf(result).contains("A quote is never closed"), qPrintable(warningsOf(result)));
}

void TestCsvStructure::readsTheFirstRowsOnly()
{
    std::string file = "a,b\n";
    for (int i = 0; i < 100'000; ++i)
        file += std::to_string(i) + (i == 50 ? ",word\n" : ",\"x\ny\"\n");
    READ(preview, previewCsv(bufferOf(file), "test.csv", {}, 20));
    QCOMPARE(preview.table.rows(), 20);
    QCOMPARE(preview.table.cellText(19, 0), std::string("19"));
    READ(none, previewCsv(bufferOf(file), "test.csv", {}, 0));
    QCOMPARE(none.table.rows(), 0);
    QCOMPARE(namesOf(none.table), QStringLiteral("a|b"));
    READ(all, previewCsv(bufferOf("a,b\n1,2\n"), "test.csv", {}, 20));
    QCOMPARE(all.table.rows(), 1);
}

void TestCsvStructure::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << QByteArray() << "is empty";
    QTest::newRow("line ends only") << QByteArray("\n\r\n\n") << "is empty";
    QTest::newRow("a mark only") << QByteArray("\xEF\xBB\xBF") << "is empty";
    QTest::newRow("zip") << QByteArray("PK\3\4abc") << "no text file";
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n") << "no text file";
    QByteArray bytes;
    for (int i = 0; i < 2000; ++i)
        bytes.append(static_cast<char>(i * 37 % 256));
    QTest::newRow("bytes of every kind") << bytes << "binary file";
}

void TestCsvStructure::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, why);
    const auto result = read(file.toStdString());
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Unreadable);
    QVERIFY2(QString::fromStdString(result.error().message()).contains(why), result.error().message().c_str());
}

void TestCsvStructure::refusesWhatIsNoFile()
{
    const QTemporaryDir folder;
    const auto missing = readCsv(folder.filePath("nothing.csv").toStdString());
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().message().find("nothing.csv") != std::string::npos);
    const auto dir = readCsv(folder.path().toStdString());
    QVERIFY(!dir);
    QVERIFY(dir.error().message().find("folder") != std::string::npos);
}

void TestCsvStructure::refusesOptionsThatMakeNoSense()
{
    for (const auto &change : std::vector<std::function<void(CsvOptions &)>>{
             [](CsvOptions &o) { o.delimiter = "ab"; }, [](CsvOptions &o) { o.delimiter = "7"; },
             [](CsvOptions &o) { o.delimiter = "\""; }, [](CsvOptions &o) { o.quote = "x"; },
             [](CsvOptions &o) { o.decimal = ";"; }, [](CsvOptions &o) { o.thousands = "x"; },
             [](CsvOptions &o) { o.encoding = "klingon"; }, [](CsvOptions &o) { o.skipLines = -1; }}) {
        CsvOptions options;
        change(options);
        const auto result = read("a,b\n1,2\n", options);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidParameter);
    }
}

QTEST_APPLESS_MAIN(TestCsvStructure)
#include "tst_csv_structure.moc"
