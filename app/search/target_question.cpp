#include "app/search/target_question.h"

#include "widgets/form/editor.h"
#include "widgets/table/column_words.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QListWidgetItem>

namespace mortise {
namespace {

constexpr int kNameRole = Qt::UserRole + 1;
constexpr int kMostRows = 200;

} // namespace

TargetQuestion::TargetQuestion(QWidget *parent)
    : SearchPopup(tr("What do you want to predict?"), tr("What do you want to predict?"), tr("A category gives kinds, a number gives amounts · Enter takes"), parent)
{
    setAside({});
}

void TargetQuestion::ask(QPoint global, const Table &table, std::function<void(const std::string &)> then)
{
    then_ = std::move(then);
    columns_.clear();
    const auto guess = guessTarget(table);
    guessed_ = guess.has_value();
    for (int i = 0; i < table.columns(); ++i) {
        const Field &field = table.field(i);
        if (!canBeTarget(field) || field.role == Role::Ignore)
            continue;
        const auto levels = static_cast<int>(field.column->levels().size());
        const Column column{qstring(field.name), field.column->type() == ColumnType::Category ? tr("%n kinds", nullptr, levels) : tr("amounts"), letterOfType(field.column->type())};
        if (guess && guess->column == i)
            columns_.prepend(column);
        else
            columns_ << column;
    }
    popUpAt(global);
}

void TargetQuestion::fill(const QString &typed)
{
    const QString wanted = typed.trimmed();
    int shown = 0;
    for (qsizetype i = 0; i < columns_.size() && shown < kMostRows; ++i) {
        const Column &column = columns_[i];
        if (!column.name.contains(wanted, Qt::CaseInsensitive))
            continue;
        if (wanted.isEmpty() && guessed_ && i < 2)
            addHeading(i == 0 ? tr("Probably") : tr("Others"));
        QListWidgetItem *row = addRow(column.name.simplified(), {}, "text2");
        row->setData(kNameRole, column.name);
        row->setData(RowsDelegate::Letter, QString(column.letter));
        row->setData(RowsDelegate::Aside, column.detail);
        ++shown;
    }
    if (shown == 0)
        addHeading(columns_.isEmpty() ? tr("No column can be predicted: bring in a number or a category.") : tr("No column of that name. Try another word."));
    setCount(countText(columns_.size()));
}

void TargetQuestion::taken(const QListWidgetItem &item)
{
    if (const QVariant name = item.data(kNameRole); name.isValid())
        then_(utf8(name.toString()));
}

} // namespace mortise
