// How well a text fits what somebody typed.
#pragma once

#include <QString>

namespace mortise {

/// 1 whole, 0.9 start, 0.7 start of a word, 0.4 inside, 0.3 its words in another order or apart, 0 not there. @param typed in lower case.
double matchOf(const QString &text, const QString &typed);

} // namespace mortise
