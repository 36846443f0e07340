// Which blocks of a workflow somebody means who types a few letters: by name, by kind, by what is set in them.
#pragma once

#include "graph/workflow.h"

#include <QStringList>

namespace mortise {

/// Names of the blocks that hold all words of `typed`, each in the name, in the title of the kind (in the language of the window
/// or in English) or in a setting: a choice, or what was changed; letter case aside. From left to right, above before below. Empty for no words.
QStringList findBlocks(const Workflow &flow, const Registry &registry, const QString &typed);

} // namespace mortise
