#include "widgets/form/column_model.h"

#include "widgets/table/column_words.h"
#include "widgets/theme/column_drag.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/translated.h"

#include <algorithm>

namespace mortise {
namespace {

constexpr qsizetype kLongestTip = 300;

} // namespace

ColumnModel::ColumnModel(const std::vector<ColumnInfo> &columns, const std::string &types, const QString &itself, QObject *parent)
    : QAbstractListModel(parent), itself_(itself)
{
    if (!itself.isEmpty())
        columns_.push_back({});
    for (const ColumnInfo &column : columns)
        if (types.empty() || types.find(letterOfType(column.type).toLatin1()) != std::string::npos)
            columns_.push_back(column);
    known_ = columns_.size();
    texts_.reserve(static_cast<qsizetype>(known_));
    for (const ColumnInfo &column : columns_)
        texts_ << (column.name.isEmpty() ? itself_ : column.name.simplified());
    filter({});
}

ColumnModel::ColumnModel(const ColumnModel &other, QObject *parent)
    : QAbstractListModel(parent), columns_(other.columns_), known_(other.known_), texts_(other.texts_), folded_(other.folded_), itself_(other.itself_)
{
    filter({});
}

int ColumnModel::rowOf(const QString &name)
{
    const auto at = std::ranges::find_if(shown_, [&](std::size_t i) { return columns_[i].name == name; });
    if (at != shown_.end())
        return static_cast<int>(at - shown_.begin());
    if (name.isEmpty())
        return -1;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    shown_.push_back(columns_.size());
    columns_.push_back({name});
    texts_ << name.simplified();
    endInsertRows();
    return row;
}

void ColumnModel::filter(const QString &typed, bool bestFirst)
{
    const QString whole = typed.simplified().toCaseFolded();
    const QStringList words = whole.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (qsizetype i = folded_.size(); !words.isEmpty() && i < texts_.size(); ++i)
        folded_ << texts_[i].toCaseFolded();
    beginResetModel();
    shown_.clear();
    for (std::size_t i = 0; i < columns_.size(); ++i)
        if (std::ranges::all_of(words, [&](const QString &word) { return folded_[static_cast<qsizetype>(i)].contains(word); }))
            shown_.push_back(i);
    if (bestFirst && !words.isEmpty())
        std::stable_partition(shown_.begin(), shown_.end(), [&](std::size_t i) { return folded_[static_cast<qsizetype>(i)].startsWith(whole); });
    endResetModel();
}

qsizetype ColumnModel::longestName() const
{
    qsizetype longest = 0;
    for (const QString &text : texts_)
        longest = std::max(longest, text.size());
    return longest;
}

void ColumnModel::setChecked(const QSet<QString> &names)
{
    if (names == checked_)
        return;
    checked_ = names;
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

std::vector<std::string> ColumnModel::checked() const
{
    std::vector<std::string> names;
    for (const ColumnInfo &column : columns_)
        if (checked_.contains(column.name))
            names.push_back(utf8(column.name));
    return names;
}

int ColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) // asked for by a list that is still empty: the columns are not known yet
        return {};
    const std::size_t at = shown_[static_cast<std::size_t>(index.row())];
    const ColumnInfo &column = columns_[at];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return texts_[static_cast<qsizetype>(at)];
    case RowsDelegate::Letter: return column.name.isEmpty() || at >= known_ ? QVariant() : QVariant(QString(letterOfType(column.type)));
    case Qt::ToolTipRole: return column.name.isEmpty() ? QVariant() : QStringLiteral("%1 · %2").arg(column.name.left(kLongestTip), QString::fromUtf8(typeName(column.type)));
    case Qt::CheckStateRole: return checkable_ ? QVariant(static_cast<int>(checked_.contains(column.name) ? Qt::Checked : Qt::Unchecked)) : QVariant();
    default: return {};
    }
}

bool ColumnModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkable_)
        return false;
    const QString name = columnName(index.row());
    if (value.toInt() == Qt::Checked)
        checked_.insert(name);
    else
        checked_.remove(name);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit checkedByPerson();
    return true;
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | (checkable_ ? Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QMimeData *ColumnModel::mimeData(const QModelIndexList &indexes) const
{
    return indexes.isEmpty() ? nullptr : columnMime({columnName(indexes.first().row()), {}});
}

} // namespace mortise
