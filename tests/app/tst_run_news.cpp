// News of a run that has ended: on the desktop where nobody sees the window, inside it where it shows something else, nothing where
// what came of it is seen anyway; and the keyboard stays where it is.
#include "app/document.h"
#include "app/main_window/main_window.h"
#include "app/main_window/view_tabs.h"
#include "app/news/desktop_notifier.h"
#include "app/news/run_news.h"
#include "app/news/quiet_notice.h"
#include "app/settings.h"
#include "app/welcome/welcome_page.h"
#include "tests/support/fake_notifications.h"
#include "widgets/canvas/canvas.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QAccessible>
#include <QApplication>
#include <QDBusPendingCallWatcher>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace mortise;

namespace {

using Kind = EngineEvent::Kind;

/// Says what the test lets it say.
class SpokenEngine : public Engine {
public:
    explicit SpokenEngine(Listener listener) : tell(std::move(listener)) {}
    JobId submit(JobRequest) override { return ++job; }
    void cancel(JobId) override { tell({.kind = Kind::Finished, .job = job, .error = {ErrorCode::Cancelled, verbatim("stopped")}}); }
    void waitFor(JobId) override {}
    Listener tell;
    JobId job = 0;
};

nlohmann::json scored(const char *learner, double auc)
{
    return {{"kind", "evaluation"}, {"learner", learner}, {"metrics", {{"auc", {{"value", auc}}}}}};
}

QString plain(QString text)
{
    return text.replace(QChar::Nbsp, QLatin1Char(' '));
}

} // namespace

class TestRunNews : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(name, home_.filePath(QString::fromUtf8(name)).toUtf8());
        installLook(*qApp);
        auto store = Store::open(utf8(home_.filePath(QStringLiteral("store"))), catalogue());
        QVERIFY(store.has_value());
        store_ = std::move(*store);
        QVERIFY2(bus_.start(), "needs the package dbus-daemon: installer/setup --tests");
        QVERIFY(service_.offer(bus_.connect(QStringLiteral("desktop"))));
    }

    void init()
    {
        service_.notes.clear();
        service_.closed.clear();
        service_.abilities = {QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")};
        settings::setDesktopNotices(true);
        document_ = std::make_unique<Document>(catalogue(), *store_, [this](Engine::Listener listener) {
            auto engine = std::make_unique<SpokenEngine>(std::move(listener));
            engine_ = engine.get();
            return engine;
        });
        window_ = std::make_unique<MainWindow>(*document_);
        for (const Edit &edit : std::vector<Edit>{AddNode{"Data", node("data.example", {40, 200})}, AddNode{"Forest", node("learn.forest", {40, 320})}, AddNode{"Test", node("evaluate.test", {326, 200})},
                                                  AddNode{"Board", node("view.leaderboard", {612, 200})}, AddNode{"Plot", node("view.scatter", {326, 60})}, AddLink{{"Data", "table", "Test", "table"}},
                                                  AddLink{{"Forest", "learner", "Test", "learners"}}, AddLink{{"Test", "results", "Board", "results"}}, AddLink{{"Data", "table", "Plot", "table"}}})
            QVERIFY(document_->apply(edit));
        notifier_ = new DesktopNotifier(bus_.connect(QStringLiteral("program")), window_.get());
        window_->findChild<RunNews *>()->setNotifier(notifier_);
        emit window_->findChild<WelcomePage *>()->emptyRequested();
    }

    void cleanup()
    {
        window_.reset();
        document_.reset();
    }

    void saysWhatCameOfARun()
    {
        QSignalSpy ended(document_.get(), &Document::runEnded);
        document_->run();
        tell({.kind = Kind::Running, .node = "Test"});
        for (const auto &[learner, auc] : {std::pair("learn.baseline", .5), std::pair("learn.forest", .9912), std::pair("learn.tree", .9)})
            tell({.kind = Kind::Record, .report = scored(learner, auc)});
        tell({.kind = Kind::Done, .node = "Data", .cached = true});
        tell({.kind = Kind::Done, .node = "Test", .text = verbatim("3 learners")});
        tell({.kind = Kind::Done, .node = "Board", .text = verbatim("shown")});
        tell({.kind = Kind::Finished});
        QCOMPARE(ended.count(), 1);
        const auto end = ended.first().first().value<RunEnd>();
        QVERIFY(!end.failed);
        QCOMPARE(end.node, QStringLiteral("Test"));
        QCOMPARE(end.said, QStringLiteral("Best: Random forest, AUC 0.991"));
    }

    void saysWhichBlockFailedAndWhy()
    {
        QSignalSpy ended(document_.get(), &Document::runEnded);
        document_->run();
        tell({.kind = Kind::Failed, .node = "Test", .error = {ErrorCode::OutOfMemory, verbatim("not enough memory")}});
        tell({.kind = Kind::Skipped, .node = "Board", .error = {ErrorCode::InvalidInput, verbatim("Test failed")}});
        tell({.kind = Kind::Finished});
        const auto end = ended.value(0).value(0).value<RunEnd>();
        QVERIFY(end.failed);
        QCOMPARE(end.node, QStringLiteral("Test"));
        QCOMPARE(end.said, QStringLiteral("not enough memory"));
        document_->run();
        tell({.kind = Kind::Finished, .error = {ErrorCode::NotFound, verbatim("no engine")}}); // it could not start
        QVERIFY(ended.value(1).value(0).value<RunEnd>().failed);
        QCOMPARE(ended.value(1).value(0).value<RunEnd>().said, QStringLiteral("no engine"));
    }

    void saysNothingOfWhatThePersonStopped()
    {
        QSignalSpy ended(document_.get(), &Document::runEnded);
        document_->run();
        document_->stop();
        QVERIFY(!document_->isRunning());
        document_->run();
        document_->clear(); // stops as well
        QCOMPARE(ended.count(), 0);
    }

    void aWindowThatIsNotInFrontTellsTheDesktop()
    {
        emit document_->runEnded({false, 125, QStringLiteral("Test"), QStringLiteral("Best: <A&B>, AUC 0.991")});
        QTRY_COMPARE(service_.notes.size(), 1);
        QCOMPARE(plain(service_.notes[0].title), QStringLiteral("Untitled: done in 2 min 5 s"));
        QCOMPARE(service_.notes[0].detail, QStringLiteral("Best: &lt;A&amp;B&gt;, AUC 0.991")); // it reads markup
        QCOMPARE(service_.notes[0].actions.value(0), QStringLiteral("default"));
        QVERIFY(!window_->isVisible()); // nothing raises it by itself
        QSignalSpy clicked(notifier_, &DesktopNotifier::clicked);
        service_.click(bus_.connect(QStringLiteral("desktop")), 1, QStringLiteral("default"));
        QVERIFY(clicked.wait());
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QVERIFY(window_->findChild<ViewTabs *>()->current() == Category::Judge);
        QTRY_COMPARE(service_.closed, QList<uint>{1});
    }

    void aServiceWithoutButtonsGetsNone()
    {
        service_.abilities = {QStringLiteral("body")};
        emit document_->runEnded({true, 9, QStringLiteral("Test"), QStringLiteral("no <target>")});
        QTRY_COMPARE(service_.notes.size(), 1);
        QCOMPARE(plain(service_.notes[0].title), QStringLiteral("Untitled: failed after 9.0 s"));
        QCOMPARE(service_.notes[0].detail, QStringLiteral("Test: no <target>"));
        QVERIFY(service_.notes[0].actions.isEmpty());
    }

    void tellsNothingOfShortRunsOrWhereItIsSwitchedOff()
    {
        emit document_->runEnded({false, 4.9, QStringLiteral("Test"), {}});
        settings::setDesktopNotices(false);
        emit document_->runEnded({false, 60, QStringLiteral("Test"), {}});
        const int asked = service_.asked;
        QDBusPendingCallWatcher after(bus_.connect(QStringLiteral("program")).asyncCall(
            QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"), QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("GetCapabilities"))));
        QSignalSpy answered(&after, &QDBusPendingCallWatcher::finished);
        QVERIFY(answered.wait());
        QCOMPARE(service_.asked, asked + 1); // only this one
    }

    void withoutAServiceNothingHappens()
    {
        DesktopNotifier lonely(QDBusConnection(QStringLiteral("nowhere")), nullptr);
        lonely.show({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        lonely.withdraw();
        QCoreApplication::processEvents();
    }

    void elsewhereInTheWindowANoticeTellsAndTakesNoFocus()
    {
        elsewhere();
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        emit document_->runEnded({false, 125, QStringLiteral("Test"), QStringLiteral("Best: Random forest, AUC 0.991")});
        QVERIFY(notice().isVisible());
        QCOMPARE(QApplication::focusWidget(), focus);
        QVERIFY(!QApplication::activeModalWidget());
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&notice());
        QCOMPARE(spoken->role(), QAccessible::AlertMessage);
        QCOMPARE(plain(spoken->text(QAccessible::Name)), QStringLiteral("Done in 2 min 5 s"));
        QCOMPARE(spoken->text(QAccessible::Description), QStringLiteral("Best: Random forest, AUC 0.991"));
        QVERIFY(window_->rect().contains(notice().geometry()));
        QCOMPARE(service_.notes.size(), 0);
        QTest::mouseClick(button<QPushButton>(), Qt::LeftButton);
        QVERIFY(!notice().isVisible());
        QVERIFY(window_->findChild<ViewTabs *>()->current() == Category::Judge);
    }

    void itGoesByItselfButAFailureStays()
    {
        elsewhere();
        notice().setStay(1);
        emit document_->runEnded({false, 6, QStringLiteral("Test"), {}});
        QVERIFY(notice().isVisible() && notice().goesByItself());
        QTRY_VERIFY(!notice().isVisible());
        emit document_->runEnded({true, 6, QStringLiteral("Test"), QStringLiteral("not enough memory")});
        QVERIFY(notice().isVisible());
        QCOMPARE(plain(notice().accessibleName()), QStringLiteral("Test failed after 6.0 s"));
        QVERIFY(!notice().goesByItself());
        QTest::mouseClick(button<QPushButton>(), Qt::LeftButton);
        QVERIFY(!notice().isVisible());
        QCOMPARE(window_->findChild<Canvas *>()->currentNode(), QStringLiteral("Test"));
        QVERIFY(!window_->findChild<ViewTabs *>()->current());
    }

    void byTheKeyboardAsWellAndBackToWhereItWas()
    {
        elsewhere();
        QPointer<QWidget> before = QApplication::focusWidget();
        emit document_->runEnded({true, 6, QStringLiteral("Test"), QStringLiteral("not enough memory")});
        button<QPushButton>()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button<QPushButton>(), Qt::Key_Escape);
        QVERIFY(!notice().isVisible());
        QCOMPARE(QApplication::focusWidget(), before.data());
    }

    void withReducedMotionItStandsAtOnce()
    {
        elsewhere();
        Theme::get().setReducedMotion(true);
        emit document_->runEnded({true, 6, QStringLiteral("Test"), {}});
        const QRect placed = notice().geometry();
        Theme::get().setReducedMotion(false);
        emit document_->runEnded({true, 6, QStringLiteral("Test"), {}});
        QVERIFY(notice().y() > placed.y()); // on its way
        QTRY_COMPARE(notice().geometry(), placed);
        Theme::get().setReducedMotion(std::nullopt);
    }

    void whatIsSeenAnywayIsNotTold()
    {
        show();
        window_->findChild<Canvas *>()->fit();
        emit document_->runEnded({false, 60, QStringLiteral("Test"), {}});
        QVERIFY(!notice().isVisible());
        window_->findChild<ViewTabs *>()->openBoard(Category::Judge);
        emit document_->runEnded({false, 60, QStringLiteral("Test"), {}});
        QVERIFY(!notice().isVisible());
        elsewhere();
        emit document_->runEnded({false, 60, QStringLiteral("Test"), {}});
        QVERIFY(notice().isVisible());
        document_->run(); // and another run ends the news of the last
        QVERIFY(!notice().isVisible());
    }

private:
    static GraphNode node(const char *type, Point at) { return {.type = type, .version = catalogue().find(type)->version, .at = at}; }
    void tell(EngineEvent event)
    {
        event.job = engine_->job;
        engine_->tell(event);
    }
    void show()
    {
        window_->resize(1200, 760);
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    }
    /// In front of a view that the run has nothing to do with, the keyboard in it.
    void elsewhere()
    {
        show();
        auto *tabs = window_->findChild<ViewTabs *>();
        tabs->openView(QStringLiteral("Plot"));
        QCOMPARE(tabs->currentNode(), QStringLiteral("Plot"));
        tabs->tabBar()->setFocus();
    }
    template <class Button>
    Button *button()
    {
        return notice().findChild<Button *>();
    }
    QuietNotice &notice() { return window_->findChild<RunNews *>()->notice(); }

    QTemporaryDir home_;
    std::unique_ptr<Store> store_;
    SessionBus bus_;
    FakeNotifications service_;
    std::unique_ptr<Document> document_;
    SpokenEngine *engine_ = nullptr;
    std::unique_ptr<MainWindow> window_;
    DesktopNotifier *notifier_ = nullptr;
};

QTEST_MAIN(TestRunNews)
#include "tst_run_news.moc"
