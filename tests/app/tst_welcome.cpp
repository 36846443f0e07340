// The welcome page says itself what could not be opened: no box stands in the way, and nothing is silent.
#include "app/document.h"
#include "app/main_window/main_window.h"
#include "app/news/quiet_notice.h"
#include "app/start.h"
#include "app/welcome/welcome_page.h"
#include "tests/support/idle_engine.h"
#include "tests/support/journey.h"
#include "widgets/theme/notice.h"
#include "widgets/theme/translated.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace mortise;

class TestWelcome : public QObject {
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
        window_->resize(1300, 800);
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    }

    void cleanup()
    {
        window_.reset();
        document_.reset();
    }

    void takesAFileThatIsNotThereFromTheArguments()
    {
        QCOMPARE(fileToOpen({QStringLiteral("mortise"), QStringLiteral("gone.csv")}), QStringLiteral("gone.csv"));
        QCOMPARE(fileToOpen({QStringLiteral("mortise")}), QString());
        QCOMPARE(fileToOpen({QStringLiteral("mortise"), QStringLiteral("-reverse")}), QString());
    }

    void theKeyboardStartsAtTheFirstWayIn()
    {
        auto *focus = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(focus);
        QCOMPARE(focus->text(), QStringLiteral("Choose a file"));
    }

    /// Whatever Tab stops at can be seen and has a name: areas that only scroll are passed over.
    void tabStopsAtNothingWithoutAName()
    {
        const QWidget *first = QApplication::focusWidget();
        int stops = 0;
        do {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(!QAccessible::queryAccessibleInterface(QApplication::focusWidget())->text(QAccessible::Name).isEmpty());
        } while (QApplication::focusWidget() != first && ++stops < 60);
        QVERIFY(stops > 10 && stops < 60);
    }

    void saysWhatWasNotFoundAndWhatToDo_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"gone.csv", "gone.mortise", "gone.json"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void saysWhatWasNotFoundAndWhatToDo()
    {
        QFETCH(QString, name);
        const QWidget *focus = QApplication::focusWidget();
        window_->openPath(home_.path(name));
        QCOMPARE(notices().size(), 1);
        const Notice *notice = notices().first();
        QCOMPARE(notice->accessibleName(), name + QStringLiteral(" was not found"));
        QVERIFY(notice->accessibleDescription().contains(home_.path(name)));
        QVERIFY(notice->accessibleDescription().contains(QStringLiteral("Choose a file")));
        QCOMPARE(QAccessible::queryAccessibleInterface(const_cast<Notice *>(notice))->role(), QAccessible::AlertMessage);
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(window_->findChildren<QDialog *>().isEmpty());
        QCOMPARE(QApplication::focusWidget(), focus);
    }

    void saysAProblemInThePageUntilItIsClosed()
    {
        QFile file(home_.path(QStringLiteral("list.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[1, 2]");
        file.close();
        QSignalSpy problem(document_.get(), &Document::problem);
        window_->openPath(file.fileName());
        QVERIFY(problem.wait());
        QCOMPARE(notices().size(), 1);
        QVERIFY(notices().first()->accessibleName().contains(QStringLiteral("is not a workflow")));
        QVERIFY(!QApplication::activeModalWidget());
        auto *away = notices().first()->findChild<QToolButton *>();
        QVERIFY(away->accessibleName().startsWith(QStringLiteral("Close: ")));
        away->setFocus(Qt::TabFocusReason);
        QTest::keyClick(away, Qt::Key_Space);
        QTRY_VERIFY(notices().isEmpty());
    }

    void saysTheSameOnceAndForgetsItOnAnotherPage()
    {
        QApplication::clipboard()->clear();
        emit page()->pasteRequested();
        emit page()->pasteRequested();
        QTRY_COMPARE(notices().size(), 1);
        QVERIFY(!QApplication::activeModalWidget());
        emit page()->emptyRequested();
        QTRY_VERIFY(notices().isEmpty());
    }

    void saysAProblemOverTheWorkAsWell()
    {
        emit page()->emptyRequested();
        QTRY_VERIFY(!page()->isVisible());
        const QWidget *focus = QApplication::focusWidget();
        window_->openPath(home_.path(QStringLiteral("gone.csv")));
        const QuietNotice *said = nullptr;
        for (const QuietNotice *each : window_->findChildren<QuietNotice *>())
            if (each->isVisible())
                said = each;
        QVERIFY(said);
        QCOMPARE(said->accessibleName(), QStringLiteral("gone.csv was not found"));
        QVERIFY(said->accessibleDescription().contains(home_.path(QStringLiteral("gone.csv"))));
        QVERIFY(!said->goesByItself()); // not before it was read
        for (const QPushButton *button : said->findChildren<QPushButton *>())
            QVERIFY(!button->isVisible()); // there is nothing to show
        QCOMPARE(QApplication::focusWidget(), focus);
    }

private:
    WelcomePage *page() { return window_->findChild<WelcomePage *>(); }
    QList<Notice *> notices() { return page()->findChildren<Notice *>(); }

    journey::Home home_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
