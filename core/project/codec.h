// How a stretch of a column lies in a project file: differences where they help, bytes of equal weight together (shuffle),
// zstd level 1 with a check sum. Every bit comes back, NaNs' payloads too.
// Source: Alted, "Blosc, an extremely fast, multi-threaded, meta-compressor library", 2010 (shuffle).
#pragma once

#include "store/piece.h"

#include <optional>

namespace mortise {

inline constexpr std::int64_t kChunkValues = 65'536;         // values a chunk
inline constexpr std::size_t kChunkTextBytes = 512 << 10;    // bytes of texts a chunk

/// The chunks of a piece: its values first, then the bytes of its texts.
struct ChunkSpan {
    std::size_t offset = 0; // as PieceWriter counts: text bytes follow the values
    std::size_t size = 0;   // bytes
    bool isText = false;
};
std::int64_t chunksOf(const PieceShape &shape);
ChunkSpan chunkSpan(const PieceShape &shape, std::int64_t chunk);

/// Any thread. @param out overwritten.
void packChunk(PieceKind kind, bool isText, std::span<const std::byte> raw, std::string &out);

/// What a chunk says of the values in it, for checks that one chunk alone cannot make.
struct ChunkFacts {
    std::int64_t first = 0, last = 0; // offsets of Text
};
/// Any thread. Fills `raw` exactly. Nullopt where the bytes are damaged or the values cannot be: a code that is no level, an
/// offset that goes back.
std::optional<ChunkFacts> unpackChunk(const PieceShape &shape, bool isText, std::span<const std::byte> packed, std::span<std::byte> raw);

void shuffle8(const std::byte *from, std::size_t n, std::byte *to);   // n values of 8 bytes
void unshuffle8(const std::byte *from, std::size_t n, std::byte *to);

} // namespace mortise
