// Rows, cells and heads of columns in the accessibility tree: what Enter does with them can be done there, without keys or mouse.
#include "graph/workflow.h"
#include "widgets/canvas/node_menu.h"
#include "widgets/canvas/palette.h"
#include "widgets/form/column_box.h"
#include "widgets/form/column_popup.h"
#include "widgets/table/table_model.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/translated.h"
#include "widgets/views/level_list.h"
#include "widgets/views/table_view.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <cmath>
#include <limits>
#include <memory>

using namespace mortise;

namespace {

using Action = QAccessibleActionInterface;

/// The first below `from` that is in sight and has this name; null where there is none.
QAccessibleInterface *named(QAccessibleInterface *from, const QString &name)
{
    if (!from || from->state().invisible)
        return nullptr;
    if (from->text(QAccessible::Name) == name)
        return from;
    for (int i = 0; i < from->childCount(); ++i)
        if (QAccessibleInterface *found = named(from->child(i), name))
            return found;
    return nullptr;
}

QAccessibleInterface *named(QWidget *in, const QString &name)
{
    return named(QAccessible::queryAccessibleInterface(in), name);
}

/// More cells than a reader can count.
class Vast : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex &) const override { return 1'000'000; }
    int columnCount(const QModelIndex &) const override { return 5000; }
    QVariant data(const QModelIndex &index, int role) const override { return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant(); }
};

bool does(QAccessibleInterface *item, const QString &action)
{
    if (!item || !item->actionInterface() || !item->actionInterface()->actionNames().contains(action))
        return false;
    item->actionInterface()->doAction(action);
    return true;
}

bool show(QWidget &window)
{
    window.show();
    return QTest::qWaitForWindowExposed(&window);
}

} // namespace

class TestReaderRows : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        installLook(*qApp);
        QAccessible::setActive(true);
    }

    void aBlockIsAddedFromThePalette()
    {
        Palette palette(catalogue());
        QVERIFY(show(palette));
        QSignalSpy chosen(&palette, &Palette::chosen);
        QAccessibleInterface *row = named(&palette, QStringLiteral("Random forest"));
        QVERIFY(row);
        QCOMPARE(row->text(QAccessible::Description), translated(catalogue().find("learn.forest")->summary));
        QCOMPARE(row->actionInterface()->localizedActionName(Action::pressAction()), QStringLiteral("Add"));
        QVERIFY(does(row, Action::pressAction()));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("learn.forest"));
    }

    void aGroupOfThePaletteFoldsAndItsBlocksAreGone()
    {
        Palette palette(catalogue());
        QVERIFY(show(palette));
        QAccessibleInterface *group = named(&palette, QStringLiteral("Learn"));
        QVERIFY(group && group->state().expanded);
        QVERIFY(does(group, Action::pressAction()));
        QVERIFY(!named(&palette, QStringLiteral("Random forest")));
        QVERIFY(named(&palette, QStringLiteral("Learn"))->state().collapsed);
        QVERIFY(does(named(&palette, QStringLiteral("Learn")), Action::pressAction()));
        QVERIFY(named(&palette, QStringLiteral("Random forest")));
        palette.search()->setText(QStringLiteral("forest"));
        QVERIFY(!named(&palette, QStringLiteral("Linear regression")));
        QVERIFY(named(&palette, QStringLiteral("Random forest")));
    }

    void aBlockIsAddedFromTheMenuWhileTheFieldHasTheKeyboard()
    {
        QWidget window;
        NodeMenu menu(catalogue(), &window);
        QVERIFY(show(window));
        QSignalSpy chosen(&menu, &NodeMenu::chosen);
        menu.popUp({}, std::nullopt, {});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        QVERIFY(does(named(&menu, QStringLiteral("Decision tree")), Action::pressAction()));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("learn.tree"));
        QVERIFY(!menu.isVisible());
    }

    void aPopupIsFoundFromTheProgramDown()
    {
        QWidget window;
        window.setWindowTitle(QStringLiteral("Window"));
        QMenu menu(&window);
        menu.addAction(QStringLiteral("Rename"));
        QVERIFY(show(window));
        QAccessibleInterface *program = QAccessible::queryAccessibleInterface(qApp);
        QVERIFY(named(program, QStringLiteral("Window")));
        QVERIFY(!named(program, QStringLiteral("Rename")));
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        QVERIFY(named(program, QStringLiteral("Rename")));
        QAccessibleInterface *popup = QAccessible::queryAccessibleInterface(&menu);
        QCOMPARE(popup->parent(), program);
        QCOMPARE(program->child(program->indexOfChild(popup)), popup);
        menu.close();
        QVERIFY(!named(program, QStringLiteral("Rename")));
    }

    void aMenuClosesWhenAReaderChooses()
    {
        QWidget window;
        QMenu menu(&window);
        int renamed = 0;
        QMenu *more = menu.addMenu(QStringLiteral("More"));
        more->addAction(QStringLiteral("Rename"), this, [&] { ++renamed; });
        QVERIFY(show(window));
        menu.popup({});
        more->popup({});
        QVERIFY(QTest::qWaitForWindowExposed(more));
        QVERIFY(does(named(more, QStringLiteral("Rename")), Action::pressAction()));
        QTRY_COMPARE(renamed, 1);
        QTRY_VERIFY(!more->isVisible() && !menu.isVisible());
    }

    void aMenuHasTheNameOfWhatItBelongsTo()
    {
        QWidget window;
        QWidget button(&window);
        button.setAccessibleName(QStringLiteral("Views"));
        QMenu menu(&button);
        menu.addAction(QStringLiteral("Close"));
        QVERIFY(show(window));
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        QCOMPARE(QAccessible::queryAccessibleInterface(&menu)->text(QAccessible::Name), QStringLiteral("Views"));
    }

    void aHeadingIsNoRow()
    {
        QWidget window;
        NodeMenu menu(catalogue(), &window);
        QVERIFY(show(window));
        menu.popUp({}, std::nullopt, {});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        QAccessibleInterface *heading = named(&menu, QStringLiteral("All that fit"));
        QVERIFY(heading);
        QCOMPARE(heading->role(), QAccessible::Heading);
        QVERIFY(heading->actionInterface()->actionNames().isEmpty());
    }

    void aColumnIsChosenInTheListThatItsFieldOpens()
    {
        QWidget window;
        ColumnBox box(&window);
        box.setColumns({{"age"}, {"sex"}}, {}, "Automatic");
        QVERIFY(show(window));
        QSignalSpy activated(&box, &QComboBox::activated);
        QVERIFY(does(QAccessible::queryAccessibleInterface(&box), Action::pressAction()) || does(QAccessible::queryAccessibleInterface(&box), Action::showMenuAction()));
        QVERIFY(box.popup() && box.popup()->isVisible());
        QVERIFY(does(named(box.popup(), QStringLiteral("sex")), Action::pressAction()));
        QCOMPARE(activated.count(), 1);
        QCOMPARE(box.columnAt(box.currentIndex()), QStringLiteral("sex"));
    }

    void aChoiceIsMadeInTheListOfAField()
    {
        QWidget window;
        auto *form = new QFormLayout(&window);
        auto *field = new QComboBox(&window);
        field->addItems({QStringLiteral("Comma"), QStringLiteral("Tab")});
        form->addRow(QStringLiteral("Separator"), field);
        QVERIFY(show(window));
        QSignalSpy activated(field, &QComboBox::activated);
        field->showPopup();
        QCOMPARE(QAccessible::queryAccessibleInterface(field->view())->text(QAccessible::Name), QStringLiteral("Separator"));
        QVERIFY(does(named(field->view(), QStringLiteral("Tab")), Action::pressAction()));
        QCOMPARE(field->currentText(), QStringLiteral("Tab"));
        QCOMPARE(activated.count(), 1);
        QVERIFY(!field->view()->isVisible());
    }

    void aTickIsSetAndTakenAway()
    {
        LevelList levels({"a", "b"}, {1, 2}, this);
        QListView list;
        list.setModel(&levels);
        QVERIFY(show(list));
        const QString row = QAccessible::queryAccessibleInterface(&list)->child(0)->text(QAccessible::Name);
        QVERIFY(named(&list, row)->state().checked);
        QVERIFY(does(named(&list, row), Action::pressAction()));
        QVERIFY(!named(&list, row)->state().checked);
        QCOMPARE(levels.left(), std::set<std::string>{"b"}); // the more frequent one stands first
    }

    void theHeadOfAColumnSortsAndOpensItsMenu()
    {
        TableView view(*catalogue().find("view.table"));
        const Table table = Table::of({{"x", Column::number({2, 1})}, {"y", Column::number({3, std::nan("")})}});
        view.resize(600, 300);
        view.setInputs({{"table", {table}}});
        QVERIFY(show(view));
        const auto head = [&] { return named(&view, QStringLiteral("x, Number, Feature")); };
        QVERIFY(head());
        QCOMPARE(head()->role(), QAccessible::ColumnHeader);
        QVERIFY(does(head(), Action::pressAction()));
        QCOMPARE(head()->text(QAccessible::Description), QStringLiteral("sorted from small to large"));
        view.finish();
        QCOMPARE(view.model().index(0, 0).data().toString(), QStringLiteral("1"));
        QVERIFY(named(&view, QStringLiteral("missing"))); // not a dash
        QVERIFY(does(head(), Action::showMenuAction()));
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        QVERIFY(named(QApplication::activePopupWidget(), QStringLiteral("Rows as they are")));
        QApplication::activePopupWidget()->close();
    }

    /// Qt's views say in their events which child they mean by its place, with heads, hidden or not, before the rows
    /// (QTableView::currentChanged(), QTreeView::currentChanged()).
    void placesAreThoseOfQtsEvents_data()
    {
        QTest::addColumn<QAbstractItemView *>("view");
        QTest::addColumn<int>("place"); // of the last cell of the third row, of two columns
        QTest::addColumn<QString>("name");
        auto *model = new QStandardItemModel(3, 2, this);
        for (int row = 0; row < 3; ++row)
            for (int column = 0; column < 2; ++column)
                model->setItem(row, column, new QStandardItem(QStringLiteral("%1 %2").arg(row).arg(column)));
        model->item(0)->appendRow({new QStandardItem(QStringLiteral("in")), new QStandardItem(QStringLiteral("inside"))});
        auto *table = new QTableView;
        auto *open = new QTreeView, *folded = new QTreeView;
        auto *list = new QListView;
        for (QAbstractItemView *view : QList<QAbstractItemView *>{table, open, folded, list})
            view->setModel(model);
        open->expandAll();
        table->verticalHeader()->hide();
        open->setHeaderHidden(true);
        QTest::newRow("table") << static_cast<QAbstractItemView *>(table) << (2 + 1) * (2 + 1) + 2 << "2 1";
        QTest::newRow("tree") << static_cast<QAbstractItemView *>(open) << (3 + 1) * 2 + 1 << "2 1";
        QTest::newRow("folded tree") << static_cast<QAbstractItemView *>(folded) << (2 + 1) * 2 + 1 << "2 1";
        QTest::newRow("list") << static_cast<QAbstractItemView *>(list) << 2 << "2 0";
    }
    void placesAreThoseOfQtsEvents()
    {
        QFETCH(QAbstractItemView *, view);
        QFETCH(const int, place);
        QFETCH(const QString, name);
        const std::unique_ptr<QAbstractItemView> owner(view);
        QVERIFY(show(*view));
        view->setFocus();
        QTRY_VERIFY(view->hasFocus());
        view->setCurrentIndex(view->model()->index(2, name.right(1).toInt()));
        QAccessibleEvent event(view, QAccessible::Focus);
        event.setChild(place);
        QVERIFY(event.accessibleInterface());
        QCOMPARE(event.accessibleInterface()->text(QAccessible::Name), name);
        QVERIFY(event.accessibleInterface()->state().focused);
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(view);
        QCOMPARE(reader->focusChild(), event.accessibleInterface());
        for (int i = 0; i < reader->childCount(); ++i) {
            QVERIFY(reader->child(i));
            QCOMPARE(reader->indexOfChild(reader->child(i)), i);
        }
    }

    void whatCannotBeCountedDoesNoHarm()
    {
        Vast model;
        QTableView table;
        table.setModel(&model);
        QAccessibleInterface *vast = QAccessible::queryAccessibleInterface(&table);
        QCOMPARE(vast->childCount(), std::numeric_limits<int>::max());
        QCOMPARE(vast->tableInterface()->cellAt(70'000, 4999)->text(QAccessible::Name), QStringLiteral("70000"));
        QVERIFY(!vast->tableInterface()->cellAt(999'999, 4999));
        table.selectionModel()->select(QItemSelection(model.index(0, 0), model.index(999'999, 4999)), QItemSelectionModel::Select);
        QCOMPARE(vast->tableInterface()->selectedCellCount(), std::numeric_limits<int>::max());
        QCOMPARE(vast->tableInterface()->selectedCells().size(), qsizetype{1000});
        QCOMPARE(vast->tableInterface()->selectedRows().size(), qsizetype{1000});
    }
};

QTEST_MAIN(TestReaderRows)
#include "tst_reader_rows.moc"
