// Scatter plots: lines and ellipses by hand, log axes, ranges, shapes, and the settings in the chart's bar.
#include "chart_data.h"
#include "data/condition.h"
#include "widgets/charts/axes.h"
#include "widgets/charts/scatter.h"
#include "widgets/charts/scatter_fit.h"
#include "widgets/charts/scatter_picture.h"
#include "widgets/views/pairs_button.h"
#include "widgets/views/param_menu.h"
#include "widgets/views/picture_view.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <numbers>

using namespace mortise;

namespace {

const QSizeF kSize(640, 400);

bool near(double a, double b, double within = 1e-5)
{
    return std::abs(a - b) < within;
}

ParamValues settings(const std::map<std::string, ParamValue> &set)
{
    ParamValues out(catalogue().find("view.scatter")->params);
    for (const auto &[key, value] : set)
        out.set(key, value);
    return out;
}

std::shared_ptr<const ScatterPicture> scatterOf(const Table &table, const std::map<std::string, ParamValue> &set)
{
    return std::dynamic_pointer_cast<const ScatterPicture>(scatterPicture(table, settings(set)));
}

Table powers()
{
    return Table::of({{"x", Column::number({0, -1, 1, 10, 100, 1000})}, {"y", Column::number({1, 2, 3, 4, 5, 6})}, {"kind", Column::category({0, 1, 0, 1, 0, -1}, {"a", "b"})}});
}

} // namespace

class TestScatter : public QObject {
    Q_OBJECT

private slots:
    void theLineIsThatOfLeastSquares()
    {
        // Sums about the means 1.5 and 2.5: 5, 4 and 5; residuals -0.3, 0.9, -0.9, 0.3; Student's 97.5 % with 2 degrees is 4.302653.
        const std::vector<double> x{0, 1, 2, 3, kMissingNumber}, y{1, 3, 2, 4, 7};
        const auto fit = fitLine(x, y);
        QVERIFY(fit);
        QCOMPARE(fit->rows, std::int64_t{4});
        QVERIFY(near(fit->slope, 0.8) && near(fit->at(0), 1.3));
        QVERIFY(near(fit->error, std::sqrt(0.9)) && near(fit->r2, 0.64));
        QVERIFY(near(fit->halfBand(1.5), 4.302653 * std::sqrt(0.9) / 2));
        QVERIFY(near(fit->halfBand(3.5), 4.302653 * std::sqrt(0.9) * std::sqrt(0.25 + 4.0 / 5)));
        QVERIFY(near(fit->slopeHalf(), 4.302653 * std::sqrt(0.9 / 5)));
        QVERIFY(!fitLine(std::vector<double>{1, 1, 1}, std::vector<double>{1, 2, 3}));
        QVERIFY(!fitLine(std::vector<double>{1, 2}, std::vector<double>{1, 2}));
    }

    void ellipsesHaveTheCovariancesAxes()
    {
        // Covariance (5/6, 1/2; 1/2, 5/6): eigenvalues 4/3 along the diagonal and 1/3 across it; -2 ln 0.05 = 5.991465.
        const Groups one{.groupOf = {}, .names = {QString()}};
        const Ellipse e = ellipsesOf(std::vector<double>{1, -1, 0.5, -0.5}, std::vector<double>{1, -1, -0.5, 0.5}, one).front();
        QVERIFY(near(e.xx, 5.0 / 6) && near(e.xy, 0.5) && near(e.yy, 5.0 / 6) && near(e.x, 0) && near(e.y, 0));
        const double along = std::sqrt(4.0 / 3 * 5.991465) / std::numbers::sqrt2, across = std::sqrt(5.991465 / 3) / std::numbers::sqrt2;
        QVERIFY(near(borderOf(e, 0).x(), along) && near(borderOf(e, 0).y(), along));
        QVERIFY(near(borderOf(e, std::numbers::pi / 2).x(), -across) && near(borderOf(e, std::numbers::pi / 2).y(), across));
    }

    void logTicksAreRoundValues()
    {
        QCOMPARE(logTicks(0, 3, 4).labels, (QStringList{"1", "10", "100", "1000"}));
        QCOMPARE(logTicks(0, 1, 5).labels, (QStringList{"1", "2", "5", "10"}));
        QCOMPARE(logTicks(0, 6, 3).labels.size(), 4); // every second power
        for (const double at : logTicks(std::log10(20), std::log10(90), 5).at)
            QVERIFY(near(std::remainder(std::pow(10.0, at), 10.0), 0, 1e-9));
    }

    void onlyAnAxisOnWhichPointsLieOnOneAnotherIsMoved()
    {
        std::vector<double> fine, few;
        for (int i = 0; i < 100; ++i) {
            fine.push_back(0.37 * i);
            few.push_back(i % 4);
        }
        const Table table = Table::of({{"fine", Column::number(fine)}, {"few", Column::number(few)}});
        const auto moved = scatterOf(table, {{"x", std::string("fine")}, {"y", std::string("few")}, {"jitter", 0.05}});
        QVERIFY(std::equal(fine.begin(), fine.end(), moved->points->x.begin()));
        QVERIFY(!std::equal(few.begin(), few.end(), moved->points->y.begin()));
        const auto both = scatterOf(table, {{"x", std::string("fine")}, {"y", std::string("fine")}, {"jitter", 0.05}}); // asked for: it does something
        QVERIFY(!std::equal(fine.begin(), fine.end(), both->points->x.begin()));
    }

    void aLogAxisCountsWhatItCannotShow()
    {
        const auto picture = scatterOf(powers(), {{"x", std::string("x")}, {"y", std::string("y")}, {"log_x", true}});
        QCOMPARE(picture->sight().rows, std::int64_t{4});
        QVERIFY2(picture->subtitle().contains("2 with"), qPrintable(picture->subtitle()));
        // 1, 10, 100, 1000 stand at the same distance.
        const QRectF plot = picture->plotIn(kSize);
        const auto at = [&](double power) { return plot.left() + (power + 0.12) / 3.24 * plot.width(); }; // 8 % of half the span at both ends: of 3 powers here, of 5 upward
        QVERIFY(picture->reading({at(1), plot.bottom() - (4 - 0.8) / 5.4 * plot.height()}, kSize).startsWith("x: 10\n"));
    }

    void aRectangleOnLogAxesPicksByValue()
    {
        const Table table = powers();
        const auto picture = scatterOf(table, {{"x", std::string("x")}, {"y", std::string("y")}, {"log_x", true}});
        const QRectF plot = picture->plotIn(kSize);
        const auto at = [&](double power) { return plot.left() + (power + 0.12) / 3.24 * plot.width(); };
        const PickedRowsPtr picked = picture->rowsIn({.rect = QRectF(QPointF(at(0.5), plot.top()), QPointF(at(2.5), plot.bottom())), .lasso = {}}, kSize)();
        QCOMPARE(picked->rows(), (RowIndex{3, 4}));
        const auto holds = evaluate(*parseCondition(picked->rule().conditions), table);
        QCOMPARE(*holds, (std::vector<std::uint8_t>{0, 0, 0, 1, 1, 0}));
    }

    void whatTheRangeLeavesOutIsCounted()
    {
        const auto picture = scatterOf(powers(), {{"x", std::string("x")}, {"y", std::string("y")}, {"x_from", 0.5}, {"x_to", 200.0}});
        QCOMPARE(picture->sight().rows, std::int64_t{3});
        QVERIFY2(picture->subtitle().contains("3 outside the axes"), qPrintable(picture->subtitle()));
        QCOMPARE(scatterOf(powers(), {{"x", std::string("x")}, {"y", std::string("y")}, {"x_from", 9.0}, {"x_to", 2.0}})->sight().rows, std::int64_t{6}); // no range
    }

    void newSettingsChangeNothingByThemselves()
    {
        const auto picture = scatterOf(powers(), {});
        QVERIFY(!picture->points->fit && picture->points->ellipses.empty() && !picture->points->shapes.any);
        QVERIFY(!picture->frame.x.log && !picture->frame.y.log);
    }

    void pairsAreRankedByCorrelation()
    {
        // Ranks of a and b differ by 1 four times: 1 - 6 * 4 / (5 * 24) = 0.8; c falls as a grows: 1.
        const Table table = Table::of({{"a", Column::number({1, 2, 3, 4, 50})}, {"b", Column::number({2, 1, 4, 3, 5})}, {"c", Column::number({9, 8, 7, 6, -100})}, {"id", Column::number({1, 2, 3, 4, 5})}}).withRole("id", Role::Id);
        const PairRanks ranks = rankPairs(table);
        QVERIFY(!ranks.byClass);
        QCOMPARE(ranks.best.size(), std::size_t{3}); // no ids
        QCOMPARE(ranks.best[0].x, 0);
        QCOMPARE(ranks.best[0].y, 2);
        QVERIFY(near(ranks.best[0].score, 1));
        QVERIFY(near(ranks.best[1].score, 0.8));
    }

    void pairsThatTellTheClassComeFirst()
    {
        // The class is the sign of a times the sign of b: neither of them says anything alone.
        std::vector<double> a, b, c;
        std::vector<std::int32_t> codes;
        for (int i = 0; i < 2000; ++i) {
            a.push_back(std::sin(i * 12.9898) * 5);
            b.push_back(std::sin(i * 78.233) * 5);
            c.push_back(std::sin(i * 37.719) * 5);
            codes.push_back(a.back() * b.back() > 0);
        }
        const Table table = Table::of({{"c", Column::number(c)}, {"a", Column::number(a)}, {"b", Column::number(b)}, {"class", Column::category(codes, {"no", "yes"})}}).withRole("class", Role::Target);
        const PairRanks ranks = rankPairs(table);
        QVERIFY(ranks.byClass);
        QCOMPARE(ranks.rows, std::int64_t{2000}); // three pairs: all of them
        QCOMPARE(ranks.ofRows, std::int64_t{2000});
        std::vector<std::pair<std::string, ColumnPtr>> many{{"class", Column::category(codes, {"no", "yes"})}};
        for (int i = 0; i < 70; ++i)
            many.emplace_back("c", Column::number(c));
        const PairRanks few = rankPairs(Table::of(many).withRole("class", Role::Target));
        QCOMPARE(few.rows, std::int64_t{600}); // and it says so
        QCOMPARE(few.columns, 60);
        QCOMPARE(ranks.best[0].x, 1);
        QCOMPARE(ranks.best[0].y, 2);
        QVERIFY2(ranks.best[0].score > 0.9 && ranks.best[1].score < 0.75, qPrintable(QStringLiteral("%1 %2").arg(ranks.best[0].score).arg(ranks.best[1].score)));
        QCOMPARE(rankPairs(table).best[1].score, ranks.best[1].score); // always the same rows
    }

    void aPairCanBeChosenFromTheBar()
    {
        const std::unique_ptr<View> view(View::make(*catalogue().find("view.scatter")));
        view->setInputs({{"table", {powers()}}});
        view->finish();
        auto *button = view->findChild<PairsButton *>();
        QVERIFY(button && button->isEnabled());
        QSignalSpy changed(view.get(), &View::paramsChanged);
        emit button->menu()->aboutToShow();
        button->finish();
        button->menu()->actions().last()->trigger();
        QCOMPARE(changed.size(), 1); // one step of undo
        QCOMPARE(changed[0][0].value<ParamChanges>(), (ParamChanges{{"x", std::string("x")}, {"y", std::string("y")}}));
    }

    void theMenuChangesSettings()
    {
        const std::unique_ptr<View> view(View::make(*catalogue().find("view.scatter")));
        view->setInputs({{"table", {powers()}}});
        view->finish();
        auto *menu = view->findChild<ParamMenu *>();
        QVERIFY(menu && !menu->isHidden());
        QSignalSpy changed(view.get(), &View::paramsChanged);
        const auto actions = menu->menu()->actions();
        const auto log = std::find_if(actions.begin(), actions.end(), [](const QAction *action) { return action->text() == "Log axis across"; });
        QVERIFY(log != actions.end());
        (*log)->trigger();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<ParamChanges>(), (ParamChanges{{"log_x", true}}));
        for (QLineEdit *edit : menu->menu()->findChildren<QLineEdit *>())
            if (edit->accessibleName() == "Across from") {
                QTest::keyClicks(edit, "2.5");
                emit edit->editingFinished();
            }
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[1][0].value<ParamChanges>(), (ParamChanges{{"x_from", 2.5}}));
    }
};

QTEST_MAIN(TestScatter)
#include "tst_scatter.moc"
