#include "widgets/table/table_model.h"

#include "widgets/theme/number_text.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/translated.h"

#include <limits>
#include <unordered_map>

namespace mortise {
namespace {

QChar letterOf(ColumnType type)
{
    constexpr const char *kLetters = "NCTD";
    return QLatin1Char(kLetters[static_cast<int>(type)]);
}

} // namespace

void TableModel::setTable(const Table &table)
{
    beginResetModel();
    table_ = table;
    order_.clear();
    endResetModel();
}

void TableModel::setOrder(RowIndex order)
{
    emit layoutAboutToBeChanged();
    // What is selected or current stays on its row of the table.
    const QModelIndexList kept = persistentIndexList();
    std::unordered_map<std::int64_t, int> placeOf;
    for (const QModelIndex &index : kept)
        placeOf[tableRow(index.row())] = index.row();
    order_ = std::move(order);
    QModelIndexList moved;
    std::unordered_map<std::int64_t, int> newPlaceOf;
    for (int row = 0; row < rowCount() && newPlaceOf.size() < placeOf.size(); ++row)
        if (placeOf.contains(tableRow(row)))
            newPlaceOf.emplace(tableRow(row), row);
    std::unordered_map<int, std::int64_t> rowAt;
    for (const auto &[row, place] : placeOf)
        rowAt[place] = row;
    for (const QModelIndex &index : kept) {
        const auto found = newPlaceOf.find(rowAt[index.row()]);
        moved << (found == newPlaceOf.end() ? QModelIndex() : this->index(found->second, index.column()));
    }
    changePersistentIndexList(kept, moved);
    emit layoutChanged();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    // Qt counts rows in int, and pixels too: what lies beyond is reached by filtering.
    constexpr std::int64_t kMostRows = std::numeric_limits<int>::max() / 64;
    return parent.isValid() ? 0 : static_cast<int>(std::min(table_.rows(), kMostRows));
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
    case RowsDelegate::Missing: return table_.isMissing(row, index.column());
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(countText(table_.sourceRow(tableRow(section)) + 1)) : QVariant();
    if (section >= table_.columns())
        return {};
    const Field &field = table_.field(section);
    if (role == Qt::DisplayRole)
        return qstring(field.name).simplified();
    if (role == Qt::ToolTipRole)
        return QStringLiteral("%1\n%2 · %3").arg(qstring(field.name), QString::fromUtf8(typeName(field.column->type()).data()), QString::fromUtf8(roleName(field.role).data()));
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((field.column->type() == ColumnType::Number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == RowsDelegate::Letter)
        return QString(letterOf(field.column->type()));
    return {};
}

} // namespace mortise
