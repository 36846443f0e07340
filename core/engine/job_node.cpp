// One node of a job: what it is given, what it may use, and what is told about it.
#include "engine/job.h"

#include "base/civil_time.h"
#include "base/number_text.h"

#include <chrono>
#include <cmath>
#include <new>

namespace mortise {
namespace {

constexpr double kProgressEvery = 0.03;   // seconds between two Progress events of a node
constexpr double kLeftAfter = 0.3;        // seconds of work before a remaining time is told
constexpr double kLeftFromFraction = 0.01;

/// "9 GB", "1.5 GB", "300 MB".
std::string sizeText(std::int64_t bytes)
{
    const double mb = static_cast<double>(bytes) / 1e6;
    if (mb < 1000)
        return std::to_string(std::max(1L, std::lround(mb))) + " MB";
    return (mb < 10'000 ? rounded(mb / 1000, 2) : withThousands(std::llround(mb / 1000))) + " GB";
}

std::int64_t microsecondsNow()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

} // namespace

double steadySeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

nlohmann::json canonicalParams(const NodeType &type, const ParamValues &params)
{
    nlohmann::json out = toJson(params);
    for (const ParamSpec &spec : type.params)
        if (!spec.affectsResult)
            out.erase(spec.key);
    return out;
}

nlohmann::json upstreamJson(const Workflow &workflow, const std::string &node)
{
    nlohmann::json out = toJson(workflow);
    nlohmann::json nodes = nlohmann::json::object(), links = nlohmann::json::array();
    for (const std::string &name : workflow.upstream(node))
        nodes[name] = std::move(out["nodes"][name]);
    for (std::size_t i = 0; i < workflow.links().size(); ++i)
        if (nodes.contains(workflow.links()[i].to))
            links.push_back(std::move(out["links"][i]));
    out["nodes"] = std::move(nodes);
    out["links"] = std::move(links);
    out["notes"] = nlohmann::json::object();
    return out;
}

RunContext JobRun::contextFor(const std::string &name)
{
    RunContext context;
    context.seed = request_.seed;
    context.stop = stop_;
    context.registry = &registry_;
    context.folder = request_.folder;
    context.onProgress = [this, name](double fraction, const Text &what) { tellProgress(name, fraction, what); };
    context.onStep = [this, name](const TrainingStep &step) { tell({.kind = EngineEvent::Kind::Step, .job = id_, .node = name, .step = step}); };
    context.onRecord = [this, name, started = formatIso(microsecondsNow())](nlohmann::json record) {
        record["node"] = name;
        record["started"] = started;
        record["version"] = MORTISE_VERSION;
        record["workflow"] = upstreamJson(request_.workflow, name);
        tell({.kind = EngineEvent::Kind::Record, .job = id_, .node = name, .report = std::move(record)});
    };
    return context;
}

/// The boundary at which what libraries throw, and our own bugs, become an error of the node.
Expected<Outputs> JobRun::execute(const std::string &name, const NodeType &type, const Inputs &inputs, const ParamValues &params, RunContext &context)
{
    startedAt_ = steadySeconds();
    lastProgress_ = 0;
    try {
        if (type.memory) {
            const std::int64_t needed = type.memory(inputs, params), free = availableBytes();
            if (static_cast<double>(needed) > request_.memoryShare * static_cast<double>(free))
                return fail(ErrorCode::OutOfMemory,
                            {QT_TRANSLATE_NOOP("core", "%1 needs about %2 of memory; %3 are free, of which %4 % may be used. Close other programs, use fewer rows or columns, or allow it more"),
                             {name, sizeText(needed), sizeText(free), rounded(100 * request_.memoryShare, 3)}});
        }
        auto outputs = runNode(type, inputs, params, context);
        if (outputs && type.learner)
            if (auto *learner = std::get_if<Learner>(&(*outputs)["learner"]))
                learner->name = name;
        return outputs;
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::OutOfMemory, {QT_TRANSLATE_NOOP("core", "%1 ran out of memory: use fewer rows or columns, or close other programs"), {name}});
    } catch (const std::exception &e) {
        return fail(ErrorCode::Internal, {QT_TRANSLATE_NOOP("core", "%1 stopped for a reason that is Mortise's own fault: %2"), {name, e.what()}});
    }
}

void JobRun::tell(EngineEvent event)
{
    const std::lock_guard lock(telling_);
    listener_(event);
}

void JobRun::tellEnd(const std::string &name, State state, Error error)
{
    outcomes_[name].state = state;
    const auto kind = state == State::Failed ? EngineEvent::Kind::Failed : EngineEvent::Kind::Skipped;
    tell({.kind = kind, .job = id_, .node = name, .error = std::move(error)});
}

void JobRun::tellDone(const std::string &name, const StoredResult &result, bool cached)
{
    Outcome &outcome = outcomes_[name];
    outcome.state = State::Done;
    outcome.outputs = result.outputs;
    tell({.kind = EngineEvent::Kind::Done, .job = id_, .node = name, .fraction = 1, .seconds = result.seconds, .cached = cached, .text = result.summary,
          .warnings = result.warnings, .outputs = result.outputs, .report = result.report, .key = result.key});
}

void JobRun::tellProgress(const std::string &name, double fraction, const Text &what)
{
    const std::lock_guard lock(telling_);
    const double now = steadySeconds();
    if (now - lastProgress_ < kProgressEvery)
        return;
    lastProgress_ = now;
    const double spent = now - startedAt_;
    const bool known = spent > kLeftAfter && fraction > kLeftFromFraction;
    listener_({.kind = EngineEvent::Kind::Progress, .job = id_, .node = name, .fraction = fraction,
               .secondsLeft = known ? spent * (1 - fraction) / fraction : std::nan(""), .seconds = spent, .text = what});
}

} // namespace mortise
