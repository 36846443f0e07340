// Files that appear whole or not at all, and the lock of a folder.
#pragma once

#include "base/error.h"

#include <span>
#include <string>
#include <vector>

namespace mortise {

/// Closes on destruction.
class FileDescriptor {
public:
    explicit FileDescriptor(int file = -1) : file_(file) {}
    ~FileDescriptor();
    FileDescriptor(FileDescriptor &&other) noexcept : file_(std::exchange(other.file_, -1)) {}
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(file_, other.file_);
        return *this;
    }
    int get() const { return file_; }

private:
    int file_;
};

bool readAll(int file, void *to, std::size_t bytes);
bool writeAll(int file, std::span<const std::byte> part);
bool writeAllAt(int file, std::span<const std::byte> part, std::size_t offset);

/// Writes the parts one after the other to a file of another name, then renames it. NotWritten, with the system's reason.
Expected<void> writeWhole(const std::string &path, const std::vector<std::span<const std::byte>> &parts);
Expected<std::string> readWhole(const std::string &path); // NotFound, Unreadable
/// A name in the folder of `path` that no process uses: ".new-PID-N".
std::string temporaryName(const std::string &path);
inline constexpr std::string_view kTemporary = ".new-";
tl::unexpected<Error> notWritten(const std::string &path);

/// Held by several that add, or by one that takes away. Waits. Between processes and between threads.
class FolderLock {
public:
    FolderLock(const std::string &folder, bool exclusive);
    bool isHeld() const { return held_; }

private:
    FileDescriptor file_;
    bool held_ = false;
};

} // namespace mortise
