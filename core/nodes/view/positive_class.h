// Which of two classes is the one that people ask for: "did it happen?", where nobody chose one.
#pragma once

#include <string>
#include <vector>

namespace mortise {

/// Of two classes the second, unless it says no (no, nein, false, 0, ..) and the first does not; -1 for any other number of them.
int usualPositive(const std::vector<std::string> &classes);

} // namespace mortise
