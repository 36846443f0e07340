// A column or row selection as a file: a header with a check sum, the levels, the values, the bytes of texts; the last two
// start at multiples of 64 and are mapped as they are.
#pragma once

#include "store/files.h"
#include "store/piece.h"

namespace mortise {

/// Writes it whole or not at all.
Expected<void> writePiece(const std::string &path, const Piece &piece);
/// Maps large files, reads small ones. NotFound, or Unreadable where size or header are not what they should be.
Expected<Piece> readPiece(const std::string &path);

/// Where the values of such a file start; the bytes of texts follow after padding.
struct PieceLayout {
    std::string head; // header, levels, padding
    std::size_t values = 0, bytes = 0, end = 0;
};
PieceLayout layoutOf(const PieceShape &shape);

} // namespace mortise
