// The columns of a tile of rows: a fast kernel first, the complete readers for what it leaves.
#include "base/civil_time.h"
#include "io/csv_numbers.h"
#include "io/csv_times.h"
#include "io/csv_worker.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace mortise {

std::string_view CsvWorker::rawCell(const CellTile &tile, std::size_t row) const
{
    const char *const begin = cellBegin(tile, row);
    return {begin, static_cast<std::size_t>(cellEnd(tile, row, begin) - begin)};
}

void CsvWorker::decode(std::int64_t k, const std::uint32_t *ends, std::size_t n, std::int64_t row)
{
    if (row + static_cast<std::int64_t>(n) > shared_.capacity) {
        shared_.overflow.store(true, std::memory_order_relaxed);
        return;
    }
    if (again_.size() < n)
        again_.resize(n);
    for (std::size_t i = 0; i < shared_.active.size(); ++i) {
        const auto place = static_cast<std::size_t>(shared_.active[i]);
        CsvColumn &column = shared_.columns[place];
        if (column.failedBlock.load(std::memory_order_relaxed) <= k)
            continue;
        const CellTile tile{text_, ends + place, layout_.columns, n, place + 1 == layout_.columns};
        UnfitCell unfit;
        if (isNumberKind(column.kind))
            unfit = decodeNumbers(column, columnNotes[i], lanes_[i], tile, row);
        else if (isTimeKind(column.kind))
            unfit = decodeTimes(column, columnNotes[i], tile, row);
        else if (column.kind == CellKind::Category)
            unfit = decodeLevels(column, lanes_[i], tile, row);
        else
            decodeTexts(column, columnNotes[i], lanes_[i], tile, row);
        if (unfit.offset != kNowhere)
            column.fail(k, std::move(unfit));
    }
}

UnfitCell CsvWorker::decodeNumbers(CsvColumn &column, ColumnNotes &notes, Lane &lane, const CellTile &tile,
                                   std::int64_t row)
{
    if (column.probe && spareNumbers_.size() < tile.rows)
        spareNumbers_.resize(tile.rows);
    double *const out = column.probe ? spareNumbers_.data() : reinterpret_cast<double *>(column.data) + row;
    const char decimal = column.kind == CellKind::CommaNumber ? ',' : '.';
    const std::size_t count = layout_.kernels->numbers(tile, decimal, out, again_.data(), lane.wide);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t r = again_[i];
        const std::string_view raw = rawCell(tile, r), value = cellValue(raw, layout_.rules.syntax, scratch_);
        const CellState state = readNumber(value, column.kind, layout_.rules, out[r]);
        if (state == CellState::Value) {
            if (std::isinf(out[r]) && value.find_first_of("0123456789") != std::string_view::npos)
                notes.infinite.add(offsetOf(raw.data()));
        } else if (state == CellState::Missing) {
            if (const int code = layout_.rules.missing.find(value); code > 0)
                notes.addMissing(code);
        } else {
            UnfitCell cell{offsetOf(raw.data()), state, std::string(value.substr(0, 80))};
            if (!column.lenient)
                return cell;
            out[r] = std::numeric_limits<double>::quiet_NaN();
            notes.addUnfit(std::move(cell));
        }
    }
    for (const double code : layout_.rules.missing.numbers()) {
        for (std::size_t r = 0; r < tile.rows; ++r)
            if (out[r] == code)
                out[r] = std::numeric_limits<double>::quiet_NaN();
    }
    if (column.probe)
        notes.values += std::count_if(out, out + tile.rows, [](double v) { return !std::isnan(v); });
    return {};
}

UnfitCell CsvWorker::decodeTimes(CsvColumn &column, ColumnNotes &notes, const CellTile &tile, std::int64_t row)
{
    if (column.probe && spareTimes_.size() < tile.rows)
        spareTimes_.resize(tile.rows);
    std::int64_t *const out = column.probe ? spareTimes_.data() : reinterpret_cast<std::int64_t *>(column.data) + row;
    std::size_t count = tile.rows;
    if (column.kind == CellKind::IsoTime) {
        count = layout_.kernels->times(tile, out, again_.data());
        if (count < tile.rows)
            notes.time.timeOfDay = notes.time.noOffset = true;
    } else {
        count = portableKernels().times(tile, out, again_.data());
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t r = again_[i];
        const std::string_view raw = rawCell(tile, r), value = cellValue(raw, layout_.rules.syntax, scratch_);
        const CellState state = readTime(value, column.kind, layout_.rules, out[r], notes.time);
        if (state == CellState::Missing) {
            if (const int code = layout_.rules.missing.find(value); code > 0)
                notes.addMissing(code);
        } else if (!fits(state)) {
            UnfitCell cell{offsetOf(raw.data()), state, std::string(value.substr(0, 80))};
            if (!column.lenient)
                return cell;
            notes.addUnfit(std::move(cell));
        }
    }
    if (column.probe)
        notes.values += std::count_if(out, out + tile.rows, [](std::int64_t t) { return t != kMissingTime; });
    return {};
}

UnfitCell CsvWorker::decodeLevels(CsvColumn &column, Lane &lane, const CellTile &tile, std::int64_t row)
{
    auto *const out = reinterpret_cast<std::int32_t *>(column.data) + row;
    const CsvSyntax &syntax = layout_.rules.syntax;
    for (std::size_t r = 0; r < tile.rows; ++r) {
        const char *const begin = cellBegin(tile, r);
        const std::string_view value =
            cellValue({begin, static_cast<std::size_t>(cellEnd(tile, r, begin) - begin)}, syntax, scratch_);
        out[r] = value.empty()
                     ? -1
                     : lane.lookup.code(value.data(), static_cast<std::uint32_t>(value.size()), column.levels);
    }
    if (column.mostLevels > 0 && column.levels.size() > column.mostLevels)
        return {offsetOf(cellBegin(tile, 0)), CellState::TooManyLevels, {}};
    return {};
}

void CsvWorker::decodeTexts(CsvColumn &column, ColumnNotes &notes, Lane &lane, const CellTile &tile, std::int64_t row)
{
    auto *const lengths = reinterpret_cast<std::int64_t *>(column.data) + row + 1;
    for (std::size_t r = 0; r < tile.rows; ++r) {
        std::string_view value = cellValue(rawCell(tile, r), layout_.rules.syntax, scratch_);
        if (const int code = layout_.rules.missing.find(value); code >= 0) {
            if (code > 0)
                notes.addMissing(code);
            value = {};
        }
        lane.slabs.append(value);
        lengths[r] = static_cast<std::int64_t>(value.size());
    }
}

} // namespace mortise
