#include "io/csv_writer.h"

#include "base/civil_time.h"
#include "base/parallel.h"
#include "io/atomic_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <vector>

namespace mortise {
namespace {

constexpr std::int64_t kRowsOfPart = 16384;

void appendTwo(std::string &out, int value)
{
    out.push_back(static_cast<char>('0' + value / 10));
    out.push_back(static_cast<char>('0' + value % 10));
}

void appendTime(std::string &out, std::int64_t us, bool timeOfDay)
{
    const CivilTime t = fromMicroseconds(us);
    appendTwo(out, t.year / 100);
    appendTwo(out, t.year % 100);
    out.push_back('-');
    appendTwo(out, t.month);
    out.push_back('-');
    appendTwo(out, t.day);
    if (!timeOfDay && us % kMicrosecondsPerDay == 0)
        return;
    out.push_back('T');
    appendTwo(out, t.hour);
    out.push_back(':');
    appendTwo(out, t.minute);
    out.push_back(':');
    appendTwo(out, t.second);
    if (t.microsecond == 0)
        return;
    out.push_back('.');
    out += std::to_string(1'000'000 + t.microsecond).substr(1);
    out.erase(out.find_last_not_of('0') + 1);
}

class CsvFormat {
public:
    CsvFormat(const Table &table, const CsvWriteOptions &options, char delimiter)
        : table_(table)
        , options_(options)
        , delimiter_(delimiter)
    {
        for (const Field &field : table.fields()) {
            auto &levels = levels_.emplace_back();
            for (const std::string &level : field.column->levels()) {
                std::string cell;
                const bool changed = appendText(cell, level);
                levels.push_back({std::move(cell), changed});
            }
        }
    }
    struct Part {
        std::string text;
        std::int64_t neutralised = 0;
    };
    std::string header() const
    {
        std::string out = options_.byteOrderMark ? "\xEF\xBB\xBF" : "";
        if (!options_.header || table_.columns() == 0)
            return out;
        for (int c = 0; c < table_.columns(); ++c) {
            if (c > 0)
                out.push_back(delimiter_);
            appendText(out, table_.field(c).name);
        }
        return out + options_.lineEnd;
    }
    Part rows(std::int64_t begin, std::int64_t end) const
    {
        Part part;
        if (table_.columns() == 0)
            return part;
        for (std::int64_t row = begin; row < end; ++row) {
            const std::size_t start = part.text.size();
            for (int c = 0; c < table_.columns(); ++c) {
                if (c > 0)
                    part.text.push_back(delimiter_);
                part.neutralised += appendCell(part.text, c, row);
            }
            if (part.text.size() == start)
                part.text += "\"\""; // the only column is missing: an empty line would not be a row
            part.text += options_.lineEnd;
        }
        return part;
    }

private:
    struct Level {
        std::string cell;
        bool neutralised;
    };
    /// Whether it was neutralised.
    bool appendText(std::string &out, std::string_view text) const
    {
        constexpr std::string_view kFormula = "=+-@\t\r";
        const bool neutralise =
            options_.neutraliseFormulas && !text.empty() && kFormula.find(text.front()) != std::string_view::npos;
        const bool blank =
            !text.empty() && (text.front() == ' ' || text.back() == ' ' || text.front() == '\t' || text.back() == '\t');
        const bool quote = blank || text.find_first_of("\"\r\n") != std::string_view::npos
                           || text.find(delimiter_) != std::string_view::npos;
        if (quote)
            out.push_back('"');
        if (neutralise)
            out.push_back('\'');
        if (!quote) {
            out += text;
            return neutralise;
        }
        for (const char c : text) {
            if (c == '"')
                out.push_back('"');
            out.push_back(c);
        }
        out.push_back('"');
        return neutralise;
    }
    bool appendCell(std::string &out, int c, std::int64_t row) const
    {
        const Field &field = table_.field(c);
        const Column &column = *field.column;
        const auto i = static_cast<std::size_t>(field.rows ? (*field.rows)[static_cast<std::size_t>(row)] : row);
        switch (column.type()) {
        case ColumnType::Number:
            if (const double value = column.numbers()[i]; !std::isnan(value)) {
                char digits[32];
                out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
                return false;
            }
            return false;
        case ColumnType::Category:
            if (const std::int32_t code = column.codes()[i]; code >= 0) {
                const Level &level = levels_[static_cast<std::size_t>(c)][static_cast<std::size_t>(code)];
                out += level.cell;
                return level.neutralised;
            }
            return false;
        case ColumnType::Time:
            if (const std::int64_t us = column.times()[i]; us != kMissingTime)
                appendTime(out, us, column.timeOfDay());
            return false;
        case ColumnType::Text:
            return appendText(out, column.textAt(static_cast<std::int64_t>(i)));
        }
        return false;
    }

    const Table &table_;
    const CsvWriteOptions &options_;
    char delimiter_;
    std::vector<std::vector<Level>> levels_; // by column: ready to be written
};

Expected<char> delimiterOf(const CsvWriteOptions &options, const std::string &path)
{
    if (options.delimiter.empty())
        return path.ends_with(".tsv") || path.ends_with(".tab") ? '\t' : ',';
    const char c = options.delimiter[0];
    if (options.delimiter.size() != 1 || c == '"' || c == '\n' || c == '\r' || static_cast<unsigned char>(c) > 126)
        return fail(ErrorCode::InvalidParameter,
                    {QT_TRANSLATE_NOOP("core", "\"%1\" cannot be a delimiter: it takes one ASCII character"),
                     {options.delimiter}});
    return c;
}

/// Formats parts on several threads and hands them on in order.
Expected<CsvWriteReport> format(const CsvFormat &csv, std::int64_t rows,
                                const std::function<Expected<void>(std::string_view)> &sink, std::stop_token stop,
                                const ProgressCallback &progress)
{
    CsvWriteReport report;
    report.rows = rows;
    const auto give = [&](std::string_view text) {
        report.bytes += static_cast<std::int64_t>(text.size());
        return sink(text);
    };
    MORTISE_CHECK(give(csv.header()));
    const std::int64_t parts = chunkCount(rows, kRowsOfPart), batch = threadCount() * 2;
    for (std::int64_t first = 0; first < parts; first += batch) {
        if (stop.stop_requested())
            return cancelled();
        if (progress)
            progress(static_cast<double>(first) / static_cast<double>(parts));
        std::vector<CsvFormat::Part> done(static_cast<std::size_t>(std::min(batch, parts - first)));
        parallelItems(static_cast<std::int64_t>(done.size()), [&](std::int64_t i) {
            const std::int64_t begin = (first + i) * kRowsOfPart;
            done[static_cast<std::size_t>(i)] = csv.rows(begin, std::min(rows, begin + kRowsOfPart));
        });
        for (const CsvFormat::Part &part : done) {
            report.neutralised += part.neutralised;
            MORTISE_CHECK(give(part.text));
        }
    }
    return report;
}

} // namespace

Expected<CsvWriteReport> writeCsv(const Table &table, const std::string &path, const CsvWriteOptions &options,
                                  std::stop_token stop, const ProgressCallback &progress)
{
    MORTISE_TRY(const char delimiter, delimiterOf(options, path));
    MORTISE_TRY(AtomicFile file, AtomicFile::create(path));
    const CsvFormat csv(table, options, delimiter);
    MORTISE_TRY(
        const CsvWriteReport report,
        format(
            csv, table.rows(), [&](std::string_view text) { return file.write(text); }, std::move(stop), progress));
    MORTISE_CHECK(file.commit());
    return report;
}

std::string csvText(const Table &table, const CsvWriteOptions &options)
{
    std::string out;
    const CsvFormat csv(table, options, options.delimiter.size() == 1 ? options.delimiter[0] : ',');
    const auto append = [&](std::string_view text) {
        out += text;
        return Expected<void>();
    };
    (void)format(csv, table.rows(), append, {}, {});
    return out;
}

} // namespace mortise
