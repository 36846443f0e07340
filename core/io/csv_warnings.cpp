#include "io/csv_warnings.h"

#include "base/number_text.h"
#include "base/parallel.h"

#include <algorithm>
#include <map>
#include <set>

namespace mortise {
namespace {

/// Line ends in a part of the source: LF, and CR without LF behind it.
std::int64_t countLineEnds(const ByteSource &source, std::int64_t begin, std::int64_t end)
{
    constexpr std::int64_t kStep = 1 << 20;
    const std::int64_t n = end - begin;
    std::vector<std::int64_t> parts(static_cast<std::size_t>(chunkCount(n, kStep)));
    parallelChunks(n, kStep, [&](Chunk chunk) {
        const std::string text = source.text(begin + chunk.begin, chunk.end - chunk.begin + 1) + '\0';
        const char *const p = text.data();
        std::int64_t lines = 0;
        const std::int64_t there = std::min(chunk.end - chunk.begin, static_cast<std::int64_t>(text.size()) - 1); // fewer where the file was cut short
        for (std::int64_t i = 0; i < there; ++i)
            lines += p[i] == '\n' || (p[i] == '\r' && p[i + 1] != '\n');
        parts[static_cast<std::size_t>(chunk.index)] = lines;
    });
    std::int64_t sum = 0;
    for (const std::int64_t part : parts)
        sum += part;
    return sum;
}

/// Collects sentences whose places are known as offsets, and turns all offsets into lines in one walk over the text.
class Report {
public:
    void say(Text text) { entries_.push_back({std::move(text), {}, 0}); }
    /// %1 .. of the text, then its lines as the last argument.
    void say(Text text, const std::vector<std::int64_t> &offsets, std::int64_t count)
    {
        entries_.push_back({std::move(text), offsets, count});
        offsets_.insert(offsets.begin(), offsets.end());
    }
    std::vector<Text> texts(const ByteSource &source) const
    {
        const std::vector<std::int64_t> offsets(offsets_.begin(), offsets_.end()), lines = linesOf(source, offsets);
        std::map<std::int64_t, std::int64_t> lineAt;
        for (std::size_t i = 0; i < offsets.size(); ++i)
            lineAt[offsets[i]] = lines[i];
        std::vector<Text> texts;
        for (const Entry &entry : entries_) {
            Text text = entry.text;
            if (!entry.offsets.empty()) {
                std::string list;
                for (const std::int64_t offset : entry.offsets) {
                    if (!list.empty())
                        list += ", ";
                    list += std::to_string(lineAt[offset]);
                }
                if (entry.count > static_cast<std::int64_t>(entry.offsets.size()))
                    list += ", ...";
                text.args.push_back(std::move(list));
            }
            texts.push_back(std::move(text));
        }
        return texts;
    }

private:
    struct Entry {
        Text text;
        std::vector<std::int64_t> offsets;
        std::int64_t count;
    };
    std::vector<Entry> entries_;
    std::set<std::int64_t> offsets_;
};

void reportRows(Report &report, const RowNotes &notes)
{
    if (notes.shortRows.count > 0)
        report.say({QT_TRANSLATE_NOOP("core", "Rows with too few cells, filled with missing ones: %1 (line %2)"),
                    {withThousands(notes.shortRows.count)}},
                   notes.shortRows.first, notes.shortRows.count);
    if (notes.longRows.count > 0)
        report.say({QT_TRANSLATE_NOOP("core", "Rows with more cells than columns, the surplus left out: %1 (line %2)"),
                    {withThousands(notes.longRows.count)}},
                   notes.longRows.first, notes.longRows.count);
    if (notes.blankLines.count > 0)
        report.say(
            {QT_TRANSLATE_NOOP("core", "Empty lines left out: %1 (line %2)"), {withThousands(notes.blankLines.count)}},
            notes.blankLines.first, notes.blankLines.count);
    if (notes.unterminated)
        report.say(
            {QT_TRANSLATE_NOOP("core", "A quote is never closed: everything behind it is in the last cell"), {}});
}

void reportMissing(Report &report, const std::string &name, const MissingCodes &codes,
                   const std::vector<std::int64_t> &counts)
{
    for (std::size_t i = 1; i < counts.size(); ++i)
        if (counts[i] > 0)
            report.say({QT_TRANSLATE_NOOP("core", "%1: \"%2\" is read as missing, cells: %3"),
                        {name, codes.codes()[i], withThousands(counts[i])}});
}

void reportUnfit(Report &report, const CsvColumn &column, const ColumnNotes &notes)
{
    Places places = notes.unfit;
    places.add(notes.lossy);
    if (places.count > 0)
        report.say({QT_TRANSLATE_NOOP("core", "%1: cells that are not of the type that was asked for became missing: "
                                              "%2, the first is \"%3\" (line %4)"),
                    {column.name, withThousands(places.count), notes.first.text}},
                   places.first, places.count);
}

void reportTimes(Report &report, const CsvColumn &column)
{
    const TimeTraits &traits = column.notes.time;
    if (traits.offset && traits.noOffset)
        report.say({QT_TRANSLATE_NOOP(
                        "core", "%1: some times have an offset and some have none; those without are taken as UTC"),
                    {column.name}});
    if (traits.finer)
        report.say({QT_TRANSLATE_NOOP("core", "%1: digits below a microsecond were cut off"), {column.name}});
    if (traits.shortYear)
        report.say({QT_TRANSLATE_NOOP("core", "%1: years of two digits are taken as 1969 to 2068"), {column.name}});
    if (column.kind == CellKind::MonthFirstTime)
        report.say({QT_TRANSLATE_NOOP("core", "%1: dates are read as month/day/year"), {column.name}});
}

void reportNearMiss(Report &report, const CsvColumn &column, const NearMiss &miss, std::string_view type)
{
    const ColumnNotes &notes = miss.notes;
    const std::string &name = column.name, kept(type);
    if (notes.lossy.count > 0 && isNumberKind(miss.kind)) {
        const bool zeros = notes.first.state == CellState::LeadingZeros;
        report.say(
            {zeros ? QT_TRANSLATE_NOOP(
                 "core",
                 "%1: kept as %2 because numbers would lose leading zeros, cells: %3, the first is \"%4\" (line %5)")
                   : QT_TRANSLATE_NOOP(
                       "core",
                       "%1: kept as %2 because numbers would lose digits, cells: %3, the first is \"%4\" (line %5)"),
             {name, kept, withThousands(notes.lossy.count), notes.first.text}},
            notes.lossy.first, notes.lossy.count);
        return;
    }
    if (notes.lossy.count > 0)
        report.say(
            {QT_TRANSLATE_NOOP(
                 "core", "%1: kept as %2 because of days that do not exist, cells: %3, the first is \"%4\" (line %5)"),
             {name, kept, withThousands(notes.lossy.count), notes.first.text}},
            notes.lossy.first, notes.lossy.count);
    if (notes.unfit.count > 0)
        report.say(
            {isNumberKind(miss.kind)
                 ? QT_TRANSLATE_NOOP(
                     "core", "%1: kept as %2 because of cells that are no numbers: %3, the first is \"%4\" (line %5)")
                 : QT_TRANSLATE_NOOP(
                     "core", "%1: kept as %2 because of cells that are no times: %3, the first is \"%4\" (line %5)"),
             {name, kept, withThousands(notes.unfit.count), notes.first.text}},
            notes.unfit.first, notes.unfit.count);
}

} // namespace

std::vector<std::int64_t> linesOf(const ByteSource &source, const std::vector<std::int64_t> &offsets)
{
    std::vector<std::int64_t> lines;
    std::int64_t at = 0, line = 1;
    for (const std::int64_t offset : offsets) {
        line += countLineEnds(source, at, offset);
        at = offset;
        lines.push_back(line);
    }
    return lines;
}

std::vector<Text> readingWarnings(const ByteSource &source, const CellRules &rules, const TypedColumns &typed,
                                  const std::vector<FinishedColumn> &finished)
{
    Report report;
    reportRows(report, typed.notes);
    if (typed.exact && rules.syntax.comment.empty())
        report.say({QT_TRANSLATE_NOOP("core", "Some quotes stand within cells; they are kept as characters"), {}});
    for (std::size_t c = 0; c < finished.size(); ++c) {
        const CsvColumn &column = typed.columns[c];
        const int place = static_cast<int>(c);
        reportMissing(report, column.name, rules.missing, finished[c].missing);
        if (column.lenient)
            reportUnfit(report, column, column.notes);
        if (column.kind == CellKind::GroupedNumber)
            report.say({QT_TRANSLATE_NOOP("core", "%1: numbers have thousands separators"), {column.name}});
        if (column.notes.infinite.count > 0)
            report.say({QT_TRANSLATE_NOOP("core", "%1: numbers that are too large became infinite: %2 (line %3)"),
                        {column.name, withThousands(column.notes.infinite.count)}},
                       column.notes.infinite.first, column.notes.infinite.count);
        if (isTimeKind(column.kind))
            reportTimes(report, column);
        if (std::find(typed.ambiguousDates.begin(), typed.ambiguousDates.end(), place) != typed.ambiguousDates.end())
            report.say(
                {QT_TRANSLATE_NOOP("core", "%1: dates are read as day/month/year, but could be month/day/year as well"),
                 {column.name}});
        for (const NearMiss &miss : typed.nearMisses)
            if (miss.column == place)
                reportNearMiss(report, column, miss, typeName(finished[c].column->type()));
        if (finished[c].replaced > 0)
            report.say({QT_TRANSLATE_NOOP("core", "%1: bytes that are not valid UTF-8 were replaced: %2"),
                        {column.name, withThousands(finished[c].replaced)}});
    }
    return report.texts(source);
}

CellForm formOf(CellKind kind, const TimeTraits &traits)
{
    switch (kind) {
    case CellKind::CommaNumber: return CellForm::DecimalComma;
    case CellKind::IsoTime: return CellForm::YearFirst;
    case CellKind::DayFirstTime: return traits.slashed ? CellForm::DayFirstLoose : CellForm::DayFirst;
    case CellKind::MonthFirstTime: return CellForm::MonthFirst;
    default: return CellForm::Plain;
    }
}

std::vector<CellDoubt> cellDoubts(const TypedColumns &typed)
{
    using Kind = CellDoubt::Kind;
    std::vector<CellDoubt> doubts;
    for (const NearMiss &miss : typed.nearMisses) {
        const bool number = isNumberKind(miss.kind);
        const ColumnNotes &notes = miss.notes;
        if (number && notes.lossy.count > 0) // leading zeros, long ids: nobody wants these as numbers
            continue;
        if (const std::int64_t cells = notes.lossy.count + notes.unfit.count; cells > 0)
            doubts.push_back({number ? Kind::NoNumber : notes.lossy.count > 0 ? Kind::NoSuchDay : Kind::NoTime, miss.column, cells, notes.first.text, formOf(miss.kind, notes.time)});
    }
    for (const int column : typed.ambiguousDates)
        doubts.push_back({Kind::EitherWay, column, 0, {}, CellForm::DayFirstLoose});
    std::stable_sort(doubts.begin(), doubts.end(), [](const CellDoubt &a, const CellDoubt &b) { return a.column < b.column; });
    return doubts;
}

} // namespace mortise
