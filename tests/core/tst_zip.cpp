// Tables inside archives.
#include "tst_csv_support.h"

#include "io/archive.h"
#include "io/table_file.h"

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>
#include <zlib.h>

#include <QFile>
#include <QObject>
#include <QTemporaryDir>

using namespace mortise;
using namespace mortise::test;

namespace {

void writeZip(const QString &path, const QList<QPair<QString, QByteArray>> &members)
{
    QuaZip zip(path);
    QVERIFY(zip.open(QuaZip::mdCreate));
    for (const auto &[name, bytes] : members) {
        QuaZipFile file(&zip);
        QVERIFY(file.open(QIODevice::WriteOnly, QuaZipNewInfo(name)));
        file.write(bytes);
        file.close();
    }
    zip.close();
}

void writeGzip(const QString &path, const QByteArray &bytes)
{
    const gzFile file = gzopen(qPrintable(path), "wb");
    QVERIFY(file);
    QCOMPARE(gzwrite(file, bytes.constData(), static_cast<unsigned>(bytes.size())), static_cast<int>(bytes.size()));
    gzclose(file);
}

} // namespace

class TestZip : public QObject {
    Q_OBJECT

private slots:
    void readsTheOnlyMember();
    void asksWhichOfSeveralMembers();
    void leavesOutWhatIsNoMember();
    void readsGzip();
    void knowsArchivesByTheirContent();
    void boundsTheSize();
    void refusesDamagedArchives();
    void readsTabsByTheNameOfTheFile();

private:
    QString path(const char *name) const { return folder_.filePath(QLatin1String(name)); }
    QTemporaryDir folder_;
};

void TestZip::readsTheOnlyMember()
{
    writeZip(path("one.zip"), {{"folder/people.csv", "a,b\n1,2\n"}});
    READ(result, readTable(path("one.zip").toStdString()));
    QCOMPARE(tableText(result.table), QStringLiteral("1|2"));
    QCOMPARE(result.report.member, std::string("folder/people.csv"));
    QCOMPARE(result.report.bytes, QFile(path("one.zip")).size());
}

void TestZip::asksWhichOfSeveralMembers()
{
    writeZip(path("two.zip"), {{"a.csv", "a\n1\n"}, {"b.csv", "b\n2\n3\n"}});
    const auto open = readTable(path("two.zip").toStdString());
    QVERIFY(!open);
    QCOMPARE(open.error().code, ErrorCode::InvalidParameter);
    QVERIFY2(open.error().message().find("a.csv, b.csv") != std::string::npos, open.error().message().c_str());
    TableFileOptions options;
    options.member = "b.csv";
    READ(result, readTable(path("two.zip").toStdString(), options));
    QCOMPARE(result.table.rows(), 2);
    options.member = "c.csv";
    const auto wrong = readTable(path("two.zip").toStdString(), options);
    QVERIFY(!wrong);
    QVERIFY2(wrong.error().message().find("holds no c.csv, but: a.csv, b.csv") != std::string::npos,
             wrong.error().message().c_str());
}

void TestZip::leavesOutWhatIsNoMember()
{
    writeZip(path("mac.zip"), {{"__MACOSX/._a.csv", "junk"}, {".DS_Store", "junk"}, {"a.csv", "a,b\n1,2\n"}});
    const auto members = archiveMembers(path("mac.zip").toStdString());
    QVERIFY(members.has_value());
    QCOMPARE(members->size(), std::size_t{1});
    READ(result, readTable(path("mac.zip").toStdString()));
    QCOMPARE(tableText(result.table), QStringLiteral("1|2"));
}

void TestZip::readsGzip()
{
    QByteArray file("a,b\n");
    for (int i = 0; i < 200'000; ++i)
        file += QByteArray::number(i) + ",x\n";
    writeGzip(path("data.csv.gz"), file);
    READ(result, readTable(path("data.csv.gz").toStdString()));
    QCOMPARE(result.table.rows(), 200'000);
    QCOMPARE(result.table.field(0).column->numbers()[199'999], 199'999.0);
    QCOMPARE(result.report.member, std::string("data.csv"));
    READ(preview, previewTable(path("data.csv.gz").toStdString(), {}, 5));
    QCOMPARE(preview.table.rows(), 5);
}

void TestZip::knowsArchivesByTheirContent()
{
    writeZip(path("named.csv"), {{"a.csv", "a,b\n1,2\n"}});
    READ(result, readTable(path("named.csv").toStdString()));
    QCOMPARE(tableText(result.table), QStringLiteral("1|2"));
}

void TestZip::boundsTheSize()
{
    const QByteArray zeros = "a\n" + QByteArray(3'000'000, '0');
    writeZip(path("bomb.zip"), {{"a.csv", zeros}});
    writeGzip(path("bomb.gz"), zeros);
    for (const char *name : {"bomb.zip", "bomb.gz"}) {
        TableFileOptions options;
        options.memberLimit = 1'000'000;
        const auto result = readTable(path(name).toStdString(), options);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::OutOfMemory);
        QVERIFY2(result.error().message().find("1,000,000 bytes") != std::string::npos,
                 result.error().message().c_str());
        options.memberLimit = 4'000'000;
        QVERIFY(readTable(path(name).toStdString(), options).has_value());
    }
}

void TestZip::refusesDamagedArchives()
{
    QByteArray cells("a,b\n");
    for (int i = 0; i < 10'000; ++i)
        cells += QByteArray::number(i * 7919 % 10'007) + ",x\n";
    writeZip(path("good.zip"), {{"a.csv", cells}});
    writeGzip(path("good.gz"), cells);
    for (const char *name : {"good.zip", "good.gz"}) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        QByteArray flipped = good;
        flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 0x55);
        for (const QByteArray &bad : {flipped, good.left(good.size() * 2 / 3)}) {
            QFile damaged(path("damaged"));
            QVERIFY(damaged.open(QIODevice::WriteOnly));
            damaged.write(bad);
            damaged.close();
            const auto result = readTable(path("damaged").toStdString());
            QVERIFY2(!result, name);
            QCOMPARE(result.error().code, ErrorCode::Unreadable);
            QVERIFY(result.error().message().find("damaged") != std::string::npos);
        }
    }
}

void TestZip::readsTabsByTheNameOfTheFile()
{
    QFile file(path("x.tsv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b\tc\n1,2\t3\n");
    file.close();
    READ(result, readTable(path("x.tsv").toStdString()));
    QCOMPARE(namesOf(result.table), QStringLiteral("a,b|c"));
}

QTEST_APPLESS_MAIN(TestZip)
#include "tst_zip.moc"
