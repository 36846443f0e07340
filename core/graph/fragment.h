// Part of a workflow on its way to another place: copied as the same JSON that a workflow is saved in, so that it can be mailed,
// kept in a text file or pasted into another window. Pure.
#pragma once

#include "graph/workflow.h"

#include <set>

namespace mortise {

/// The blocks with the links between them and the groups that are copied as a whole, and the notes.
nlohmann::json copyOf(const Workflow &flow, const std::set<std::string> &nodes, const std::set<std::string> &notes = {});

struct Pasted {
    Several edit;                   // one step of undo
    std::vector<std::string> nodes; // their new names
    std::vector<std::string> notes; // their new ids
    std::vector<Text> problems;     // what could not be read as it was written
};
/// @param text what copyOf() made, also with other words around it, as mail programs add them.
/// @param middle where the middle of what is pasted comes to lie.
/// @return none where the text holds no workflow; the caller may have another use for it.
std::optional<Pasted> pasteInto(const Workflow &flow, const std::string &text, Point middle, const Registry &registry);

} // namespace mortise
