// The tables of a project file, and how older files get them.
#pragma once

#include "project/sqlite.h"

namespace mortise {

inline constexpr std::int64_t kApplicationId = 0x4D4F5254; // "MORT"
inline constexpr int kFormat = 2;                          // PRAGMA user_version

/// Of a file as its first bytes tell, which needs no database: 0 for one that is not there or empty.
/// @return Unreadable where it is no project.
Expected<int> formatOf(const std::string &path);
/// Unreadable where the format is newer than this program.
Expected<void> checkFormat(const std::string &path, int format);

/// From an empty database (0) or an older format up to this program's, step by step. Inside the caller's transaction.
Expected<void> migrate(Database &db, int from);

/// Chunks and parts are rows of one table, those of an owner next to each other.
constexpr std::int64_t partId(std::int64_t owner, std::int64_t part)
{
    return owner << 24 | part;
}

} // namespace mortise
