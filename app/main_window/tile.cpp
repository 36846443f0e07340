#include "app/main_window/tile.h"

#include "widgets/theme/focus_ring.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace mortise {
namespace {

constexpr double kStep = 1.25;
constexpr int kRoomyHeight = 200;

} // namespace

TileHeader::TileHeader(Tile *tile) : QWidget(tile), tile_(tile), title_(new Label({}, "strong", "text", this)), more_(new QToolButton(this))
{
    const Theme &theme = Theme::get();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(10), theme.px(3), theme.px(4), theme.px(1));
    row->addWidget(title_, 1);
    title_->setTextFormat(Qt::PlainText);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    title_->setAttribute(Qt::WA_TransparentForMouseEvents);
    more_->setIcon(theme.icon(QStringLiteral("more")));
    setButtonRole(more_, ButtonRole::Quiet);
    setSmall(more_, true);
    connect(more_, &QToolButton::clicked, this, [this] { tile_->popUpMenu(more_->mapToGlobal(QPoint(0, more_->height()))); });
    row->addWidget(more_);
    setFocusPolicy(Qt::StrongFocus);
    setShowsFocusRing(this);
    setCursor(Qt::OpenHandCursor);
    more_->setCursor(Qt::ArrowCursor);
    setToolTip(tr("Drag to move, double-click to fill the board. By keyboard: Alt with an arrow moves, Alt with + or - resizes."));
}

void TileHeader::setTitle(const QString &title)
{
    title_->setText(title);
    setAccessibleName(tr("%1, tile").arg(title));
    more_->setAccessibleName(tr("What to do with the tile %1").arg(title));
}

void TileHeader::mousePressEvent(QMouseEvent *event)
{
    down_ = event->button() == Qt::LeftButton;
    pressed_ = event->pos();
}

void TileHeader::mouseMoveEvent(QMouseEvent *event)
{
    if (!down_)
        return;
    if (!dragging_ && (event->pos() - pressed_).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!dragging_)
        setCursor(Qt::ClosedHandCursor);
    dragging_ = true;
    emit tile_->dragged(event->globalPosition().toPoint());
}

void TileHeader::mouseReleaseEvent(QMouseEvent *event)
{
    down_ = false;
    if (!std::exchange(dragging_, false))
        return;
    setCursor(Qt::OpenHandCursor);
    emit tile_->dropped(event->globalPosition().toPoint());
}

void TileHeader::mouseDoubleClickEvent(QMouseEvent *)
{
    down_ = dragging_ = false;
    emit tile_->maximiseWanted();
}

void TileHeader::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!dragging_)
            break;
        down_ = dragging_ = false;
        setCursor(Qt::OpenHandCursor);
        emit tile_->dragCancelled();
        return;
    case Qt::Key_Left:
        if (alt)
            return emit tile_->moveWanted(Tiling::Side::Left);
        break;
    case Qt::Key_Right:
        if (alt)
            return emit tile_->moveWanted(Tiling::Side::Right);
        break;
    case Qt::Key_Up:
        if (alt)
            return emit tile_->moveWanted(Tiling::Side::Above);
        break;
    case Qt::Key_Down:
        if (alt)
            return emit tile_->moveWanted(Tiling::Side::Below);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (alt)
            return emit tile_->resizeWanted(kStep);
        break;
    case Qt::Key_Minus:
        if (alt)
            return emit tile_->resizeWanted(1 / kStep);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: return emit tile_->maximiseWanted();
    case Qt::Key_Delete: return emit tile_->closeWanted();
    case Qt::Key_Space: return tile_->popUpMenu(mapToGlobal(rect().bottomLeft()));
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void TileHeader::contextMenuEvent(QContextMenuEvent *event)
{
    tile_->popUpMenu(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : mapToGlobal(rect().bottomLeft()));
}

Tile::Tile(const QString &node, View *view, QWidget *parent) : Card(parent), view_(view), column_(new QVBoxLayout(this)), header_(new TileHeader(this))
{
    const Theme &theme = Theme::get();
    column_->setContentsMargins(theme.px(3), theme.px(3), theme.px(3), theme.px(5));
    column_->setSpacing(0);
    column_->addWidget(header_);
    setNode(node);
    view->setParent(this);
    column_->addWidget(view, 1);
    view->show();
}

void Tile::setNode(const QString &node)
{
    node_ = node;
    header_->setTitle(node);
    if (view_)
        view_->setTitleAbove(node);
}

View *Tile::takeView()
{
    View *view = view_;
    column_->removeWidget(view);
    view->hide();
    view->setParent(nullptr);
    view->setCompact(false);
    view->setTitleAbove({});
    view_ = nullptr;
    return view;
}

void Tile::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const Theme &theme = Theme::get();
    if (view_)
        view_->setCompact(width() < theme.px(kRoomyViewWidth) || height() < theme.px(kRoomyHeight));
}

void Tile::popUpMenu(QPoint global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, const QKeySequence &keys, auto deed) {
        QAction *action = menu->addAction(text, this, deed);
        action->setShortcut(keys); // told only: the header takes them
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcutVisibleInContextMenu(true);
        return action;
    };
    add(maximised_ ? tr("Back into its place") : tr("Fill the board"), Qt::Key_Return, [this] { emit maximiseWanted(); });
    menu->addAction(tr("Open in a tab"), this, &Tile::openWanted);
    menu->addAction(tr("Show in its own window"), this, &Tile::floatWanted);
    if (!maximised_) {
        menu->addSeparator();
        add(tr("Move left"), Qt::ALT | Qt::Key_Left, [this] { emit moveWanted(Tiling::Side::Left); });
        add(tr("Move right"), Qt::ALT | Qt::Key_Right, [this] { emit moveWanted(Tiling::Side::Right); });
        add(tr("Move up"), Qt::ALT | Qt::Key_Up, [this] { emit moveWanted(Tiling::Side::Above); });
        add(tr("Move down"), Qt::ALT | Qt::Key_Down, [this] { emit moveWanted(Tiling::Side::Below); });
        menu->addSeparator();
        add(tr("Make larger"), Qt::ALT | Qt::Key_Plus, [this] { emit resizeWanted(kStep); });
        add(tr("Make smaller"), Qt::ALT | Qt::Key_Minus, [this] { emit resizeWanted(1 / kStep); });
    }
    menu->addSeparator();
    add(tr("Close: the block stays"), Qt::Key_Delete, [this] { emit closeWanted(); });
    menu->popup(global);
}

} // namespace mortise
