// How a delimited text is written, guessed from its head: delimiter, quote, where the header is, how many columns there are.
#pragma once

#include "base/error.h"
#include "io/csv_cells.h"
#include "io/csv_options.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mortise {

struct Dialect {
    CsvSyntax syntax;
    bool blanks = false; // cells are separated by one or more blanks
    bool header = true;
    std::size_t headerBegin = 0;    // in the head, where the first record is
    std::size_t dataBegin = 0;      // behind the header
    std::size_t namedColumns = 0;   // cells of the header
    std::vector<std::string> names; // one a column; unique, never empty
    std::vector<Text> warnings;
};

/// `head`: the start of the text in UTF-8, without mark; `complete`: it is all of it.
/// @return InvalidParameter for options that make no sense; Unreadable where the head holds no cell, or where it ends within the
///         header (`complete` false: a longer head may help).
Expected<Dialect> guessDialect(std::string_view head, bool complete, const CsvOptions &options,
                               const std::string &name);

/// The text with every run of blanks outside quotes as one tab, none at the ends of lines: how columns set apart by blanks are read.
std::string blanksAsTabs(std::string_view text, char quote);

} // namespace mortise
