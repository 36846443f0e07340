// The parts of avx2Kernels(). Files that end in _avx2.cpp are compiled for that instruction set: they keep everything
// internal and use no inline functions of libraries, whose copies the linker might give to other files.
#pragma once

#include "io/csv_kernels.h"

namespace mortise {

void scanAvx2(const char *text, std::size_t words, std::size_t ownWords, ScanCharacters characters, ScanMasks &masks);
std::size_t positionsAvx2(const std::uint64_t *separators, const std::uint64_t *lineEnds, std::size_t from,
                          std::size_t to, std::uint32_t *out, std::size_t &lines);
std::size_t numbersAvx2(const CellTile &tile, char decimal, double *out, std::uint32_t *again, bool &wide);
std::size_t timesAvx2(const CellTile &tile, std::int64_t *out, std::uint32_t *again);

} // namespace mortise
