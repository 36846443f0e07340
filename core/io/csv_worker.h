// One thread of a pass. See csv_pass.h.
#pragma once

#include "io/csv_pass.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace mortise {

/// What the threads of a pass share.
struct PassShared {
    const CsvLayout &layout;
    std::deque<CsvColumn> &columns;
    const std::vector<int> &active;
    std::int64_t capacity;
    std::int64_t blocks;
    /// By block: rows that begin before it * 8 + QuoteState at its start; -1: not known yet.
    std::vector<std::atomic<std::int64_t>> chain;
    std::vector<std::int64_t> rowsOf; // found in each block
    std::atomic<std::int64_t> next{0};
    std::atomic<bool> abort{false}, overflow{false}, stray{false}, unreadable{false}, tooLong{false};

    PassShared(const CsvLayout &l, std::deque<CsvColumn> &c, const std::vector<int> &a, std::int64_t room,
               std::int64_t n);
};

class CsvWorker {
public:
    explicit CsvWorker(PassShared &shared);
    ~CsvWorker();
    CsvWorker(const CsvWorker &) = delete;
    CsvWorker &operator=(const CsvWorker &) = delete;

    /// Takes blocks until none is left. Throws std::bad_alloc.
    void run(const ProgressCallback &progress);
    RowNotes rowNotes;
    std::vector<ColumnNotes> columnNotes; // by place in `active`

private:
    struct Lane { // of an active column
        LevelLookup lookup;
        TextSlabs slabs;
        bool wide = false;
    };
    bool block(std::int64_t k); // false: the pass is over
    bool load(std::int64_t offset, std::int64_t bytes);
    void scan(std::size_t ownWords, QuoteState &state);
    bool waitFor(std::int64_t k, std::int64_t &rows, QuoteState &state);
    void resolveQuotes(bool inside);
    std::int64_t findLineEnd(std::int64_t from) const;
    void rows(std::int64_t k, std::int64_t before, std::int64_t last, std::int64_t row);
    std::int64_t unevenRows(std::int64_t k, const std::uint32_t *ends, std::size_t count, std::int64_t row);
    void unevenRow(std::int64_t k, const std::uint32_t *ends, std::size_t cells, std::int64_t row);
    void decode(std::int64_t k, const std::uint32_t *ends, std::size_t n, std::int64_t row);
    UnfitCell decodeNumbers(CsvColumn &column, ColumnNotes &notes, Lane &lane, const CellTile &tile, std::int64_t row);
    UnfitCell decodeTimes(CsvColumn &column, ColumnNotes &notes, const CellTile &tile, std::int64_t row);
    UnfitCell decodeLevels(CsvColumn &column, Lane &lane, const CellTile &tile, std::int64_t row);
    void decodeTexts(CsvColumn &column, ColumnNotes &notes, Lane &lane, const CellTile &tile, std::int64_t row);
    std::string_view rawCell(const CellTile &tile, std::size_t row) const;
    std::int64_t offsetOf(const char *cell) const { return offset_ + (cell - text_); }

    PassShared &shared_;
    const CsvLayout &layout_;
    std::vector<Lane> lanes_;
    std::string scratch_;
    std::vector<std::uint32_t> again_, uneven_;
    std::vector<double> spareNumbers_; // of columns whose values are not kept
    std::vector<std::int64_t> spareTimes_;

    char *mapped_ = nullptr; // the buffer, with room in front and behind
    std::size_t mappedBytes_ = 0;
    char *text_ = nullptr;
    std::int64_t room_ = 0, size_ = 0, offset_ = 0;
    bool atEnd_ = false;
    std::vector<std::uint64_t> separators_, lineEnds_, inside_;
    std::vector<std::uint32_t> positions_;
    std::size_t words_ = 0;
    ScanMasks masks_{};
};

} // namespace mortise
