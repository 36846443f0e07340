// Decimal numbers, four at a time, without a branch on what they look like: [-] digits [. digits].
//
// A number's text is loaded so that it ends at the end of a vector. The bytes up to and with the decimal point are taken from a
// copy shifted by one, which closes the gap that the point leaves; bytes in front of the number are zeroed; multiply-adds
// join digits to groups of 2, 4, 8. Up to 2^53 and 16 digits the whole number and the power of ten are both exact doubles, so
// their quotient is correctly rounded (Clinger, PLDI 1990). Longer ones go through Eisel and Lemire's algorithm one by one.
#if defined(__x86_64__)

#include "io/csv_kernels_avx2.h"
#include "io/csv_numbers.h"

#include <immintrin.h>

namespace mortise {
namespace {

constexpr double kLargestExact = 9007199254740992.0; // 2^53

/// A load at slide + k is the mask of the bytes i >= 32 - k of 32 (or, at slide + 16 + k, of the bytes i >= 16 - k of 16).
alignas(64) constexpr unsigned char kSlide[64] = {
    0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   0,
    0,   0,   0,   0,   0,   0,   0,   0,   0,   0,   255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

/// Divisors by the leading zeros of the mask of points: 10^(zeros - 16) for 16..31, 1 for 32 (no point); negative from 64.
struct Divisors {
    double by[128] = {};
    constexpr Divisors()
    {
        double power = 1;
        for (int i = 16; i < 32; ++i, power *= 10)
            by[i] = power;
        by[32] = 1;
        for (int i = 0; i < 64; ++i)
            by[64 + i] = -by[i];
    }
};
constexpr Divisors kDivisors;

inline __m256i load(const void *p)
{
    return _mm256_loadu_si256(static_cast<const __m256i *>(p));
}

inline __m256i pair(const void *low, const void *high)
{
    return _mm256_inserti128_si256(_mm256_castsi128_si256(_mm_loadu_si128(static_cast<const __m128i *>(low))),
                                   _mm_loadu_si128(static_cast<const __m128i *>(high)), 1);
}

inline __m256i groupsOf4(__m256i digits)
{
    return _mm256_madd_epi16(_mm256_maddubs_epi16(digits, _mm256_set1_epi16(0x010A)), _mm256_set1_epi32(0x00010064));
}

inline __m256i groupsOf8(__m256i a, __m256i b)
{
    return _mm256_madd_epi16(_mm256_packus_epi32(a, b), _mm256_set1_epi32(0x00012710));
}

/// Nonzero where a byte is above 9.
inline __m256i above9(__m256i digits)
{
    return _mm256_subs_epu8(digits, _mm256_set1_epi8(9));
}

inline bool digitBehindZero(const char *digits)
{
    std::uint16_t two; // little-endian: the first character in the low byte
    __builtin_memcpy(&two, digits, sizeof two);
    two = static_cast<std::uint16_t>(two - 0x3030);
    return static_cast<std::uint16_t>(two << 8 | two >> 8) < 10;
}

/// One number of up to 32 characters and 19 digits; false: it takes the complete reader.
inline bool readLong(const char *begin, const char *end, char decimal, double &out)
{
    const bool negative = *begin == '-';
    begin += negative;
    const auto size = static_cast<std::size_t>(end - begin);
    if (size - 1 >= 32)
        return false;
    const __m256i text = load(end - 32);
    const auto points =
        static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(text, _mm256_set1_epi8(decimal))))
        & static_cast<std::uint32_t>(0xFFFFFFFF00000000u >> size);
    const std::uint32_t behind = _lzcnt_u32(points); // digits behind the point
    const std::size_t digits = size - (points != 0);
    __m256i x = _mm256_blendv_epi8(load(end - 33), text, load(kSlide + behind));
    x = _mm256_and_si256(_mm256_sub_epi8(x, _mm256_set1_epi8('0')), load(kSlide + digits));
    __m256i groups = groupsOf4(x);
    groups = groupsOf8(groups, groups);
    const auto high = static_cast<std::uint64_t>(_mm256_extract_epi64(groups, 0));
    const auto low = static_cast<std::uint64_t>(_mm256_extract_epi64(groups, 2));
    const std::uint64_t top = (high & 0xFFFFFFFF) * 100000000 + (high >> 32);
    const std::uint64_t mantissa = top * 10000000000000000u + (low & 0xFFFFFFFF) * 100000000 + (low >> 32);
    const bool whole = points == 0;
    if (!_mm256_testz_si256(above9(x), above9(x)) || digits == 0 || top >= 1000 || (whole && mantissa > 1ull << 53)
        || (whole && digitBehindZero(begin)))
        return false;
    double value = 0;
    if (!scaledDecimal(mantissa, whole ? 0 : -static_cast<std::int64_t>(behind), value))
        return false;
    out = negative ? -value : value;
    return true;
}

/// Four numbers of up to 16 characters. Returns a bit for each that takes another look.
inline std::uint32_t readFour(const char *const *begin, const char *const *end, __m256i point, double *out)
{
    std::uint32_t negative[4], digits[4], behind[4], doubtful[4], bad = 0;
    const __m256i zero = _mm256_set1_epi8('0');
    __m256i a = pair(end[0] - 16, end[2] - 16), b = pair(end[1] - 16, end[3] - 16);
    const auto pointsA = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(a, point)));
    const auto pointsB = static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(b, point)));
    const std::uint32_t pointsOf[4] = {pointsA & 0xFFFF, pointsB & 0xFFFF, pointsA >> 16, pointsB >> 16};
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) {
        negative[j] = *begin[j] == '-';
        const std::int64_t size = end[j] - begin[j] - negative[j];
        const std::uint32_t points = pointsOf[j] & (0xFFFF0000u >> (size & 31)); // not those in front of the number
        behind[j] = _lzcnt_u32(points);
        digits[j] = static_cast<std::uint32_t>(size - (points != 0)) & 31;
        doubtful[j] = static_cast<std::uint32_t>(size > 16) | (digits[j] == 0)
                      | static_cast<std::uint32_t>(digitBehindZero(begin[j] + negative[j]));
        bad |= doubtful[j];
    }
    a = _mm256_blendv_epi8(_mm256_bslli_epi128(a, 1), a, pair(kSlide + behind[0], kSlide + behind[2]));
    b = _mm256_blendv_epi8(_mm256_bslli_epi128(b, 1), b, pair(kSlide + behind[1], kSlide + behind[3]));
    a = _mm256_and_si256(_mm256_sub_epi8(a, zero), pair(kSlide + 16 + digits[0], kSlide + 16 + digits[2]));
    b = _mm256_and_si256(_mm256_sub_epi8(b, zero), pair(kSlide + 16 + digits[1], kSlide + 16 + digits[3]));
    const __m256i notDigitA = above9(a), notDigitB = above9(b), notDigit = _mm256_or_si256(notDigitA, notDigitB);
    const __m256i groups = groupsOf8(groupsOf4(a), groupsOf4(b));
    const __m128 low = _mm_castsi128_ps(_mm256_castsi256_si128(groups)),
                 high = _mm_castsi128_ps(_mm256_extracti128_si256(groups, 1));
    const __m256d upper8 = _mm256_cvtepi32_pd(_mm_castps_si128(_mm_shuffle_ps(low, high, 0x88)));
    const __m256d lower8 = _mm256_cvtepi32_pd(_mm_castps_si128(_mm_shuffle_ps(low, high, 0xDD)));
    const __m256d whole = _mm256_fmadd_pd(upper8, _mm256_set1_pd(1e8), lower8); // exact below 2^53
    const __m256d divisor =
        _mm256_setr_pd(kDivisors.by[behind[0] + 64 * negative[0]], kDivisors.by[behind[1] + 64 * negative[1]],
                       kDivisors.by[behind[2] + 64 * negative[2]], kDivisors.by[behind[3] + 64 * negative[3]]);
    _mm256_storeu_pd(out, _mm256_div_pd(whole, divisor));
    const auto small =
        static_cast<std::uint32_t>(_mm256_movemask_pd(_mm256_cmp_pd(whole, _mm256_set1_pd(kLargestExact), _CMP_LT_OQ)));
    if (__builtin_expect(bad == 0 && _mm256_testz_si256(notDigit, notDigit) && small == 15, 1))
        return 0;
    const auto goodA =
        static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(notDigitA, _mm256_setzero_si256())));
    const auto goodB =
        static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(notDigitB, _mm256_setzero_si256())));
    const std::uint32_t good[4] = {goodA & 0xFFFF, goodB & 0xFFFF, goodA >> 16, goodB >> 16};
    std::uint32_t again = 15 & ~small;
    for (int j = 0; j < 4; ++j)
        again |= static_cast<std::uint32_t>(doubtful[j] != 0 || good[j] != 0xFFFF) << j;
    return again;
}

template <bool last>
struct Cells {
    const CellTile &tile;
    void get(std::size_t row, const char *&begin, const char *&end) const
    {
        begin =
            tile.text + static_cast<std::uint32_t>(tile.ends[static_cast<std::ptrdiff_t>(row * tile.stride) - 1] + 1);
        end = tile.text + tile.ends[row * tile.stride];
        if (last)
            end -= (end > begin) & (end[-1] == '\r') & (*end == '\n');
    }
};

// GCC 12 would pair scalar steps of the four numbers in vectors, which costs more than it brings.
template <bool last>
__attribute__((optimize("no-tree-slp-vectorize"))) std::size_t readColumn(const CellTile &tile, char decimal,
                                                                          double *out, std::uint32_t *again, bool &wide)
{
    const Cells<last> cells{tile};
    const std::size_t n = tile.rows;
    std::size_t narrow = 0, listed = 0, looked = 0;
    const auto one = [&](std::size_t row, const char *begin, const char *end) {
        narrow += end - begin <= 16;
        if (begin == end)
            out[row] = __builtin_nan("");
        else if (!readLong(begin, end, decimal, out[row]))
            again[listed++] = static_cast<std::uint32_t>(row);
    };
    const char *begin[4], *end[4];
    if (wide || n < 4) {
        for (std::size_t row = 0; row < n; ++row) {
            cells.get(row, begin[0], end[0]);
            one(row, begin[0], end[0]);
        }
        wide = wide && narrow * 2 <= n;
        return listed;
    }
    const __m256i point = _mm256_set1_epi8(decimal);
    for (std::size_t row = 0; row < n; row += 4) {
        const std::size_t from = row + 4 <= n ? row : n - 4; // the last step goes back to be a whole one
        for (std::size_t j = 0; j < 4; ++j)
            cells.get(from + j, begin[j], end[j]);
        double spare[4];
        std::uint32_t rest = readFour(begin, end, point, from == row ? out + row : spare);
        if (from != row) {
            for (std::size_t i = row; i < n; ++i)
                out[i] = spare[i - from];
            rest &= 15u << (row - from);
        }
        for (; __builtin_expect(rest != 0, 0); rest = _blsr_u32(rest)) {
            const std::size_t j = _tzcnt_u32(rest);
            ++looked;
            one(from + j, begin[j], end[j]);
        }
    }
    wide = (looked - narrow) * 2 > n; // `narrow` counts those looked at only
    return listed;
}

} // namespace

std::size_t numbersAvx2(const CellTile &tile, char decimal, double *out, std::uint32_t *again, bool &wide)
{
    return tile.last ? readColumn<true>(tile, decimal, out, again, wide)
                     : readColumn<false>(tile, decimal, out, again, wide);
}

} // namespace mortise

#endif
