// Rows picked anywhere light up in every chart of the same source: how many, in which colour, and how fast.
#include "chart_data.h"
#include "widgets/charts/column_panel.h"
#include "widgets/charts/distribution.h"
#include "widgets/charts/scatter.h"
#include "widgets/charts/summary_picture.h"
#include "widgets/theme/theme.h"
#include "widgets/views/picture_view.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace mortise;

namespace {

const QSizeF kSize(640, 400);

QImage painted(const Picture &picture)
{
    QImage image(kSize.toSize(), QImage::Format_RGB32);
    image.fill(Theme::get().color("card"));
    QPainter painter(&image);
    picture.paint(painter, kSize);
    return image;
}

int pixelsOf(const QImage &image, const QColor &colour, int within = 12)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            found += std::abs(c.red() - colour.red()) <= within && std::abs(c.green() - colour.green()) <= within && std::abs(c.blue() - colour.blue()) <= within;
        }
    return found;
}

ParamValues settings(const char *node, const std::map<std::string, ParamValue> &set = {})
{
    ParamValues out(catalogue().find(node)->params);
    for (const auto &[key, value] : set)
        out.set(key, value);
    return out;
}

/// 40 rows: value 0 ten times, 1 thirty times; y as the row.
Table twoBars()
{
    std::vector<double> value, y;
    for (int i = 0; i < 40; ++i) {
        value.push_back(i < 10 ? 0 : 1);
        y.push_back(i);
    }
    return Table::of({{"value", Column::number(value)}, {"y", Column::number(y)}});
}

Table large(std::int64_t n)
{
    std::vector<double> x, y;
    std::vector<std::int32_t> codes;
    std::uint64_t state = 1;
    const auto uniform = [&] { return static_cast<double>((state = state * 6364136223846793005u + 1442695040888963407u) >> 11) * 0x1p-53; };
    for (std::int64_t i = 0; i < n; ++i) {
        x.push_back(uniform() + uniform());
        y.push_back(x.back() + uniform());
        codes.push_back(static_cast<std::int32_t>(3 * uniform()));
    }
    return Table::of({{"x", Column::number(x)}, {"y", Column::number(y)}, {"group", Column::category(codes, {"a", "b", "c"})}}).withRole("group", Role::Target);
}

} // namespace

class TestLighting : public QObject {
    Q_OBJECT

private slots:
    void aSummaryShowsThePickedPartOfEachColumn()
    {
        std::vector<double> number;
        std::vector<std::int32_t> codes;
        std::vector<std::string> texts;
        for (int i = 0; i < 40; ++i) {
            number.push_back(i == 39 ? kMissingNumber : i < 10 ? 0 : 1);
            codes.push_back(i < 30 ? 1 : i < 38 ? 0 : -1);
            texts.push_back(std::to_string(i));
        }
        const Table table = Table::of({{"number", Column::number(number)}, {"level", Column::category(codes, {"rare", "often"})}, {"text", Column::text(texts)}});
        const PickedRowsPtr picked = PickedRows::of(table.source(), {8, 9, 10, 37, 38, 39});
        const std::vector<ColumnPanel> panels = columnPanels(table);
        QCOMPARE(pickedOf(panels[0], table, 0, *picked), (std::vector<std::int64_t>{2, 3})); // row 39 has no number
        QCOMPARE(pickedOf(panels[1], table, 1, *picked), (std::vector<std::int64_t>{3, 1})); // the most frequent first
        QVERIFY(pickedOf(panels[2], table, 2, *picked).empty());
        const Table part = table.firstRows(10); // other rows of the same source
        QCOMPARE(pickedOf(columnPanels(part)[1], part, 1, *picked), std::vector<std::int64_t>{2});
        const PicturePtr picture = summaryPicture(table), lit = picture->looked({.picked = picked});
        QVERIFY(lit);
        QCOMPARE(pixelsOf(painted(*picture), Theme::get().color("c1")), 0);
        QVERIFY(pixelsOf(painted(*lit), Theme::get().color("c1")) > 20);
        QCOMPARE(painted(*lit->looked(Look())), painted(*picture));
    }

    void barsShowThePickedPart()
    {
        const Table table = twoBars();
        const PicturePtr picture = distributionPicture(table, settings("view.distribution", {{"column", std::string("value")}}));
        RowIndex rows;
        for (int i = 5; i < 20; ++i) // five of the ten, ten of the thirty
            rows.push_back(i);
        const PicturePtr lit = picture->looked({.picked = PickedRows::of(table.source(), rows), .hidden = {}});
        const QRectF plot = lit->plotIn(kSize);
        QVERIFY2(lit->reading({plot.left() + plot.width() * 0.25, plot.bottom() - 3}, kSize).contains("10 rows, 5 picked"), qPrintable(lit->reading({plot.left() + plot.width() * 0.25, plot.bottom() - 3}, kSize)));
        QVERIFY(lit->reading({plot.left() + plot.width() * 0.75, plot.bottom() - 3}, kSize).contains("30 rows, 10 picked"));
        // Bars of the same width: 15 of 40 rows are lit, 25 are not.
        const QImage image = painted(*lit);
        const double bright = pixelsOf(image, Theme::get().color("c1")), dim = pixelsOf(image, Theme::get().color("dim"));
        QVERIFY2(std::abs(bright / (bright + dim) - 15.0 / 40) < 0.02, qPrintable(QStringLiteral("%1 of %2").arg(bright).arg(dim)));
        QCOMPARE(pixelsOf(image, Theme::get().color("mark"), 2), 0);
    }

    void marksOfPickedRowsStandOut()
    {
        const Table table = twoBars();
        const PicturePtr picture = scatterPicture(table, settings("view.scatter"));
        QVERIFY(pixelsOf(painted(*picture), Theme::get().color("c1"), 40) == 0);
        const QImage lit = painted(*picture->looked({.picked = PickedRows::of(table.source(), {0, 39}), .hidden = {}}));
        QVERIFY(pixelsOf(lit, Theme::get().color("c1"), 40) > 20);
        QVERIFY(pixelsOf(lit, Theme::get().color("c1"), 40) < 200); // two marks, not forty
    }

    void rowsOfAnotherSourceChangeNothing()
    {
        const Table table = twoBars();
        for (const PicturePtr &picture : {scatterPicture(table, settings("view.scatter")), distributionPicture(table, settings("view.distribution"))}) {
            const PicturePtr looked = picture->looked({.picked = PickedRows::of(Hash{9, 9}, {1, 2, 3}), .hidden = {}});
            QCOMPARE(painted(*looked), painted(*picture));
        }
    }

    void aPickInOneViewLightsUpTheOther()
    {
        LinkedRows linked;
        const Table table = twoBars();
        const std::unique_ptr<View> bars(View::make(*catalogue().find("view.distribution"))), points(View::make(*catalogue().find("view.scatter")));
        for (View *view : {bars.get(), points.get()}) {
            view->setLinkedRows(&linked);
            view->setInputs({{"table", {table}}});
            view->finish();
        }
        const QImage before = painted(*qobject_cast<PictureView *>(points.get())->picture());
        QSignalSpy ready(points.get(), &View::ready);
        linked.pick(PickedRows::of(table.source(), {3, 4}));
        QVERIFY(ready.wait());
        QVERIFY(painted(*qobject_cast<PictureView *>(points.get())->picture()) != before);
        linked.clear();
        points->finish();
        QCOMPARE(painted(*qobject_cast<PictureView *>(points.get())->picture()), before);
        // What is picked before the data come counts as well.
        linked.pick(PickedRows::of(table.source(), {3, 4}));
        bars->setInputs({{"table", {table}}});
        bars->finish();
        QVERIFY(pixelsOf(painted(*qobject_cast<PictureView *>(bars.get())->picture()), Theme::get().color("c1")) > 0);
    }

    /// Never asserted: the machine decides. Under 50 ms is what we want.
    void saysHowLongAMillionRowsTake_data()
    {
        QTest::addColumn<QString>("node");
        for (const char *node : {"view.scatter", "view.distribution", "view.box"})
            QTest::newRow(node) << node;
    }
    void saysHowLongAMillionRowsTake()
    {
        QFETCH(QString, node);
        const Table table = large(1'000'000);
        RowIndex rows;
        for (std::int64_t i = 0; i < table.rows(); i += 3)
            rows.push_back(i);
        const PickedRowsPtr picked = PickedRows::of(table.source(), rows);
        const std::unique_ptr<View> view(View::make(*catalogue().find(node.toStdString())));
        view->setInputs({{"table", {table}}});
        view->finish();
        const PicturePtr picture = qobject_cast<PictureView *>(view.get())->picture();
        QElapsedTimer timer;
        timer.start();
        const PicturePtr lit = picture->looked({.picked = picked, .hidden = {}});
        const double work = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        QVERIFY(lit);
        timer.restart();
        painted(*lit);
        qInfo("%s: %.1f ms on the worker, %.1f ms to paint", qPrintable(node), work, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
};

QTEST_MAIN(TestLighting)
#include "tst_lighting.moc"
