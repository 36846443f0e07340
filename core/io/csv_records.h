// Records one after the other, by the exact rules of quoting: for the head of a file, and for the files in which quotes stand
// where RFC 4180 has none, so that counting them does not tell what is inside.
//
// The rules are those of Python's csv module: a quote at the start of a cell opens it (after blanks, if blanks are trimmed);
// inside, two quotes are one; what follows the closing quote belongs to the cell; any other quote is a character.
#pragma once

#include "io/csv_cells.h"
#include "io/csv_kernels.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace mortise {

/// Where a reader stands between two bytes.
enum class QuoteState : std::uint8_t { CellStart, Plain, Quoted, QuoteInQuoted, Comment };

class QuoteMachine {
public:
    QuoteMachine(const CsvSyntax &syntax, QuoteState state) : syntax_(syntax), state_(state) {}
    enum class Found : std::uint8_t { Nothing, Delimiter, LineEnd };
    /// Takes the byte at `i`; `text` shows the bytes behind it (0 at the end).
    Found step(std::string_view text, std::size_t i);
    QuoteState state() const { return state_; }
    /// At the first byte of a line: whether the line is a comment.
    void startLine(std::string_view rest);

private:
    const CsvSyntax &syntax_;
    QuoteState state_;
};

struct RawRecord {
    std::vector<std::string_view> cells; // raw: quotes on; without the line end
    std::size_t begin = 0, end = 0;      // end: behind the line end
    bool whole = true;                   // false: the text ended inside the record
    bool blank() const { return cells.size() == 1 && cells[0].empty(); }
};

/// Walks over a text; comment lines are left out.
class RecordScanner {
public:
    RecordScanner(std::string_view text, const CsvSyntax &syntax, std::size_t from = 0)
        : text_(text)
        , syntax_(syntax)
        , at_(from)
    {}
    bool next(RawRecord &record); // false at the end of the text

private:
    std::string_view text_;
    const CsvSyntax &syntax_;
    std::size_t at_;
};

/// Masks as CsvKernels::scan makes them, but exact: `state` is the state at the block's start and becomes the one at the end of
/// the block proper. inside[] is left zero and separators are final. lines[0] counts the line ends.
/// `readable`: how many bytes there are in all.
void scanExactly(const char *text, std::size_t readable, std::size_t words, std::size_t ownWords,
                 const CsvSyntax &syntax, QuoteState &state, ScanMasks &masks);

} // namespace mortise
