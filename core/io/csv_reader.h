// Reads delimited text (CSV, TSV and relatives) into a Table.
//
//   MORTISE_TRY(ReadResult read, readCsv("people.csv"));
//   for (const Text &warning : read.report.warnings) ...
//
// The type of a column is decided on all of its cells, never on a sample: number, then time, then category, then text. A
// column that does not fit is read again as the next wider type. What the reader takes as a
//   number    decimal point or comma, thousands in groups of three, exponent, inf; correctly rounded. Not a number: whole
//             numbers with leading zeros (007) and those with more digits than a double keeps (ids beyond 2^53)
//   time      YYYY-MM-DD, D.M.YYYY, D/M/YYYY or M/D/YYYY (two-digit years 69..99 are 19xx), with or without hh:mm[:ss[.fff]]
//             and Z or an offset; kept in microseconds UTC. A column of days that do not exist is no time
//   text      more than 65,536 different values, or more than 20 and more than half of the cells different
//   category  everything else; levels in natural order (b2 before b10)
// A column without any value is a number. Quotes are read as Python's csv module reads them (skipinitialspace when
// options.trim); every line end counts (LF, CRLF, CR); empty lines are left out unless
// the file has a single column, and at its start and end. A row
// with too few cells is filled with missing ones, surplus cells are left out; both are counted with line numbers.
#pragma once

#include "base/error.h"
#include "base/memory.h"
#include "data/table.h"
#include "io/csv_options.h"

#include <stop_token>
#include <string>

namespace mortise {

struct ReadResult {
    Table table;
    ReadReport report;
};

/// Uses threadCount() threads; the result is the same for any number of them. Blocks until done: not for the window's thread.
/// @return NotFound without such a file; Unreadable for a folder, an empty or a binary file, or one that cannot be decoded;
///         InvalidParameter for an option that makes no sense; Cancelled within some milliseconds of a stop request.
/// Memory: the columns and about 1 MB a thread; a file that is not UTF-8 is held in memory once.
Expected<ReadResult> readCsv(const std::string &path, const CsvOptions &options = {}, std::stop_token stop = {},
                             const ProgressCallback &progress = {});

/// The same from memory. `name` is what messages call it.
Expected<ReadResult> readCsv(const Buffer &bytes, const std::string &name, const CsvOptions &options = {},
                             std::stop_token stop = {}, const ProgressCallback &progress = {});

/// The first rows, read with the same rules from the start of the file: fast for any size. Types are those of these rows.
Expected<ReadResult> previewCsv(const std::string &path, const CsvOptions &options = {}, std::int64_t rows = 200);
Expected<ReadResult> previewCsv(const Buffer &bytes, const std::string &name, const CsvOptions &options = {},
                                std::int64_t rows = 200);

} // namespace mortise
