#include "widgets/table/table_model.h"

#include "widgets/table/column_words.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/translated.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace mortise {
void TableModel::setTable(const Table &table)
{
    beginResetModel();
    table_ = table;
    rows_.reset();
    first_ = 0;
    endResetModel();
}

void TableModel::setRoles(const Table &table)
{
    if (table.rows() != table_.rows() || table.columns() != table_.columns()) {
        setTable(table);
        return;
    }
    table_ = table;
    if (table_.columns() > 0)
        emit headerDataChanged(Qt::Horizontal, 0, table_.columns() - 1);
}

void TableModel::setRows(RowIndexPtr rows)
{
    beginResetModel();
    rows_ = std::move(rows);
    first_ = 0;
    endResetModel();
}

void TableModel::setWindow(int rows)
{
    beginResetModel();
    window_ = rows;
    first_ = 0;
    endResetModel();
}

void TableModel::setFirstRow(std::int64_t first)
{
    first = std::clamp<std::int64_t>(first, 0, shownRows() - rowCount());
    if (std::exchange(first_, first) == first || table_.columns() == 0)
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, table_.columns() - 1));
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

std::pair<int, int> TableModel::shownRange(int top, int bottom) const
{
    const std::int64_t most = std::numeric_limits<int>::max();
    if (top == 0 && bottom == rowCount() - 1)
        return {0, static_cast<int>(std::min(shownRows() - 1, most))};
    return {static_cast<int>(std::min(first_ + top, most)), static_cast<int>(std::min(first_ + bottom, most))};
}

void TableModel::setPicked(const PickedRowsPtr &picked)
{
    picked_ = picked && picked->source() == table_.source() ? picked : nullptr;
    repaint();
}

void TableModel::setFound(const QString &text)
{
    found_ = text;
    repaint();
}

void TableModel::setDoubtful(std::map<int, RowIndex> rowsOfColumn)
{
    doubtful_ = std::move(rowsOfColumn);
    repaint();
    if (table_.columns() > 0)
        emit headerDataChanged(Qt::Horizontal, 0, table_.columns() - 1);
}

void TableModel::setFiltered(std::set<std::string> columns)
{
    filtered_ = std::move(columns);
    if (table_.columns() > 0)
        emit headerDataChanged(Qt::Horizontal, 0, table_.columns() - 1);
}

void TableModel::repaint()
{
    if (rowCount() > 0 && table_.columns() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, table_.columns() - 1), {Lit, Found, Doubtful});
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::min<std::int64_t>(shownRows(), window_));
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : table_.columns();
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.column() >= table_.columns())
        return {};
    const Field &field = table_.field(index.column());
    const std::int64_t row = tableRow(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (table_.isMissing(row, index.column()))
            return role == Qt::ToolTipRole ? QVariant(tr("missing")) : QVariant(QStringLiteral("–"));
        return qstring(table_.cellText(row, index.column()));
    case Qt::TextAlignmentRole: return static_cast<int>((field.column->type() == ColumnType::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleDescriptionRole: return data(index, Doubtful).toBool() ? QVariant(tr("does not fit its column")) : QVariant();
    case Qt::AccessibleTextRole: return table_.isMissing(row, index.column()) ? QVariant(tr("missing")) : QVariant();
    case RowsDelegate::Missing: return table_.isMissing(row, index.column());
    case Lit: return picked_ && picked_->contains(table_.sourceRow(row));
    case Doubtful: {
        const auto rows = doubtful_.find(index.column());
        return rows != doubtful_.end() && std::binary_search(rows->second.begin(), rows->second.end(), row);
    }
    case Found:
        return !found_.isEmpty() && !table_.isMissing(row, index.column())
               && qstring(table_.cellText(row, index.column())).contains(found_, Qt::CaseInsensitive);
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(countText(sourceRow(section) + 1)) : QVariant();
    if (section >= table_.columns())
        return {};
    const Field &field = table_.field(section);
    if (role == Qt::DisplayRole)
        return qstring(field.name).simplified();
    if (role == Qt::ToolTipRole)
        return QStringLiteral("%1\n%2 · %3").arg(qstring(field.name), typeText(field.column->type()), roleText(field.role));
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((field.column->type() == ColumnType::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == RowsDelegate::Letter)
        return QString(letterOfType(field.column->type()));
    if (role == RoleText)
        return field.role == defaultRole(field.column->type()) ? QString() : roleText(field.role);
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1, %2, %3").arg(qstring(field.name).simplified(), typeText(field.column->type()), roleText(field.role));
    if (role == Doubtful) {
        const auto rows = doubtful_.find(section);
        return rows == doubtful_.end() ? 0 : static_cast<int>(rows->second.size());
    }
    if (role == Filtered)
        return filtered_.contains(field.name);
    return {};
}

} // namespace mortise
