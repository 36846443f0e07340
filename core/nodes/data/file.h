// Reading a file of one's own: settings to reader options, and back what the reader found.
#pragma once

#include "io/table_file.h"
#include "node/node_type.h"

namespace mortise {

/// The options that the settings of data.file stand for. "tab", "\t" and "space" are understood as delimiters.
/// @return InvalidParameter for a delimiter of several characters or an unknown type.
Expected<TableFileOptions> tableFileOptions(const ParamValues &params);

/// encoding, delimiter, decimal, header, sheet (null for text files), member, format, bytes, warnings.
nlohmann::json readReportJson(const ReadReport &report);

/// "column=value" items; the last = parts them.
std::vector<std::pair<std::string, std::string>> assignments(const std::vector<std::string> &items);

/// A table with roles given by name. @return InvalidParameter for a column that is not there.
Expected<Table> withRoles(const Table &table, const std::vector<std::pair<std::string, std::string>> &roles);

Expected<Outputs> runFile(const Inputs &inputs, const ParamValues &params, RunContext &context);
/// Of the file's bytes. NotFound where there is none.
Expected<Hash> fileFingerprint(const ParamValues &params, const RunContext &context);

} // namespace mortise
