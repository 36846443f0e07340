// How long it takes to read a delimited file, and how much memory.
//
//   bench_csv FILE [THREADS=0 (all)] [REPEATS=5] [portable]
#include "base/memory.h"
#include "base/parallel.h"
#include "io/csv_reader.h"
#include "io/describe.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace {

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &t) {
        return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fputs("bench_csv FILE [THREADS] [REPEATS] [portable]\n", stderr);
        return 2;
    }
    const mortise::ThreadLimit limit(argc > 2 ? std::atoi(argv[2]) : 0);
    const int repeats = argc > 3 ? std::max(1, std::atoi(argv[3])) : 5;
    mortise::CsvOptions options;
    options.vectorInstructions = argc <= 4 || std::string_view(argv[4]) != "portable";
    std::vector<double> wall, cpu, describing;
    for (int i = 0; i < repeats; ++i) {
        const double before = cpuSeconds();
        const auto read = mortise::readCsv(argv[1], options);
        if (!read) {
            std::fprintf(stderr, "bench_csv: %s\n", read.error().message().c_str());
            return 1;
        }
        cpu.push_back(cpuSeconds() - before);
        wall.push_back(read->report.seconds);
        if (i == 0)
            std::printf("%lld rows, %d columns, %.1f MB of columns, peak %.1f MB\n",
                        static_cast<long long>(read->table.rows()), read->table.columns(),
                        static_cast<double>(read->table.byteSize()) / 1e6,
                        static_cast<double>(mortise::peakBytes()) / 1e6);
        if (i == 0)
            for (const mortise::Text &warning : read->report.warnings)
                std::printf("  %s\n", warning.english().c_str());
        const auto start = std::chrono::steady_clock::now();
        mortise::describe(read->table);
        describing.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    for (auto *times : {&wall, &cpu, &describing})
        std::sort(times->begin(), times->end());
    const auto middle = static_cast<std::size_t>(repeats) / 2;
    std::printf("read: median %.3f s, best %.3f s, processor time %.3f s; describe: %.3f s\n", wall[middle], wall[0],
                cpu[middle], describing[middle]);
    return 0;
}
