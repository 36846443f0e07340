// Columns as bins of one byte: what forests and boosting learn on. Bin 0 holds missing values; numbers are cut at quantiles,
// levels are ordered by the target. The order of the bins is the order in which splits are tried.
//
//   const Binning binning = Binning::make(samples.x, levelTargets);
//   std::vector<std::uint8_t> column(n);
//   binning.column(samples.x, f, column);
#pragma once

#include "base/bytes.h"
#include "data/samples.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace mortise {

class Binning {
public:
    static constexpr int kMissingBin = 0;
    static constexpr int kMostBins = 254; // besides the one for missing values

    /// At most 254 distinct numbers get a bin each, cut halfway between neighbours; more share bins of about equal numbers of
    /// rows, judged on at most 50,000 rows spread evenly over the table. Levels are ordered by scoreLevels()
    /// (numeric/tree_level_order.h), once for all splits (Wright & Koenig, PeerJ 7:e6339, 2019); neighbours share bins where
    /// there are over 254. Levels that no row has count as missing. Uses all threads. `stopped` makes it return early with
    /// bins that are of no use.
    static Binning make(const Samples &samples, const std::function<bool()> &stopped = {});

    int features() const { return static_cast<int>(features_.size()); }
    /// Bins of feature f are 0 .. bins(f).
    int bins(int f) const;
    /// Bins of all rows of a feature. `out`: x.rows. O(rows log bins). Safe from any thread.
    void column(const FeatureBlock &x, int f, std::span<std::uint8_t> out) const;
    /// Bins of the rows begin .. end, row by row, `stride` bytes a row.
    void rows(const FeatureBlock &x, std::int64_t begin, std::int64_t end, std::uint8_t *out, std::size_t stride) const;
    /// Whether a block has the columns that the bins were made for: number or category, in the same order.
    bool fits(const FeatureBlock &x) const;

    void save(ByteWriter &to) const;
    static std::optional<Binning> load(ByteReader &from); // nullopt where the bytes are damaged

private:
    struct Bins {
        bool categorical = false;
        std::vector<double> cuts;               // ascending; bin b holds (cuts[b - 2], cuts[b - 1]]
        std::vector<std::uint8_t> binOfLevel;
        std::vector<double> search;             // cuts filled up with infinity to 255, for a search without branches
        void finish();
        std::uint8_t of(double value) const;
        std::uint8_t of(std::int32_t level) const
        {
            return level >= 0 && static_cast<std::size_t>(level) < binOfLevel.size() ? binOfLevel[static_cast<std::size_t>(level)] : std::uint8_t{kMissingBin};
        }
    };
    void fill(const FeatureBlock &x, int f, std::int64_t begin, std::int64_t end, std::uint8_t *out, std::size_t stride) const;
    static Bins ofNumbers(std::span<const double> numbers, const std::function<bool()> &stopped);
    static Bins ofLevels(const Samples &samples, int f);
    std::vector<Bins> features_;
};

} // namespace mortise
