#include "widgets/views/level_list.h"

#include "widgets/theme/counted.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/translated.h"

#include <algorithm>
#include <numeric>

namespace mortise {

LevelList::LevelList(const std::vector<std::string> &levels, const std::vector<std::int64_t> &counts, QObject *parent) : QAbstractListModel(parent)
{
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            levels_.push_back({i < levels.size() ? levels[i] : std::string(), counts[i]});
    const auto end = levels_.end() - (hasMissing() ? 1 : 0);
    std::stable_sort(levels_.begin(), end, [](const Level &a, const Level &b) { return a.rows > b.rows; });
    shown_.resize(levels_.size());
    std::iota(shown_.begin(), shown_.end(), std::size_t{0});
}

void LevelList::search(const QString &text)
{
    const QStringList words = text.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (std::size_t i = static_cast<std::size_t>(folded_.size()); !words.isEmpty() && i < levels_.size(); ++i)
        folded_ << qstring(levels_[i].name).toCaseFolded();
    beginResetModel();
    shown_.clear();
    for (std::size_t i = 0; i < levels_.size(); ++i)
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return folded_[static_cast<qsizetype>(i)].contains(word); }))
            shown_.push_back(i);
    endResetModel();
}

void LevelList::setLeft(const std::set<std::string> &levels, bool missing)
{
    beginResetModel();
    for (Level &level : levels_)
        level.chosen = level.name.empty() ? missing : !levels.contains(level.name);
    endResetModel();
}

void LevelList::chooseAll(bool chosen)
{
    for (const std::size_t i : shown_)
        levels_[i].chosen = chosen;
    if (!shown_.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    emit chosenChanged();
}

std::set<std::string> LevelList::left() const
{
    std::set<std::string> out;
    for (const Level &level : levels_)
        if (!level.chosen && !level.name.empty())
            out.insert(level.name);
    return out;
}

bool LevelList::missingChosen() const
{
    return hasMissing() && levels_.back().chosen;
}

int LevelList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant LevelList::data(const QModelIndex &index, int role) const
{
    const Level &level = levels_[shown_[static_cast<std::size_t>(index.row())]];
    if (role == Qt::DisplayRole)
        return level.name.empty() ? tr("missing") : qstring(level.name).simplified();
    if (role == RowsDelegate::Right)
        return countText(level.rows);
    if (role == Qt::AccessibleTextRole)
        return (level.name.empty() ? tr("missing") : qstring(level.name)) + QStringLiteral(", ") + rowsText(level.rows);
    if (role == Qt::CheckStateRole)
        return static_cast<int>(level.chosen ? Qt::Checked : Qt::Unchecked);
    return {};
}

bool LevelList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole)
        return false;
    levels_[shown_[static_cast<std::size_t>(index.row())]].chosen = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {role});
    emit chosenChanged();
    return true;
}

Qt::ItemFlags LevelList::flags(const QModelIndex &) const
{
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
}

} // namespace mortise
