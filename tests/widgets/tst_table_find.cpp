// Finding cells, copying them, choosing the rows that are shown, and columns that stay in sight.
#include "chart_data.h"
#include "widgets/table/copy_text.h"
#include "widgets/table/table_header.h"
#include "widgets/table/table_model.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/search_field.h"
#include "widgets/views/filter_popup.h"
#include "widgets/views/frozen_columns.h"
#include "widgets/views/level_list.h"
#include "widgets/views/table_find.h"
#include "widgets/views/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace mortise;

namespace {

Table people()
{
    return Table::of({{"age", Column::number({0.1, kMissingNumber, 1e21, 20})},
                      {"plan", Column::category({2, 0, 1, -1}, {"free", "basic", "pro"})},
                      {"note", Column::text({"=1+2", "tab\there", "Profit", "say \"so\""})},
                      {"born", Column::time(std::vector<std::int64_t>{0, kMicrosecondsPerDay, kMissingTime, 400 * kMicrosecondsPerDay}, false)}});
}

struct Window {
    explicit Window(const Table &table) : view(*catalogue().find("view.table"))
    {
        view.setInputs({{"table", {table}}});
        view.resize(700, 400);
        view.show();
        view.activateWindow();
        (void)QTest::qWaitForWindowActive(&view); // else shortcuts are nobody's
        frozen = view.findChild<FrozenColumns *>();
        for (auto *each : view.findChildren<QTableView *>())
            if (each != frozen->first())
                rows = each;
        view.finish();
        rows->setFocus();
    }
    bool says(const QString &words) const
    {
        for (const auto *label : view.findChildren<QLabel *>())
            if (label->text() == words && label->isVisible())
                return true;
        return false;
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *each : view.findChildren<QPushButton *>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    void filter(int column, const ColumnFilter &filter)
    {
        view.setFilter(column, filter);
        view.finish();
    }
    QList<qint64> shown() const
    {
        QList<qint64> out;
        for (int row = 0; row < view.model().rowCount(); ++row)
            out << view.model().tableRow(row);
        return out;
    }
    TableView view;
    FrozenColumns *frozen;
    QTableView *rows;
};

StopFlag never()
{
    return std::make_shared<std::atomic<bool>>(false);
}

} // namespace

class TestTableFind : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installLook(*qApp); }

    void countsCellsThatHoldAText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("any case, level and text") << QStringLiteral("PRO") << 2;
        QTest::newRow("a number") << QStringLiteral("1e+21") << 1;
        QTest::newRow("a day") << QStringLiteral("1970-01") << 2;
        QTest::newRow("no dash for missing") << QStringLiteral("–") << 0;
        QTest::newRow("nothing") << QString() << 0;
    }
    void countsCellsThatHoldAText()
    {
        QFETCH(QString, text);
        QFETCH(int, count);
        QCOMPARE(countFound({people(), nullptr}, text, never()), count);
    }

    void walksRowByRowAndAroundTheEnd()
    {
        const ShownRows turned{people(), std::make_shared<const RowIndex>(RowIndex{3, 2, 1, 0})}; // pro: (1, note), (3, plan)
        const QString pro = QStringLiteral("pro");
        const CellPlace first{1, 2}, second{3, 1};
        QCOMPARE(nextFound(turned, pro, {0, 0}, false, true, never()), first);
        QCOMPARE(nextFound(turned, pro, first, false, false, never()), second);
        QCOMPARE(nextFound(turned, pro, first, false, true, never()), first);
        QCOMPARE(nextFound(turned, pro, second, false, false, never()), first);
        QCOMPARE(nextFound(turned, pro, first, true, false, never()), second);
        QCOMPARE(nextFound(turned, QStringLiteral("nobody"), first, true, false, never()), CellPlace());
        auto stopped = never();
        *stopped = true;
        QCOMPARE(nextFound(turned, pro, first, false, false, stopped), CellPlace());
    }

    void findsByKeys()
    {
        Window window(people());
        QTest::keyClick(window.rows, Qt::Key_F, Qt::ControlModifier);
        auto *field = window.view.findChild<SearchField *>();
        QVERIFY(field->isVisible() && field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("pro"));
        window.view.finish();
        QCOMPARE(window.rows->currentIndex(), window.view.model().index(0, 1));
        QVERIFY(window.says(QStringLiteral("in 2 cells")));
        QTest::keyClick(field, Qt::Key_Return);
        window.view.finish();
        QCOMPARE(window.rows->currentIndex(), window.view.model().index(2, 2));
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        window.view.finish();
        QCOMPARE(window.rows->currentIndex(), window.view.model().index(0, 1));
        QVERIFY(window.view.model().index(2, 2).data(TableModel::Found).toBool());
        QTest::keyClick(field, Qt::Key_Escape); // clears
        QTest::keyClick(field, Qt::Key_Escape); // closes
        QVERIFY(!field->isVisible() && window.rows->hasFocus());
        QVERIFY(!window.view.model().index(2, 2).data(TableModel::Found).toBool());
    }

    void copiesWhatReadsBackToTheSameBits()
    {
        const double third = 1.0 / 3;
        const Table table = Table::of({{"a\tb", Column::number({third, kMissingNumber})}, {"t", Column::text({"=A1", "two\nlines"})}});
        const QString text = copyText({.table = table, .shown = nullptr, .rows = {{0, 1}}, .columns = {0, 1}, .header = true});
        QCOMPARE(text, QStringLiteral("\"a\tb\"\tt\n0.3333333333333333\t=A1\n\t\"two\nlines\"\n"));
        QCOMPARE(text.split(QLatin1Char('\n'))[1].split(QLatin1Char('\t'))[0].toDouble(), third);
    }

    void copiesTheSelectedRectangleByKeys()
    {
        Window window(people());
        window.view.sortBy(0, Qt::DescendingOrder); // 1e21, 20, 0.1, missing
        window.view.finish();
        const auto &model = window.view.model();
        window.rows->selectionModel()->select(QItemSelection(model.index(1, 0), model.index(2, 1)), QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(window.rows, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("20\t\n0.1\tpro\n"));
        QTest::keyClick(window.rows, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("age\tplan\n20\t\n0.1\tpro\n"));
    }

    void tooManyCellsAreNotCopiedInSilence()
    {
        Window window(Table::of({{"a", Column::category(std::vector<std::int32_t>(7'000'000, 0), {"x"})}, {"b", Column::category(std::vector<std::int32_t>(7'000'000, 0), {"x"})}, {"c", Column::category(std::vector<std::int32_t>(7'000'000, 0), {"x"})}}));
        QApplication::clipboard()->setText(QStringLiteral("before"));
        window.rows->selectAll();
        QTest::keyClick(window.rows, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
        QCOMPARE(QToolTip::text(), QStringLiteral("21,000,000 cells are too many for the clipboard. Select fewer of them."));
        QToolTip::hideText();
    }

    void saysInTheLanguageOfTheFilterBlockWhatIsKept_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<ColumnFilter>("filter");
        QTest::addColumn<QList<qint64>>("rows");
        QTest::newRow("everything") << 0 << ColumnFilter() << QList<qint64>{0, 1, 2, 3};
        QTest::newRow("a range") << 0 << ColumnFilter{.from = QStringLiteral("0"), .to = QStringLiteral("20")} << QList<qint64>{0, 3};
        QTest::newRow("open") << 0 << ColumnFilter{.from = QStringLiteral("0.2")} << QList<qint64>{2, 3};
        QTest::newRow("levels") << 1 << ColumnFilter{.left = {"free"}, .missing = false} << QList<qint64>{0, 2};
        QTest::newRow("levels and missing") << 1 << ColumnFilter{.left = {"free", "pro"}} << QList<qint64>{2, 3};
        QTest::newRow("missing alone") << 1 << ColumnFilter{.left = {"free", "pro", "basic"}} << QList<qint64>{3};
        QTest::newRow("nothing") << 1 << ColumnFilter{.left = {"free", "pro", "basic"}, .missing = false} << QList<qint64>{};
        QTest::newRow("only what is there") << 1 << ColumnFilter{.missing = false} << QList<qint64>{0, 1, 2};
        QTest::newRow("text") << 2 << ColumnFilter{.text = QStringLiteral("\"so")} << QList<qint64>{3};
        QTest::newRow("days") << 3 << ColumnFilter{.to = QStringLiteral("1970-01")} << QList<qint64>{0, 1};
    }
    void saysInTheLanguageOfTheFilterBlockWhatIsKept()
    {
        QFETCH(int, column);
        QFETCH(ColumnFilter, filter);
        QFETCH(QList<qint64>, rows);
        Window window(people());
        window.filter(column, filter);
        QCOMPARE(window.shown(), rows);
        // What the block is told keeps the same rows.
        const auto condition = parseCondition(conditionText(window.view.filters()));
        QVERIFY2(condition, conditionText(window.view.filters()).c_str());
        const auto holds = evaluate(*condition, people());
        QVERIFY(holds);
        QCOMPARE(std::count(holds->begin(), holds->end(), 1), rows.size());
    }

    void aFilterSaysHowManyRowsAreShownAndOffersABlock()
    {
        Window window(people());
        QVERIFY(window.says(QStringLiteral("4 rows · 4 columns")));
        QVERIFY(!window.button(QStringLiteral("Make a block"))->isVisible());
        window.filter(0, {.from = QStringLiteral("1")});
        window.filter(1, {.missing = false});
        QVERIFY(window.says(QStringLiteral("1 of 4 rows shown")));
        QVERIFY(window.view.model().headerData(0, Qt::Horizontal, TableModel::Filtered).toBool());
        QSignalSpy wanted(&window.view, &TableView::blockWanted);
        QTest::mouseClick(window.button(QStringLiteral("Make a block")), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("age >= 1 and plan is not missing"));
        QTest::mouseClick(window.button(QStringLiteral("Show all rows")), Qt::LeftButton);
        window.view.finish();
        QCOMPARE(window.shown().size(), 4);
        QVERIFY(!window.button(QStringLiteral("Make a block"))->isVisible());
    }

    void theFilterOfNumbersTakesOnlyNumbers()
    {
        Window window(people());
        window.rows->setCurrentIndex(window.view.model().index(0, 0));
        QTest::keyClick(window.rows, Qt::Key_Down, Qt::AltModifier);
        auto *popup = window.view.findChild<FilterPopup *>();
        QVERIFY(popup);
        const auto lines = popup->findChildren<QLineEdit *>();
        QCOMPARE(lines.size(), 2);
        QTest::keyClicks(lines[0], QStringLiteral("2x"));
        window.view.finish();
        QCOMPARE(window.shown().size(), 2); // "2" counted, "2x" did not
        QTest::keyClick(lines[0], Qt::Key_Backspace);
        QTest::keyClicks(lines[1], QStringLiteral("25"));
        window.view.finish();
        QCOMPARE(window.shown(), QList<qint64>{3});
    }

    void theFilterOfLevelsCountsAndSearchesThem()
    {
        const Table table = people().withRows({0, 2, 2, 3});
        FilterPopup popup(table, 1, {}, nullptr, nullptr);
        popup.finish();
        auto *list = popup.findChild<QListView *>();
        auto *levels = qobject_cast<LevelList *>(list->model());
        QVERIFY(levels);
        const auto words = [&](int row) { return levels->index(row).data(Qt::AccessibleTextRole).toString(); };
        QCOMPARE(levels->rowCount(), 3); // free has no row here
        QCOMPARE(words(0), QStringLiteral("basic, 2 rows"));
        QCOMPARE(words(1), QStringLiteral("pro, 1 row"));
        QCOMPARE(words(2), QStringLiteral("missing, 1 row"));
        popup.show();
        QSignalSpy changed(&popup, &FilterPopup::changed);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(levels->index(1)).center());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(popup.filter().left, std::set<std::string>{"pro"});
        popup.findChild<SearchField *>()->setText(QStringLiteral("as"));
        QCOMPARE(levels->rowCount(), 1);
        list->setCurrentIndex(levels->index(0));
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(popup.filter().left, (std::set<std::string>{"pro", "basic"}));
    }

    void theMenuOfAColumnFreezesTheFirstOnes()
    {
        Window window(people());
        auto *header = window.rows->findChild<TableHeader *>();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, header->chipRect(1).center());
        auto *menu = window.view.findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions())
            if (action->text() == QStringLiteral("Freeze up to here"))
                action->trigger();
        menu->close();
        QTableView *first = window.frozen->first();
        QVERIFY(first->isVisible() && !first->isColumnHidden(1) && first->isColumnHidden(2));
        QVERIFY(window.rows->isColumnHidden(0) && window.rows->isColumnHidden(1) && !window.rows->isColumnHidden(2));
        QCOMPARE(window.view.model().rowCount(), 4);
        // The arrow keys cross the border in both directions.
        first->setFocus();
        first->setCurrentIndex(window.view.model().index(1, 1));
        QTest::keyClick(first, Qt::Key_Right);
        QCOMPARE(window.rows->currentIndex(), window.view.model().index(1, 2));
        QTest::keyClick(window.rows, Qt::Key_Left);
        QCOMPARE(window.rows->currentIndex(), window.view.model().index(1, 1));
        window.view.freeze(0);
        QVERIFY(!first->isVisible() && !window.rows->isColumnHidden(0));
        QVERIFY(window.rows->columnWidth(0) > 20);
    }

    void frozenRowsScrollTogether()
    {
        std::vector<double> values(500);
        std::vector<std::pair<std::string, ColumnPtr>> columns;
        for (int c = 0; c < 20; ++c)
            columns.emplace_back("column " + std::to_string(c), Column::number(values));
        Window window(Table::of(columns));
        window.rows->scrollToBottom(); // before and after
        window.view.freeze(2);
        QTest::qWait(1); // layouts
        const int bottom = window.rows->verticalScrollBar()->value();
        QVERIFY(bottom > 1000);
        QCOMPARE(window.frozen->first()->verticalScrollBar()->value(), bottom);
        window.view.freeze(0);
        QTest::qWait(1);
        QVERIFY(window.rows->verticalScrollBar()->value() > 1000);
        window.view.freeze(2);
        QTest::qWait(1);
        window.rows->scrollToBottom();
        QTableView *first = window.frozen->first();
        QCOMPARE(first->rowViewportPosition(499), window.rows->rowViewportPosition(499));
        QCOMPARE(first->viewport()->height(), window.rows->viewport()->height());
    }

    void typesChangeByALetterWhereSomebodyAllowsIt()
    {
        Window window(people());
        QSignalSpy types(&window.view, &TableView::typeWanted), roles(&window.view, &TableView::roleWanted);
        window.rows->setCurrentIndex(window.view.model().index(0, 0));
        QTest::keyClick(window.rows, Qt::Key_C);
        QCOMPARE(types.size(), 0);
        window.view.setChangeable(true);
        QTest::keyClick(window.rows, Qt::Key_C);
        QTest::keyClick(window.rows, Qt::Key_N); // it is one
        QCOMPARE(types.size(), 1);
        QCOMPARE(types[0][0].toString(), QStringLiteral("age"));
        QCOMPARE(types[0][1].value<ColumnType>(), ColumnType::Category);
        auto *header = window.rows->findChild<TableHeader *>();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, header->chipRect(1).center());
        for (QAction *action : window.view.findChild<QMenu *>()->actions())
            if (action->text() == QStringLiteral("Target"))
                action->trigger();
        QCOMPARE(roles.size(), 1);
        QCOMPARE(roles[0][0].toString(), QStringLiteral("plan"));
        QCOMPARE(roles[0][1].value<Role>(), Role::Target);
    }
};

QTEST_MAIN(TestTableFind)
#include "tst_table_find.moc"
