// Search everything (Ctrl+K) through the accessibility tree: rows say what they are and open what they stand for.
#include "app/search/search_everything.h"
#include "widgets/theme/look_style.h"

#include <QAccessible>
#include <QApplication>
#include <QListWidget>
#include <QTest>

using namespace mortise;

class TestSearchRows : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installLook(*qApp); }

    void aRowIsOpenedByAReader()
    {
        QWidget window;
        SearchEverything search(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        int opened = 0;
        Findable save, undo;
        save.kind = undo.kind = QStringLiteral("Commands");
        save.text = QStringLiteral("Save");
        save.detail = QStringLiteral("Ctrl+S");
        save.open = [&] { ++opened; };
        undo.text = QStringLiteral("Undo");
        search.popUp({}, {undo, save});
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(search.findChild<QListWidget *>());
        QAccessibleInterface *row = list->child(2); // below the heading
        QCOMPARE(row->text(QAccessible::Name), QStringLiteral("Save"));
        QCOMPARE(row->text(QAccessible::Description), QStringLiteral("Ctrl+S"));
        QCOMPARE(row->role(), QAccessible::ListItem);
        QVERIFY(row->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
        QCOMPARE(row->actionInterface()->localizedActionName(QAccessibleActionInterface::pressAction()), QStringLiteral("Open"));
        row->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(opened, 1);
        QVERIFY(!search.isVisible());
    }
};

QTEST_MAIN(TestSearchRows)
#include "tst_search_rows.moc"
