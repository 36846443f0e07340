#include "data/condition_time.h"

namespace mortise {
namespace {

/// Takes pieces off the front of a text.
class Pieces {
public:
    explicit Pieces(std::string_view text) : rest_(text) {}
    bool atEnd() const { return rest_.empty(); }
    char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
    bool take(char c)
    {
        if (peek() != c)
            return false;
        rest_.remove_prefix(1);
        return true;
    }
    /// Between least and most digits, as many as there are.
    std::optional<int> digits(int least, int most)
    {
        int value = 0, n = 0;
        for (; n < most && peek() >= '0' && peek() <= '9'; ++n) {
            value = value * 10 + (peek() - '0');
            rest_.remove_prefix(1);
        }
        return n >= least ? std::optional(value) : std::nullopt;
    }
    std::size_t size() const { return rest_.size(); }

private:
    std::string_view rest_;
};

int daysOf(int year, int month)
{
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return kDays[month - 1] + (month == 2 && leap);
}

enum class Unit { Year, Month, Day, Minute, Second, Microsecond };

struct Written {
    CivilTime time;
    std::int64_t offset = 0; // microseconds east of UTC
    Unit unit = Unit::Day;
};

bool takeDate(Pieces &in, Written &out)
{
    CivilTime &t = out.time;
    const std::size_t before = in.size();
    const auto first = in.digits(1, 4);
    if (!first)
        return false;
    const bool yearFirst = before - in.size() == 4;
    if (yearFirst && in.atEnd()) {
        out.unit = Unit::Year;
        t.year = *first;
        return true;
    }
    const char separator = in.peek();
    if (yearFirst ? separator != '-' && separator != '/' : separator != '.')
        return false;
    in.take(separator);
    const auto second = in.digits(1, 2);
    if (!second)
        return false;
    std::optional<int> third = 1;
    if (in.take(separator))
        third = yearFirst ? in.digits(1, 2) : in.digits(4, 4);
    else if (yearFirst && in.atEnd())
        out.unit = Unit::Month;
    else
        return false;
    if (!third)
        return false;
    t.year = yearFirst ? *first : *third;
    t.month = *second;
    t.day = yearFirst ? *third : *first;
    return t.month >= 1 && t.month <= 12 && t.day >= 1 && t.day <= daysOf(t.year, t.month);
}

bool takeTimeOfDay(Pieces &in, Written &out)
{
    CivilTime &t = out.time;
    const auto hour = in.digits(1, 2);
    if (!hour || *hour > 23 || !in.take(':'))
        return false;
    const auto minute = in.digits(2, 2);
    if (!minute || *minute > 59)
        return false;
    t.hour = *hour;
    t.minute = *minute;
    out.unit = Unit::Minute;
    if (!in.take(':'))
        return true;
    const auto second = in.digits(2, 2);
    if (!second || *second > 59)
        return false;
    t.second = *second;
    out.unit = Unit::Second;
    if (!in.take('.'))
        return true;
    const std::size_t before = in.size();
    const auto fraction = in.digits(1, 6);
    if (!fraction)
        return false;
    t.microsecond = *fraction;
    for (std::size_t n = before - in.size(); n < 6; ++n)
        t.microsecond *= 10;
    while (in.digits(1, 6)) { } // below a microsecond
    out.unit = Unit::Microsecond;
    return true;
}

bool takeOffset(Pieces &in, Written &out)
{
    if (in.atEnd() || in.take('Z'))
        return true;
    const bool west = in.peek() == '-';
    if (!in.take('+') && !in.take('-'))
        return false;
    const auto hours = in.digits(2, 2);
    in.take(':');
    const auto minutes = in.atEnd() ? std::optional(0) : in.digits(2, 2);
    if (!hours || !minutes || *hours > 14 || *minutes > 59)
        return false;
    out.offset = (west ? -1 : 1) * (*hours * 60 + *minutes) * std::int64_t{60'000'000};
    return true;
}

std::optional<Written> parseWritten(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    Pieces in(text);
    Written out;
    if (!takeDate(in, out))
        return std::nullopt;
    if (in.atEnd())
        return out;
    if ((!in.take('T') && !in.take(' ')) || !takeTimeOfDay(in, out))
        return std::nullopt;
    in.take(' ');
    return takeOffset(in, out) && in.atEnd() ? std::optional(out) : std::nullopt;
}

CivilTime endOf(const CivilTime &time, Unit unit)
{
    CivilTime end = time;
    if (unit == Unit::Year || (unit == Unit::Month && time.month == 12)) {
        ++end.year;
        end.month = 1;
    } else {
        ++end.month;
    }
    return end;
}

} // namespace

std::optional<std::int64_t> parseTime(std::string_view text)
{
    const auto written = parseWritten(text);
    if (!written || written->unit < Unit::Day)
        return std::nullopt;
    return toMicroseconds(written->time) - written->offset;
}

std::optional<TimeSpan> parseTimeSpan(std::string_view text)
{
    const auto written = parseWritten(text);
    if (!written)
        return std::nullopt;
    const std::int64_t begin = toMicroseconds(written->time) - written->offset;
    switch (written->unit) {
    case Unit::Year:
    case Unit::Month: return TimeSpan{begin, toMicroseconds(endOf(written->time, written->unit))};
    case Unit::Day: return TimeSpan{begin, begin + kMicrosecondsPerDay};
    case Unit::Minute: return TimeSpan{begin, begin + 60'000'000};
    case Unit::Second: return TimeSpan{begin, begin + 1'000'000};
    case Unit::Microsecond: return TimeSpan{begin, begin + 1};
    }
    return std::nullopt;
}

} // namespace mortise
