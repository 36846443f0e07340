// The canvas in the accessibility tree: blocks, their ports and notes; linked, opened and changed from there alone.
#include "canvas_desk.h"

#include <QAccessible>
#include <QInputDialog>
#include <QLineEdit>
#include <QSignalSpy>

using namespace mortise;

namespace {

using Action = QAccessibleActionInterface;

QAccessibleInterface *child(QAccessibleInterface *of, const QString &start)
{
    for (int i = 0; of && i < of->childCount(); ++i)
        if (of->child(i)->text(QAccessible::Name).startsWith(start))
            return of->child(i);
    return nullptr;
}

bool does(QAccessibleInterface *item, const QString &action)
{
    if (!item || !item->actionInterface() || !item->actionInterface()->actionNames().contains(action))
        return false;
    item->actionInterface()->doAction(action);
    return true;
}

QMenu *menu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

bool choose(const QString &text)
{
    const bool done = menu() && does(child(QAccessible::queryAccessibleInterface(menu()), text), Action::pressAction());
    if (QMenu *open = menu())
        open->close();
    return done;
}

} // namespace

class TestCanvasReader : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::get().setReducedMotion(true); }

    void aPortSaysWhereItsLinksLead()
    {
        Desk desk(chain());
        QAccessibleInterface *fill = child(canvas(desk), QStringLiteral("Fill"));
        QVERIFY(fill);
        QCOMPARE(fill->childCount(), 2);
        QCOMPARE(fill->child(0)->text(QAccessible::Name), QStringLiteral("Input Table, linked to Data"));
        QCOMPARE(fill->child(1)->text(QAccessible::Name), QStringLiteral("Output Table, linked to Table"));
        QCOMPARE(fill->child(1)->parent(), fill);
        QCOMPARE(fill->indexOfChild(fill->child(1)), 1);
        QVERIFY(desk.canvas.viewport()->geometry().contains(desk.canvas.mapFromGlobal(fill->child(1)->rect().center())));
        desk.canvas.item("Fill")->setSelected(true);
        desk.canvas.deleteSelection(); // and its ports with it
        QVERIFY(!child(canvas(desk), QStringLiteral("Fill")));
        QCOMPARE(child(canvas(desk), QStringLiteral("Data"))->child(0)->text(QAccessible::Name), QStringLiteral("Output Table, not linked"));
    }

    void aLinkIsMadeAndRemovedAtAPort()
    {
        Desk desk(chain());
        show(desk);
        QVERIFY(does(child(child(canvas(desk), QStringLiteral("Data")), QStringLiteral("Output")), Action::pressAction()));
        QVERIFY(menu());
        QCOMPARE(menu()->accessibleName(), QStringLiteral("Data: Table"));
        QVERIFY(choose(QStringLiteral("Remove the link to Fill")));
        QTRY_COMPARE(desk.flow.links(), (std::vector<Link>{{"Fill", "table", "Table", "table"}}));
        QVERIFY(does(child(child(canvas(desk), QStringLiteral("Fill")), QStringLiteral("Input")), Action::pressAction()));
        QVERIFY(choose(QStringLiteral("Link to Data: Table")));
        QTRY_VERIFY(desk.flow == chain());
    }

    void onlyWhatFitsIsOffered()
    {
        Workflow flow = chain();
        must(flow, AddNode{"Forest", block("learn.forest", 40, 300)});
        must(flow, AddNode{"Test", block("evaluate.test", 600, 300)});
        Desk desk(flow);
        show(desk);
        QVERIFY(does(child(child(canvas(desk), QStringLiteral("Forest")), QStringLiteral("Output")), Action::pressAction()));
        QVERIFY(menu());
        QStringList offered;
        for (const QAction *action : menu()->actions())
            offered << action->text();
        menu()->close();
        QCOMPARE(offered, (QStringList{QStringLiteral("Link to Test: Learners"), QStringLiteral("Add a block")}));
        QSignalSpy wanted(&desk.canvas, &Canvas::menuRequested);
        QVERIFY(does(child(child(canvas(desk), QStringLiteral("Forest")), QStringLiteral("Output")), Action::pressAction()));
        QVERIFY(choose(QStringLiteral("Add a block")));
        QTRY_COMPARE(wanted.count(), 1);
    }

    void theMenuOfABlockOpensAndItsNameIsWritten()
    {
        Desk desk(chain());
        show(desk);
        QVERIFY(does(child(canvas(desk), QStringLiteral("Fill")), Action::showMenuAction()));
        QVERIFY(menu());
        QCOMPARE(menu()->accessibleName(), QStringLiteral("Fill"));
        QVERIFY(choose(QStringLiteral("Rename")));
        QTRY_VERIFY(child(canvas(desk), QStringLiteral("Name of the block")));
        QAccessibleInterface *field = child(canvas(desk), QStringLiteral("Name of the block"));
        field->editableTextInterface()->replaceText(0, 4, QStringLiteral("Means"));
        QVERIFY(does(child(canvas(desk), QStringLiteral("Data")), Action::setFocusAction()));
        QTRY_VERIFY(desk.flow.find("Means"));
    }

    void aNoteIsRead()
    {
        Workflow flow = chain();
        must(flow, SetNote{"1", Note{.text = "Ask Ada", .at = {40, 300}, .size = {160, 80}}});
        Desk desk(flow);
        show(desk);
        QAccessibleInterface *note = child(canvas(desk), QStringLiteral("Note: Ask Ada"));
        QVERIFY(note);
        QVERIFY(does(note, Action::pressAction()));
        write(desk, QStringLiteral("Ask Bob"));
        QTRY_VERIFY(child(canvas(desk), QStringLiteral("Note: Ask Bob")));
    }

    void theCanvasHasAMenuOfItsOwn()
    {
        Desk desk(chain());
        show(desk);
        QVERIFY(does(canvas(desk), Action::showMenuAction()));
        QVERIFY(menu());
        QCOMPARE(menu()->accessibleName(), QStringLiteral("Canvas"));
        QVERIFY(choose(QStringLiteral("Add a note")));
        write(desk, QStringLiteral("Ask Ada"));
        QTRY_COMPARE(desk.flow.notes().size(), std::size_t{1});
    }

private:
    static void write(Desk &desk, const QString &text)
    {
        auto *dialog = desk.canvas.findChild<QInputDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->setTextValue(text);
        dialog->accept();
    }
    static QAccessibleInterface *canvas(Desk &desk) { return QAccessible::queryAccessibleInterface(&desk.canvas); }
    static void show(Desk &desk)
    {
        desk.canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&desk.canvas));
    }
};

QTEST_MAIN(TestCanvasReader)
#include "tst_canvas_reader.moc"
