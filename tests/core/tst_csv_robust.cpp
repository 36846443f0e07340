// Files of every shape and damage: the reader neither crashes nor depends on threads, blocks or instruction sets.
#include "tst_csv_support.h"

#include "base/parallel.h"
#include "base/rng.h"
#include "io/byte_source.h"
#include "io/csv_writer.h"

#include <QFile>
#include <QObject>
#include <QTemporaryDir>

#include <unistd.h>

#include <algorithm>

using namespace mortise;
using namespace mortise::test;

namespace {

/// Everything that a read gives, for comparison.
QString outcome(const Expected<ReadResult> &read)
{
    if (!read)
        return QString::fromStdString(read.error().message());
    return namesOf(read->table) + '\n' + typesOf(read->table) + '\n' + QString::fromStdString(read->table.hash().hex())
           + '\n' + QString::fromStdString(read->report.encoding + read->report.delimiter + read->report.decimal) + '\n'
           + warningsOf(*read);
}

struct Setting {
    int threads;
    std::int64_t block;
    bool vectors;
};

constexpr Setting kSettings[] = {{1, 262144, true}, {2, 262144, true},  {3, 64, true},
                                 {2, 4096, true},   {1, 262144, false}, {3, 128, false}};

/// The outcome, having seen that it is the same in every setting.
QString sameOutcome(const std::string &file, CsvOptions options = {})
{
    QString first;
    for (const Setting &setting : kSettings) {
        const ThreadLimit limit(setting.threads);
        options.blockBytes =
            std::max(setting.block, static_cast<std::int64_t>(file.size() / 400)); // many, not too many
        options.vectorInstructions = setting.vectors;
        const QString now = outcome(read(file, options));
        if (first.isEmpty())
            first = now;
        else if (now != first)
            return QStringLiteral("threads %1, blocks %2, vectors %3 give\n%4\ninstead of\n%5")
                .arg(setting.threads)
                .arg(setting.block)
                .arg(setting.vectors)
                .arg(now, first);
    }
    return first;
}

std::string mixedFile(int rows, std::uint64_t seed)
{
    Rng rng(seed);
    std::string out = "id,when,level,amount,note,day\n";
    for (int i = 0; i < rows; ++i) {
        const auto two = [&](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        out += std::to_string(i) + ",2020-" + two(1 + rng.below(12)) + "-" + two(1 + rng.below(28))
               + " 10:" + two(rng.below(60)) + ":00,";
        out += rng.below(9) == 0 ? "" : "level " + std::to_string(rng.below(30));
        out += "," + std::to_string(static_cast<double>(rng.below(1'000'000)) / 100) + ",\"note, "
               + std::to_string(rng.next()) + (rng.below(5) == 0 ? "\n" : "") + "\",";
        out += two(1 + rng.below(28)) + "/" + two(1 + rng.below(12)) + "/2021\n";
    }
    return out;
}

} // namespace

class TestCsvRobust : public QObject {
    Q_OBJECT

private slots:
    void doesNotDependOnThreadsBlocksOrInstructions_data();
    void doesNotDependOnThreadsBlocksOrInstructions();
    void survivesMutations();
    void readsWideTables();
    void readsHugeCells();
    void readsLongRows();
    void stopsWhenAsked();
    void saysThatAFileWasCutShortWhileItWasRead_data();
    void saysThatAFileWasCutShortWhileItWasRead();
    void theContentOfAFileIsHashedInBlocks();
    void reportsProgress();
    void readsEmptyTables();
};

void TestCsvRobust::doesNotDependOnThreadsBlocksOrInstructions_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto add = [](const char *name, const std::string &file) {
        QTest::newRow(name) << QByteArray(file.data(), static_cast<qsizetype>(file.size()));
    };
    const std::string mixed = mixedFile(3000, 1);
    add("mixed", mixed);
    add("a word in the last row", mixed + "x,y,z,w,v,u\n");
    add("a quote in mid-cell near the end", mixed + "1,2020-01-01 10:00:00,a\"b,1,n,01/01/2021\n");
    add("ragged rows and blank lines",
        mixed + "\n1,2\n\n1,2020-01-01 00:00:00,c,1,n,01/01/2021,7\n" + mixed.substr(mixed.find('\n') + 1));
    add("an unterminated quote", mixed + "1,\"" + mixed);
    std::string crlf;
    for (const char c : mixed)
        crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    add("CRLF", crlf);
    std::string cr = mixed;
    std::replace(cr.begin(), cr.end(), '\n', '\r');
    add("CR", cr);
    std::string levels = "l,m\n";
    for (int i = 0; i < 70'000; ++i)
        levels += "level " + std::to_string(i * 7919 % 70'000) + "," + std::to_string(i % 3) + "\n";
    add("too many levels", levels + levels.substr(4));
    add("foreign bytes at the end", mixed + "1,2020-01-01 00:00:00,M\xFCller,1,n,01/01/2021\n");
    add(
        "ids", "a,b\n" + [] {
            std::string rows;
            for (int i = 0; i < 5000; ++i)
                rows += "0" + std::to_string(i * 31 % 5000) + ",NA\n";
            return rows;
        }());
}

void TestCsvRobust::doesNotDependOnThreadsBlocksOrInstructions()
{
    QFETCH(QByteArray, file);
    const QString result = sameOutcome(file.toStdString());
    QVERIFY2(!result.contains("instead of"), qPrintable(result));
}

void TestCsvRobust::survivesMutations()
{
    Rng rng(3);
    const std::string seeds[] = {mixedFile(40, 5), "a;b\n1,5;2\n\"x\"\"y\";3\n", "x\n1\n2\n",
                                 "a\tb c\n\"q\"\t2020-01-01T00:00:00Z\n'z'\t07\n"};
    constexpr std::string_view kPieces[] = {"\"",
                                            "\"\"",
                                            "\n",
                                            "\r",
                                            "\r\n",
                                            ",",
                                            ";",
                                            "\t",
                                            " ",
                                            "\xFF",
                                            std::string_view("\0", 1),
                                            "\xE6\x97",
                                            "1e999",
                                            "-",
                                            "NA",
                                            "99999999999999999999"};
    int compared = 0;
    for (int round = 0; round < 300; ++round) {
        std::string file = seeds[rng.below(4)];
        for (std::uint64_t edits = 1 + rng.below(8); edits > 0; --edits) {
            const std::size_t at = rng.below(file.size() + 1);
            switch (rng.below(4)) {
            case 0:
                file.insert(at, kPieces[rng.below(std::size(kPieces))]);
                break;
            case 1:
                file.erase(at, 1 + rng.below(20));
                break;
            case 2:
                file.insert(at, file.substr(rng.below(file.size() + 1), rng.below(60)));
                break;
            default:
                if (at < file.size())
                    file[at] = static_cast<char>(rng.below(256));
            }
        }
        const QString result = sameOutcome(file);
        QVERIFY2(!result.contains("instead of"),
                 qPrintable(
                     QString::fromUtf8(QByteArray(file.data(), static_cast<qsizetype>(file.size())).toPercentEncoding())
                     + '\n' + result));
        ++compared;
    }
    QCOMPARE(compared, 300);
}

void TestCsvRobust::readsWideTables()
{
    constexpr int kColumns = 5000;
    std::string header, rows;
    for (int c = 0; c < kColumns; ++c)
        header += (c > 0 ? ",c" : "c") + std::to_string(c);
    for (int r = 0; r < 30; ++r) {
        for (int c = 0; c < kColumns; ++c)
            rows += (c > 0 ? "," : "") + std::to_string(r * c);
        rows += "\n";
    }
    READ(result, read(header + "\n" + rows));
    QCOMPARE(result.table.columns(), kColumns);
    QCOMPARE(result.table.rows(), 30);
    QCOMPARE(result.table.field(4999).column->numbers()[29], 29.0 * 4999);
    std::string same = "a";
    for (int c = 1; c < kColumns; ++c)
        same += ",a";
    READ(doubled, read(same + "\n" + rows));
    QCOMPARE(doubled.table.field(4999).name, std::string("a (5000)"));
}

void TestCsvRobust::readsHugeCells()
{
    const std::string huge(5'000'000, 'x');
    READ(result, read("a,b\n1,\"" + huge + "\n" + huge + "\"\n2,y\n"));
    QCOMPARE(result.table.rows(), 2);
    QCOMPARE(result.table.cellText(0, 1).size(), huge.size() * 2 + 1);
    QCOMPARE(result.table.cellText(1, 1), std::string("y"));
    std::string lines = "\"";
    for (int i = 0; i < 100'000; ++i)
        lines += "line, of text\n";
    READ(many, read("a,b\n1," + lines + "\"\n2,y\n"));
    QCOMPARE(many.table.rows(), 2);
    QCOMPARE(many.table.cellText(0, 1).size(), std::size_t{1'400'000});
}

void TestCsvRobust::readsLongRows()
{
    // Rows longer than a block and its tail, in blocks of 64 bytes.
    CsvOptions options;
    options.blockBytes = 64;
    std::string file = "a,b\n";
    for (int i = 0; i < 50; ++i)
        file += std::string(static_cast<std::size_t>(i) * 400, 'x') + "," + std::to_string(i) + "\n";
    READ(result, read(file, options));
    QCOMPARE(result.table.rows(), 50);
    QCOMPARE(result.table.cellText(49, 0).size(), std::size_t{19'600});
    QCOMPARE(result.table.field(1).column->numbers()[49], 49.0);
}

void TestCsvRobust::stopsWhenAsked()
{
    const ThreadLimit limit(1); // so that this thread, which is told, does all of the work: the stop comes before the end
    std::stop_source stop;
    const std::string file = mixedFile(20'000, 2);
    const auto result = readCsv(bufferOf(file), "x.csv", {}, stop.get_token(), [&](double) { stop.request_stop(); });
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void TestCsvRobust::saysThatAFileWasCutShortWhileItWasRead_data()
{
    QTest::addColumn<double>("after"); // what share was read
    QTest::addColumn<int>("left");     // bytes
    QTest::newRow("to half") << 0.0 << 700'000;
    QTest::newRow("to nothing") << 0.0 << 0;
    QTest::newRow("late") << 0.5 << 100;
    QTest::newRow("when all was read") << 1.0 << 0;
}
void TestCsvRobust::saysThatAFileWasCutShortWhileItWasRead()
{
    QFETCH(double, after);
    QFETCH(int, left);
    QTemporaryDir folder;
    const std::string path = folder.filePath("cut.csv").toStdString(), text = mixedFile(40'000, 2) + "short\n";
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) > 1'000'000);
    file.close();
    const ThreadLimit limit(1); // so that this thread, which is told, does all of the work
    CsvOptions options;
    options.blockBytes = 4096;
    int calls = 0, call = 0;
    QVERIFY(readCsv(path, options, {}, [&](double) { ++calls; }));
    bool cut = false;
    const auto result = readCsv(path, options, {}, [&](double fraction) {
        if (!cut && (++call == calls || fraction >= after))
            cut = truncate(path.c_str(), left) == 0;
    });
    QVERIFY(cut);
    if (after > 0.9 && result) // all had been read; only the places of what was odd are not known any more
        return;
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Unreadable);
    QCOMPARE(result.error().message(), path + " could not be read to its end: was it changed meanwhile?");
}

void TestCsvRobust::theContentOfAFileIsHashedInBlocks()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("content"));
    QByteArray bytes;
    for (const int size : {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, (3 << 20) + 17}) {
        bytes.resize(size);
        for (int i = 0; i < size; ++i)
            bytes[i] = static_cast<char>(i * 31 + i / 1000);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == size);
        file.close();
        const auto hash = hashOfFile(file.fileName().toStdString());
        QVERIFY(hash);
        QCOMPARE(hash->hex(), hashText(bytes.toStdString()).hex());
    }
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(hashOfFile(file.fileName().toStdString(), stop.get_token()).error().code, ErrorCode::Cancelled);
}

void TestCsvRobust::reportsProgress()
{
    const ThreadLimit limit(1); // so that this thread, which is told, does all of the work
    CsvOptions options;
    options.blockBytes = 4096;
    double last = -1;
    int calls = 0;
    bool ascending = true;
    const auto result = readCsv(bufferOf(mixedFile(20'000, 2)), "x.csv", options, {}, [&](double fraction) {
        ascending &= fraction >= last && fraction >= 0 && fraction <= 1;
        last = fraction;
        ++calls;
    });
    QVERIFY(result.has_value());
    QVERIFY(ascending);
    QVERIFY(calls > 3);
}

void TestCsvRobust::readsEmptyTables()
{
    READ(header, read("a,b,c\n"));
    QCOMPARE(header.table.rows(), 0);
    QCOMPARE(namesOf(header.table), QStringLiteral("a|b|c"));
    READ(cell, read("x"));
    QCOMPARE(namesOf(cell.table), QStringLiteral("x"));
    READ(number, read("5"));
    QCOMPARE(number.table.rows(), 1);
    READ(missing, read("a,b\n,\n,NA\n"));
    QCOMPARE(typesOf(missing.table), QStringLiteral("number|number"));
    QCOMPARE(missing.table.rows(), 2);
    CsvOptions typed;
    typed.types = {{"a", ColumnType::Text}, {"b", ColumnType::Category}, {"c", ColumnType::Time}};
    READ(empty, read("a,b,c\n", typed));
    QCOMPARE(typesOf(empty.table), QStringLiteral("text|category|time"));
}

QTEST_APPLESS_MAIN(TestCsvRobust)
#include "tst_csv_robust.moc"
