// A decision tree from left to right: a card for every question with its rows and the mix of classes (or the mean) in them; "yes"
// goes up, "no" down. What does not fit is cut below whole levels, and the cards say how much lies below.
#pragma once

#include "node/value.h"
#include "widgets/charts/picture.h"

#include <optional>

namespace mortise {

/// @param rows where given, cards pick rows of it and show how many are picked; it has the columns that the tree asks for.
/// @param number which tree of a forest, from 1. @param depth most levels of questions; none: as many as there is room for.
PicturePtr treePicture(const ModelPtr &model, std::int64_t number = 1, std::optional<std::int64_t> depth = {}, const Table *rows = nullptr);

} // namespace mortise
