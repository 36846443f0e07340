#include "io/csv_dialect.h"

#include "base/number_text.h"
#include "data/table.h"
#include "io/csv_numbers.h"
#include "io/csv_records.h"
#include "io/csv_times.h"
#include "io/encoding.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <unordered_map>

namespace mortise {
namespace {

constexpr std::size_t kSampleRecords = 500;
constexpr std::size_t kMostPreamble = 30; // lines of a title in front of the header

std::vector<RawRecord> sampleRecords(std::string_view head, bool complete, const CsvSyntax &syntax,
                                     std::size_t from = 0)
{
    std::vector<RawRecord> records;
    RecordScanner scanner(head, syntax, from);
    for (RawRecord record; records.size() < kSampleRecords && scanner.next(record);)
        if (!record.blank() && (record.whole || complete || records.empty()))
            records.push_back(std::move(record));
    return records;
}

bool isValue(std::string_view value, const CellRules &rules)
{
    double number = 0;
    std::int64_t time = 0;
    TimeTraits traits;
    const auto reads = [](CellState state) { return state != CellState::Unfit; };
    for (const CellKind kind : {CellKind::Number, CellKind::GroupedNumber, CellKind::CommaNumber})
        if (reads(readNumber(value, kind, rules, number)))
            return true;
    for (const CellKind kind : {CellKind::IsoTime, CellKind::DayFirstTime, CellKind::MonthFirstTime})
        if (reads(readTime(value, kind, rules, time, traits)))
            return true;
    return false;
}

struct Shape {
    std::size_t columns = 1; // most common number of cells
    double share = 0;        // of the records that have it
};

Shape shapeOf(const std::vector<RawRecord> &records)
{
    std::map<std::size_t, std::size_t> counts;
    for (const RawRecord &record : records)
        ++counts[record.cells.size()];
    Shape shape;
    std::size_t most = 0;
    for (const auto &[cells, count] : counts)
        if (count >= most) {
            most = count;
            shape.columns = cells;
        }
    shape.share = records.empty() ? 0 : static_cast<double>(most) / static_cast<double>(records.size());
    return shape;
}

/// How well the records look like a table under a delimiter: equal lengths, and cells that hold one thing.
double score(const std::vector<RawRecord> &records, const CellRules &rules)
{
    const bool several =
        records.size() > 2; // the first may be a header, which has names for all columns or, from R, all but one
    const Shape shape = shapeOf(several ? std::vector<RawRecord>(records.begin() + 1, records.end()) : records);
    if (shape.columns < 2)
        return 0;
    const std::size_t named = records[0].cells.size();
    const double header = !several || named == shape.columns        ? 1.0
                          : named > 1 && named + 1 == shape.columns ? 0.9
                                                                    : 0.6;
    double good = 0;
    std::size_t cells = 0;
    std::string scratch;
    for (std::size_t i = 0; i < records.size() && i < 100; ++i)
        for (const std::string_view raw : records[i].cells) {
            ++cells;
            const std::string_view value = cellValue(raw, rules.syntax, scratch);
            const bool quoted = raw.data() != value.data() && value.size() < raw.size();
            if (quoted || isValue(value, rules))
                good += 1;
            else if (value.find_first_of(";\t|") == std::string_view::npos)
                good += value.find(',') == std::string_view::npos ? 0.9 : 0.5; // a word
        }
    const double typed = cells == 0 ? 0 : good / static_cast<double>(cells);
    // Lengths count more than types; many columns are better than two by chance.
    return header * shape.share * shape.share * (0.3 + 0.7 * typed) * (1.0 - 0.2 / static_cast<double>(shape.columns));
}

Expected<char> oneCharacter(const std::string &text, const char *what)
{
    const unsigned char c = text.size() == 1 ? static_cast<unsigned char>(text[0]) : 0;
    if (c == 0 || c > 126 || c == '\n' || c == '\r' || std::isalnum(c) || c == '.' || c == '-' || c == '+')
        return fail(
            ErrorCode::InvalidParameter,
            {QT_TRANSLATE_NOOP(
                 "core", "%1 cannot be the %2: it takes one ASCII character that is no letter, digit, sign or point"),
             {"\"" + text + "\"", what}});
    return static_cast<char>(c);
}

/// Single quotes count only where no double quote is in the text and they enclose cells.
char guessQuote(std::string_view head)
{
    if (head.find('"') != std::string_view::npos)
        return '"';
    std::size_t opening = 0, closing = 0, all = 0;
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (head[i] != '\'')
            continue;
        constexpr std::string_view kAround = ",;\t|\r\n";
        ++all;
        opening += i == 0 || kAround.find(head[i - 1]) != std::string_view::npos;
        closing += i + 1 == head.size() || kAround.find(head[i + 1]) != std::string_view::npos;
    }
    return opening >= 4 && opening == closing && (opening + closing) * 10 >= all * 9 ? '\'' : '"';
}

/// Whether cells are separated by runs of blanks of different lengths.
bool hasRunsOfBlanks(const std::vector<RawRecord> &records)
{
    return std::any_of(records.begin(), records.end(), [](const RawRecord &record) {
        return std::any_of(record.cells.begin(), record.cells.end(),
                           [](std::string_view cell) { return cell.empty(); });
    });
}

Expected<void> guessDelimiter(std::string_view head, bool complete, const CsvOptions &options, Dialect &dialect)
{
    CellRules rules;
    rules.missing = MissingCodes(options.missing);
    rules.syntax = dialect.syntax;
    if (!options.delimiter.empty()) {
        MORTISE_TRY(dialect.syntax.delimiter, oneCharacter(options.delimiter, "delimiter"));
        dialect.blanks = dialect.syntax.delimiter == ' ';
        return {};
    }
    double best = 0.3; // below this it is one column
    char found = 0;
    for (const char candidate : {',', ';', '\t', '|', ' '}) {
        rules.syntax.delimiter = candidate;
        const auto records = sampleRecords(head, complete, rules.syntax);
        double value = score(records, rules);
        bool runs = false;
        if (candidate == ' ' && hasRunsOfBlanks(records)) { // the same, joined
            rules.syntax.delimiter = '\t';
            const std::string joined = blanksAsTabs(head, rules.syntax.quote);
            const double joinedValue = score(sampleRecords(joined, complete, rules.syntax), rules);
            value = std::max(value, joinedValue);
            runs = true;
        }
        if (candidate == ' ')
            value *= shapeOf(records).share < 1 && !runs ? 0.5 : 0.8; // sentences have blanks too
        if (value > best) {
            best = value;
            found = candidate;
        }
    }
    dialect.blanks = found == ' ';
    dialect.syntax.delimiter = found == 0 ? ',' : found;
    return {};
}

/// Whether the first record names the columns: its cells are no values, or are unlike what is below them.
bool looksLikeHeader(const std::vector<RawRecord> &records, const CellRules &rules, std::vector<Text> &warnings)
{
    std::string scratch;
    const auto value = [&](std::size_t r, std::size_t c) {
        return c < records[r].cells.size() ? std::string(cellValue(records[r].cells[c], rules.syntax, scratch))
                                           : std::string();
    };
    const std::size_t columns = records[0].cells.size();
    std::size_t values = 0, years = 0, evidence = 0, against = 0, filled = 0;
    for (std::size_t c = 0; c < columns; ++c) {
        const std::string name = value(0, c);
        if (name.empty())
            continue;
        ++filled;
        const bool isNumber = rules.missing.find(name) < 0 && isValue(name, rules);
        values += isNumber;
        const auto year = parseInteger(name);
        years += year && *year >= 1500 && *year <= 2200 && name.size() == 4;
        std::size_t below = 0, typed = 0, same = 0;
        for (std::size_t r = 1; r < records.size() && r <= 100; ++r) {
            const std::string cell = value(r, c);
            if (cell.empty() || rules.missing.find(cell) >= 0)
                continue;
            ++below;
            typed += isValue(cell, rules);
            same += cell == name;
        }
        evidence += !isNumber && below > 0 && typed == below;
        against += isNumber && below > 0 && typed == below;
        against += !isNumber && same > 0;
    }
    if (filled == 0)
        return false;
    if (values == 0)
        return against == 0 || evidence > 0;
    if (years == values && years < filled)
        return true; // country, 2019, 2020
    if (evidence > against)
        return true;
    if (evidence > 0)
        warnings.push_back({QT_TRANSLATE_NOOP("core", "The first row has numbers in it and is taken for data"), {}});
    return false;
}

/// Titles above a table: records of a single cell in front of records that have more.
std::size_t preambleOf(const std::vector<RawRecord> &records)
{
    const Shape shape = shapeOf(records);
    if (shape.columns < 3 || shape.share < 0.5)
        return 0;
    std::size_t n = 0;
    while (n < kMostPreamble && n + 1 < records.size() && records[n].cells.size() == 1)
        ++n;
    return n < kMostPreamble ? n : 0;
}

std::string listed(const std::vector<std::string> &names)
{
    std::string out;
    for (std::size_t i = 0; i < names.size() && i < 5; ++i) {
        if (i > 0)
            out += ", ";
        out += names[i];
    }
    return names.size() > 5 ? out + ", ..." : out;
}

/// Names that are there, unique and not empty.
void nameColumns(const RawRecord &first, std::size_t columns, bool header, Dialect &dialect)
{
    std::unordered_map<std::string, int> uses;
    std::vector<std::string> doubled, unnamed;
    std::string scratch;
    std::int64_t replaced = 0;
    for (std::size_t c = 0; c < columns; ++c) {
        std::string name;
        if (header && c < first.cells.size())
            name = trimmedBlanks(cellValue(first.cells[c], dialect.syntax, scratch));
        if (!isValidUtf8(name))
            name = repairedUtf8(name, replaced);
        std::replace_if(
            name.begin(), name.end(), [](char ch) { return ch == '\n' || ch == '\r' || ch == '\t' || ch == '\0'; },
            ' ');
        if (name.empty()) {
            name = "column " + std::to_string(c + 1);
            if (header && c < first.cells.size())
                unnamed.push_back(name);
        }
        const std::string wanted = name;
        while (!uses.try_emplace(name, 1).second)
            name = wanted + " (" + std::to_string(++uses[wanted]) + ")";
        if (name != wanted)
            doubled.push_back(name);
        dialect.names.push_back(std::move(name));
    }
    if (!doubled.empty())
        dialect.warnings.push_back(
            {QT_TRANSLATE_NOOP("core", "Columns with the same name were renamed: %1"), {listed(doubled)}});
    if (!unnamed.empty())
        dialect.warnings.push_back(
            {QT_TRANSLATE_NOOP("core", "Columns without a name were named: %1"), {listed(unnamed)}});
}

/// The offset behind the first `lines` lines; npos where there are fewer.
std::size_t behindLines(std::string_view text, std::int64_t lines)
{
    std::size_t at = 0;
    for (; lines > 0; --lines) {
        const std::size_t end = text.find_first_of("\r\n", at);
        if (end == std::string_view::npos)
            return std::string_view::npos;
        at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    return at;
}

} // namespace

std::string blanksAsTabs(std::string_view text, char quote)
{
    std::string out;
    bool quoted = false, pending = false, lineStart = true;
    for (const char c : text) {
        if (!quoted && (c == ' ' || c == '\t')) {
            pending = !lineStart;
            continue;
        }
        const bool lineEnd = !quoted && (c == '\n' || c == '\r');
        if (pending && !lineEnd)
            out.push_back('\t');
        pending = false;
        lineStart = lineEnd;
        if (quote != 0 && c == quote)
            quoted = !quoted;
        out.push_back(c);
    }
    return out;
}

Expected<Dialect> guessDialect(std::string_view head, bool complete, const CsvOptions &options, const std::string &name)
{
    const auto nothing = [&] {
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is empty: there is no table in it"), {name}});
    };
    Dialect dialect;
    dialect.syntax.trim = options.trim;
    dialect.syntax.comment = options.comment;
    const std::size_t skipped = behindLines(head, options.skipLines);
    if (skipped == std::string_view::npos || skipped >= head.size())
        return nothing();
    std::string_view body = head.substr(skipped);
    if (options.quote == "none")
        dialect.syntax.quote = 0;
    else if (options.quote.empty())
        dialect.syntax.quote = guessQuote(body);
    else {
        MORTISE_TRY(dialect.syntax.quote, oneCharacter(options.quote, "quote"));
    }
    // "sep=;" in the first line, as some spreadsheets write it.
    if (options.delimiter.empty() && body.size() > 5 && body.starts_with("sep=")
        && (body[5] == '\r' || body[5] == '\n')) {
        dialect.syntax.delimiter = body[4];
        body.remove_prefix(behindLines(body, 1));
    } else {
        MORTISE_CHECK(guessDelimiter(body, complete, options, dialect));
    }
    if (dialect.syntax.delimiter == dialect.syntax.quote)
        return fail(ErrorCode::InvalidParameter,
                    {QT_TRANSLATE_NOOP("core", "Delimiter and quote cannot be the same character"), {}});

    auto records = sampleRecords(body, complete, dialect.syntax);
    if (records.empty())
        return nothing();
    if (options.header == Header::Auto && options.skipLines == 0)
        if (const std::size_t titles = preambleOf(records); titles > 0) {
            dialect.warnings.push_back({QT_TRANSLATE_NOOP("core", "%1 {line|lines} above the header left out: \"%2\""),
                                        {std::to_string(titles), std::string(records[0].cells[0].substr(0, 80))}});
            records.erase(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(titles));
        }
    if (!records[0].whole && !complete)
        return fail(
            ErrorCode::Unreadable,
            {QT_TRANSLATE_NOOP("core", "The header of %1 is too long, or a quote in it is never closed"), {name}});

    CellRules rules;
    rules.syntax = dialect.syntax;
    rules.missing = MissingCodes(options.missing);
    dialect.header = options.header == Header::Auto ? looksLikeHeader(records, rules, dialect.warnings)
                                                    : options.header == Header::Yes;
    const auto offsetOf = [&](std::size_t inBody) {
        return inBody + static_cast<std::size_t>(body.data() - head.data());
    };
    dialect.headerBegin = offsetOf(records[0].begin);
    dialect.dataBegin = offsetOf(dialect.header ? records[0].end : records[0].begin);
    if (options.header == Header::Auto && !dialect.header)
        dialect.warnings.push_back({QT_TRANSLATE_NOOP("core", "The file has no header: columns are numbered"), {}});
    else if (options.header == Header::Auto && records.size() == 1 && complete)
        dialect.warnings.push_back({QT_TRANSLATE_NOOP("core", "The only row is taken for the header"), {}});

    RawRecord names = dialect.header ? records[0] : RawRecord{};
    const std::vector<RawRecord> data(records.begin() + (dialect.header ? 1 : 0), records.end());
    const Shape shape = shapeOf(data.empty() ? records : data);
    std::size_t columns = dialect.header ? names.cells.size() : shape.columns;
    if (dialect.header && shape.columns > columns && shape.share >= 0.9) {
        const bool surplus = std::any_of(data.begin(), data.end(), [&](const RawRecord &r) {
            return r.cells.size() == shape.columns && !trimmedBlanks(r.cells.back()).empty();
        });
        if (surplus && shape.columns == columns + 1) { // as R writes tables: names of the rows have none themselves
            names.cells.insert(names.cells.begin(), std::string_view());
            dialect.warnings.push_back(
                {QT_TRANSLATE_NOOP("core", "Rows have one cell more than the header: the first column has no name"),
                 {}});
        }
        columns = shape.columns;
    }
    dialect.namedColumns = names.cells.size();
    nameColumns(names, columns, dialect.header, dialect);
    return dialect;
}

} // namespace mortise
