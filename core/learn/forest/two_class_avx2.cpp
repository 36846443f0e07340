// The kernels of two_class_grow.h for AVX2. Compiled for AVX2, BMI and POPCNT, called only where hasAvx2().
#include "learn/forest/two_class_grow.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace mortise {
namespace {

/// The best of many cuts, eight at a time. Of equal ones the first.
class Best {
public:
    /// A divisor of 0: a side is empty.
    void offer(__m256 difference, __m256 divisor)
    {
        const __m256 score = _mm256_div_ps(_mm256_mul_ps(difference, difference), divisor);
        const __m256 better = _mm256_and_ps(_mm256_cmp_ps(divisor, _mm256_setzero_ps(), _CMP_GT_OQ), _mm256_cmp_ps(score, top_, _CMP_GT_OQ));
        top_ = _mm256_blendv_ps(top_, score, better);
        at_ = _mm256_blendv_epi8(at_, now_, _mm256_castps_si256(better));
        now_ = _mm256_add_epi32(now_, _mm256_set1_epi32(8));
    }
    int result(float &score) const
    {
        __m256 most = _mm256_max_ps(top_, _mm256_permute2f128_ps(top_, top_, 1));
        most = _mm256_max_ps(most, _mm256_permute_ps(most, 0x4E));
        most = _mm256_max_ps(most, _mm256_permute_ps(most, 0xB1));
        score = _mm256_cvtss_f32(most);
        const __m256 reaches = _mm256_cmp_ps(top_, most, _CMP_EQ_OQ);
        const __m256i where = _mm256_blendv_epi8(_mm256_set1_epi32(0x7FFFFFFF), at_, _mm256_castps_si256(reaches));
        __m128i first = _mm_min_epi32(_mm256_castsi256_si128(where), _mm256_extracti128_si256(where, 1));
        first = _mm_min_epi32(first, _mm_shuffle_epi32(first, 0x4E));
        first = _mm_min_epi32(first, _mm_shuffle_epi32(first, 0xB1));
        return _mm_cvtsi128_si32(first);
    }

private:
    __m256 top_ = _mm256_set1_ps(-1.0f);
    __m256i at_ = _mm256_setzero_si256(), now_ = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
};

inline __m256i *vectors(void *p) { return static_cast<__m256i *>(p); }
inline const __m256i *vectors(const void *p) { return static_cast<const __m256i *>(p); }

inline void clear(void *p, std::size_t bytes)
{
    for (std::size_t i = 0; i < bytes / 32; ++i) {
        _mm256_store_si256(vectors(p) + i, _mm256_setzero_si256());
        asm volatile(""); // or the compiler makes a slow rep stos of the loop
    }
}

template <int kColumns>
[[gnu::noinline]] void countWideOf(const std::uint8_t *record, const std::uint8_t *end, std::size_t stride, const std::uint8_t *columns,
                                   std::uint32_t (*cells)[256])
{
    std::size_t column[kColumns];
    for (int i = 0; i < kColumns; ++i)
        column[i] = columns[i];
    for (; record < end; record += stride) {
        const std::uint32_t draws = record[stride - 2] | static_cast<std::uint32_t>(record[stride - 1]) << 16;
        for (int i = 0; i < kColumns; ++i)
            cells[i][record[column[i]]] += draws;
    }
}

template <int kColumns>
[[gnu::noinline]] void countNarrowOf(const std::uint8_t *record, const std::uint8_t *end, std::size_t stride, const std::uint8_t *columns,
                                     std::uint16_t (*cells)[32 + 256])
{
    std::size_t column[kColumns];
    for (int i = 0; i < kColumns; ++i)
        column[i] = columns[i];
    for (; record < end; record += stride) {
        std::uint16_t draws;
        std::memcpy(&draws, record + stride - 2, sizeof draws);
        for (int i = 0; i < kColumns; ++i) {
            std::uint16_t &cell = cells[i][32 + record[column[i]]];
            cell = static_cast<std::uint16_t>(cell + draws);
        }
    }
}

/// Prefix sums of 256 cells of 16 bits.
inline void sumUp(std::uint16_t *cells)
{
    const __m256i last = _mm256_set1_epi16(0x0F0E);
    __m256i carry = _mm256_setzero_si256();
    for (int i = 0; i < 256; i += 16) {
        __m256i x = _mm256_load_si256(vectors(cells + i));
        x = _mm256_add_epi16(x, _mm256_slli_si256(x, 2));
        x = _mm256_add_epi16(x, _mm256_slli_si256(x, 4));
        x = _mm256_add_epi16(x, _mm256_slli_si256(x, 8));
        x = _mm256_add_epi16(x, _mm256_shuffle_epi8(_mm256_permute2x128_si256(x, x, 8), last));
        const __m256i total = _mm256_shuffle_epi8(_mm256_permute4x64_epi64(x, 0xFF), last);
        _mm256_store_si256(vectors(cells + i), _mm256_add_epi16(x, carry));
        carry = _mm256_add_epi16(carry, total);
    }
}

template <int kChunks>
std::size_t moveRecordsOf(const std::uint8_t *record, const std::uint8_t *end, int column, int last, std::uint8_t *to)
{
    constexpr std::int64_t kStride = 32 * kChunks;
    std::uint8_t *left = to;
    // Masks, not branches: the side is a coin toss. gap: from the first free place to the last.
    for (std::int64_t gap = end - record - kStride; gap >= 0; gap -= kStride, record += kStride) {
        const std::int64_t right = (static_cast<std::int64_t>(last) - record[column]) >> 63;
        std::uint8_t *place = left + (gap & right);
        for (int k = 0; k < kChunks; ++k)
            _mm256_store_si256(vectors(place) + k, _mm256_load_si256(vectors(record) + k));
        left += kStride & ~right;
    }
    return static_cast<std::size_t>((left - to) / kStride);
}

/// Byte i: 0 where bit i of the set is set, else 255.
inline __m256i outside(std::uint32_t set)
{
    const __m256i byte = _mm256_setr_epi64x(0, 0x0101010101010101, 0x0202020202020202, 0x0303030303030303);
    const __m256i bit = _mm256_set1_epi64x(static_cast<long long>(0x8040201008040201ull));
    return _mm256_cmpeq_epi8(_mm256_and_si256(_mm256_shuffle_epi8(_mm256_set1_epi32(static_cast<int>(set)), byte), bit), _mm256_setzero_si256());
}

struct Avx2Kernels {
    static void countWide(const std::uint8_t *begin, const std::uint8_t *end, std::size_t stride, const std::uint8_t *columns, int count,
                          std::uint32_t (*cells)[256])
    {
        clear(cells, static_cast<std::size_t>(count) * sizeof cells[0]);
        switch (count) {
        case 1: return countWideOf<1>(begin, end, stride, columns, cells);
        case 2: return countWideOf<2>(begin, end, stride, columns, cells);
        case 3: return countWideOf<3>(begin, end, stride, columns, cells);
        case 4: return countWideOf<4>(begin, end, stride, columns, cells);
        default: return countWideOf<5>(begin, end, stride, columns, cells);
        }
    }

    static int scanWide(const std::uint32_t *cells, std::uint32_t positive, std::uint32_t negative, float &score)
    {
        const auto all = static_cast<float>(positive + negative);
        const __m256i last = _mm256_set1_epi32(7), low = _mm256_set1_epi32(0xFFFF);
        const __m256 whole = _mm256_set1_ps(all), shareP = _mm256_set1_ps(static_cast<float>(positive) / all),
                     shareN = _mm256_set1_ps(static_cast<float>(negative) / all);
        __m256i carry = _mm256_setzero_si256();
        Best best;
        for (int bin = 0; bin < 256; bin += 8) {
            __m256i x = _mm256_load_si256(vectors(cells + bin));
            x = _mm256_add_epi32(x, _mm256_slli_si256(x, 4));
            x = _mm256_add_epi32(x, _mm256_slli_si256(x, 8));
            x = _mm256_add_epi32(x, _mm256_shuffle_epi32(_mm256_permute2x128_si256(x, x, 8), 0xFF));
            const __m256i total = _mm256_permutevar8x32_epi32(x, last);
            x = _mm256_add_epi32(x, carry);
            carry = _mm256_add_epi32(carry, total);
            const __m256 p = _mm256_cvtepi32_ps(_mm256_and_si256(x, low)), q = _mm256_cvtepi32_ps(_mm256_srli_epi32(x, 16));
            const __m256 weight = _mm256_add_ps(p, q);
            best.offer(_mm256_sub_ps(_mm256_mul_ps(p, shareN), _mm256_mul_ps(q, shareP)), _mm256_mul_ps(weight, _mm256_sub_ps(whole, weight)));
        }
        return best.result(score);
    }

    static void countNarrow(const std::uint8_t *begin, const std::uint8_t *end, std::size_t stride, const std::uint8_t *columns, int count,
                            std::uint16_t (*cells)[32 + 256])
    {
        for (int i = 0; i < count; ++i)
            clear(cells[i] + 32, 256 * sizeof cells[i][0]);
        switch (count) {
        case 1: countNarrowOf<1>(begin, end, stride, columns, cells); break;
        case 2: countNarrowOf<2>(begin, end, stride, columns, cells); break;
        case 3: countNarrowOf<3>(begin, end, stride, columns, cells); break;
        case 4: countNarrowOf<4>(begin, end, stride, columns, cells); break;
        default: countNarrowOf<5>(begin, end, stride, columns, cells);
        }
        for (int i = 0; i < count; ++i)
            sumUp(cells[i] + 32);
    }

    static int bestCandidate(std::uint16_t *candidates, int n, std::uint32_t positive, std::uint32_t negative, float &score)
    {
        const __m256 allP = _mm256_set1_ps(static_cast<float>(positive)), allN = _mm256_set1_ps(static_cast<float>(negative));
        const __m256 whole = _mm256_add_ps(allP, allN);
        std::memset(candidates + n, 0, 16); // the last eight are filled up with cuts that leave a side empty
        Best best;
        for (int i = 0; i < n; i += 8) {
            const __m256i x = _mm256_cvtepu16_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i *>(candidates + i)));
            const __m256 p = _mm256_cvtepi32_ps(_mm256_and_si256(x, _mm256_set1_epi32(255))), q = _mm256_cvtepi32_ps(_mm256_srli_epi32(x, 8));
            const __m256 weight = _mm256_add_ps(p, q);
            best.offer(_mm256_sub_ps(_mm256_mul_ps(p, allN), _mm256_mul_ps(q, allP)), _mm256_mul_ps(weight, _mm256_sub_ps(whole, weight)));
        }
        return best.result(score);
    }

    static std::size_t moveRecords(const std::uint8_t *begin, const std::uint8_t *end, std::size_t stride, int column, int last, std::uint8_t *to)
    {
        switch (stride / 32) {
        case 1: return moveRecordsOf<1>(begin, end, column, last, to);
        case 2: return moveRecordsOf<2>(begin, end, column, last, to);
        case 3: return moveRecordsOf<3>(begin, end, column, last, to);
        default: return moveRecordsOf<4>(begin, end, column, last, to);
        }
    }

    /// Bytes are kept with their top bit turned: AVX2 compares signed ones.
    static void transpose(const std::uint8_t *base, std::size_t stride, const std::uint32_t *record, int slots, std::uint8_t (*columns)[64])
    {
        for (int first = 0; first < slots; first += 16)
            for (std::size_t chunk = 0; chunk < stride / 32; ++chunk) {
                __m256i a[16], b[16];
                for (int i = 0; i < 16; ++i)
                    a[i] = _mm256_xor_si256(_mm256_set1_epi8(-128), _mm256_load_si256(vectors(base + record[first + i] * stride) + chunk));
                for (int round = 0; round < 4; ++round) {
                    for (int i = 0; i < 8; ++i) {
                        b[2 * i] = _mm256_unpacklo_epi8(a[i], a[i + 8]);
                        b[2 * i + 1] = _mm256_unpackhi_epi8(a[i], a[i + 8]);
                    }
                    std::memcpy(a, b, sizeof a);
                }
                for (std::size_t i = 0; i < 16; ++i) {
                    _mm_store_si128(reinterpret_cast<__m128i *>(columns[32 * chunk + i] + first), _mm256_castsi256_si128(a[i]));
                    _mm_store_si128(reinterpret_cast<__m128i *>(columns[32 * chunk + 16 + i] + first), _mm256_extracti128_si256(a[i], 1));
                }
            }
    }

    template <bool kWide>
    static std::uint64_t under(const std::uint8_t *column, std::uint8_t value)
    {
        const __m256i v = _mm256_set1_epi8(static_cast<char>(value));
        return greater<kWide>(v, v, low(column), high<kWide>(column));
    }
    template <bool kWide>
    static std::uint64_t above(const std::uint8_t *column, std::uint8_t value)
    {
        const __m256i v = _mm256_set1_epi8(static_cast<char>(value));
        return greater<kWide>(low(column), high<kWide>(column), v, v);
    }

    template <bool kWide>
    static int countSets(const std::uint8_t *column, const std::uint8_t *slot, int rows, std::uint64_t positive, std::uint64_t negative,
                         std::uint16_t *candidates)
    {
        const __m256i bins = low(column), more = high<kWide>(column);
        for (int r = 0; r < rows; ++r) {
            const __m256i v = _mm256_set1_epi8(static_cast<char>(column[slot[r]]));
            const std::uint64_t below = greater<kWide>(v, v, bins, more), upTo = ~greater<kWide>(bins, more, v, v);
            candidates[2 * r] = static_cast<std::uint16_t>(sizeOf(below & positive) | sizeOf(below & negative) << 8);
            candidates[2 * r + 1] = static_cast<std::uint16_t>(sizeOf(upTo & positive) | sizeOf(upTo & negative) << 8);
        }
        return 2 * rows;
    }

    template <bool kWide>
    static int greatest(const std::uint8_t *column, std::uint64_t set)
    {
        return 255 - leastOf<kWide>(column, set, _mm256_set1_epi8(0x7F));
    }
    template <bool kWide>
    static int least(const std::uint8_t *column, std::uint64_t set)
    {
        return leastOf<kWide>(column, set, _mm256_set1_epi8(-128));
    }

private:
    static __m256i low(const std::uint8_t *column) { return _mm256_load_si256(vectors(column)); }
    template <bool kWide>
    static __m256i high(const std::uint8_t *column)
    {
        return kWide ? _mm256_load_si256(vectors(column) + 1) : _mm256_setzero_si256();
    }
    /// Slots in which a is greater than b.
    template <bool kWide>
    static std::uint64_t greater(__m256i a, __m256i a2, __m256i b, __m256i b2)
    {
        std::uint64_t set = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpgt_epi8(a, b)));
        if (kWide)
            set |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpgt_epi8(a2, b2)))) << 32;
        return set;
    }
    /// Least byte, after turning bits, of the slots in the set.
    template <bool kWide>
    static int leastOf(const std::uint8_t *column, std::uint64_t set, __m256i turn)
    {
        __m256i x = _mm256_or_si256(_mm256_xor_si256(low(column), turn), outside(static_cast<std::uint32_t>(set)));
        if (kWide)
            x = _mm256_min_epu8(x, _mm256_or_si256(_mm256_xor_si256(high<kWide>(column), turn), outside(static_cast<std::uint32_t>(set >> 32))));
        const __m128i y = _mm_min_epu8(_mm256_castsi256_si128(x), _mm256_extracti128_si256(x, 1));
        return _mm_cvtsi128_si32(_mm_minpos_epu16(_mm_min_epu8(y, _mm_srli_epi16(y, 8)))) & 255;
    }
};

} // namespace

void growTwoClassAvx2(TwoClassJob &job)
{
    TwoClassGrower<Avx2Kernels>(job).grow();
}

} // namespace mortise

#else // another processor: hasAvx2() says no

namespace mortise {
void growTwoClassAvx2(TwoClassJob &) {}
} // namespace mortise

#endif
