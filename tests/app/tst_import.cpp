// The import dialog: doubts and their ways out, what was found and how it is overruled, files that nobody wants, a file that goes.
#include "app/import/assumed_list.h"
#include "app/import/column_charts.h"
#include "app/import/doubts.h"
#include "app/import/import_dialog.h"
#include "app/import/reading_form.h"
#include "app/import/role_header.h"
#include "app/settings.h"
#include "widgets/table/table_model.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/toggle_switch.h"
#include "widgets/theme/translated.h"

#include <QAccessible>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace mortise;

namespace {

constexpr int kWaitMs = 20000;

/// joined: two days that do not exist, in rows 1 and 4; monthly: one cell that is no number, in row 2.
const char *const kCustomers = "customer;joined;monthly\n"
                               "00412;03.02.2021;29,90\n"
                               "00413;30.02.2021;79,00\n"
                               "00415;01.06.2022;n. a.\n"
                               "00418;05.01.2023;0,00\n"
                               "00421;31.04.2021;29,90\n"
                               "00422;14.09.2021;1.079,00\n"
                               "00425;28.12.2018;29,90\n";

/// 24 customers that nothing is in doubt about; every fourth left.
QByteArray settledCustomers()
{
    QByteArray out = "customer;joined;plan;monthly;visits;left\n";
    for (int i = 0; i < 24; ++i)
        out += QByteArray::number(100412 + i).replace(0, 1, "0") + ";" + QByteArray::number(i % 9 + 13) + ".02.2021;" + (i % 3 ? "basic" : "pro") + ";" + QByteArray::number(i) + ",50;" + QByteArray::number(10 * i) + ";"
               + (i % 4 ? "no" : "yes") + "\n";
    return out;
}

struct Opened {
    explicit Opened(const QString &path) : dialog(path, nullptr)
    {
        dialog.show();
        dialog.activateWindow();
        (void)QTest::qWaitForWindowActive(&dialog);
        table = dialog.findChild<QTableView *>();
        header = dialog.findChild<RoleHeader *>();
        assumed = dialog.findChild<AssumedList *>();
        model = qobject_cast<TableModel *>(table->model());
        for (auto *button : dialog.findChildren<QPushButton *>())
            if (button->isDefault())
                accept = button;
    }
    bool waitRead() const
    {
        return QTest::qWaitFor([this] { return accept->isEnabled(); }, kWaitMs);
    }
    bool waitDoubts(int cells) const // until they are found in the rows
    {
        return waitRead() && QTest::qWaitFor([&] {
            int found = 0;
            for (int c = 0; c < model->columnCount(); ++c)
                found += model->headerData(c, Qt::Horizontal, TableModel::Doubtful).toInt();
            return found == cells;
        }, kWaitMs);
    }
    QPushButton *button(const QString &accessible) const
    {
        for (auto *each : dialog.findChildren<QPushButton *>())
            if (each->isVisible() && (each->accessibleName() == accessible || each->text() == accessible))
                return each;
        return nullptr;
    }
    bool says(const QString &part) const
    {
        for (const auto *label : dialog.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(part))
                return true;
        return false;
    }
    bool press(const QString &name)
    {
        QPushButton *found = button(name);
        if (found)
            QTest::mouseClick(found, Qt::LeftButton);
        return found;
    }
    QString types() const
    {
        QString out;
        for (int c = 0; c < model->columnCount(); ++c)
            out += QLatin1Char("NCTD"[static_cast<int>(model->table().field(c).column->type())]);
        return out;
    }
    ImportDialog dialog;
    bool assumes(const QString &part) const
    {
        for (int i = 0; i < assumed->count(); ++i)
            if (assumed->item(i)->data(Qt::AccessibleTextRole).toString().contains(part))
                return true;
        return false;
    }
    QString roles() const
    {
        QString out;
        for (const Field &field : model->table().fields())
            out += QString::fromStdString(std::string(roleName(field.role))) + QLatin1Char(' ');
        return out.trimmed();
    }
    QTableView *table;
    RoleHeader *header;
    AssumedList *assumed;
    TableModel *model;
    QPushButton *accept = nullptr;
};

} // namespace

class TestImport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        installLook(*qApp);
        QVERIFY(home_.isValid());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home_.path());
    }

    void doubtfulCellsAreCountedAndWalkedThrough()
    {
        Opened it(file(QStringLiteral("customers.csv"), kCustomers));
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

    void eachDoubtHasItsWaysOut()
    {
        Opened it(file(QStringLiteral("customers.csv"), kCustomers));
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
        Opened it(file(QStringLiteral("customers.csv"), kCustomers));
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
        Opened it(file(QStringLiteral("days.csv"), "n,day\n1,3/4/2020\n2,5/6/2020\n"));
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
        Opened it(file(QStringLiteral("semicolons.csv"), "a;b\n1,5;x\n2,5;-999\n"));
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

    void everyColumnSaysWhatItIsAndWhatItIsUsedFor()
    {
        Opened it(file(QStringLiteral("settled.csv"), settledCustomers()));
        QVERIFY(it.waitRead());
        QCOMPARE(it.roles(), QStringLiteral("id feature feature feature feature target"));
        QStringList facts;
        for (int c = 0; c < it.model->columnCount(); ++c)
            facts << it.header->words(c).fact;
        // By hand: six of 24 left, visits go by tens from 0 to 230.
        QCOMPARE(facts.join(QStringLiteral("; ")), QStringLiteral("24 distinct; D.M.Y; 2 levels; decimal comma; 0 to 230; yes 25 %").replace(QLatin1String("25 %"), facts.last().mid(4)));
        QVERIFY2(facts.last().startsWith(QStringLiteral("yes 25")), qPrintable(facts.last()));
        QVERIFY(it.header->words(3).tip.contains(QStringLiteral("0.5 to 23.5")));
        QVERIFY(it.assumes(QStringLiteral("left is what you want to predict. Last column, two levels. Change it above")));
        QVERIFY(it.assumes(QStringLiteral("Different in every row, so not learned from. customer")));
        QVERIFY(it.assumes(QStringLiteral("Numbers use a decimal comma. monthly")));
        QVERIFY(it.assumes(QStringLiteral("customer keeps its leading zeros. So it is no number: “000412”")));
        const QRect target = it.header->roleRect(5), feature = it.header->roleRect(4);
        const QImage shot = it.header->grab().toImage();
        QCOMPARE(shot.pixelColor(target.left() + target.height() / 2 - 2, target.center().y()), Theme::get().color("accent-fill"));
        QVERIFY(shot.pixelColor(feature.left() + feature.height() / 2 - 2, feature.center().y()) != Theme::get().color("accent-fill"));
        QCOMPARE(setting(it, "roles"), std::string("[\"customer=id\",\"left=target\"]"));
    }

    void theTargetIsChangedInTheHeaderByMouseAndByKeys()
    {
        Opened it(file(QStringLiteral("settled.csv"), settledCustomers()));
        QVERIFY(it.waitRead());
        const auto menu = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
        QTest::mouseClick(it.header->viewport(), Qt::LeftButton, {}, it.header->roleRect(2).center());
        QVERIFY(menu());
        QCOMPARE(menu()->activeAction()->text(), QStringLiteral("Feature")); // what it is now
        QSignalSpy reset(it.model, &QAbstractItemModel::modelReset), header(it.model, &QAbstractItemModel::headerDataChanged);
        QTest::keyClick(menu(), Qt::Key_Down);
        QTest::keyClick(menu(), Qt::Key_Return);
        QCOMPARE(it.roles(), QStringLiteral("id feature target feature feature feature"));
        QVERIFY(it.assumes(QStringLiteral("plan is what you want to predict")));
        QCOMPARE(reset.count(), 0); // millions of rows are not laid out anew for a role
        QVERIFY(header.count() > 0);
        it.header->setFocus();
        QTest::keyClick(it.header, Qt::Key_End);
        QCOMPARE(it.header->current(), 5);
        QVERIFY(it.header->accessibleName().contains(QStringLiteral("left, Category, Feature")));
        QTest::keyClick(it.header, Qt::Key_Return);
        QVERIFY(menu());
        QTest::keyClick(menu(), Qt::Key_Down);
        QTest::keyClick(menu(), Qt::Key_Return);
        QCOMPARE(it.roles(), QStringLiteral("id feature feature feature feature target"));
        QTest::keyClick(it.header, Qt::Key_P); // a letter of its name
        QCOMPARE(it.header->current(), 2);
        QVERIFY(it.dialog.isVisible());
    }

    void theTargetIsChangedByAReaderAlone()
    {
        Opened it(file(QStringLiteral("settled.csv"), settledCustomers()));
        QVERIFY(it.waitRead());
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(it.table);
        QAccessibleInterface *head = table->tableInterface()->cellAt(0, 5)->tableCellInterface()->columnHeaderCells().value(0);
        QVERIFY(head);
        QCOMPARE(head->text(QAccessible::Name), QStringLiteral("left, Category, Target"));
        QTRY_COMPARE(head->text(QAccessible::Description), QStringLiteral("yes 25\u00A0%"));
        QCOMPARE(head->actionInterface()->localizedActionName(QAccessibleActionInterface::pressAction()), QStringLiteral("Open the menu"));
        table->tableInterface()->cellAt(0, 2)->tableCellInterface()->columnHeaderCells().first()->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QAccessibleInterface *entries = QAccessible::queryAccessibleInterface(menu);
        for (int i = 0; i < entries->childCount(); ++i)
            if (entries->child(i)->text(QAccessible::Name) == QStringLiteral("Target: to be predicted"))
                entries->child(i)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_COMPARE(it.roles(), QStringLiteral("id feature target feature feature feature"));
        QCOMPARE(head->text(QAccessible::Name), QStringLiteral("left, Category, Feature"));
    }

    void chartsOfTheFirstColumnsStandBelowWhereThereIsRoom()
    {
        Opened it(file(QStringLiteral("settled.csv"), settledCustomers()));
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

    void largeTablesAreOnlyLinkedUnlessSomebodyWantsThemInside()
    {
        const QString path = file(QStringLiteral("settled.csv"), settledCustomers());
        QCOMPARE(settings::keepBelow(), qint64{200'000'000});
        {
            Opened it(path);
            QVERIFY(it.waitRead());
            QVERIFY(it.dialog.findChild<ToggleSwitch *>()->isChecked());
            QVERIFY(!it.dialog.settings().contains("keep"));
        }
        settings::setKeepBelow(0);
        Opened it(path);
        QVERIFY(it.waitRead());
        auto *keep = it.dialog.findChild<ToggleSwitch *>();
        QVERIFY(!keep->isChecked());
        QCOMPARE(setting(it, "keep"), std::string("false"));
        keep->setFocus();
        QTest::keyClick(keep, Qt::Key_Space);
        QVERIFY(!it.dialog.settings().contains("keep"));
        settings::setKeepBelow(200'000'000);
    }

    void tabGoesThroughAllOfIt()
    {
        Opened it(file(QStringLiteral("customers.csv"), kCustomers));
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

    void whatWasAssumedOffersAnotherTarget()
    {
        Opened it(file(QStringLiteral("settled.csv"), settledCustomers()));
        QVERIFY(it.waitRead());
        it.assumed->setFocus();
        it.assumed->setCurrentRow(0);
        QTest::keyClick(it.assumed, Qt::Key_Return);
        QWidget *question = QApplication::activePopupWidget();
        QVERIFY(question);
        auto *search = question->findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("visits"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(it.roles(), QStringLiteral("id feature feature feature target feature"));
        QVERIFY(it.dialog.isVisible());
    }

    void theMenuOfAColumnChangesRoleAndType()
    {
        Opened it(file(QStringLiteral("ab.csv"), "a,b\n1,x\n2,y\n"));
        QVERIFY(it.waitRead());
        it.table->setCurrentIndex(it.model->index(0, 0));
        emit it.table->customContextMenuRequested({});
        const auto choose = [&](const QString &text) {
            for (auto *menu : it.dialog.findChildren<QMenu *>())
                for (QAction *action : menu->actions())
                    if (action->text() == text) {
                        action->trigger();
                        delete menu;
                        return true;
                    }
            return false;
        };
        QVERIFY(choose(QStringLiteral("Text")));
        QTRY_COMPARE_WITH_TIMEOUT(it.types(), QStringLiteral("TC"), kWaitMs);
        QVERIFY(it.waitRead());
        it.table->setCurrentIndex(it.model->index(0, 1));
        emit it.table->customContextMenuRequested({});
        QVERIFY(choose(QStringLiteral("Target: to be predicted")));
        QCOMPARE(it.model->table().target(), 1);
        QCOMPARE(setting(it, "roles"), std::string("[\"b=target\"]"));
    }

    void aFileThatGoesGivesASentence()
    {
        const QString path = file(QStringLiteral("gone.csv"), kCustomers);
        Opened it(path);
        QVERIFY(it.waitDoubts(3));
        QVERIFY(QFile::remove(path));
        QTest::mouseClick(it.accept, Qt::LeftButton);
        QVERIFY(it.dialog.isVisible());
        QVERIFY(it.says(QStringLiteral("is not there any more")));
        QVERIFY(it.press(QStringLiteral("joined: Make missing"))); // reads again
        QTRY_VERIFY_WITH_TIMEOUT(it.says(QStringLiteral("This file cannot be read as it is")), kWaitMs);
        QVERIFY(!it.accept->isEnabled());
        file(QStringLiteral("gone.csv"), "a\n1\n"); // and comes back as something else
        QVERIFY(it.press(QStringLiteral("joined: Make missing")) || it.press(QStringLiteral("monthly: Make missing")));
        QVERIFY(it.waitRead());
        QCOMPARE(it.model->columnCount(), 1);
    }

    void aFileThatChangesIsShownAgainBeforeItComesIn()
    {
        const QString path = file(QStringLiteral("grows.csv"), "a,b\n1,2\n3,4\n");
        Opened it(path);
        QVERIFY(it.waitRead());
        QCOMPARE(it.accept->text(), QStringLiteral("Bring in 2 rows"));
        const auto rewrite = [&path](const QByteArray &bytes, int seconds) {
            QFile out(path);
            return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.flush() && out.setFileTime(QDateTime::currentDateTime().addSecs(seconds), QFileDevice::FileModificationTime);
        };
        QVERIFY(rewrite("a,b\n1,2\n", 10));
        QTest::mouseClick(it.accept, Qt::LeftButton);
        QVERIFY(it.dialog.isVisible());
        QVERIFY(it.waitRead());
        QCOMPARE(it.accept->text(), QStringLiteral("Bring in 1 row"));
        QVERIFY(it.says(QStringLiteral("has changed meanwhile")));
        QVERIFY(rewrite("a,b\n1,2\n5,6\n", 20)); // one that never rests comes in all the same
        QTest::mouseClick(it.accept, Qt::LeftButton);
        QVERIFY(!it.dialog.isVisible());
    }

    void aColumnWithoutAnyValueIsNoTarget()
    {
        Opened it(file(QStringLiteral("nothing.csv"), "a,b,y\n1,2,\n3,4,\n5,7,\n"));
        QVERIFY(it.waitRead());
        QCOMPARE(it.roles(), QStringLiteral("feature feature feature"));
    }

    void uglyFilesAreShownOrRefusedInASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("rows"); // -1: refused
        QTest::addColumn<int>("columns");
        QTest::newRow("empty") << QByteArray() << -1 << 0;
        QTest::newRow("binary") << QByteArray("\x7F" "ELF\0\1\2", 7) << -1 << 0;
        QTest::newRow("one cell") << QByteArray("a") << 0 << 1;
        QTest::newRow("one row") << QByteArray("1,2,3\n") << 1 << 3;
        QTest::newRow("one column") << QByteArray("a\n1\n\n3\n") << 3 << 1;
        QTest::newRow("header alone") << QByteArray("name,age\n") << 0 << 2;
        QByteArray wide, row;
        for (int c = 0; c < 5000; ++c) {
            wide += (c ? ",column " : "column ") + QByteArray::number(c);
            row += (c ? "," : "") + QByteArray::number(c);
        }
        QTest::newRow("5,000 columns") << wide + "\n" + row + "\n" + row + "\n" << 2 << 5000;
        const QByteArray name = "\"" + QByteArray(300, 'x') + "\nzwei \xF0\x9F\x90\xA7\"";
        QTest::newRow("names of 300 letters") << name + "," + name + "\n1,2\n3,4\n" << 2 << 2;
        QTest::newRow("right to left") << QByteArrayLiteral("\xD8\xB3\xD9\x86,\xD8\xA7\xD8\xB3\xD9\x85\n12,\xD8\xB9\xD9\x84\xD9\x8A\n") << 1 << 2;
        const QString text = QStringLiteral("größe;n\nä;1,5\nö;2,5\n");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char *>(text.utf16()), 2 * text.size()) << 2 << 2;
    }
    void uglyFilesAreShownOrRefusedInASentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, rows);
        QFETCH(int, columns);
        QElapsedTimer clock;
        clock.start();
        Opened it(file(QStringLiteral("ugly.csv"), bytes));
        if (rows < 0) {
            QTRY_VERIFY_WITH_TIMEOUT(it.says(QStringLiteral("This file cannot be read as it is")), kWaitMs);
            QVERIFY(it.says(QStringLiteral("ugly.csv ")));
            QVERIFY(!it.accept->isEnabled());
            return;
        }
        QVERIFY(it.waitRead());
        QCOMPARE(it.model->rowCount(), rows);
        QCOMPARE(it.model->columnCount(), columns);
        it.dialog.grab();
        QVERIFY2(clock.elapsed() < 10000, qPrintable(QString::number(clock.elapsed())));
    }

    void closingWhileItReadsIsSafe()
    {
        QByteArray much = "a,b\n";
        for (int i = 0; i < 400'000; ++i)
            much += "1,n. a.\n";
        const QString path = file(QStringLiteral("much.csv"), much);
        for (int i = 0; i < 3; ++i) {
            ImportDialog dialog(path, nullptr);
            dialog.show();
            QTest::qWait(5 * i);
        }
        QThreadPool::globalInstance()->waitForDone();
    }

private:
    static std::string setting(const Opened &it, const char *key) { return it.dialog.settings().at(key).dump(); }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile out(home_.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
    }
    QTemporaryDir home_;
};

QTEST_MAIN(TestImport)
#include "tst_import.moc"
