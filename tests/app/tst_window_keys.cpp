// The window by keys: Tab goes part by part, F6 from part to part, and one list tells every key.
#include "app/document.h"
#include "app/main_window/board.h"
#include "app/main_window/inspector.h"
#include "app/main_window/main_window.h"
#include "app/main_window/strip.h"
#include "app/main_window/tile.h"
#include "app/main_window/top_bar.h"
#include "app/main_window/view_tabs.h"
#include "app/import/import_dialog.h"
#include "app/main_window/tile.h"
#include "app/runs/runs_page.h"
#include "app/search/keys_popup.h"
#include "tests/support/idle_engine.h"
#include "tests/support/journey.h"
#include "widgets/views/table_view.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/palette.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFocusFrame>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

#include <functional>

using namespace mortise;

class TestWindowKeys : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(home_.open());
    }

    void init()
    {
        document_ = std::make_unique<Document>(catalogue(), home_.store(), [](Engine::Listener) { return std::make_unique<IdleEngine>(); });
        window_ = std::make_unique<MainWindow>(*document_);
        window_->resize(1400, 860);
        window_->restore({{}, {}, false}); // not the welcome page
        window_->show();
        Workflow flow;
        QVERIFY(flow.apply(AddNode{"Data", {.type = "data.example", .version = catalogue().find("data.example")->version, .at = {40, 200}}}, catalogue()).has_value());
        QVERIFY(flow.apply(AddNode{"Filter", {.type = "prepare.filter", .version = catalogue().find("prepare.filter")->version, .at = {326, 200}}}, catalogue()).has_value());
        document_->replaceWorkflow(flow, {}, false);
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QTRY_VERIFY(canvas().isVisible());
        canvas().setFocus();
        canvas().selectNode(QStringLiteral("Data"));
    }

    void cleanup()
    {
        window_.reset();
        document_.reset();
    }

    /// It folds by itself where there is little room; what somebody did by hand stays until the room changes.
    void theStripStaysAsSomebodyLeftIt()
    {
        auto *strip = window_->findChild<Strip *>();
        QVERIFY(!strip->isFolded());
        strip->setFolded(true);
        window_->resize(1380, 850);
        QVERIFY(strip->isFolded());
        window_->resize(1000, 700);
        window_->resize(1400, 860);
        QVERIFY(!strip->isFolded());

        window_->findChild<ViewTabs *>()->openBoard(Category::Judge); // in Compare it starts folded
        QVERIFY(strip->isVisible() && strip->isFolded());
        Theme::get().setTextPercent(125);
        Theme::get().setTextPercent(100);
        QVERIFY(strip->isFolded());
        strip->setFolded(false);
        Theme::get().setTextPercent(125);
        Theme::get().setTextPercent(100);
        QVERIFY(!strip->isFolded());
        window_->findChild<ViewTabs *>()->showCanvas();
        QVERIFY(!strip->isFolded());
    }

    /// Whatever the window can do is found with the mouse too, and the menu is never higher than a small screen.
    void everyActionStandsInTheMenuOnce()
    {
        window_->findChild<TopBar *>()->menuClicked({});
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY2(menu->sizeHint().height() < 640, qPrintable(QString::number(menu->sizeHint().height())));
        QList<QAction *> all;
        const std::function<void(const QMenu *)> collect = [&](const QMenu *in) {
            for (QAction *action : in->actions())
                action->menu() ? collect(action->menu()) : all.append(action);
        };
        collect(menu);
        for (QAction *action : window_->actions())
            QVERIFY2(all.count(action) == 1, qPrintable(action->text()));
        menu->close();
    }

    /// Each part is entered once in a round, and what is in it stays together: also fields that were made later than all else.
    void tabGoesPartByPart()
    {
        canvas().selectNode(QStringLiteral("Filter")); // its form is made anew
        const QWidget *start = QApplication::focusWidget();
        QStringList order;
        int presses = 0;
        do {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (const QString part = partOf(QApplication::focusWidget()); order.isEmpty() || order.last() != part)
                order << part;
        } while (QApplication::focusWidget() != start && ++presses < 150);
        QCOMPARE(order, (QStringList{"middle", "inspector", "strip", "top", "palette", "middle"}));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QCOMPARE(partOf(QApplication::focusWidget()), QStringLiteral("palette"));
    }

    void theTopBarIsWalkedAsItIsSeen()
    {
        auto *top = window_->findChild<TopBar *>();
        QList<int> places;
        for (auto *button : top->findChildren<QAbstractButton *>())
            if (button->accessibleName() == QStringLiteral("Open"))
                button->setFocus();
        do {
            places << QApplication::focusWidget()->mapTo(top, QPoint()).x();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        } while (top->isAncestorOf(QApplication::focusWidget()) && places.size() < 30);
        QVERIFY(places.size() >= 6); // what cannot be done now is passed over
        QVERIFY(std::is_sorted(places.begin(), places.end()));
    }

    void f6GoesFromPartToPartAndBackToWhereOneWas()
    {
        QStringList order;
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
            order << partOf(QApplication::focusWidget());
        }
        QCOMPARE(order, (QStringList{"inspector", "strip", "top", "palette", "middle"}));
        QVERIFY(canvas().hasFocus());
        QCOMPARE(canvas().currentNode(), QStringLiteral("Data"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(partOf(QApplication::focusWidget()), QStringLiteral("palette"));
    }

    void aProjectThatIsOpenedHasTheKeyboardInItsMiddle()
    {
        window_->findChild<Palette *>()->findChild<QLineEdit *>()->setFocus();
        window_->restore({{}, window_->layout(), false});
        QTRY_VERIFY(canvas().hasFocus());
        window_->findChild<Palette *>()->findChild<QLineEdit *>()->setFocus();
        window_->restore({{}, {}, true}); // the welcome page: its first way in
        QTRY_COMPARE(qobject_cast<QPushButton *>(window_->focusWidget()) ? static_cast<QPushButton *>(window_->focusWidget())->text() : QString(), QStringLiteral("Choose a file"));
    }

    void theReferencePageShowsThatItHasTheKeyboard()
    {
        QTest::keyClick(&canvas(), Qt::Key_Tab); // by keys, so that rings show
        QTest::keyClick(window_->focusWidget(), Qt::Key_F1);
        auto *page = window_->findChild<QTextBrowser *>();
        QTRY_VERIFY(page->hasFocus());
        bool ringed = false;
        for (const auto *ring : window_->findChildren<QFocusFrame *>())
            ringed = ringed || ring->widget() == page;
        QVERIFY(ringed);
    }

    void tabGoesFromTileToTileAsOneReads()
    {
        Workflow flow;
        const auto add = [&flow](const char *name, const char *type, double y) { return flow.apply(AddNode{name, {.type = type, .version = catalogue().find(type)->version, .at = {40, y}}}, catalogue()).has_value(); };
        QVERIFY(add("Rows", "view.table", 100) && add("One", "view.distribution", 200) && add("Two", "view.box", 300)); // a table stands last on a board
        document_->replaceWorkflow(flow, {}, false);
        QTest::keyClick(&canvas(), Qt::Key_2, Qt::ControlModifier);
        const Board *board = nullptr;
        QTRY_VERIFY((board = window_->findChild<Board *>()) && board->nodes().size() == 3);
        QTRY_VERIFY(qobject_cast<const Tile *>(window_->focusWidget()->parentWidget()) || board->isAncestorOf(window_->focusWidget()));
        QStringList order;
        for (int i = 0; i < 60; ++i) {
            for (const QWidget *each = window_->focusWidget(); each; each = each->parentWidget())
                if (const auto *tile = qobject_cast<const Tile *>(each); tile && !order.contains(tile->node()))
                    order << tile->node();
            QTest::keyClick(window_->focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(order, board->nodes());
        QVERIFY(order.first() != QStringLiteral("Rows"));
    }

    void noKeyMeansTwoThings()
    {
        QStringList seen;
        for (const QAction *action : window_->actions())
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!seen.contains(keys.toString()), qPrintable(keys.toString()));
                seen << keys.toString();
            }
    }

    void everyKeyIsListedAndCanBeSearched()
    {
        auto *popup = window_->findChild<KeysPopup *>();
        QTest::keyClick(&canvas(), Qt::Key_Slash, Qt::ControlModifier);
        QTRY_VERIFY(popup->isVisible());
        const QStringList all = rows(*popup);
        for (const QAction *action : window_->actions())
            if (!action->shortcut().isEmpty())
                QVERIFY2(all.contains(action->shortcut().toString(QKeySequence::NativeText) + QStringLiteral(" ") + action->text()), qPrintable(action->text()));
        for (const KeyHelp &line : Canvas::keys())
            QVERIFY2(all.contains(line.keys + QStringLiteral(" ") + line.text), qPrintable(line.text));
        for (const KeyHelp &line : RunsPage::keys() + TileHeader::keys() + TableView::keys() + ImportDialog::keys())
            QVERIFY2(all.contains(line.keys + QStringLiteral(" ") + line.text), qPrintable(line.text));
        for (const char *key : {"P Pin, or no longer", "F8 Next doubtful cell", "N Read the column as numbers", "D Read the column as dates", "Alt+Left Move left"})
            QVERIFY2(all.contains(QString::fromUtf8(key)), key);
        auto *field = popup->findChild<QLineEdit *>();
        field->setText(QStringLiteral("f2"));
        QCOMPARE(rows(*popup), QStringList{QStringLiteral("F2 Rename")});
        field->setText(QStringLiteral("compare"));
        QCOMPARE(rows(*popup), QStringList{QStringLiteral("Ctrl+3 Go to Compare")});
        QTest::keyClick(field, Qt::Key_Return); // what can be done from anywhere is done
        QVERIFY(!popup->isVisible());
        QTRY_COMPARE(window_->findChild<ViewTabs *>()->current(), std::optional(Category::Judge));
        // On an empty board the keyboard stands at the next thing to do.
        const auto said = [this] { const auto *button = qobject_cast<QPushButton *>(window_->focusWidget()); return button ? button->text() : QString(); };
        QTRY_COMPARE(said(), QStringLiteral("Set up a comparison"));
    }

private:
    Canvas &canvas() const { return *window_->findChild<Canvas *>(); }

    QString partOf(const QWidget *widget) const
    {
        const auto in = [widget](const QWidget *part) { return part && (part == widget || part->isAncestorOf(widget)); };
        return in(window_->findChild<TopBar *>()) ? "top" : in(window_->findChild<Palette *>()) ? "palette" : in(window_->findChild<ViewTabs *>()) ? "middle"
            : in(window_->findChild<Inspector *>()) ? "inspector" : in(window_->findChild<Strip *>()) ? "strip" : "elsewhere";
    }

    static QStringList rows(const KeysPopup &popup)
    {
        QStringList rows;
        const auto *list = popup.findChild<QListWidget *>();
        for (int i = 0; i < list->count(); ++i)
            if (const QListWidgetItem *item = list->item(i); !item->data(RowsDelegate::Group).toBool())
                rows << item->data(RowsDelegate::Right).toString() + QStringLiteral(" ") + item->text();
        return rows;
    }

    journey::Home home_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(TestWindowKeys)
#include "tst_window_keys.moc"
