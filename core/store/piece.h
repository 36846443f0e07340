// What a column file holds: the values of a column or a row selection, apart from any table.
#pragma once

#include "data/column.h"

namespace mortise {

class ByteWriter;
class ByteReader;

enum class PieceKind : std::uint8_t { Number, Category, Text, Time, Rows }; // saved: only ever add

struct PieceShape {
    PieceKind kind = PieceKind::Number;
    bool flag = false;           // ordered, timeOfDay
    std::int64_t size = 0;       // rows
    std::uint64_t textBytes = 0; // Text only
    Levels levels;               // Category only
    /// 8 or 4 bytes a row; one offset more than rows for Text.
    std::uint64_t valueBytes() const;
    std::uint64_t totalBytes() const { return valueBytes() + textBytes; }
    std::size_t valueWidth() const { return kind == PieceKind::Category ? 4 : 8; }
};

/// Shares the memory of the column or selection that it was made from.
struct Piece {
    PieceShape shape;
    Buffer values, bytes;
    RowIndexPtr rows; // instead of values, of a selection that lies in memory
    std::span<const std::byte> valueSpan() const;
};

Piece pieceOf(const Column &column);
Piece pieceOf(RowIndexPtr rows);
Hash hashOf(const RowIndex &rows);
ColumnPtr columnFrom(const Piece &piece); // not of Rows
RowIndexPtr rowsFrom(const Piece &piece); // of Rows; copies unless it has them

/// The shape as bytes, and back; none where they are damaged.
void save(const PieceShape &shape, ByteWriter &to);
std::optional<PieceShape> loadShape(ByteReader &from);

} // namespace mortise
