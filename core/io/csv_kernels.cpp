#include "io/csv_kernels.h"

#include <bit>

namespace mortise {
namespace {

void scan(const char *text, std::size_t words, std::size_t ownWords, ScanCharacters characters, ScanMasks &masks)
{
    bool inside = false;
    masks.lines[0] = masks.lines[1] = 0;
    masks.odd = masks.quotes = false;
    for (std::size_t word = 0; word < words; ++word) {
        std::uint64_t separators = 0, lineEnds = 0, in = 0;
        const char *const bytes = text + word * 64;
        for (unsigned i = 0; i < 64; ++i) {
            const char c = bytes[i];
            const bool quote = characters.quoting && c == characters.quote;
            const bool lineEnd = c == '\n' || (c == '\r' && bytes[i + 1] != '\n');
            masks.quotes |= quote;
            inside ^= quote;
            lineEnds |= static_cast<std::uint64_t>(lineEnd) << i;
            separators |= static_cast<std::uint64_t>(lineEnd || c == characters.delimiter) << i;
            in |= static_cast<std::uint64_t>(inside) << i;
        }
        masks.separators[word] = separators;
        masks.lineEnds[word] = lineEnds;
        masks.inside[word] = in;
        if (word < ownWords) {
            masks.lines[0] += std::popcount(lineEnds & ~in);
            masks.lines[1] += std::popcount(lineEnds & in);
            masks.odd = inside;
        }
    }
}

std::size_t positions(const std::uint64_t *separators, const std::uint64_t *lineEnds, std::size_t from, std::size_t to,
                      std::uint32_t *out, std::size_t &lines)
{
    std::size_t n = 0;
    for (std::size_t word = from; word < to; ++word) {
        lines += static_cast<std::size_t>(std::popcount(lineEnds[word]));
        for (std::uint64_t bits = separators[word]; bits != 0; bits &= bits - 1)
            out[n++] = static_cast<std::uint32_t>(word * 64) + static_cast<std::uint32_t>(std::countr_zero(bits));
    }
    return n;
}

/// The plain path leaves every cell to the complete readers.
std::size_t all(std::size_t rows, std::uint32_t *again)
{
    for (std::size_t row = 0; row < rows; ++row)
        again[row] = static_cast<std::uint32_t>(row);
    return rows;
}

std::size_t numbers(const CellTile &tile, char, double *, std::uint32_t *again, bool &)
{
    return all(tile.rows, again);
}

std::size_t times(const CellTile &tile, std::int64_t *, std::uint32_t *again)
{
    return all(tile.rows, again);
}

} // namespace

const CsvKernels &portableKernels()
{
    static constexpr CsvKernels kernels{scan, positions, numbers, times};
    return kernels;
}

#if defined(__x86_64__)
bool machineHasAvx2()
{
    static const bool has = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
                            && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("pclmul")
                            && __builtin_cpu_supports("fma") && __builtin_cpu_supports("popcnt")
                            && __builtin_cpu_supports("lzcnt");
    return has;
}
#else
bool machineHasAvx2()
{
    return false;
}
const CsvKernels &avx2Kernels()
{
    return portableKernels();
}
#endif

} // namespace mortise
