#include "store/piece.h"

#include "base/bytes.h"

#include <limits>

namespace mortise {

std::uint64_t PieceShape::valueBytes() const
{
    const auto n = static_cast<std::uint64_t>(size) + (kind == PieceKind::Text ? 1 : 0);
    return n * valueWidth();
}

std::span<const std::byte> Piece::valueSpan() const
{
    if (rows)
        return std::as_bytes(std::span(*rows));
    return {values.data(), values.size()};
}

Piece pieceOf(const Column &column)
{
    Piece piece;
    piece.shape.size = column.size();
    piece.values = column.values();
    switch (column.type()) {
    case ColumnType::Number: piece.shape.kind = PieceKind::Number; break;
    case ColumnType::Category:
        piece.shape.kind = PieceKind::Category;
        piece.shape.flag = column.ordered();
        piece.shape.levels = column.sharedLevels();
        break;
    case ColumnType::Text:
        piece.shape.kind = PieceKind::Text;
        piece.bytes = column.bytes();
        piece.shape.textBytes = piece.bytes.size();
        break;
    case ColumnType::Time:
        piece.shape.kind = PieceKind::Time;
        piece.shape.flag = column.timeOfDay();
        break;
    }
    return piece;
}

Piece pieceOf(RowIndexPtr rows)
{
    Piece piece;
    piece.shape.kind = PieceKind::Rows;
    piece.shape.size = static_cast<std::int64_t>(rows->size());
    piece.rows = std::move(rows);
    return piece;
}

Hash hashOf(const RowIndex &rows)
{
    return hashBytes(std::as_bytes(std::span(rows)));
}

ColumnPtr columnFrom(const Piece &piece)
{
    switch (piece.shape.kind) {
    case PieceKind::Number: return Column::number(piece.values);
    case PieceKind::Category: return Column::category(piece.values, piece.shape.levels, piece.shape.flag);
    case PieceKind::Text: return Column::text(piece.values, piece.bytes);
    case PieceKind::Time: return Column::time(piece.values, piece.shape.flag);
    case PieceKind::Rows: break;
    }
    return nullptr;
}

RowIndexPtr rowsFrom(const Piece &piece)
{
    if (piece.rows || piece.shape.kind != PieceKind::Rows)
        return piece.rows;
    const auto values = piece.values.as<std::int64_t>();
    return std::make_shared<const RowIndex>(values.begin(), values.end());
}

void save(const PieceShape &shape, ByteWriter &to)
{
    to.put(static_cast<std::uint8_t>(shape.kind));
    to.put(static_cast<std::uint8_t>(shape.flag));
    to.put(shape.size);
    to.put(shape.textBytes);
    to.texts(shape.levels ? *shape.levels : std::vector<std::string>());
}

std::optional<PieceShape> loadShape(ByteReader &from)
{
    PieceShape shape;
    const auto kind = from.get<std::uint8_t>();
    shape.kind = static_cast<PieceKind>(kind);
    shape.flag = from.get<std::uint8_t>() != 0;
    shape.size = from.get<std::int64_t>();
    shape.textBytes = from.get<std::uint64_t>();
    auto levels = std::make_shared<const std::vector<std::string>>(from.texts());
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 16;
    if (from.bad() || kind > static_cast<std::uint8_t>(PieceKind::Rows) || shape.size < 0 || shape.size > most
        || shape.textBytes > static_cast<std::uint64_t>(most) || (shape.kind != PieceKind::Text && shape.textBytes != 0))
        return std::nullopt;
    if (shape.kind == PieceKind::Category)
        shape.levels = std::move(levels);
    return shape;
}

} // namespace mortise
