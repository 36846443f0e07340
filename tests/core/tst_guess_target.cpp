// What a table is probably to be asked, from names and the last column.
#include "data/guess_target.h"

#include <QTest>

using namespace mortise;

namespace {

std::pair<std::string, ColumnPtr> category(const char *name, std::vector<std::string> levels = {"no", "yes"})
{
    return {name, Column::category(levels.size() < 2 ? std::vector<std::int32_t>{0, 0, 0, 0} : std::vector<std::int32_t>{0, 1, 0, 1}, levels)};
}

std::pair<std::string, ColumnPtr> number(const char *name)
{
    return {name, Column::number({1, 2, 3, 4})};
}

} // namespace

class TestGuessTarget : public QObject {
    Q_OBJECT

private slots:
    void takesWhatIsNamedAsTargetsAre_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"target", "Class", "y", "survived", "CHURN", "diagnosis", "Zielvariable"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void takesWhatIsNamedAsTargetsAre()
    {
        QFETCH(const QString, name);
        const auto guess = guessTarget(Table::of({number("age"), category(name.toUtf8().constData()), category("sex")}));
        QVERIFY(guess);
        QCOMPARE(guess->column, 1);
        QCOMPARE(guess->why, TargetGuess::Why::Named);
    }

    void aSurerNameWins()
    {
        const auto guess = guessTarget(Table::of({number("x"), number("y"), category("class")}));
        QVERIFY(guess);
        QCOMPARE(guess->column, 2);
    }

    void elseTheLastWithFewLevels()
    {
        const auto guess = guessTarget(Table::of({category("sex"), number("age"), category("left")}));
        QVERIFY(guess);
        QCOMPARE(guess->column, 2);
        QCOMPARE(guess->why, TargetGuess::Why::LastWithFewLevels);
        QVERIFY(!guessTarget(Table::of({category("sex"), number("age")}))); // numbers are no question by themselves
    }

    void guessesNothingWhereThereIsATarget()
    {
        QVERIFY(!guessTarget(Table::of({number("age"), category("survived")}).withRole("age", Role::Target)));
    }

    void whatCannotBePredictedIsNoGuess()
    {
        QVERIFY(!guessTarget(Table::of({category("survived", {"yes"}), number("age")}))); // one level
        QVERIFY(!guessTarget(Table::of({{"y", Column::number({kMissingNumber, kMissingNumber, kMissingNumber, kMissingNumber})}, number("age")})));
        QVERIFY(!guessTarget(Table()));
    }
};

QTEST_MAIN(TestGuessTarget)
#include "tst_guess_target.moc"
