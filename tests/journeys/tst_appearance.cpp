// Theme, text size and motion, chosen while everything is open: the window follows at once, and the next start knows.
#include "app/appearance.h"
#include "app/main_window/view_tabs.h"
#include "app/session.h"
#include "app/settings.h"
#include "tests/support/journey.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QScrollArea>

using namespace mortise;
using namespace mortise::journey;

class TestAppearance : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(home_.open());
        document_ = home_.makeDocument();
        GraphNode data;
        data.type = "data.example";
        data.settings = {{"name", "penguins"}};
        QVERIFY(document_->apply(AddNode{"Data", data}));
    }

    void aTextSizeBuildsTheWindowAnewWhereItStood()
    {
        Session session(*document_);
        session.window().resize(1800, 1200);
        session.window().findChild<ViewTabs *>()->openView(QStringLiteral("Data"));
        const int bar = session.window().findChild<TopBar *>()->height();
        QPointer<MainWindow> before = &session.window();
        choose(appearance::textSizes(), QStringLiteral("200 %"));
        QTRY_VERIFY(!before);
        QVERIFY(session.window().isVisible());
        QCOMPARE(session.window().findChild<TopBar *>()->height(), 2 * bar);
        QCOMPARE(session.window().size(), QSize(1800, 1200));
        QCOMPARE(session.window().findChild<ViewTabs *>()->currentNode(), QStringLiteral("Data"));
        QCOMPARE(settings::textPercent(), 200);

        before = &session.window();
        appearance::stepTextSize(-1);
        QTRY_VERIFY(!before);
        QCOMPARE(settings::textPercent(), 150);
        appearance::stepTextSize(-9);
        QCOMPARE(settings::textPercent(), 80);
    }

    /// Every button has the room that its words and icon need, in the window; nothing asks for a wider one.
    void twiceTheTextFitsSmallScreens_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const QSize size : {QSize(1440, 860), QSize(1024, 660)})
            for (const char *language : {"en", "de"})
                QTest::addRow("%d %s", size.width(), language) << size << QString::fromLatin1(language);
    }

    void twiceTheTextFitsSmallScreens()
    {
        QFETCH(const QSize, size);
        QFETCH(const QString, language);
        Theme::get().setTextPercent(200);
        Session session(*document_);
        session.setLanguage(language);
        MainWindow &window = session.window();
        const auto fits = [&](const char *where) {
            window.resize(size);
            QCoreApplication::processEvents();
            QCOMPARE(window.size(), size);
            for (const auto *button : window.findChildren<QAbstractButton *>()) {
                if (!button->isVisible() || button->visibleRegion().isEmpty())
                    continue;
                const QRect place(button->mapTo(&window, QPoint()), button->size());
                const QString name = QStringLiteral("%1: %2").arg(QLatin1String(where), button->text() + button->accessibleName());
                QVERIFY2(place.left() >= 0 && place.right() < size.width(), qPrintable(name));
                QTRY_VERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(name));
            }
            for (const auto *area : window.findChildren<QScrollArea *>())
                QVERIFY2(!area->isVisible() || !area->widget() || area->widget()->width() <= area->viewport()->width(), where);
        };
        fits("build");
        window.findChild<Canvas *>()->selectNode(QStringLiteral("Data"));
        fits("inspector");
        emit window.findChild<TopBar *>()->modeChosen(Mode::Explore);
        fits("explore");
        session.setLanguage(QStringLiteral("en"));
        Theme::get().setTextPercent(100);
    }

    void aThemeKeepsTheWindow()
    {
        Session session(*document_);
        const QPointer<MainWindow> before = &session.window();
        choose(appearance::themes(), QStringLiteral("High contrast"));
        QVERIFY(Theme::get().highContrast());
        QCoreApplication::processEvents();
        QVERIFY(before);
        QCOMPARE(session.window().palette().color(QPalette::Window), Theme::get().color("panel"));
    }

    void theNextStartKnowsWhatWasChosen()
    {
        choose(appearance::themes(), QStringLiteral("Dark"));
        choose(appearance::textSizes(), QStringLiteral("125 %"));
        QVERIFY(!appearance::reducedMotion().chosen);
        appearance::reducedMotion().choose();
        QVERIFY(Theme::get().reducedMotion());
        Theme::get().setMode(Theme::Mode::Light);
        Theme::get().setTextPercent(100);
        Theme::get().setReducedMotion(false);
        appearance::applySaved();
        QCOMPARE(Theme::get().mode(), Theme::Mode::Dark);
        QCOMPARE(Theme::get().textPercent(), 125);
        QVERIFY(appearance::reducedMotion().chosen);
    }

    void cleanupTestCase() { document_.reset(); }

private:
    static void choose(const QList<appearance::Choice> &choices, const QString &text)
    {
        for (const appearance::Choice &choice : choices)
            if (choice.text == text)
                return choice.choose();
        QFAIL(qPrintable(text));
    }
    Home home_;
    std::unique_ptr<Document> document_;
};

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
