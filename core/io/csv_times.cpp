#include "io/csv_times.h"

#include "base/civil_time.h"

#include <array>

namespace mortise {
namespace {

/// Reads a text from its front; every step says whether it was there.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}
    /// From `least` to `most` digits.
    bool number(int least, int most, int &value)
    {
        value = 0;
        taken = 0;
        while (taken < most && !rest_.empty() && static_cast<unsigned char>(rest_.front() - '0') < 10) {
            value = value * 10 + (rest_.front() - '0');
            rest_.remove_prefix(1);
            ++taken;
        }
        return taken >= least;
    }
    bool one(char c)
    {
        if (rest_.empty() || rest_.front() != c)
            return false;
        rest_.remove_prefix(1);
        return true;
    }
    char any(std::string_view allowed)
    {
        if (rest_.empty() || allowed.find(rest_.front()) == std::string_view::npos)
            return 0;
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }
    bool atEnd() const { return rest_.empty(); }
    int taken = 0; // digits of the last number

private:
    std::string_view rest_;
};

struct Date {
    int year = 0, month = 0, day = 0;
};

bool scanDate(Scanner &scan, CellKind kind, Date &date, TimeTraits &traits)
{
    if (kind == CellKind::IsoTime) {
        if (!scan.number(4, 4, date.year))
            return false;
        const char separator = scan.any("-/");
        return separator != 0 && scan.number(1, 2, date.month) && scan.one(separator) && scan.number(1, 2, date.day);
    }
    int first = 0, second = 0;
    if (!scan.number(1, 2, first))
        return false;
    const char separator = scan.any("/.-");
    if (separator == 0 || (separator == '.' && kind == CellKind::MonthFirstTime))
        return false;
    if (!scan.number(1, 2, second) || !scan.one(separator) || !scan.number(2, 4, date.year) || scan.taken == 3)
        return false;
    if (scan.taken == 2) {
        traits.shortYear = true;
        date.year += date.year < 69 ? 2000 : 1900; // POSIX strptime %y
    }
    const bool dayFirst = kind == CellKind::DayFirstTime;
    date.day = dayFirst ? first : second;
    date.month = dayFirst ? second : first;
    traits.slashed |= separator != '.';
    traits.dayAbove12 |= date.day > 12;
    return true;
}

/// hh:mm[:ss[.f..]] [am|pm] [Z|+hh[[:]mm]]. Microseconds of the day without the offset, and the offset.
bool scanTimeOfDay(Scanner &scan, std::int64_t &us, std::int64_t &offset, TimeTraits &traits)
{
    int hour = 0, minute = 0, second = 0, fraction = 0;
    if (!scan.number(1, 2, hour) || !scan.one(':') || !scan.number(2, 2, minute))
        return false;
    if (scan.one(':')) {
        if (!scan.number(2, 2, second))
            return false;
        if (scan.any(".,") != 0) {
            if (!scan.number(1, 6, fraction))
                return false;
            for (int digits = scan.taken; digits < 6; ++digits)
                fraction *= 10;
            int finer = 0;
            scan.number(0, 6, finer);
            traits.finer |= finer != 0;
        }
    }
    scan.one(' ');
    if (const char half = scan.any("aApP"); half != 0) {
        if (scan.any("mM") == 0 || hour < 1 || hour > 12)
            return false;
        hour = hour % 12 + (half == 'p' || half == 'P' ? 12 : 0);
    }
    if (hour > 23 || minute > 59 || second > 59)
        return false;
    us = ((hour * 60 + minute) * 60 + second) * std::int64_t{1'000'000} + fraction;
    traits.timeOfDay = true;
    if (scan.any("Zz") != 0) {
        traits.offset = true;
    } else if (const char sign = scan.any("+-"); sign != 0) {
        int hours = 0, minutes = 0;
        if (!scan.number(2, 2, hours) || hours > 14)
            return false;
        if (scan.one(':') ? !scan.number(2, 2, minutes) : scan.number(1, 2, minutes) && scan.taken != 2)
            return false;
        if (minutes > 59)
            return false;
        offset = (hours * 60 + minutes) * (sign == '-' ? -1 : 1) * std::int64_t{60'000'000};
        traits.offset = true;
    } else {
        traits.noOffset = true;
    }
    return true;
}

CellState scanTime(std::string_view value, CellKind kind, std::int64_t &out, TimeTraits &traits)
{
    if (value.size() < 6 || static_cast<unsigned char>(value.front() - '0') >= 10)
        return CellState::Unfit;
    Scanner scan(value);
    Date date;
    TimeTraits seen;
    if (!scanDate(scan, kind, date, seen))
        return CellState::Unfit;
    std::int64_t us = 0, offset = 0;
    if (!scan.atEnd() && (scan.any("T ") == 0 || !scanTimeOfDay(scan, us, offset, seen) || !scan.atEnd()))
        return CellState::Unfit;
    if (date.month < 1 || date.month > 12)
        return kind != CellKind::IsoTime && date.day <= 12 ? CellState::Unfit
                                                           : CellState::NoSuchDay; // the other order may fit
    const std::int32_t *month = monthStarts() + date.year * 12 + date.month - 1;
    if (date.year < 1 || date.day < 1 || date.day > month[1] - month[0])
        return CellState::NoSuchDay;
    traits.add(seen);
    out = (month[0] + date.day - 1) * kMicrosecondsPerDay + us - offset;
    return CellState::Value;
}

} // namespace

void TimeTraits::add(const TimeTraits &other)
{
    timeOfDay |= other.timeOfDay;
    offset |= other.offset;
    noOffset |= other.noOffset;
    dayAbove12 |= other.dayAbove12;
    slashed |= other.slashed;
    finer |= other.finer;
    shortYear |= other.shortYear;
}

CellState readTime(std::string_view value, CellKind kind, const CellRules &rules, std::int64_t &out, TimeTraits &traits)
{
    out = kMissingTime;
    if (value.empty())
        return CellState::Missing;
    const CellState state = scanTime(value, kind, out, traits);
    return state != CellState::Value && rules.missing.find(value) >= 0 ? CellState::Missing : state;
}

const std::int32_t *monthStarts()
{
    static const auto starts = [] {
        std::array<std::int32_t, 10000 * 12 + 1> days{};
        days[0] = static_cast<std::int32_t>(daysFromCivil(0, 1, 1));
        for (int i = 0; i < 10000 * 12; ++i) {
            const int year = i / 12, month = i % 12 + 1;
            const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            const int length = month == 2 ? 28 + leap : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
            days[static_cast<std::size_t>(i) + 1] = days[static_cast<std::size_t>(i)] + length;
        }
        return days;
    }();
    return starts.data();
}

} // namespace mortise
