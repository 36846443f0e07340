// What the commands share: reading tables, --set, and text in columns.
#pragma once

#include "app/commands/command.h"
#include "io/table_file.h"

#include <chrono>

namespace mortise::commands {

/// --set KEY=VALUE .. on a node's parameters; unknown keys and wrong values are named with what is allowed.
Expected<ParamValues> settings(const NodeType &type, const std::vector<std::string> &set);
/// "KEY=VALUE" cut at the first '='. InvalidParameter where there is none.
Expected<std::pair<std::string, std::string>> keyAndValue(const std::string &text, const char *option);

struct LoadedTable {
    Table table;
    ReadReport report;
    double seconds = 0;
};
/// A file of any kind that is read as a table. A Path that is a bundled dataset's name is not taken: files only.
Expected<LoadedTable> load(const std::string &path, const std::string &member = {});
/// By the extension: .csv .tsv; the error names what can be written.
Expected<void> write(const Table &table, const std::string &path);

std::vector<std::string> texts(const std::vector<Text> &warnings);
/// What a context and a reader had to say, for --json.
nlohmann::json warningsJson(const std::vector<Text> &warnings);
/// In one line of at most so many columns of a terminal; what is cut ends in "…".
std::string shortened(const std::string &text, std::size_t most);
/// Lines of cells, columns aligned; numbers (cells that start with a digit or sign and have no blank) to the right.
std::string aligned(const std::vector<std::vector<std::string>> &rows);
nlohmann::json numberOrNull(double value);

class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count(); }

private:
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

} // namespace mortise::commands
