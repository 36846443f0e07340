// Cells of delimited text: what a column can be read as, and what a cell holds once quotes and blanks are off.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mortise {

/// From narrow to wide. A column in which a cell does not fit is read again as a wider kind.
enum class CellKind : std::uint8_t {
    Number,        // 1234.5
    GroupedNumber, // 1,234.5  1 234.5  1'234.5
    CommaNumber,   // 1234,5   1.234,5  1 234,5
    IsoTime,       // 2020-12-31, 2020/12/31
    DayFirstTime,  // 31/12/2020, 31.12.2020, 31-12-2020
    MonthFirstTime,
    Category,
    Text,
};
inline bool isNumberKind(CellKind kind)
{
    return kind <= CellKind::CommaNumber;
}
inline bool isTimeKind(CellKind kind)
{
    return kind >= CellKind::IsoTime && kind <= CellKind::MonthFirstTime;
}

enum class CellState : std::uint8_t {
    Value,
    Missing,
    Unfit,         // not of this kind
    LeadingZeros,  // 007: digits that a number would lose
    TooManyDigits, // a whole number that a double does not keep
    NoSuchDay,     // has the form of a date: 30 February
    TooManyLevels, // for a category
};
inline bool fits(CellState state)
{
    return state <= CellState::Missing;
}

/// The texts that stand for no value. Short lists; a look at the length decides most cells.
class MissingCodes {
public:
    MissingCodes() = default;
    explicit MissingCodes(std::vector<std::string> codes);
    /// The number of the code, or -1. The empty text is always missing: number 0.
    int find(std::string_view cell) const
    {
        if (cell.empty())
            return 0;
        return cell.size() <= longest_ ? search(cell) : -1;
    }
    const std::vector<std::string> &codes() const { return codes_; }
    /// Codes that are numbers ("-999"): a fast number reader does not see them as text.
    const std::vector<double> &numbers() const { return numbers_; }

private:
    int search(std::string_view cell) const;
    std::vector<std::string> codes_; // the first is empty
    std::vector<double> numbers_;
    std::size_t longest_ = 0;
};

/// The characters that give a file its structure.
struct CsvSyntax {
    char delimiter = ',';
    char quote = '"'; // 0: none
    bool trim = true;
    std::string comment; // lines that start with it are none; empty: no comments
};

struct CellRules {
    CsvSyntax syntax;
    MissingCodes missing;
    char thousands = 0; // 0: any that is usual, 'n': none
};

inline std::string_view trimmedBlanks(std::string_view cell)
{
    while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t'))
        cell.remove_prefix(1);
    while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t'))
        cell.remove_suffix(1);
    return cell;
}

/// The value of a raw cell that opens with a quote: quotes off, doubled quotes single, what follows the closing quote kept.
/// The view points into `cell` or into `scratch` (which then has 8 readable bytes behind the value).
std::string_view unquoted(std::string_view cell, char quote, bool trim, std::string &scratch);

/// The value of a raw cell.
inline std::string_view cellValue(std::string_view cell, const CsvSyntax &syntax, std::string &scratch)
{
    if (syntax.trim && !cell.empty() && (cell.front() <= ' ' || cell.back() <= ' '))
        cell = trimmedBlanks(cell);
    if (syntax.quote != 0 && !cell.empty() && cell.front() == syntax.quote)
        return unquoted(cell, syntax.quote, syntax.trim, scratch);
    return cell;
}

} // namespace mortise
