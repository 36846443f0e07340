// Dates and times as microseconds since 1970-01-01T00:00Z, proleptic Gregorian calendar, years -9999..9999.
// Source: Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil, civil_from_days).
#pragma once

#include <cstdint>
#include <string>

namespace mortise {

inline constexpr std::int64_t kMissingTime = INT64_MIN;
inline constexpr std::int64_t kMicrosecondsPerDay = 86'400'000'000;

struct CivilTime {
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, microsecond = 0;
};

std::int64_t daysFromCivil(int year, int month, int day);
std::int64_t toMicroseconds(const CivilTime &time);
CivilTime fromMicroseconds(std::int64_t us);
/// 2020-01-02T03:04:05.250000Z without a fraction of zeros: the form of the command line's JSON.
std::string formatIso(std::int64_t us);
/// What people read: 2020-01-02, or 2020-01-02 03:04:05[.25] when timeOfDay.
std::string formatTime(std::int64_t us, bool timeOfDay);

} // namespace mortise
