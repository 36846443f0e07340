#if defined(__x86_64__)

#include "io/csv_kernels_avx2.h"

#include <immintrin.h>

namespace mortise {
namespace {

inline __m256i load(const char *p)
{
    return _mm256_loadu_si256(reinterpret_cast<const __m256i *>(p));
}

inline std::uint64_t bits(__m256i low, __m256i high)
{
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(low))
           | static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(high))) << 32;
}

/// Bit i is the exclusive or of bits 0..i: whether byte i is inside quotes.
inline std::uint64_t prefixXor(std::uint64_t x)
{
    const __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128(static_cast<long long>(x)), _mm_set1_epi8(-1), 0);
    return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
}

} // namespace

void scanAvx2(const char *text, std::size_t words, std::size_t ownWords, ScanCharacters characters, ScanMasks &masks)
{
    const __m256i quote = _mm256_set1_epi8(characters.quote), delimiter = _mm256_set1_epi8(characters.delimiter);
    const __m256i lf = _mm256_set1_epi8('\n'), cr = _mm256_set1_epi8('\r');
    const std::uint64_t quoting = characters.quoting ? ~std::uint64_t{0} : 0;
    std::uint64_t state = 0; // all ones: inside quotes
    std::int64_t outside = 0, inside = 0;
    masks.lines[0] = masks.lines[1] = 0;
    masks.odd = masks.quotes = false;
    for (std::size_t word = 0; word < words; ++word) {
        const __m256i a = load(text + word * 64), b = load(text + word * 64 + 32);
        const __m256i lineA = _mm256_cmpeq_epi8(a, lf), lineB = _mm256_cmpeq_epi8(b, lf);
        const __m256i returnA = _mm256_cmpeq_epi8(a, cr), returnB = _mm256_cmpeq_epi8(b, cr);
        const std::uint64_t quotes = bits(_mm256_cmpeq_epi8(a, quote), _mm256_cmpeq_epi8(b, quote)) & quoting;
        std::uint64_t lines = bits(lineA, lineB), in = 0;
        std::uint64_t separators = bits(_mm256_or_si256(lineA, _mm256_cmpeq_epi8(a, delimiter)),
                                        _mm256_or_si256(lineB, _mm256_cmpeq_epi8(b, delimiter)));
        const __m256i returns = _mm256_or_si256(returnA, returnB);
        if (!_mm256_testz_si256(returns, returns)) {
            const std::uint64_t nextIsLine = static_cast<std::uint64_t>(text[word * 64 + 64] == '\n') << 63;
            const std::uint64_t lone = bits(returnA, returnB) & ~(lines >> 1 | nextIsLine);
            lines |= lone;
            separators |= lone;
        }
        if ((quotes | state) != 0) {
            in = prefixXor(quotes) ^ state;
            state = static_cast<std::uint64_t>(static_cast<std::int64_t>(in) >> 63);
            masks.quotes = true;
        }
        masks.separators[word] = separators;
        masks.lineEnds[word] = lines;
        masks.inside[word] = in;
        outside += _mm_popcnt_u64(lines & ~in);
        inside += _mm_popcnt_u64(lines & in);
        if (word < ownWords) {
            masks.lines[0] = outside;
            masks.lines[1] = inside;
            masks.odd = (state & 1) != 0;
        }
    }
}

std::size_t positionsAvx2(const std::uint64_t *separators, const std::uint64_t *lineEnds, std::size_t from,
                          std::size_t to, std::uint32_t *out, std::size_t &lines)
{
    std::uint32_t *next = out;
    std::size_t found = 0;
    for (std::size_t word = from; word < to; ++word) {
        std::uint64_t rest = separators[word];
        const auto base = static_cast<std::uint32_t>(word * 64);
        const auto count = static_cast<std::uint32_t>(_mm_popcnt_u64(rest));
        found += static_cast<std::size_t>(_mm_popcnt_u64(lineEnds[word]));
        for (std::uint32_t i = 0; i < 8; ++i) { // eight at once: no branch on how many there are
            next[i] = base + static_cast<std::uint32_t>(_tzcnt_u64(rest));
            rest = _blsr_u64(rest);
        }
        for (std::uint32_t i = 8; i < count; ++i) {
            next[i] = base + static_cast<std::uint32_t>(_tzcnt_u64(rest));
            rest = _blsr_u64(rest);
        }
        next += count;
    }
    lines += found;
    return static_cast<std::size_t>(next - out);
}

const CsvKernels &avx2Kernels()
{
    static constexpr CsvKernels kernels{scanAvx2, positionsAvx2, numbersAvx2, timesAvx2};
    return kernels;
}

} // namespace mortise

#endif
