#include "widgets/views/header_bars.h"

#include <algorithm>
#include <utility>

namespace mortise {
namespace {

constexpr std::size_t kMostWanted = 64; // what was scrolled past before that is asked for again when it is painted again
constexpr std::size_t kAtOnce = 8;      // columns a request

void putLast(std::vector<int> &columns, int column)
{
    std::erase(columns, column);
    columns.push_back(column);
    if (columns.size() > kMostWanted)
        columns.erase(columns.begin());
}

} // namespace

HeaderBars::HeaderBars(QObject *parent) : QObject(parent), worker_(this, [this](const Answer &answer) { take(answer); }) {}

void HeaderBars::setTable(const Table &table)
{
    table_ = table;
    ++tableNumber_;
    known_.clear();
    wanted_.clear();
    seen_.clear();
}

void HeaderBars::setPicked(const PickedRowsPtr &picked)
{
    if (picked == picked_)
        return;
    picked_ = picked;
    ++pickNumber_;
    wanted_ = std::exchange(seen_, {});
    if (!worker_.busy())
        askNext();
}

const ColumnBars *HeaderBars::of(int column)
{
    const auto found = known_.find(column);
    putLast(seen_, column);
    if (found == known_.end() || found->second.pick != pickNumber_) {
        putLast(wanted_, column);
        if (!worker_.busy())
            askNext();
    }
    return found == known_.end() ? nullptr : &found->second.bars;
}

void HeaderBars::askNext()
{
    if (wanted_.empty())
        return;
    std::vector<std::pair<int, std::optional<ColumnBars>>> columns; // with what is known of them
    while (!wanted_.empty() && columns.size() < kAtOnce) {
        const auto found = known_.find(wanted_.back());
        columns.emplace_back(wanted_.back(), found == known_.end() ? std::nullopt : std::optional(found->second.bars));
        wanted_.pop_back();
    }
    worker_.request([table = table_, picked = picked_, columns = std::move(columns), tableNumber = tableNumber_, pickNumber = pickNumber_] {
        Answer answer{tableNumber, pickNumber, {}};
        for (const auto &[column, old] : columns) {
            answer.bars.emplace_back(column, old ? *old : columnBars(table, column));
            countPicked(answer.bars.back().second, table, column, picked);
        }
        return answer;
    });
}

void HeaderBars::take(const Answer &answer)
{
    if (answer.table == tableNumber_)
        for (const auto &[column, bars] : answer.bars) {
            known_[column] = {bars, answer.pick};
            if (answer.pick == pickNumber_)
                std::erase(wanted_, column);
            emit changed(column);
        }
    if (!worker_.busy())
        askNext();
}

void HeaderBars::finish()
{
    worker_.finish();
}

} // namespace mortise
