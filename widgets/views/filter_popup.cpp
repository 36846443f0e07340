#include "widgets/views/filter_popup.h"

#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/tick_delegate.h"
#include "widgets/theme/translated.h"
#include "widgets/views/level_list.h"

#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mortise {
namespace {

constexpr int kLevelsInSight = 10;

std::vector<std::int64_t> levelCounts(const Table &table, int column)
{
    const ColumnPtr values = table.dense(column);
    std::vector<std::int64_t> counts(values->levels().size() + 1); // the last one: missing
    for (const std::int32_t code : values->codes())
        ++counts[code < 0 ? counts.size() - 1 : static_cast<std::size_t>(code)];
    return counts;
}

} // namespace

FilterPopup::FilterPopup(const Table &table, int column, const ColumnFilter &filter, const ColumnBars *bars, QWidget *parent)
    : QFrame(parent, Qt::Popup), table_(table), column_(column), filter_(filter), wrong_(new Label({}, "detail", "err", this)),
      counted_(this, [this](const std::vector<std::int64_t> &counts) { showLevels(counts); })
{
    const Theme &theme = Theme::get();
    const Field &field = table.field(column);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameLook(this, FrameLook::Popup);
    setAccessibleName(tr("Rows to show by %1").arg(qstring(field.name).simplified()));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(12));
    rows->setSpacing(theme.px(6));
    auto *title = new Label(tr("Rows to show"), "label", "text3", this);
    rows->addWidget(title);
    switch (field.column->type()) {
    case ColumnType::Category: addLevels(rows); break;
    case ColumnType::Text: addLine(rows, tr("Contains"), tr("upper and lower case differ"), &ColumnFilter::text); break;
    case ColumnType::Number:
    case ColumnType::Time: {
        const bool number = field.column->type() == ColumnType::Number;
        const bool known = number && bars && !bars->all.empty();
        addLine(rows, tr("From"), known ? numberText(bars->low, 6) : number ? QString() : QStringLiteral("2020-03"), &ColumnFilter::from);
        addLine(rows, tr("To"), known ? numberText(bars->high, 6) : number ? QString() : QStringLiteral("2021-12-31"), &ColumnFilter::to);
        break;
    }
    }
    wrong_->setWordWrap(true);
    wrong_->hide();
    rows->addWidget(wrong_);
    auto *all = new QPushButton(tr("Show all rows"), this);
    setButtonRole(all, ButtonRole::Quiet);
    setSmall(all, true);
    connect(all, &QPushButton::clicked, this, [this] {
        filter_ = {};
        emit changed();
        close();
    });
    rows->addWidget(all, 0, Qt::AlignLeft);
    setMinimumWidth(theme.px(240));
}

QLineEdit *FilterPopup::addLine(QVBoxLayout *column, const QString &name, const QString &hint, QString ColumnFilter::*value)
{
    auto *label = new Label(name, "body", "text2", this);
    auto *line = new QLineEdit(filter_.*value, this);
    line->setPlaceholderText(hint);
    line->setAccessibleName(name);
    label->setBuddy(line);
    column->addWidget(label);
    column->addWidget(line);
    connect(line, &QLineEdit::textChanged, this, [this, value](const QString &text) {
        filter_.*value = text;
        tell();
    });
    connect(line, &QLineEdit::returnPressed, this, &QWidget::close);
    if (lines_.isEmpty())
        setFocusProxy(line);
    lines_ << line;
    return line;
}

/// Only what the column can be compared with is passed on.
void FilterPopup::tell()
{
    const Expected<std::vector<std::uint8_t>> tried = evaluate(conditionOf(table_.field(column_), filter_), table_.firstRows(0));
    for (QLineEdit *line : lines_)
        setWrong(line, !tried);
    wrong_->setVisible(!tried);
    if (tried)
        emit changed();
    else
        wrong_->setText(table_.field(column_).column->type() == ColumnType::Time ? tr("A date like 2020-03-31, or a part of one like 2020-03") : tr("A number"));
    adjustSize();
}

void FilterPopup::addLevels(QVBoxLayout *column)
{
    const Theme &theme = Theme::get();
    auto *search = new SearchField(tr("Find a level"), {}, this);
    auto *list = new QListView(this);
    list->setObjectName(QStringLiteral("levels"));
    list->setAccessibleName(tr("Levels to show"));
    list->setItemDelegate(new TickDelegate({.height = 26}, list));
    list->setUniformItemSizes(true);
    list->setFixedHeight(theme.px(26 * 3));
    setFrameLook(list, FrameLook::Field);
    auto *every = new QPushButton(tr("All"), this), *none = new QPushButton(tr("None"), this);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {every, none}) {
        setSmall(button, true);
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addWidget(search);
    column->addWidget(list);
    column->addLayout(row);
    setFocusProxy(search);
    connect(search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (levels_)
            levels_->search(text);
    });
    connect(every, &QPushButton::clicked, this, [this] { levels_ ? levels_->chooseAll(true) : void(); });
    connect(none, &QPushButton::clicked, this, [this] { levels_ ? levels_->chooseAll(false) : void(); });
    counted_.request([table = table_, index = column_] { return levelCounts(table, index); });
}

void FilterPopup::showLevels(const std::vector<std::int64_t> &counts)
{
    const Column &column = *table_.field(column_).column;
    levels_ = new LevelList(column.levels(), counts, this);
    levels_->setLeft(filter_.left, filter_.missing);
    auto *list = findChild<QListView *>(QStringLiteral("levels"));
    list->setModel(levels_);
    list->setFixedHeight(Theme::get().px(26) * std::clamp(levels_->rowCount(), 2, kLevelsInSight) + 2 * list->frameWidth() + Theme::get().px(2));
    adjustSize();
    connect(levels_, &LevelList::chosenChanged, this, [this] {
        filter_.left = levels_->left();
        filter_.missing = levels_->hasMissing() ? levels_->missingChosen() : filter_.left.empty(); // not a word on what no row lacks
        emit changed();
    });
}

} // namespace mortise
