// The cells of a file that do not fit their column, for a person to decide on.
#pragma once

#include "io/table_file.h"

#include <stop_token>
#include <string>
#include <vector>

namespace mortise {

struct DoubtfulCells {
    CellDoubt doubt;
    std::string column;
    RowIndex rows; // of the table, ascending; empty where the dates can be read either way
};

/// What the reader is in doubt about, but for columns whose type was asked for. No rows yet.
std::vector<DoubtfulCells> openDoubts(const ReadResult &read, const TableFileOptions &how);

/// Finds the rows: the file is read once more with each column as what nearly all of its cells are, and what is missing then and not in
/// `now` does not fit. Blocks as readTable, whose errors come back.
Expected<std::vector<DoubtfulCells>> findDoubtfulCells(const std::string &path, TableFileOptions how, const Table &now, std::vector<DoubtfulCells> doubts, std::stop_token stop);

ColumnType nearlyType(CellDoubt::Kind kind); // what nearly all cells are

} // namespace mortise
