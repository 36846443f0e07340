// The import dialog: doubts and their ways out, what was found and how it is overruled, charts, keys.
#include "app/import/doubt_list.h"
#include "tests/support/opened_import.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace mortise;

class TestImport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(home_.open()); }

    void doubtfulCellsAreCountedAndWalkedThrough()
    {
        Opened it(home_.file(QStringLiteral("customers.csv"), kCustomers));
        QVERIFY(it.waitDoubts(3));
        QCOMPARE(it.types(), QStringLiteral("CCC"));
        QVERIFY(it.says(QStringLiteral("2 dates do not exist")));
        QVERIFY(it.says(QStringLiteral("1 cell is not a number")));
        QVERIFY(it.says(QStringLiteral("joined, rows 2 · 5: “30.02.2021”")));
        QVERIFY(it.says(QStringLiteral("monthly, row 3: “n. a.”")));
        const QList<QPair<int, int>> places{{1, 1}, {2, 2}, {4, 1}, {1, 1}};
        for (const auto &[row, column] : places) {
            QTest::keyClick(&it.dialog, Qt::Key_F8);
            QCOMPARE(it.table->currentIndex(), it.model->index(row, column));
            QVERIFY(it.table->currentIndex().data(TableModel::Doubtful).toBool());
        }
        QTest::keyClick(&it.dialog, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(it.table->currentIndex(), it.model->index(4, 1));
        QTest::keyClick(&it.dialog, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(it.table->currentIndex(), it.model->index(2, 2));
    }

    void whatIsToDecideIsWholeBesideAScrollBar()
    {
        Opened it(home_.file(QStringLiteral("low.csv"), kCustomers));
        QVERIFY(it.waitDoubts(3));
        auto *area = qobject_cast<QScrollArea *>(it.button(QStringLiteral("joined: Make missing"))->window()->findChild<DoubtList *>()->parentWidget()->parentWidget());
        QVERIFY(area);
        for (const int height : {900, 560, 440}) {
            it.dialog.resize(964, height);
            QCoreApplication::processEvents();
            QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(QStringLiteral("%1 in %2 at %3").arg(area->widget()->width()).arg(area->viewport()->width()).arg(height)));
        }
        QVERIFY(area->verticalScrollBar()->isVisible());
    }

    void eachDoubtHasItsWaysOut()
    {
        Opened it(home_.file(QStringLiteral("customers.csv"), kCustomers));
        QVERIFY(it.waitDoubts(3));
        QVERIFY(it.press(QStringLiteral("joined: Make missing")));
        QVERIFY(it.waitDoubts(1));
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(it.button(QStringLiteral("monthly: Make missing"))));
        QCOMPARE(it.types(), QStringLiteral("CDC"));
        QVERIFY(it.model->table().isMissing(1, 1) && it.model->table().isMissing(4, 1) && !it.model->table().isMissing(0, 1));
        QVERIFY(it.press(QStringLiteral("monthly: Keep as category")));
        QVERIFY(it.waitDoubts(0));
        QCOMPARE(it.types(), QStringLiteral("CDC"));
        QVERIFY(!it.says(QStringLiteral("To decide")));
        QCOMPARE(setting(it, "types"), std::string("[\"joined=time\",\"monthly=category\"]"));
    }

    void allOfThemAtOnce()
    {
        Opened it(home_.file(QStringLiteral("customers.csv"), kCustomers));
        QVERIFY(it.waitDoubts(3));
        QVERIFY(it.press(QStringLiteral("Make all 3 missing")));
        QVERIFY(it.waitDoubts(0));
        QTRY_COMPARE_WITH_TIMEOUT(it.types(), QStringLiteral("CDN"), kWaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget(), static_cast<QWidget *>(it.accept), kWaitMs); // what is next
        QCOMPARE(it.model->table().cellText(5, 2), std::string("1079"));
        QVERIFY(it.model->table().isMissing(2, 2));
    }

    void daysAndMonthsCanBeTurned()
    {
        Opened it(home_.file(QStringLiteral("days.csv"), "n,day\n1,3/4/2020\n2,5/6/2020\n"));
        QVERIFY(it.waitRead());
        QCOMPARE(it.model->table().cellText(0, 1), std::string("2020-04-03"));
        QVERIFY(it.says(QStringLiteral("Day or month first?")));
        QVERIFY(it.press(QStringLiteral("day: Month first")));
        QVERIFY(it.waitRead());
        QCOMPARE(it.model->table().cellText(0, 1), std::string("2020-03-04"));
        QCOMPARE(setting(it, "dates"), std::string("\"mdy\""));
        QVERIFY(!it.says(QStringLiteral("Day or month first?")));
    }

    void whatWasFoundStandsInTheFormAndCanBeOverruled()
    {
        Opened it(home_.file(QStringLiteral("semicolons.csv"), "a;b\n1,5;x\n2,5;-999\n"));
        QVERIFY(it.waitRead());
        QComboBox *separator = nullptr;
        for (auto *list : it.dialog.findChildren<QComboBox *>())
            if (list->accessibleName() == QStringLiteral("Separator"))
                separator = list;
        QVERIFY(separator);
        QCOMPARE(separator->currentText(), QStringLiteral("Semicolon ; · found"));
        QVERIFY(!it.dialog.settings().contains("delimiter"));
        separator->setCurrentIndex(separator->findData(QStringLiteral(",")));
        emit separator->activated(separator->currentIndex());
        QTRY_VERIFY_WITH_TIMEOUT(it.model->table().field(0).name != "a", kWaitMs);
        QVERIFY(it.waitRead());
        QCOMPARE(setting(it, "delimiter"), std::string("\",\""));
        separator->setCurrentIndex(0);
        emit separator->activated(0);
        QTRY_COMPARE_WITH_TIMEOUT(it.model->table().field(0).name, std::string("a"), kWaitMs);
        auto *missing = it.dialog.findChild<ReadingForm *>()->findChild<QLineEdit *>();
        QTest::keyClicks(missing, QStringLiteral("NA, -999"));
        QTRY_VERIFY_WITH_TIMEOUT(it.model->rowCount() == 2 && it.model->table().isMissing(1, 1), kWaitMs);
        QCOMPARE(setting(it, "missing"), std::string("[\"NA\",\"-999\"]"));
    }

    void chartsOfTheFirstColumnsStandBelowWhereThereIsRoom()
    {
        Opened it(home_.file(QStringLiteral("settled.csv"), settledCustomers()));
        QVERIFY(it.waitRead());
        auto *charts = it.dialog.findChild<ColumnCharts *>();
        charts->finish();
        QTRY_VERIFY_WITH_TIMEOUT(charts->isVisible(), kWaitMs);
        QStringList said;
        for (QWidget *chart : charts->findChildren<QWidget *>())
            said << chart->accessibleName();
        QCOMPARE(said.size(), 3);
        QVERIFY(said[0].startsWith(QStringLiteral("Distribution of monthly: 24 rows")));
        QVERIFY(said[1].startsWith(QStringLiteral("Distribution of visits")));
        QVERIFY(said[2].startsWith(QStringLiteral("Distribution of joined")));
        it.dialog.resize(964, 640); // a screen of 1024 x 700
        QVERIFY(!charts->isVisible());
        it.dialog.resize(1100, 740);
        QVERIFY(charts->isVisible());
    }

    void numbersGoFirstAndIdsAreNeverDrawn()
    {
        const auto summary = [](ColumnType type, std::int64_t distinct) {
            ColumnSummary out;
            out.type = type;
            out.distinct = distinct;
            return out;
        };
        const Table table = Table::of({{"id", Column::number({1, 2})}, {"plan", Column::category({0, 1}, {"a", "b"})}, {"one", Column::number({3, 3})}, {"a", Column::number({1, 2})}, {"b", Column::number({1, 2})}, {"c", Column::number({1, 2})}})
                                .withRole("id", Role::Id);
        const std::vector<ColumnSummary> facts{summary(ColumnType::Number, 2), summary(ColumnType::Category, 2), summary(ColumnType::Number, 1), summary(ColumnType::Number, 2), summary(ColumnType::Number, 2), summary(ColumnType::Number, 2)};
        QCOMPARE(chartColumns(table, facts), (std::vector<int>{3, 4, 1}));
    }

    void tabGoesThroughAllOfIt()
    {
        Opened it(home_.file(QStringLiteral("customers.csv"), kCustomers));
        QVERIFY(it.waitDoubts(3));
        QStringList order;
        QWidget *first = QApplication::focusWidget();
        QCOMPARE(first, it.accept); // what to do next
        do {
            const QWidget *now = QApplication::focusWidget();
            const auto *pressed = qobject_cast<const QAbstractButton *>(now);
            order << (now->accessibleName().isEmpty() && pressed ? pressed->text() : now->accessibleName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        } while (QApplication::focusWidget() != first && order.size() < 40);
        QCOMPARE(order.join(QStringLiteral("; ")), QStringLiteral("Bring in 7 rows; Encoding; Separator; Decimals; First row; Dates; Missing; Columns: customer, Category, Feature; First rows; Next doubtful cell; "
                                                                  "joined: Make missing; joined: Keep as category; monthly: Make missing; monthly: Keep as category; Make all 3 missing; What was assumed; "
                                                                  "Keep a copy inside the project; Cancel"));
    }

private:
    static std::string setting(const Opened &it, const char *key) { return it.dialog.settings().at(key).dump(); }
    ImportHome home_;
};

QTEST_MAIN(TestImport)
#include "tst_import.moc"
