// The run ledger: every fit and evaluation, as the engine recorded it, with what people added to it. Records are JSON
// objects, as project files hold them:
//   "id", "when" (ms since 1970), "kind" ("fit", "evaluation"), "node", "learner", "name", "params", "target", "task", "data"
//   (hash), "rows", "features", "recipe" [line], "seed", "seconds" {"fit", "predict"}, "peak_bytes", "curve", "metrics",
//   "version", "workflow" (what made it), "started"; and by people "tags" [text], "notes", "pinned".
// A reader expects none of them but "id" and "when".
#pragma once

#include "graph/workflow.h"

namespace mortise {

class Ledger {
public:
    Ledger() = default;
    /// Of a project; records without an id get one.
    explicit Ledger(std::vector<nlohmann::json> records);

    /// The record as it is kept: with an id and the time, where it had none.
    const nlohmann::json &add(nlohmann::json record);
    const std::vector<nlohmann::json> &all() const { return records_; } // oldest first
    const nlohmann::json *byId(const std::string &id) const;            // nullptr where there is none

    // False where there is no such run.
    bool setTags(const std::string &id, const std::vector<std::string> &tags);
    bool setNotes(const std::string &id, const std::string &notes);
    bool setPinned(const std::string &id, bool pinned);
    bool remove(const std::string &id);

private:
    nlohmann::json *find(const std::string &id);
    std::vector<nlohmann::json> records_;
};

/// What is different in `after`, one sentence each: learner, settings, preparation, data, method, seed, program. Empty where
/// nothing that a record tells of changed.
std::vector<Text> changes(const nlohmann::json &before, const nlohmann::json &after, const Registry &registry);

/// The graph that made the run, brought up to this program's versions.
/// @return NotFound where the record holds none; problems as workflowFromJson().
Expected<Workflow> restoreRun(const nlohmann::json &record, const Registry &registry, std::vector<Text> *problems = nullptr);

} // namespace mortise
