// How long a forest takes to grow, and how well it tells new rows.
//
//   bench_forest [two|several|number|third|tree] [SEEDS=1] [THREADS=0 (all)] [WORDS..]    on 100,000 generated rows of 30 columns
//   bench_forest KIND SEEDS THREADS X.npy Y.npy [WORDS..]                                on given ones (float64 n x d; int64 n for
//                                                                                        two and tree, else float64 n)
// WORDS: portable (no AVX2), general (a weight of 1.0001 keeps two classes from the fast way), judged (with the out-of-bag score, which the peers do not compute by default).
//
// The first 80 % of the rows are trained on. Seconds are binning and fit on samples in memory.
#include "base/parallel.h"
#include "base/rng.h"
#include "learn/forest/forest.h"
#include "node/node_type.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <numeric>
#include <string>
#include <vector>

namespace mortise {
const NodeType &declareTree();
const NodeType &declareForest();
} // namespace mortise

namespace {

using namespace mortise;

struct Data {
    std::size_t rows = 0, columns = 0;
    std::vector<double> x, y; // row by row
};

/// Linear, wavy, interacting and stepped parts, and noise.
Data generated(bool classes)
{
    Data data{100'000, 30, {}, {}};
    Rng rng(2);
    double weight[20];
    for (double &w : weight)
        w = rng.normal() / 2;
    for (std::size_t row = 0; row < data.rows; ++row) {
        const std::size_t at = data.x.size();
        for (std::size_t c = 0; c < data.columns; ++c)
            data.x.push_back(rng.normal());
        const double *v = data.x.data() + at;
        double z = std::sin(2 * v[0]) * 2 + v[1] * v[2] * 1.5 + (v[3] > 0.5 ? 2 : 0);
        for (std::size_t c = 0; c < 20; ++c)
            z += weight[c] * v[c];
        const double u = rng.uniform();
        data.y.push_back(classes ? z + std::log(u / (1 - u)) - 1 : z + rng.normal());
    }
    return data;
}

/// The numbers behind the header of a NumPy file, eight bytes each.
template <class T>
std::vector<double> readNpy(const char *path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    if (bytes.size() < 10)
        return {};
    const std::size_t start = 10 + static_cast<unsigned char>(bytes[8]) + 256u * static_cast<unsigned char>(bytes[9]);
    std::vector<double> out((bytes.size() - start) / 8);
    for (std::size_t i = 0; i < out.size(); ++i) {
        T value;
        std::memcpy(&value, bytes.data() + start + 8 * i, 8);
        out[i] = static_cast<double>(value);
    }
    return out;
}

Samples samplesOf(const Data &data, std::size_t begin, std::size_t end, const std::string &task)
{
    Samples samples;
    samples.x.rows = static_cast<std::int64_t>(end - begin);
    for (std::size_t c = 0; c < data.columns; ++c) {
        std::vector<double> values;
        for (std::size_t row = begin; row < end; ++row)
            values.push_back(data.x[row * data.columns + c]);
        const ColumnPtr column = Column::number(values);
        samples.x.features.push_back({"f" + std::to_string(c), false, {}, false});
        samples.x.columns.push_back({column->numbers(), {}, column});
    }
    const std::vector<double> y(data.y.begin() + static_cast<std::ptrdiff_t>(begin), data.y.begin() + static_cast<std::ptrdiff_t>(end));
    if (task == "number" || task == "third") {
        samples.y = y;
        return samples;
    }
    samples.task = Task::Classification;
    std::vector<double> cuts{0.0};
    if (task == "several") {
        std::vector<double> sorted = data.y;
        std::sort(sorted.begin(), sorted.end());
        cuts.clear();
        for (std::size_t i = 1; i < 5; ++i)
            cuts.push_back(sorted[sorted.size() * i / 5]);
    }
    for (std::size_t c = 0; c <= cuts.size(); ++c)
        samples.classes.push_back(std::to_string(c));
    for (const double v : y)
        samples.classOf.push_back(static_cast<std::int32_t>(std::lower_bound(cuts.begin(), cuts.end(), v) - cuts.begin()));
    return samples;
}

double areaUnderRoc(const std::vector<double> &score, const std::vector<std::int32_t> &classOf)
{
    std::vector<std::size_t> order(score.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return score[a] < score[b]; });
    double ranks = 0.0, positive = 0.0;
    for (std::size_t i = 0; i < order.size();) {
        std::size_t j = i;
        while (j < order.size() && score[order[j]] == score[order[i]])
            ++j;
        for (std::size_t k = i; k < j; ++k)
            if (classOf[order[k]] == 1) {
                ranks += 0.5 * static_cast<double>(i + j + 1);
                ++positive;
            }
        i = j;
    }
    const double negative = static_cast<double>(order.size()) - positive;
    return (ranks - positive * (positive + 1) / 2) / (positive * negative);
}

/// AUC of two classes, accuracy of several, R2 of numbers.
double quality(const Samples &test, const std::vector<double> &out)
{
    const std::size_t n = static_cast<std::size_t>(test.rows()), k = out.size() / n;
    if (k == 2) {
        std::vector<double> score(n);
        for (std::size_t i = 0; i < n; ++i)
            score[i] = out[2 * i + 1];
        return areaUnderRoc(score, test.classOf);
    }
    double right = 0.0, squares = 0.0, spread = 0.0;
    const double mean = test.y.empty() ? 0.0 : std::accumulate(test.y.begin(), test.y.end(), 0.0) / static_cast<double>(n);
    for (std::size_t i = 0; i < n; ++i) {
        const double *p = out.data() + i * k;
        if (k > 1) {
            right += std::max_element(p, p + k) - p == test.classOf[i];
        } else {
            squares += (*p - test.y[i]) * (*p - test.y[i]);
            spread += (test.y[i] - mean) * (test.y[i] - mean);
        }
    }
    return k > 1 ? right / static_cast<double>(n) : 1.0 - squares / spread;
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &t) { return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec); };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

int main(int argc, char **argv)
{
    const std::string task = argc > 1 ? argv[1] : "two";
    const int seeds = argc > 2 ? std::atoi(argv[2]) : 1;
    const ThreadLimit limit(argc > 3 ? std::atoi(argv[3]) : 0);
    const std::vector<std::string> words(argv + std::min(argc, 4), argv + argc);
    const auto said = [&](const char *word) { return std::find(words.begin(), words.end(), word) != words.end(); };
    const bool portable = said("portable");
    Data data;
    if (argc > 5 && std::string(argv[5]).ends_with(".npy")) {
        data.x = readNpy<double>(argv[4]);
        const bool whole = task == "two" || task == "tree";
        data.y = whole ? readNpy<std::int64_t>(argv[5]) : readNpy<double>(argv[5]);
        if (whole)
            for (double &y : data.y)
                y -= 0.5;
        data.rows = data.y.size();
        data.columns = data.rows > 0 ? data.x.size() / data.rows : 0;
    } else {
        data = generated(task != "number" && task != "third");
    }
    if (data.columns == 0) {
        std::fputs("bench_forest: no rows\n", stderr);
        return 1;
    }
    const std::size_t cut = data.rows * 4 / 5;
    Samples samples = samplesOf(data, 0, cut, task);
    const Samples test = samplesOf(data, cut, data.rows, task);
    if (said("general")) {
        samples.weight.assign(cut, 1.0);
        samples.weight[0] = 1.0001;
    }
    const NodeType &type = task == "tree" ? declareTree() : declareForest();
    ParamValues params(type.params);
    if (task == "number")
        params.set("features", std::string("all"));
    if (task != "tree")
        params.set("out_of_bag", said("judged"));
    double seconds = 0.0, cpu = 0.0, sum = 0.0, predicting = 0.0;
    for (int seed = 0; seed < seeds; ++seed) {
        RunContext context;
        context.seed = static_cast<std::uint64_t>(seed);
        const double began = now(), cpuBegan = cpuSeconds();
        auto trainer = portable ? startForest(samples, params, context, Instructions::Portable) : type.learner->start(samples, params, context);
        while (!(*trainer)->step()->done) {
        }
        const PredictorPtr predictor = (*trainer)->snapshot();
        const double took = now() - began, cpuTook = cpuSeconds() - cpuBegan;
        std::vector<double> out(static_cast<std::size_t>(test.rows()) * std::max<std::size_t>(1, test.classes.size()));
        const double predictBegan = now();
        predictor->predict(test.x, out);
        predicting += now() - predictBegan;
        const double good = quality(test, out);
        std::printf("seed %d: %.3f s (cpu %.3f), quality %.5f, %s\n", seed, took, cpuTook, good, (*trainer)->report().dump().c_str());
        seconds += took;
        cpu += cpuTook;
        sum += good;
    }
    std::printf("%s, %d threads: mean %.3f s (cpu %.3f), quality %.5f, predict %.3f s\n", task.c_str(), threadCount(), seconds / seeds, cpu / seeds, sum / seeds,
                predicting / seeds);
}
