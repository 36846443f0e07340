// A page of what a run found: one HTML file without anything from outside.
#pragma once

#include "graph/workflow.h"

#include <string>

namespace mortise::commands {

/// @param answer the JSON of `mortise run`.
std::string reportPage(const Workflow &workflow, const nlohmann::json &answer);

} // namespace mortise::commands
