// The reference page beside the inspector: it follows the selection, its links lead on and back, and it can be searched.
#include "app/main_window/help_panel.h"
#include "app/main_window/inspector.h"
#include "app/main_window/reference_page.h"
#include "tests/support/journey.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/search_field.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QToolButton>

using namespace mortise;
using namespace mortise::journey;

class TestHelp : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(home_.open());
        document_ = home_.makeDocument();
        GraphNode data, fill;
        data.type = "data.example";
        fill.type = "prepare.impute";
        QVERIFY(document_->apply(AddNode{"Data", data}));
        QVERIFY(document_->apply(AddNode{"Filled", fill}));
    }

    void init()
    {
        window_ = std::make_unique<MainWindow>(*document_);
        window_->resize(1440, 860);
        window_->show();
        canvas_ = window_->findChild<Canvas *>();
        panel_ = window_->findChild<HelpPanel *>();
        page_ = panel_->findChild<QTextBrowser *>();
        canvas_->selectNode(QStringLiteral("Filled"));
    }
    void cleanup() { window_.reset(); }
    void cleanupTestCase() { document_.reset(); }

    void followsTheSelectedBlock()
    {
        QVERIFY(!panel_->isVisible());
        helpKey();
        QVERIFY(panel_->isVisible());
        QVERIFY(page_->toPlainText().startsWith(QStringLiteral("Fill missing")));
        QVERIFY(page_->toPlainText().contains(QStringLiteral("Most learners cannot take a missing cell"))); // the author's page
        QVERIFY(page_->toPlainText().contains(QStringLiteral("limit"))); // a setting
        canvas_->selectNode(QStringLiteral("Data"));
        QVERIFY(page_->toPlainText().startsWith(QStringLiteral("Example data")));
        helpKey();
        QVERIFY(!panel_->isVisible());
    }

    void standsBesideTheInspectorAndOnASmallScreenInItsPlace()
    {
        helpKey();
        auto *inspector = window_->findChild<Inspector *>();
        QVERIFY(inspector->isVisible());
        QTRY_COMPARE(panel_->geometry().right() + 1, inspector->geometry().left());
        window_->resize(1024, 660);
        QVERIFY(!inspector->isVisible());
        QVERIFY(panel_->isVisible());
        QCOMPARE(panel_->width(), inspector->width());
        QTest::keyClick(page_, Qt::Key_Escape);
        QVERIFY(inspector->isVisible());
        QVERIFY(!panel_->isVisible());
    }

    void linksLeadToOtherPagesAndBack()
    {
        helpKey();
        auto *back = button(QStringLiteral("Back"));
        emit page_->anchorClicked(QUrl(QStringLiteral("block:prepare.scale")));
        QVERIFY(page_->toPlainText().startsWith(QStringLiteral("Scale")));
        back->click();
        QVERIFY(page_->toPlainText().startsWith(QStringLiteral("Fill missing")));
        back->click(); // from the first page to the settings
        QVERIFY(!panel_->isOpen());
    }

    void speaksTheLanguageThatIsOn()
    {
        const NodeType &type = *catalogue().find("prepare.impute");
        QVERIFY(referencePage(type, catalogue()).startsWith(QStringLiteral("# Fill missing\n")));
        QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
        const QString german = referencePage(type, catalogue());
        QLocale::setDefault(QLocale(QStringLiteral("fr_FR"))); // no such page: English
        const QString french = referencePage(type, catalogue());
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        QVERIFY2(german.startsWith(QStringLiteral("# Lücken füllen\n")), qPrintable(german.left(80)));
        QVERIFY(french.startsWith(QStringLiteral("# Fill missing\n")));
    }

    void everyPageLeadsOnlyToBlocksThatAreThere()
    {
        for (const char *language : {"en_US", "de_DE"})
            pagesLeadToBlocks(QLocale(QString::fromUtf8(language)));
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        QCOMPARE(linkedBlock(QStringLiteral("../prepare/impute.md"), catalogue())->id, std::string("prepare.impute"));
        QVERIFY(!linkedBlock(QStringLiteral("https://example.org/impute.md"), catalogue()));
    }

    void findsOnThePage()
    {
        helpKey();
        auto *field = panel_->findChild<SearchField *>();
        QTest::keyClicks(field, QStringLiteral("median"));
        QCOMPARE(page_->textCursor().selectedText().toLower(), QStringLiteral("median"));
        const int first = page_->textCursor().position();
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(page_->textCursor().position() > first);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(page_->textCursor().position(), first);
        QVERIFY(page_->extraSelections().size() > 1);
        QTest::keyClicks(field, QStringLiteral("zzz"));
        QVERIFY(isWrong(field));
        QVERIFY(page_->extraSelections().isEmpty());
    }

private:
    static void pagesLeadToBlocks(const QLocale &locale)
    {
        QLocale::setDefault(locale);
        for (const NodeType *type : catalogue().all()) {
            const QString text = referencePage(*type, catalogue());
            QVERIFY2(text.startsWith(QStringLiteral("# ")), type->id.c_str());
            static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
            for (auto at = link.globalMatch(text); at.hasNext();) {
                const QString target = at.next().captured(1);
                QVERIFY2(target.startsWith(QStringLiteral("http")) || linkedBlock(target, catalogue()), qPrintable(qstring(type->id) + QStringLiteral(": ") + target));
            }
        }
    }

    void helpKey()
    {
        for (QAction *action : window_->actions())
            if (action->shortcut() == QKeySequence(Qt::Key_F1))
                action->trigger();
    }
    QToolButton *button(const QString &name) const
    {
        for (QToolButton *each : panel_->findChildren<QToolButton *>())
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    }
    Home home_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<MainWindow> window_;
    Canvas *canvas_ = nullptr;
    HelpPanel *panel_ = nullptr;
    QTextBrowser *page_ = nullptr;
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
