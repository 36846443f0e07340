#include "nodes/prepare/encode_target.h"

#include "base/rng.h"
#include "nodes/prepare/coerce.h"

#include <algorithm>
#include <cmath>

namespace mortise {

Expected<Outcomes> outcomesOf(const Table &table)
{
    const int target = table.target();
    if (target < 0)
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "Encoding by the target needs a target column: give one column the role target, or choose another method"));
    const Field &field = table.field(target);
    const ColumnPtr column = table.dense(target);
    Outcomes out;
    if (column->type() == ColumnType::Text)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The target %1 is free text: make it a category, or choose another method"), {field.name}});
    if (column->type() != ColumnType::Category) {
        std::int64_t lost = 0;
        const ColumnPtr numbers = asType(column, ColumnType::Number, lost);
        out.y.emplace_back(numbers->numbers().begin(), numbers->numbers().end());
        for (double &v : out.y.front())
            if (std::isinf(v))
                v = kMissingNumber;
        out.suffixes.emplace_back();
        return out;
    }
    std::vector<std::int64_t> counts(column->levels().size());
    for (const std::int32_t code : column->codes())
        if (code >= 0)
            ++counts[static_cast<std::size_t>(code)];
    std::vector<std::int32_t> classes;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            classes.push_back(static_cast<std::int32_t>(i));
    if (classes.size() < 2)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The target %1 has one class only: there is nothing to encode by"), {field.name}});
    const bool two = classes.size() == 2;
    if (two)
        classes.erase(classes.begin());
    for (const std::int32_t c : classes) {
        std::vector<double> y(column->codes().size());
        std::transform(column->codes().begin(), column->codes().end(), y.begin(),
                       [&](std::int32_t code) { return code < 0 ? kMissingNumber : code == c ? 1.0 : 0.0; });
        out.y.push_back(std::move(y));
        out.suffixes.push_back(two ? std::string() : ": p(" + column->levels()[static_cast<std::size_t>(c)] + ")");
    }
    return out;
}

std::vector<std::uint8_t> foldsOf(const Table &table, std::uint64_t seed)
{
    std::vector<std::uint8_t> fold(static_cast<std::size_t>(table.rows()));
    for (std::size_t row = 0; row < fold.size(); ++row)
        fold[row] = static_cast<std::uint8_t>(Rng(seed, static_cast<std::uint64_t>(table.sourceRow(static_cast<std::int64_t>(row)))).below(kTargetFolds));
    return fold;
}

LevelMeans::LevelMeans(const std::vector<std::int32_t> &level, int levels, const std::vector<double> &y, const std::vector<std::uint8_t> &fold)
    : sums_(static_cast<std::size_t>(levels + 1) * kTargetFolds), levels_(static_cast<std::size_t>(levels))
{
    for (std::size_t row = 0; row < y.size(); ++row) {
        if (std::isnan(y[row]))
            continue;
        const auto add = [&](std::size_t l) {
            Sum &sum = sums_[l * kTargetFolds + fold[row]];
            sum.y += y[row];
            ++sum.rows;
        };
        if (level[row] >= 0)
            add(static_cast<std::size_t>(level[row]));
        add(levels_);
    }
}

LevelMeans::Sum LevelMeans::total(std::size_t level, int without) const
{
    Sum out;
    for (int f = 0; f < kTargetFolds; ++f)
        if (f != without) {
            const Sum &sum = sums_[level * kTargetFolds + static_cast<std::size_t>(f)];
            out.y += sum.y;
            out.rows += sum.rows;
        }
    return out;
}

double LevelMeans::prior(int without) const
{
    const Sum all = total(levels_, without);
    return all.rows == 0 ? 0.0 : all.y / static_cast<double>(all.rows);
}

std::vector<double> LevelMeans::values(double smoothing, int without) const
{
    const double prior = this->prior(without);
    std::vector<double> out(levels_);
    for (std::size_t l = 0; l < levels_; ++l) {
        const Sum sum = total(l, without);
        const double weight = static_cast<double>(sum.rows) + smoothing;
        out[l] = sum.rows == 0 ? prior : (sum.y + smoothing * prior) / weight;
    }
    return out;
}

} // namespace mortise
