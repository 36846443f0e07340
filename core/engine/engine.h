// Runs a workflow. One interface, two hosts: makeLocalEngine() (this process, a thread of its own: command line, tests, the
// worker) and RemoteEngine (remote_engine.h; a child process `mortise engine`: the window). Both report by one callback.
//
// What happens to the nodes of a job, in order:
//  1. Every node that the targets need is Queued; then, sources first, each comes to one of Done, Failed, Skipped.
//  2. A node that is off passes nothing on: its links count as not there. A node that lacks a link it needs, or that follows
//     one that failed or was skipped, is Skipped.
//  3. A node whose result the store holds is Done at once (cached). If such a value turns out to be gone or damaged when the
//     next node wants it, the node runs after all: Running and Done come again.
//  4. A source reports the "content" that it read (a hash) and the values that it "made" of it (port -> hash). A file that is gone is
//     not missed where the request has such a report: what was made with the same settings is taken, else the source runs with what
//     it made at the port "kept", and with the report in its own as "kept".
//  5. Cancelled: the running node Failed and the waiting ones Skipped, both with the code Cancelled; then Finished with it.
#pragma once

#include "graph/workflow.h"

#include <functional>
#include <memory>

namespace mortise {

class Store;

using JobId = std::uint64_t;

struct EngineEvent {
    enum class Kind {
        Queued,   // node: waits for others
        Running,  // node
        Progress, // node, fraction, seconds left (NaN: unknown), text
        Step,     // node, training step; a worker process sends at most 30 a second, the last always
        Done,     // node: outputs, report, summary, warnings, seconds, cached, key
        Failed,   // node, error
        Skipped,  // node: something before it failed, is off or lacks a link; error says what
        Record,   // a run for the ledger: record
        Finished, // the job: error set (its text is not empty) where it was cancelled or could not start
        Restarted // the engine process ended and was started again; error says which node it was at
    };
    Kind kind = Kind::Queued;
    JobId job = 0;
    std::string node;
    double fraction = 0, secondsLeft = 0, seconds = 0;
    bool cached = false;
    Text text;                           // summary of Done, what of Progress
    std::vector<Text> warnings;
    std::map<std::string, Hash> outputs; // port -> artefact in the store
    nlohmann::json report;               // of Done; record of Record
    TrainingStep step;
    Error error;
    Hash key;                            // of Done: for StoredResult, so that a saved project needs no new run; null: none
};

struct JobRequest {
    Workflow workflow;
    std::vector<std::string> targets;    // empty: everything
    std::string folder;                  // for relative paths
    std::uint64_t seed = 0;
    int threads = 0;                     // 0: all
    double memoryShare = 0.7;            // of what is free; a node that says it needs more fails with OutOfMemory
    std::map<std::string, nlohmann::json> kept; // source -> what it reported last: counts where its file is gone
    std::map<std::string, Table> given;  // node -> its "table" output, instead of running it (--data NODE=FILE; local only)
};

class Engine {
public:
    virtual ~Engine() = default; // cancels, then waits
    using Listener = std::function<void(const EngineEvent &)>;
    /// Starts at once or after the jobs before it. Events come in order, on a thread of the engine's own (LocalEngine) or on
    /// the thread that made it (RemoteEngine).
    virtual JobId submit(JobRequest request) = 0;
    virtual void cancel(JobId job) = 0; // acts within 100 ms; unknown or finished jobs are ignored
    virtual void waitFor(JobId job) = 0; // LocalEngine only; RemoteEngine returns at once
};

std::unique_ptr<Engine> makeLocalEngine(const Registry &registry, Store &store, Engine::Listener listener);

} // namespace mortise
