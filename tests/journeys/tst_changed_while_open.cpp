// Theme, language and text size change while dialogs, popups and windows of views are open: the theme shows at once as if all had been
// opened in it, the others wait for a dialog to be answered, and nothing that was chosen in it is lost.
#include "app/import/import_dialog.h"
#include "app/main_window/floating_views.h"
#include "app/main_window/status_bar.h"
#include "app/main_window/view_tabs.h"
#include "app/search/history_popup.h"
#include "app/search/keys_popup.h"
#include "app/search/search_everything.h"
#include "app/session.h"
#include "tests/support/journey.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QLabel>
#include <QPainter>

using namespace mortise;
using namespace mortise::journey;

class TestChangedWhileOpen : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(home_.open());
        file_ = home_.dataset(QStringLiteral("penguins"));
        QApplication::setCursorFlashTime(0);
        Theme::get().setReducedMotion(true);
        document_ = home_.makeDocument();
        session_ = std::make_unique<Session>(*document_);
        session_->setLanguage(QStringLiteral("en"));
        window().restore({{}, {}, false}); // not the welcome page
        GraphNode data;
        data.type = "data.example";
        data.settings = {{"name", "penguins"}};
        QVERIFY(document_->apply(AddNode{"Birds", data}));
        QVERIFY(document_->apply(AddNode{"Boxes", {.type = "view.box", .at = {300, 0}}}));
        QVERIFY(document_->apply(AddLink{{"Birds", "table", "Boxes", "table"}}));
        document_->run();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document_, "Boxes") && !document_->isRunning(), kWaitMs);
    }
    void init() { Theme::get().setMode(Theme::Mode::Light); }

    void aThemeIsThatOfOpeningInIt_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"import", "node menu", "search", "keys", "history", "view in a window", "window"})
            QTest::newRow(what) << QString::fromUtf8(what);
    }
    void aThemeIsThatOfOpeningInIt()
    {
        QFETCH(const QString, what);
        QPointer<QWidget> open = opened(what);
        QVERIFY(open && open->isVisible());
        settle(open);
        const QImage light = picture(open);
        Theme::get().setMode(Theme::Mode::Dark);
        settle(open);
        const QImage changed = picture(open);
        QVERIFY(light != changed);
        close(open);
        session_->setLanguage(QStringLiteral("en")); // builds the window anew, and the popups that it keeps
        QPointer<QWidget> again = opened(what);
        QVERIFY(again && again != open);
        settle(again);
        const QImage fresh = picture(again);
        close(again);
        if (changed != fresh) {
            changed.save(what + QStringLiteral("-changed.png"));
            fresh.save(what + QStringLiteral("-fresh.png"));
        }
        QCOMPARE(changed.size(), fresh.size());
        QVERIFY2(changed == fresh, "what was open when the theme changed does not look like what is opened in it: see the pictures beside the test");
    }

    void aDialogIsAnsweredBeforeTheWindowGoes_data()
    {
        QTest::addColumn<bool>("language");
        QTest::newRow("language") << true;
        QTest::newRow("text size") << false;
    }
    void aDialogIsAnsweredBeforeTheWindowGoes()
    {
        QFETCH(const bool, language);
        QPointer<MainWindow> before = &window();
        const std::size_t blocks = document_->workflow().nodes().size();
        QPointer<QWidget> dialog = opened(QStringLiteral("import"));
        QVERIFY(dialog);
        if (language)
            session_->setLanguage(QStringLiteral("de"));
        else
            Theme::get().setTextPercent(125);
        QCoreApplication::processEvents();
        QVERIFY(before && dialog && dialog->isVisible());
        const auto isRead = [&] { // until then there is nothing to accept
            const auto buttons = dialog->findChildren<QPushButton *>();
            return std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) { return button->isDefault() && button->isEnabled(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), kWaitMs);
        static_cast<QDialog *>(dialog.data())->accept();
        QTRY_VERIFY_WITH_TIMEOUT(!before, kWaitMs);
        QCOMPARE(document_->workflow().nodes().size(), blocks + 1); // what was chosen counts
        QVERIFY(window().isVisible());
        if (language)
            QVERIFY(window().findChild<QPushButton *>() && hasButton(QStringLiteral("Ausführen")));
        session_->setLanguage(QStringLiteral("en"));
        Theme::get().setTextPercent(100);
        QTRY_VERIFY(hasButton(QStringLiteral("Run")));
        QCoreApplication::processEvents();
    }

    void popupsGoWithTheirWindow_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"node menu", "search", "keys", "history", "view in a window"})
            QTest::newRow(what) << QString::fromUtf8(what);
    }
    void popupsGoWithTheirWindow()
    {
        QFETCH(const QString, what);
        QPointer<MainWindow> before = &window();
        QPointer<QWidget> open = opened(what);
        QVERIFY(open && open->isVisible());
        const QString said = open->windowTitle() + texts(open);
        session_->setLanguage(QStringLiteral("de"));
        QTRY_VERIFY(!before && !open);
        QVERIFY(!QApplication::activePopupWidget());
        open = what == QStringLiteral("view in a window") ? floating() : opened(what); // it was open: it is there again
        QVERIFY(open && open->isVisible());
        QVERIFY2(open->windowTitle() + texts(open) != said, qPrintable(said));
        close(open);
        session_->setLanguage(QStringLiteral("en"));
    }

    void cleanupTestCase()
    {
        session_.reset();
        document_.reset();
    }

private:
    MainWindow &window() { return session_->window(); }

    void trigger(const char *icon, const char *text)
    {
        for (QAction *action : window().actions())
            if (action->property("iconName").toString() == QLatin1String(icon) && (!text || action->text() == MainWindow::tr(text)))
                action->trigger();
    }

    QWidget *floating() { return window().findChild<ViewTabs *>()->floating().all().value(0); }

    QWidget *opened(const QString &what)
    {
        if (what == QStringLiteral("window"))
            return &window();
        if (what == QStringLiteral("import")) {
            window().openPath(file_);
            return window().findChild<ImportDialog *>();
        }
        if (what == QStringLiteral("node menu")) {
            trigger("add", nullptr);
            return window().findChild<NodeMenu *>();
        }
        if (what == QStringLiteral("search")) {
            trigger("search", "Search everything");
            return window().findChild<SearchEverything *>();
        }
        if (what == QStringLiteral("keys")) {
            trigger("info", nullptr);
            return window().findChild<KeysPopup *>();
        }
        if (what == QStringLiteral("history")) {
            trigger("history", nullptr);
            return window().findChild<HistoryPopup *>();
        }
        auto *tabs = window().findChild<ViewTabs *>();
        tabs->openView(QStringLiteral("Boxes"));
        tabs->moveToWindow(QStringLiteral("Boxes"));
        return floating();
    }

    static void close(QWidget *open)
    {
        if (qobject_cast<MainWindow *>(open))
            return;
        open->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }

    /// Until it looks alike for a while: what workers make has come.
    static void settle(QWidget *open)
    {
        QImage last;
        for (int alike = 0, tries = 0; alike < 4 && tries < 200; ++tries) {
            QTest::qWait(40);
            const QImage now = picture(open);
            alike = now == last ? alike + 1 : 0;
            last = now;
        }
    }

    /// Without what says how long something took and how much memory there is.
    static QImage picture(QWidget *of)
    {
        QImage image = of->grab().toImage();
        QPainter painter(&image);
        if (const QWidget *status = of->findChild<StatusBar *>())
            painter.fillRect(QRect(status->mapTo(of, QPoint()), status->size()), Qt::black);
        for (const QLabel *label : of->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(QLatin1String("read in")))
                painter.fillRect(QRect(label->mapTo(of, QPoint()), label->size()), Qt::black);
        return image;
    }

    static QString texts(const QWidget *in)
    {
        QString all;
        for (const QWidget *child : in->findChildren<QWidget *>())
            all += child->accessibleName() + child->property("text").toString() + child->property("placeholderText").toString();
        return all;
    }

    bool hasButton(const QString &text)
    {
        for (const QPushButton *button : window().findChild<TopBar *>()->findChildren<QPushButton *>())
            if (button->text() == text)
                return true;
        return false;
    }

    Home home_;
    QString file_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<Session> session_;
};

MORTISE_JOURNEY(TestChangedWhileOpen)
#include "tst_changed_while_open.moc"
