// The undo history as something to walk through: what each step changed in words, and anywhere in one go.
#include "app/document.h"
#include "app/main_window/main_window.h"
#include "app/search/history_popup.h"
#include "tests/support/idle_engine.h"
#include "widgets/canvas/canvas.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/translated.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mortise;

class TestHistory : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        if (!store_) {
            for (const char *name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
                qputenv(name, home_.filePath(QString::fromUtf8(name)).toUtf8());
            installLook(*qApp);
            auto store = Store::open(utf8(home_.filePath(QStringLiteral("store"))), catalogue());
            QVERIFY(store.has_value());
            store_ = std::move(*store);
        }
        document_ = std::make_unique<Document>(catalogue(), *store_, [](const Engine::Listener &) { return std::make_unique<IdleEngine>(); });
        for (const Edit &edit : std::vector<Edit>{AddNode{"Data", {.type = "data.example", .version = catalogue().find("data.example")->version}},
                                                  AddNode{"Forest", {.type = "learn.forest", .version = catalogue().find("learn.forest")->version}},
                                                  SetSetting{"Forest", "trees", 200}, RenameNode{"Forest", "Wood"}, SetSetting{"Wood", "trees", 300}}) {
            QVERIFY(document_->apply(edit));
            states_ << toJson(document_->workflow()).dump().c_str();
        }
    }
    void cleanup()
    {
        document_.reset();
        states_.clear();
    }

    void saysWhatChanged()
    {
        const QList<Document::Step> steps = document_->history();
        QCOMPARE(steps.size(), 5);
        QCOMPARE(steps[0].text, QStringLiteral("Add Data"));
        QCOMPARE(steps[2].text, QStringLiteral("Forest: Trees"));
        QCOMPARE(steps[2].detail, QStringLiteral("100 → 200"));
        QCOMPARE(steps[4].detail, QStringLiteral("200 → 300"));
        document_->goTo(2);
        QCOMPARE(document_->history()[2].detail, QStringLiteral("100 → 200")); // whichever side of now it is on
    }

    void goesAnywhereInOneGo()
    {
        QSignalSpy changed(document_.get(), &Document::workflowChanged);
        for (const int place : {1, 4, 2, 5, 0, 3}) {
            changed.clear();
            document_->goTo(place);
            QCOMPARE(document_->historyPlace(), place);
            QCOMPARE(changed.size(), 1);
            QCOMPARE(document_->history().size(), 5);
            if (place > 0)
                QCOMPARE(QString(toJson(document_->workflow()).dump().c_str()), states_[place - 1]);
            else
                QVERIFY(document_->workflow().nodes().empty());
        }
        changed.clear();
        document_->goTo(3);
        QCOMPARE(changed.size(), 0);
        document_->goTo(99);
        QCOMPARE(document_->historyPlace(), 5);
        document_->goTo(-7);
        QCOMPARE(document_->historyPlace(), 0);
        document_->goTo(2);
        QVERIFY(document_->apply(RenameNode{"Data", "Table"})); // another way on
        QCOMPARE(document_->history().size(), 3);
    }

    void thePopupIsWalkedByKeyboard()
    {
        document_->goTo(4);
        MainWindow window(*document_);
        window.show();
        QAction *open = nullptr;
        for (QAction *action : window.actions())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H))
                open = action;
        QVERIFY(open && open->isEnabled());
        open->trigger();
        auto *popup = window.findChild<HistoryPopup *>();
        QVERIFY(popup && popup->isVisible());
        auto *list = popup->findChild<QListWidget *>();
        QCOMPARE(list->count(), 6);
        QCOMPARE(list->currentRow(), 4);
        QVERIFY(list->item(4)->data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("now")));
        QVERIFY(list->item(5)->data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("undone")));
        QCOMPARE(list->item(5)->data(RowsDelegate::Token).toByteArray(), QByteArray("text3"));
        auto *field = popup->findChild<QLineEdit *>();
        QTest::keyClick(field, Qt::Key_Up);
        QTest::keyClick(field, Qt::Key_Up);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QCOMPARE(document_->historyPlace(), 2);
        open->trigger();
        QTest::keyClicks(field, QStringLiteral("300"));
        QCOMPARE(list->count(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(document_->historyPlace(), 5);
    }

private:
    QTemporaryDir home_;
    std::unique_ptr<Store> store_;
    std::unique_ptr<Document> document_;
    QStringList states_;
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
