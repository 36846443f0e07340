// What a block does, shown on a table of six rows: the block's own code runs on it, with settings that let something happen.
#pragma once

#include "node/node_type.h"

#include <optional>

namespace mortise {

struct ToyRun {
    Table before, after;
};

/// nullopt for what does not turn a table into a table, and where nothing would be seen. For a worker: some blocks take a while.
std::optional<ToyRun> toyRun(const NodeType &type, const Registry &registry);

/// Whether the cell holds something else than before, or its column is new.
bool isChanged(const ToyRun &run, std::int64_t row, int column);

} // namespace mortise
