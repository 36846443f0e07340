// Which blocks fit what somebody types, and where they may be linked: ranks by title, synonym and purpose, in the language of the
// window and in English.
#pragma once

#include "node/node_type.h"
#include "widgets/canvas/canvas.h"

#include "widgets/canvas/node_habits.h"

#include <QString>

#include <optional>
#include <vector>

namespace mortise {

struct NodeMatch {
    const NodeType *type = nullptr;
    double score = 0;      // higher is better
    QString matchedWord;   // the synonym that was hit; empty where the title was
    bool often = false;    // suggested without a search, as a usual next step
};

/// @param typed empty: what usually comes next first, then the rest in palette order.
/// @param end   only what can take (or give) this kind of link.
std::vector<NodeMatch> findNodes(const Registry &registry, const QString &typed, const std::optional<LooseEnd> &end, const std::string &afterType = {}, const NodeHabits &habits = {});

/// The port of `type` that a loose end may be linked to; nullptr where none fits.
const PortSpec *fittingPort(const NodeType &type, const LooseEnd &end);

} // namespace mortise
