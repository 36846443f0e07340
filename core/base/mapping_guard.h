// Mapped files that are cut short or whose disk fails: reading behind the new end is a SIGBUS, which would end the process. Here it
// gives zeros instead, is counted, and whoever computed with them asks and fails.
//
//   const std::int64_t before = brokenMappings();
//   ... computes on mapped columns ...
//   if (auto path = brokenMappingSince(before)) return fail(...);
//
// The handler is installed with the first mapping; a SIGBUS anywhere else does what it did. Any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace mortise {

/// @return a number for releaseMapping(); -1 where no more can be guarded (over 65,536).
int guardMapping(const void *begin, std::size_t bytes, const std::string &path);
void releaseMapping(int number); // before it is unmapped

std::int64_t brokenMappings(); // so far
/// The file of one that broke since there were `count`.
std::optional<std::string> brokenMappingSince(std::int64_t count);

} // namespace mortise
