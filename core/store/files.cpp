#include "store/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

namespace mortise {

FileDescriptor::~FileDescriptor()
{
    if (file_ >= 0)
        close(file_);
}

bool readAll(int file, void *to, std::size_t bytes)
{
    auto *at = static_cast<char *>(to);
    while (bytes > 0) {
        const ssize_t n = read(file, at, bytes);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        at += n;
        bytes -= static_cast<std::size_t>(n);
    }
    return true;
}

bool writeAll(int file, std::span<const std::byte> part)
{
    while (!part.empty()) {
        const ssize_t n = write(file, part.data(), part.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        part = part.subspan(static_cast<std::size_t>(n));
    }
    return true;
}

bool writeAllAt(int file, std::span<const std::byte> part, std::size_t offset)
{
    while (!part.empty()) {
        const ssize_t n = pwrite(file, part.data(), part.size(), static_cast<off_t>(offset));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        part = part.subspan(static_cast<std::size_t>(n));
        offset += static_cast<std::size_t>(n);
    }
    return true;
}

std::string temporaryName(const std::string &path)
{
    static std::atomic<std::uint64_t> count{0};
    return path.substr(0, path.rfind('/') + 1) + std::string(kTemporary) + std::to_string(getpid()) + "-" + std::to_string(++count);
}

tl::unexpected<Error> notWritten(const std::string &path)
{
    return fail(ErrorCode::NotWritten, {QT_TRANSLATE_NOOP("core", "%1 could not be written: %2"), {path, std::strerror(errno)}});
}

Expected<void> writeWhole(const std::string &path, const std::vector<std::span<const std::byte>> &parts)
{
    const std::string temporary = temporaryName(path);
    const FileDescriptor file(open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
    if (file.get() < 0)
        return notWritten(path);
    bool good = true;
    for (const auto part : parts)
        good = good && writeAll(file.get(), part);
    if (!good || rename(temporary.c_str(), path.c_str()) != 0) {
        auto error = notWritten(path);
        unlink(temporary.c_str());
        return error;
    }
    return {};
}

Expected<std::string> readWhole(const std::string &path)
{
    const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat info {};
    if (file.get() < 0 || fstat(file.get(), &info) != 0)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "%1 cannot be opened: %2"), {path, std::strerror(errno)}});
    std::string content(static_cast<std::size_t>(info.st_size), '\0');
    if (!S_ISREG(info.st_mode) || !readAll(file.get(), content.data(), content.size()))
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 cannot be read"), {path}});
    return content;
}

FolderLock::FolderLock(const std::string &folder, bool exclusive)
    : file_(open((folder + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644))
{
    int done = -1;
    while (file_.get() >= 0 && (done = flock(file_.get(), exclusive ? LOCK_EX : LOCK_SH)) != 0 && errno == EINTR) {
    }
    held_ = done == 0;
}

} // namespace mortise
