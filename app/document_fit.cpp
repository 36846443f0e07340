// Whether results still fit the graph: each remembers the graph that it was made from. A change makes it stale, the way back makes
// it good again, also across a run that is under way.
#include "app/document.h"

#include "widgets/theme/translated.h"

#include <set>

namespace mortise {
namespace {

/// Settings that decide what comes out.
nlohmann::json deciding(const GraphNode &node, const NodeType *type)
{
    nlohmann::json out = node.settings;
    if (type && out.is_object())
        for (const ParamSpec &spec : type->params)
            if (!spec.affectsResult)
                out.erase(spec.key);
    return out;
}

bool runsAlike(const GraphNode &a, const GraphNode &b, const Registry &registry)
{
    return a.type == b.type && a.version == b.version && a.off == b.off && (a.settings == b.settings || deciding(a, registry.find(a.type)) == deciding(b, registry.find(b.type)));
}

/// Nodes of `now` that would give what they gave in `then`: they and all that feeds them are alike.
std::set<std::string> fitting(const Workflow &now, const Workflow &then, const Registry &registry)
{
    std::set<std::string> fit;
    for (const std::string &name : now.order()) {
        const GraphNode *before = then.find(name);
        if (!before || !runsAlike(*before, *now.find(name), registry))
            continue;
        const std::vector<Link> links = now.into(name);
        if (links == then.into(name) && std::all_of(links.begin(), links.end(), [&](const Link &link) { return fit.contains(link.from); }))
            fit.insert(name);
    }
    return fit;
}

bool isSettled(NodeStatus::State state)
{
    using State = NodeStatus::State;
    return state == State::Done || state == State::Warning || state == State::Failed;
}

} // namespace

void Document::judge()
{
    using State = NodeStatus::State;
    for (auto at = outcomes_.begin(); at != outcomes_.end();) {
        const auto next = std::next(at);
        if (!workflow_.find(at->first)) {
            auto node = outcomes_.extract(at);
            gone_.insert_or_assign(node.key(), std::move(node.mapped()));
        }
        at = next;
    }
    std::map<const Workflow *, std::set<std::string>> known;
    const auto fits = [&](const std::string &name, const NodeOutcome &outcome) {
        if (!outcome.madeFrom)
            return false;
        const auto [at, fresh] = known.try_emplace(outcome.madeFrom.get());
        if (fresh)
            at->second = fitting(workflow_, *outcome.madeFrom, registry_);
        return at->second.contains(name);
    };
    for (auto at = gone_.begin(); at != gone_.end();) {
        const auto next = std::next(at);
        if (workflow_.find(at->first)) {
            auto node = gone_.extract(at);
            const State state = node.mapped().status.state;
            const bool runs = isRunning() && (state == State::Running || state == State::Queued);
            if (runs || (fits(node.key(), node.mapped()) && isSettled(node.mapped().settled)))
                outcomes_.insert(std::move(node));
        }
        at = next;
    }
    for (auto &[name, outcome] : outcomes_) {
        NodeStatus &status = outcome.status;
        if (!isSettled(outcome.settled) || status.state == State::Running || status.state == State::Queued)
            continue; // of the last, what comes out is judged
        const NodeStatus before = status;
        if (fits(name, outcome)) {
            status.state = outcome.settled;
            say(outcome);
        } else {
            status.state = State::Stale;
            status.problem.clear();
            status.summary = tr("changed, not run again");
        }
        if (!(before == status))
            emit outcomeChanged(qstring(name));
    }
}

/// A result is given by or after `madeFrom`, here and now.
void Document::settle(NodeOutcome &outcome, NodeStatus::State state)
{
    outcome.status.state = outcome.settled = state;
    outcome.madeFrom = jobWorkflow_;
    say(outcome);
}

void Document::follow(const RenameNode &renaming)
{
    if (auto outcome = outcomes_.extract(renaming.name)) {
        outcome.key() = renaming.to;
        outcomes_.insert(std::move(outcome));
    }
    std::map<const Workflow *, std::shared_ptr<const Workflow>> renamedGraphs;
    const auto rename = [&](std::shared_ptr<const Workflow> &graph) {
        if (!graph || !graph->find(renaming.name))
            return;
        auto &made = renamedGraphs[graph.get()];
        if (!made) {
            auto copy = std::make_shared<Workflow>(*graph);
            if (!copy->apply(renaming, registry_))
                return;
            made = std::move(copy);
        }
        graph = made;
    };
    // Whoever shares a graph shares the new one: the old ones stay alive until all have it.
    const std::shared_ptr<const Workflow> held = jobWorkflow_;
    std::vector<std::shared_ptr<const Workflow>> alive;
    for (auto *all : {&outcomes_, &gone_})
        for (auto &[name, outcome] : *all)
            alive.push_back(outcome.madeFrom);
    rename(jobWorkflow_);
    for (auto *all : {&outcomes_, &gone_})
        for (auto &[name, outcome] : *all)
            rename(outcome.madeFrom);
    if (isRunning()) {
        bool known = false;
        for (auto &[inJob, now] : renamedInJob_)
            if (now == renaming.name) {
                now = renaming.to;
                known = true;
            }
        if (!known)
            renamedInJob_[renaming.name] = renaming.to;
    }
    emit renamed(qstring(renaming.name), qstring(renaming.to));
}

std::string Document::nameNow(const std::string &nameInJob) const
{
    const auto at = renamedInJob_.find(nameInJob);
    return at == renamedInJob_.end() ? nameInJob : at->second;
}

} // namespace mortise
