// What a node is given while it runs, besides its inputs and settings: seed, stop, progress, and places for what it found.
#pragma once

#include "base/error.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace mortise {

class Registry;

struct TrainingStep {
    int index = 0;         // 0, 1, ...: a tree, an epoch, an iteration
    double fraction = 0.0; // of the whole training, 0..1
    double loss = 0.0;     // of the task, NaN where there is none
    bool done = false;
};

struct RunContext {
    std::uint64_t seed = 0;
    std::stop_token stop;
    const Registry *registry = nullptr;
    std::string folder;                 // relative paths of the document start here
    std::function<void(double fraction, const Text &what)> onProgress; // any thread; may be empty
    std::function<void(const TrainingStep &)> onStep;                  // the thread that fits; may be empty
    std::function<void(nlohmann::json record)> onRecord;               // a run for the ledger; may be empty

    std::vector<Text> warnings;                               // said to the person, in order
    nlohmann::json report = nlohmann::json::object();         // what the node found, for --json and the views
    Text summary;                                             // the card's line: "19 cells in 5 columns"
    std::string absentTarget;                                 // when predicting: the column that steps must do without

    bool stopped() const { return stop.stop_requested(); }
    void progress(double fraction, const Text &what = {}) const
    {
        if (onProgress)
            onProgress(fraction, what);
    }
    void warn(Text text) { warnings.push_back(std::move(text)); }
};

/// `path` as it is, or below `folder` when relative.
std::string resolvedPath(const std::string &folder, const std::string &path);

} // namespace mortise
