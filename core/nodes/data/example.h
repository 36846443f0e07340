// The data sets that come with the program: resources/datasets/NAME.csv and NAME.json, compiled in below :/mortise/datasets.
#pragma once

#include "node/node_type.h"

namespace mortise {

/// Reads the set, gives its target the role target and a column of times the role time. report: name, title, source, licence, task, target.
Expected<Outputs> runExample(const Inputs &inputs, const ParamValues &params, RunContext &context);
/// Of the set's bytes: another program version may bring another edition of it.
Expected<Hash> exampleFingerprint(const ParamValues &params, const RunContext &context);

} // namespace mortise
