#include "widgets/theme/search_popup.h"

#include "widgets/theme/items_accessible.h"
#include "widgets/theme/label.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"

#include <QBitmap>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace mortise {

SearchPopup::SearchPopup(const QString &name, const QString &hint, const QString &foot, QWidget *parent) : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
{
    const Theme &theme = Theme::get();
    setAccessibleName(name);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(1, 1, 1, 1);
    across->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    across->addLayout(column, 1);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme.px(10), theme.px(8), theme.px(10), theme.px(8));
    top->setSpacing(theme.px(8));
    search_ = new SearchField(hint, {}, this);
    search_->installEventFilter(this);
    aside_ = new Label({}, "detail", "text2", this);
    top->addWidget(search_, 1);
    top->addWidget(aside_);
    column->addLayout(top);
    column->addWidget(new Rule(Qt::Horizontal, this));
    list_ = new QListWidget(this);
    list_->setAccessibleName(name);
    list_->setItemDelegate(new RowsDelegate({.height = 30, .rounded = true}, list_));
    list_->setTextElideMode(Qt::ElideMiddle); // long names of one kind differ at their ends
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setMouseTracking(true);
    column->addWidget(list_, 1);
    column->addWidget(new Rule(Qt::Horizontal, this));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme.px(14), theme.px(6), theme.px(14), theme.px(6));
    line->addWidget(new Label(foot, "detail", "text3", this), 1);
    count_ = new Label({}, "detail", "text3", this);
    line->addWidget(count_);
    column->addLayout(line);
    setRoom({430, 460});
    connect(search_, &QLineEdit::textChanged, this, &SearchPopup::refresh);
    connect(search_, &QLineEdit::returnPressed, this, &SearchPopup::accept);
    connect(list_, &QListWidget::itemClicked, this, &SearchPopup::accept);
    connect(list_, &QListWidget::itemActivated, this, &SearchPopup::accept); // by a reader: the keyboard stays in the field
    connect(list_, &QListWidget::currentItemChanged, this, &SearchPopup::refreshPointed);
}

void SearchPopup::setDeed(const QString &deed)
{
    setRowDeed(list_, deed);
}

void SearchPopup::setRoom(QSize at100)
{
    room_ = at100;
    resize((QSizeF(room_) * Theme::get().scale()).toSize());
}

void SearchPopup::setSide(QWidget *side, int widthAt100)
{
    side_ = side;
    sideWidth_ = widthAt100;
    auto *holder = new mortise::Panel(Qt::LeftEdge, this);
    holder->setSurface("raised");
    holder->setFixedWidth(Theme::get().px(widthAt100));
    auto *inside = new QVBoxLayout(holder);
    inside->setContentsMargins(1, 0, 0, 0);
    inside->addWidget(side);
    layout()->addWidget(holder);
}

void SearchPopup::refreshPointed()
{
    const QListWidgetItem *item = list_->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsSelectable))
        return;
    // The keyboard stays in the field: there a reader hears what Enter would take.
    search_->setAccessibleDescription(item->text() + QStringLiteral(". ") + item->data(Qt::AccessibleDescriptionRole).toString());
    pointedAt(*item);
}

QString SearchPopup::typed() const
{
    return search_->text();
}

void SearchPopup::popUpAt(QPoint global)
{
    {
        const QSignalBlocker quiet(search_);
        search_->clear();
    }
    refresh();
    const QRect room = (parentWidget() ? parentWidget()->screen() : screen())->availableGeometry();
    const Theme &theme = Theme::get();
    const bool beside = side_ && theme.px(room_.width() + sideWidth_) <= room.width();
    if (side_)
        side_->parentWidget()->setVisible(beside);
    resize(QSize(theme.px(room_.width() + (beside ? sideWidth_ : 0)), theme.px(room_.height())).boundedTo(room.size()));
    move(std::clamp(global.x(), room.left(), std::max(room.left(), room.right() - width())), std::clamp(global.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    search_->setFocus();
}

void SearchPopup::refresh()
{
    list_->clear();
    fill(search_->text());
    if (list_->currentItem()) {
        list_->scrollToItem(list_->currentItem(), QAbstractItemView::PositionAtCenter);
        return;
    }
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->flags() & Qt::ItemIsSelectable) {
            list_->setCurrentRow(row);
            break;
        }
}

void SearchPopup::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, list_);
    item->setFlags(Qt::NoItemFlags);
    item->setData(RowsDelegate::Group, true);
}

QListWidgetItem *SearchPopup::addRow(const QString &text, const QString &icon, const QByteArray &token)
{
    auto *item = new QListWidgetItem(text, list_);
    item->setData(RowsDelegate::IconName, icon);
    item->setData(RowsDelegate::Token, token);
    item->setData(RowsDelegate::Keys, tr("Enter"));
    return item;
}

void SearchPopup::setCurrent(QListWidgetItem *row)
{
    list_->setCurrentItem(row);
}

void SearchPopup::setAside(const QString &text)
{
    aside_->setText(text);
    aside_->setVisible(!text.isEmpty());
}

void SearchPopup::setCount(const QString &text)
{
    count_->setText(text);
}

void SearchPopup::accept()
{
    const QListWidgetItem *item = list_->currentItem();
    if (!isVisible() || !item || !(item->flags() & Qt::ItemIsSelectable)) // a click may activate, too
        return;
    hide();
    taken(*item);
}

bool SearchPopup::eventFilter(QObject *object, QEvent *event)
{
    if (object == search_ && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            for (int row = list_->currentRow() + step; row >= 0 && row < list_->count(); row += step)
                if (list_->item(row)->flags() & Qt::ItemIsSelectable) {
                    list_->setCurrentRow(row);
                    break;
                }
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            hide();
            return true;
        }
    }
    return QFrame::eventFilter(object, event);
}

void SearchPopup::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    QBitmap mask(size()); // without a compositor, corners that are see-through would be black
    mask.clear();
    QPainter painter(&mask);
    painter.setBrush(Qt::color1);
    painter.setPen(Qt::color1);
    const qreal radius = Theme::get().radius("card");
    painter.drawRoundedRect(rect().adjusted(0, 0, -1, -1), radius, radius);
    setMask(mask);
}

void SearchPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::get();
    painter.fillRect(rect(), theme.color("raised"));
    paint::box(&painter, rect(), theme.radius("card"), theme.color("raised"), theme.color("line2"));
}

} // namespace mortise
