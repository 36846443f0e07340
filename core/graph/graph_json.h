// The pieces of a workflow as JSON, shared by the saved graph and the journal of edits. The readers throw nlohmann's
// exceptions where something is missing or of a wrong type; their callers are the boundary.
#pragma once

#include "graph/workflow.h"

namespace mortise {

nlohmann::json toJson(const Point &point); // [x, y]
nlohmann::json toJson(const GraphNode &node);
nlohmann::json toJson(const Link &link); // ["NAME.port", "NAME.port"]; a port's key holds no dot, a name may
nlohmann::json toJson(const Note &note);
nlohmann::json toJson(const Group &group);

nlohmann::json toJson(const Text &text); // {"text": "%1 rows", "args": ["12"]}

Point pointFromJson(const nlohmann::json &json);
GraphNode nodeFromJson(const nlohmann::json &json);
Link linkFromJson(const nlohmann::json &json);
Note noteFromJson(const nlohmann::json &json);
Group groupFromJson(const nlohmann::json &json);
Text textFromJson(const nlohmann::json &json);

} // namespace mortise
