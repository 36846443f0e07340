// The reference page of a block as Markdown, in the language that is on: what its author wrote (NAME.md, NAME.de.md), its settings, and
// the way to its neighbours.
#pragma once

#include "node/node_type.h"

#include <QString>

namespace mortise {

/// Names of blocks in it lead to block:ID.
QString referencePage(const NodeType &type, const Registry &registry);

/// "block:prepare.impute", "impute.md", "../prepare/impute.md" -> the block; nullptr where a link leads elsewhere.
const NodeType *linkedBlock(const QString &link, const Registry &registry);

} // namespace mortise
