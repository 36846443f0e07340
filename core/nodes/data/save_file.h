// Writing a table to a file.
#pragma once

#include "node/node_type.h"

namespace mortise {

/// report: path, rows, columns, bytes, neutralised. @return as writeCsv.
Expected<Outputs> runSaveFile(const Inputs &inputs, const ParamValues &params, RunContext &context);
/// The path is there, and its extension is one that can be written.
Expected<void> checkSaveFile(const ParamValues &params);

} // namespace mortise
