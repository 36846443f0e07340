#include "base/memory.h"

#include "base/mapping_guard.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <limits>
#include <new>

namespace mortise {
namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20;

std::int64_t numberInFile(const char *path)
{
    std::ifstream file(path);
    std::int64_t value = -1;
    return file >> value ? value : -1;
}

} // namespace

std::int64_t peakBytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::int64_t>(usage.ru_maxrss) * 1024;
}

std::int64_t residentBytes()
{
    std::ifstream file("/proc/self/statm");
    std::int64_t pages = 0, resident = 0;
    file >> pages >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

std::int64_t availableBytes()
{
    std::int64_t available = std::numeric_limits<std::int64_t>::max();
    std::ifstream file("/proc/meminfo");
    for (std::string key, unit; file >> key;) {
        std::int64_t value = 0;
        file >> value;
        std::getline(file, unit);
        if (key == "MemAvailable:") {
            available = value * 1024;
            break;
        }
    }
    const std::int64_t limit = numberInFile("/sys/fs/cgroup/memory.max");
    const std::int64_t used = numberInFile("/sys/fs/cgroup/memory.current");
    return limit > 0 && used >= 0 ? std::min(available, std::max<std::int64_t>(0, limit - used)) : available;
}

Buffer Buffer::allocate(std::size_t bytes)
{
    Buffer out;
    out.size_ = bytes;
    if (bytes == 0)
        return out;
    if (bytes >= kHugePage) { // fresh pages are zero already; large pages make a column's first touch a third cheaper
        void *p = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (p == MAP_FAILED)
            throw std::bad_alloc();
        madvise(p, bytes, MADV_HUGEPAGE);
        out.data_ = {static_cast<const std::byte *>(p), [bytes](const std::byte *q) { munmap(const_cast<std::byte *>(q), bytes); }};
        return out;
    }
    const std::size_t rounded = (bytes + 63) / 64 * 64;
    void *p = std::aligned_alloc(64, rounded);
    if (!p)
        throw std::bad_alloc();
    std::memset(p, 0, rounded);
    out.data_ = {static_cast<const std::byte *>(p), [](const std::byte *q) { std::free(const_cast<std::byte *>(q)); }};
    return out;
}

Expected<Buffer> Buffer::map(const std::string &path)
{
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat info {};
    if (file < 0 || fstat(file, &info) != 0) {
        if (file >= 0)
            close(file);
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "%1 cannot be opened: %2"), {path, std::strerror(errno)}});
    }
    Buffer out;
    out.size_ = static_cast<std::size_t>(info.st_size);
    if (!S_ISREG(info.st_mode)) {
        close(file);
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is not a file"), {path}});
    }
    if (out.size_ > 0) {
        void *p = mmap(nullptr, out.size_, PROT_READ, MAP_PRIVATE, file, 0);
        if (p == MAP_FAILED) {
            close(file);
            return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2"), {path, std::strerror(errno)}});
        }
        const std::size_t bytes = out.size_;
        const int guard = guardMapping(p, bytes, path);
        out.data_ = {static_cast<const std::byte *>(p), [bytes, guard](const std::byte *q) {
                         releaseMapping(guard);
                         munmap(const_cast<std::byte *>(q), bytes);
                     }};
    }
    close(file);
    return out;
}

Buffer Buffer::slice(std::size_t offset, std::size_t bytes) const
{
    Buffer out;
    out.data_ = std::shared_ptr<const std::byte>(data_, data_.get() + offset);
    out.size_ = bytes;
    return out;
}

void copyInto(Buffer &buffer, const void *from, std::size_t bytes)
{
    if (bytes > 0)
        std::memcpy(buffer.mutableData(), from, bytes);
}

} // namespace mortise
