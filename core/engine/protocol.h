// What window and worker say to each other over a local socket: frames of a length (4 bytes, little-endian) and that many
// bytes of JSON. Data never travel here: an event names artefacts in the store by their hashes.
//
//   window to worker: {"submit": JOB, "request": {..}}, {"cancel": JOB}
//   worker to window: {"event": "done", "job": JOB, ..}, {"fatal": "why the worker cannot work"}
#pragma once

#include "engine/engine.h"

#include <QByteArray>

#include <optional>

namespace mortise {

nlohmann::json toJson(const JobRequest &request); // without `given`
Expected<JobRequest> requestFromJson(const nlohmann::json &json, const Registry &registry);
nlohmann::json toJson(const EngineEvent &event);
Expected<EngineEvent> eventFromJson(const nlohmann::json &json);

QByteArray frame(const nlohmann::json &message);

/// Takes bytes as they come and gives whole messages.
class FrameReader {
public:
    void add(const QByteArray &bytes) { bytes_ += bytes; }
    /// Nothing while a message is incomplete, or once bad().
    std::optional<nlohmann::json> next();
    bool bad() const { return bad_; } // the other side does not speak this language

private:
    QByteArray bytes_;
    qsizetype at_ = 0;
    bool bad_ = false;
};

} // namespace mortise
