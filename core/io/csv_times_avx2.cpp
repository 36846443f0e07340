// Times of the form YYYY-MM-DD hh:mm:ss (or with a T) by fixed positions: one shuffle brings the digits together.
#if defined(__x86_64__)

#include "io/csv_kernels_avx2.h"
#include "io/csv_times.h"

#include <immintrin.h>

namespace mortise {
namespace {

inline bool readTime19(const char *text, const std::int32_t *months, std::int64_t &out)
{
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text));
    const int seconds = static_cast<unsigned char>(text[17]) | static_cast<unsigned char>(text[18]) << 8;
    const __m128i wanted = _mm_setr_epi8(0, 0, 0, 0, '-', 0, 0, '-', 0, 0, ' ', 0, 0, ':', 0, 0);
    const auto marks = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(v, wanted)));
    __m128i x = _mm_shuffle_epi8(v, _mm_setr_epi8(0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, -1, -1, -1, -1));
    x = _mm_insert_epi16(_mm_insert_epi16(x, seconds, 6), 0x3030, 7);
    x = _mm_sub_epi8(x, _mm_set1_epi8('0'));
    __m128i bad = _mm_subs_epu8(x, _mm_set1_epi8(9));
    x = _mm_maddubs_epi16(x, _mm_set1_epi16(0x010A)); // century, year, month, day, hours, minutes, seconds, 0
    bad = _mm_or_si128(bad, _mm_subs_epu16(x, _mm_setr_epi16(99, 99, 12, 31, 23, 59, 59, 0)));
    x = _mm_madd_epi16(x, _mm_setr_epi16(100, 1, 32, 1, 60, 1, 1, 0)); // year, month * 32 + day, minutes, seconds
    const auto date = static_cast<std::uint64_t>(_mm_cvtsi128_si64(x));
    const auto clock = static_cast<std::uint64_t>(_mm_extract_epi64(x, 1));
    const std::uint32_t year = static_cast<std::uint32_t>(date), month = static_cast<std::uint32_t>(date >> 37);
    const std::uint32_t day = static_cast<std::uint32_t>(date >> 32) & 31;
    if (!_mm_testz_si128(bad, bad) || (marks | 0x400) != 0x2490 || (text[10] != ' ' && text[10] != 'T')
        || text[16] != ':' || month == 0 || year == 0)
        return false;
    const std::int32_t *start = months + year * 12 + month - 1;
    if (day - 1 >= static_cast<std::uint32_t>(start[1] - start[0]))
        return false;
    const std::int64_t days = start[0] + static_cast<std::int64_t>(day) - 1;
    const std::int64_t minutes = static_cast<std::uint32_t>(clock), second = static_cast<std::int64_t>(clock >> 32);
    out = (days * 86400 + minutes * 60 + second) * 1000000;
    return true;
}

} // namespace

std::size_t timesAvx2(const CellTile &tile, std::int64_t *out, std::uint32_t *again)
{
    const std::int32_t *const months = monthStarts();
    std::size_t listed = 0;
    for (std::size_t row = 0; row < tile.rows; ++row) {
        const char *const begin = cellBegin(tile, row);
        if (cellEnd(tile, row, begin) - begin != 19 || !readTime19(begin, months, out[row]))
            again[listed++] = static_cast<std::uint32_t>(row);
    }
    return listed;
}

} // namespace mortise

#endif
