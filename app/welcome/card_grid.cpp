#include "app/welcome/card_grid.h"

#include "widgets/theme/theme.h"

#include <QResizeEvent>

#include <algorithm>

namespace mortise {

CardGrid::CardGrid(int cardWidth, int most, QWidget *parent) : QWidget(parent), grid_(new QGridLayout(this)), cardWidth_(cardWidth), most_(most)
{
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(Theme::get().px(10));
}

void CardGrid::add(QWidget *card)
{
    card->setParent(this);
    card->setMinimumWidth(1); // the number in a row follows the room, not the other way round
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    cards_ << card;
    const int columns = std::max(1, columns_);
    columns_ = 0;
    arrange(columns);
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int space = grid_->spacing();
    arrange(std::clamp((event->size().width() + space) / (Theme::get().px(cardWidth_) + space), 1, most_));
}

void CardGrid::arrange(int columns)
{
    if (columns == columns_)
        return;
    for (int c = 0; c < columns_; ++c)
        grid_->setColumnStretch(c, 0);
    columns_ = columns;
    for (int i = 0; i < cards_.size(); ++i)
        grid_->addWidget(cards_[i], i / columns, i % columns); // takes it from where it was
    for (int c = 0; c < columns; ++c)
        grid_->setColumnStretch(c, 1);
}

} // namespace mortise
