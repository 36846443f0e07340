#include "data/column.h"

#include "base/number_text.h"
#include "base/parallel.h"

#include <algorithm>
#include <cmath>

namespace mortise {

struct ColumnMaker {
    static ColumnPtr make(ColumnType type, std::int64_t size, Buffer values, Buffer bytes, Levels levels, bool flag)
    {
        static const Levels none = std::make_shared<const std::vector<std::string>>();
        auto column = std::shared_ptr<Column>(new Column);
        column->type_ = type;
        column->size_ = size;
        column->values_ = std::move(values);
        column->bytes_ = std::move(bytes);
        column->levels_ = levels ? std::move(levels) : none;
        column->flag_ = flag;
        return column;
    }
};

namespace {

template <class T>
Buffer bufferOf(const std::vector<T> &values)
{
    return Buffer::copyOf(std::span<const T>(values));
}

template <class T>
Buffer gathered(std::span<const T> from, const RowIndex &rows)
{
    Buffer out = Buffer::allocate(rows.size() * sizeof(T));
    const std::span<T> to = out.mutableAs<T>();
    parallelChunks(static_cast<std::int64_t>(rows.size()), 1 << 16, [&](Chunk c) {
        for (auto i = static_cast<std::size_t>(c.begin); i < static_cast<std::size_t>(c.end); ++i)
            to[i] = from[static_cast<std::size_t>(rows[i])];
    });
    return out;
}

} // namespace

std::string_view typeName(ColumnType type)
{
    switch (type) {
    case ColumnType::Number: return "number";
    case ColumnType::Category: return "category";
    case ColumnType::Text: return "text";
    case ColumnType::Time: return "time";
    }
    return "";
}

std::optional<ColumnType> typeFromName(std::string_view name)
{
    for (const ColumnType type : {ColumnType::Number, ColumnType::Category, ColumnType::Text, ColumnType::Time})
        if (typeName(type) == name)
            return type;
    return std::nullopt;
}

ColumnPtr Column::number(Buffer values)
{
    const auto n = static_cast<std::int64_t>(values.size() / sizeof(double));
    return ColumnMaker::make(ColumnType::Number, n, std::move(values), {}, {}, false);
}

ColumnPtr Column::number(const std::vector<double> &values)
{
    return number(bufferOf(values));
}

ColumnPtr Column::category(Buffer codes, Levels levels, bool ordered)
{
    const auto n = static_cast<std::int64_t>(codes.size() / sizeof(std::int32_t));
    return ColumnMaker::make(ColumnType::Category, n, std::move(codes), {}, std::move(levels), ordered);
}

ColumnPtr Column::category(const std::vector<std::int32_t> &codes, std::vector<std::string> levels, bool ordered)
{
    return category(bufferOf(codes), std::make_shared<const std::vector<std::string>>(std::move(levels)), ordered);
}

ColumnPtr Column::text(Buffer offsets, Buffer bytes)
{
    const auto n = static_cast<std::int64_t>(offsets.size() / sizeof(std::int64_t)) - 1;
    return ColumnMaker::make(ColumnType::Text, n, std::move(offsets), std::move(bytes), {}, false);
}

ColumnPtr Column::text(const std::vector<std::string> &values)
{
    std::vector<std::int64_t> offsets{0};
    std::string bytes;
    for (const std::string &value : values) {
        bytes += value;
        offsets.push_back(static_cast<std::int64_t>(bytes.size()));
    }
    return text(bufferOf(offsets), Buffer::copyOf(std::span<const char>(bytes)));
}

ColumnPtr Column::time(Buffer microseconds, bool timeOfDay)
{
    const auto n = static_cast<std::int64_t>(microseconds.size() / sizeof(std::int64_t));
    return ColumnMaker::make(ColumnType::Time, n, std::move(microseconds), {}, {}, timeOfDay);
}

ColumnPtr Column::time(const std::vector<std::int64_t> &microseconds, bool timeOfDay)
{
    return time(bufferOf(microseconds), timeOfDay);
}

std::string_view Column::textAt(std::int64_t row) const
{
    const auto at = offsets();
    const auto i = static_cast<std::size_t>(row);
    // Offsets of a mapped file that was cut short are zeros from somewhere on.
    return {reinterpret_cast<const char *>(bytes_.data()) + at[i], static_cast<std::size_t>(std::max<std::int64_t>(0, at[i + 1] - at[i]))};
}

bool Column::isMissing(std::int64_t row) const
{
    const auto i = static_cast<std::size_t>(row);
    switch (type_) {
    case ColumnType::Number: return std::isnan(numbers()[i]);
    case ColumnType::Category: return codes()[i] < 0;
    case ColumnType::Text: return offsets()[i] == offsets()[i + 1];
    case ColumnType::Time: return times()[i] == kMissingTime;
    }
    return true;
}

std::string Column::cellText(std::int64_t row) const
{
    if (isMissing(row))
        return {};
    const auto i = static_cast<std::size_t>(row);
    switch (type_) {
    case ColumnType::Number: return shortest(numbers()[i]);
    case ColumnType::Category: return (*levels_)[static_cast<std::size_t>(codes()[i])];
    case ColumnType::Text: return std::string(textAt(row));
    case ColumnType::Time: return formatTime(times()[i], flag_);
    }
    return {};
}

ColumnPtr Column::gather(const RowIndex &rows) const
{
    const auto n = static_cast<std::int64_t>(rows.size());
    switch (type_) {
    case ColumnType::Number: return ColumnMaker::make(type_, n, gathered(numbers(), rows), {}, {}, flag_);
    case ColumnType::Category: return ColumnMaker::make(type_, n, gathered(codes(), rows), {}, levels_, flag_);
    case ColumnType::Time: return ColumnMaker::make(type_, n, gathered(times(), rows), {}, {}, flag_);
    case ColumnType::Text: break;
    }
    Buffer offsets = Buffer::allocate((rows.size() + 1) * sizeof(std::int64_t));
    const auto to = offsets.mutableAs<std::int64_t>();
    std::int64_t total = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        total += static_cast<std::int64_t>(textAt(rows[i]).size());
        to[i + 1] = total;
    }
    Buffer bytes = Buffer::allocate(static_cast<std::size_t>(total));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string_view value = textAt(rows[i]);
        value.copy(reinterpret_cast<char *>(bytes.mutableData()) + to[i], value.size());
    }
    return ColumnMaker::make(type_, n, std::move(offsets), std::move(bytes), {}, false);
}

const Hash &Column::hash() const
{
    std::call_once(hashed_, [this] {
        Hasher hasher;
        hasher.add(static_cast<std::uint64_t>(type_)).add(static_cast<std::uint64_t>(flag_));
        hasher.add(std::span(values_.data(), values_.size())).add(std::span(bytes_.data(), bytes_.size()));
        for (const std::string &level : *levels_)
            hasher.add(level);
        hash_ = hasher.finish();
    });
    return hash_;
}

std::int64_t Column::byteSize() const
{
    return static_cast<std::int64_t>(values_.size() + bytes_.size());
}

} // namespace mortise
