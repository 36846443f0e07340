// Encodings: marks, UTF-16, and single-byte encodings that have to be guessed.
#include "tst_csv_support.h"

#include "io/encoding.h"

#include <QObject>

using namespace mortise;
using namespace mortise::test;

namespace {

/// ASCII text in UTF-16; `big`: the high byte first.
QByteArray utf16(const QString &text, bool big)
{
    QByteArray out;
    for (const QChar c : text) {
        const auto high = static_cast<char>(c.unicode() >> 8), low = static_cast<char>(c.unicode() & 0xFF);
        out.append(big ? high : low);
        out.append(big ? low : high);
    }
    return out;
}

} // namespace

class TestCsvEncoding : public QObject {
    Q_OBJECT

private slots:
    void readsText_data();
    void readsText();
    void findsAForeignByteInTheLastRow();
    void repairsADamagedFile();
    void obeysTheEncodingAskedFor();
    void tellsValidUtf8_data();
    void tellsValidUtf8();
};

void TestCsvEncoding::readsText_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("cells");
    const QString umlauts = QString::fromUtf8("name,n\nÄpfel,1\nGrüße,2\n");
    const QString cells = QString::fromUtf8("Äpfel|1/Grüße|2");
    QTest::newRow("UTF-8") << umlauts.toUtf8() << "UTF-8" << cells;
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + umlauts.toUtf8() << "UTF-8" << cells;
    QTest::newRow("UTF-16LE with a mark") << "\xFF\xFE" + utf16(umlauts, false) << "UTF-16LE" << cells;
    QTest::newRow("UTF-16BE with a mark") << "\xFE\xFF" + utf16(umlauts, true) << "UTF-16BE" << cells;
    QTest::newRow("UTF-16LE") << utf16(umlauts, false) << "UTF-16LE" << cells;
    QTest::newRow("UTF-16BE") << utf16(umlauts, true) << "UTF-16BE" << cells;
    QTest::newRow("UTF-16LE of another script") << utf16(QString::fromUtf8("名前,年\n山田,34\n鈴木,28\n"), false)
                                                << "UTF-16LE" << QString::fromUtf8("山田|34/鈴木|28");
    QTest::newRow("western") << QByteArray("name,n\n\xC4pfel,1\nGr\xFC\xDF"
                                           "e,2\n")
                             << "ISO-8859-1" << cells;
    QTest::newRow("western signs") << QByteArray("name,n\ncaf\xE9 \x80"
                                                 "5,1\n\x93na\xEFve\x94,2\n")
                                   << "windows-1252" << QString::fromUtf8("café €5|1/“naïve”|2");
    // "имя,возраст" and names in windows-1251
    QTest::newRow("cyrillic") << QByteArray(
        "\xE8\xEC\xFF,\xE2\xEE\xE7\xF0\xE0\xF1\xF2\n\xC8\xE2\xE0\xED,34\n\xC0\xED\xED\xE0,28\n\xCF\xB8\xF2\xF0,"
        "45\n\xCC\xEE\xF1\xEA\xE2\xE0,1\n")
                              << "windows-1251" << QString::fromUtf8("Иван|34/Анна|28/Пётр|45/Москва|1");
    // "名前,年齢" and names in Shift-JIS
    QTest::newRow("japanese") << QByteArray(
        "\x96\xBC\x91O,\x94N\x97\xEE\n\x8ER\x93"
        "c\x91\xBE\x98Y,34\n\x97\xE9\x96\xD8\x89\xD4\x8Eq,28\n\x8D\xB2\x93\xA1\x8E\x9F\x98Y,45\n")
                              << "Shift-JIS" << QString::fromUtf8("山田太郎|34/鈴木花子|28/佐藤次郎|45");
}

void TestCsvEncoding::readsText()
{
    QFETCH(QByteArray, file);
    READ(result, read(file.toStdString()));
    QTEST(tableText(result.table), "cells");
    QTEST(QString::fromStdString(result.report.encoding), "encoding");
}

void TestCsvEncoding::findsAForeignByteInTheLastRow()
{
    std::string file = "x,y\n";
    for (int i = 0; i < 200'000; ++i)
        file += "1,plain\n";
    file += "2,caf\xE9\n";
    READ(result, read(file));
    QCOMPARE(result.table.cellText(200'000, 1), std::string("caf\xC3\xA9"));
    QCOMPARE(result.report.encoding, std::string("ISO-8859-1"));
    QVERIFY2(warningsOf(result).contains("The encoding ISO-8859-1 is a guess"), qPrintable(warningsOf(result)));
}

void TestCsvEncoding::repairsADamagedFile()
{
    std::string file = "x,y\n";
    for (int i = 0; i < 100; ++i)
        file += "1,\xC3\xA4\xC3\xB6\n";
    file += "2,bad\xFF"
            "byte\n";
    READ(result, read(file));
    QCOMPARE(result.report.encoding, std::string("UTF-8"));
    QCOMPARE(result.table.cellText(100, 1), std::string("bad\xEF\xBF\xBD"
                                                        "byte"));
    QVERIFY2(warningsOf(result).contains("y: bytes that are not valid UTF-8 were replaced: 1"),
             qPrintable(warningsOf(result)));
}

void TestCsvEncoding::obeysTheEncodingAskedFor()
{
    CsvOptions options;
    options.encoding = "ISO-8859-15";
    READ(result, read("price,n\n\xA4"
                      "5,1\n",
                      options)); // the euro sign of Latin-9
    QCOMPARE(tableText(result.table), QString::fromUtf8("€5|1"));
    options.encoding = "UTF-8";
    READ(utf8, read("price,n\n\xA4"
                    "5,1\n",
                    options));
    QCOMPARE(tableText(utf8.table), QString::fromUtf8("\uFFFD5|1"));
}

void TestCsvEncoding::tellsValidUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("valid");
    // After Markus Kuhn's UTF-8 decoder stress test, shortened: overlong forms, surrogates, beyond U+10FFFF, cut sequences.
    QTest::newRow("ascii") << QByteArray("plain text of more than eight bytes") << true;
    QTest::newRow("two, three and four bytes")
        << QByteArray("\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF") << true;
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << false;
    QTest::newRow("overlong three") << QByteArray("\xE0\x9F\xBF") << false;
    QTest::newRow("overlong four") << QByteArray("\xF0\x8F\xBF\xBF") << false;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
    QTest::newRow("too large") << QByteArray("\xF4\x90\x80\x80") << false;
    QTest::newRow("continuation alone") << QByteArray("a\x80") << false;
    QTest::newRow("cut") << QByteArray("abcdefgh\xE6\x97") << false;
}

void TestCsvEncoding::tellsValidUtf8()
{
    QFETCH(QByteArray, bytes);
    QTEST(isValidUtf8({bytes.constData(), static_cast<std::size_t>(bytes.size())}), "valid");
}

QTEST_APPLESS_MAIN(TestCsvEncoding)
#include "tst_csv_encoding.moc"
