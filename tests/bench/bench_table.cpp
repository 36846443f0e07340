// The data table over very many rows: until it is shown, until a place anywhere in it is painted, until it is sorted and filtered, and
// the longest that the GUI thread was busy meanwhile.
//
//   cmake --build --preset release --target bench_table && build/release/bin/bench_table [rows]
#include "base/number_text.h"
#include "base/parallel.h"
#include "base/rng.h"
#include "watched.h"
#include "widgets/table/long_table.h"
#include "widgets/table/table_model.h"
#include "widgets/theme/look_style.h"
#include "widgets/views/table_view.h"

#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace mortise;
using namespace mortise::bench;

namespace {

Table tableOf(std::int64_t rows)
{
    Rng rng(1);
    std::vector<double> numbers(static_cast<std::size_t>(rows));
    std::vector<std::int32_t> codes(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        numbers[i] = rng.uniform();
        codes[i] = static_cast<std::int32_t>(rng.uniform() * 5);
    }
    return Table::of({{"number", Column::number(std::move(numbers))}, {"group", Column::category(std::move(codes), {"a", "b", "c", "d", "e"})}});
}

template <class F>
void measure(const char *what, const F &work)
{
    auto &app = *static_cast<Watched *>(qApp);
    QTest::qWait(50);
    app.longest = 0;
    const Clock::time_point start = Clock::now();
    work();
    const double whole = since(start);
    std::printf("%-34s %9.1f ms   GUI thread at most %6.1f ms\n", what, whole, app.longest);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    offscreenWithoutDisplay();
    Watched app(argc, argv);
    installLook(app);
    const std::int64_t rows = argc > 1 ? parseInteger(argv[1]).value_or(100'000'000) : 100'000'000;
    const Table table = tableOf(rows);
    std::printf("%s rows, %d threads\n", withThousands(rows).c_str(), threadCount());
    TableView view(*catalogue().find("view.table"));
    LinkedRows linked;
    view.setLinkedRows(&linked);
    view.resize(1000, 800);
    view.show();
    QTest::qWait(300);
    bool ready = false;
    QObject::connect(&view, &View::ready, [&] { ready = true; });
    const auto waitReady = [&] {
        while (!ready)
            app.processEvents(QEventLoop::WaitForMoreEvents);
        app.processEvents();
        ready = false;
    };
    measure("shown", [&] {
        view.setInputs({{"table", {table}}});
        app.processEvents();
        waitReady();
    });
    measure("bars of all columns in the header", [&] { view.finish(); });
    auto *shown = view.findChild<QTableView *>();
    QScrollBar *bar = view.findChild<LongTable *>()->bar();
    Rng rng(2);
    std::vector<double> jumps, steps;
    for (int i = 0; i < 101; ++i) {
        const Clock::time_point start = Clock::now();
        bar->setValue(static_cast<int>(rng.uniform() * bar->maximum()));
        app.processEvents();
        jumps.push_back(since(start));
    }
    for (int i = 0; i < 301; ++i) {
        const Clock::time_point start = Clock::now();
        shown->verticalScrollBar()->setValue(shown->verticalScrollBar()->value() + 90);
        app.processEvents();
        steps.push_back(since(start));
    }
    for (auto *each : {&jumps, &steps}) {
        std::sort(each->begin(), each->end());
        std::printf("%-34s median %6.1f ms   longest %6.1f ms\n", each == &jumps ? "anywhere by the bar, painted" : "a notch of the wheel, painted", (*each)[each->size() / 2], each->back());
    }
    ready = false;
    for (const auto &[what, column, order] : {std::tuple("sorted by numbers", 0, Qt::AscendingOrder), std::tuple("sorted by groups, falling", 1, Qt::DescendingOrder), std::tuple("as they were", -1, Qt::AscendingOrder)})
        measure(what, [&, column = column, order = order] {
            view.sortBy(column, order);
            waitReady();
        });
    ColumnFilter filter;
    filter.from = QStringLiteral("0.25");
    filter.to = QStringLiteral("0.5");
    measure("filtered to a quarter", [&] {
        view.setFilter(0, filter);
        waitReady();
    });
    measure("all rows again", [&] {
        view.clearFilters();
        waitReady();
    });
    measure("all rows picked", [&] {
        shown->selectAll();
        view.finish();
    });
    measure("nothing picked", [&] {
        linked.clear();
        view.finish();
    });
    return 0;
}
