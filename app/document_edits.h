// What an edit means for results.
#pragma once

#include "graph/workflow.h"

namespace mortise {

/// Moves, notes and groups change nothing that is computed.
bool touchesResults(const Edit &edit);

/// Nodes whose result an edit may change.
void touched(const Edit &edit, std::vector<std::string> &nodes);

} // namespace mortise
