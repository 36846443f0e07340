// How much memory there is and was, and buffers for columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "base/error.h"

namespace mortise {

std::int64_t peakBytes();      // of this process so far (resident)
std::int64_t residentBytes();  // now
std::int64_t availableBytes(); // what the machine could still give (MemAvailable; the cgroup's limit if that is less)

/// Bytes that several owners read: heap (64-byte aligned, huge pages where large), or a memory-mapped file. Immutable once
/// shared. Copying shares.
class Buffer {
public:
    Buffer() = default;
    /// Zero-filled, writable through mutableData() until the first copy is made. Throws std::bad_alloc.
    static Buffer allocate(std::size_t bytes);
    /// Maps a file read-only. Unreadable when it cannot be opened; an empty file gives an empty buffer.
    static Expected<Buffer> map(const std::string &path);
    template <class T>
    static Buffer copyOf(std::span<const T> values);

    std::size_t size() const { return size_; }
    const std::byte *data() const { return data_.get(); }
    std::byte *mutableData() { return const_cast<std::byte *>(data_.get()); }
    template <class T>
    std::span<const T> as() const { return {reinterpret_cast<const T *>(data_.get()), size_ / sizeof(T)}; }
    template <class T>
    std::span<T> mutableAs() { return {reinterpret_cast<T *>(mutableData()), size_ / sizeof(T)}; }
    /// A part of it that shares ownership.
    Buffer slice(std::size_t offset, std::size_t bytes) const;

private:
    std::shared_ptr<const std::byte> data_;
    std::size_t size_ = 0;
};

void copyInto(Buffer &buffer, const void *from, std::size_t bytes);

template <class T>
Buffer Buffer::copyOf(std::span<const T> values)
{
    Buffer out = allocate(values.size_bytes());
    copyInto(out, values.data(), values.size_bytes());
    return out;
}

} // namespace mortise
