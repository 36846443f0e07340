#include "widgets/views/header_bars.h"

#include <algorithm>

namespace mortise {
namespace {

constexpr std::size_t kMostWanted = 64; // what was scrolled past before that is asked for again when it is painted again

} // namespace

HeaderBars::HeaderBars(QObject *parent) : QObject(parent), worker_(this, [this](const Answer &answer) { take(answer); }) {}

void HeaderBars::setTable(const Table &table)
{
    table_ = table;
    ++tableNumber_;
    known_.clear();
    wanted_.clear();
}

void HeaderBars::setPicked(const PickedRowsPtr &picked)
{
    if (picked == picked_)
        return;
    picked_ = picked;
    ++pickNumber_;
}

const ColumnBars *HeaderBars::of(int column)
{
    const auto found = known_.find(column);
    if (found == known_.end() || found->second.pick != pickNumber_) {
        std::erase(wanted_, column);
        wanted_.push_back(column);
        if (wanted_.size() > kMostWanted)
            wanted_.erase(wanted_.begin());
        if (!worker_.busy())
            askNext();
    }
    return found == known_.end() ? nullptr : &found->second.bars;
}

void HeaderBars::askNext()
{
    if (wanted_.empty())
        return;
    const int column = wanted_.back();
    wanted_.pop_back();
    const auto found = known_.find(column);
    std::optional<ColumnBars> old;
    if (found != known_.end())
        old = found->second.bars;
    worker_.request([table = table_, picked = picked_, column, old = std::move(old), tableNumber = tableNumber_, pickNumber = pickNumber_] {
        Answer answer{column, tableNumber, pickNumber, old ? *old : columnBars(table, column)};
        countPicked(answer.bars, table, column, picked);
        return answer;
    });
}

void HeaderBars::take(const Answer &answer)
{
    if (answer.table == tableNumber_) {
        known_[answer.column] = {answer.bars, answer.pick};
        if (answer.pick == pickNumber_)
            std::erase(wanted_, answer.column);
        emit changed(answer.column);
    }
    if (!worker_.busy())
        askNext();
}

void HeaderBars::finish()
{
    worker_.finish();
}

} // namespace mortise
