// The command line: one file a command. Results go to standard output, everything else to standard error; exit 0 done,
// 1 could not be done, 2 wrong use; both refusals are one line `mortise: what, where, what to do` and nothing on standard output.
#pragma once

#include "base/error.h"
#include "node/node_type.h"

#include <nlohmann/json.hpp>

#include <iosfwd>
#include <string>
#include <vector>

namespace mortise::commands {

/// What every command takes.
struct Common {
    std::uint64_t seed = 0;
    int threads = 0; // 0: all cores
    bool json = false;
};

struct DescribeOptions {
    Common common;
    std::string file, member;
};
struct NodesOptions {
    Common common;
    std::string id;
};
struct TrainOptions {
    Common common;
    std::string data, target, learner, test, model;
    std::vector<std::string> set, ignore;
    int folds = 0;
    double holdout = 0;
};
struct PredictOptions {
    Common common;
    std::string model, data, out;
};
struct ApplyOptions {
    Common common;
    std::string node;
    std::vector<std::string> data, set, out;
};
struct RunOptions {
    Common common;
    std::string file, report;
    std::vector<std::string> set, data;
    std::optional<std::string> save; // "": into the file itself
};
struct FigureOptions {
    Common common;
    std::string node, data, size, theme, out;
    std::vector<std::string> set;
};

/// The answer of a command: JSON for --json, text for people otherwise.
struct Answer {
    nlohmann::json json;
    std::string text;
};
Expected<Answer> describe(const DescribeOptions &options);
Expected<Answer> nodes(const NodesOptions &options);
Expected<Answer> train(const TrainOptions &options);
Expected<Answer> predict(const PredictOptions &options);
Expected<Answer> apply(const ApplyOptions &options);
Expected<Answer> run(const RunOptions &options, int &argc, char **argv);
Expected<Answer> figure(const FigureOptions &options, int &argc, char **argv);

/// Parses and runs; the process's exit status.
int main(int argc, char **argv);

} // namespace mortise::commands
