// Linked selection over a large table: from the end of a pick (the mouse button goes up) until every view that is open has painted
// the picked rows, and the longest time that the GUI thread was busy meanwhile.
//
//   cmake --build --preset release --target bench_picks && build/release/bin/bench_picks [rows] [times]
//
// Five views stand side by side as on a board: scatter plot, distribution, box plot, table, confusion matrix. One line a pick: the
// smallest, the middle and the longest time, the longest piece of work of the GUI thread, the time of all processors, and when each
// view was done.
#include "base/number_text.h"
#include "base/parallel.h"
#include "base/rng.h"
#include "node/results.h"
#include "watched.h"
#include "widgets/table/column_bars.h"
#include "widgets/table/picked_places.h"
#include "widgets/theme/look_style.h"
#include "widgets/views/picture_canvas.h"
#include "widgets/views/view.h"

#include <QGridLayout>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <utility>

using namespace mortise;
using namespace mortise::bench;

namespace {

double processorMs() // of all threads: what other programs on the machine do not change much
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

/// Knows when the views painted, too.
class WatchedViews : public Watched {
public:
    using Watched::Watched;
    QList<View *> views;
    std::vector<double> painted; // of each view, ms since start: the last time
    double processor = 0;
    Clock::time_point start;

    void begin()
    {
        processor = processorMs();
        painted.assign(static_cast<std::size_t>(views.size()), 0);
        longest = 0;
        start = Clock::now();
    }

protected:
    void seen(QObject *receiver, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Paint ? qobject_cast<QWidget *>(receiver) : nullptr;
        for (qsizetype i = 0; widget && i < views.size(); ++i)
            if (views[i]->isAncestorOf(widget))
                fresh_.push_back(static_cast<std::size_t>(i));
    }
    void turned() override
    {
        for (const std::size_t i : std::exchange(fresh_, {}))
            if (i < painted.size())
                painted[i] = since(start);
    }

private:
    std::vector<std::size_t> fresh_;
};

Table tableOf(std::int64_t rows)
{
    Rng rng(1);
    std::vector<double> x, y;
    std::vector<std::int32_t> codes;
    for (std::int64_t i = 0; i < rows; ++i) {
        x.push_back(rng.uniform() + rng.uniform() + rng.uniform());
        y.push_back(0.5 * x.back() + rng.uniform() + rng.uniform());
        codes.push_back(static_cast<std::int32_t>(rng.uniform() * 3));
    }
    return Table::of({{"x", Column::number(std::move(x))}, {"y", Column::number(std::move(y))}, {"group", Column::category(std::move(codes), {"a", "b", "c"})}}).withRole("group", Role::Target);
}

/// Every row was tested once, in ten folds; three of four told right.
ResultsPtr resultsOf(const Table &table)
{
    Rng rng(2);
    auto out = std::make_shared<Results>();
    out->target = "group";
    out->classes = {"a", "b", "c"};
    out->method = "10 folds";
    out->data = out->source = table.source();
    out->rows = table.rows();
    LearnerResult learner;
    learner.name = "Learner";
    learner.node = "learn.forest";
    const ColumnPtr truth = table.dense(2);
    for (std::int64_t fold = 0; fold < 10; ++fold)
        for (std::int64_t row = fold; row < table.rows(); row += 10) {
            const std::int32_t code = truth->codes()[static_cast<std::size_t>(row)];
            out->rowOf.push_back(row);
            out->fold.push_back(static_cast<std::int32_t>(fold));
            out->trueClass.push_back(code);
            learner.predictedClass.push_back(rng.uniform() < 0.75 ? code : (code + 1) % 3);
        }
    learner.probability.assign(out->rowOf.size() * 3, 1.0f / 3);
    learner.metrics["accuracy"] = {0.75, 0.74, 0.76};
    learner.folds.resize(1);
    out->learners.push_back(std::move(learner));
    return out;
}

struct Place {
    PictureCanvas *canvas;
    QRectF plot; // in the widget
    QPoint at(double across, double down) const { return (plot.topLeft() + QPointF(plot.width() * across, plot.height() * down)).toPoint(); }
};

Place placeOf(const View *view)
{
    auto *canvas = view->findChild<PictureCanvas *>();
    const QMarginsF m = PictureCanvas::margins();
    const QSizeF size(canvas->width() - m.left() - m.right(), canvas->height() - m.top() - m.bottom());
    return {canvas, canvas->picture()->plotIn(size).translated(m.left(), m.top())};
}

void drag(const Place &place, const std::vector<QPoint> &line, Qt::KeyboardModifiers keys)
{
    const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons held) {
        QMouseEvent event(type, at, place.canvas->mapToGlobal(at), button, held, keys);
        QApplication::sendEvent(place.canvas, &event);
    };
    send(QEvent::MouseButtonPress, line.front(), Qt::LeftButton, Qt::LeftButton);
    for (const QPoint at : line)
        send(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton);
    QTest::qWait(30); // the line is on the screen
    static_cast<WatchedViews *>(qApp)->begin();
    send(QEvent::MouseButtonRelease, line.back(), Qt::LeftButton, Qt::NoButton);
}

/// @return the time until the last view was painted; the window is at rest when it returns.
double rest()
{
    auto &app = *static_cast<WatchedViews *>(qApp);
    QTest::qWait(400);
    return *std::max_element(app.painted.begin(), app.painted.end());
}

struct Times {
    std::vector<double> all;
    std::vector<double> views; // each at its best
    double longestTurn = 1e9, processor = 1e9;
};

void measure(const char *what, int times, LinkedRows &linked, const std::function<void()> &pick)
{
    auto &app = *static_cast<WatchedViews *>(qApp);
    Times out{{}, std::vector<double>(static_cast<std::size_t>(app.views.size()), 1e9)};
    std::int64_t rows = 0;
    for (int time = 0; time < times; ++time) {
        linked.clear();
        QTest::qWait(250);
        pick();
        out.all.push_back(rest());
        for (std::size_t i = 0; i < out.views.size(); ++i)
            out.views[i] = std::min(out.views[i], app.painted[i]);
        out.longestTurn = std::min(out.longestTurn, app.longest);
        out.processor = std::min(out.processor, processorMs() - app.processor);
        rows = linked.picked() ? linked.picked()->count() : 0;
    }
    std::sort(out.all.begin(), out.all.end());
    std::printf("%-20s %9s rows   least %6.1f   median %6.1f   longest %6.1f ms   GUI thread %5.1f ms   processors %5.1f ms   each at its best:", what, withThousands(rows).c_str(), out.all.front(), out.all[out.all.size() / 2],
                out.all.back(), out.longestTurn, out.processor);
    for (qsizetype i = 0; i < app.views.size(); ++i)
        std::printf(" %s %.1f", app.views[i]->type().id.c_str() + 5, out.views[static_cast<std::size_t>(i)]);
    std::printf("\n");
    std::fflush(stdout);
}

/// The pieces of the work on a pick, each alone: the best of nine.
void pieces(const QList<View *> &views, const Table &table, const Picture::Search &search, const Picture::Search &lasso)
{
    const auto best = [](const auto &work) {
        double least = 1e9;
        for (int time = 0; time < 9; ++time) {
            const Clock::time_point start = Clock::now();
            work();
            least = std::min(least, since(start));
        }
        return least;
    };
    PickedRowsPtr picked;
    std::printf("alone, ms: search of a lasso %.1f, of a rectangle %.1f", best([&] { picked = lasso(); }), best([&] { picked = search(); }));
    for (const View *view : views)
        if (const auto *canvas = view->findChild<PictureCanvas *>()) {
            PicturePtr lit;
            std::printf(", %s %.1f", view->type().id.c_str() + 5, best([&] { lit = canvas->picture()->looked({.picked = picked, .hidden = {}}); }));
            QImage image(canvas->size(), QImage::Format_ARGB32_Premultiplied);
            std::printf(" and to paint %.1f", best([&] {
                            QPainter painter(&image);
                            PictureCanvas::paintFigure(painter, image.size(), *lit);
                        }));
        }
    std::printf(", picked places %.1f", best([&] { pickedPlaces({table, nullptr}, picked); }));
    for (int column = 0; column < table.columns(); ++column) {
        ColumnBars counted = columnBars(table, column);
        std::printf(", bars of %s %.1f", table.field(column).name.c_str(), best([&] { countPicked(counted, table, column, picked); }));
    }
    std::printf("\n");
}

} // namespace

int main(int argc, char **argv)
{
    offscreenWithoutDisplay();
    WatchedViews app(argc, argv);
    installLook(app);
    const std::int64_t rows = argc > 1 ? parseInteger(argv[1]).value_or(1'000'000) : 1'000'000;
    const int times = static_cast<int>(argc > 2 ? parseInteger(argv[2]).value_or(9) : 9);
    const Table table = tableOf(rows);
    const Inputs of{{"table", {table}}}, results{{"results", {resultsOf(table)}}};
    std::printf("%s rows, %d threads\n", withThousands(rows).c_str(), threadCount());

    LinkedRows linked;
    QWidget window;
    auto *grid = new QGridLayout(&window);
    const auto add = [&](const char *id, int row, int column, int high, const Inputs &inputs, const std::vector<std::pair<const char *, ParamValue>> &settings = {}) {
        View *view = View::make(*catalogue().find(id), &window);
        ParamValues params = view->params();
        for (const auto &[key, value] : settings)
            params.set(key, value);
        view->setLinkedRows(&linked);
        view->setParams(params);
        view->setInputs(inputs);
        grid->addWidget(view, row, column, high, 1);
        app.views << view;
        return view;
    };
    View *scatter = add("view.scatter", 0, 0, 2, of, {{"x", std::string("x")}, {"y", std::string("y")}});
    View *bars = add("view.distribution", 0, 1, 1, of, {{"column", std::string("x")}});
    add("view.box", 1, 1, 1, of, {{"value", std::string("y")}, {"by", std::string("group")}});
    add("view.table", 2, 0, 1, of);
    View *confusion = add("view.confusion", 2, 1, 1, results);
    add("view.summary", 0, 2, 3, of);
    for (int row = 0; row < 3; ++row)
        grid->setRowStretch(row, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 1);
    window.resize(1440, 900);
    window.show();
    for (View *view : app.views)
        view->finish();
    QTest::qWait(1500);

    const Place points = placeOf(scatter), columns = placeOf(bars), cells = placeOf(confusion);
    const QSizeF seen(points.canvas->size());
    std::vector<QPoint> lasso;
    for (int i = 0; i <= 100; ++i)
        lasso.push_back(points.at(0.5 + 0.16 * std::cos(i * 0.0628), 0.5 + 0.28 * std::sin(i * 0.0628)));
    QPolygonF line;
    for (const QPoint at : lasso)
        line << QPointF(at);
    pieces(app.views, table, points.canvas->picture()->rowsIn({.rect = points.plot.adjusted(points.plot.width() * 0.1, 10, -points.plot.width() * 0.5, -10), .lasso = {}}, seen),
           points.canvas->picture()->rowsIn({.rect = line.boundingRect(), .lasso = line}, seen));
    measure("scatter: rectangle", times, linked, [&] { drag(points, {points.at(0.1, 0.02), points.at(0.3, 0.6), points.at(0.5, 0.98)}, {}); });
    measure("scatter: lasso", times, linked, [&] { drag(points, lasso, Qt::ControlModifier); });
    measure("distribution: a bar", times, linked, [&] { drag(columns, {columns.at(0.52, 0.95)}, {}); });
    measure("confusion: a cell", times, linked, [&] { drag(cells, {cells.at(1.0 / 6, 1.0 / 6)}, {}); });
    return 0;
}
