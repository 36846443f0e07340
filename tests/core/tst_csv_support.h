// What the tests of reading delimited text share.
#pragma once

#include "base/memory.h"
#include "io/csv_reader.h"

#include <QtTest>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mortise::test {

inline Buffer bufferOf(std::string_view text)
{
    return Buffer::copyOf(std::span<const char>(text.data(), text.size()));
}

inline Expected<ReadResult> read(std::string_view text, const CsvOptions &options = {})
{
    return readCsv(bufferOf(text), "test.csv", options);
}

/// The cells of a row joined by |, for comparison by eye.
inline QString rowText(const Table &table, std::int64_t row)
{
    QStringList cells;
    for (int c = 0; c < table.columns(); ++c)
        cells << QString::fromStdString(table.cellText(row, c));
    return cells.join(QLatin1Char('|'));
}

/// All rows, joined by /.
inline QString tableText(const Table &table)
{
    QStringList rows;
    for (std::int64_t r = 0; r < table.rows(); ++r)
        rows << rowText(table, r);
    return rows.join(QLatin1Char('/'));
}

inline QString namesOf(const Table &table)
{
    QStringList names;
    for (const Field &field : table.fields())
        names << QString::fromStdString(field.name);
    return names.join(QLatin1Char('|'));
}

/// "number|text|..." of the columns.
inline QString typesOf(const Table &table)
{
    QStringList types;
    for (const Field &field : table.fields()) {
        const std::string_view name = typeName(field.column->type());
        types << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    return types.join(QLatin1Char('|'));
}

inline QString warningsOf(const ReadResult &read)
{
    QStringList lines;
    for (const Text &warning : read.report.warnings)
        lines << QString::fromStdString(warning.english());
    return lines.join(QLatin1Char('\n'));
}

} // namespace mortise::test

/// The result of a read that must succeed; ends the test with its message otherwise.
#define READ(name, ...)                                                                                                \
    const auto name##Expected = (__VA_ARGS__);                                                                         \
    QVERIFY2(name##Expected.has_value(), name##Expected ? "" : name##Expected.error().message().c_str());              \
    const mortise::ReadResult &name = *name##Expected
