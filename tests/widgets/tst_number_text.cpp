// Numbers, times and sizes as people read them.
#include "widgets/theme/number_text.h"

#include <QTest>

#include <limits>

using namespace mortise;

namespace {

constexpr QChar kNoBreak(0x00a0);
constexpr QChar kThin(0x202f);

} // namespace

class TestNumberText : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void countsAreGroupedAsTheLanguageDoes()
    {
        QCOMPARE(countText(0), QStringLiteral("0"));
        QCOMPARE(countText(10'418), QStringLiteral("10,418"));
        QCOMPARE(countText(3'100'000), QStringLiteral("3,100,000"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(countText(10'418), QStringLiteral("10.418"));
        QCOMPARE(numberText(0.5), QStringLiteral("0,5"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void numbersShowWhatMatters_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << "0";
        QTest::newRow("whole") << 100.0 << "100";
        QTest::newRow("thousands") << 3'100'000.0 << "3,100,000";
        QTest::newRow("score") << 0.92312 << "0.9231";
        QTest::newRow("no trailing zeros") << 12.5 << "12.5";
        QTest::newRow("negative") << -0.25 << "-0.25";
        QTest::newRow("small") << 0.00012 << "0.00012";
        QTest::newRow("tiny") << 1.2e-7 << "1.2e-7";
        QTest::newRow("huge") << 4.1e12 << "4.1e12";
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << "∞";
        QTest::newRow("infinite below") << -std::numeric_limits<double>::infinity() << "-∞";
        QTest::newRow("missing") << std::numeric_limits<double>::quiet_NaN() << "–";
    }

    void numbersShowWhatMatters()
    {
        QFETCH(const double, value);
        QFETCH(const QString, text);
        QCOMPARE(numberText(value), text);
    }

    void figuresInColumnsLineUp()
    {
        QCOMPARE(figureText(0.5, 3), QStringLiteral("0.500"));
        QCOMPARE(figureText(9'999, 1), QStringLiteral("9999.0"));
        QCOMPARE(figureText(12'500, 1), QStringLiteral("12") + kThin + QStringLiteral("500.0"));
        QCOMPARE(figureText(-1'234'567, 0), QStringLiteral("-1") + kThin + QStringLiteral("234") + kThin + "567");
        QCOMPARE(figureText(std::numeric_limits<double>::infinity(), 1), QStringLiteral("–"));
    }

    void columnsGetTheDecimalsTheyNeed()
    {
        const double whole[] = {1, 200, 3e9};
        QCOMPARE(decimalsFor(whole, 3), 0);
        const double bills[] = {39.1, 18.7, 40};
        QCOMPARE(decimalsFor(bills, 3), 1);
        const double thirds[] = {1.0 / 3, 2.0 / 3};
        QCOMPARE(decimalsFor(thirds, 2), 4);
    }

    void percentNeverRoundsToAllOrNothing()
    {
        QCOMPARE(percentText(0.623), QStringLiteral("62") + kNoBreak + "%");
        QCOMPARE(percentText(0.9912, 1), QStringLiteral("99.1") + kNoBreak + "%");
        QCOMPARE(percentText(0.9999), QStringLiteral("99") + kNoBreak + "%");
        QCOMPARE(percentText(0.0001), QStringLiteral("1") + kNoBreak + "%");
        QCOMPARE(percentText(1.0), QStringLiteral("100") + kNoBreak + "%");
        QCOMPARE(percentText(0.0), QStringLiteral("0") + kNoBreak + "%");
    }

    void timesAreRead_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("ms") << 0.009 << "9 ms";
        QTest::newRow("tenths") << 0.42 << "0.4 s";
        QTest::newRow("seconds") << 4.1 << "4.1 s";
        QTest::newRow("whole seconds") << 58.2 << "58 s";
        QTest::newRow("rounds up to a minute") << 59.7 << "1 min";
        QTest::newRow("minutes") << 125.0 << "2 min 5 s";
        QTest::newRow("hours") << 4'320.0 << "1 h 12 min";
        QTest::newRow("days") << 273'600.0 << "3 d 4 h";
    }

    void timesAreRead()
    {
        QFETCH(const double, seconds);
        QFETCH(QString, text);
        QCOMPARE(durationText(seconds).replace(kNoBreak, QLatin1Char(' ')), text);
    }

    void progressSaysWhatIsLeft()
    {
        const auto plain = [](QString text) { return text.replace(kNoBreak, QLatin1Char(' ')); };
        QCOMPARE(plain(progressText(0.62, 4)), QStringLiteral("62 % · 4 s left"));
        QCOMPARE(plain(progressText(0.62)), QStringLiteral("62 %"));
        QCOMPARE(plain(remainingText(0.3)), QStringLiteral("under a second left"));
        QCOMPARE(plain(remainingText(200)), QStringLiteral("3 min left"));
    }

    void bytesAndAges()
    {
        const auto plain = [](QString text) { return text.replace(kNoBreak, QLatin1Char(' ')); };
        QCOMPARE(plain(bytesText(512)), QStringLiteral("512 bytes"));
        QCOMPARE(plain(bytesText(1'100'000)), QStringLiteral("1.1 MB"));
        QCOMPARE(plain(bytesText(214'300'000)), QStringLiteral("214 MB"));
        QCOMPARE(plain(bytesText(999'900'000)), QStringLiteral("1.0 GB"));
        QCOMPARE(agoText(20), QStringLiteral("now"));
        QCOMPARE(agoText(190), QStringLiteral("3 min ago"));
        QCOMPARE(agoText(7'300), QStringLiteral("2 h ago"));
    }
};

QTEST_MAIN(TestNumberText)
#include "tst_number_text.moc"
