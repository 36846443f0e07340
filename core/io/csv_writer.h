// Writes a Table as delimited text (RFC 4180): numbers in the shortest form that reads back to the same bits, times in ISO
// form, missing cells empty.
//
//   MORTISE_CHECK(writeCsv(table, "out.csv"));
#pragma once

#include "base/error.h"
#include "data/table.h"
#include "io/csv_options.h"

#include <cstdint>
#include <stop_token>
#include <string>

namespace mortise {

struct CsvWriteOptions {
    std::string delimiter; // one ASCII character; empty: a tab for .tsv and .tab, a comma otherwise
    std::string lineEnd = "\n";
    bool header = true;
    bool byteOrderMark = false; // for programs that take files without one for something else than UTF-8
    /// Puts ' before text that a spreadsheet would run as a formula (= + - @ tab CR). Numbers are left alone.
    bool neutraliseFormulas = false;
};

struct CsvWriteReport {
    std::int64_t rows = 0;
    std::int64_t bytes = 0;
    std::int64_t neutralised = 0; // cells
};

/// Writes beside the target and renames, so that the target is whole or untouched. The columns are written in the table's
/// order, every role. @return NotWritten, InvalidParameter or Cancelled.
Expected<CsvWriteReport> writeCsv(const Table &table, const std::string &path, const CsvWriteOptions &options = {},
                                  std::stop_token stop = {}, const ProgressCallback &progress = {});

/// The same into memory.
std::string csvText(const Table &table, const CsvWriteOptions &options = {});

} // namespace mortise
