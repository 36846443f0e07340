// Sentences with counts: one row, two rows, in English and in the pattern of another language.
#include "base/text.h"

#include <QTest>

using namespace mortise;

class TestText : public QObject {
    Q_OBJECT

private slots:
    void oneIsOne_data()
    {
        QTest::addColumn<std::string>("count");
        QTest::addColumn<std::string>("english");
        QTest::addColumn<std::string>("german");
        QTest::newRow("1") << std::string("1") << std::string("1 row left out") << std::string("1 Zeile wurde ausgelassen");
        QTest::newRow("2") << std::string("2") << std::string("2 rows left out") << std::string("2 Zeilen wurden ausgelassen");
        QTest::newRow("0") << std::string("0") << std::string("0 rows left out") << std::string("0 Zeilen wurden ausgelassen");
        QTest::newRow("1,000") << std::string("1,000") << std::string("1,000 rows left out") << std::string("1,000 Zeilen wurden ausgelassen");
    }

    void oneIsOne()
    {
        QFETCH(std::string, count);
        QFETCH(std::string, english);
        QFETCH(std::string, german);
        const Text text("%1 {row|rows} left out", {count});
        QCOMPARE(text.english(), english);
        QCOMPARE(fill("%1 {Zeile wurde|Zeilen wurden} ausgelassen", text.args), german);
    }

    void everyWordFollowsTheCountBeforeIt()
    {
        const std::string_view pattern = "%1 {cell|cells} in %2 different {column|columns}";
        QCOMPARE(fill(pattern, {"1", "2"}), std::string("1 cell in 2 different columns"));
        QCOMPARE(fill(pattern, {"3", "1"}), std::string("3 cells in 1 different column"));
        QCOMPARE(fill("%2 {kind|kinds} of %1 {row|rows}", {"5", "1"}), std::string("1 kind of 5 rows"));
    }

    void aFormMayHoldArguments()
    {
        const std::string_view pattern = "%1 {cell is no %2 and was|cells are no %2 and were} left out";
        QCOMPARE(fill(pattern, {"1", "number"}), std::string("1 cell is no number and was left out"));
        QCOMPARE(fill(pattern, {"4", "number"}), std::string("4 cells are no number and were left out"));
    }

    void whatArgumentsHoldIsNoPattern()
    {
        QCOMPARE(fill("%1 {row|rows} without %2", {"1", "{a|b} %1"}), std::string("1 row without {a|b} %1"));
        QCOMPARE(verbatim("1 {a|b}").english(), std::string("1 {a|b}"));
        QCOMPARE(Text("{a|b}").english(), std::string("{a|b}"));
    }

    void bracesThatAreNoFormsStay()
    {
        QCOMPARE(fill("{a|b} %1", {"1"}), std::string("{a|b} 1"));
        QCOMPARE(fill("%1 {a} {b", {"1"}), std::string("1 {a} {b"));
        QCOMPARE(fill("%1 and %2", {"1"}), std::string("1 and %2"));
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
