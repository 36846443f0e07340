// Bytes of equal weight together, 16 values of 8 bytes at a time: two steps of interleaving, then a transposition of 8 x 8
// words of 16 bits. SSE2 is part of every x86-64.
#include "project/codec.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace mortise {
namespace {

void shuffleRest(const std::byte *from, std::size_t begin, std::size_t n, std::byte *to)
{
    for (std::size_t i = begin; i < n; ++i)
        for (std::size_t k = 0; k < 8; ++k)
            to[k * n + i] = from[i * 8 + k];
}

void unshuffleRest(const std::byte *from, std::size_t begin, std::size_t n, std::byte *to)
{
    for (std::size_t i = begin; i < n; ++i)
        for (std::size_t k = 0; k < 8; ++k)
            to[i * 8 + k] = from[k * n + i];
}

#ifdef __SSE2__
/// Rows of eight 16-bit words become columns.
inline void transpose(__m128i x[8])
{
    __m128i a[8], b[8];
    for (int i = 0; i < 4; ++i) {
        a[2 * i] = _mm_unpacklo_epi16(x[2 * i], x[2 * i + 1]);
        a[2 * i + 1] = _mm_unpackhi_epi16(x[2 * i], x[2 * i + 1]);
    }
    for (int half = 0; half < 8; half += 4) {
        b[half] = _mm_unpacklo_epi32(a[half], a[half + 2]);
        b[half + 1] = _mm_unpackhi_epi32(a[half], a[half + 2]);
        b[half + 2] = _mm_unpacklo_epi32(a[half + 1], a[half + 3]);
        b[half + 3] = _mm_unpackhi_epi32(a[half + 1], a[half + 3]);
    }
    for (int i = 0; i < 4; ++i) {
        x[2 * i] = _mm_unpacklo_epi64(b[i], b[i + 4]);
        x[2 * i + 1] = _mm_unpackhi_epi64(b[i], b[i + 4]);
    }
}
#endif

} // namespace

void shuffle8(const std::byte *from, std::size_t n, std::byte *to)
{
    std::size_t i = 0;
#ifdef __SSE2__
    for (; i + 16 <= n; i += 16) {
        __m128i x[8];
        for (int j = 0; j < 8; ++j) { // a0 b0 a1 b1 .. a7 b7 of two neighbours a, b
            const __m128i two = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from + i * 8) + j);
            x[j] = _mm_unpacklo_epi8(two, _mm_unpackhi_epi64(two, two));
        }
        transpose(x);
        for (std::size_t k = 0; k < 8; ++k)
            _mm_storeu_si128(reinterpret_cast<__m128i *>(to + k * n + i), x[k]);
    }
#endif
    shuffleRest(from, i, n, to);
}

void unshuffle8(const std::byte *from, std::size_t n, std::byte *to)
{
    std::size_t i = 0;
#ifdef __SSE2__
    const __m128i low = _mm_set1_epi16(0xff);
    for (; i + 16 <= n; i += 16) {
        __m128i x[8];
        for (std::size_t k = 0; k < 8; ++k)
            x[k] = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from + k * n + i));
        transpose(x);
        for (int j = 0; j < 8; ++j)
            _mm_storeu_si128(reinterpret_cast<__m128i *>(to + i * 8) + j, _mm_packus_epi16(_mm_and_si128(x[j], low), _mm_srli_epi16(x[j], 8)));
    }
#endif
    unshuffleRest(from, i, n, to);
}

} // namespace mortise
