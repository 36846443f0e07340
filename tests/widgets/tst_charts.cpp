// Charts: the numbers behind them by hand, their headings and legends.
#include "base/civil_time.h"
#include "chart_data.h"
#include "node/node_type.h"
#include "paint_everywhere.h"
#include "painted.h"
#include "widgets/charts/axes.h"
#include "widgets/charts/box_plot.h"
#include "widgets/charts/calibration_picture.h"
#include "widgets/charts/columns.h"
#include "widgets/charts/coefficients_picture.h"
#include "widgets/charts/confusion_picture.h"
#include "widgets/charts/density.h"
#include "widgets/charts/distribution.h"
#include "widgets/charts/leaderboard_picture.h"
#include "widgets/charts/learner_ranks.h"
#include "widgets/charts/roc_picture.h"
#include "widgets/charts/scatter_points.h"
#include "widgets/charts/tree_picture.h"
#include "widgets/charts/tree_shape.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QTest>
#include <QTranslator>

#include <limits>
#include <numeric>

using namespace mortise;

namespace {

ParamValues defaultsOf(const char *node)
{
    return ParamValues(catalogue().find(node)->params);
}

/// A language that needs more room.
class LongWords : public QTranslator {
public:
    static constexpr const char *kVerdict = "so gut wie das beste Verfahren";
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override { return QByteArray(text) == "level with the best" ? QString::fromUtf8(kVerdict) : QString(); }
};

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private slots:
    void ticksLieOnRoundNumbers()
    {
        const Ticks ticks = niceTicks(0, 1, 5);
        QCOMPARE(ticks.labels, (QStringList{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"}));
        QVERIFY(niceTicks(1, 1, 5).at.empty());
        // The difference is no number, the ticks are: steps of 5e307.
        QCOMPARE(niceTicks(-1e308, 1e308, 5).at.size(), std::size_t{5});
        QCOMPARE(niceTicks(-1e308, 1e308, 5).at.back(), 1e308);
    }

    void whatIsCountedHasNoHalfTicks()
    {
        QCOMPARE(niceTicks(0, 9, 4).labels, (QStringList{"0.0", "2.5", "5.0", "7.5"}));
        QCOMPARE(niceTicks(0, 9, 4, true).labels, (QStringList{"0", "2", "4", "6", "8"}));
        QCOMPARE(niceTicks(0, 2, 8, true).labels, (QStringList{"0", "1", "2"}));
        QCOMPARE(niceTicks(0, 0.02, 8, true).labels, niceTicks(0, 0.02, 8).labels); // zoomed in: no two whole numbers in sight
        Axis whole, fractions;
        const double infinite = std::numeric_limits<double>::infinity();
        const Table table = Table::of({{"a", Column::number({0, 3, kMissingNumber, infinite})}, {"b", Column::number({0, 3, 1.5, 2})}});
        describeAxis(whole, table, 0, table.field(0).column->numbers());
        describeAxis(fractions, table, 1, table.field(1).column->numbers());
        QVERIFY(whole.whole);
        QVERIFY(!fractions.whole);
    }

    void monthsSayWhereAYearBegins()
    {
        const auto day = [](int year, int month) { return static_cast<double>(daysFromCivil(year, month, 1) * kMicrosecondsPerDay); };
        QCOMPARE(timeTicks(day(2023, 11), day(2024, 3), 6).labels, (QStringList{"Nov", "Dec", "2024", "Feb", "Mar"}));
    }

    void boxesHaveTukeysWhiskers()
    {
        // Quartiles at ranks 2.25 and 6.75 of 0..9; 7.75 + 1.5 * 4.5 = 14.5.
        const BoxNumbers box = boxOf({100, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        QCOMPARE(box.rows, std::int64_t{10});
        QCOMPARE(box.q1, 3.25);
        QCOMPARE(box.median, 5.5);
        QCOMPARE(box.q3, 7.75);
        QCOMPARE(box.low, 1.0);
        QCOMPARE(box.high, 9.0);
        QCOMPARE(box.beyond, std::vector<double>{100});
        QCOMPARE(boxOf({}).rows, std::int64_t{0});
        QCOMPARE(boxOf({4}).median, 4.0);
    }

    void everyPointIsInOneCell()
    {
        // More than there are marks for: 6,000 in the top right corner, 3,000 in the bottom left one, 4 with a missing value. The
        // far edges belong to the last cells.
        ScatterPoints points;
        std::vector<double> values;
        for (int i = 0; i < 9004; ++i)
            values.push_back(i < 6000 ? 1.0 : i < 9000 ? 0.0 : kMissingNumber);
        points.own(values, true);
        points.own(values, false);
        const InSight sight = inSight(points, 0, 1, 0, 1, {}, nullptr);
        QVERIFY(sight.raster && sight.marks.empty());
        QCOMPARE(sight.rows, std::int64_t{9000});
        QCOMPARE((*sight.raster->all)[Raster::kWidth - 1], 6000u);
        QCOMPARE((*sight.raster->all)[std::size_t{Raster::kHeight - 1} * Raster::kWidth], 3000u);
        QCOMPARE(std::accumulate(sight.raster->all->begin(), sight.raster->all->end(), std::int64_t{0}), std::int64_t{9000});
    }

    void fewPointsInSightAreMarks()
    {
        ScatterPoints points;
        std::vector<double> x(300'000); // two chunks of work
        std::iota(x.begin(), x.end(), 0.0);
        points.own(x, true);
        points.own(std::vector<double>(x.size(), 0.5), false);
        const PickedRowsPtr picked = PickedRows::of(points.table.source(), {299'999});
        const InSight all = inSight(points, 0, 299'999, 0, 1, {}, picked.get());
        QCOMPARE(all.rows, std::int64_t{300'000});
        QCOMPARE(std::accumulate(all.raster->picked.begin(), all.raster->picked.end(), 0u), 1u);
        const InSight near = inSight(points, 262'100, 262'200, 0, 1, {}, nullptr);
        QVERIFY(!near.raster);
        QCOMPARE(near.marks.size(), std::size_t{101}); // both ends included
        QCOMPARE(near.marks.front(), std::int64_t{262'100});
        QCOMPARE(near.marks.back(), std::int64_t{262'200});
    }

    void logCountsStandSideBySideAndPickTheSameRows()
    {
        // 1 row of 0, 10 of 1, 100 of 2: on a log axis each bar is as much higher as the one before.
        std::vector<double> x;
        for (int i = 0; i < 111; ++i)
            x.push_back(i < 1 ? 0 : i < 11 ? 1 : 2);
        const Table table = Table::of({{"x", Column::number(x)}});
        ParamValues params = defaultsOf("view.distribution");
        params.set("log_y", true);
        const PicturePtr picture = distributionPicture(table, params);
        const QSizeF size(600, 400);
        const QRectF plot = picture->plotIn(size);
        const auto top = [&](double across) {
            double y = plot.top();
            while (y < plot.bottom() && picture->reading({plot.left() + across * plot.width(), y + 2}, size).isEmpty())
                y += 0.5;
            return y;
        };
        const double one = top(0.17), ten = top(0.5), hundred = top(0.83);
        QVERIFY2(std::abs((one - ten) - (ten - hundred)) < 1.5 && one - ten > 50, qPrintable(QStringLiteral("%1 %2 %3").arg(one).arg(ten).arg(hundred)));
        QVERIFY(picture->sentence().contains("log counts"));
        const PickedRowsPtr picked = picture->rowsIn({.rect = QRectF(plot.left() + plot.width() / 2, plot.bottom() - 5, 0, 0), .lasso = {}}, size)();
        QCOMPARE(picked->count(), std::int64_t{10});
    }

    void aLogAxisKeepsQuartilesAndCountsTheRest()
    {
        const Table table = Table::of({{"x", Column::number({-1, 0, 1, 10, 100, 1000, 10000})}});
        ParamValues params = defaultsOf("view.box");
        params.set("log_y", true);
        const PicturePtr picture = boxPicture(table, params);
        QVERIFY2(picture->sentence().contains("5 rows") && picture->sentence().contains("2 without"), qPrintable(picture->sentence()));
        const QSizeF size(600, 400);
        const QRectF plot = picture->plotIn(size);
        QVERIFY(picture->reading(plot.center(), size).contains("median 100"));
        // The median of five powers of ten stands in the middle of a log axis, and half of the plot holds it and what lies above.
        const PickedRowsPtr upper = picture->rowsIn({.rect = QRectF(plot.topLeft(), QSizeF(plot.width(), plot.height() / 2 + 2)), .lasso = {}}, size)();
        QCOMPARE(upper->rows(), (RowIndex{4, 5, 6}));
        params.set("y_to", 500.0);
        QVERIFY(boxPicture(table, params)->sentence().contains("2 outside the axis"));
    }

    void aDensityHasAnAreaOfOne()
    {
        const std::vector<double> shape = kernelDensity(std::vector<double>{-1, 0, 0, 1}, -10, 10, 401);
        const double area = std::accumulate(shape.begin(), shape.end(), 0.0) * 20 / 400;
        QVERIFY(std::abs(area - 1) < 1e-3);
        QCOMPARE(std::max_element(shape.begin(), shape.end()) - shape.begin(), std::ptrdiff_t{200});
        QVERIFY(std::abs(shape[190] - shape[210]) < 1e-12);
        QCOMPARE(kernelDensity({}, 0, 1, 3), std::vector<double>(3));
    }

    void manySeriesShareOthers()
    {
        Distribution d;
        d.type = ColumnType::Category;
        d.levels = {"few", "many"};
        for (int s = 0; s < 9; ++s) {
            d.series.push_back("s" + std::to_string(s));
            d.counts.push_back({s, 2 * s});
            d.rowsOfSeries.push_back(3 * s);
        }
        const Distribution folded = foldedForDrawing(d, false);
        QCOMPARE(folded.levels, (std::vector<std::string>{"many", "few"})); // the most frequent first
        QCOMPARE(folded.series.size(), std::size_t{8});
        QCOMPARE(folded.series.front(), std::string("s2"));
        QCOMPARE(folded.counts.back(), (std::vector<std::int64_t>{2, 1})); // s0 and s1
        QCOMPARE(folded.rowsOfSeries.back(), std::int64_t{3});
    }

    void theMeanCurveKeepsJumps()
    {
        RocCurve perfect{.falsePositiveRate = {0, 0, 1}, .truePositiveRate = {0, 1, 1}, .auc = 1};
        RocCurve chance{.falsePositiveRate = {0, 1}, .truePositiveRate = {0, 1}, .auc = 0.5};
        const std::vector<RatePoint> mean = meanCurve({perfect, RocCurve{}, chance});
        QCOMPARE(mean.size(), std::size_t{3});
        QCOMPARE(mean[0].found, 0.0);
        QCOMPARE(mean[1].falseAlarms, 0.0);
        QCOMPARE(mean[1].found, 0.5);
        QCOMPARE(mean[2].falseAlarms, 1.0);
        QCOMPARE(mean[2].found, 1.0);
    }

    void aRocCurveReadsAsCounted()
    {
        // Scores of the second class: the largest is of it (found 1/2), then comes one false alarm (1/2), then the other one.
        const ResultsPtr results = twoClassResults({0, 0, 1, 1}, {{"Forest", {0.1f, 0.4f, 0.35f, 0.8f}}});
        const PicturePtr picture = rocPicture(results, "");
        QVERIFY2(picture->sentence().contains("0.750"), qPrintable(picture->sentence())); // 3 of 4 pairs
        const QString text = picture->reading(QPointF(300, 300), QSizeF(960, 600)); // about a quarter of false alarms
        QVERIFY2(text.contains("Forest: 50.0"), qPrintable(text));
        QVERIFY(rocPicture(results, "nobody")->sentence().contains("nobody"));
        QVERIFY(rocPicture(nullptr, "")->sentence().contains("Test and score"));
    }

    void classesAreSaidWholeWhereCellsAreNarrow()
    {
        const ResultsPtr results = twoClassResults({1, 0, 1, 0}, {{"A", {0.9f, 0.8f, 0.4f, 0.3f}}});
        const PicturePtr picture = confusionPicture(results, "");
        QVERIFY(textsIn(*picture, {600, 400}).contains(QStringLiteral("said: leaves")));
        bool alone = false;
        for (int width = 120; width < 600; width += 10) {
            const QStringList texts = textsIn(*picture, {double(width), 300});
            for (const QString &text : texts)
                QVERIFY2(!text.startsWith(QStringLiteral("said")) || !text.endsWith(QStringLiteral("…")), qPrintable(QStringLiteral("%1: %2").arg(width).arg(text)));
            alone = alone || (texts.contains(QStringLiteral("leaves")) && texts.filter(QStringLiteral("said")).isEmpty());
        }
        QVERIFY(alone); // at some width there is room for the class and for no more
    }

    void verdictsAreSaidWhole()
    {
        auto results = std::make_shared<Results>();
        results->task = Task::Regression;
        results->target = "price";
        results->method = "10 folds";
        results->rows = 50;
        results->learners = {{.name = "A", .node = "a"}, {.name = "B", .node = "b"}};
        results->learners[0].metrics["rmse"] = {5, 4, 6};
        results->learners[1].metrics["rmse"] = {6, 5.5, 7}; // intervals overlap
        LongWords translator;
        QCoreApplication::installTranslator(&translator);
        const QStringList texts = textsIn(*leaderboardPicture(results, ""), {860, 300});
        QCoreApplication::removeTranslator(&translator);
        QVERIFY2(texts.contains(QString::fromUtf8(LongWords::kVerdict)), qPrintable(texts.join(QLatin1Char('|'))));
    }

    void confusionCountsRows()
    {
        const ResultsPtr results = twoClassResults({0, 0, 1, 1, 1}, {{"A", {0.1f, 0.9f, 0.2f, 0.7f, 0.8f}}});
        const Confusion c = confusionOf(*results, results->learners.front());
        QCOMPARE(c.counts, (std::vector<std::int64_t>{1, 1, 1, 2}));
        QCOMPARE(c.right, std::int64_t{3});
        QCOMPARE(c.share(1, 1), 2.0 / 3);
        QCOMPARE(c.share(1, 1, true), 2.0 / 3);
        QCOMPARE(c.share(0, 1, true), 1.0 / 3);
    }

    void learnersAreLevelWhenIntervalsOverlap()
    {
        auto results = std::make_shared<Results>();
        results->task = Task::Regression;
        results->target = "price";
        results->learners = {{.name = "worse", .node = "a"}, {.name = "best", .node = "b"}, {.name = "level", .node = "c"}, {.name = "none", .node = "d"}};
        results->learners[0].metrics["rmse"] = {9, 8, 10};
        results->learners[1].metrics["rmse"] = {5, 4, 6};
        results->learners[2].metrics["rmse"] = {6, 5.5, 7};
        const LearnerRanks ranks = rankLearners(*results);
        QCOMPARE(ranks.metric, std::string("rmse"));
        QCOMPARE(ranks.order, (std::vector<std::size_t>{1, 2, 0, 3}));
        QCOMPARE(againstBest(*results, ranks, 0).standing, Standing::Best);
        QCOMPARE(againstBest(*results, ranks, 1).standing, Standing::Level);
        QCOMPARE(againstBest(*results, ranks, 2).standing, Standing::Worse);
        QCOMPARE(againstBest(*results, ranks, 3).standing, Standing::Unknown);
        paintEverywhere(*leaderboardPicture(results, "auto"));

        // Folds of 10 tested and 20 trained rows. Against the best: 1, 3, 2 higher, which is worse with P(T <= 2.19089) = .92008 at 2
        // degrees (closed form: 1/2 + t / (2 sqrt(2 + t^2))); and 21, 23, 22 higher, t = 24.1, P = .99914.
        results->rows = 30;
        const double folds[3][3] = {{26, 28, 27}, {5, 5, 5}, {6, 8, 7}};
        for (std::size_t i = 0; i < 3; ++i)
            for (const double value : folds[i])
                results->learners[i].folds.push_back({.rows = 10, .metrics = {{"rmse", value}}});
        const AgainstBest level = againstBest(*results, ranks, 1), worse = againstBest(*results, ranks, 2);
        QCOMPARE(level.standing, Standing::Level);
        QVERIFY(std::abs(level.worse - .92008) < 1e-4);
        QCOMPARE(worse.standing, Standing::Worse);
        QVERIFY(std::abs(worse.worse - .99914) < 1e-4);
    }

    void treesAreReadFromTheirDescription()
    {
        const auto shape = treeShape(smallTree());
        QVERIFY(shape);
        QCOMPARE(shape->cards.front().rule, QStringLiteral("bill ≤ 42.5"));
        QCOMPARE(shape->cards[2].rule, QStringLiteral("island is Dream, Biscoe"));
        QCOMPARE(shape->cards.front().below, 4);
        QCOMPARE(shape->rowsAt(0), 1);
        QCOMPARE(shape->rowsAt(1), 2);
        QCOMPARE(shape->rowsAt(2), 3);
        nlohmann::json circle = smallTree();
        circle["nodes"][2]["children"] = {0, 1};
        QCOMPARE(treeShape(circle)->cards[2].left, -1);
        QVERIFY(!treeShape(nlohmann::json::object()));
        QCOMPARE(treeShape({{"trees", {smallTree(), smallTree()}}}, 9)->number, 2);
        paintEverywhere(*treePicture(describedModel(smallTree())));
        paintEverywhere(*treePicture(describedModel(nlohmann::json::object())));
    }

    void coefficientsAreReadFromTheirDescription()
    {
        const ModelPtr linear = describedModel({{"intercept", 1.5}, {"coefficients", {{{"feature", "a"}, {"value", 0.5}}, {{"feature", "b"}, {"value", -2}}}}});
        const WeightList weights = weightsOf(*linear);
        QCOMPARE(weights.features.size(), std::size_t{2});
        QCOMPARE(weights.features[1].values, std::vector<double>{-2});
        QCOMPARE(weights.intercept, 1.5);
        QVERIFY(coefficientsPicture(linear)->sentence().contains("largest is b"));
        const nlohmann::json weight{{"feature", "a"}, {"values", {1, 2, nullptr}}};
        const ModelPtr several = describedModel({{"coefficients", nlohmann::json::array({weight})}}, {"x", "y", "z"});
        QCOMPARE(weightsOf(*several).classes, (QStringList{"x", "y", "z"}));
        const ModelPtr forest = describedModel({{"importance", {{"a", 0.25}, {"b", 0.75}}}});
        QVERIFY(weightsOf(*forest).importance);
        for (const ModelPtr &model : {linear, several, forest, describedModel(nlohmann::json::object())})
            paintEverywhere(*coefficientsPicture(model));
        paintEverywhere(*coefficientsPicture(several, "y", false, 1));
    }

    void namesStayInOneLineAndKeepToThemselves()
    {
        QCOMPARE(chartName("a\nb \t c"), QStringLiteral("a b c"));
        QCOMPARE(chartName(std::string(300, 'x')).size(), qsizetype{60});
        QCOMPARE(chartName(std::string(60, 'x')), QString(60, QLatin1Char('x')));
        QVERIFY(chartName(std::string(300, 'x')).contains(QChar(0x2026))); // says that it was cut
        QVERIFY(chartName(std::string(300, 'x') + "a") != chartName(std::string(300, 'x') + "b")); // twins are told apart
        const std::string penguin = "\xF0\x9F\x90\xA7"; // of two halves, at both cuts
        const QString half = chartName(std::string(38, 'x') + penguin + std::string(60, 'y') + penguin + std::string(19, 'z'));
        QCOMPARE(half, QString(38, QLatin1Char('x')) + QChar(0x2026) + QString(19, QLatin1Char('z')));
        const QString isolated = shortName(chartName("\xD7\xA9" + std::string(200, 'x'), 300)); // still closed when it is cut again
        QCOMPARE(isolated.count(QChar(0x2068)), isolated.count(QChar(0x2069)));
        QCOMPARE(chartName("\xD7\xA9\xD7\x9C"), QStringLiteral("\u2068\u05E9\u05DC\u2069")); // written from right to left
        const Table two = Table::of({{"a", Column::number({1, 2})}, {"g", Column::category({0, 1}, {"in\ntwo", std::string(400, 'x')})}});
        const Groups groups = groupsOf(two, 1);
        QCOMPARE(groups.names[0], QStringLiteral("in two"));
        QVERIFY(groups.names[1].size() <= 300);
    }

    void aLegendNeverPushesThePlotAway()
    {
        std::vector<std::pair<std::string, std::vector<float>>> learners;
        for (int i = 0; i < 30; ++i)
            learners.push_back({"A learner with a name of some length, number " + std::to_string(i), {0.1f, 0.6f, 0.4f, 0.9f}});
        const ResultsPtr results = twoClassResults({0, 0, 1, 1}, learners);
        for (const PicturePtr &picture : {rocPicture(results, ""), calibrationPicture(results, "", "", 10)})
            for (const QSizeF size : {QSizeF(460, 300), QSizeF(300, 400)}) {
                const QRectF plot = picture->plotIn(size);
                QVERIFY2(plot.height() > size.height() * 0.3 && plot.top() < size.height() * 0.35, qPrintable(QStringLiteral("%1 %2").arg(plot.top()).arg(plot.height())));
                QCOMPARE(picture->legendAt(QPointF(8, 34), size), 0); // those that show can be hidden, whatever does not
            }
        QCOMPARE(paintHeading(nullptr, 300, "T", {}, {{"one", {}}, {"two", {}}, {"three", {}}}, 1), paintHeading(nullptr, 300, "T", {}, {{"one", {}}}, 1));
        std::vector<LegendEntry> many(30, LegendEntry{"a name", {}});
        QCOMPARE(paintHeading(nullptr, 300, "T", {}, many, 2) - paintHeading(nullptr, 300, "T", {}, many, 1), double(Theme::get().px(20)));
    }

    void aLegendStaysWithinItsWidth()
    {
        const std::vector<LegendEntry> entries{{"a name that takes all of the room", Qt::red}, {"another one", Qt::red}, {"a third", Qt::red}, {"a fourth", Qt::red}};
        for (const int width : {130, 160, 200, 260, 340, 420})
            for (const int lines : {1, 2, 3}) {
                QImage image(600, 200, QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                paintHeading(&painter, width, "T", {}, entries, lines);
                painter.end();
                QCOMPARE(image.copy(width + 1, 0, 600 - width - 1, 200), [&] {
                    QImage empty(600 - width - 1, 200, QImage::Format_RGB32);
                    empty.fill(Qt::white);
                    return empty;
                }());
            }
    }

    void aLeaderboardIsLowWhereThereIsLittleRoom()
    {
        const Theme &theme = Theme::get();
        const auto results = std::make_shared<Results>();
        results->classes = {"no", "yes"};
        for (const char *name : {"a", "b", "c", "d"}) {
            LearnerResult learner;
            learner.name = name;
            learner.metrics["accuracy"] = {0.5, 0.4, 0.6};
            results->learners.push_back(learner);
        }
        const PicturePtr picture = leaderboardPicture(results, "accuracy");
        const QSizeF least(800, picture->heightFor(800)), most(800, 600);
        QVERIFY2(least.height() <= theme.px(34 + 24 + 4 * 32), qPrintable(QString::number(least.height())));
        QVERIFY(picture->reading({100, least.height() - 3}, least).startsWith(QLatin1Char('d'))); // all four are there
        QVERIFY(picture->reading({100, least.height() - theme.px(35)}, least).startsWith(QLatin1Char('c')));
        QVERIFY(picture->reading({100, double(theme.px(34 + 32 + 46 + 3))}, most).startsWith(QLatin1Char('b'))); // with room they are higher
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
