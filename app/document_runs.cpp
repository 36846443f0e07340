// Running the graph and what comes back from the engine.
#include "app/document.h"

#include "project/links.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

namespace mortise {
namespace {

/// What the file held that a report was made from; empty where there is none.
std::string contentOf(const nlohmann::json &report)
{
    return report.is_object() ? report.value("content", "") : std::string();
}

} // namespace

/// Brings in, prepares, looks: done at once for a preview. What trains, judges or writes waits for Run.
bool Document::isCheap(const std::string &node) const
{
    for (const std::string &name : workflow_.upstream(node)) {
        const GraphNode *graph = workflow_.find(name);
        const NodeType *type = graph ? registry_.find(graph->type) : nullptr;
        if (!type || !type->cached || type->category == Category::Judge || type->category == Category::Use || type->category == Category::Groups)
            return false;
    }
    return true;
}

void Document::refreshPreview(const QString &node)
{
    previewNode_ = utf8(node);
    previewDelay_.start();
}

void Document::run(const QStringList &targets)
{
    if (isRunning()) {
        if (!jobIsPreview_)
            return;
        engine_->cancel(job_);
    }
    jobIsPreview_ = false;
    std::vector<std::string> names;
    for (const QString &target : targets)
        names.push_back(utf8(target));
    submit(names);
}

void Document::submit(const std::vector<std::string> &targets)
{
    renamedInJob_.clear();
    jobWorkflow_ = std::make_shared<Workflow>(workflow_);
    JobRequest request;
    request.workflow = workflow_;
    request.targets = targets;
    request.folder = utf8(folder());
    const std::set<std::string> linked = linkedNodes(workflow_);
    for (const auto &[name, outcome] : outcomes_)
        if (!contentOf(outcome.report).empty() && !linked.contains(name))
            request.kept[name] = outcome.report;
    watchRun();
    job_ = engine_->submit(std::move(request));
    emit runningChanged(!jobIsPreview_);
}

void Document::stop()
{
    afterJob_.clear();
    watch_.stopped = true;
    if (job_ != 0)
        engine_->cancel(job_);
}

void Document::onEvent(const EngineEvent &event)
{
    using Kind = EngineEvent::Kind;
    if (event.kind == Kind::Record) {
        ledger_.add(event.report);
        modified_ = true;
        emit recordsChanged();
        emit stateChanged();
        return;
    }
    if (event.kind == Kind::Restarted)
        emit logged(tr("The engine was started again. %1").arg(translated(event.error.text)));
    if (event.job != job_)
        return;
    const std::string name = nameNow(event.node);
    const QString node = qstring(name);
    if (event.kind == Kind::Finished) {
        job_ = 0;
        for (auto &[other, outcome] : gone_)
            if (outcome.status.state == NodeStatus::State::Queued || outcome.status.state == NodeStatus::State::Running)
                outcome = {};
        for (auto &[other, outcome] : outcomes_)
            if (outcome.status.state == NodeStatus::State::Queued || outcome.status.state == NodeStatus::State::Running) {
                outcome.status = {};
                outcome.settled = NodeStatus::State::NotRun;
                emit outcomeChanged(qstring(other));
            }
        emit runningChanged(false);
        tellEnd(event.error);
        if (!afterJob_.empty()) {
            jobIsPreview_ = true;
            submit(std::exchange(afterJob_, {}));
        }
        return;
    }
    const bool there = workflow_.find(name) != nullptr; // or it was deleted while it ran: undo brings it back
    NodeOutcome &outcome = there ? outcomes_[name] : gone_[name];
    NodeStatus &status = outcome.status;
    switch (event.kind) {
    case Kind::Queued:
        status.state = NodeStatus::State::Queued;
        status.problem.clear();
        status.summary = tr("waits for other blocks");
        break;
    case Kind::Running:
        status.state = NodeStatus::State::Running;
        status.fraction = 0;
        status.problem.clear();
        status.summary = tr("running");
        if (there)
            emit progress(node, 0, -1);
        break;
    case Kind::Progress: {
        status.state = NodeStatus::State::Running;
        status.fraction = event.fraction;
        status.secondsLeft = event.secondsLeft;
        const QString left = event.secondsLeft >= 0 ? remainingText(event.secondsLeft) : QString();
        const QString what = event.text.empty() ? percentText(event.fraction) : translated(event.text);
        status.summary = left.isEmpty() ? what : what + QStringLiteral(" · ") + left;
        if (there)
            emit progress(node, event.fraction, event.secondsLeft);
        break;
    }
    case Kind::Done: onDone(outcome, event, node); break;
    case Kind::Failed:
    case Kind::Skipped:
        outcome.said = event.error.text;
        outcome.failure = event.error.code;
        outcome.warnings.clear();
        settle(outcome, event.kind == Kind::Failed && event.error.code != ErrorCode::Cancelled ? NodeStatus::State::Failed : NodeStatus::State::NotRun);
        outcome.outputs.clear();
        if (event.kind == Kind::Failed) {
            emit logged(node + QStringLiteral(": ") + status.summary);
            if (watch_.failed.isEmpty() && status.state == NodeStatus::State::Failed) {
                watch_.failed = node;
                watch_.why = status.summary;
            }
        }
        break;
    default: return;
    }
    if (!there)
        return;
    if (event.kind == Kind::Done || event.kind == Kind::Failed)
        judge(); // it may have been changed while it ran
    emit outcomeChanged(node);
}

/// The card's line and what the inspector tells, in the language that is on.
void Document::say(NodeOutcome &outcome)
{
    NodeStatus &status = outcome.status;
    status.summary = translated(outcome.said);
    // What a reader or learner assumed is told in the inspector; the card keeps its useful line.
    QStringList warnings;
    for (const Text &warning : outcome.warnings)
        warnings << translated(warning);
    status.problem = status.state == NodeStatus::State::Failed ? status.summary : warnings.join(QStringLiteral("\n"));
}

void Document::retranslate()
{
    for (auto &[name, outcome] : outcomes_) {
        if (outcome.status.state == NodeStatus::State::Stale)
            outcome.status.summary = tr("changed, not run again");
        else if (!outcome.said.empty() && outcome.status.state != NodeStatus::State::Queued && outcome.status.state != NodeStatus::State::Running)
            say(outcome);
        emit outcomeChanged(qstring(name));
    }
}

void Document::onDone(NodeOutcome &outcome, const EngineEvent &event, const QString &node)
{
    const bool other = contentOf(outcome.report) != contentOf(event.report) && !contentOf(outcome.report).empty();
    outcome.failure.reset();
    outcome.outputs = event.outputs;
    outcome.report = event.report;
    outcome.warnings = event.warnings;
    if (const GraphNode *graph = other ? workflow_.find(utf8(node)) : nullptr; graph && graph->settings.is_object())
        outcome.warnings.insert(outcome.warnings.begin(), Text(QT_TRANSLATE_NOOP("core", "%1 holds something else than when it was read last"), {graph->settings.value("path", "")}));
    outcome.seconds = event.seconds;
    outcome.key = event.key;
    outcome.said = event.text;
    settle(outcome, outcome.warnings.empty() ? NodeStatus::State::Done : NodeStatus::State::Warning);
    if (event.cached)
        return;
    watch_.ran << node;
    emit logged(tr("%1: done in %2").arg(node, durationText(event.seconds)));
}

} // namespace mortise
