// The figures of a run's views, for its page.
#pragma once

#include "app/commands/tools.h"
#include "graph/workflow.h"
#include "project/project.h"
#include "store/store.h"

#include <map>

namespace mortise::commands {

/// An SVG for every view whose inputs were made, by the name of its block. In this thread, without a display.
/// @param results what the blocks gave. @return what the store says where a value is gone.
Expected<std::map<std::string, std::string>> reportFigures(const Workflow &workflow, const std::map<std::string, StoredResult> &results, Store &store, int &argc, char **argv);

} // namespace mortise::commands
