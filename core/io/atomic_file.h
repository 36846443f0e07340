// A file that is whole or not there: written beside its place under another name and renamed when all of it is on the disk.
//
//   MORTISE_TRY(AtomicFile file, AtomicFile::create(path));
//   MORTISE_CHECK(file.write(text));
//   MORTISE_CHECK(file.commit());        // without it the file goes away again
#pragma once

#include "base/error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace mortise {

class AtomicFile {
public:
    /// A link is followed; what is no regular file (a pipe) is written in place. @return NotWritten.
    static Expected<AtomicFile> create(const std::string &path);
    AtomicFile(AtomicFile &&other) noexcept;
    AtomicFile &operator=(AtomicFile &&) = delete;
    ~AtomicFile();

    Expected<void> write(std::string_view bytes);
    Expected<void> commit();
    std::int64_t bytes() const { return bytes_; }

private:
    AtomicFile() = default;
    tl::unexpected<Error> failed() const;
    std::string path_, target_, temporary_; // as asked for; where it will be; where it is now (empty: in place)
    int file_ = -1;
    std::int64_t bytes_ = 0;
};

/// All of a file at once. @return NotWritten.
Expected<void> writeWhole(const std::string &path, std::string_view bytes);

} // namespace mortise
