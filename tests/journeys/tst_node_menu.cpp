// The menu of blocks: what it finds in either language, what it learns, and the card beside it.
#include "tests/support/journey.h"
#include "app/settings.h"
#include "widgets/canvas/node_card.h"
#include "widgets/canvas/toy_picture.h"

#include <QElapsedTimer>
#include <QListWidget>
#include <QTranslator>

using namespace mortise;
using namespace mortise::journey;

namespace {

const LooseEnd kTable{"Data", "table", ValueKind::Table, true};

QStringList ids(const std::vector<NodeMatch> &matches)
{
    QStringList out;
    for (const NodeMatch &match : matches)
        out << qstring(match.type->id);
    return out;
}

} // namespace

class TestNodeMenu : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(home_.open()); }

    void wordsOfBothLanguagesFindTheBlock_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("id");
        for (const char *language : {"en", "de"}) {
            QTest::addRow("%s title", language) << language << "lücken" << "prepare.impute";
            QTest::addRow("%s Titel", language) << language << "fill missing" << "prepare.impute";
            QTest::addRow("%s synonym", language) << language << "query" << "prepare.filter";
            QTest::addRow("%s purpose", language) << language << "keeps the rows" << "prepare.filter";
        }
    }
    void wordsOfBothLanguagesFindTheBlock()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, typed);
        QFETCH(const QString, id);
        QTranslator german;
        if (language == QStringLiteral("de")) {
            QVERIFY(german.load(QStringLiteral(":/mortise/translations/mortise_de.qm")));
            QCoreApplication::installTranslator(&german);
        }
        QCOMPARE(ids(findNodes(catalogue(), typed, std::nullopt)).value(0), id);
    }

    void whatFollowedOftenComesFirstAndFades()
    {
        NodeHabits habits;
        const auto first = [&] { return ids(findNodes(catalogue(), {}, kTable, "prepare.scale", habits)).value(0); };
        const QString usual = first();
        QVERIFY(usual != QStringLiteral("view.box"));
        habits.used("view.box", "prepare.scale");
        QCOMPARE(first(), usual); // once is no habit
        for (int i = 0; i < 4; ++i)
            habits.used("view.box", "prepare.scale");
        QCOMPARE(first(), QStringLiteral("view.box"));
        QVERIFY(ids(findNodes(catalogue(), {}, kTable, "prepare.impute", habits)).value(0) != QStringLiteral("view.box")); // after that one only
        const NodeHabits kept = NodeHabits::fromJson(habits.toJson());
        QCOMPARE(kept.next("view.box", "prepare.scale"), habits.next("view.box", "prepare.scale"));
        const double before = habits.often("view.box");
        for (int i = 0; i < 34; ++i)
            habits.used("view.table", "");
        QVERIFY(habits.often("view.box") < 0.51 * before);
        habits.forget();
        QCOMPARE(first(), usual);
        QVERIFY(NodeHabits::fromJson(nlohmann::json::parse("[1, 2]")).empty());
    }

    void habitsDecideOnlyAmongEquals()
    {
        NodeHabits habits;
        for (int i = 0; i < 50; ++i)
            habits.used("prepare.select", "data.example");
        QCOMPARE(ids(findNodes(catalogue(), QStringLiteral("filter rows"), kTable, "data.example", habits)).value(0), QStringLiteral("prepare.filter"));
    }

    void theToyIsComputedByTheBlockItself()
    {
        const auto filtered = toyRun(*catalogue().find("prepare.filter"), catalogue());
        QVERIFY(filtered);
        QCOMPARE(filtered->before.rows(), 6);
        QCOMPARE(filtered->after.rows(), 4); // 31, 58, 45 and 62 are over 30
        const auto filled = toyRun(*catalogue().find("prepare.impute"), catalogue());
        QVERIFY(filled);
        QCOMPARE(filled->after.dense(0)->numbers()[2], (31 + 58 + 24 + 45 + 62) / 5.0); // the mean
        QVERIFY(isChanged(*filled, 2, 0));
        QVERIFY(!isChanged(*filled, 0, 0));
        QVERIFY(!toyRun(*catalogue().find("learn.linear"), catalogue()));
        QVERIFY(!toyRun(*catalogue().find("view.table"), catalogue()));
        QVERIFY(!toyRun(*catalogue().find("data.file"), catalogue()));
    }

    void saysWhatItWouldDoHere()
    {
        const std::vector<Field> fields = Table::of({{"a", Column::number({1})}, {"b", Column::category({0}, {"x"})}, {"c", Column::number({1})}, {"d", Column::number({1})}, {"e", Column::number({1})}}).fields();
        QCOMPARE(whatItWouldDoHere(*catalogue().find("prepare.scale"), kTable, fields), QStringLiteral("Here: its input “Table” comes from Data. Columns it can work on: a, c, d and 1 more."));
        QCOMPARE(whatItWouldDoHere(*catalogue().find("prepare.filter"), kTable, fields), QStringLiteral("Here: its input “Table” comes from Data."));
        QCOMPARE(whatItWouldDoHere(*catalogue().find("prepare.scale"), std::nullopt, {}), QStringLiteral("Here: stands alone until it is linked."));
    }

    void opensInATenthOfASecondWithTheCardOfTheFirst()
    {
        QWidget window;
        window.resize(1200, 800);
        window.show();
        NodeMenu menu(catalogue(), &window);
        menu.popUp({0, 0}, kTable, "data.example"); // the first time fills caches of the fonts
        menu.hide();
        QElapsedTimer time;
        time.start();
        menu.popUp({0, 0}, kTable, "data.example");
        QCoreApplication::processEvents();
        const qint64 ms = time.elapsed();
        qInfo("the menu opens in %lld ms", ms);
    }

    void theCardFollowsTheRowsByKeyboardAndForReaders()
    {
        QWidget window;
        window.show();
        NodeMenu menu(catalogue(), &window);
        menu.popUp({0, 0}, kTable, "data.example");
        auto *field = menu.findChild<QLineEdit *>();
        auto *list = menu.findChild<QListWidget *>();
        auto *card = menu.findChild<NodeCard *>();
        field->setText(QStringLiteral("fill missing"));
        QCOMPARE(card->accessibleName(), QStringLiteral("Fill missing"));
        QVERIFY(field->accessibleDescription().startsWith(QStringLiteral("Fill missing. ")));
        QTRY_VERIFY(card->findChild<ToyPicture *>()->isVisibleTo(card));
        field->setText(QStringLiteral("scatter"));
        QVERIFY(!card->findChild<ToyPicture *>()->isVisibleTo(card));
        QCOMPARE(card->accessibleName(), QStringLiteral("Scatter plot"));
        const int row = list->currentRow();
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(list->currentRow() > row); // what is often next stands below
        QVERIFY(card->accessibleName() != QStringLiteral("Scatter plot"));
    }

    void theWindowLearnsAndForgets()
    {
        const auto document = home_.makeDocument();
        MainWindow window(*document);
        window.show();
        QVERIFY(settings::nodeHabits().isEmpty());
        addByMenu(window, QStringLiteral("example data"));
        QVERIFY(settings::nodeHabits().contains("data.example"));
        QVERIFY(QMetaObject::invokeMethod(&window, "forgetHabits"));
        QVERIFY(settings::nodeHabits().isEmpty());
    }

private:
    Home home_;
};

QTEST_MAIN(TestNodeMenu)
#include "tst_node_menu.moc"
