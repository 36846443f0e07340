#include "app/import/column_facts.h"

#include "base/parallel.h"
#include "widgets/table/column_words.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr std::int64_t kFewestForId = 20; // fewer rows differ by chance

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::ColumnFacts)
};

QString day(std::int64_t time)
{
    return qstring(formatTime(time, false));
}

QString rangeText(const ColumnSummary &column)
{
    if (column.min && column.max)
        return *column.min == *column.max ? Words::tr("always %1").arg(numberText(*column.min)) : Words::tr("%1 to %2").arg(numberText(*column.min), numberText(*column.max));
    if (column.minTime && column.maxTime)
        return Words::tr("%1 to %2").arg(day(*column.minTime), day(*column.maxTime));
    return {};
}

QString doubtText(const CellDoubt &doubt)
{
    const QString cells = countText(doubt.cells);
    return doubt.kind == CellDoubt::Kind::NoNumber ? Words::tr("numbers but for %1").arg(cells) : Words::tr("dates but for %1").arg(cells);
}

} // namespace

ColumnFacts factsOf(const Table &table, const std::stop_token &stop)
{
    auto facts = std::make_shared<std::vector<ColumnSummary>>(static_cast<std::size_t>(table.columns()));
    parallelItems(table.columns(), [&](std::int64_t c) {
        if (!stop.stop_requested())
            (*facts)[static_cast<std::size_t>(c)] = describeColumn(table, static_cast<int>(c));
    });
    if (stop.stop_requested())
        facts->clear();
    return facts;
}

QString dateForm(CellForm form)
{
    switch (form) {
    case CellForm::YearFirst: return Words::tr("Y-M-D");
    case CellForm::DayFirst: return Words::tr("D.M.Y");
    case CellForm::DayFirstLoose: return Words::tr("D/M/Y");
    case CellForm::MonthFirst: return Words::tr("M/D/Y");
    case CellForm::Plain:
    case CellForm::DecimalComma: break;
    }
    return {};
}

QString factText(const ColumnSummary &column, Role role, CellForm form, const CellDoubt *doubt)
{
    if (doubt && doubt->cells > 0)
        return doubtText(*doubt);
    if (column.distinct == 0)
        return Words::tr("no value");
    switch (column.type) {
    case ColumnType::Number: return form == CellForm::DecimalComma ? Words::tr("decimal comma") : rangeText(column);
    case ColumnType::Time: return dateForm(form).isEmpty() ? rangeText(column) : dateForm(form);
    case ColumnType::Text: return Words::tr("%1 distinct").arg(countText(column.distinct));
    case ColumnType::Category: break;
    }
    if (role == Role::Target && column.distinct == 2 && column.levels.size() == 2) { // how often the rarer one comes
        const double rarer = static_cast<double>(column.levels[1].count);
        return QStringLiteral("%1 %2").arg(qstring(column.levels[1].value).simplified(), percentText(rarer / (rarer + static_cast<double>(column.levels[0].count))));
    }
    return Words::tr("%n levels", nullptr, static_cast<int>(column.distinct));
}

QString factTip(const ColumnSummary &column, Role role, CellForm form)
{
    QStringList lines{qstring(column.name), QStringLiteral("%1 · %2").arg(typeText(column.type), roleText(role))};
    if (const QString range = rangeText(column); !range.isEmpty())
        lines << range;
    if (const QString dates = dateForm(form); !dates.isEmpty())
        lines << Words::tr("written %1").arg(dates);
    if (form == CellForm::DecimalComma)
        lines << Words::tr("written with a decimal comma");
    QString counts = Words::tr("%1 distinct").arg(countText(column.distinct));
    if (column.missing > 0)
        counts += QStringLiteral(" · ") + Words::tr("%1 missing").arg(countText(column.missing));
    return (lines << counts).join(QLatin1Char('\n'));
}

bool looksLikeId(const ColumnSummary &column, std::int64_t rows)
{
    if (rows < kFewestForId || column.missing > 0 || column.distinct != rows)
        return false;
    if (column.type == ColumnType::Number) {
        const QString name = qstring(column.name).trimmed();
        const bool named = name.compare(QStringLiteral("id"), Qt::CaseInsensitive) == 0 || name.endsWith(QStringLiteral("Id")) || name.endsWith(QStringLiteral("ID")) || name.endsWith(QStringLiteral("_id"));
        return named && column.min && column.mean && *column.min == std::floor(*column.min) && *column.max == std::floor(*column.max);
    }
    if (column.type != ColumnType::Text && column.type != ColumnType::Category)
        return false;
    return std::all_of(column.levels.begin(), column.levels.end(), [](const LevelCount &level) { return level.value.find(' ') == std::string::npos; });
}

} // namespace mortise
