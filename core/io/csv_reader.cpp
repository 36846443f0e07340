#include "io/csv_reader.h"

#include "base/parallel.h"
#include "io/csv_dialect.h"
#include "io/csv_finish.h"
#include "io/csv_typing.h"
#include "io/csv_warnings.h"
#include "io/encoding.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <new>
#include <optional>

namespace mortise {
namespace {

constexpr std::int64_t kHeadBytes = 256 << 10;
constexpr std::int64_t kLongestHeader = 64 << 20;

bool allMissing(const Column &column)
{
    for (std::int64_t row = 0; row < column.size(); ++row)
        if (!column.isMissing(row))
            return false;
    return true;
}

/// There is no comma to tell of.
bool allWhole(const Column &column)
{
    const auto values = column.numbers();
    return std::all_of(values.begin(), values.end(), [](double v) { return std::isnan(v) || v == std::trunc(v); });
}

class Reading {
public:
    Reading(ByteSource source, const CsvOptions &options, std::stop_token stop, const ProgressCallback &progress)
        : source_(std::move(source))
        , options_(options)
        , stop_(std::move(stop))
        , progress_(progress)
    {
        report_.bytes = source_.size();
    }
    Expected<ReadResult> run();

private:
    Expected<void> refuseWhatIsNoText() const;
    Expected<void> decode();
    Expected<void> convert(const Encoding &encoding);
    Expected<Dialect> dialectOfHead();
    Expected<Dialect> dialect();
    std::int64_t dataEnd(const Dialect &dialect) const;
    Expected<bool> readTable(const Dialect &dialect); // false: the text is not UTF-8 after all and was converted
    void describe(const Dialect &dialect, const TypedColumns &typed);

    ByteSource source_;
    CsvOptions options_;
    std::stop_token stop_;
    const ProgressCallback &progress_;
    Encoding encoding_;
    std::vector<Text> encodingWarnings_;
    ReadReport report_;
    Table table_;
};

Expected<void> Reading::refuseWhatIsNoText() const
{
    const std::string &name = source_.name();
    if (source_.size() == 0)
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is empty: there is no table in it"), {name}});
    const std::string head = source_.text(0, 65536);
    for (const std::string_view magic :
         {std::string_view("PK\3\4"), std::string_view("\x1F\x8B"), std::string_view("%PDF"),
          std::string_view("\x89PNG"),
          std::string_view("\x7F"
                           "ELF"),
          std::string_view("SQLite format 3"), std::string_view("\xD0\xCF\x11\xE0"), std::string_view("PAR1"),
          std::string_view("\xFF\xD8\xFF"), std::string_view("BZh"),
          std::string_view("\xFD"
                           "7zXZ"),
          std::string_view("\x28\xB5\x2F\xFD"), std::string_view("\x93NUMPY"), std::string_view("GIF8")})
        if (head.starts_with(magic))
            return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is no text file"), {name}});
    if (!options_.encoding.empty() || detectEncoding(head).name.starts_with("UTF-16")
        || detectEncoding(head).name.starts_with("UTF-32"))
        return {};
    const auto control = std::count_if(head.begin(), head.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1B' && c != '\x1A';
    });
    if (control > 4 + static_cast<std::ptrdiff_t>(head.size()) / 20)
        return fail(ErrorCode::Unreadable,
                    {QT_TRANSLATE_NOOP("core", "%1 is a binary file, not a table of text"), {name}});
    return {};
}

Expected<void> Reading::convert(const Encoding &encoding)
{
    MORTISE_TRY(Converted converted, toUtf8(source_, encoding, stop_));
    encodingWarnings_.clear();
    if (encoding.guessed)
        encodingWarnings_.push_back({QT_TRANSLATE_NOOP("core", "The encoding %1 is a guess"), {encoding.name}});
    if (converted.replaced > 0)
        encodingWarnings_.push_back(
            {QT_TRANSLATE_NOOP("core", "%1 {byte means nothing in the encoding %2 and was|bytes mean nothing in the encoding %2 and were} replaced"),
             {std::to_string(converted.replaced), encoding.name}});
    source_ = ByteSource::of(std::move(converted.bytes), source_.name());
    encoding_ = encoding;
    encoding_.mark = 0;
    return {};
}

Expected<void> Reading::decode()
{
    const Encoding detected = detectEncoding(source_.text(0, kHeadBytes));
    encoding_ = detected;
    if (!options_.encoding.empty()) {
        encoding_.name = options_.encoding == "utf-8" || options_.encoding == "utf8" ? "UTF-8" : options_.encoding;
        encoding_.guessed = false;
        if (detected.mark > 0 && detected.name.substr(0, 6) != encoding_.name.substr(0, 6))
            encoding_.mark = 0;
    }
    report_.encoding = encoding_.name;
    return encoding_.isUtf8() ? Expected<void>() : convert(encoding_);
}

/// Looks at more of the text while its header does not fit.
Expected<Dialect> Reading::dialectOfHead()
{
    for (std::int64_t bytes = kHeadBytes;; bytes *= 8) {
        const std::string head = source_.text(encoding_.mark, bytes);
        const bool complete = encoding_.mark + static_cast<std::int64_t>(head.size()) >= source_.size();
        Expected<Dialect> dialect = guessDialect(head, complete, options_, source_.name());
        if (dialect || complete || dialect.error().code != ErrorCode::Unreadable || bytes > kLongestHeader)
            return dialect;
    }
}

Expected<Dialect> Reading::dialect()
{
    MORTISE_TRY(Dialect found, dialectOfHead());
    report_.delimiter = std::string(1, found.syntax.delimiter);
    if (found.blanks) { // columns set apart by blanks: read as if by tabs
        const std::string text = blanksAsTabs(source_.text(encoding_.mark, source_.size()), found.syntax.quote);
        source_ = ByteSource::of(Buffer::copyOf(std::span<const char>(text)), source_.name());
        encoding_.mark = 0;
        options_.delimiter = "\t";
        MORTISE_TRY(found, dialectOfHead());
        report_.delimiter = " ";
    }
    return found;
}

/// Behind the last cell: without the line ends at the end of the text, and without the rows that nobody asked for.
std::int64_t Reading::dataEnd(const Dialect &dialect) const
{
    const std::int64_t begin = encoding_.mark + static_cast<std::int64_t>(dialect.dataBegin);
    std::int64_t end = source_.size();
    for (std::int64_t step = 4096; end > begin; step *= 2) {
        const std::int64_t from = std::max(begin, end - step);
        const std::string tail = source_.text(from, end - from);
        const std::size_t last = tail.find_last_not_of("\r\n");
        end = from + (last == std::string::npos ? 0 : static_cast<std::int64_t>(last) + 1);
        if (last != std::string::npos)
            break;
    }
    if (options_.rowLimit < 0)
        return end;
    for (std::int64_t bytes = kHeadBytes;; bytes *= 4) {
        const std::string head = source_.text(begin, std::min(bytes, end - begin));
        RecordScanner scanner(head, dialect.syntax);
        RawRecord record;
        std::int64_t rows = 0;
        while (rows < options_.rowLimit && scanner.next(record) && record.whole)
            rows += !record.blank() || dialect.names.size() == 1;
        if (rows == options_.rowLimit) {
            const std::size_t last = rows == 0 ? std::string::npos : head.find_last_not_of("\r\n", record.end - 1);
            return last == std::string::npos ? begin : begin + static_cast<std::int64_t>(last) + 1;
        }
        if (begin + bytes >= end)
            return end;
    }
}

Expected<bool> Reading::readTable(const Dialect &dialect)
{
    CsvLayout layout;
    layout.source = &source_;
    layout.begin = encoding_.mark + static_cast<std::int64_t>(dialect.dataBegin);
    layout.end = dataEnd(dialect);
    layout.columns = dialect.names.size();
    layout.rules = {dialect.syntax, MissingCodes(options_.missing),
                    options_.thousands == "none" ? 'n'
                    : options_.thousands.empty() ? '\0'
                                                 : options_.thousands[0]};
    layout.kernels = &csvKernels(options_.vectorInstructions);
    layout.blockBytes = std::max<std::int64_t>(1, options_.blockBytes / 64) * 64;
    layout.exact = !dialect.syntax.comment.empty();
    layout.threads = threadCount();
    layout.stop = stop_;
    layout.progress = progress_;
    MORTISE_TRY(TypedColumns typed, readColumns(layout, dialect.names, options_));

    std::vector<FinishedColumn> finished(typed.columns.size());
    parallelItems(static_cast<std::int64_t>(finished.size()), [&](std::int64_t c) {
        const auto place = static_cast<std::size_t>(c);
        finished[place] = finishColumn(typed.columns[place], typed.rows, layout.rules.missing,
                                       options_.types.contains(dialect.names[place]));
    });
    std::int64_t invalid = 0;
    for (const FinishedColumn &column : finished)
        invalid += column.replaced;
    if (invalid > 0 && encoding_.isUtf8() && options_.encoding.empty()) {
        const std::string sample = unusualLines(source_, layout.begin);
        if (utf8Share(sample) <= 0.9) {
            const Encoding guess = guessEncoding(sample);
            report_.encoding = guess.name;
            MORTISE_CHECK(convert(guess));
            return false;
        }
    }
    report_.warnings = encodingWarnings_;
    report_.warnings.insert(report_.warnings.end(), dialect.warnings.begin(), dialect.warnings.end());
    const std::vector<Text> found = readingWarnings(source_, layout.rules, typed, finished);
    report_.warnings.insert(report_.warnings.end(), found.begin(), found.end());

    report_.doubts = cellDoubts(typed);

    // Delimiters at the ends of lines make a column that neither has a name nor a value.
    while (dialect.header && finished.size() > dialect.namedColumns && allMissing(*finished.back().column))
        finished.pop_back();
    if (finished.size() > dialect.namedColumns && dialect.header)
        report_.warnings.push_back(
            {QT_TRANSLATE_NOOP("core",
                               "Rows have more cells than the header: columns without a name were numbered from %1"),
             {dialect.names[dialect.namedColumns]}});
    std::vector<std::pair<std::string, ColumnPtr>> columns;
    for (std::size_t c = 0; c < finished.size(); ++c)
        columns.emplace_back(dialect.names[c], finished[c].column);
    table_ = Table::of(columns);
    describe(dialect, typed);
    return true;
}

void Reading::describe(const Dialect &dialect, const TypedColumns &typed)
{
    report_.header = dialect.header;
    report_.rows = table_.rows();
    if (dialect.names.size() == 1)
        report_.delimiter.clear();
    report_.decimal = options_.decimal.empty() ? "." : options_.decimal;
    for (const CsvColumn &column : typed.columns) {
        const std::size_t place = report_.forms.size();
        const bool whole = column.kind == CellKind::CommaNumber && static_cast<int>(place) < table_.columns() && allWhole(*table_.field(static_cast<int>(place)).column);
        report_.forms.push_back(whole ? CellForm::Plain : formOf(column.kind, column.notes.time));
        if (column.kind == CellKind::CommaNumber && !column.lenient)
            report_.decimal = ",";
    }
    report_.forms.resize(static_cast<std::size_t>(table_.columns()));
}

Expected<ReadResult> Reading::run()
{
    const auto start = std::chrono::steady_clock::now();
    MORTISE_CHECK(refuseWhatIsNoText());
    MORTISE_CHECK(decode());
    for (bool done = false; !done;) {
        MORTISE_TRY(const Dialect found, dialect());
        MORTISE_TRY(done, readTable(found));
    }
    report_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return ReadResult{std::move(table_), std::move(report_)};
}

Expected<void> checkOptions(const CsvOptions &options)
{
    const auto wrong = [](const char *what, const std::string &value) {
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "%1 cannot be \"%2\""), {what, value}});
    };
    if (!options.decimal.empty() && options.decimal != "." && options.decimal != ",")
        return wrong("decimal", options.decimal);
    for (const char *allowed : {"", "none", ",", ".", " ", "'"})
        if (options.thousands == allowed)
            return options.skipLines < 0 ? wrong("skipLines", std::to_string(options.skipLines)) : Expected<void>();
    return wrong("thousands", options.thousands);
}

Expected<ReadResult> readSource(Expected<ByteSource> source, const std::string &name, const CsvOptions &options,
                                std::stop_token stop, const ProgressCallback &progress)
{
    if (!source)
        return tl::unexpected<Error>(source.error());
    MORTISE_CHECK(checkOptions(options));
    try {
        return Reading(std::move(*source), options, std::move(stop), progress).run();
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::OutOfMemory,
                    {QT_TRANSLATE_NOOP("core", "There is not enough memory to read %1"), {name}});
    }
}

} // namespace

Expected<ReadResult> readCsv(const std::string &path, const CsvOptions &options, std::stop_token stop,
                             const ProgressCallback &progress)
{
    return readSource(ByteSource::open(path), path, options, std::move(stop), progress);
}

Expected<ReadResult> readCsv(const Buffer &bytes, const std::string &name, const CsvOptions &options,
                             std::stop_token stop, const ProgressCallback &progress)
{
    return readSource(ByteSource::of(bytes, name), name, options, std::move(stop), progress);
}

Expected<ReadResult> previewCsv(const std::string &path, const CsvOptions &options, std::int64_t rows)
{
    CsvOptions limited = options;
    limited.rowLimit = rows;
    return readCsv(path, limited);
}

Expected<ReadResult> previewCsv(const Buffer &bytes, const std::string &name, const CsvOptions &options,
                                std::int64_t rows)
{
    CsvOptions limited = options;
    limited.rowLimit = rows;
    return readCsv(bytes, name, limited);
}

} // namespace mortise
