// One pass over the data of a delimited text, by several threads, that fills the columns asked for in place.
//
//  1. Threads take blocks of the text in order and read them into a buffer of their own that stays in the second-level cache.
//  2. Masks of quotes, delimiters and line ends are made 64 bytes at a time; line ends are counted under both hypotheses about
//     the state at the block's start (inside or outside quotes).
//  3. Block k waits for (rows before it, state) from block k - 1, adds its own and passes them on. Masks are a small part of the
//     work, so the wait is short. Now the block knows the number of its first row and writes values straight to their places.
//  4. Rows are read in tiles, one tight loop a column.
//
// A cell that does not fit fails its column; the column is left alone from that block on, and the caller decides what it is read
// as in the next pass. Quotes where RFC 4180 has none are noticed; the caller then repeats the pass with the exact scanner,
// which finds the state at each block's start one block after the other.
#pragma once

#include "base/error.h"
#include "base/memory.h"
#include "io/byte_source.h"
#include "io/csv_kernels.h"
#include "io/csv_levels.h"
#include "io/csv_notes.h"
#include "io/csv_options.h"
#include "io/csv_records.h"
#include "io/csv_text_store.h"

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

namespace mortise {

/// A column while it is read.
struct CsvColumn {
    std::string name;
    CellKind kind = CellKind::Number;
    bool lenient = false;       // cells that do not fit become missing and are noted
    bool probe = false;         // values are not kept: only what does not fit is of interest
    std::size_t mostLevels = 0; // of a category; more fail the column

    Buffer store;
    std::byte *data = nullptr; // double, int64 (times; lengths of texts, at row + 1) or int32 (codes)
    LevelDictionary levels;
    std::vector<TextPieces> text; // by block

    std::atomic<std::int64_t> failedBlock{kNowhere};
    std::mutex mutex;  // of `failure`
    UnfitCell failure; // the first in the file
    ColumnNotes notes;

    bool failed() const { return failedBlock.load(std::memory_order_relaxed) != kNowhere; }
    /// Makes room for `rows` values of its kind, of which `likely` will be used; forgets what was read before.
    void prepare(std::int64_t rows, std::int64_t likely, std::int64_t blocks);
    std::size_t width() const { return kind == CellKind::Category ? 4 : 8; }
    void fail(std::int64_t block, UnfitCell cell);
};

/// Where the data of a text lie and how they are written.
struct CsvLayout {
    const ByteSource *source = nullptr;
    std::int64_t begin = 0, end = 0; // of the data, without the header and the line ends behind the last row
    std::size_t columns = 0;         // cells of a row
    CellRules rules;
    const CsvKernels *kernels = nullptr;
    std::int64_t blockBytes = 262144; // a multiple of 64
    bool exact = false;               // scanner
    int threads = 1;
    std::stop_token stop;
    ProgressCallback progress; // of this pass, 0..1

    std::int64_t blocks() const { return end > begin ? (end - begin + blockBytes - 1) / blockBytes : 0; }
};

/// What a pass found. Columns hold their values and notes.
struct PassOutcome {
    std::int64_t rows = 0;
    std::int64_t rowBound = 0; // rows with blank lines counted as well
    bool overflow = false;     // more rows than there was room for: again, with rowBound
    bool strayQuotes = false;  // again, with the exact scanner
    RowNotes notes;
};

/// Columns by their place in a row; the pass fills those in `active`. `capacity`: rows that the columns have room for.
/// `blocks`: only the first so many; -1: all.
Expected<PassOutcome> runPass(const CsvLayout &layout, std::deque<CsvColumn> &columns, const std::vector<int> &active,
                              std::int64_t capacity, std::int64_t blocks = -1);

} // namespace mortise
