#include "engine/job.h"

#include "base/mapping_guard.h"

#include <algorithm>
#include <set>

namespace mortise {
namespace {

const PortSpec *portOf(const NodeType &type, const std::string &key)
{
    const auto at = std::find_if(type.inputs.begin(), type.inputs.end(), [&](const PortSpec &port) { return port.key == key; });
    return at == type.inputs.end() ? nullptr : &*at;
}

bool runsNothing(const NodeType &type)
{
    return !type.run && !type.transform && !type.learner;
}

} // namespace

JobRun::JobRun(JobId id, const JobRequest &request, const Registry &registry, Store &store, std::stop_token stop, Engine::Listener listener)
    : id_(id), request_(request), registry_(registry), store_(store), stop_(std::move(stop)), listener_(std::move(listener))
{
}

void JobRun::run()
{
    EngineEvent finished{.kind = EngineEvent::Kind::Finished, .job = id_};
    if (auto error = plan())
        finished.error = std::move(*error);
    for (const std::string &name : wanted_)
        if (stop_.stop_requested())
            tellEnd(name, State::Skipped, cancelled().value());
        else {
            runNext(name);
            releaseInputs(name);
        }
    if (stop_.stop_requested() && finished.error.text.empty())
        finished.error = cancelled().value();
    tell(std::move(finished));
}

std::optional<Error> JobRun::plan()
{
    const Workflow &flow = request_.workflow;
    std::set<std::string> needed;
    for (const std::string &target : request_.targets) {
        if (!flow.find(target))
            return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no block named \"%1\""), {target}}).value();
        const auto part = flow.upstream(target);
        needed.insert(part.begin(), part.end());
    }
    for (const auto &[name, table] : request_.given)
        if (!flow.find(name))
            return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no block named \"%1\""), {name}}).value();
    for (std::string &name : flow.order())
        if (request_.targets.empty() || needed.contains(name))
            wanted_.push_back(std::move(name));
    for (const std::string &name : wanted_) {
        outcomes_[name].state = flow.find(name)->off ? State::Off : State::Waiting;
        for (const Link &link : flow.into(name))
            ++outcomes_[link.from].readers;
    }
    for (const std::string &name : wanted_)
        tell({.kind = EngineEvent::Kind::Queued, .job = id_, .node = name});
    return std::nullopt;
}

void JobRun::runNext(const std::string &name)
{
    const GraphNode &node = *request_.workflow.find(name);
    if (request_.given.contains(name) && !node.off)
        return takeGiven(name);
    if (node.off)
        return tellEnd(name, State::Off, {ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 is switched off"), {name}}});
    const auto type = registry_.get(node.type);
    if (!type)
        return tellEnd(name, State::Failed, {type.error().code, {QT_TRANSLATE_NOOP("core", "%1: %2"), {name, type.error().message()}}});
    if (auto text = obstacle(name, **type))
        tellEnd(name, State::Skipped, {ErrorCode::InvalidInput, std::move(*text)});
    else if (runsNothing(**type))
        tellDone(name, {}, false);
    else if (auto done = compute(name, **type); !done)
        tellEnd(name, State::Failed, std::move(done).error());
}

std::vector<Link> JobRun::linksInto(const std::string &name) const
{
    std::vector<Link> links = request_.workflow.into(name);
    std::erase_if(links, [&](const Link &link) { return outcomes_.at(link.from).state == State::Off; });
    return links;
}

std::optional<Text> JobRun::obstacle(const std::string &name, const NodeType &type) const
{
    const std::vector<Link> links = linksInto(name);
    for (const Link &link : links)
        if (const State state = outcomes_.at(link.from).state; state == State::Failed)
            return Text{QT_TRANSLATE_NOOP("core", "%1 waits for %2, which failed"), {name, link.from}};
        else if (state == State::Skipped)
            return Text{QT_TRANSLATE_NOOP("core", "%1 waits for %2, which did not run"), {name, link.from}};
    for (const PortSpec &port : type.inputs) {
        const auto into = [&](const Link &link) { return link.toPort == port.key; };
        if (port.optional || std::any_of(links.begin(), links.end(), into))
            continue;
        const std::vector<Link> drawn = request_.workflow.into(name, port.key);
        if (!drawn.empty())
            return Text{QT_TRANSLATE_NOOP("core", "Nothing comes in at %1 of %2: %3 is switched off"), {port.label.english(), name, drawn.front().from}};
        return Text{QT_TRANSLATE_NOOP("core", "Nothing is linked to %1 of %2"), {port.label.english(), name}};
    }
    return std::nullopt;
}

void JobRun::takeGiven(const std::string &name)
{
    StoredResult result;
    const Table &table = request_.given.at(name);
    result.report = {{"rows", table.rows()}, {"columns", table.columns()}};
    if (auto done = keep(name, {{"table", table}}, result); !done)
        return tellEnd(name, State::Failed, std::move(done).error());
    tellDone(name, result, false);
}

Expected<void> JobRun::compute(const std::string &name, const NodeType &type)
{
    MORTISE_TRY(const ParamValues params, request_.workflow.params(name, registry_));
    RunContext context = contextFor(name);
    const auto outside = type.fingerprint ? type.fingerprint(params, context) : Expected<Hash>(Hash{});
    const auto kept = request_.kept.find(name);
    const bool gone = !outside && outside.error().code == ErrorCode::NotFound && kept != request_.kept.end();
    if (!outside && !gone)
        return tl::unexpected<Error>(outside.error());
    const Hash content = gone ? Hash::fromHex(kept->second.value("content", "")) : *outside;
    const Hash key = keyOf(name, type, params, context, content);
    if (type.cached)
        if (auto stored = store_.result(key)) {
            stored->key = key;
            tellDone(name, *stored, true);
            return {};
        }
    MORTISE_TRY(Inputs inputs, inputsOf(name));
    if (gone) {
        auto made = madeBefore(kept->second);
        if (!made)
            return tl::unexpected<Error>(outside.error());
        inputs["kept"].push_back(std::move(*made));
        context.report["kept"] = kept->second;
    }
    tell({.kind = EngineEvent::Kind::Running, .job = id_, .node = name});
    const std::int64_t brokenBefore = brokenMappings();
    MORTISE_TRY(const Outputs outputs, execute(name, type, inputs, params, context));
    StoredResult result{.outputs = {}, .report = std::move(context.report), .summary = std::move(context.summary), .warnings = std::move(context.warnings),
                        .seconds = steadySeconds() - startedAt_, .key = {}};
    if (type.fingerprint)
        result.report["content"] = content.hex();
    MORTISE_CHECK(keep(name, outputs, result));
    if (type.fingerprint)
        for (const auto &[port, hash] : result.outputs)
            result.report["made"][port] = hash.hex();
    if (const auto path = brokenMappingSince(brokenBefore))
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 was cut short while %2 read it: run it again"), {*path, name}});
    if (type.cached) {
        result.key = key;
        MORTISE_CHECK(store_.putResult(key, result));
    }
    tellDone(name, result, false);
    return {};
}

/// What a report says a source made, from the store.
std::optional<Value> JobRun::madeBefore(const nlohmann::json &report)
{
    const auto made = report.find("made");
    if (made == report.end() || !made->is_object() || made->size() != 1 || !made->front().is_string())
        return std::nullopt;
    auto value = store_.get(Hash::fromHex(made->front().get<std::string>()));
    return value ? std::optional(std::move(*value)) : std::nullopt;
}

Expected<void> JobRun::keep(const std::string &name, const Outputs &outputs, StoredResult &result)
{
    Outcome &outcome = outcomes_[name];
    for (const auto &[port, value] : outputs) {
        MORTISE_TRY(result.outputs[port], store_.put(value));
        if (outcome.readers > 0)
            outcome.values[port] = value;
    }
    return {};
}

Expected<Inputs> JobRun::inputsOf(const std::string &name)
{
    Inputs inputs;
    for (const Link &link : linksInto(name)) {
        MORTISE_TRY(Value value, valueOf(link));
        inputs[link.toPort].push_back(std::move(value));
    }
    return inputs;
}

Expected<Value> JobRun::valueOf(const Link &link)
{
    Outcome &from = outcomes_.at(link.from);
    if (const auto held = from.values.find(link.fromPort); held != from.values.end())
        return held->second;
    const auto named = from.outputs.find(link.fromPort);
    if (named == from.outputs.end())
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 gave nothing at %2"), {link.from, link.fromPort}});
    auto value = store_.get(named->second);
    if (!value) { // the store lost it: make it again
        MORTISE_TRY(const NodeType *type, registry_.get(request_.workflow.find(link.from)->type));
        MORTISE_CHECK(compute(link.from, *type));
        if (const auto held = from.values.find(link.fromPort); held != from.values.end())
            return held->second;
        value = store_.get(from.outputs[link.fromPort]);
    }
    if (value)
        from.values[link.fromPort] = *value;
    return value;
}

void JobRun::releaseInputs(const std::string &name)
{
    for (const Link &link : request_.workflow.into(name))
        if (Outcome &from = outcomes_.at(link.from); --from.readers == 0)
            from.values.clear();
}

Hash JobRun::keyOf(const std::string &name, const NodeType &type, const ParamValues &params, const RunContext &context, const Hash &outside) const
{
    Hasher hasher;
    hasher.add("node").add(type.id).add(static_cast<std::uint64_t>(type.version)).add(canonicalParams(type, params).dump()).add(context.seed);
    if (type.learner)
        hasher.add(name); // a Learner carries its name into results
    if (type.fingerprint)
        hasher.add(outside);
    for (const Link &link : linksInto(name)) { // by port, within a port in the order of the links
        const auto &outputs = outcomes_.at(link.from).outputs;
        const auto at = outputs.find(link.fromPort);
        if (portOf(type, link.toPort))
            hasher.add(link.toPort).add(at == outputs.end() ? Hash{} : at->second);
    }
    return hasher.finish();
}

} // namespace mortise
