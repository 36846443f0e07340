// Layered layout of boxes of any size: columns from left to right, few crossings, boxes level with what they are linked to.
// Parts that are not linked to each other lie one below the other; many of them, in stacks side by side.
#pragma once

#include "graph/workflow.h"

#include <utility>
#include <vector>

namespace mortise {

struct TidyBox {
    double width, height;
    double above; // where it stands now: of boxes that could stand in any order, the higher one comes first
};

/// @param edges from left to right, by index; where they make a circle, one of them is not looked at.
/// @return the top left corner of every box. Pure, deterministic.
std::vector<Point> tidyBoxes(const std::vector<TidyBox> &boxes, std::vector<std::pair<int, int>> edges);

} // namespace mortise
