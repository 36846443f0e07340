// What a learner makes of a small made-up table: its own code is trained on one column and asked along that column. And what a view is
// shown of: a table, the results of a test, a model, made by the blocks that make them.
#pragma once

#include "node/node_type.h"

#include <QPointF>

#include <optional>
#include <vector>

namespace mortise {

struct ToyFit {
    std::vector<QPointF> points; // the rows: x, and y or 0 and 1 for no and yes
    std::vector<QPointF> curve;  // what it predicts, or the probability of yes; x ascending
    bool share = false;          // it tells categories apart: the curve lies between 0 and 1
};

/// nullopt for what is no learner, and where it cannot be trained on one number. For a worker.
std::optional<ToyFit> toyFit(const NodeType &type, const Registry &registry);

/// What a view can be drawn of; empty for what is no view or needs what cannot be made here. For a worker.
Inputs toyInputs(const NodeType &type, const Registry &registry);

} // namespace mortise
