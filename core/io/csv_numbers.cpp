#include "io/csv_numbers.h"

#include <fast_float/fast_float.h>

#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <limits>

namespace mortise {
namespace {

bool isDigit(char c)
{
    return static_cast<unsigned char>(c - '0') < 10;
}

/// Whether a whole number of these digits comes back from the double to the last digit.
bool isExact(std::string_view digits, double value)
{
    if (digits.size() <= 15)
        return true;
    std::array<char, 400> text;
    const int n = std::snprintf(text.data(), text.size(), "%.0f", std::abs(value));
    return digits == std::string_view(text.data(), static_cast<std::size_t>(n));
}

/// digits [. digits] [e exponent], or a word; sign taken off before.
CellState readPlain(std::string_view text, char decimal, bool negative, double &out)
{
    const char *const end = text.data() + text.size();
    double value = 0;
    const auto result = fast_float::from_chars_advanced(
        text.data(), end, value, fast_float::parse_options{fast_float::chars_format::general, decimal});
    if (result.ptr != end || text.empty() || text.front() == '-' || text.front() == '+')
        return CellState::Unfit;
    if (std::isnan(value))
        return CellState::Missing;
    const bool word = !isDigit(text.front()) && text.front() != decimal;
    if (!word) {
        std::size_t digits = 0;
        while (digits < text.size() && isDigit(text[digits]))
            ++digits;
        if (digits == text.size()) {
            if (digits > 1 && text.front() == '0')
                return CellState::LeadingZeros;
            if (!isExact(text, value))
                return CellState::TooManyDigits;
        }
    }
    out = negative ? -value : value;
    return CellState::Value;
}

/// The length of a thousands separator at the start of the text; 0: none. Blanks may be no-break ones (U+00A0, U+202F).
std::size_t separatorAt(std::string_view text, char allowed, char decimal, char &which)
{
    const auto is = [&](char c) { return c != decimal && (allowed == 0 || allowed == c); };
    const char c = text.front();
    if ((c == ',' || c == '.' || c == '\'') && is(c)) {
        which = c;
        return 1;
    }
    if (!is(' '))
        return 0;
    which = ' ';
    if (c == ' ')
        return 1;
    if (text.starts_with("\xC2\xA0"))
        return 2;
    return text.starts_with("\xE2\x80\xAF") ? 3 : 0;
}

/// Takes separators out between groups of three digits. False where the groups are not whole, or no separator is there.
bool withoutSeparators(std::string_view text, char allowed, char decimal, std::array<char, 64> &out, std::size_t &size)
{
    size = 0;
    std::size_t run = 0, groups = 0;
    char separator = 0;
    while (!text.empty()) {
        const char c = text.front();
        if (isDigit(c)) {
            ++run;
        } else {
            char which = 0;
            const std::size_t length = separatorAt(text, allowed, decimal, which);
            if (length == 0)
                break;
            if (run == 0 || run > 3 || (groups > 0 && run != 3) || (separator != 0 && which != separator))
                return false;
            separator = which;
            ++groups;
            run = 0;
            text.remove_prefix(length);
            continue;
        }
        if (size + 1 >= out.size())
            return false;
        out[size++] = c;
        text.remove_prefix(1);
    }
    if (groups == 0 || run != 3 || size + text.size() > out.size())
        return false;
    size += text.copy(out.data() + size, text.size());
    return true;
}

} // namespace

CellState readNumber(std::string_view value, CellKind kind, const CellRules &rules, double &out)
{
    out = std::numeric_limits<double>::quiet_NaN();
    if (value.empty())
        return CellState::Missing;
    std::string_view text = value;
    const bool negative = text.front() == '-';
    if (negative || text.front() == '+')
        text.remove_prefix(1);
    const char decimal = kind == CellKind::CommaNumber ? ',' : '.';
    CellState state = readPlain(text, decimal, negative, out);
    if (state == CellState::Unfit && kind != CellKind::Number && rules.thousands != 'n') {
        std::array<char, 64> digits;
        std::size_t size = 0;
        if (withoutSeparators(text, rules.thousands, decimal, digits, size))
            state = readPlain({digits.data(), size}, decimal, negative, out);
    }
    if (state != CellState::Value && rules.missing.find(value) >= 0)
        return CellState::Missing;
    return state;
}

bool scaledDecimal(std::uint64_t mantissa, std::int64_t exponent, double &out)
{
    const fast_float::adjusted_mantissa m =
        fast_float::compute_float<fast_float::binary_format<double>>(exponent, mantissa);
    out = std::bit_cast<double>(m.mantissa | static_cast<std::uint64_t>(m.power2) << 52);
    return m.power2 >= 0;
}

} // namespace mortise
