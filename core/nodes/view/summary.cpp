#include "nodes/view/summary.h"

#include "base/number_text.h"
#include "base/parallel.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

double quantileOf(const std::vector<double> &sorted, double p)
{
    const double rank = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(rank));
    const double share = rank - std::floor(rank);
    if (share == 0.0)
        return sorted[below];
    return sorted[below] * (1 - share) + sorted[below + 1] * share;
}

/// Of values scaled by a power of two, so that squares of 1e308 stay finite.
double deviationOf(const std::vector<double> &sorted)
{
    const double largest = std::max(std::abs(sorted.front()), std::abs(sorted.back()));
    const double scale = largest > 1e145 ? 0x1.0p-600 : 1.0;
    const auto n = static_cast<double>(sorted.size());
    double sum = 0.0, squares = 0.0;
    for (const double v : sorted)
        sum += v * scale;
    for (const double v : sorted)
        squares += (v * scale - sum / n) * (v * scale - sum / n);
    return sorted.front() == sorted.back() ? 0.0 : std::sqrt(squares / n) / scale;
}

template <class T>
nlohmann::json orNull(const std::optional<T> &value)
{
    return value ? nlohmann::json(*value) : nlohmann::json();
}

nlohmann::json timeOrNull(const std::optional<std::int64_t> &time)
{
    return time ? nlohmann::json(formatIso(*time)) : nlohmann::json();
}

nlohmann::json finiteOrNull(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? nlohmann::json(*value) : nlohmann::json();
}

} // namespace

std::vector<ColumnCard> columnCards(const Table &table)
{
    std::vector<ColumnSummary> summaries = describe(table);
    std::vector<ColumnCard> cards(summaries.size());
    parallelItems(static_cast<std::int64_t>(cards.size()), [&](std::int64_t item) {
        const auto i = static_cast<std::size_t>(item);
        ColumnCard &card = cards[i];
        card.summary = std::move(summaries[i]);
        if (card.summary.type != ColumnType::Number)
            return;
        const ColumnPtr column = table.dense(static_cast<int>(item));
        std::vector<double> values;
        for (const double v : column->numbers())
            if (std::isfinite(v))
                values.push_back(v);
        if (values.empty())
            return;
        std::sort(values.begin(), values.end());
        card.deviation = deviationOf(values);
        for (const double p : kSummaryShares)
            card.quantiles.push_back(quantileOf(values, p));
    });
    return cards;
}

nlohmann::json toJson(const ColumnCard &card, std::size_t mostLevels)
{
    const ColumnSummary &s = card.summary;
    const bool time = s.type == ColumnType::Time;
    nlohmann::json levels, quantiles;
    if (s.type == ColumnType::Category || s.type == ColumnType::Text) {
        levels = nlohmann::json::array();
        for (std::size_t i = 0; i < std::min(mostLevels, s.levels.size()); ++i)
            levels.push_back({{"value", s.levels[i].value}, {"count", s.levels[i].count}});
    }
    for (std::size_t i = 0; i < card.quantiles.size(); ++i)
        quantiles[shortest(kSummaryShares[i])] = card.quantiles[i];
    return {{"name", s.name},
            {"type", typeName(s.type)},
            {"role", roleName(s.role)},
            {"missing", s.missing},
            {"distinct", s.distinct},
            {"min", time ? timeOrNull(s.minTime) : finiteOrNull(s.min)},
            {"max", time ? timeOrNull(s.maxTime) : finiteOrNull(s.max)},
            {"mean", time ? timeOrNull(s.meanTime) : finiteOrNull(s.mean)},
            {"levels", std::move(levels)},
            {"deviation", orNull(card.deviation)},
            {"quantiles", std::move(quantiles)}};
}

} // namespace mortise
