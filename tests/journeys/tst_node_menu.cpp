// The menu of blocks: what it finds in either language, what it learns, and the card beside it.
#include "tests/support/journey.h"
#include "app/settings.h"
#include "widgets/canvas/fit_picture.h"
#include "widgets/canvas/node_card.h"
#include "widgets/canvas/toy_picture.h"
#include "widgets/theme/theme.h"

#include <QElapsedTimer>
#include <QListWidget>
#include <QTranslator>

using namespace mortise;
using namespace mortise::journey;

namespace {

const LooseEnd kTable{"Data", "table", ValueKind::Table, true};

QStringList ids(const std::vector<NodeMatch> &matches)
{
    QStringList out;
    for (const NodeMatch &match : matches)
        out << qstring(match.type->id);
    return out;
}

} // namespace

class TestNodeMenu : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(home_.open()); }

    void wordsOfBothLanguagesFindTheBlock_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("id");
        for (const char *language : {"en", "de"}) {
            QTest::addRow("%s title", language) << language << "lücken" << "prepare.impute";
            QTest::addRow("%s Titel", language) << language << "fill missing" << "prepare.impute";
            QTest::addRow("%s synonym", language) << language << "query" << "prepare.filter";
            QTest::addRow("%s purpose", language) << language << "keeps the rows" << "prepare.filter";
        }
    }
    void wordsOfBothLanguagesFindTheBlock()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, typed);
        QFETCH(const QString, id);
        QTranslator german;
        if (language == QStringLiteral("de")) {
            QVERIFY(german.load(QStringLiteral(":/mortise/translations/mortise_de.qm")));
            QCoreApplication::installTranslator(&german);
        }
        QCOMPARE(ids(findNodes(catalogue(), typed, std::nullopt)).value(0), id);
    }

    void whatFollowedOftenComesFirstAndFades()
    {
        NodeHabits habits;
        const auto first = [&] { return ids(findNodes(catalogue(), {}, kTable, "prepare.scale", habits)).value(0); };
        const QString usual = first();
        QVERIFY(usual != QStringLiteral("view.box"));
        habits.used("view.box", "prepare.scale");
        QCOMPARE(first(), usual); // once is no habit
        for (int i = 0; i < 4; ++i)
            habits.used("view.box", "prepare.scale");
        QCOMPARE(first(), QStringLiteral("view.box"));
        QVERIFY(ids(findNodes(catalogue(), {}, kTable, "prepare.impute", habits)).value(0) != QStringLiteral("view.box")); // after that one only
        const NodeHabits kept = NodeHabits::fromJson(habits.toJson());
        QCOMPARE(kept.next("view.box", "prepare.scale"), habits.next("view.box", "prepare.scale"));
        const double before = habits.often("view.box");
        for (int i = 0; i < 34; ++i)
            habits.used("view.table", "");
        QVERIFY(habits.often("view.box") < 0.51 * before);
        habits.forget();
        QCOMPARE(first(), usual);
        QVERIFY(NodeHabits::fromJson(nlohmann::json::parse("[1, 2]")).empty());
    }

    void habitsDecideOnlyAmongEquals()
    {
        NodeHabits habits;
        for (int i = 0; i < 50; ++i)
            habits.used("prepare.select", "data.example");
        QCOMPARE(ids(findNodes(catalogue(), QStringLiteral("filter rows"), kTable, "data.example", habits)).value(0), QStringLiteral("prepare.filter"));
    }

    void theToyIsComputedByTheBlockItself()
    {
        const auto filtered = toyRun(*catalogue().find("prepare.filter"), catalogue());
        QVERIFY(filtered);
        QCOMPARE(filtered->before.rows(), 6);
        QCOMPARE(filtered->after.rows(), 4); // 31, 58, 45 and 62 are over 30
        const auto filled = toyRun(*catalogue().find("prepare.impute"), catalogue());
        QVERIFY(filled);
        QCOMPARE(filled->after.dense(0)->numbers()[2], (31 + 58 + 24 + 45 + 62) / 5.0); // the mean
        QVERIFY(isChanged(*filled, 2, 0));
        QVERIFY(!isChanged(*filled, 0, 0));
        QVERIFY(!toyRun(*catalogue().find("learn.linear"), catalogue()));
        QVERIFY(!toyRun(*catalogue().find("view.table"), catalogue()));
        QVERIFY(!toyRun(*catalogue().find("data.file"), catalogue()));
    }

    void learnersAreTrainedOnTheToy()
    {
        const auto line = toyFit(*catalogue().find("learn.linear"), catalogue());
        QVERIFY(line && !line->share);
        const auto slope = [&](std::size_t i) { return (line->curve[i].y() - line->curve[0].y()) / (line->curve[i].x() - line->curve[0].x()); };
        QVERIFY(std::abs(slope(80) - slope(160)) < 1e-9); // straight
        QVERIFY(slope(160) > 0.2);
        const auto steps = toyFit(*catalogue().find("learn.tree"), catalogue()), flat = toyFit(*catalogue().find("learn.baseline"), catalogue());
        QVERIFY(levels(*steps) > 2 && levels(*steps) <= 8); // steps that can be told apart
        QCOMPARE(levels(*flat), std::size_t{1});
        const auto sigmoid = toyFit(*catalogue().find("learn.logistic"), catalogue());
        QVERIFY(sigmoid && sigmoid->share); // it tells categories apart only
        QVERIFY(sigmoid->curve.front().y() < 0.1 && sigmoid->curve.back().y() > 0.9);
        QVERIFY(std::is_sorted(sigmoid->curve.begin(), sigmoid->curve.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); }));
        QVERIFY(!toyFit(*catalogue().find("prepare.scale"), catalogue()) && !toyFit(*catalogue().find("model.train"), catalogue()));
    }

    void everyLearnerAndViewHasAPicture()
    {
        for (const NodeType *type : catalogue().all()) {
            if (!type->outputs.empty() && type->outputs.front().kind == ValueKind::Learner)
                QVERIFY2(toyFit(*type, catalogue()), type->id.c_str());
            if (type->view && !type->inputs.empty() && type->outputs.empty())
                QVERIFY2(!toyInputs(*type, catalogue()).empty(), type->id.c_str());
        }
        QVERIFY(toyInputs(*catalogue().find("learn.linear"), catalogue()).empty());
    }

    void theCardDrawsViewsInTheThemeThatIsOn()
    {
        const auto document = home_.makeDocument();
        MainWindow window(*document);
        window.resize(1280, 800);
        window.show();
        auto *canvas = window.findChild<Canvas *>();
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Space);
        auto *menu = window.findChild<NodeMenu *>();
        auto *field = menu->findChild<QLineEdit *>();
        auto *figure = menu->findChild<FigurePicture *>();
        for (const char *view : {"roc curve", "box plot", "scatter plot"}) {
            field->setText(QString::fromLatin1(view));
            QTRY_VERIFY2_WITH_TIMEOUT(figure->isVisible(), view, kWaitMs);
            QVERIFY2(!figure->accessibleDescription().isEmpty(), view);
        }
        const QImage before = figure->grab().toImage();
        field->setText(QStringLiteral("linear"));
        auto *fit = menu->findChild<FitPicture *>();
        QTRY_VERIFY_WITH_TIMEOUT(fit->isVisible(), kWaitMs);
        QVERIFY(!figure->isVisible());
        Theme::get().setMode(Theme::Mode::Dark);
        field->setText(QStringLiteral("scatter plot"));
        QTRY_VERIFY_WITH_TIMEOUT(figure->isVisible(), kWaitMs);
        QVERIFY(figure->grab().toImage() != before);
        Theme::get().setMode(Theme::Mode::Light);
        menu->hide();
    }

    void saysWhatItWouldDoHere()
    {
        const std::vector<Field> fields = Table::of({{"a", Column::number({1})}, {"b", Column::category({0}, {"x"})}, {"c", Column::number({1})}, {"d", Column::number({1})}, {"e", Column::number({1})}}).fields();
        QCOMPARE(whatItWouldDoHere(*catalogue().find("prepare.scale"), kTable, fields), QStringLiteral("Here: its input “Table” comes from Data. Columns it can work on: a, c, d and 1 more."));
        QCOMPARE(whatItWouldDoHere(*catalogue().find("prepare.filter"), kTable, fields), QStringLiteral("Here: its input “Table” comes from Data."));
        QCOMPARE(whatItWouldDoHere(*catalogue().find("prepare.scale"), std::nullopt, {}), QStringLiteral("Here: stands alone until it is linked."));
    }

    void opensInATenthOfASecondWithTheCardOfTheFirst()
    {
        QWidget window;
        window.resize(1200, 800);
        window.show();
        NodeMenu menu(catalogue(), &window);
        menu.popUp({0, 0}, kTable, "data.example"); // the first time fills caches of the fonts
        menu.hide();
        QElapsedTimer time;
        time.start();
        menu.popUp({0, 0}, kTable, "data.example");
        QCoreApplication::processEvents();
        const qint64 ms = time.elapsed();
        qInfo("the menu opens in %lld ms", ms);
    }

    void theCardFollowsTheRowsByKeyboardAndForReaders()
    {
        QWidget window;
        window.show();
        NodeMenu menu(catalogue(), &window);
        menu.popUp({0, 0}, kTable, "data.example");
        auto *field = menu.findChild<QLineEdit *>();
        auto *list = menu.findChild<QListWidget *>();
        auto *card = menu.findChild<NodeCard *>();
        field->setText(QStringLiteral("fill missing"));
        QCOMPARE(card->accessibleName(), QStringLiteral("Fill missing"));
        QVERIFY(field->accessibleDescription().startsWith(QStringLiteral("Fill missing. ")));
        QTRY_VERIFY(card->findChild<ToyPicture *>()->isVisibleTo(card));
        field->setText(QStringLiteral("scatter"));
        QVERIFY(!card->findChild<ToyPicture *>()->isVisibleTo(card));
        QCOMPARE(card->accessibleName(), QStringLiteral("Scatter plot"));
        const int row = list->currentRow();
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(list->currentRow() > row); // what is often next stands below
        QVERIFY(card->accessibleName() != QStringLiteral("Scatter plot"));
    }

    void theWindowLearnsAndForgets()
    {
        const auto document = home_.makeDocument();
        MainWindow window(*document);
        window.show();
        QVERIFY(settings::nodeHabits().isEmpty());
        addByMenu(window, QStringLiteral("example data"));
        QVERIFY(settings::nodeHabits().contains("data.example"));
        QVERIFY(QMetaObject::invokeMethod(&window, "forgetHabits"));
        QVERIFY(settings::nodeHabits().isEmpty());
    }

private:
    static std::size_t levels(const ToyFit &fit)
    {
        std::set<double> values;
        for (const QPointF &at : fit.curve)
            values.insert(at.y());
        return values.size();
    }
    Home home_;
};

QTEST_MAIN(TestNodeMenu)
#include "tst_node_menu.moc"
