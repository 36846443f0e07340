// Dates and times as people write them in a condition or a setting.
#pragma once

#include "base/civil_time.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace mortise {

/// 2020-01-02, 2020/01/02, 2.1.2020 (day first), each with or without hh:mm[:ss[.ffffff]] after a blank or T, and Z or +hh:mm after
/// that. Microseconds UTC; nullopt for anything else and for days that do not exist.
std::optional<std::int64_t> parseTime(std::string_view text);

/// What a text means as a stretch of time, as fine as it was written: a year (2020), a month (2020-01), a day, a minute, a second,
/// a microsecond. "when = 2020" is the whole year.
struct TimeSpan {
    std::int64_t begin = 0, end = 0; // end not included
};
std::optional<TimeSpan> parseTimeSpan(std::string_view text);

} // namespace mortise
