// A page of what a run found: one HTML file without anything from outside.
#pragma once

#include "graph/workflow.h"

#include <map>
#include <string>

namespace mortise::commands {

/// @param answer the JSON of `mortise run`. @param figures an SVG by the name of a block.
std::string reportPage(const Workflow &workflow, const nlohmann::json &answer, const std::map<std::string, std::string> &figures);

} // namespace mortise::commands
