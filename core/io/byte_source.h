// Where the bytes of a text come from: a file, read block by block, or memory. Reading is safe from several threads. A person's file
// is never mapped: who cuts it short meanwhile gets an error said, not the process ended by SIGBUS.
#pragma once

#include "base/error.h"
#include "base/hash.h"
#include "base/memory.h"

#include <cstdint>
#include <stop_token>
#include <string>

namespace mortise {

class ByteSource {
public:
    /// @return NotFound without such a file, Unreadable for a folder or anything else that is no file.
    static Expected<ByteSource> open(const std::string &path);
    static ByteSource of(Buffer bytes, std::string name);
    ByteSource(ByteSource &&other) noexcept;
    ByteSource &operator=(ByteSource &&other) noexcept;
    ~ByteSource();

    const std::string &name() const { return name_; }
    std::int64_t size() const { return size_; }
    /// Up to `bytes` bytes from `offset`; fewer only at the end. Returns how many, -1 where the file cannot be read.
    std::int64_t read(std::int64_t offset, char *to, std::int64_t bytes) const;
    /// A part as text; shorter than asked at the end or on an error.
    std::string text(std::int64_t offset, std::int64_t bytes) const;

private:
    ByteSource() = default;
    std::string name_;
    int file_ = -1;
    Buffer bytes_;
    std::int64_t size_ = 0;
};

/// Unreadable where it became shorter since it was opened.
tl::unexpected<Error> cutShort(const std::string &path);

/// hashBytes() of a file's content, read in blocks. @return as ByteSource::open; Unreadable, Cancelled.
Expected<Hash> hashOfFile(const std::string &path, const std::stop_token &stop = {});

/// A whole file in memory.
Expected<Buffer> bytesOfFile(const std::string &path);

} // namespace mortise
