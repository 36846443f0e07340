#include "app/runs/runs_model.h"

#include "app/runs/run_words.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/translated.h"

#include <QDateTime>

#include <cmath>

namespace mortise {
namespace {

std::string wordOf(const nlohmann::json &record, const char *key)
{
    const auto at = record.find(key);
    return at != record.end() && at->is_string() ? at->get_ref<const std::string &>() : std::string();
}

} // namespace

void RunsModel::setRuns(const std::vector<RunPtr> &runs)
{
    const std::size_t known = runs_.size();
    const bool grew = runs.size() >= known && std::equal(runs_.begin(), runs_.end(), runs.begin(), [](const RunPtr &a, const RunPtr &b) {
        return a == b || a->value("id", "") == b->value("id", "");
    });
    if (!grew) {
        beginResetModel();
        runs_ = runs;
        findFacts(0);
        endResetModel();
        return;
    }
    for (std::size_t row = 0; row < known; ++row)
        if (runs_[row] != runs[row]) { // pinned, tagged
            runs_[row] = runs[row];
            facts_[row].pinned = runs[row]->value("pinned", false);
            emit dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), Columns - 1));
        }
    if (runs.size() == known)
        return;
    beginInsertRows({}, static_cast<int>(known), static_cast<int>(runs.size()) - 1);
    runs_ = runs;
    findFacts(known);
    endInsertRows();
}

void RunsModel::findFacts(std::size_t from)
{
    if (from == 0)
        last_.clear();
    facts_.resize(runs_.size());
    for (std::size_t row = from; row < runs_.size(); ++row) {
        const nlohmann::json &record = *runs_[row];
        const auto [last, first] = last_.try_emplace({wordOf(record, "learner"), wordOf(record, "kind")}, -1);
        const double score = scoreOf(record);
        facts_[row] = {std::isnan(score) ? -std::numeric_limits<double>::infinity() : score, fitSeconds(record), record.value("pinned", false), std::exchange(last->second, static_cast<int>(row))};
    }
}

RunPtr RunsModel::before(int row) const
{
    const int at = facts_[static_cast<std::size_t>(row)].before;
    return at < 0 ? nullptr : run(at);
}

bool RunsModel::less(int row, int other, int column) const
{
    const Facts &a = facts_[static_cast<std::size_t>(row)], &b = facts_[static_cast<std::size_t>(other)];
    switch (column) {
    case Number:
    case When: return row < other;
    case Score: return a.score < b.score;
    case Time: return a.seconds < b.seconds;
    default: return text(row, column).localeAwareCompare(text(other, column)) < 0;
    }
}

QString RunsModel::words(int row) const
{
    return QStringList{text(row, Learner), text(row, Tags), qstring(run(row)->value("target", "")), text(row, Number)}.join(QLatin1Char('\n'));
}

QString RunsModel::text(int row, int column) const
{
    const nlohmann::json &record = *run(row);
    switch (column) {
    case Number: return QStringLiteral("#%1").arg(row + 1);
    case Learner: return learnerOf(record, registry_);
    case Changed: {
        const RunPtr old = before(row);
        return old ? changedText(compareRuns(*old, record, registry_)) : tr("first run");
    }
    case Score: return scoreText(record);
    case Time: return durationText(fitSeconds(record));
    case When: return agoText(static_cast<double>(QDateTime::currentMSecsSinceEpoch() - finishedAt(record)) / 1000);
    case Tags: {
        QStringList words = tagsOf(record);
        if (const auto notes = record.find("notes"); notes != record.end() && notes->is_string() && !notes->get_ref<const std::string &>().empty())
            words << qstring(notes->get<std::string>()).simplified();
        return words.join(QStringLiteral(" · "));
    }
    default: return {};
    }
}

/// Whoever walks down the runs hears each as a whole.
QString RunsModel::spoken(int row) const
{
    QStringList words{isPinned(row) ? tr("Run %1, pinned").arg(row + 1) : tr("Run %1").arg(row + 1)};
    for (const int column : {Learner, Changed, Score, Tags})
        if (const QString more = text(row, column); !more.isEmpty())
            words << more;
    return words.join(QStringLiteral(", "));
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int row = index.row(), column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: return column == Changed || column == Tags ? text(row, column) : QVariant();
    case Qt::TextAlignmentRole: return int(column == Score || column == Time ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case RowsDelegate::Token: return column == Changed || column == When || column == Tags ? QVariant(QByteArray("text2")) : QVariant();
    case RowsDelegate::IconName: return column == Number && isPinned(row) ? QVariant(QStringLiteral("pin")) : QVariant();
    case Qt::AccessibleTextRole:
        return column == Number ? spoken(row) : text(row, column);
    default: return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Score || section == Time ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("Run");
    case Learner: return tr("Learner");
    case Changed: return tr("What changed");
    case Score: return tr("Score");
    case Time: return tr("Time");
    case When: return tr("When");
    default: return tr("Tags and notes");
    }
}

} // namespace mortise
