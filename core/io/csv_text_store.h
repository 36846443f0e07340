// The bytes of a text column while it is read: blocks of the file end up in slabs of the threads that read them, and are put
// together in the file's order at the end, slab by slab, so that hardly more than the column itself is in memory.
#pragma once

#include "base/memory.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace mortise {

/// A thread's memory for texts. Slabs are given back to the system one by one.
class TextSlabs {
public:
    /// Appends; the texts of one block may lie in several pieces.
    void append(std::string_view text)
    {
        if (text.size() > room_)
            grow(text.size());
        text.copy(next_, text.size());
        next_ += text.size();
        room_ -= text.size();
    }
    struct Piece {
        std::shared_ptr<char> slab;
        const char *begin;
        std::size_t size;
    };
    /// What was appended since the last call.
    std::vector<Piece> takePieces();

private:
    void grow(std::size_t least);
    void closePiece();
    std::shared_ptr<char> slab_;
    char *pieceBegin_ = nullptr, *next_ = nullptr;
    std::size_t room_ = 0;
    std::vector<Piece> pieces_;
};

using TextPieces = std::vector<TextSlabs::Piece>;

/// One buffer of the pieces of all blocks, in order. Frees them on the way.
Buffer joinPieces(std::vector<TextPieces> &blocks);

} // namespace mortise
