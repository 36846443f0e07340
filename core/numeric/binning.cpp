#include "numeric/binning.h"

#include "base/parallel.h"
#include "numeric/tree_level_order.h"
#include "numeric/sorted_order.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace mortise {
namespace {

constexpr std::size_t kSampledRows = 50'000;
constexpr std::size_t kSearchSize = 255;

double between(double a, double b)
{
    const double middle = 0.5 * a + 0.5 * b;
    return middle >= a && middle < b ? middle : a;
}

struct Run { // of equal values
    double value;
    std::size_t count;
};

std::vector<Run> runsOf(std::span<const double> numbers, const std::function<bool()> &stopped)
{
    const std::size_t n = numbers.size(), m = std::min(n, kSampledRows);
    std::vector<double> sample(m);
    for (std::size_t i = 0; i < m; ++i)
        sample[i] = numbers[m == n ? i : static_cast<std::size_t>(static_cast<double>(i) * static_cast<double>(n) / static_cast<double>(m))];
    std::vector<Run> runs;
    for (const std::uint32_t i : sortedOrder(sample, SortDirection::Rising, stopped)) {
        if (std::isnan(sample[i]))
            break;
        if (runs.empty() || runs.back().value != sample[i])
            runs.push_back({sample[i], 0});
        ++runs.back().count;
    }
    return runs;
}

/// Closes a bin whenever it holds its share of what is left; a value with more than a share gets a bin of its own.
template <class Close>
void shareOut(std::span<const std::size_t> counts, Close close)
{
    std::size_t left = std::accumulate(counts.begin(), counts.end(), std::size_t{0}), inBin = 0;
    int binsLeft = Binning::kMostBins;
    const auto closeBefore = [&](std::size_t i) {
        close(i);
        left -= inBin;
        inBin = 0;
        --binsLeft;
    };
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (inBin > 0 && binsLeft > 1 && counts[i] * static_cast<std::size_t>(binsLeft) >= left)
            closeBefore(i);
        inBin += counts[i];
        if (i + 1 < counts.size() && binsLeft > 1 && inBin * static_cast<std::size_t>(binsLeft) >= left)
            closeBefore(i + 1);
    }
}

} // namespace

void Binning::Bins::finish()
{
    search = cuts;
    search.resize(kSearchSize, std::numeric_limits<double>::infinity());
}

std::uint8_t Binning::Bins::of(double value) const
{
    // Number of cuts below the value, by halving: 128, 64, ..., 1.
    const double *at = search.data();
    for (std::size_t half = 128; half > 0; half /= 2)
        at += static_cast<std::size_t>(at[half - 1] < value) * half; // no branch: nobody could foretell it
    const auto below = static_cast<std::uint8_t>(at - search.data());
    return std::isnan(value) ? std::uint8_t{kMissingBin} : static_cast<std::uint8_t>(1 + below);
}

Binning::Bins Binning::ofNumbers(std::span<const double> numbers, const std::function<bool()> &stopped)
{
    Bins out;
    const std::vector<Run> runs = runsOf(numbers, stopped);
    if (runs.size() <= kMostBins) {
        for (std::size_t i = 1; i < runs.size(); ++i)
            out.cuts.push_back(between(runs[i - 1].value, runs[i].value));
    } else {
        std::vector<std::size_t> counts;
        for (const Run &run : runs)
            counts.push_back(run.count);
        shareOut(counts, [&](std::size_t i) { out.cuts.push_back(between(runs[i - 1].value, runs[i].value)); });
    }
    out.finish();
    return out;
}

Binning::Bins Binning::ofLevels(const Samples &samples, int f)
{
    Bins out;
    out.categorical = true;
    const std::size_t levels = samples.x.features[static_cast<std::size_t>(f)].levels.size();
    const auto codes = samples.x.columns[static_cast<std::size_t>(f)].codes;
    const bool classes = samples.task == Task::Classification;
    const std::size_t k = classes ? samples.classes.size() : 1;
    std::vector<double> weight(levels, 0.0), sums(levels * k, 0.0);
    std::vector<std::size_t> rows(levels, 0);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i] < 0)
            continue;
        const auto level = static_cast<std::size_t>(codes[i]);
        const double w = samples.weight.empty() ? 1.0 : samples.weight[i];
        weight[level] += w;
        ++rows[level];
        sums[level * k + (classes ? static_cast<std::size_t>(samples.classOf[i]) : 0)] += classes ? w : w * samples.y[i];
    }
    // Only levels that occur are ordered.
    std::vector<std::int32_t> order;
    std::vector<double> seenWeight, seenSums;
    for (std::size_t level = 0; level < levels; ++level)
        if (rows[level] > 0) {
            order.push_back(static_cast<std::int32_t>(order.size()));
            seenWeight.push_back(weight[level]);
            seenSums.insert(seenSums.end(), sums.begin() + static_cast<std::ptrdiff_t>(level * k), sums.begin() + static_cast<std::ptrdiff_t>((level + 1) * k));
        }
    std::vector<double> score(order.size());
    if (!order.empty())
        scoreLevels(seenWeight, seenSums, static_cast<int>(k), score);
    std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) { return score[static_cast<std::size_t>(a)] < score[static_cast<std::size_t>(b)]; });
    std::vector<std::size_t> seen, counts;
    for (std::size_t level = 0; level < levels; ++level)
        if (rows[level] > 0)
            seen.push_back(level);
    std::vector<bool> opensBin(order.size() + 1, order.size() <= kMostBins);
    for (const std::int32_t i : order)
        counts.push_back(rows[seen[static_cast<std::size_t>(i)]]);
    if (order.size() > kMostBins)
        shareOut(counts, [&](std::size_t i) { opensBin[i] = true; });
    out.binOfLevel.assign(levels, kMissingBin);
    int bin = 1;
    for (std::size_t i = 0; i < order.size(); ++i) {
        bin += i > 0 && opensBin[i];
        out.binOfLevel[seen[static_cast<std::size_t>(order[i])]] = static_cast<std::uint8_t>(bin);
    }
    return out;
}

Binning Binning::make(const Samples &samples, const std::function<bool()> &stopped)
{
    Binning out;
    out.features_.resize(samples.x.columns.size());
    parallelItems(samples.x.size(), [&](std::int64_t f) {
        Bins &bins = out.features_[static_cast<std::size_t>(f)];
        if (samples.x.features[static_cast<std::size_t>(f)].categorical)
            bins = ofLevels(samples, static_cast<int>(f));
        else
            bins = ofNumbers(samples.x.columns[static_cast<std::size_t>(f)].numbers, stopped);
    });
    return out;
}

int Binning::bins(int f) const
{
    const Bins &bins = features_[static_cast<std::size_t>(f)];
    if (!bins.categorical)
        return static_cast<int>(bins.cuts.size()) + 1;
    return bins.binOfLevel.empty() ? 0 : *std::max_element(bins.binOfLevel.begin(), bins.binOfLevel.end());
}

void Binning::fill(const FeatureBlock &x, int f, std::int64_t begin, std::int64_t end, std::uint8_t *out, std::size_t stride) const
{
    const Bins &bins = features_[static_cast<std::size_t>(f)];
    const FeatureColumn &column = x.columns[static_cast<std::size_t>(f)];
    const auto first = static_cast<std::size_t>(begin), last = static_cast<std::size_t>(end);
    if (bins.categorical) {
        for (std::size_t i = first; i < last; ++i, out += stride)
            *out = bins.of(column.codes[i]);
    } else {
        for (std::size_t i = first; i < last; ++i, out += stride)
            *out = bins.of(column.numbers[i]);
    }
}

void Binning::column(const FeatureBlock &x, int f, std::span<std::uint8_t> out) const
{
    fill(x, f, 0, x.rows, out.data(), 1);
}

void Binning::rows(const FeatureBlock &x, std::int64_t begin, std::int64_t end, std::uint8_t *out, std::size_t stride) const
{
    for (int f = 0; f < features(); ++f)
        fill(x, f, begin, end, out + f, stride);
}

bool Binning::fits(const FeatureBlock &x) const
{
    if (x.columns.size() != features_.size())
        return false;
    for (std::size_t f = 0; f < features_.size(); ++f)
        if (x.rows > 0 && x.columns[f].numbers.empty() != features_[f].categorical)
            return false;
    return true;
}

void Binning::save(ByteWriter &to) const
{
    to.put<std::uint64_t>(features_.size());
    for (const Bins &bins : features_) {
        to.put<std::uint8_t>(bins.categorical);
        to.list(bins.cuts);
        to.list(bins.binOfLevel);
    }
}

std::optional<Binning> Binning::load(ByteReader &from)
{
    Binning out;
    const auto features = from.get<std::uint64_t>();
    for (std::uint64_t f = 0; f < features && !from.bad(); ++f) {
        Bins bins;
        bins.categorical = from.get<std::uint8_t>() != 0;
        bins.cuts = from.list<double>();
        bins.binOfLevel = from.list<std::uint8_t>();
        if (bins.cuts.size() > kMostBins || !std::is_sorted(bins.cuts.begin(), bins.cuts.end()))
            return std::nullopt;
        bins.finish();
        out.features_.push_back(std::move(bins));
    }
    if (from.bad())
        return std::nullopt;
    return out;
}

} // namespace mortise
