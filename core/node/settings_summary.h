// The line on the card of a learner: what it is set to.
#pragma once

#include "node/node_type.h"

namespace mortise {

/// "Trees 500 · Greatest depth 8": up to two settings that differ from the defaults; where none does, the first that tells
/// something ("Trees 100", "Squared weights (l2)"). Labels and options are words of the program: a translator puts each in its own language.
Text settingsSummary(const NodeType &type, const ParamValues &params);

} // namespace mortise
