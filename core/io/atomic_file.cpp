#include "io/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace mortise {

tl::unexpected<Error> AtomicFile::failed() const
{
    return fail(ErrorCode::NotWritten,
                {QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2"), {path_, std::strerror(errno)}});
}

Expected<AtomicFile> AtomicFile::create(const std::string &path)
{
    AtomicFile file;
    file.path_ = file.target_ = path;
    char resolved[PATH_MAX];
    if (realpath(path.c_str(), resolved))
        file.target_ = resolved;
    struct stat info {};
    mode_t mode = 0;
    if (stat(file.target_.c_str(), &info) == 0) {
        if (S_ISDIR(info.st_mode)) {
            errno = EISDIR;
            return file.failed();
        }
        if (!S_ISREG(info.st_mode)) {
            file.file_ = open(file.target_.c_str(), O_WRONLY | O_CLOEXEC);
            return file.file_ < 0 ? Expected<AtomicFile>(file.failed()) : Expected<AtomicFile>(std::move(file));
        }
        if (access(file.target_.c_str(), W_OK) != 0)
            return file.failed();
        mode = info.st_mode & 07777;
    } else {
        const mode_t mask = umask(0);
        umask(mask);
        mode = 0666 & ~mask;
    }
    file.temporary_ = file.target_ + ".XXXXXX";
    file.file_ = mkostemp(file.temporary_.data(), O_CLOEXEC);
    if (file.file_ < 0) {
        file.temporary_.clear();
        return file.failed();
    }
    fchmod(file.file_, mode);
    return file;
}

AtomicFile::AtomicFile(AtomicFile &&other) noexcept
    : path_(std::move(other.path_))
    , target_(std::move(other.target_))
    , temporary_(std::exchange(other.temporary_, {}))
    , file_(std::exchange(other.file_, -1))
    , bytes_(other.bytes_)
{}

AtomicFile::~AtomicFile()
{
    if (file_ >= 0)
        close(file_);
    if (!temporary_.empty())
        unlink(temporary_.c_str());
}

Expected<void> AtomicFile::write(std::string_view bytes)
{
    bytes_ += static_cast<std::int64_t>(bytes.size());
    while (!bytes.empty()) {
        const ssize_t written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failed();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Expected<void> AtomicFile::commit()
{
    const bool inPlace = temporary_.empty();
    if (!inPlace && fsync(file_) != 0)
        return failed();
    if (close(std::exchange(file_, -1)) != 0)
        return failed();
    if (!inPlace && std::rename(temporary_.c_str(), target_.c_str()) != 0)
        return failed();
    temporary_.clear();
    return {};
}

Expected<void> writeWhole(const std::string &path, std::string_view bytes)
{
    MORTISE_TRY(AtomicFile file, AtomicFile::create(path));
    MORTISE_CHECK(file.write(bytes));
    return file.commit();
}

} // namespace mortise
