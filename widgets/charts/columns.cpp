#include "widgets/charts/columns.h"

#include "base/parallel_parts.h"
#include "widgets/charts/axes.h"
#include "widgets/charts/heading.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::Groups)
};

constexpr std::int64_t kGrain = 1 << 18;

/// How many rows have each level.
std::vector<std::int64_t> countsOf(const std::vector<std::int32_t> &codes, std::size_t levels)
{
    const auto n = static_cast<std::int64_t>(codes.size());
    return countedInParts<std::int64_t>(n, kGrain, levels, [&](Chunk c, auto &part) {
        for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i)
            if (codes[i] >= 0)
                ++part[static_cast<std::size_t>(codes[i])];
    });
}

} // namespace

Groups groupsOf(const Table &table, int column, std::size_t most)
{
    Groups out;
    if (column < 0 || table.field(column).column->type() == ColumnType::Text) {
        out.names = {QString()};
        return out;
    }
    out.any = true;
    const ColumnPtr values = table.dense(column);
    const auto n = static_cast<std::size_t>(table.rows());
    std::vector<std::int32_t> codes;
    std::vector<QString> levels;
    if (values->type() == ColumnType::Category) {
        codes.assign(values->codes().begin(), values->codes().end());
        for (const std::string &level : values->levels())
            levels.push_back(chartName(level, 300));
    } else { // a quantity in four parts of the same size
        const std::vector<double> places = placesOf(table, column);
        std::vector<double> sorted;
        std::copy_if(places.begin(), places.end(), std::back_inserter(sorted), [](double v) { return !std::isnan(v); });
        std::sort(sorted.begin(), sorted.end());
        std::vector<double> cuts;
        for (int q = 1; q < 4 && !sorted.empty(); ++q)
            if (const double cut = sorted[sorted.size() * static_cast<std::size_t>(q) / 4]; cuts.empty() || cut > cuts.back())
                cuts.push_back(cut);
        codes.assign(n, -1);
        for (std::size_t i = 0; i < n; ++i)
            if (!std::isnan(places[i]))
                codes[i] = static_cast<std::int32_t>(std::upper_bound(cuts.begin(), cuts.end(), places[i]) - cuts.begin());
        const auto shown = [&](double v) { return values->type() == ColumnType::Time ? qstring(formatTime(static_cast<std::int64_t>(v), false)) : numberText(v); };
        for (std::size_t c = 0; c <= cuts.size(); ++c)
            levels.push_back(c == 0 ? Words::tr("below %1").arg(cuts.empty() ? QString() : shown(cuts[0]))
                                    : Words::tr("%1 and more").arg(shown(cuts[c - 1])));
    }
    const std::vector<std::int64_t> counts = countsOf(codes, levels.size());
    std::vector<std::size_t> kept(levels.size());
    std::iota(kept.begin(), kept.end(), 0);
    std::erase_if(kept, [&](std::size_t i) { return counts[i] == 0; });
    const bool others = kept.size() > most;
    if (others) {
        std::stable_sort(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
        kept.resize(most);
        std::sort(kept.begin(), kept.end());
    }
    std::vector<std::int32_t> map(levels.size(), others ? static_cast<std::int32_t>(kept.size()) : -1);
    for (std::size_t g = 0; g < kept.size(); ++g) {
        map[kept[g]] = static_cast<std::int32_t>(g);
        out.names.push_back(levels[kept[g]]);
    }
    if (others)
        out.names.push_back(Words::tr("others"));
    if (out.names.empty())
        out.names.push_back(QString());
    bool same = true;
    for (std::size_t level = 0; level < map.size(); ++level)
        same = same && map[level] == static_cast<std::int32_t>(level);
    if (!same)
        parallelChunks(static_cast<std::int64_t>(n), kGrain, [&](Chunk c) {
            for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i)
                codes[i] = codes[i] < 0 ? -1 : map[static_cast<std::size_t>(codes[i])];
        });
    out.groupOf = std::move(codes);
    return out;
}

std::vector<std::vector<std::string>> levelsOfGroups(const Table &table, int column, const Groups &groups)
{
    std::vector<std::vector<std::string>> out(static_cast<std::size_t>(groups.count()));
    if (column < 0 || table.field(column).column->type() != ColumnType::Category)
        return out;
    const ColumnPtr by = table.dense(column);
    std::vector<int> groupOf(by->levels().size(), -1);
    for (std::size_t i = 0; i < groups.groupOf.size(); ++i)
        if (const std::int32_t code = by->codes()[i]; code >= 0)
            groupOf[static_cast<std::size_t>(code)] = groups.groupOf[i];
    for (std::size_t code = 0; code < groupOf.size(); ++code)
        if (groupOf[code] >= 0)
            out[static_cast<std::size_t>(groupOf[code])].push_back(by->levels()[code]);
    return out;
}

std::vector<double> placesOf(const Table &table, int column)
{
    const ColumnPtr values = table.dense(column);
    std::vector<double> out(static_cast<std::size_t>(table.rows()), kMissingNumber);
    parallelChunks(table.rows(), 1 << 16, [&](Chunk c) {
        for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i) {
            if (values->type() == ColumnType::Number)
                out[i] = std::isfinite(values->numbers()[i]) ? values->numbers()[i] : kMissingNumber;
            else if (values->type() == ColumnType::Category && values->codes()[i] >= 0)
                out[i] = values->codes()[i];
            else if (values->type() == ColumnType::Time && values->times()[i] != kMissingTime)
                out[i] = static_cast<double>(values->times()[i]);
        }
    });
    return out;
}

bool valuesRepeat(std::span<const double> places)
{
    constexpr std::size_t kLooked = 3000, kRowsAValue = 4;
    std::vector<double> seen;
    for (std::size_t i = 0; i < places.size() && seen.size() < kLooked; ++i)
        if (std::isfinite(places[i]))
            seen.push_back(places[i]);
    const std::size_t rows = seen.size();
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    return rows >= kRowsAValue * std::max<std::size_t>(1, seen.size());
}

void setEnds(Axis &axis, const ParamValues &params, const std::string &name)
{
    if (axis.time || !axis.categories.isEmpty())
        return;
    const auto end = [&](const char *key, double otherwise) {
        const auto value = params.has(name + key) ? params.optionalReal(name + key) : std::nullopt;
        const double place = value ? axis.placeOf(*value) : otherwise;
        return std::isfinite(place) ? place : otherwise;
    };
    const double low = end("_from", axis.low), high = end("_to", axis.high);
    if (low < high) {
        axis.low = low;
        axis.high = high;
    }
}

void setTitle(Axis &axis, const ParamValues &params, const std::string &name)
{
    const std::string key = name + "_title";
    if (const QString title = params.has(key) ? qstring(params.text(key)).simplified() : QString(); !title.isEmpty())
        axis.title = title;
}

void describeAxis(Axis &axis, const Table &table, int column, std::span<const double> places)
{
    const Field &field = table.field(column);
    axis.title = chartName(field.name, 300);
    axis.time = field.column->type() == ColumnType::Time;
    if (field.column->type() == ColumnType::Category) {
        for (const std::string &level : field.column->levels())
            axis.categories << chartName(level, 300);
        axis.low = -0.6;
        axis.high = static_cast<double>(field.column->levels().size()) - 0.4;
        return;
    }
    constexpr double kNone = std::numeric_limits<double>::infinity();
    struct Part {
        double least = kNone, greatest = -kNone;
        bool fraction = false;
    };
    std::vector<Part> parts(static_cast<std::size_t>(chunkCount(static_cast<std::int64_t>(places.size()), kGrain)));
    parallelChunks(static_cast<std::int64_t>(places.size()), kGrain, [&](Chunk c) {
        Part part;
        for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i) {
            const double v = std::abs(places[i]) <= std::numeric_limits<double>::max() ? places[i] : kMissingNumber;
            part.least = v < part.least ? v : part.least; // NaN changes nothing
            part.greatest = v > part.greatest ? v : part.greatest;
            part.fraction |= std::abs(v - std::nearbyint(v)) > 0;
        }
        parts[static_cast<std::size_t>(c.index)] = part;
    });
    Part all;
    for (const Part &part : parts) {
        all.least = std::min(all.least, part.least);
        all.greatest = std::max(all.greatest, part.greatest);
        all.fraction = all.fraction || part.fraction;
    }
    axis.whole = !all.fraction && !axis.log;
    axis.fitTo(all.least, all.greatest);
}

} // namespace mortise
