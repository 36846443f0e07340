#include "app/import/doubts.h"

namespace mortise {

ColumnType nearlyType(CellDoubt::Kind kind)
{
    return kind == CellDoubt::Kind::NoNumber ? ColumnType::Number : ColumnType::Time;
}

std::vector<DoubtfulCells> openDoubts(const ReadResult &read, const TableFileOptions &how)
{
    std::vector<DoubtfulCells> out;
    for (const CellDoubt &doubt : read.report.doubts) {
        if (doubt.column >= read.table.columns() || (!out.empty() && out.back().doubt.column == doubt.column))
            continue;
        const std::string &name = read.table.field(doubt.column).name;
        const bool dates = doubt.kind == CellDoubt::Kind::EitherWay;
        if (!how.csv.types.contains(name) && !(dates && how.csv.dateOrder != DateOrder::Auto))
            out.push_back({doubt, name, {}});
    }
    return out;
}

Expected<std::vector<DoubtfulCells>> findDoubtfulCells(const std::string &path, TableFileOptions how, const Table &now, std::vector<DoubtfulCells> doubts, std::stop_token stop)
{
    bool any = false;
    for (const DoubtfulCells &cells : doubts)
        if (cells.doubt.cells > 0) {
            how.csv.types[cells.column] = nearlyType(cells.doubt.kind);
            any = true;
        }
    if (!any)
        return doubts;
    MORTISE_TRY(const ReadResult then, readTable(path, how, stop));
    for (DoubtfulCells &cells : doubts) {
        const int column = then.table.indexOf(cells.column);
        if (cells.doubt.cells == 0 || column < 0 || then.table.rows() != now.rows())
            continue;
        for (std::int64_t row = 0; row < now.rows(); ++row)
            if (then.table.isMissing(row, column) && !now.isMissing(row, cells.doubt.column))
                cells.rows.push_back(row);
    }
    return doubts;
}

} // namespace mortise
