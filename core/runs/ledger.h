// The run ledger: every fit and evaluation, as the engine recorded it, with what people added to it. Records are JSON
// objects, as project files hold them:
//   "id", "when" (ms since 1970), "kind" ("fit", "evaluation"), "node", "learner", "name", "params", "target", "task", "data"
//   (hash of the table), "source" (hash of what it was made of), "rows", "features", "recipe" [line], "seed", "method", "seconds" {"fit", "predict"}, "peak_bytes", "curve", "metrics",
//   "folds" {"rows" [..], NAME [..]}, "tested" (hash of the rows in their folds), "version", "workflow" (what made it), "started"; and by people "tags" [text], "notes", "pinned".
// A reader expects none of them but "id" and "when". What is long and rarely looked at ("workflow", "curve") is kept as JSON text:
// 10,000 runs take some 30 MB. Records are immutable and shared, so that a copy for saving costs nothing.
#pragma once

#include "graph/workflow.h"

#include <memory>
#include <optional>
#include <unordered_map>

namespace mortise {

using RunPtr = std::shared_ptr<const nlohmann::json>;

/// What a person says of a run. Null, like no tags and an empty note, takes it away.
struct RunMark {
    enum class What { Pinned, Tags, Notes };
    std::string run;
    What what = What::Pinned;
    nlohmann::json value;
};

class Ledger {
public:
    Ledger() = default;
    /// Of a project; records without an id get one, what is not an object is left out.
    explicit Ledger(const std::vector<RunPtr> &records);

    /// The record as it is kept: with an id and the time, where it had none.
    RunPtr add(nlohmann::json record);
    const std::vector<RunPtr> &all() const { return records_; } // oldest first
    RunPtr byId(const std::string &id) const;                   // nullptr where there is none
    /// As shown to people, from 1; 0 where there is none.
    std::size_t numberOf(const std::string &id) const;

    // False where there is no such run.
    bool setTags(const std::string &id, const std::vector<std::string> &tags);
    bool setNotes(const std::string &id, const std::string &notes);
    bool setPinned(const std::string &id, bool pinned);
    /// @return the way back; nothing where there is no such run or it is so already.
    std::optional<RunMark> mark(const RunMark &mark);
    /// @return how many there were. Cost O(n).
    std::size_t remove(const std::vector<std::string> &ids);

private:
    bool change(const std::string &id, const char *key, nlohmann::json value);
    std::vector<RunPtr> records_;
    std::unordered_map<std::string, std::size_t> placeOf_; // by id
};

/// One thing in which two runs may differ.
struct RunDifference {
    enum class About { Data, Preparation, Learner, Settings, Method, Program };
    About about = About::Data;
    Text what;          // "Trees", "Rows", "Seed"
    Text before, after; // empty: not there
    bool otherValues = false; // of the data: as many rows and columns, and yet others
    bool same() const { return before == after; }
};

/// What two runs have in common and what not, data first. Always there: data, preparation, learner and method, the same or
/// not; settings, seed and program only where they differ.
std::vector<RunDifference> compareRuns(const nlohmann::json &before, const nlohmann::json &after, const Registry &registry);

/// How the score moved, where both were judged by the metric.
struct ScoreMove {
    std::string metric;
    double before = 0, after = 0;
    /// That `after` is truly better: from the same folds of the same data (numeric/intervals.h, foldDifference); NaN where they are others.
    double better = 0;
};
/// @return nothing where there is no metric that both have. @param metric wanted; else the first of mainMetrics() that both have.
std::optional<ScoreMove> compareScores(const nlohmann::json &before, const nlohmann::json &after, const std::string &metric = {});

/// The graph that made the run, brought up to this program's versions.
/// @return NotFound where the record holds none; problems as workflowFromJson().
Expected<Workflow> restoreRun(const nlohmann::json &record, const Registry &registry, std::vector<Text> *problems = nullptr);

} // namespace mortise
