#include "io/csv_worker.h"

#include <sys/mman.h>

#include <algorithm>
#include <bit>
#include <chrono>
#include <cstring>
#include <new>
#include <thread>

namespace mortise {
namespace {

constexpr std::int64_t kPage = 4096;
constexpr std::int64_t kFirstTail = 4096;                // behind a block, for the row that begins in it
constexpr std::size_t kTileWords = (96 << 10) / 64;      // text of a tile, so that it and its values stay in the cache
constexpr std::int64_t kPadding = 128;                   // readable bytes that kernels want behind the text
constexpr std::int64_t kLongest = std::int64_t{1} << 31; // a block with its last row: positions are 32 bits

std::uint64_t bitsFrom(std::int64_t bit)
{
    return ~std::uint64_t{0} << (bit & 63);
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

} // namespace

PassShared::PassShared(const CsvLayout &l, std::deque<CsvColumn> &c, const std::vector<int> &a, std::int64_t room,
                       std::int64_t n)
    : layout(l)
    , columns(c)
    , active(a)
    , capacity(room)
    , blocks(n)
    , chain(static_cast<std::size_t>(n) + 1)
    , rowsOf(static_cast<std::size_t>(n))
{
    for (auto &link : chain)
        link.store(-1, std::memory_order_relaxed);
    chain[0] = static_cast<std::int64_t>(QuoteState::CellStart);
}

CsvWorker::CsvWorker(PassShared &shared)
    : columnNotes(shared.active.size())
    , shared_(shared)
    , layout_(shared.layout)
    , lanes_(shared.active.size())
    , uneven_(layout_.columns + 1)
{}

CsvWorker::~CsvWorker()
{
    if (mapped_)
        munmap(mapped_, mappedBytes_);
}

void CsvWorker::run(const ProgressCallback &progress)
{
    const std::int64_t step = std::max<std::int64_t>(1, shared_.blocks / 200);
    for (std::int64_t reported = -step;;) {
        const std::int64_t k = shared_.next.fetch_add(1);
        if (k >= shared_.blocks || shared_.abort.load(std::memory_order_relaxed))
            return;
        if (progress && k - reported >= step) {
            progress(static_cast<double>(k) / static_cast<double>(shared_.blocks));
            reported = k;
        }
        if (layout_.stop.stop_requested() || !block(k)) {
            shared_.abort = true;
            return;
        }
    }
}

/// Reads into a buffer that lies at the same offset within a page as the text in the file: the kernel's copy is up to three times
/// slower otherwise.
bool CsvWorker::load(std::int64_t offset, std::int64_t bytes)
{
    if (room_ < bytes) {
        if (mapped_)
            munmap(mapped_, mappedBytes_);
        mapped_ = nullptr;
        mappedBytes_ = static_cast<std::size_t>(bytes + 4 * kPage);
        void *p = mmap(nullptr, mappedBytes_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (p == MAP_FAILED)
            throw std::bad_alloc();
        mapped_ = static_cast<char *>(p);
        room_ = bytes;
        const auto words = static_cast<std::size_t>(bytes / 64 + 3);
        separators_.resize(words);
        lineEnds_.resize(words);
        inside_.resize(words);
    }
    text_ = mapped_ + kPage + offset % kPage;
    offset_ = offset;
    size_ = layout_.source->read(offset, text_, std::min(bytes, layout_.end - offset));
    if (size_ < 0) {
        shared_.unreadable = true;
        return false;
    }
    std::memset(text_ + size_, 0, kPadding);
    atEnd_ = offset + size_ >= layout_.end;
    words_ = static_cast<std::size_t>(size_ / 64 + 1);
    return true;
}

void CsvWorker::scan(std::size_t ownWords, QuoteState &state)
{
    masks_.separators = separators_.data();
    masks_.lineEnds = lineEnds_.data();
    masks_.inside = inside_.data();
    if (layout_.exact)
        scanExactly(text_, static_cast<std::size_t>(size_), words_, ownWords, layout_.rules.syntax, state, masks_);
    else
        layout_.kernels->scan(
            text_, words_, ownWords,
            {layout_.rules.syntax.delimiter, layout_.rules.syntax.quote, layout_.rules.syntax.quote != 0}, masks_);
}

bool CsvWorker::waitFor(std::int64_t k, std::int64_t &rows, QuoteState &state)
{
    std::int64_t link = -1;
    for (int spin = 0; (link = shared_.chain[static_cast<std::size_t>(k)].load(std::memory_order_acquire)) < 0;
         ++spin) {
        if (shared_.abort.load(std::memory_order_relaxed))
            return false;
        if (spin > 2000) // the other thread is not running: leave the core to it
            std::this_thread::sleep_for(std::chrono::microseconds(50));
        else if (spin > 200)
            std::this_thread::yield();
    }
    rows = link >> 3;
    state = static_cast<QuoteState>(link & 7);
    return true;
}

/// Takes separators inside quotes out, now that the state at the block's start is known, and looks for quotes that neither begin
/// nor end a cell: from the first such quote on the masks mean nothing.
void CsvWorker::resolveQuotes(bool inside)
{
    if (!masks_.quotes && !inside)
        return;
    const std::uint64_t flip = inside ? ~std::uint64_t{0} : 0;
    std::uint64_t insideBefore = flip, quotesBefore = 0;
    std::uint64_t separatorsBefore = std::uint64_t{1}
                                     << 63; // what is in front of the block was judged by the block before
    for (std::size_t word = 0; word < words_; ++word) {
        const std::uint64_t in = inside_[word] ^ flip, quotes = in ^ (in << 1 | insideBefore >> 63),
                            separators = separators_[word] & ~in;
        bool stray =
            (quotes & in & ~((separators << 1 | separatorsBefore >> 63) | (quotes << 1 | quotesBefore >> 63))) != 0;
        const std::uint64_t closed = (quotes & ~in) << 1 | (quotesBefore & ~insideBefore) >> 63;
        for (std::uint64_t bad = closed & ~(separators | quotes); bad != 0; bad &= bad - 1) {
            const std::int64_t at = static_cast<std::int64_t>(word * 64) + std::countr_zero(bad);
            stray |= at < size_ && !(text_[at] == '\r' && text_[at + 1] == '\n');
        }
        if (stray)
            shared_.stray.store(true, std::memory_order_relaxed);
        separators_[word] = separators;
        lineEnds_[word] &= ~in;
        separatorsBefore = separators;
        insideBefore = in;
        quotesBefore = quotes;
    }
}

std::int64_t CsvWorker::findLineEnd(std::int64_t from) const
{
    for (auto word = static_cast<std::size_t>(from / 64); word < words_; ++word) {
        const std::uint64_t bits =
            lineEnds_[word] & (word == static_cast<std::size_t>(from / 64) ? bitsFrom(from) : ~std::uint64_t{0});
        if (bits != 0)
            return static_cast<std::int64_t>(word * 64) + std::countr_zero(bits);
    }
    return kNowhere;
}

/// A block owns the rows whose preceding line end lies in it, and the first block the first row; the last of them ends behind
/// the block, in the tail.
bool CsvWorker::block(std::int64_t k)
{
    const std::int64_t offset = layout_.begin + k * layout_.blockBytes;
    const auto ownWords = static_cast<std::size_t>(layout_.blockBytes / 64);
    const bool final = k + 1 == layout_.blocks();
    std::int64_t row = 0;
    QuoteState state{}, endState{}; // at the block's start and end
    bool known = false;
    for (std::int64_t tail = kFirstTail;; tail *= 8) {
        if (layout_.blockBytes + tail > kLongest) {
            shared_.tooLong = true;
            return false;
        }
        if (!load(offset, layout_.blockBytes + tail))
            return false;
        if (layout_.exact && !known && !waitFor(k, row, state))
            return false;
        QuoteState scanned = state;
        scan(ownWords, scanned);
        if (!known) {
            if (!layout_.exact) {
                if (!waitFor(k, row, state))
                    return false;
                scanned = (state == QuoteState::Quoted) != masks_.odd ? QuoteState::Quoted : QuoteState::CellStart;
            }
            endState = scanned;
            const bool inside = !layout_.exact && state == QuoteState::Quoted;
            const std::int64_t after = row + (k == 0) + masks_.lines[inside];
            shared_.chain[static_cast<std::size_t>(k) + 1].store(after * 8 + static_cast<std::int64_t>(endState),
                                                                 std::memory_order_release);
            known = true;
            if (final && endState == QuoteState::Quoted)
                rowNotes.unterminated = true;
        }
        if (!layout_.exact)
            resolveQuotes(state == QuoteState::Quoted);
        if (shared_.stray.load(std::memory_order_relaxed))
            return false;
        if (atEnd_) { // the last row ends here
            const auto word = static_cast<std::size_t>(size_ / 64);
            const std::uint64_t bit = std::uint64_t{1} << (size_ & 63);
            text_[size_] = '\n';
            separators_[word] |= bit;
            lineEnds_[word] |= bit;
        }
        const std::int64_t before = k == 0 ? -1 : findLineEnd(0);
        std::int64_t last = findLineEnd(layout_.blockBytes);
        if (before != -1 && (before >= layout_.blockBytes || before >= size_))
            return true;
        if (last == kNowhere && !atEnd_)
            continue; // the last row is longer than the tail
        if (last == kNowhere)
            last = size_;
        rows(k, before, last, row);
        return true;
    }
}

/// The rows between the line ends at `before` and at `last`.
void CsvWorker::rows(std::int64_t k, std::int64_t before, std::int64_t last, std::int64_t row)
{
    const auto firstWord = static_cast<std::size_t>((before + 1) / 64), lastWord = static_cast<std::size_t>(last / 64);
    separators_[firstWord] &= bitsFrom(before + 1);
    lineEnds_[firstWord] &= bitsFrom(before + 1);
    const std::uint64_t upTo = ~std::uint64_t{0} >> (63 - last % 64);
    separators_[lastWord] &= upTo;
    lineEnds_[lastWord] &= upTo;
    const bool comments = !layout_.rules.syntax.comment.empty();
    const std::size_t columns = layout_.columns;
    std::size_t n = 0;
    const auto endsWithRoom = [&](std::size_t wordsMore) { // cell j of the tile is ends[j - 1] + 1 .. ends[j]
        if (const std::size_t room = n + wordsMore * 64 + 16; positions_.size() < room)
            positions_.resize(std::max(room, positions_.size() * 2));
        return positions_.data() + 1;
    };
    std::uint32_t *ends = endsWithRoom(kTileWords);
    ends[-1] = static_cast<std::uint32_t>(before);
    const std::int64_t firstRow = row;
    for (std::size_t word = firstWord; word <= lastWord;) {
        const std::size_t to = std::min(word + kTileWords, lastWord + 1);
        std::size_t lines = 0;
        ends = endsWithRoom(to - word);
        n += layout_.kernels->positions(separators_.data(), lineEnds_.data(), word, to, ends + n, lines);
        word = to;
        if (lines == 0)
            continue;
        std::size_t whole = n; // cells of whole rows; those behind wait for the next tile
        while (!isLineEnd(text_[ends[whole - 1]]))
            --whole;
        bool even = whole == lines * columns && !comments;
        for (std::size_t r = 1; even && r <= lines; ++r)
            even = isLineEnd(text_[ends[r * columns - 1]]);
        if (even) {
            decode(k, ends, lines, row);
            row += static_cast<std::int64_t>(lines);
        } else {
            row += unevenRows(k, ends, whole, row);
        }
        ends[-1] = ends[whole - 1];
        std::memmove(ends, ends + whole, (n - whole) * sizeof *ends);
        n -= whole;
    }
    shared_.rowsOf[static_cast<std::size_t>(k)] = row - firstRow;
    for (std::size_t i = 0; i < lanes_.size(); ++i)
        if (CsvColumn &column = shared_.columns[static_cast<std::size_t>(shared_.active[i])];
            column.kind == CellKind::Text)
            column.text[static_cast<std::size_t>(k)] = lanes_[i].slabs.takePieces();
}

/// Rows of any length: those with the right number of cells are read together, as long as they follow each other.
std::int64_t CsvWorker::unevenRows(std::int64_t k, const std::uint32_t *ends, std::size_t count, std::int64_t row)
{
    const std::size_t columns = layout_.columns;
    const CsvSyntax &syntax = layout_.rules.syntax;
    std::int64_t done = 0;
    std::size_t runBegin = 0, runRows = 0;
    const auto flush = [&] {
        if (runRows > 0)
            decode(k, ends + runBegin, runRows, row + done);
        done += static_cast<std::int64_t>(runRows);
        runRows = 0;
    };
    for (std::size_t at = 0; at < count;) {
        std::size_t cells = 1;
        while (!isLineEnd(text_[ends[at + cells - 1]]))
            ++cells;
        const char *const begin = text_ + static_cast<std::uint32_t>(ends[static_cast<std::ptrdiff_t>(at) - 1] + 1);
        const std::string_view line(begin, static_cast<std::size_t>(text_ + ends[at + cells - 1] - begin));
        const bool comment = !syntax.comment.empty() && line.starts_with(syntax.comment);
        const bool blank =
            cells == 1 && columns > 1 && line.find_first_not_of(syntax.trim ? " \t\r" : "\r") == std::string_view::npos;
        if (cells == columns && !comment) {
            if (runRows == 0)
                runBegin = at;
            ++runRows;
        } else {
            flush();
            if (blank && !comment)
                rowNotes.blankLines.add(offsetOf(begin));
            if (!blank && !comment)
                unevenRow(k, ends + at, cells, row + done++);
        }
        at += cells;
    }
    flush();
    return done;
}

/// A row with too few cells is filled up; cells beyond the last column are left out.
void CsvWorker::unevenRow(std::int64_t k, const std::uint32_t *ends, std::size_t cells, std::int64_t row)
{
    const std::size_t columns = layout_.columns;
    const std::int64_t offset = offset_ + static_cast<std::uint32_t>(ends[-1] + 1);
    uneven_[0] = ends[-1];
    for (std::size_t c = 0; c < columns; ++c) {
        if (c >= cells) {
            uneven_[c + 1] = uneven_[c] + 1;
            continue;
        }
        std::uint32_t end = ends[c];
        if (c + 1 == cells && end > uneven_[c] + 1 && text_[end] == '\n' && text_[end - 1] == '\r')
            --end;
        uneven_[c + 1] = end;
    }
    if (cells < columns)
        rowNotes.shortRows.add(offset);
    for (std::size_t c = columns; c < cells; ++c) {
        const std::string_view cell(text_ + ends[c - 1] + 1, ends[c] - ends[c - 1] - 1);
        if (cell.find_first_not_of(" \t\r") != std::string_view::npos) {
            rowNotes.longRows.add(offset);
            break;
        }
    }
    decode(k, uneven_.data() + 1, 1, row);
}

} // namespace mortise
