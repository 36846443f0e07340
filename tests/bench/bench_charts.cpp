// How long charts take, from data in memory to a picture, and what a person waits for when they pick and zoom:
//
//   cmake --build --preset release --target bench_charts && QT_QPA_PLATFORM=offscreen build/release/bin/bench_charts [rows]
//
// One line each: what, the best and the middle one of five, in ms.
#include "base/number_text.h"
#include "base/parallel.h"
#include "base/rng.h"
#include "node/node_type.h"
#include "widgets/charts/box_plot.h"
#include "widgets/charts/distribution.h"
#include "widgets/charts/scatter.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace mortise;

namespace {

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

template <class F>
void measure(const char *what, const F &f)
{
    std::vector<double> ms;
    for (int i = 0; i < 5; ++i) {
        const auto start = std::chrono::steady_clock::now();
        f();
        ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(ms.begin(), ms.end());
    std::printf("%-46s best %8.1f ms   middle %8.1f ms\n", what, ms[0], ms[2]);
    std::fflush(stdout);
}

void paint(const Picture &picture)
{
    QImage image(1200, 800, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    picture.paint(painter, QSizeF(1200, 800));
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    const std::int64_t rows = argc > 1 ? parseInteger(argv[1]).value_or(10'000'000) : 10'000'000;
    const Table table = tableOf(rows);
    std::printf("%s rows, %d threads\n", withThousands(rows).c_str(), threadCount());
    const auto settings = [](const char *id) { return ParamValues(catalogue().find(id)->params); };
    RowIndex every;
    for (std::int64_t i = 0; i < rows; i += 10)
        every.push_back(i);
    const PickedRowsPtr picked = PickedRows::of(table.source(), every);
    const Look lit{.picked = picked, .hidden = {}}, near{.window = {0.45, 0.45, 0.1, 0.1}, .picked = nullptr, .hidden = {}}, nearest{.window = {0.499, 0.499, 0.0005, 0.0005}, .picked = nullptr, .hidden = {}};

    PicturePtr scatter, shown;
    measure("scatter: first picture", [&] { scatter = scatterPicture(table, settings("view.scatter")); });
    measure("scatter: paint", [&] { paint(*scatter); });
    measure("scatter: light a tenth", [&] { shown = scatter->looked(lit); });
    measure("scatter: paint, lit", [&] { paint(*shown); });
    measure("scatter: zoom 10 times, exact", [&] { shown = scatter->looked(near); });
    measure("scatter: zoom 10 times, stretched and painted", [&] { paint(*scatter->moved(near.window)); });
    measure("scatter: zoom until there are marks", [&] { shown = scatter->looked(nearest); });
    measure("scatter: rectangle picks", [&] { scatter->rowsIn({.rect = QRectF(300, 300, 300, 200), .lasso = {}}, QSizeF(1200, 800))(); });
    QPolygonF lasso;
    for (int i = 0; i < 100; ++i)
        lasso << QPointF(500 + 200 * std::cos(i * 0.0628), 400 + 150 * std::sin(i * 0.0628));
    measure("scatter: lasso of 100 corners picks", [&] { scatter->rowsIn({.rect = lasso.boundingRect(), .lasso = lasso}, QSizeF(1200, 800))(); });

    PicturePtr bars, boxes;
    measure("distribution: first picture", [&] { bars = distributionPicture(table, settings("view.distribution")); });
    measure("distribution: light a tenth", [&] { shown = bars->looked(lit); });
    ParamValues smooth = settings("view.distribution");
    smooth.set("mode", std::string("density"));
    measure("density: first picture", [&] { bars = distributionPicture(table, smooth); });
    measure("density: light a tenth", [&] { shown = bars->looked(lit); });
    measure("box: first picture", [&] { boxes = boxPicture(table, settings("view.box")); });
    measure("box: light a tenth", [&] { shown = boxes->looked(lit); });
    return 0;
}
