#include "base/civil_time.h"

#include <fmt/format.h>

namespace mortise {

std::int64_t daysFromCivil(int year, int month, int day)
{
    const std::int64_t y = year - (month <= 2);
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const std::int64_t yearOfEra = y - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

std::int64_t toMicroseconds(const CivilTime &t)
{
    const std::int64_t seconds = ((daysFromCivil(t.year, t.month, t.day) * 24 + t.hour) * 60 + t.minute) * 60 + t.second;
    return seconds * 1'000'000 + t.microsecond;
}

CivilTime fromMicroseconds(std::int64_t us)
{
    std::int64_t days = us / kMicrosecondsPerDay, rest = us % kMicrosecondsPerDay;
    if (rest < 0) {
        rest += kMicrosecondsPerDay;
        --days;
    }
    const std::int64_t z = days + 719468;
    const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    const std::int64_t dayOfEra = z - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    CivilTime t;
    t.day = static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1);
    t.month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    t.year = static_cast<int>(yearOfEra + era * 400 + (t.month <= 2));
    t.microsecond = static_cast<int>(rest % 1'000'000);
    rest /= 1'000'000;
    t.second = static_cast<int>(rest % 60);
    t.minute = static_cast<int>(rest / 60 % 60);
    t.hour = static_cast<int>(rest / 3600);
    return t;
}

std::string formatIso(std::int64_t us)
{
    const CivilTime t = fromMicroseconds(us);
    std::string out = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", t.year, t.month, t.day, t.hour, t.minute, t.second);
    if (t.microsecond != 0)
        out += fmt::format(".{:06}", t.microsecond);
    return out + 'Z';
}

std::string formatTime(std::int64_t us, bool timeOfDay)
{
    const CivilTime t = fromMicroseconds(us);
    std::string out = fmt::format("{:04}-{:02}-{:02}", t.year, t.month, t.day);
    if (!timeOfDay)
        return out;
    out += fmt::format(" {:02}:{:02}:{:02}", t.hour, t.minute, t.second);
    if (t.microsecond != 0) {
        out += fmt::format(".{:06}", t.microsecond);
        out.erase(out.find_last_not_of('0') + 1);
    }
    return out;
}

} // namespace mortise
