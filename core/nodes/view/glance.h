// What stands on the card of a view: the most useful fact of what it shows, in a few words.
#pragma once

#include "node/node_type.h"

namespace mortise {

// For NodeType::run of views that make nothing; each fills context.summary and fails only where the settings name what is not there.
Expected<Outputs> glanceAtTable(const Inputs &inputs, const ParamValues &params, RunContext &context);   // "344 rows · 8 columns"
Expected<Outputs> glanceAtScatter(const Inputs &inputs, const ParamValues &params, RunContext &context); // "bill depth by bill length"
Expected<Outputs> glanceAtBox(const Inputs &inputs, const ParamValues &params, RunContext &context);     // "bill depth by species"
Expected<Outputs> glanceAtScores(const Inputs &inputs, const ParamValues &params, RunContext &context);  // "Random forest leads: AUC 0.92"
Expected<Outputs> glanceAtHits(const Inputs &inputs, const ParamValues &params, RunContext &context);    // "Random forest: 341 of 344 right"
Expected<Outputs> glanceAtClass(const Inputs &inputs, const ParamValues &params, RunContext &context);   // "how sure of yes"
Expected<Outputs> glanceAtModel(const Inputs &inputs, const ParamValues &params, RunContext &context);   // "Ridge for price"

} // namespace mortise
