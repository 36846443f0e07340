#include "io/csv_typing.h"

#include "io/csv_numbers.h"
#include "io/csv_times.h"

#include <algorithm>
#include <utility>

namespace mortise {
namespace {

constexpr std::int64_t kSampleBytes = 64 << 10;

class Typing {
public:
    Typing(CsvLayout layout, const std::vector<std::string> &names, const CsvOptions &options)
        : layout_(std::move(layout))
        , options_(options)
        , forced_(names.size())
        , guess_(names.size(), CellKind::Number)
        , near_(names.size(), -1)
    {
        for (std::size_t c = 0; c < names.size(); ++c) {
            typed_.columns.emplace_back().name = names[c];
            if (const auto type = options.types.find(names[c]); type != options.types.end())
                forced_[c] = type->second;
        }
    }
    Expected<TypedColumns> run();

private:
    using Active = std::vector<int>;
    bool allowed(CellKind kind, std::size_t column) const;
    CellKind firstKind(std::size_t column) const;
    CellKind nextKind(std::size_t column) const;
    void widen(std::size_t column);
    std::int64_t estimatedRows() const;
    Expected<void> guess();
    Expected<void> guessOnce(const CsvLayout &sample, std::int64_t rows);
    void orderGuessedLevels(CsvColumn &column, std::int64_t rows);
    Expected<void> passes(std::deque<CsvColumn> &columns, Active active, bool widening);
    Expected<void> retry(CellKind kind, const Active &active);
    Expected<void> agreeOnDecimals();
    Expected<void> agreeOnDates();
    Expected<void> probe(const CsvLayout &layout, const Active &active, CellKind kind, std::deque<CsvColumn> &probes);
    Expected<void> findNearMisses();
    CsvColumn &column(int c) { return typed_.columns[static_cast<std::size_t>(c)]; }
    Active all() const
    {
        Active active(typed_.columns.size());
        for (std::size_t c = 0; c < active.size(); ++c)
            active[c] = static_cast<int>(c);
        return active;
    }

    CsvLayout layout_;
    const CsvOptions &options_;
    TypedColumns typed_;
    std::vector<std::optional<ColumnType>> forced_;
    std::vector<CellKind> guess_;
    Active unmet_;          // of a type that was asked for, with cells in the sample that are not
    std::vector<int> near_; // the kind that the sample nearly is, or -1
    std::int64_t capacity_ = 0, likely_ = 0;
    double passesDone_ = 0;
};

bool Typing::allowed(CellKind kind, std::size_t column) const
{
    const auto forced = forced_[column];
    if (isNumberKind(kind)) {
        if (forced && *forced != ColumnType::Number)
            return false;
        if (kind == CellKind::CommaNumber)
            return options_.decimal != ".";
        return options_.decimal != "," && (kind == CellKind::Number || options_.thousands != "none");
    }
    if (isTimeKind(kind)) {
        if (forced && *forced != ColumnType::Time)
            return false;
        return !(kind == CellKind::DayFirstTime && options_.dateOrder == DateOrder::MonthFirst)
               && !(kind == CellKind::MonthFirstTime && options_.dateOrder == DateOrder::DayFirst);
    }
    if (kind == CellKind::Category)
        return !forced || *forced == ColumnType::Category;
    return !forced || *forced == ColumnType::Text;
}

CellKind Typing::firstKind(std::size_t column) const
{
    auto kind = CellKind::Number;
    while (!allowed(kind, column))
        kind = static_cast<CellKind>(static_cast<int>(kind) + 1);
    return kind;
}

/// The next wider kind that the cell which failed fits; its own kind where there is none (a type that was asked for).
CellKind Typing::nextKind(std::size_t c) const
{
    const CsvColumn &column = typed_.columns[c];
    for (int k = static_cast<int>(column.kind) + 1; k <= static_cast<int>(CellKind::Text); ++k) {
        const auto kind = static_cast<CellKind>(k);
        double number = 0;
        std::int64_t time = 0;
        TimeTraits traits;
        if (!allowed(kind, c))
            continue;
        if (isNumberKind(kind) && !fits(readNumber(column.failure.text, kind, layout_.rules, number)))
            continue;
        if (isTimeKind(kind) && !fits(readTime(column.failure.text, kind, layout_.rules, time, traits)))
            continue;
        return kind;
    }
    return column.kind;
}

void Typing::widen(std::size_t c)
{
    CsvColumn &column = typed_.columns[c];
    const CellKind next = nextKind(c);
    if (next == column.kind) { // nothing wider is allowed: what does not fit is missing
        column.kind = guess_[c];
        column.lenient = true;
    } else {
        column.kind = next;
    }
    column.levels.reset();
    column.mostLevels = column.kind == CellKind::Category && !forced_[c]
                            ? kMostLevelsOfColumn + layout_.rules.missing.codes().size()
                            : 0;
}

/// From a few places in the file; a little high. Room for too few rows costs another pass, room for too many nothing.
std::int64_t Typing::estimatedRows() const
{
    constexpr std::int64_t kPart = 64 << 10, kParts = 8;
    const std::int64_t size = layout_.end - layout_.begin;
    double densest = 0;
    for (std::int64_t i = 0; i < kParts; ++i) {
        const std::string part = layout_.source->text(layout_.begin + size / kParts * i, std::min(kPart, size));
        const auto lines = std::count_if(part.begin(), part.end(), [](char c) { return c == '\n' || c == '\r'; });
        if (!part.empty())
            densest = std::max(densest, static_cast<double>(lines + 1) / static_cast<double>(part.size()));
        if (size <= kPart)
            break;
    }
    const auto estimate = static_cast<std::int64_t>(densest * 1.1 * static_cast<double>(size)) + 1000;
    return std::min(estimate, size + 1);
}

/// Levels in their final order: if the sample has them all, as is usual, nothing has to be renumbered at the end.
void Typing::orderGuessedLevels(CsvColumn &column, std::int64_t rows)
{
    std::vector<std::string> levels;
    for (const std::string_view level : column.levels.levels())
        levels.emplace_back(level);
    if (rows >= 100 && static_cast<std::int64_t>(levels.size()) * 2 > rows) {
        column.kind = CellKind::Text;
        column.levels.reset();
        return;
    }
    std::sort(levels.begin(), levels.end(), naturalLess);
    column.levels.reset(levels);
    column.mostLevels = kMostLevelsOfColumn + layout_.rules.missing.codes().size();
}

Expected<void> Typing::guessOnce(const CsvLayout &sample, std::int64_t rows)
{
    for (Active active = all(); !active.empty();) {
        for (const int c : active)
            column(c).prepare(rows, 0, 1);
        MORTISE_TRY(const PassOutcome outcome, runPass(sample, typed_.columns, active, rows, 1));
        if (outcome.strayQuotes) {
            layout_.exact = true;
            return {};
        }
        Active failed;
        for (const int c : active) {
            const auto place = static_cast<std::size_t>(c);
            if (!column(c).failed()) {
                if (column(c).kind == CellKind::Category && !forced_[place])
                    orderGuessedLevels(column(c), outcome.rows);
                guess_[place] = column(c).kind;
                continue;
            }
            if (nextKind(place) == column(c).kind) {
                guess_[place] = column(c).kind = firstKind(place); // asked for, but not what every cell is
                unmet_.push_back(c);
                continue;
            }
            widen(place);
            column(c).mostLevels = 0;
            failed.push_back(c);
        }
        active = std::move(failed);
    }
    return {};
}

Expected<void> Typing::guess()
{
    CsvLayout sample = layout_;
    sample.blockBytes = kSampleBytes;
    sample.threads = 1;
    sample.progress = {};
    const std::string part = layout_.source->text(layout_.begin, std::min(kSampleBytes, layout_.end - layout_.begin));
    const std::int64_t rows =
        2 + std::count_if(part.begin(), part.end(), [](char c) { return c == '\n' || c == '\r'; });
    for (;;) {
        for (std::size_t c = 0; c < typed_.columns.size(); ++c) {
            typed_.columns[c].kind = firstKind(c);
            typed_.columns[c].lenient = false;
            typed_.columns[c].mostLevels = 0;
            typed_.columns[c].levels.reset();
        }
        sample.exact = layout_.exact;
        unmet_.clear();
        MORTISE_CHECK(guessOnce(sample, rows));
        if (sample.exact == layout_.exact)
            break;
    }
    Active words;
    for (const int c : all())
        if (column(c).kind >= CellKind::Category && !forced_[static_cast<std::size_t>(c)])
            words.push_back(c);
    words.insert(words.end(), unmet_.begin(), unmet_.end());
    std::vector<std::int64_t> most(typed_.columns.size());
    for (const CellKind kind : {CellKind::Number, CellKind::CommaNumber, CellKind::IsoTime, CellKind::DayFirstTime,
                                CellKind::MonthFirstTime}) {
        if (words.empty())
            break;
        std::deque<CsvColumn> probes;
        MORTISE_CHECK(probe(sample, words, kind, probes));
        for (const int c : words) {
            const ColumnNotes &notes = probes[static_cast<std::size_t>(c)].notes;
            const std::int64_t good = notes.values + notes.lossy.count;
            const auto place = static_cast<std::size_t>(c);
            if (forced_[place]) { // in the form that most cells have
                if (allowed(kind, place) && notes.values > most[place]) {
                    most[place] = notes.values;
                    guess_[place] = column(c).kind = kind;
                }
            } else if (near_[place] < 0 && good > 0 && (notes.unfit.count * 10 <= good || (notes.unfit.count == 1 && good >= 3))) {
                near_[place] = static_cast<int>(kind);
            }
        }
    }
    return {};
}

/// Reads columns until each fits; with `widening` a column that fails is read again as something wider.
Expected<void> Typing::passes(std::deque<CsvColumn> &columns, Active active, bool widening)
{
    while (!active.empty()) {
        for (const int c : active)
            columns[static_cast<std::size_t>(c)].prepare(capacity_, likely_, layout_.blocks());
        CsvLayout layout = layout_;
        const double share = passesDone_ == 0 ? 0.9 : 0.05; // the first pass is nearly all of it
        if (layout_.progress)
            layout.progress = [this, share](double fraction) {
                layout_.progress(std::min(0.99, passesDone_ + share * fraction));
            };
        MORTISE_TRY(const PassOutcome outcome, runPass(layout, columns, active, capacity_));
        passesDone_ = std::min(0.99, passesDone_ + share);
        if (outcome.strayQuotes) { // what was guessed and read so far is worth nothing
            layout_.exact = true;
            return {};
        }
        if (outcome.overflow) {
            capacity_ = outcome.rowBound;
            continue;
        }
        typed_.rows = outcome.rows;
        likely_ = outcome.rowBound;
        typed_.notes = outcome.notes;
        if (!widening)
            return {};
        Active failed;
        for (const int c : active)
            if (columns[static_cast<std::size_t>(c)].failed()) {
                widen(static_cast<std::size_t>(c));
                failed.push_back(c);
            }
        active = std::move(failed);
    }
    return {};
}

/// Reads columns as another kind and keeps the outcome of those that fit it as a whole.
Expected<void> Typing::retry(CellKind kind, const Active &active)
{
    if (active.empty())
        return {};
    std::deque<CsvColumn> trial(typed_.columns.size());
    for (const int c : active)
        trial[static_cast<std::size_t>(c)].kind = kind;
    MORTISE_CHECK(passes(trial, active, false));
    for (const int c : active) {
        CsvColumn &tried = trial[static_cast<std::size_t>(c)];
        if (tried.failed())
            continue;
        column(c).kind = kind;
        column(c).store = std::move(tried.store);
        column(c).data = tried.data;
        column(c).notes = std::move(tried.notes);
    }
    return {};
}

/// A file has one decimal character: where a column needs the comma, points and commas of the others are looked at again.
Expected<void> Typing::agreeOnDecimals()
{
    bool comma = false;
    Active others;
    for (const int c : all()) {
        comma |= column(c).kind == CellKind::CommaNumber && !column(c).lenient;
        if (column(c).kind < CellKind::CommaNumber && !column(c).lenient)
            others.push_back(c);
    }
    return comma && options_.decimal.empty() ? retry(CellKind::CommaNumber, others) : Expected<void>();
}

/// The same for the order of day and month.
Expected<void> Typing::agreeOnDates()
{
    if (options_.dateOrder != DateOrder::Auto)
        return {};
    bool monthFirst = false;
    Active open;
    for (const int c : all()) {
        const TimeTraits &traits = column(c).notes.time;
        monthFirst |= column(c).kind == CellKind::MonthFirstTime;
        if (column(c).kind == CellKind::DayFirstTime && traits.slashed && !traits.dayAbove12)
            open.push_back(c);
    }
    if (monthFirst) {
        MORTISE_CHECK(retry(CellKind::MonthFirstTime, open));
        std::erase_if(open, [this](int c) { return column(c).kind == CellKind::MonthFirstTime; });
    }
    typed_.ambiguousDates = open;
    return {};
}

Expected<void> Typing::probe(const CsvLayout &layout, const Active &active, CellKind kind,
                             std::deque<CsvColumn> &probes)
{
    probes.resize(typed_.columns.size());
    for (const int c : active) {
        CsvColumn &p = probes[static_cast<std::size_t>(c)];
        p.kind = kind;
        p.lenient = p.probe = true;
        p.prepare(0, 0, 0);
    }
    const std::int64_t blocks = layout.blockBytes == kSampleBytes && layout.threads == 1 ? 1 : -1;
    return runPass(layout, probes, active, kNowhere, blocks).map([](const PassOutcome &) {});
}

/// Columns of words that nearly are something else, because of a few cells: which ones.
Expected<void> Typing::findNearMisses()
{
    CsvLayout layout = layout_;
    layout.progress = {};
    std::vector<std::pair<CellKind, Active>> byKind;
    for (const int c : all()) {
        const auto place = static_cast<std::size_t>(c);
        if (column(c).kind < CellKind::Category || forced_[place])
            continue;
        const int kind = guess_[place] < CellKind::Category ? static_cast<int>(guess_[place]) : near_[place];
        if (kind < 0)
            continue;
        auto group = std::find_if(byKind.begin(), byKind.end(),
                                  [&](const auto &g) { return g.first == static_cast<CellKind>(kind); });
        if (group == byKind.end())
            group = byKind.insert(byKind.end(), {static_cast<CellKind>(kind), {}});
        group->second.push_back(c);
    }
    for (const auto &[kind, active] : byKind) {
        std::deque<CsvColumn> probes;
        MORTISE_CHECK(probe(layout, active, kind, probes));
        for (const int c : active) {
            ColumnNotes &notes = probes[static_cast<std::size_t>(c)].notes;
            const std::int64_t good = notes.values + notes.lossy.count;
            if (good > 0 && (notes.unfit.count * 10 <= good || (notes.unfit.count == 1 && good >= 3))
                && notes.first.offset != kNowhere)
                typed_.nearMisses.push_back({c, kind, std::move(notes)});
        }
    }
    return {};
}

Expected<TypedColumns> Typing::run()
{
    if (layout_.blocks() == 0) {
        for (std::size_t c = 0; c < typed_.columns.size(); ++c) {
            typed_.columns[c].kind = firstKind(c);
            typed_.columns[c].prepare(0, 0, 0);
        }
        return std::move(typed_);
    }
    capacity_ = estimatedRows();
    likely_ = static_cast<std::int64_t>(static_cast<double>(capacity_) / 1.1 * 0.97);
    for (bool exact = layout_.exact;; exact = layout_.exact) {
        MORTISE_CHECK(guess());
        exact = layout_.exact;
        MORTISE_CHECK(passes(typed_.columns, all(), true));
        if (exact == layout_.exact)
            break;
    }
    MORTISE_CHECK(agreeOnDecimals());
    MORTISE_CHECK(agreeOnDates());
    MORTISE_CHECK(findNearMisses());
    typed_.exact = layout_.exact;
    return std::move(typed_);
}

} // namespace

Expected<TypedColumns> readColumns(CsvLayout layout, const std::vector<std::string> &names, const CsvOptions &options)
{
    return Typing(std::move(layout), names, options).run();
}

} // namespace mortise
