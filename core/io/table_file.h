// Reads a table from a file, whatever its form: .csv .tsv .tab .txt, alone or inside .zip or .gz. The content decides where the
// name does not.
#pragma once

#include "base/error.h"
#include "io/csv_reader.h"

#include <stop_token>
#include <string>

namespace mortise {

struct TableFileOptions {
    CsvOptions csv;
    std::string member;                               // of an archive; empty: the only one that can be read
    std::int64_t memberLimit = std::int64_t{8} << 30; // bytes of a member once unpacked
};

/// @return as readCsv; InvalidParameter with the list of members where one has to be chosen.
Expected<ReadResult> readTable(const std::string &path, const TableFileOptions &options = {}, std::stop_token stop = {},
                               const ProgressCallback &progress = {});
Expected<ReadResult> previewTable(const std::string &path, const TableFileOptions &options = {},
                                  std::int64_t rows = 200);

} // namespace mortise
