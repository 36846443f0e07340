#include "store/piece_file.h"

#include "base/bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mortise {
namespace {

constexpr std::string_view kMagic = "MORTCOL1";
constexpr std::size_t kAlign = 64;
constexpr std::size_t kHead = 8 + 8 + 16; // magic, length of the shape, its hash
constexpr std::int64_t kSmall = 256 << 10; // read, not mapped: a process may have 65,530 mappings, a table 5,000 columns

std::size_t aligned(std::size_t n)
{
    return (n + kAlign - 1) / kAlign * kAlign;
}

tl::unexpected<Error> damaged(const std::string &path)
{
    return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "The stored column %1 is damaged"), {path}});
}

/// The whole file: mapped or, where it is small, read.
Expected<Buffer> contentOf(const std::string &path)
{
    const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat info {};
    if (file.get() < 0 || fstat(file.get(), &info) != 0)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The stored column %1 is not there any more"), {path}});
    if (info.st_size >= kSmall)
        return Buffer::map(path);
    Buffer content = Buffer::allocate(static_cast<std::size_t>(info.st_size));
    if (!readAll(file.get(), content.mutableData(), content.size()))
        return damaged(path);
    return content;
}

} // namespace

PieceLayout layoutOf(const PieceShape &shape)
{
    ByteWriter described;
    save(shape, described);
    ByteWriter head;
    head.put(static_cast<std::uint64_t>(described.bytes().size()));
    head.put(hashText(described.bytes()));
    PieceLayout layout;
    layout.head = std::string(kMagic) + head.bytes() + described.bytes();
    layout.head.resize(aligned(layout.head.size()));
    layout.values = layout.head.size();
    layout.bytes = aligned(layout.values + shape.valueBytes());
    layout.end = layout.bytes + shape.textBytes;
    return layout;
}

Expected<void> writePiece(const std::string &path, const Piece &piece)
{
    const PieceLayout layout = layoutOf(piece.shape);
    const auto values = piece.valueSpan();
    static constexpr std::byte padding[kAlign]{};
    return writeWhole(path, {std::as_bytes(std::span(layout.head)), values, std::span(padding, layout.bytes - layout.values - values.size()),
                             std::span(piece.bytes.data(), piece.bytes.size())});
}

Expected<Piece> readPiece(const std::string &path)
{
    MORTISE_TRY(const Buffer content, contentOf(path));
    const std::string_view text(reinterpret_cast<const char *>(content.data()), content.size());
    if (!text.starts_with(kMagic) || text.size() < kHead)
        return damaged(path);
    ByteReader head(text.substr(kMagic.size()));
    const auto length = head.get<std::uint64_t>();
    const Hash hash = head.get<Hash>();
    if (length > text.size() - kHead || hashText(text.substr(kHead, length)) != hash)
        return damaged(path);
    ByteReader described(text.substr(kHead, length));
    const auto shape = loadShape(described);
    if (!shape)
        return damaged(path);
    const std::size_t values = aligned(kHead + length), bytes = aligned(values + shape->valueBytes());
    if (content.size() != bytes + shape->textBytes)
        return damaged(path);
    Piece piece;
    piece.shape = *shape;
    piece.values = content.slice(values, shape->valueBytes());
    if (shape->kind == PieceKind::Text) {
        piece.bytes = content.slice(bytes, shape->textBytes);
        const auto offsets = piece.values.as<std::int64_t>();
        if (offsets.front() != 0 || offsets.back() != static_cast<std::int64_t>(shape->textBytes))
            return damaged(path);
    }
    return piece;
}

} // namespace mortise
