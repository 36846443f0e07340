// Writing delimited text: what was written comes back.
#include "tst_csv_support.h"

#include "base/rng.h"
#include "io/csv_writer.h"

#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QTemporaryDir>

#include <bit>
#include <cmath>

using namespace mortise;
using namespace mortise::test;

class TestCsvWriter : public QObject {
    Q_OBJECT

private slots:
    void writesCells();
    void numbersComeBackToTheLastBit();
    void textComesBack();
    void timesComeBack();
    void missingComesBackInASingleColumn();
    void neutralisesFormulasOfTextOnly();
    void writesSelectedRowsInTheirOrder();
    void replacesAFileAsAWhole();
    void leavesNothingBehindWhenItFails();
    void choosesTheDelimiterByTheName();
};

void TestCsvWriter::writesCells()
{
    const Table table = Table::of({{"n", Column::number({1.0, kMissingNumber, -0.5})},
                                   {"a \"b\"", Column::category({0, -1, 1}, {"x,y", "plain"})},
                                   {"t", Column::text({"two\nlines", "", " blank"})},
                                   {"d", Column::time({0, kMissingTime, 86'400'000'000}, false)}});
    QCOMPARE(
        QString::fromStdString(csvText(table)),
        QStringLiteral(
            "n,\"a \"\"b\"\"\",t,d\n1,\"x,y\",\"two\nlines\",1970-01-01\n,,,\n-0.5,plain,\" blank\",1970-01-02\n"));
    CsvWriteOptions options;
    options.delimiter = ";";
    options.lineEnd = "\r\n";
    options.header = false;
    options.byteOrderMark = true;
    QCOMPARE(QString::fromStdString(csvText(table.firstRows(1), options)),
             QString::fromUtf8("\uFEFF1;x,y;\"two\nlines\";1970-01-01\r\n"));
}

void TestCsvWriter::numbersComeBackToTheLastBit()
{
    std::vector<double> values{0.1,  1e308,         4.9e-324,           -0.0, 0.0, 1.0 / 3, 9007199254740994.0,
                               1e22, 123456789.125, std::ldexp(1.0, 70)};
    values.push_back(INFINITY);
    values.push_back(-INFINITY);
    Rng rng(1);
    while (values.size() < 100'000) {
        const auto value = std::bit_cast<double>(rng.next());
        values.push_back(std::isfinite(value) ? value : 1.0);
    }
    const Table table = Table::of({{"x", Column::number(values)}, {"y", Column::number(values)}});
    const std::string text = csvText(table);
    for (const bool vectors : {true, false}) {
        CsvOptions options;
        options.vectorInstructions = vectors;
        READ(back, read(text, options));
        QCOMPARE(typesOf(back.table), QStringLiteral("number|number"));
        for (std::size_t i = 0; i < values.size(); ++i)
            QCOMPARE(std::bit_cast<quint64>(back.table.field(0).column->numbers()[i]),
                     std::bit_cast<quint64>(values[i]));
    }
}

void TestCsvWriter::textComesBack()
{
    const std::vector<std::string> values{"plain",  "a,b",   "say \"hi\"", "line\nbreak",  "cr\rlf\r\n", " lead",
                                          "trail ", "\ttab", "'",          "\xE6\x97\xA5", "=1+2",       ""};
    std::vector<std::string> many;
    for (int i = 0; i < 5000; ++i) // different, so that they stay text
        many.push_back(values[static_cast<std::size_t>(i) % values.size()]
                       + (i % 12 == 11 ? "" : "#" + std::to_string(i) + values[static_cast<std::size_t>(i) % 11]));
    const Table table =
        Table::of({{"t", Column::text(many)}, {"n", Column::number(std::vector<double>(many.size(), 1.0))}});
    READ(back, read(csvText(table)));
    QCOMPARE(typesOf(back.table), QStringLiteral("text|number"));
    for (std::size_t i = 0; i < many.size(); ++i)
        QCOMPARE(back.table.cellText(static_cast<std::int64_t>(i), 0), many[i]);
}

void TestCsvWriter::timesComeBack()
{
    const std::vector<std::int64_t> times{
        0, 1, -1, 1'577'934'245'250'000, kMissingTime, -62'135'596'800'000'000, 253'402'300'799'999'999};
    const Table table =
        Table::of({{"t", Column::time(times, true)}, {"n", Column::number(std::vector<double>(times.size(), 1.0))}});
    const std::string text = csvText(table);
    QVERIFY(text.find("2020-01-02T03:04:05.25,") != std::string::npos);
    READ(back, read(text));
    for (std::size_t i = 0; i < times.size(); ++i)
        QCOMPARE(back.table.field(0).column->times()[i], times[i]);
}

void TestCsvWriter::missingComesBackInASingleColumn()
{
    const Table table = Table::of({{"x", Column::number({1.0, kMissingNumber, 3.0, kMissingNumber})}});
    READ(back, read(csvText(table)));
    QCOMPARE(back.table.rows(), 4);
    QVERIFY(back.table.isMissing(1, 0) && back.table.isMissing(3, 0));
}

void TestCsvWriter::neutralisesFormulasOfTextOnly()
{
    const Table table = Table::of({{"n", Column::number({-1.0, 2.0})},
                                   {"t", Column::text({"=cmd()", "fine"})},
                                   {"c", Column::category({0, 1}, {"@x", "-y"})}});
    CsvWriteOptions options;
    QCOMPARE(csvText(table, options), std::string("n,t,c\n-1,=cmd(),@x\n2,fine,-y\n"));
    options.neutraliseFormulas = true;
    QCOMPARE(csvText(table, options), std::string("n,t,c\n-1,'=cmd(),'@x\n2,fine,'-y\n"));
    const QTemporaryDir folder;
    const auto report = writeCsv(table, folder.filePath("out.csv").toStdString(), options);
    QVERIFY(report.has_value());
    QCOMPARE(report->neutralised, 3);
    QCOMPARE(report->rows, 2);
    QCOMPARE(report->bytes, QFileInfo(folder.filePath("out.csv")).size());
}

void TestCsvWriter::writesSelectedRowsInTheirOrder()
{
    const Table table = Table::of({{"n", Column::number({1, 2, 3})}, {"c", Column::category({0, 1, 0}, {"a", "b"})}});
    QCOMPARE(csvText(table.withRows({2, 1, 1})), std::string("n,c\n3,a\n2,b\n2,b\n"));
}

void TestCsvWriter::replacesAFileAsAWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("out.csv"), link = folder.filePath("link.csv");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("old");
    file.close();
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    QVERIFY(QFile::link(path, link));
    const Table table = Table::of({{"n", Column::number({1})}});
    QVERIFY(writeCsv(table, link.toStdString()).has_value());
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("n\n1\n"));
    QVERIFY(QFileInfo(path).permission(QFile::ReadGroup));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void TestCsvWriter::leavesNothingBehindWhenItFails()
{
    const QTemporaryDir folder;
    const Table table = Table::of({{"n", Column::number({1})}});
    const auto nowhere = writeCsv(table, folder.filePath("none/out.csv").toStdString());
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::NotWritten);
    QVERIFY(nowhere.error().message().find("none/out.csv") != std::string::npos);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = writeCsv(table, folder.filePath("out.csv").toStdString(), {}, stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestCsvWriter::choosesTheDelimiterByTheName()
{
    const QTemporaryDir folder;
    const Table table = Table::of({{"a", Column::number({1})}, {"b", Column::number({2})}});
    QVERIFY(writeCsv(table, folder.filePath("x.tsv").toStdString()).has_value());
    QFile file(folder.filePath("x.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("a\tb\n1\t2\n"));
    CsvWriteOptions options;
    options.delimiter = "\"";
    QVERIFY(!writeCsv(table, folder.filePath("y.csv").toStdString(), options));
}

QTEST_APPLESS_MAIN(TestCsvWriter)
#include "tst_csv_writer.moc"
