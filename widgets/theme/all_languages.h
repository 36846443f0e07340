// A text as it reads in every language that comes along, so that a word finds its block whichever language the window speaks.
#pragma once

#include "base/text.h"

#include <QStringList>

namespace mortise {

/// The source and its translations, without doubles; values are not put in. Answers are kept: the second time costs nothing.
const QStringList &inAllLanguages(const Text &text);

} // namespace mortise
