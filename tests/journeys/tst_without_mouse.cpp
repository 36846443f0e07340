// The main job twice more, from the file to the saved project: by keys alone, and by what the accessibility tree offers alone.
#include "app/import/import_dialog.h"
#include "app/main_window/view_tabs.h"
#include "tests/support/journey.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QListWidget>
#include <QSignalSpy>

using namespace mortise;
using namespace mortise::journey;

namespace {

/// The first below `from` in the tree, visible, whose name or description starts so. @param role none: any.
QAccessibleInterface *find(QAccessibleInterface *from, const QString &name, std::optional<QAccessible::Role> role = {}, int depth = 0)
{
    if (!from || depth > 40 || from->state().invisible)
        return nullptr;
    if ((from->text(QAccessible::Name).startsWith(name) || from->text(QAccessible::Description).startsWith(name)) && (!role || from->role() == *role))
        return from;
    for (int i = 0; i < from->childCount(); ++i)
        if (QAccessibleInterface *found = find(from->child(i), name, role, depth + 1))
            return found;
    return nullptr;
}

QAccessibleInterface *rootOf(QObject *widget)
{
    return QAccessible::queryAccessibleInterface(widget);
}

bool press(QAccessibleInterface *control)
{
    if (!control || !control->actionInterface() || control->state().disabled)
        return false;
    const QStringList actions = control->actionInterface()->actionNames();
    if (!actions.contains(QAccessibleActionInterface::pressAction()))
        return false;
    control->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    return true;
}

bool type(QAccessibleInterface *field, const QString &text)
{
    if (!field || !field->editableTextInterface())
        return false;
    field->editableTextInterface()->replaceText(0, field->textInterface()->characterCount(), text);
    return true;
}

/// What a person hears who walks through the tree: kinds that are read out and have neither a name nor a text.
QStringList unnamed(QAccessibleInterface *from, int depth = 0)
{
    QStringList list;
    if (!from || depth > 40 || from->state().invisible)
        return list;
    static const QList<QAccessible::Role> kSpoken{QAccessible::Button, QAccessible::CheckBox, QAccessible::ComboBox, QAccessible::EditableText, QAccessible::ListItem, QAccessible::PageTab, QAccessible::Slider, QAccessible::SpinBox, QAccessible::List, QAccessible::Table, QAccessible::Tree, QAccessible::Graphic, QAccessible::Chart};
    if (kSpoken.contains(from->role()) && from->text(QAccessible::Name).isEmpty() && !from->state().offscreen && from->rect().isValid())
        list << QStringLiteral("%1 %2").arg(QString::fromLatin1(from->object() ? from->object()->metaObject()->className() : "?")).arg(static_cast<int>(from->role()));
    if (from->role() == QAccessible::ComboBox && from->text(QAccessible::Description).isEmpty() && from->relations(QAccessible::Label).isEmpty() && from->rect().isValid())
        list << QStringLiteral("a list of choices without a label: %1").arg(from->text(QAccessible::Name)); // its name is what it shows
    for (int i = 0; i < from->childCount(); ++i)
        list += unnamed(from->child(i), depth + 1);
    return list;
}

} // namespace

class TestWithoutMouse : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(home_.open());
        QAccessible::setActive(true);
    }

    void byKeysAlone()
    {
        const QString file = home_.dataset(QStringLiteral("iris")) /* its last column is guessed as what to predict */;
        const auto document = home_.makeDocument();
        MainWindow window(*document);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.openPath(file);
        auto *dialog = window.findChild<ImportDialog *>();
        QVERIFY(dialog);
        QPushButton *accept = nullptr;
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->isDefault())
                accept = button;
        QTRY_VERIFY_WITH_TIMEOUT(accept && accept->isEnabled(), kWaitMs);
        QTest::keyClick(dialog, Qt::Key_Return); // the next thing to do is the default
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document, "iris.csv"), kWaitMs);
        auto *canvas = window.findChild<Canvas *>();
        addByMenu(window, QStringLiteral("fill missing"));
        addByMenu(window, QStringLiteral("test and score"));
        QVERIFY(document->workflow().find("Test and score"));
        QTest::keyClick(canvas, Qt::Key_Escape);
        canvas->scene()->clearSelection();
        addByMenu(window, QStringLiteral("random forest"));
        QVERIFY(document->workflow().find("Random forest"));
        QVERIFY(document->workflow().into("Test and score", "learners").empty());
        QTest::keyClick(canvas, Qt::Key_L); // leads a link to where it may go
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(document->workflow().into("Test and score", "learners").size(), std::size_t{1});
        for (QPushButton *button : window.findChild<TopBar *>()->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Run")) {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Space);
            }
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document, "Test and score") && !document->isRunning(), kWaitMs);
        save(window, *document, home_.path(QStringLiteral("keys.mortise")));
    }

    void byTheAccessibilityTreeAlone()
    {
        const QString file = home_.dataset(QStringLiteral("titanic"));
        const auto document = home_.makeDocument();
        MainWindow window(*document);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QAccessibleInterface *root = rootOf(&window);
        QCOMPARE(unnamed(root), QStringList());

        QVERIFY(press(find(root, QStringLiteral("Choose a file"), QAccessible::Button)));
        QTRY_VERIFY(window.findChild<QFileDialog *>());
        auto *files = window.findChild<QFileDialog *>();
        QVERIFY(type(rootOf(files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))), file));
        QVERIFY(press(find(rootOf(files), QStringLiteral("Open"), QAccessible::Button)));
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<ImportDialog *>(), kWaitMs);
        QAccessibleInterface *dialog = rootOf(window.findChild<ImportDialog *>());
        QTRY_VERIFY_WITH_TIMEOUT(find(dialog, QStringLiteral("Bring in 1,309 rows"), QAccessible::Button) || find(dialog, QStringLiteral("Bring in 1309 rows"), QAccessible::Button), kWaitMs);
        QCOMPARE(unnamed(dialog), QStringList());
        QVERIFY(press(find(dialog, QStringLiteral("Bring in 1"), QAccessible::Button)));
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document, "titanic.csv"), kWaitMs);
        QTRY_VERIFY(find(root, QStringLiteral("titanic.csv"))); // the block says what it is and does
        QVERIFY2(unnamed(root).isEmpty(), qPrintable(unnamed(root).join(QStringLiteral("; "))));

        // Without a target of its own the comparison asks for one.
        QVERIFY(press(find(root, QStringLiteral("Train and compare models"), QAccessible::Button)));
        QTRY_VERIFY_WITH_TIMEOUT(document->workflow().find("Test and score") || QApplication::activePopupWidget(), kWaitMs);
        if (QWidget *question = QApplication::activePopupWidget()) {
            QVERIFY(type(rootOf(question->findChild<QLineEdit *>()), QStringLiteral("survived")));
            QTest::keyClick(question->findChild<QLineEdit *>(), Qt::Key_Return);
        }
        QTRY_VERIFY_WITH_TIMEOUT(document->workflow().find("Test and score"), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document, "Test and score") && !document->isRunning(), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(find(root, QStringLiteral("Leaderboard of 3 learners for survived")), kWaitMs); // a chart is a sentence
        QCOMPARE(unnamed(root), QStringList());
        // A cell of the confusion matrix: read, picked, turned into a block.
        QTRY_VERIFY_WITH_TIMEOUT(find(root, QStringLiteral("Confusion matrix"), QAccessible::Chart) && find(root, QStringLiteral("Confusion matrix"), QAccessible::Chart)->childCount() == 4, kWaitMs);
        QVERIFY(press(find(root, QStringLiteral("Confusion matrix"), QAccessible::Chart)->child(1)));
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<ViewTabs *>()->linkedRows().picked(), kWaitMs);
        for (QAction *action : window.actions())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_B))
                action->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(document->workflow().find("Picked rows"), kWaitMs);
        save(window, *document, home_.path(QStringLiteral("reader.mortise")));
    }

    /// Block by block, link by link; menus and popups are found from the program down.
    void builtByTheAccessibilityTreeAlone()
    {
        const QString file = home_.dataset(QStringLiteral("penguins")), saved = home_.path(QStringLiteral("built.mortise"));
        QAccessibleInterface *program = rootOf(qApp);
        {
            const auto document = home_.makeDocument();
            MainWindow window(*document);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            QAccessibleInterface *root = rootOf(&window);
            window.openPath(file);
            QTRY_VERIFY_WITH_TIMEOUT(window.findChild<ImportDialog *>(), kWaitMs);
            QAccessibleInterface *dialog = rootOf(window.findChild<ImportDialog *>());
            QTRY_VERIFY_WITH_TIMEOUT(find(dialog, QStringLiteral("Bring in 344 rows"), QAccessible::Button), kWaitMs);
            QVERIFY(press(find(dialog, QStringLiteral("sex, Category"), QAccessible::ColumnHeader)));
            QVERIFY(press(find(program, QStringLiteral("Target: to be predicted"), QAccessible::MenuItem)));
            QVERIFY(!QApplication::activePopupWidget());
            QTRY_VERIFY_WITH_TIMEOUT(find(dialog, QStringLiteral("sex, Category, Target"), QAccessible::ColumnHeader), kWaitMs);
            QVERIFY(press(find(dialog, QStringLiteral("Bring in 344 rows"), QAccessible::Button)));
            QTRY_VERIFY_WITH_TIMEOUT(isDone(*document, "penguins.csv"), kWaitMs);

            QAccessibleInterface *blocks = find(root, QStringLiteral("Blocks"), QAccessible::Tree);
            for (const char *block : {"Random forest", "Baseline", "Leaderboard", "Test and score"})
                QVERIFY2(press(find(blocks, QString::fromUtf8(block), QAccessible::TreeItem)), block);
            // What has no block before it that fits stands alone: it is linked at its ports.
            for (const auto &[block, to] : {std::pair("penguins.csv", "Link to Test and score: Data"), std::pair("Random forest", "Link to Test and score: Learners"), std::pair("Baseline", "Link to Test and score: Learners"),
                                            std::pair("Test and score", "Link to Leaderboard: Results")}) {
                QVERIFY2(press(find(find(root, QString::fromUtf8(block), QAccessible::ListItem), QStringLiteral("Output"), QAccessible::Button)), block);
                QVERIFY2(press(find(program, QString::fromUtf8(to), QAccessible::MenuItem)), to);
            }
            QCOMPARE(document->workflow().links().size(), std::size_t{4});
            QVERIFY(press(find(root, QStringLiteral("Run"), QAccessible::Button)));
            QTRY_VERIFY_WITH_TIMEOUT(isDone(*document, "Leaderboard") && !document->isRunning(), kWaitMs);
            QVERIFY(press(find(root, QStringLiteral("Leaderboard, done"), QAccessible::ListItem)));
            QTRY_VERIFY_WITH_TIMEOUT(find(root, QStringLiteral("Leaderboard of 2 learners for sex"), QAccessible::Chart), kWaitMs);
            QAccessibleInterface *chart = find(root, QStringLiteral("Leaderboard of 2"), QAccessible::Chart);
            QTRY_COMPARE_WITH_TIMEOUT(chart->childCount(), 2, kWaitMs);
            QVERIFY(chart->child(0)->text(QAccessible::Name).startsWith(QStringLiteral("Random forest, AUC: ")));
            QVERIFY(chart->child(1)->text(QAccessible::Name).startsWith(QStringLiteral("Baseline, AUC: ")));
            QCOMPARE(unnamed(program), QStringList());
            save(window, *document, saved);
        }
        const auto document = home_.makeDocument();
        MainWindow window(*document);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(press(find(rootOf(&window), QStringLiteral("Open built.mortise"), QAccessible::Button)));
        QTRY_VERIFY_WITH_TIMEOUT(find(rootOf(&window), QStringLiteral("Leaderboard of 2 learners for sex"), QAccessible::Chart), kWaitMs); // the view that was in front
        QVERIFY(press(find(rootOf(&window), QStringLiteral("Canvas"), QAccessible::PageTab)));
        QTRY_VERIFY_WITH_TIMEOUT(find(rootOf(&window), QStringLiteral("Leaderboard, done"), QAccessible::ListItem), kWaitMs);
    }

private:
    /// The dialog for files is Qt's: it is filled in the same way in both.
    void save(MainWindow &window, Document &document, const QString &path)
    {
        QSignalSpy saved(&document, &Document::saved);
        QVERIFY(press(find(rootOf(&window), QStringLiteral("Save"), QAccessible::Button)));
        QFileDialog *files = nullptr;
        for (QFileDialog *dialog : window.findChildren<QFileDialog *>())
            if (dialog->isVisible())
                files = dialog;
        QVERIFY(files);
        QVERIFY(type(rootOf(files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))), path));
        QVERIFY(press(find(rootOf(files), QStringLiteral("Save"), QAccessible::Button)));
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kWaitMs);
        QVERIFY(QFileInfo(path).size() > 0);
        QVERIFY(!document.isModified());
    }

    Home home_;
};

MORTISE_JOURNEY(TestWithoutMouse)
#include "tst_without_mouse.moc"
