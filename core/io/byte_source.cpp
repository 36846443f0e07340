#include "io/byte_source.h"

#include "base/content_hash.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

namespace mortise {

Expected<ByteSource> ByteSource::open(const std::string &path)
{
    ByteSource source;
    source.name_ = path;
    source.file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat info {};
    if (source.file_ < 0 || fstat(source.file_, &info) != 0)
        return fail(errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable,
                    {QT_TRANSLATE_NOOP("core", "%1 cannot be opened: %2"), {path, std::strerror(errno)}});
    if (S_ISDIR(info.st_mode))
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is a folder, not a file"), {path}});
    if (!S_ISREG(info.st_mode))
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is not a file"), {path}});
    source.size_ = info.st_size;
    return source;
}

ByteSource ByteSource::of(Buffer bytes, std::string name)
{
    ByteSource source;
    source.name_ = std::move(name);
    source.size_ = static_cast<std::int64_t>(bytes.size());
    source.bytes_ = std::move(bytes);
    return source;
}

ByteSource::ByteSource(ByteSource &&other) noexcept
    : name_(std::move(other.name_))
    , file_(std::exchange(other.file_, -1))
    , bytes_(std::move(other.bytes_))
    , size_(other.size_)
{}

ByteSource &ByteSource::operator=(ByteSource &&other) noexcept
{
    std::swap(name_, other.name_);
    std::swap(file_, other.file_);
    std::swap(bytes_, other.bytes_);
    std::swap(size_, other.size_);
    return *this;
}

ByteSource::~ByteSource()
{
    if (file_ >= 0)
        close(file_);
}

std::int64_t ByteSource::read(std::int64_t offset, char *to, std::int64_t bytes) const
{
    bytes = std::max<std::int64_t>(0, std::min(bytes, size_ - offset));
    if (file_ < 0) {
        if (bytes > 0)
            std::memcpy(to, bytes_.data() + offset, static_cast<std::size_t>(bytes));
        return bytes;
    }
    std::int64_t done = 0;
    while (done < bytes) {
        const ssize_t got = pread(file_, to + done, static_cast<std::size_t>(bytes - done), offset + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return -1; // the file shrank, or the disk failed
        done += got;
    }
    return done;
}

std::string ByteSource::text(std::int64_t offset, std::int64_t bytes) const
{
    std::string out(static_cast<std::size_t>(std::max<std::int64_t>(0, std::min(bytes, size_ - offset))), '\0');
    const std::int64_t got = read(offset, out.data(), static_cast<std::int64_t>(out.size()));
    out.resize(static_cast<std::size_t>(std::max<std::int64_t>(0, got)));
    return out;
}

tl::unexpected<Error> cutShort(const std::string &path)
{
    return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 could not be read to its end: was it changed meanwhile?"), {path}});
}

Expected<Hash> hashOfFile(const std::string &path, const std::stop_token &stop)
{
    constexpr std::int64_t kBlock = 1 << 20;
    MORTISE_TRY(const ByteSource source, ByteSource::open(path));
    std::vector<char> block(static_cast<std::size_t>(std::min(kBlock, source.size())));
    ContentHash hash;
    for (std::int64_t at = 0; at < source.size(); at += kBlock) {
        if (stop.stop_requested())
            return cancelled();
        const std::int64_t got = source.read(at, block.data(), kBlock);
        if (got < 0)
            return cutShort(path);
        hash.add(std::as_bytes(std::span(block.data(), static_cast<std::size_t>(got))));
    }
    return hash.finish();
}

Expected<Buffer> bytesOfFile(const std::string &path)
{
    MORTISE_TRY(const ByteSource source, ByteSource::open(path));
    Buffer bytes = Buffer::allocate(static_cast<std::size_t>(source.size()));
    if (source.size() > 0 && source.read(0, reinterpret_cast<char *>(bytes.mutableData()), source.size()) < 0)
        return cutShort(path);
    return bytes;
}

} // namespace mortise
