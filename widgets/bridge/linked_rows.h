// The rows that a person picked, anywhere: one selection for the whole window. Every view that shows rows of the same source
// lights them up; nothing is linked by hand.
//
//   linked->pick(PickedRows::of(table.source(), rows, {.conditions = "age >= 40"}), PickMode::Replace);
//   connect(linked, &LinkedRows::changed, this, [=] { light(linked->picked()); });
#pragma once

#include "base/hash.h"
#include "data/column.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace mortise {

/// How rows were picked, so that a block can do it again on other data, or at least say it. Empty: only by their numbers.
struct PickRule {
    std::string conditions; // as prepare.filter takes them, of values at the time of the pick
    QString words;          // "age 40 to 60", for the chip and the block; may stand alone
};

/// A set of rows of one source, a bit a row. Immutable and shared; made on a worker where there are many.
class PickedRows {
public:
    /// @param rows numbers in the source (Table::sourceRow), in any order, may repeat. O(rows).
    static std::shared_ptr<const PickedRows> of(const Hash &source, const RowIndex &rows, PickRule rule = {});
    /// The rows of a table whose bit is set: as rowsWhere (rows_where.h) finds them.
    /// @param sourceRows number in the source of each row of the table; null: row i is row i.
    /// @param rule called where there are any.
    static std::shared_ptr<const PickedRows> ofBits(const Hash &source, const RowIndexPtr &sourceRows, std::vector<std::uint64_t> bits, const std::function<PickRule()> &rule);

    const Hash &source() const { return source_; }
    std::int64_t count() const { return count_; }
    const PickRule &rule() const { return rule_; }
    bool contains(std::int64_t sourceRow) const
    {
        const auto word = static_cast<std::size_t>(sourceRow) / 64;
        return word < bits_.size() && (bits_[word] >> (sourceRow % 64) & 1) != 0;
    }
    /// 64 rows of the source from 64 * word on, a bit each.
    std::uint64_t bits(std::size_t word) const { return word < bits_.size() ? bits_[word] : 0; }
    RowIndex rows() const; // ascending. O(rows of the source / 64)
    std::shared_ptr<const PickedRows> with(const PickedRows &more) const;    // same source; of the rules only the words stay
    std::shared_ptr<const PickedRows> without(const PickedRows &less) const;

private:
    void count(); // what bits_ hold, and no words past the last of them
    std::shared_ptr<PickedRows> combined(const PickedRows &other, bool add) const;
    Hash source_;
    std::vector<std::uint64_t> bits_;
    std::int64_t count_ = 0;
    PickRule rule_;
};
using PickedRowsPtr = std::shared_ptr<const PickedRows>;

enum class PickMode { Replace, Add, Remove }; // plain, with Shift, with Alt

/// Lives on the GUI thread.
class LinkedRows : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    const PickedRowsPtr &picked() const { return picked_; } // null: nothing is picked
    /// No rows and Replace clears. Rows of another source replace what was picked.
    void pick(const PickedRowsPtr &rows, PickMode mode = PickMode::Replace);
    void clear();

signals:
    void changed();

private:
    PickedRowsPtr picked_;
};

} // namespace mortise
