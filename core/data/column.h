// One column of a table: immutable, shared, of one of four types. Values lie in flat buffers (heap or mapped file).
//
//   auto age = Column::number({34, 51, kMissingNumber});
//   auto plan = Column::category({0, 1, -1}, {"free", "pro"});
//   for (double v : age->numbers()) ...
#pragma once

#include "base/civil_time.h"
#include "base/hash.h"
#include "base/memory.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mortise {

enum class ColumnType { Number, Category, Text, Time };
std::string_view typeName(ColumnType type); // "number", "category", "text", "time"
std::optional<ColumnType> typeFromName(std::string_view name);

inline constexpr double kMissingNumber = std::numeric_limits<double>::quiet_NaN();
inline constexpr std::int32_t kMissingCode = -1;

class Column;
using ColumnPtr = std::shared_ptr<const Column>;
using Levels = std::shared_ptr<const std::vector<std::string>>;
/// Row numbers of a column, in the order in which a table shows them.
using RowIndex = std::vector<std::int64_t>;
using RowIndexPtr = std::shared_ptr<const RowIndex>;

class Column {
public:
    /// n doubles; NaN is missing.
    static ColumnPtr number(Buffer values);
    static ColumnPtr number(const std::vector<double> &values);
    /// n int32 codes into levels; -1 is missing. Levels are distinct, never empty texts.
    static ColumnPtr category(Buffer codes, Levels levels, bool ordered = false);
    static ColumnPtr category(const std::vector<std::int32_t> &codes, std::vector<std::string> levels, bool ordered = false);
    /// offsets: n + 1 int64 into bytes (UTF-8). An empty text is missing.
    static ColumnPtr text(Buffer offsets, Buffer bytes);
    static ColumnPtr text(const std::vector<std::string> &values);
    /// n int64 microseconds UTC; kMissingTime is missing. timeOfDay: whether the hours are shown.
    static ColumnPtr time(Buffer microseconds, bool timeOfDay);
    static ColumnPtr time(const std::vector<std::int64_t> &microseconds, bool timeOfDay);

    ColumnType type() const { return type_; }
    std::int64_t size() const { return size_; }
    bool isMissing(std::int64_t row) const;

    std::span<const double> numbers() const { return values_.as<double>(); }            // Number only
    std::span<const std::int32_t> codes() const { return values_.as<std::int32_t>(); }  // Category only
    const std::vector<std::string> &levels() const { return *levels_; }                 // empty unless Category
    const Levels &sharedLevels() const { return levels_; }
    bool ordered() const { return flag_; }                                              // Category only
    std::span<const std::int64_t> times() const { return values_.as<std::int64_t>(); }  // Time only
    bool timeOfDay() const { return flag_; }                                            // Time only
    std::string_view textAt(std::int64_t row) const;                                    // Text only
    std::span<const std::int64_t> offsets() const { return values_.as<std::int64_t>(); } // Text only
    const Buffer &values() const { return values_; }
    const Buffer &bytes() const { return bytes_; }

    /// The cell as text for people and files; empty where missing. Numbers in the shortest exact form.
    std::string cellText(std::int64_t row) const;

    /// A column of the given rows, in that order. O(rows).
    ColumnPtr gather(const RowIndex &rows) const;

    /// Identifies type, values and levels. Computed once, O(bytes) the first time. Safe from any thread.
    const Hash &hash() const;
    std::int64_t byteSize() const;

private:
    Column() = default;
    friend struct ColumnMaker;
    ColumnType type_ = ColumnType::Number;
    bool flag_ = false; // ordered, timeOfDay
    std::int64_t size_ = 0;
    Buffer values_, bytes_;
    Levels levels_;
    mutable std::once_flag hashed_;
    mutable Hash hash_;
};

} // namespace mortise
