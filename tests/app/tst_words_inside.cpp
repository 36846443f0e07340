// What core says in English within its sentences, shown in German: kinds of ports, types of columns, how learners were tested,
// what a setting allows; and numbers on axes with the decimal sign of the language.
#include "app/document.h"
#include "app/example_words.h"
#include "node/param.h"
#include "widgets/charts/axes.h"
#include "widgets/theme/counts_inside.h"
#include "widgets/theme/method_text.h"
#include "widgets/theme/translated.h"

#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace mortise;

class TestWordsInside : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        before_ = QLocale();
        QVERIFY(german_.load(QStringLiteral(":/mortise/translations/mortise_de.qm")));
    }

    void init()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCoreApplication::installTranslator(&german_);
    }

    void cleanup()
    {
        QCoreApplication::removeTranslator(&german_);
        QLocale::setDefault(before_);
    }

    void howLearnersWereTested_data()
    {
        QTest::addColumn<std::string>("english");
        QTest::addColumn<QString>("german");
        QTest::newRow("stratified") << std::string("10 folds, stratified") << QStringLiteral("10 Folds, stratifiziert");
        QTest::newRow("folds") << std::string("5 folds") << QStringLiteral("5 Folds");
        QTest::newRow("repeated") << std::string("3 times 10 folds") << QStringLiteral("3-mal 10 Folds");
        QTest::newRow("grouped") << std::string("4 folds by group") << QStringLiteral("4 Folds nach Gruppen");
        QTest::newRow("held out") << std::string("33.3 % held out, stratified") << QStringLiteral("33,3 % zurückgehalten, stratifiziert");
        QTest::newRow("leave one out") << std::string("Leave one out") << QStringLiteral("Leave-one-out");
        QTest::newRow("another program's") << std::string("by hand, 3 rows") << QStringLiteral("by hand, 3 rows");
    }

    void howLearnersWereTested()
    {
        QFETCH(std::string, english);
        QFETCH(QString, german);
        QCOMPARE(methodText(english), german);
        QCoreApplication::removeTranslator(&german_);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(methodText(english), qstring(english));
    }

    void figuresOnACardHaveTheSignOfTheLanguage()
    {
        QCOMPARE(translated({"AUC %1 · %2, best of %3", {"0.92", "v1.5", "4"}}), QStringLiteral("AUC 0,92 · v1.5, bestes von 4"));
        QCOMPARE(translated({"%1 · %2 leads", {"0.5", "x"}}), QStringLiteral("0,5 · x führt"));
    }

    void settingsOnACardAreWords()
    {
        QCOMPARE(translated({"%1 %2", {"Trees", "100"}}), QStringLiteral("Bäume 100"));
        QCOMPARE(translated({"%1 %2 · %3 %4", {"Greatest depth", "no limit", "Trees", "7"}}), QStringLiteral("Größte Tiefe ohne Grenze · Bäume 7"));
    }

    void kindsAndTypesAreWords()
    {
        QCOMPARE(translated({"A %1 cannot go into a %2 port", {"Learner", "Table"}}), QStringLiteral("Lernverfahren passt nicht an einen Anschluss der Art Tabelle"));
        QCOMPARE(translated({"%1 takes a %2, not a %3", {"Table", "table", "learner"}}), QStringLiteral("Tabelle nimmt die Art Tabelle, nicht Lernverfahren"));
        QCOMPARE(translated({"A %1 cannot go into a %2 port: link it to %3", {"Results", "Table", "Table, Model or Learner"}}),
                 QStringLiteral("Ergebnisse passt nicht an einen Anschluss der Art Tabelle: Verknüpfen Sie es mit Tabelle, Modell oder Lernverfahren"));
        // A column may have the name of a kind: only the argument that is one is a word.
        QCOMPARE(translated({"%1 is a %2, and only numbers and times can be scaled", {"table", "category"}}), QStringLiteral("table ist vom Typ Kategorie, und nur Zahlen und Zeiten lassen sich skalieren"));
    }

    void whatASettingAllows()
    {
        ParamSpec spec;
        spec.domain = IntRange{1, 9};
        QCOMPARE(translated(allowedText(spec)), QStringLiteral("eine ganze Zahl von 1 bis 9"));
        QCOMPARE(allowedText(spec).english(), std::string("a whole number from 1 to 9"));
        spec.optional = true;
        QCOMPARE(translated(allowedText(spec)), QStringLiteral("eine ganze Zahl von 1 bis 9 oder leer für keine Grenze"));
        spec = {};
        spec.domain = Choice{{{"mean", "Mean"}, {"median", "Median"}, {"drop", "Drop"}}};
        QCOMPARE(translated(allowedText(spec)), QStringLiteral("mean, median oder drop"));
        QCOMPARE(allowedText(spec).english(), std::string("mean, median or drop"));
    }

    void aRefusedSettingIsSaidWhole_data()
    {
        QTest::addColumn<std::string>("allowed");
        QTest::addColumn<QString>("said");
        QTest::newRow("whole number") << std::string("a whole number from 1 to 9") << QStringLiteral("eine ganze Zahl von 1 bis 9");
        QTest::newRow("no limit") << std::string("a number from 0 to 1.5, or empty for no limit") << QStringLiteral("eine Zahl von 0 bis 1.5 oder leer für keine Grenze");
        QTest::newRow("choices") << std::string("mean, median or drop") << QStringLiteral("mean, median oder drop");
        QTest::newRow("choices or a number") << std::string("sqrt, all or a whole number from 1") << QStringLiteral("sqrt, all oder eine ganze Zahl ab 1");
        QTest::newRow("switch") << std::string("yes or no (true or false)") << QStringLiteral("ja oder nein (true oder false)");
        QTest::newRow("list") << std::string("a list of column names") << QStringLiteral("eine Liste von Spaltennamen");
    }
    void aRefusedSettingIsSaidWhole()
    {
        QFETCH(std::string, allowed);
        QFETCH(QString, said);
        QCOMPARE(translated({"%1 cannot be \"%2\": allowed is %3", {"trees", "-1", allowed}}), translated({"%1 cannot be \"%2\": allowed is %3", {"trees", "-1", "@"}}).replace(QLatin1Char('@'), said));
    }

    void countsAreGroupedAsTheLanguageDoes()
    {
        QCOMPARE(translated({"%1 {row|rows} · %2 {column|columns}", {"12,345", "1,000"}}), QStringLiteral("12.345 Zeilen · 1.000 Spalten"));
        QCOMPARE(translated({"%1 of %2 {row|rows}", {"1,234,567", "2,000,000"}}), QStringLiteral("1.234.567 von 2.000.000 Zeilen"));
        QCOMPARE(translated({"%1 of %2 right", {"1,755", "1,797"}}), QStringLiteral("1.755 von 1.797 richtig"));
        // A column may be called so: it stays what it is.
        QVERIFY(translated({"%1: %2 infinite {cell stays as it is|cells stay as they are}", {"1,000", "2,000"}}).startsWith(QStringLiteral("1,000: 2.000 ")));
        QCOMPARE(translated(verbatim("1,000")), QStringLiteral("1,000"));
        for (const char *other : {"1,00", "12,34,567", "1,2345", ",123", "a,123", "1234,567"})
            QCOMPARE(countInLanguage(other), std::string(other));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(countInLanguage("12,345"), std::string("12,345"));
    }

    void anExampleSpeaksTheLanguageOfTheWindow()
    {
        Workflow example;
        QVERIFY(example.apply(AddNode{"Customers", {.type = "data.example", .version = catalogue().find("data.example")->version}}, catalogue()));
        QVERIFY(example.apply(AddNode{"Test and score", {.type = "evaluate.test", .version = catalogue().find("evaluate.test")->version}}, catalogue()));
        QVERIFY(example.apply(AddNode{"A name of one's own", {.type = "view.table", .version = catalogue().find("view.table")->version}}, catalogue()));
        QVERIFY(example.apply(AddLink{{"Customers", "table", "Test and score", "table"}}, catalogue()));
        const Workflow german = inTheLanguage(example, catalogue());
        QVERIFY(german.find("Kunden") && german.find("A name of one's own"));
        QCOMPARE(german.links().size(), std::size_t{1});
        QCOMPARE(german.links().front().from, std::string("Kunden"));
        QCoreApplication::removeTranslator(&german_);
        QVERIFY(inTheLanguage(example, catalogue()) == example);
    }

    void axesHaveTheDecimalSign()
    {
        QCOMPARE(niceTicks(0, 1, 5).labels, (QStringList{"0,0", "0,2", "0,4", "0,6", "0,8", "1,0"}));
        QVERIFY(niceTicks(0, 4e-5, 4).labels.join(QLatin1Char(' ')).indexOf(QLatin1Char('.')) < 0);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(niceTicks(0, 1, 5).labels, (QStringList{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"}));
    }

private:
    QTranslator german_;
    QLocale before_;
};

QTEST_GUILESS_MAIN(TestWordsInside)
#include "tst_words_inside.moc"
