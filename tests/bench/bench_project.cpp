// Saves and opens a project with 400 MB of columns: 10 columns of 5 million numbers each, from ids and flags to random
// mantissas. Prints seconds; every column is compared bit for bit.
//   bench_project [FOLDER]         a folder on the disk to measure (default: a temporary one)
#include "base/parallel.h"
#include "base/rng.h"
#include "project/project.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <filesystem>

using namespace mortise;

namespace {

double seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

template <class T>
T must(Expected<T> value)
{
    if (!value) {
        std::fprintf(stderr, "%s\n", value.error().message().c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*value);
}

Table manyNumbers(std::int64_t n)
{
    const auto column = [&](auto &&value) {
        Buffer buffer = Buffer::allocate(static_cast<std::size_t>(n) * sizeof(double));
        const auto out = buffer.mutableAs<double>();
        Rng rng(1);
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = value(static_cast<double>(i), rng);
        return Column::number(std::move(buffer));
    };
    const auto decimals = [](double v, double scale) { return std::round(v * scale) / scale; };
    return Table::of({{"id", column([](double i, Rng &) { return i; })},
                      {"normal", column([](double, Rng &rng) { return rng.normal(); })},
                      {"normal 2", column([](double, Rng &rng) { return rng.normal() + 1; })},
                      {"2 decimals", column([&](double, Rng &rng) { return decimals(100 * rng.normal(), 100); })},
                      {"below 1000", column([](double, Rng &rng) { return static_cast<double>(rng.below(1000)); })},
                      {"flag", column([](double, Rng &rng) { return static_cast<double>(rng.below(2)); })},
                      {"digit", column([](double, Rng &rng) { return static_cast<double>(rng.below(10)); })},
                      {"float", column([](double, Rng &rng) { return static_cast<double>(static_cast<float>(rng.normal())); })},
                      {"3 decimals, 5 % missing", column([&](double, Rng &rng) { return rng.below(20) ? decimals(rng.normal(), 1000) : std::nan(""); })},
                      {"seconds", column([](double i, Rng &rng) { return 1.6e9 + i * 60 + static_cast<double>(rng.below(60)); })}});
}

} // namespace

int main(int argc, char **argv)
{
    const std::string folder = argc > 1 ? std::string(argv[1]) + "/bench_project" : (std::filesystem::temp_directory_path() / "bench_project").string();
    std::filesystem::remove_all(folder);
    const Registry none({});
    const auto store = must(Store::open(folder + "/store", none));
    const Table table = manyNumbers(5'000'000);
    const std::string file = folder + "/bench.mortise";

    double start = seconds();
    const Hash hash = must(store->put(table));
    std::printf("%d threads, %.0f MB of columns; into the store %.2f s\n", threadCount(), static_cast<double>(table.byteSize()) / 1e6, seconds() - start);
    const ProjectContent content{.workflow = {}, .records = {}, .results = {{"Data", {.outputs = {{"table", hash}}, .report = {}, .summary = {}, .warnings = {}, .seconds = 0, .key = {}}}},
                                 .view = {}, .figures = {}, .edits = {}, .problems = {}};
    for (int round = 0; round < 3; ++round) {
        std::filesystem::remove(file);
        start = seconds();
        must(saveProject(file, content, *store));
        const double saved = seconds() - start;
        start = seconds();
        must(saveProject(file, content, *store));
        const double again = seconds() - start;
        const std::string other = folder + "/other" + std::to_string(round);
        const auto fresh = must(Store::open(other, none));
        start = seconds();
        const ProjectContent opened = must(openProject(file, *fresh, none));
        const double open = seconds() - start;
        start = seconds();
        must(openProject(file, *fresh, none));
        const double known = seconds() - start;
        const Table back = std::get<Table>(must(fresh->get(opened.results.at("Data").outputs.at("table"))));
        bool same = opened.problems.empty();
        for (int i = 0; i < table.columns(); ++i)
            same = same && std::memcmp(back.field(i).column->values().data(), table.field(i).column->values().data(), table.field(i).column->values().size()) == 0;
        std::printf("save %.2f s (again, unchanged, %.2f s), open into an empty store %.2f s (into one that has it %.2f s), file %.0f MB, %s\n", saved, again, open, known,
                    static_cast<double>(std::filesystem::file_size(file)) / 1e6, same ? "every bit the same" : "NOT THE SAME");
        std::filesystem::remove_all(other);
    }
    std::filesystem::remove_all(folder);
}
