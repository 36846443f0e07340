// How a delimited file is to be read, and how it was read. Every guess of the reader can be overruled here; what it guessed
// and assumed stands in the ReadReport.
#pragma once

#include "base/text.h"
#include "data/column.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace mortise {

enum class Header { Auto, Yes, No };
enum class DateOrder { Auto, DayFirst, MonthFirst };

/// What stands for "no value", compared after blanks around a cell are taken off. An empty cell always does. In a column of
/// categories "-" is a level of its own where "+" is one too.
const std::vector<std::string> &defaultMissingCodes(); // NA N/A n/a #N/A NaN nan NULL null Null ? - .

struct CsvOptions {
    std::string encoding; // a name that iconv knows ("windows-1252", "UTF-16LE"); empty: guessed
    std::string
        delimiter; // one ASCII character; "\t" is a tab, " " is one or more blanks; empty: guessed among , ; tab | blank
    std::string quote;   // one ASCII character; "none": quotes are ordinary characters; empty: guessed between " and '
    std::string decimal; // "." or ","; empty: decided on whole columns
    std::string thousands; // "," "." " " or "'"; "none": no separators; empty: decided on whole columns
    Header header = Header::Auto;
    std::vector<std::string> missing = defaultMissingCodes();
    DateOrder dateOrder = DateOrder::Auto; // of dates such as 3/4/2020; Auto: decided on whole columns
    std::map<std::string, ColumnType>
        types;                  // by column name; what does not fit becomes missing and is counted in a warning
    std::int64_t skipLines = 0; // before the header
    std::string comment;        // lines that start with this are left out; empty: none
    bool trim = true;           // take blanks off both ends of cells without quotes
    std::int64_t rowLimit = -1; // the first rows only; -1: all

    // For tests and measurements: the outcome never depends on these two.
    bool vectorInstructions = true;   // false: the portable path
    std::int64_t blockBytes = 262144; // read at once by one thread; rounded to a multiple of 64
};

/// How the cells of a column were written in the file.
enum class CellForm {
    Plain,         // nothing to say: words, and numbers with a point
    DecimalComma,  // 1.079,00
    YearFirst,     // 2020-12-31
    DayFirst,      // 31.12.2020
    DayFirstLoose, // 31/12/2020 or 31-12-2020, where some put the month first
    MonthFirst     // 12/31/2020
};

/// A column that somebody should look at. Said in a warning too.
struct CellDoubt {
    enum class Kind {
        NoNumber,  // kept as category or text because of cells that are no numbers
        NoTime,    // the same: no times
        NoSuchDay, // the same: days that do not exist
        EitherWay  // dates that can be read day first and month first
    };
    Kind kind = Kind::NoNumber;
    int column = 0;         // of the table
    std::int64_t cells = 0; // 0 for EitherWay
    std::string first;      // text of the first one
    CellForm form = CellForm::Plain; // of the others
};

struct ReadReport {
    std::string format = "csv"; // csv, xlsx, ...
    std::string encoding;       // "UTF-8", "windows-1252", ...
    std::string delimiter;      // one character; empty where the file has a single column
    std::string decimal = ".";  // what the columns use; "." where there are no fractions
    bool header = true;
    std::string member;         // of an archive, or the sheet of a workbook; empty: the file itself
    std::vector<CellForm> forms; // of the table's columns
    std::vector<CellDoubt> doubts;
    std::vector<Text> warnings; // what was assumed, repaired or left out, with line numbers
    std::int64_t bytes = 0;     // of the file as it lies on the disk
    std::int64_t rows = 0;
    double seconds = 0;
};

/// Called now and then from the thread that called the reader, with what share is done (0..1).
using ProgressCallback = std::function<void(double fraction)>;

} // namespace mortise
