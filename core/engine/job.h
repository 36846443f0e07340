// One request at work: plans what is needed, takes from the store what is there, runs the rest.
#pragma once

#include "engine/engine.h"
#include "store/store.h"

#include <mutex>
#include <stop_token>

namespace mortise {

class JobRun {
public:
    JobRun(JobId id, const JobRequest &request, const Registry &registry, Store &store, std::stop_token stop, Engine::Listener listener);
    /// On the engine's thread; returns after Finished was told.
    void run();

private:
    enum class State { Waiting, Done, Failed, Skipped, Off };
    struct Outcome {
        State state = State::Waiting;
        std::map<std::string, Hash> outputs;
        std::map<std::string, Value> values; // those that are in memory, while somebody in this job may still want them
        int readers = 0;                     // links to nodes that did not run yet
    };

    std::optional<Error> plan();
    void runNext(const std::string &name);
    /// What stands in the way of the node, in words; nothing when it can run.
    std::optional<Text> obstacle(const std::string &name, const NodeType &type) const;
    Expected<void> compute(const std::string &name, const NodeType &type);
    Expected<Inputs> inputsOf(const std::string &name);
    Expected<Value> valueOf(const Link &link);
    Expected<Outputs> execute(const std::string &name, const NodeType &type, const Inputs &inputs, const ParamValues &params, RunContext &context);
    std::optional<Value> madeBefore(const nlohmann::json &report);
    Expected<void> keep(const std::string &name, const Outputs &outputs, StoredResult &result);
    /// @param outside what the node reads beside its inputs; null: nothing.
    Hash keyOf(const std::string &name, const NodeType &type, const ParamValues &params, const RunContext &context, const Hash &outside) const;
    RunContext contextFor(const std::string &name);
    void takeGiven(const std::string &name);
    void releaseInputs(const std::string &name);
    std::vector<Link> linksInto(const std::string &name) const; // without those from nodes that are off

    void tell(EngineEvent event);
    void tellEnd(const std::string &name, State state, Error error);
    void tellDone(const std::string &name, const StoredResult &result, bool cached);
    void tellProgress(const std::string &name, double fraction, const Text &what);

    const JobId id_;
    const JobRequest &request_;
    const Registry &registry_;
    Store &store_;
    const std::stop_token stop_;
    const Engine::Listener listener_;
    std::vector<std::string> wanted_; // in order
    std::map<std::string, Outcome> outcomes_;
    std::mutex telling_; // progress may come from any thread
    double startedAt_ = 0, lastProgress_ = 0; // of the running node, seconds of the steady clock
};

double steadySeconds();
/// What the node's result depends on, besides its inputs' hashes.
nlohmann::json canonicalParams(const NodeType &type, const ParamValues &params);
/// The part of a workflow that a node needs, as JSON.
nlohmann::json upstreamJson(const Workflow &workflow, const std::string &node);

} // namespace mortise
