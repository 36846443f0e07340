#include "widgets/table/find_cells.h"

#include "base/parallel.h"

#include <algorithm>

namespace mortise {
namespace {

constexpr std::int64_t kGrain = 1 << 14;

bool holdsText(std::string_view cell, const QString &text)
{
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).contains(text, Qt::CaseInsensitive);
}

class CellFinder {
public:
    CellFinder(const ShownRows &shown, const QString &text) : shown_(shown), text_(text)
    {
        const bool mayBeNumber = std::all_of(text.begin(), text.end(), [](QChar c) { return QStringLiteral("0123456789.-+einfEINF").contains(c); });
        for (int c = 0; c < shown.table.columns(); ++c) {
            const Column &column = *shown.table.field(c).column;
            Levels levels;
            if (column.type() == ColumnType::Category)
                for (const std::string &level : column.levels())
                    levels.push_back(holdsText(level, text) ? 1 : 0);
            const bool possible = column.type() == ColumnType::Number ? mayBeNumber : column.type() != ColumnType::Category || std::count(levels.begin(), levels.end(), 1) > 0;
            levels_.push_back(std::move(levels));
            if (possible)
                columns_.push_back(c);
        }
    }
    const std::vector<int> &columns() const { return columns_; } // where it can be
    bool matches(std::int64_t at, int c) const
    {
        const Field &field = shown_.table.field(c);
        std::int64_t row = shown_.order ? (*shown_.order)[static_cast<std::size_t>(at)] : at;
        if (field.rows)
            row = (*field.rows)[static_cast<std::size_t>(row)];
        if (field.column->isMissing(row))
            return false;
        if (field.column->type() == ColumnType::Category)
            return levels_[static_cast<std::size_t>(c)][static_cast<std::size_t>(field.column->codes()[static_cast<std::size_t>(row)])] != 0;
        return field.column->type() == ColumnType::Text ? holdsText(field.column->textAt(row), text_) : holdsText(field.column->cellText(row), text_);
    }

private:
    using Levels = std::vector<char>;
    const ShownRows &shown_;
    const QString &text_;
    std::vector<Levels> levels_; // of each column, which levels hold it
    std::vector<int> columns_;
};

} // namespace

std::int64_t countFound(const ShownRows &shown, const QString &text, const StopFlag &stop)
{
    if (text.isEmpty())
        return 0;
    const CellFinder finder(shown, text);
    std::vector<std::int64_t> parts(static_cast<std::size_t>(chunkCount(shown.count(), kGrain)));
    parallelChunks(shown.count(), kGrain, [&](Chunk chunk) {
        std::int64_t count = 0;
        for (std::int64_t row = chunk.begin; row < chunk.end && !*stop; ++row)
            for (const int column : finder.columns())
                count += finder.matches(row, column) ? 1 : 0;
        parts[static_cast<std::size_t>(chunk.index)] = count;
    });
    std::int64_t all = 0;
    for (const std::int64_t part : parts)
        all += part;
    return all;
}

CellPlace nextFound(const ShownRows &shown, const QString &text, CellPlace from, bool backwards, bool here, const StopFlag &stop)
{
    const std::int64_t rows = shown.count();
    if (text.isEmpty() || rows == 0)
        return {};
    const CellFinder finder(shown, text);
    std::vector<int> columns = finder.columns();
    if (backwards)
        std::reverse(columns.begin(), columns.end());
    const std::int64_t start = std::clamp<std::int64_t>(from.row, 0, rows - 1);
    // The row of `from` is looked at twice: first what lies past it there, in the end what lies before it.
    for (std::int64_t step = 0; step <= rows && !*stop; ++step) {
        const std::int64_t row = ((start + (backwards ? -step : step)) % rows + rows) % rows;
        for (const int column : columns) {
            const int past = backwards ? from.column - column : column - from.column;
            if (step == 0 && (here ? past < 0 : past <= 0))
                continue;
            if (finder.matches(row, column))
                return {row, column};
        }
    }
    return {};
}

} // namespace mortise
