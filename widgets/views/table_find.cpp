#include "widgets/views/table_find.h"

#include "widgets/table/table_model.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTableView>
#include <QToolButton>

namespace mortise {

TableFind::TableFind(TableModel *model, QTableView *table, QWidget *parent)
    : QWidget(parent), model_(model), table_(table), field_(new SearchField(tr("Find in the table"), {}, this)), count_(new Label({}, "detail", "text2", this)),
      stop_(std::make_shared<std::atomic<bool>>(false)),
      counted_(this,
               [this](std::int64_t count) {
                   count_->setText(field_->text().isEmpty() ? QString() : count == 0 ? tr("in no cell") : count == 1 ? tr("in 1 cell") : tr("in %1 cells").arg(countText(count)));
                   setWrong(field_, count == 0 && !field_->text().isEmpty());
               }),
      next_(this, [this](const CellPlace &place) {
          if (place.row >= 0)
              emit found(place.row, place.column);
      })
{
    const Theme &theme = Theme::get();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(12), theme.px(2), theme.px(8), theme.px(6));
    row->setSpacing(theme.px(8));
    field_->setMinimumWidth(theme.px(220));
    row->addWidget(field_);
    const auto button = [&](const QString &icon, const QString &name) {
        auto *made = new QToolButton(this);
        made->setIcon(theme.icon(icon));
        made->setAutoRaise(true);
        made->setAccessibleName(name);
        made->setToolTip(name);
        return made;
    };
    auto *before = button(QStringLiteral("chevron-up"), tr("The one before (Shift+F3)"));
    auto *next = button(QStringLiteral("chevron-down"), tr("The next one (F3)"));
    auto *shut = button(QStringLiteral("close"), tr("Close"));
    row->addWidget(before);
    row->addWidget(next);
    row->addWidget(count_, 1);
    row->addWidget(shut);
    connect(before, &QToolButton::clicked, this, [this] { go(true); });
    connect(next, &QToolButton::clicked, this, [this] { go(false); });
    connect(shut, &QToolButton::clicked, this, &TableFind::close);
    connect(field_, &QLineEdit::textChanged, this, &TableFind::look);
    hide();
}

void TableFind::open()
{
    show();
    field_->setFocus(Qt::ShortcutFocusReason);
    field_->selectAll();
    look();
}

void TableFind::close()
{
    hide();
    *stop_ = true;
    model_->setFound({});
    table_->setFocus();
}

void TableFind::go(bool backwards)
{
    if (field_->text().isEmpty() || !isVisible())
        open();
    else
        goFrom(backwards, false);
}

void TableFind::look()
{
    model_->setFound(field_->text());
    rowsChanged();
    goFrom(false, true);
}

void TableFind::rowsChanged()
{
    *stop_ = true;
    stop_ = std::make_shared<std::atomic<bool>>(false);
    if (isVisible())
        counted_.request([shown = shown(), text = field_->text(), stop = stop_] { return countFound(shown, text, stop); });
}

void TableFind::goFrom(bool backwards, bool here)
{
    const QModelIndex current = table_->currentIndex();
    const CellPlace from = current.isValid() ? CellPlace{model_->firstRow() + current.row(), current.column()} : CellPlace{0, here ? 0 : -1};
    next_.request([shown = shown(), text = field_->text(), from, backwards, here, stop = stop_] { return nextFound(shown, text, from, backwards, here, stop); });
}

ShownRows TableFind::shown() const
{
    return {model_->table(), model_->rows()};
}

void TableFind::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: go(event->modifiers().testFlag(Qt::ShiftModifier)); break;
    case Qt::Key_Escape: close(); break;
    case Qt::Key_Down: table_->setFocus(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void TableFind::finish()
{
    counted_.finish();
    next_.finish();
}

} // namespace mortise
