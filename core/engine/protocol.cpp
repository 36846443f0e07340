#include "engine/protocol.h"

#include "graph/graph_json.h"

#include <QtEndian>

#include <array>
#include <cmath>

namespace mortise {
namespace {

using Kind = EngineEvent::Kind;

constexpr quint32 kLongest = 256u << 20;
constexpr std::array<std::pair<Kind, const char *>, 10> kKinds{{{Kind::Queued, "queued"}, {Kind::Running, "running"}, {Kind::Progress, "progress"}, {Kind::Step, "step"}, {Kind::Done, "done"},
                                                                {Kind::Failed, "failed"}, {Kind::Skipped, "skipped"}, {Kind::Record, "record"}, {Kind::Finished, "finished"}, {Kind::Restarted, "restarted"}}};

nlohmann::json number(double value)
{
    return std::isfinite(value) ? nlohmann::json(value) : nlohmann::json();
}

double numberFrom(const nlohmann::json &json, const char *key)
{
    const auto &value = json.at(key);
    return value.is_null() ? std::nan("") : value.get<double>();
}

EngineEvent readEvent(const nlohmann::json &json)
{
    EngineEvent event;
    const std::string kind = json.at("event").get<std::string>();
    for (const auto &[known, name] : kKinds)
        if (name == kind)
            event.kind = known;
    event.job = json.at("job").get<JobId>();
    event.node = json.value("node", "");
    switch (event.kind) {
    case Kind::Progress:
        event.fraction = numberFrom(json, "fraction");
        event.secondsLeft = numberFrom(json, "left");
        event.seconds = numberFrom(json, "seconds");
        event.text = textFromJson(json.at("text"));
        break;
    case Kind::Step:
        event.step = {.index = json.at("index").get<int>(), .fraction = numberFrom(json, "fraction"), .loss = numberFrom(json, "loss"), .done = json.at("last").get<bool>()};
        break;
    case Kind::Done:
        event.fraction = 1;
        event.seconds = numberFrom(json, "seconds");
        event.cached = json.at("cached").get<bool>();
        event.text = textFromJson(json.at("text"));
        for (const auto &warning : json.at("warnings"))
            event.warnings.push_back(textFromJson(warning));
        for (const auto &[port, hash] : json.at("outputs").items())
            event.outputs[port] = Hash::fromHex(hash.get<std::string>());
        event.report = json.at("report");
        event.key = Hash::fromHex(json.at("key").get<std::string>());
        break;
    case Kind::Record: event.report = json.at("report"); break;
    case Kind::Failed:
    case Kind::Skipped:
    case Kind::Finished:
    case Kind::Restarted:
        if (const auto error = json.find("error"); error != json.end())
            event.error = {static_cast<ErrorCode>(error->at("code").get<int>()), textFromJson(error->at("text"))};
        break;
    case Kind::Queued:
    case Kind::Running: break;
    }
    return event;
}

} // namespace

nlohmann::json toJson(const JobRequest &request)
{
    nlohmann::json kept = nlohmann::json::object();
    for (const auto &[node, report] : request.kept)
        kept[node] = report;
    return {{"kept", std::move(kept)}, {"workflow", toJson(request.workflow)}, {"targets", request.targets}, {"folder", request.folder}, {"seed", request.seed}, {"threads", request.threads}, {"memory_share", request.memoryShare}};
}

Expected<JobRequest> requestFromJson(const nlohmann::json &json, const Registry &registry)
{
    try {
        std::vector<Text> problems; // the window has told them already
        MORTISE_TRY(Workflow flow, workflowFromJson(json.at("workflow"), registry, &problems));
        const auto kept = json.at("kept").get<std::map<std::string, nlohmann::json>>();
        return JobRequest{.workflow = std::move(flow), .targets = json.at("targets").get<std::vector<std::string>>(), .folder = json.at("folder").get<std::string>(),
                          .seed = json.at("seed").get<std::uint64_t>(), .threads = json.at("threads").get<int>(), .memoryShare = json.at("memory_share").get<double>(), .kept = kept, .given = {}};
    } catch (const nlohmann::json::exception &e) {
        return fail(ErrorCode::Internal, {QT_TRANSLATE_NOOP("core", "The engine cannot read a request: %1"), {e.what()}});
    }
}

nlohmann::json toJson(const EngineEvent &event)
{
    nlohmann::json out{{"job", event.job}};
    for (const auto &[kind, name] : kKinds)
        if (kind == event.kind)
            out["event"] = name;
    if (!event.node.empty())
        out["node"] = event.node;
    switch (event.kind) {
    case Kind::Progress:
        out.update({{"fraction", number(event.fraction)}, {"left", number(event.secondsLeft)}, {"seconds", event.seconds}, {"text", toJson(event.text)}});
        break;
    case Kind::Step:
        out.update({{"index", event.step.index}, {"fraction", number(event.step.fraction)}, {"loss", number(event.step.loss)}, {"last", event.step.done}});
        break;
    case Kind::Done: {
        nlohmann::json outputs = nlohmann::json::object(), warnings = nlohmann::json::array();
        for (const auto &[port, hash] : event.outputs)
            outputs[port] = hash.hex();
        for (const Text &warning : event.warnings)
            warnings.push_back(toJson(warning));
        out.update({{"seconds", event.seconds}, {"cached", event.cached}, {"text", toJson(event.text)}, {"warnings", std::move(warnings)}, {"outputs", std::move(outputs)}, {"report", event.report}, {"key", event.key.hex()}});
        break;
    }
    case Kind::Record: out["report"] = event.report; break;
    case Kind::Failed:
    case Kind::Skipped:
    case Kind::Finished:
    case Kind::Restarted:
        if (!event.error.text.empty())
            out["error"] = {{"code", static_cast<int>(event.error.code)}, {"text", toJson(event.error.text)}};
        break;
    case Kind::Queued:
    case Kind::Running: break;
    }
    return out;
}

Expected<EngineEvent> eventFromJson(const nlohmann::json &json)
{
    try {
        return readEvent(json);
    } catch (const nlohmann::json::exception &e) {
        return fail(ErrorCode::Internal, {QT_TRANSLATE_NOOP("core", "The engine said something that cannot be read: %1"), {e.what()}});
    }
}

QByteArray frame(const nlohmann::json &message)
{
    const std::string text = message.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    QByteArray out(4, Qt::Uninitialized);
    qToLittleEndian(static_cast<quint32>(text.size()), out.data());
    out.append(text.data(), static_cast<qsizetype>(text.size()));
    return out;
}

std::optional<nlohmann::json> FrameReader::next()
{
    if (bad_ || bytes_.size() - at_ < 4)
        return std::nullopt;
    const auto length = qFromLittleEndian<quint32>(bytes_.constData() + at_);
    if (length > kLongest) {
        bad_ = true;
        return std::nullopt;
    }
    if (bytes_.size() - at_ - 4 < static_cast<qsizetype>(length))
        return std::nullopt;
    const char *text = bytes_.constData() + at_ + 4;
    auto message = nlohmann::json::parse(text, text + length, nullptr, false);
    at_ += 4 + static_cast<qsizetype>(length);
    if (at_ == bytes_.size() || at_ > (1 << 20)) {
        bytes_.remove(0, at_);
        at_ = 0;
    }
    if (!message.is_object()) {
        bad_ = true;
        return std::nullopt;
    }
    return message;
}

} // namespace mortise
