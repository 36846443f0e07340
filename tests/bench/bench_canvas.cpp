// A canvas of 1,000 blocks: how long it takes to come up, and each frame of panning, zooming and dragging.
//
//   QT_SCALE_FACTOR=2 QT_QPA_PLATFORM=offscreen build/release/bin/bench_canvas [BLOCKS]
//
// Every frame is painted whole into the window's backing store, as on a desktop without a GPU. Budget: up in 1 s, 16 ms a frame.
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace mortise;

namespace {

void must(Workflow &flow, const Edit &edit)
{
    if (const auto done = flow.apply(edit, catalogue()); !done)
        qFatal("%s", done.error().message().c_str());
}

/// Rows of ten: data, eight steps, a table.
Workflow rowsOfTen(int blocks)
{
    Workflow flow;
    for (int i = 0; i < blocks; ++i) {
        const int column = i % 10, row = i / 10;
        const char *type = column == 0 ? "data.example" : column == 9 ? "view.table" : "prepare.impute";
        must(flow, AddNode{"Block " + std::to_string(i), {.type = type, .version = catalogue().find(type)->version, .at = {column * 286.0, row * 96.0}}});
        if (column > 0)
            must(flow, AddLink{{"Block " + std::to_string(i - 1), "table", "Block " + std::to_string(i), "table"}});
    }
    return flow;
}

void frames(const char *what, Canvas &canvas, int count, const std::function<void(int)> &step)
{
    std::vector<double> ms;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer clock;
        clock.start();
        step(i);
        canvas.repaint();
        QCoreApplication::processEvents();
        ms.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(ms.begin(), ms.end());
    std::printf("%-34s median %6.1f ms   95 %% %6.1f ms   longest %6.1f ms\n", what, ms[ms.size() / 2], ms[ms.size() * 95 / 100], ms.back());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Theme::get().setReducedMotion(true);
    const int blocks = argc > 1 ? std::atoi(argv[1]) : 1000;
    const Workflow flow = rowsOfTen(blocks);
    Canvas canvas(catalogue());
    canvas.resize(1100, 700);
    QElapsedTimer clock;
    clock.start();
    canvas.showWorkflow(flow);
    for (const auto &[name, node] : flow.nodes())
        canvas.setStatus(qstring(name), {.state = NodeStatus::State::Done, .summary = QStringLiteral("344 rows · 8 columns"), .problem = {}});
    canvas.show();
    canvas.fit();
    canvas.repaint();
    std::printf("%d blocks, %d links, %.0f x %.0f device px\n", blocks, static_cast<int>(flow.links().size()), canvas.width() * canvas.devicePixelRatio(), canvas.height() * canvas.devicePixelRatio());
    std::printf("%-34s %.0f ms\n", "up and painted", static_cast<double>(clock.nsecsElapsed()) / 1e6);
    clock.restart();
    canvas.showWorkflow(flow);
    canvas.repaint();
    std::printf("%-34s %.0f ms\n", "shown again after an edit", static_cast<double>(clock.nsecsElapsed()) / 1e6);
    const auto pan = [&](int i) {
        canvas.horizontalScrollBar()->setValue(canvas.horizontalScrollBar()->value() + (i % 20 < 10 ? 13 : -13));
        canvas.verticalScrollBar()->setValue(canvas.verticalScrollBar()->value() + (i % 30 < 15 ? 9 : -9));
    };
    for (const double zoom : {1.0, 0.5, 0.25, 0.1}) {
        canvas.zoomTo(zoom, {}, false);
        canvas.centerOn(1400, 48.0 * blocks / 10);
        frames(qPrintable(QStringLiteral("pan at %1 %").arg(zoom * 100)), canvas, 120, pan);
    }
    canvas.zoomTo(0.5, {}, false);
    canvas.centerOn(1400, 48.0 * blocks / 10);
    frames("zoom", canvas, 60, [&](int i) { canvas.zoomTo(0.5 + 0.005 * i, {550, 350}, false); });
    canvas.zoomTo(0.5, {}, false);
    canvas.centerOn(1400, 48.0 * blocks / 10);
    const NodeItem *grabbed = canvas.item(QStringLiteral("Block %1").arg(blocks / 2 + 5));
    const QPoint from = canvas.mapFromScene(grabbed->mapToScene(grabbed->card().center()));
    const auto mouse = [&](QEvent::Type type, QPoint at, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, canvas.viewport()->mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, buttons, {});
        QApplication::sendEvent(canvas.viewport(), &event);
    };
    mouse(QEvent::MouseButtonPress, from, Qt::LeftButton);
    frames("drag a block, with guides", canvas, 60, [&](int i) { mouse(QEvent::MouseMove, from + QPoint(3 * i, 2 * i), Qt::LeftButton); });
    mouse(QEvent::MouseButtonRelease, from, Qt::NoButton);
    canvas.showWorkflow(flow);
    const QPoint port = canvas.mapFromScene(grabbed->mapToScene(grabbed->port(true, 0)));
    clock.restart();
    mouse(QEvent::MouseButtonPress, port, Qt::LeftButton);
    canvas.repaint();
    std::printf("%-34s %.1f ms\n", "a link taken up", static_cast<double>(clock.nsecsElapsed()) / 1e6);
    frames("drag a link", canvas, 60, [&](int i) { mouse(QEvent::MouseMove, port + QPoint(3 * i, 2 * i), Qt::LeftButton); });
    mouse(QEvent::MouseButtonRelease, port, Qt::NoButton);
    return 0;
}
