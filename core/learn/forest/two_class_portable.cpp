// The kernels of two_class_grow.h in plain C++, for machines without AVX2: the same bits, slower.
#include "learn/forest/two_class_grow.h"

namespace mortise {
namespace {

struct PortableKernels {
    static void countWide(const std::uint8_t *begin, const std::uint8_t *end, std::size_t stride, const std::uint8_t *columns, int count,
                          std::uint32_t (*cells)[256])
    {
        std::memset(cells, 0, static_cast<std::size_t>(count) * sizeof cells[0]);
        for (const std::uint8_t *record = begin; record < end; record += stride) {
            const std::uint32_t draws = record[stride - 2] | static_cast<std::uint32_t>(record[stride - 1]) << 16;
            for (int i = 0; i < count; ++i)
                cells[i][record[columns[i]]] += draws;
        }
    }

    /// The bin after which the best cut lies; score -1 where every cut leaves a side empty.
    static int scanWide(const std::uint32_t *cells, std::uint32_t positive, std::uint32_t negative, float &score)
    {
        const auto whole = static_cast<float>(positive + negative);
        const float shareP = static_cast<float>(positive) / whole, shareN = static_cast<float>(negative) / whole;
        std::uint32_t sum = 0;
        int at = 0;
        score = -1.0f;
        for (int bin = 0; bin < 256; ++bin) {
            sum += cells[bin];
            const auto p = static_cast<float>(sum & 0xFFFF), q = static_cast<float>(sum >> 16);
            const float difference = p * shareN - q * shareP;
            offer(difference, (p + q) * (whole - (p + q)), bin, score, at);
        }
        return at;
    }

    static void countNarrow(const std::uint8_t *begin, const std::uint8_t *end, std::size_t stride, const std::uint8_t *columns, int count,
                            std::uint16_t (*cells)[32 + 256])
    {
        for (int i = 0; i < count; ++i)
            std::memset(cells[i] + 32, 0, 256 * sizeof cells[i][0]);
        for (const std::uint8_t *record = begin; record < end; record += stride) {
            const std::uint32_t draws = record[stride - 2] | static_cast<std::uint32_t>(record[stride - 1]) << 8;
            for (int i = 0; i < count; ++i) {
                std::uint16_t &cell = cells[i][32 + record[columns[i]]];
                cell = static_cast<std::uint16_t>(cell + draws);
            }
        }
        for (int i = 0; i < count; ++i)
            for (int bin = 33; bin < 32 + 256; ++bin)
                cells[i][bin] = static_cast<std::uint16_t>(cells[i][bin] + cells[i][bin - 1]);
    }

    static int bestCandidate(std::uint16_t *candidates, int n, std::uint32_t positive, std::uint32_t negative, float &score)
    {
        const auto allP = static_cast<float>(positive), allN = static_cast<float>(negative), whole = allP + allN;
        int at = 0;
        score = -1.0f;
        for (int i = 0; i < n; ++i) {
            const auto p = static_cast<float>(candidates[i] & 255), q = static_cast<float>(candidates[i] >> 8);
            offer(p * allN - q * allP, (p + q) * (whole - (p + q)), i, score, at);
        }
        return at;
    }

    /// Records with a bin up to `last` to the front, in order, the others to the back, in turned order. Returns how many are in front.
    static std::size_t moveRecords(const std::uint8_t *begin, const std::uint8_t *end, std::size_t stride, int column, int last, std::uint8_t *to)
    {
        std::uint8_t *left = to, *right = to + (end - begin);
        for (const std::uint8_t *record = begin; record < end; record += stride) {
            if (record[column] <= last) {
                std::memcpy(left, record, stride);
                left += stride;
            } else {
                right -= stride;
                std::memcpy(right, record, stride);
            }
        }
        return static_cast<std::size_t>(left - to) / stride;
    }

    static void transpose(const std::uint8_t *base, std::size_t stride, const std::uint32_t *record, int slots, std::uint8_t (*columns)[64])
    {
        for (int k = 0; k < slots; ++k)
            for (std::size_t c = 0; c < stride; ++c)
                columns[c][k] = base[record[k] * stride + c];
    }

    /// Slots with a lower, and with a higher bin.
    template <bool kWide>
    static std::uint64_t under(const std::uint8_t *column, std::uint8_t value)
    {
        std::uint64_t set = 0;
        for (int k = 0; k < (kWide ? 64 : 32); ++k)
            set |= static_cast<std::uint64_t>(column[k] < value) << k;
        return set;
    }
    template <bool kWide>
    static std::uint64_t above(const std::uint8_t *column, std::uint8_t value)
    {
        std::uint64_t set = 0;
        for (int k = 0; k < (kWide ? 64 : 32); ++k)
            set |= static_cast<std::uint64_t>(column[k] > value) << k;
        return set;
    }

    /// Two candidates a row of the rarer class: the counts below its bin, and the counts up to it.
    template <bool kWide>
    static int countSets(const std::uint8_t *column, const std::uint8_t *slot, int rows, std::uint64_t positive, std::uint64_t negative,
                         std::uint16_t *candidates)
    {
        for (int r = 0; r < rows; ++r) {
            const std::uint64_t below = under<kWide>(column, column[slot[r]]), upTo = ~above<kWide>(column, column[slot[r]]);
            candidates[2 * r] = static_cast<std::uint16_t>(sizeOf(below & positive) | sizeOf(below & negative) << 8);
            candidates[2 * r + 1] = static_cast<std::uint16_t>(sizeOf(upTo & positive) | sizeOf(upTo & negative) << 8);
        }
        return 2 * rows;
    }

    template <bool kWide>
    static int greatest(const std::uint8_t *column, std::uint64_t set)
    {
        int bin = 0;
        for (; set != 0; set &= set - 1)
            bin = column[firstOf(set)] > bin ? column[firstOf(set)] : bin;
        return bin;
    }
    template <bool kWide>
    static int least(const std::uint8_t *column, std::uint64_t set)
    {
        int bin = 255;
        for (; set != 0; set &= set - 1)
            bin = column[firstOf(set)] < bin ? column[firstOf(set)] : bin;
        return bin;
    }

private:
    static void offer(float difference, float divisor, int where, float &score, int &at)
    {
        if (!(divisor > 0.0f))
            return; // a side is empty
        const float value = difference * difference / divisor;
        if (value > score) {
            score = value;
            at = where;
        }
    }
};

} // namespace

void growTwoClassPortable(TwoClassJob &job)
{
    TwoClassGrower<PortableKernels>(job).grow();
}

} // namespace mortise
