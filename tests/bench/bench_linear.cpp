// Times linear and logistic regression, k-means and principal components on the data that the peers are timed on:
//
//   python peers.py make DIR; python peers.py time DIR linear unsup; bench_linear DIR [linear] [logistic] [kmeans] [pca]
//
// peers.py is named in README.md. One line of JSON a figure, in the form that peers.py prints: the median of five runs.
#include "node/node_type.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>

namespace mortise {
const NodeType &declareLinear();
const NodeType &declareLogistic();
const NodeType &declareKmeans();
const NodeType &declarePca();
}
using namespace mortise;
using nlohmann::json;

namespace {

struct Matrix {
    std::size_t rows = 0, columns = 1;
    std::vector<char> bytes; // of the values, row by row
    bool whole = false;      // int64 instead of double
    double at(std::size_t i, std::size_t j) const
    {
        const char *from = bytes.data() + (i * columns + j) * 8;
        if (!whole)
            return *reinterpret_cast<const double *>(from);
        return static_cast<double>(*reinterpret_cast<const std::int64_t *>(from));
    }
};

/// Version 1 of NumPy's format, doubles or int64 in rows, as peers.py writes.
Matrix readNpy(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    char head[10] = {};
    file.read(head, sizeof head);
    if (!file || std::string(head + 1, 5) != "NUMPY") {
        std::cerr << path << " is no file of numpy: make it with `python peers.py make DIR`\n";
        std::exit(1);
    }
    std::string text(static_cast<unsigned char>(head[8]) + 256u * static_cast<unsigned char>(head[9]), ' ');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    Matrix out;
    out.whole = text.find("<i8") != std::string::npos;
    std::istringstream shape(text.substr(text.find("'shape': (") + 10));
    char comma = 0;
    shape >> out.rows >> comma;
    if (!(shape >> out.columns))
        out.columns = 1;
    out.bytes.resize(out.rows * out.columns * 8);
    file.read(out.bytes.data(), static_cast<std::streamsize>(out.bytes.size()));
    return out;
}

Table tableOf(const Matrix &x, std::size_t rows)
{
    std::vector<std::pair<std::string, ColumnPtr>> columns;
    for (std::size_t j = 0; j < x.columns; ++j) {
        Buffer buffer = Buffer::allocate(rows * sizeof(double));
        const auto to = buffer.mutableAs<double>();
        for (std::size_t i = 0; i < rows; ++i)
            to[i] = x.at(i, j);
        columns.emplace_back("f" + std::to_string(j), Column::number(std::move(buffer)));
    }
    return Table::of(columns);
}

template <class Run>
void say(const char *work, Run run)
{
    std::vector<double> seconds;
    json found;
    for (int i = 0; i < 5; ++i) {
        const auto began = std::chrono::steady_clock::now();
        found = run();
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
    }
    std::sort(seconds.begin(), seconds.end());
    json line = {{"work", work}, {"peer", "mortise"}, {"version", MORTISE_VERSION}, {"seconds", std::round(seconds[2] * 1e4) / 1e4}, {"least", std::round(seconds[0] * 1e4) / 1e4}};
    line.update(found);
    std::cout << line.dump() << std::endl;
}

ParamValues settings(const NodeType &type, const json &changed)
{
    return *paramsFromJson(type.params, changed);
}

/// The first four fifths of the rows, as peers.py trains on.
Samples samplesOf(const std::string &data, bool classes)
{
    const Matrix x = readNpy(data + "_x.npy"), y = readNpy(data + "_y.npy");
    const std::size_t rows = x.rows * 4 / 5;
    Buffer target = Buffer::allocate(rows * sizeof(double));
    for (std::size_t i = 0; i < rows; ++i)
        target.mutableAs<double>()[i] = y.at(i, 0);
    const Table table = tableOf(x, rows).withColumn("y", Column::number(std::move(target)), Role::Target);
    return *toSamples(table, classes ? Task::Classification : Task::Regression);
}

void learn(const char *work, const NodeType &type, const Samples &samples, const json &changed)
{
    say(work, [&] {
        RunContext context;
        const auto made = fit(*type.learner, samples, settings(type, changed), context);
        return made ? json{{"loss", made->curve.back().loss}, {"steps", made->curve.size()}} : json{{"error", made.error().message()}};
    });
}

/// Fit and apply, as a run of the node does.
void transform(const char *work, const NodeType &type, const Table &table, const json &changed, const char *quality)
{
    say(work, [&] {
        RunContext context;
        const auto state = type.transform->fit(table, settings(type, changed), context);
        const auto made = state ? type.transform->apply(table, settings(type, changed), *state, context) : tl::unexpected<Error>(state.error());
        return made ? json{{quality, context.report.at(quality)}} : json{{"error", made.error().message()}};
    });
}

} // namespace

int main(int count, char **arguments)
{
    if (count < 2) {
        std::cerr << "bench_linear DIR [linear] [logistic] [kmeans] [pca]\n";
        return 2;
    }
    const std::string folder = std::string(arguments[1]) + "/";
    const std::vector<std::string> chosen(arguments + 2, arguments + count);
    const auto wanted = [&](const char *name) { return chosen.empty() || std::find(chosen.begin(), chosen.end(), name) != chosen.end(); };
    if (wanted("linear")) {
        const Samples samples = samplesOf(folder + "reg500k", false);
        learn("ols", declareLinear(), samples, {{"penalty", "none"}});
        learn("ridge", declareLinear(), samples, {{"penalty", "ridge"}});
    }
    if (wanted("logistic"))
        learn("logistic", declareLogistic(), samplesOf(folder + "wide500k", true), {{"c", 1.0}});
    if (wanted("kmeans")) {
        const Matrix x = readNpy(folder + "blobs_x.npy");
        transform("kmeans", declareKmeans(), tableOf(x, x.rows), {{"k", 8}, {"restarts", 1}, {"scale", false}}, "inertia");
    }
    if (wanted("pca")) {
        const Matrix x = readNpy(folder + "lowrank_x.npy");
        transform("pca", declarePca(), tableOf(x, x.rows), {{"components", 10}, {"scale", false}}, "explained_variance_ratio");
    }
    return 0;
}
