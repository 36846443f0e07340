// Another language, chosen while everything is open: the window speaks it at once and stands as it stood.
#include "app/main_window/status_bar.h"
#include "app/main_window/view_tabs.h"
#include "app/session.h"
#include "tests/support/journey.h"
#include "widgets/views/view.h"

#include <QLabel>
#include <QSignalSpy>

#include <algorithm>

using namespace mortise;
using namespace mortise::journey;

class TestLanguage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(home_.open());
        document_ = home_.makeDocument();
    }

    void theWindowSpeaksItAtOnce()
    {
        Session session(*document_);
        session.setLanguage(QStringLiteral("en"));
        GraphNode data, fill;
        data.type = "data.example";
        data.settings = {{"name", "penguins"}};
        fill.type = "prepare.impute";
        QVERIFY(document_->apply(AddNode{"Data", data}));
        QVERIFY(document_->apply(AddNode{"Filled", fill}));
        QVERIFY(document_->apply(AddLink{{"Data", "table", "Filled", "table"}}));
        document_->run();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document_, "Filled") && !document_->isRunning(), kWaitMs);
        QCOMPARE(document_->outcome(QStringLiteral("Filled")).status.summary, QStringLiteral("19 cells in 5 columns"));
        session.window().findChild<ViewTabs *>()->openView(QStringLiteral("Data"));
        const QSize size = session.window().size();

        QPointer<MainWindow> before = &session.window();
        emit session.window().languageChosen(QStringLiteral("de"));
        QTRY_VERIFY(!before);
        QVERIFY(session.window().isVisible());
        QCOMPARE(session.window().size(), size);
        QCOMPARE(runButton(session), QStringLiteral("Ausführen"));
        QCOMPARE(document_->outcome(QStringLiteral("Filled")).status.summary, QStringLiteral("19 Zellen in 5 Spalten"));
        auto *tabs = session.window().findChild<ViewTabs *>();
        QCOMPARE(tabs->currentNode(), QStringLiteral("Data"));
        QVERIFY(tabs->currentWidget()->findChild<QWidget *>());
        QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<View *>(tabs->currentWidget())->sentence().contains(QStringLiteral("344 Zeilen")), kWaitMs);

        session.setLanguage(QStringLiteral("en"));
        QCOMPARE(runButton(session), QStringLiteral("Run"));
        QVERIFY(document_->canUndo()); // the document is the same
    }

    void oneBlockIsOne()
    {
        document_ = home_.makeDocument();
        Session session(*document_);
        GraphNode data;
        data.type = "data.example";
        data.settings = {{"name", "penguins"}};
        session.setLanguage(QStringLiteral("en"));
        QVERIFY(document_->apply(AddNode{"Data", data}));
        QVERIFY(says(session, QStringLiteral("1 block")));
        session.setLanguage(QStringLiteral("de"));
        QVERIFY(says(session, QStringLiteral("1 Block")));
        session.setLanguage(QStringLiteral("fr")); // not there: English
        QVERIFY(says(session, QStringLiteral("1 block")));
        QVERIFY(document_->apply(AddNode{"More", data}));
        QVERIFY(says(session, QStringLiteral("2 blocks")));
        session.setLanguage(QStringLiteral("en"));
    }

    void cleanupTestCase() { document_.reset(); }

private:
    static bool says(Session &session, const QString &text)
    {
        const QList<QLabel *> labels = session.window().findChild<StatusBar *>()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text; });
    }

    static QString runButton(Session &session)
    {
        for (QPushButton *button : session.window().findChild<TopBar *>()->findChildren<QPushButton *>())
            if (button->toolTip().contains(QStringLiteral("F7")))
                return button->text();
        return {};
    }

    Home home_;
    std::unique_ptr<Document> document_;
};

MORTISE_JOURNEY(TestLanguage)
#include "tst_language.moc"
