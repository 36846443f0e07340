// The inner loops of the CSV reader, once in plain C++ and once with AVX2; both give the same values. The instruction set is
// asked for when the program runs.
//
// Text is looked at 64 bytes at a time: bit i of a mask stands for byte i. Cells are found in tiles of rows, where `ends`
// holds the position of the separator behind each cell; cell r of a column is text[ends[r * stride - 1] + 1 .. ends[r * stride]).
// Kernels may read 64 bytes in front of the text and behind it. What a kernel cannot read it lists for the complete readers.
#pragma once

#include <cstddef>
#include <cstdint>

namespace mortise {

struct ScanCharacters {
    char delimiter = ',';
    char quote = '"';
    bool quoting = true; // false: no character is a quote
};

/// Masks of a block, and its sums under both hypotheses about the state at its start: [0] outside quotes, [1] inside.
struct ScanMasks {
    std::uint64_t *separators; // delimiters and line ends
    std::uint64_t *lineEnds;   // LF, and CR without LF behind it
    std::uint64_t *inside;     // inside quotes, if the block starts outside
    std::int64_t lines[2];     // in the block proper, without the tail that completes its last row
    bool odd;                  // whether the block proper changes the state
    bool quotes;               // whether there is any
};

struct CellTile {
    const char *text;
    const std::uint32_t *ends; // of the first row; ends[-1] is valid
    std::size_t stride;        // columns
    std::size_t rows;
    bool last; // the last column: a CR in front of the line end is not part of the cell
};

// Internal linkage, so that no copy compiled for AVX2 is called elsewhere.
static inline const char *cellBegin(const CellTile &tile, std::size_t row)
{
    return tile.text + static_cast<std::uint32_t>(tile.ends[static_cast<std::ptrdiff_t>(row * tile.stride) - 1] + 1);
}

static inline const char *cellEnd(const CellTile &tile, std::size_t row, const char *begin)
{
    const char *end = tile.text + tile.ends[row * tile.stride];
    return tile.last && end > begin && end[-1] == '\r' && *end == '\n' ? end - 1 : end;
}

struct CsvKernels {
    /// Masks of words * 64 bytes, of which ownWords * 64 are the block proper.
    void (*scan)(const char *text, std::size_t words, std::size_t ownWords, ScanCharacters characters,
                 ScanMasks &masks);
    /// Positions of the separators in words [from, to); `out` has room for 64 a word and 8 more. Adds to `lines`.
    std::size_t (*positions)(const std::uint64_t *separators, const std::uint64_t *lineEnds, std::size_t from,
                             std::size_t to, std::uint32_t *out, std::size_t &lines);
    /// Numbers with the decimal character. Empty cells give NaN. `wide` remembers whether most cells are over 16 characters.
    /// @return how many rows are listed in `again`.
    std::size_t (*numbers)(const CellTile &tile, char decimal, double *out, std::uint32_t *again, bool &wide);
    /// Times of the form YYYY-MM-DD hh:mm:ss.
    std::size_t (*times)(const CellTile &tile, std::int64_t *out, std::uint32_t *again);
};

const CsvKernels &portableKernels();
const CsvKernels &avx2Kernels(); // call only if the machine has it
bool machineHasAvx2();
inline const CsvKernels &csvKernels(bool vectorInstructions)
{
    return vectorInstructions && machineHasAvx2() ? avx2Kernels() : portableKernels();
}

} // namespace mortise
