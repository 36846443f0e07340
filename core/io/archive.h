// Files inside .zip (also .zip by another name) and .gz. Sizes are bounded before and while unpacking, so that a small file
// cannot fill the memory.
#pragma once

#include "base/error.h"
#include "base/memory.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace mortise {

enum class ArchiveKind { None, Zip, Gzip };
/// By the first bytes of the file. None where it cannot be opened, too.
ArchiveKind archiveKind(const std::string &path);

struct ArchiveMember {
    std::string name;       // as in the archive, with its folders
    std::int64_t bytes = 0; // unpacked, as the archive claims
};

/// Members that could be tables: no folders, no hidden files (__MACOSX, .DS_Store).
Expected<std::vector<ArchiveMember>> archiveMembers(const std::string &path);

struct MemberContent {
    std::string name;
    Buffer bytes;
};

/// @param member  empty: the only member. @param limit  of bytes; also never more than the memory that is free.
/// @return InvalidParameter with the members' names where one has to be chosen or is not there; OutOfMemory over the limit;
///         Unreadable when damaged or encrypted.
Expected<MemberContent> readMember(const std::string &path, const std::string &member, std::int64_t limit,
                                   std::stop_token stop = {});

} // namespace mortise
