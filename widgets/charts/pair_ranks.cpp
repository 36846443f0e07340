#include "widgets/charts/pair_ranks.h"

#include "base/parallel.h"
#include "base/rng.h"
#include "widgets/charts/columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace mortise {
namespace {

constexpr std::int64_t kLeastForClass = 600, kMostForClass = 3000, kMostForRanks = 5000;
constexpr std::size_t kMostColumns = 60;
constexpr std::int64_t kMostPairs = kMostColumns * (kMostColumns - 1) / 2;
constexpr int kNeighbours = 5;

/// Few pairs can be looked at more closely in the time that the most of them take: fewer rows let chance rank them.
std::int64_t rowsForClass(std::size_t columns)
{
    const auto pairs = static_cast<double>(std::max<std::size_t>(1, columns * (columns - std::min<std::size_t>(columns, 1)) / 2));
    return std::clamp(static_cast<std::int64_t>(static_cast<double>(kLeastForClass) * std::sqrt(static_cast<double>(kMostPairs) / pairs)), kLeastForClass, kMostForClass);
}

/// m of n rows, ascending. Source: Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S.
RowIndex sampledRows(std::int64_t n, std::int64_t m)
{
    Rng rng(1);
    RowIndex out;
    for (std::int64_t i = 0; i < n; ++i)
        if (n <= m || rng.uniform() * static_cast<double>(n - i) < static_cast<double>(m) - static_cast<double>(out.size()))
            out.push_back(i);
    return out;
}

/// In standard deviations.
std::vector<double> scaled(std::vector<double> values)
{
    double n = 0, sum = 0, squares = 0;
    for (const double v : values)
        if (!std::isnan(v)) {
            ++n;
            sum += v;
        }
    for (const double v : values)
        if (!std::isnan(v))
            squares += (v - sum / n) * (v - sum / n);
    const double deviation = std::sqrt(squares / std::max(1.0, n - 1));
    for (double &v : values)
        v = deviation > 0 && std::isfinite(deviation) ? (v - sum / n) / deviation : std::isnan(v) ? v : 0.0;
    return values;
}

/// Ranks from 1, equal values share the mean of theirs; NaN stays.
std::vector<double> ranked(const std::vector<double> &values)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isnan(values[i]))
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> out(values.size(), kMissingNumber);
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && values[order[end]] == values[order[i]])
            ++end;
        for (std::size_t j = i; j < end; ++j)
            out[order[j]] = static_cast<double>(i + end + 1) / 2;
        i = end;
    }
    return out;
}

double correlation(const std::vector<double> &x, const std::vector<double> &y)
{
    double n = 0, mx = 0, my = 0, xx = 0, xy = 0, yy = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (!std::isnan(x[i]) && !std::isnan(y[i])) {
            ++n;
            mx += x[i];
            my += y[i];
        }
    mx /= n;
    my /= n;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (!std::isnan(x[i]) && !std::isnan(y[i])) {
            xx += (x[i] - mx) * (x[i] - mx);
            xy += (x[i] - mx) * (y[i] - my);
            yy += (y[i] - my) * (y[i] - my);
        }
    return n > 2 && xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : 0;
}

/// The share of rows that their nearest neighbours tell right, class by class, averaged: where one class is rare, saying always
/// the other is worth no more than chance. Equal votes go to the class of the nearer one.
double separation(const std::vector<double> &x, const std::vector<double> &y, const std::vector<std::int32_t> &classes)
{
    std::vector<std::size_t> whole;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (!std::isnan(x[i]) && !std::isnan(y[i]) && classes[i] >= 0)
            whole.push_back(i);
    if (whole.size() < kNeighbours + 1)
        return 0;
    std::map<std::int32_t, std::array<double, 2>> told; // by class: right, of all
    for (const std::size_t i : whole) {
        std::array<std::pair<double, std::int32_t>, kNeighbours> nearest;
        nearest.fill({HUGE_VAL, -1});
        for (const std::size_t j : whole) {
            const double dx = x[i] - x[j], dy = y[i] - y[j], distance = dx * dx + dy * dy;
            if (j == i || distance >= nearest.back().first)
                continue;
            std::size_t at = kNeighbours - 1;
            for (; at > 0 && nearest[at - 1].first > distance; --at)
                nearest[at] = nearest[at - 1];
            nearest[at] = {distance, classes[j]};
        }
        std::int32_t said = -1;
        std::ptrdiff_t most = 0;
        for (const auto &[distance, c] : nearest)
            if (const auto votes = std::count_if(nearest.begin(), nearest.end(), [c = c](const auto &n) { return n.second == c; }); votes > most) {
                most = votes;
                said = c;
            }
        told[classes[i]][0] += said == classes[i];
        told[classes[i]][1] += 1;
    }
    double shares = 0;
    for (const auto &[c, counts] : told)
        shares += counts[0] / counts[1];
    return shares / static_cast<double>(told.size());
}

} // namespace

PairRanks rankPairs(const Table &table, std::size_t most)
{
    PairRanks out;
    const int target = table.target();
    out.byClass = target >= 0 && table.field(target).column->type() == ColumnType::Category;
    std::vector<int> columns;
    for (int i = 0; i < table.columns(); ++i) {
        const ColumnType type = table.field(i).column->type();
        if ((type == ColumnType::Number || type == ColumnType::Time) && (table.field(i).role == Role::Feature || table.field(i).role == Role::Target))
            columns.push_back(i);
    }
    out.ofColumns = static_cast<int>(columns.size());
    columns.resize(std::min(columns.size(), kMostColumns));
    out.columns = static_cast<int>(columns.size());
    out.ofRows = table.rows();
    const Table sample = table.withRows(sampledRows(table.rows(), out.byClass ? rowsForClass(columns.size()) : kMostForRanks));
    out.rows = sample.rows();
    std::vector<std::vector<double>> values(columns.size());
    parallelItems(static_cast<std::int64_t>(columns.size()), [&](std::int64_t c) {
        const auto i = static_cast<std::size_t>(c);
        values[i] = out.byClass ? scaled(placesOf(sample, columns[i])) : ranked(placesOf(sample, columns[i]));
    });
    std::vector<std::int32_t> classes;
    if (out.byClass) {
        const ColumnPtr column = sample.dense(target);
        classes.assign(column->codes().begin(), column->codes().end());
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t a = 0; a < columns.size(); ++a)
        for (std::size_t b = a + 1; b < columns.size(); ++b)
            pairs.emplace_back(a, b);
    out.best.resize(pairs.size());
    parallelItems(static_cast<std::int64_t>(pairs.size()), [&](std::int64_t p) {
        const auto [a, b] = pairs[static_cast<std::size_t>(p)];
        RankedPair &pair = out.best[static_cast<std::size_t>(p)];
        const bool turned = columns[a] == target; // what is to be told stands upward
        pair = {columns[turned ? b : a], columns[turned ? a : b], out.byClass ? separation(values[a], values[b], classes) : std::abs(correlation(values[a], values[b]))};
    });
    std::stable_sort(out.best.begin(), out.best.end(), [](const RankedPair &a, const RankedPair &b) { return a.score > b.score; });
    out.best.resize(std::min(out.best.size(), most));
    return out;
}

} // namespace mortise
