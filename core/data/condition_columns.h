// Columns by name, for settings that people type: an unknown one is answered with the nearest.
#pragma once

#include "data/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace mortise {

/// Among `names` the one that `wanted` was probably meant to be: case aside at most a third of it differs, else the first one that
/// has it for its beginning; "" if none is near.
std::string nearestName(std::string_view wanted, const std::vector<std::string> &names);

/// "There is no column \"agee\"; did you mean age?" or, where none is near, the columns that there are.
Text unknownColumnText(const Table &table, const std::string &name);
tl::unexpected<Error> unknownColumn(const Table &table, const std::string &name);

} // namespace mortise
