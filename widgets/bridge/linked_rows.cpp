#include "widgets/bridge/linked_rows.h"

#include <algorithm>
#include <bit>

namespace mortise {
namespace {

constexpr qsizetype kLongest = 400;

/// What two picks together were, in words only; nothing where one of them cannot say.
PickRule joined(const PickRule &first, const PickRule &second, const QString &how)
{
    const QString words = first.words + how + second.words;
    return first.words.isEmpty() || second.words.isEmpty() || words.size() > kLongest ? PickRule{} : PickRule{.conditions = {}, .words = words};
}

} // namespace

PickedRowsPtr PickedRows::of(const Hash &source, const RowIndex &rows, PickRule rule)
{
    auto out = std::make_shared<PickedRows>();
    out->source_ = source;
    out->rule_ = std::move(rule);
    if (!rows.empty())
        out->bits_.resize(static_cast<std::size_t>(*std::max_element(rows.begin(), rows.end())) / 64 + 1);
    for (const std::int64_t row : rows)
        out->bits_[static_cast<std::size_t>(row) / 64] |= std::uint64_t{1} << (row % 64);
    out->count();
    return out;
}

PickedRowsPtr PickedRows::ofBits(const Hash &source, const RowIndexPtr &sourceRows, std::vector<std::uint64_t> bits, const std::function<PickRule()> &rule)
{
    auto out = std::make_shared<PickedRows>();
    out->source_ = source;
    if (!sourceRows) {
        out->bits_ = std::move(bits);
    } else if (!sourceRows->empty()) {
        out->bits_.resize(static_cast<std::size_t>(*std::max_element(sourceRows->begin(), sourceRows->end())) / 64 + 1);
        for (std::size_t word = 0; word < bits.size(); ++word)
            for (std::uint64_t rest = bits[word]; rest != 0; rest &= rest - 1) {
                const std::int64_t row = (*sourceRows)[word * 64 + static_cast<std::size_t>(std::countr_zero(rest))];
                out->bits_[static_cast<std::size_t>(row) / 64] |= std::uint64_t{1} << (row % 64);
            }
    }
    out->count();
    if (out->count_ > 0)
        out->rule_ = rule();
    return out;
}

void PickedRows::count()
{
    while (!bits_.empty() && bits_.back() == 0)
        bits_.pop_back();
    count_ = 0;
    for (const std::uint64_t word : bits_)
        count_ += std::popcount(word);
}

RowIndex PickedRows::rows() const
{
    RowIndex out;
    out.reserve(static_cast<std::size_t>(count_));
    for (std::size_t word = 0; word < bits_.size(); ++word)
        for (std::uint64_t rest = bits_[word]; rest != 0; rest &= rest - 1)
            out.push_back(static_cast<std::int64_t>(word) * 64 + std::countr_zero(rest));
    return out;
}

std::shared_ptr<PickedRows> PickedRows::combined(const PickedRows &other, bool add) const
{
    auto out = std::make_shared<PickedRows>(*this);
    out->bits_.resize(std::max(bits_.size(), other.bits_.size()));
    out->count_ = 0;
    for (std::size_t word = 0; word < out->bits_.size(); ++word) {
        const std::uint64_t theirs = word < other.bits_.size() ? other.bits_[word] : 0;
        out->bits_[word] = add ? out->bits_[word] | theirs : out->bits_[word] & ~theirs;
        out->count_ += std::popcount(out->bits_[word]);
    }
    return out;
}

PickedRowsPtr PickedRows::with(const PickedRows &more) const
{
    auto out = combined(more, true);
    if (count_ == 0)
        out->rule_ = more.rule_;
    else if (more.count_ > 0)
        out->rule_ = joined(rule_, more.rule_, QStringLiteral(" + "));
    return out;
}

PickedRowsPtr PickedRows::without(const PickedRows &less) const
{
    auto out = combined(less, false);
    if (out->count_ != count_)
        out->rule_ = joined(rule_, less.rule_, QStringLiteral(" − "));
    return out;
}

void LinkedRows::pick(const PickedRowsPtr &rows, PickMode mode)
{
    PickedRowsPtr next = rows;
    const bool same = picked_ && rows && picked_->source() == rows->source();
    if (mode == PickMode::Add && same)
        next = picked_->with(*rows);
    else if (mode == PickMode::Remove)
        next = same ? picked_->without(*rows) : picked_;
    if (next && next->count() == 0)
        next = nullptr;
    if (next == picked_)
        return;
    picked_ = std::move(next);
    emit changed();
}

void LinkedRows::clear()
{
    pick(nullptr);
}

} // namespace mortise
