// Charts of ugly input: every picture can be painted from anything at any size, and says what it cannot show.
#include "chart_data.h"
#include "node/node_type.h"
#include "paint_everywhere.h"
#include "widgets/charts/box_plot.h"
#include "widgets/charts/calibration_picture.h"
#include "widgets/charts/confusion_picture.h"
#include "widgets/charts/distribution.h"
#include "widgets/charts/framed_picture.h"
#include "widgets/charts/leaderboard_picture.h"
#include "widgets/charts/roc_picture.h"
#include "widgets/charts/scatter.h"
#include "widgets/charts/scatter_picture.h"
#include "widgets/charts/summary_picture.h"
#include "widgets/charts/threshold_picture.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QTest>

using namespace mortise;

namespace {

ParamValues defaultsOf(const char *node)
{
    return ParamValues(catalogue().find(node)->params);
}

} // namespace

class TestUglyCharts : public QObject {
    Q_OBJECT

private slots:
    void hugeValuesAreAllInSight()
    {
        const Table table = uglyTable("1e308");
        for (const PicturePtr &picture : {scatterPicture(table, defaultsOf("view.scatter")), boxPicture(table, defaultsOf("view.box"))})
            QVERIFY2(picture->sentence().contains("60 rows") && !picture->sentence().contains("outside"), qPrintable(picture->sentence()));
        const PicturePtr scatter = scatterPicture(table, defaultsOf("view.scatter"));
        const QSizeF size(600, 400);
        const PickedRowsPtr right = scatter->rowsIn({.rect = QRectF(scatter->plotIn(size).center(), scatter->plotIn(size).bottomRight()).normalized().adjusted(0, -400, 0, 0), .lasso = {}}, size)();
        QCOMPARE(right->count(), std::int64_t{30}); // every second one is positive
    }

    void anEmptyPlotSaysWhy()
    {
        for (const auto &[kind, words] : {std::pair("no rows", "There are no rows."), std::pair("all missing", "No row has a value"), std::pair("all infinite", "No row has a value")}) {
            const Table table = uglyTable(kind);
            const auto ofValues = [](const char *view, const char *key) {
                ParamValues params = defaultsOf(view);
                params.set(key, std::string("value"));
                return params;
            };
            for (const PicturePtr &picture : {distributionPicture(table, ofValues("view.distribution", "column")), boxPicture(table, ofValues("view.box", "value"))}) {
                const auto *framed = dynamic_cast<const FramedPicture *>(picture.get());
                QVERIFY(framed && framed->frame.note.startsWith(QLatin1String(words)));
            }
            const PicturePtr scatter = scatterPicture(table, ofValues("view.scatter", "x"));
            QVERIFY(dynamic_cast<const ScatterPicture &>(*scatter).frame.note.startsWith(QLatin1String(words)));
        }
        const PicturePtr plain = boxPicture(uglyTable("one row"), defaultsOf("view.box"));
        QVERIFY(dynamic_cast<const FramedPicture &>(*plain).frame.note.isEmpty());
    }

    void mistakesAmongManyClassesAreSaidAndSeen()
    {
        const ResultsPtr results = manyClassResults(300, 2); // the second row of each class is taken for the next class
        const PicturePtr picture = confusionPicture(results, "");
        QVERIFY2(picture->sentence().contains("class 0 taken for class 1 (1); class 1 taken for class 2 (1)") && picture->sentence().contains("297 more pairs"), qPrintable(picture->sentence()));
        const QSizeF size(460, 300);
        const QRectF cells = picture->plotIn(size);
        QImage image(size.toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        Theme::get().setMode(Theme::Mode::Light);
        picture->paint(painter, size);
        painter.end();
        const QPoint corner(qRound(cells.left() + 0.5), qRound(cells.bottom() - 0.5)); // class 299 taken for class 0, alone in its corner
        int warm = 0;
        for (int dy = -4; dy <= 3; ++dy)
            for (int dx = -3; dx <= 4; ++dx)
                if (image.rect().contains(corner + QPoint(dx, dy)))
                    warm += QColor(image.pixel(corner + QPoint(dx, dy))).red() - QColor(image.pixel(corner + QPoint(dx, dy))).blue() > 40;
        QVERIFY2(warm >= 4, qPrintable(QString::number(warm)));
        QVERIFY(picture->reading(cells.bottomLeft() + QPointF(0.5, -0.5), size).contains("class 299"));
    }

    void anyTableCanBePainted_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"plain", "no rows", "one row", "one value", "all missing", "infinite", "all infinite", "1e308", "close", "300 classes", "names"})
            QTest::newRow(kind) << QString(kind);
    }
    void anyTableCanBePainted()
    {
        QFETCH(QString, kind);
        const Table table = uglyTable(kind.toStdString());
        for (const char *mode : {"stacked", "side", "percent", "density"})
            for (const char *column : {"", "class", "when"}) {
                ParamValues params = defaultsOf("view.distribution");
                params.set("mode", std::string(mode));
                params.set("column", std::string(column));
                paintEverywhere(*distributionPicture(table, params));
            }
        ParamValues scatter = defaultsOf("view.scatter");
        paintEverywhere(*scatterPicture(table, scatter));
        scatter.set("colour", std::string("other"));
        scatter.set("size", std::string("other"));
        scatter.set("jitter", 0.1);
        paintEverywhere(*scatterPicture(table, scatter));
        for (const char *flag : {"log_x", "log_y", "fit", "ellipses"})
            scatter.set(flag, true);
        scatter.set("shape", std::string("class"));
        paintEverywhere(*scatterPicture(table, scatter));
        ParamValues logCounts = defaultsOf("view.distribution");
        logCounts.set("log_y", true);
        paintEverywhere(*distributionPicture(table, logCounts));
        for (const char *style : {"box", "violin", "strip"}) {
            ParamValues box = defaultsOf("view.box");
            box.set("style", std::string(style));
            box.set("log_y", std::string(style) == "violin");
            paintEverywhere(*boxPicture(table, box));
        }
        paintEverywhere(*summaryPicture(table));
    }

    void anyResultsCanBePainted()
    {
        for (const ResultsPtr &results : {twoClassResults({0, 1, 1}, {{"A", {0.5f, 0.5f, 0.5f}}, {"B", {0.1f, 0.9f, 0.8f}}}), twoClassResults({0, 0}, {{"A", {0.5f, 0.5f}}}), twoClassResults({}, {}), manyClassResults(3), manyClassResults(40), manyClassResults(300, 2)}) {
            paintEverywhere(*rocPicture(results, ""));
            paintEverywhere(*confusionPicture(results, "", "of_predicted"));
            paintEverywhere(*leaderboardPicture(results, ""));
            paintEverywhere(*calibrationPicture(results, "", "", 10));
            paintEverywhere(*thresholdPicture(results, {}));
            paintEverywhere(*thresholdPicture(results, {.className = {}, .learner = {}, .prices = {.miss = 1e9, .falseAlarm = 0}, .threshold = 1.0}));
        }
    }

    void fiveThousandColumnsPaintOnlyWhatIsSeen()
    {
        std::vector<std::pair<std::string, ColumnPtr>> columns;
        for (int i = 0; i < 5000; ++i)
            columns.emplace_back("c" + std::to_string(i), Column::number({1, 2, 3}));
        const PicturePtr picture = summaryPicture(Table::of(columns));
        const QSizeF size(960, picture->heightFor(960));
        QVERIFY(size.height() > 100000);
        QImage image(960, 600, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        painter.setClipRect(0, 0, 960, 600);
        QElapsedTimer timer;
        timer.start();
        picture->paint(painter, size);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed()))); // all of them take seconds
    }
};

QTEST_MAIN(TestUglyCharts)
#include "tst_ugly_charts.moc"
