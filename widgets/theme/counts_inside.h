// Counts within core's sentences, which are written as English does ("12,345"), as the language of the window groups them. Only
// arguments that are counts by their place in the sentence: a column may be called 1,000.
#pragma once

#include <string>
#include <vector>

namespace mortise {

/// Counted from 1: those that choose a form of `{row|rows}`, those before "of" in front of such a one, and some known by name.
std::vector<std::size_t> countsIn(const std::string &source);
/// "12,345" as "12.345" in German; what is no such count stays as it is.
std::string countInLanguage(const std::string &english);

} // namespace mortise
