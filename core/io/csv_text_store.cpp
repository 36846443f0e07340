#include "io/csv_text_store.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

namespace mortise {
namespace {

constexpr std::size_t kSlabBytes = std::size_t{1} << 20;

std::shared_ptr<char> mapSlab(std::size_t bytes)
{
    void *p = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED)
        throw std::bad_alloc();
    return {static_cast<char *>(p), [bytes](char *q) { munmap(q, bytes); }};
}

} // namespace

void TextSlabs::grow(std::size_t least)
{
    closePiece();
    const std::size_t bytes = std::max(kSlabBytes, (least + 4095) / 4096 * 4096);
    slab_ = mapSlab(bytes);
    pieceBegin_ = next_ = slab_.get();
    room_ = bytes;
}

void TextSlabs::closePiece()
{
    if (next_ != pieceBegin_)
        pieces_.push_back({slab_, pieceBegin_, static_cast<std::size_t>(next_ - pieceBegin_)});
    pieceBegin_ = next_;
}

std::vector<TextSlabs::Piece> TextSlabs::takePieces()
{
    closePiece();
    return std::exchange(pieces_, {});
}

Buffer joinPieces(std::vector<TextPieces> &blocks)
{
    std::size_t total = 0;
    for (const TextPieces &block : blocks)
        for (const TextSlabs::Piece &piece : block)
            total += piece.size;
    Buffer out = Buffer::allocate(total);
    std::byte *to = out.mutableData();
    for (TextPieces &block : blocks) {
        for (const TextSlabs::Piece &piece : block) {
            std::memcpy(to, piece.begin, piece.size);
            to += piece.size;
        }
        block.clear();
        block.shrink_to_fit();
    }
    return out;
}

} // namespace mortise
