// What the tests of engines share: workflows of fake nodes, and an ear for what an engine tells.
#pragma once

#include "engine/engine.h"
#include "tests/support/engine_nodes.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>

namespace mortise::fake {

using Kind = EngineEvent::Kind;

inline void mustApply(Workflow &flow, const Edit &edit)
{
    const auto done = flow.apply(edit, registry());
    if (!done)
        qFatal("%s", done.error().message().c_str());
}

/// Blocks (name, type) in a row, each linked to the one before it at "table".
inline Workflow chain(const std::vector<std::pair<const char *, const char *>> &blocks)
{
    Workflow flow;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        mustApply(flow, AddNode{blocks[i].first, {.type = blocks[i].second}});
        if (i > 0)
            mustApply(flow, AddLink{{blocks[i - 1].first, "table", blocks[i].first, "table"}});
    }
    return flow;
}

/// Events as they come, from whatever thread.
class Listener {
public:
    Engine::Listener callback()
    {
        return [this](const EngineEvent &event) {
            const std::lock_guard lock(mutex_);
            events_.push_back(event);
            changed_.notify_all();
        };
    }
    std::vector<EngineEvent> all() const
    {
        const std::lock_guard lock(mutex_);
        return events_;
    }
    std::optional<EngineEvent> find(Kind kind, const std::string &node = {}, JobId job = 0) const
    {
        for (const EngineEvent &event : all())
            if (event.kind == kind && (node.empty() || event.node == node) && (job == 0 || event.job == job))
                return event;
        return std::nullopt;
    }
    bool waitFor(Kind kind, const std::string &node)
    {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(20), [&] {
            return std::any_of(events_.begin(), events_.end(), [&](const EngineEvent &event) { return event.kind == kind && (node.empty() || event.node == node); });
        });
    }
    /// "Rows done, Shift failed", without progress.
    std::string story() const
    {
        static const std::map<Kind, const char *> words{{Kind::Running, "running"}, {Kind::Done, "done"}, {Kind::Failed, "failed"}, {Kind::Skipped, "skipped"}, {Kind::Finished, "finished"}, {Kind::Restarted, "restarted"}};
        std::string out;
        for (const EngineEvent &event : all())
            if (const auto word = words.find(event.kind); word != words.end())
                out += (out.empty() ? "" : ", ") + event.node + (event.node.empty() ? "" : " ") + word->second + (event.cached ? " (cached)" : "");
        return out;
    }
    void clear()
    {
        const std::lock_guard lock(mutex_);
        events_.clear();
    }

private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<EngineEvent> events_;
};

inline std::string reason(const Listener &heard, Kind kind, const std::string &node)
{
    const auto event = heard.find(kind, node);
    return event ? event->error.message() : "";
}

} // namespace mortise::fake
