// An example in the language of the window: the names of its blocks, its title and its notes are words of the program until a
// person has saved it; from then on they are the person's own.
#pragma once

#include "graph/workflow.h"

namespace mortise {

/// Any thread. What has no translation keeps its words; a name that is taken gets a number.
Workflow inTheLanguage(Workflow example, const Registry &registry);

} // namespace mortise
