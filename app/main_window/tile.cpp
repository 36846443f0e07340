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

const KeyDeeds<TileHeader> &TileHeader::keyDeeds()
{
    using Side = Tiling::Side;
    static const KeyDeeds<TileHeader> kDeeds{"mortise::TileHeader",
                                             {{{Qt::Key_Return, Qt::Key_Enter}, QT_TRANSLATE_NOOP("mortise::TileHeader", "Fill the board, or back into its place"), [](TileHeader &h) { emit h.tile_->maximiseWanted(); }},
                                              {{Qt::Key_Space}, QT_TRANSLATE_NOOP("mortise::TileHeader", "What can be done with the view"), [](TileHeader &h) { h.tile_->popUpMenu(h.mapToGlobal(h.rect().bottomLeft())); }},
                                              {{Qt::ALT | Qt::Key_Left}, QT_TRANSLATE_NOOP("mortise::TileHeader", "Move left"), [](TileHeader &h) { emit h.tile_->moveWanted(Side::Left); }},
                                              {{Qt::ALT | Qt::Key_Right}, QT_TRANSLATE_NOOP("mortise::TileHeader", "Move right"), [](TileHeader &h) { emit h.tile_->moveWanted(Side::Right); }},
                                              {{Qt::ALT | Qt::Key_Up}, QT_TRANSLATE_NOOP("mortise::TileHeader", "Move up"), [](TileHeader &h) { emit h.tile_->moveWanted(Side::Above); }},
                                              {{Qt::ALT | Qt::Key_Down}, QT_TRANSLATE_NOOP("mortise::TileHeader", "Move down"), [](TileHeader &h) { emit h.tile_->moveWanted(Side::Below); }},
                                              {{Qt::ALT | Qt::Key_Plus, Qt::ALT | Qt::Key_Equal, Qt::ALT | Qt::SHIFT | Qt::Key_Plus}, QT_TRANSLATE_NOOP("mortise::TileHeader", "Make larger"), [](TileHeader &h) { emit h.tile_->resizeWanted(kStep); }},
                                              {{Qt::ALT | Qt::Key_Minus}, QT_TRANSLATE_NOOP("mortise::TileHeader", "Make smaller"), [](TileHeader &h) { emit h.tile_->resizeWanted(1 / kStep); }},
                                              {{Qt::Key_Delete}, QT_TRANSLATE_NOOP("mortise::TileHeader", "Close: the block stays"), [](TileHeader &h) { emit h.tile_->closeWanted(); }}}};
    return kDeeds;
}

QList<KeyHelp> TileHeader::keys()
{
    return keyDeeds().help();
}

void TileHeader::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && dragging_) {
        down_ = dragging_ = false;
        setCursor(Qt::OpenHandCursor);
        emit tile_->dragCancelled();
        return;
    }
    if (keyDeeds().take(*event, *this))
        return;
    QWidget::keyPressEvent(event);
}

void TileHeader::contextMenuEvent(QContextMenuEvent *event)
{
    tile_->popUpMenu(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : mapToGlobal(rect().bottomLeft()));
}

Tile::Tile(const QString &node, QWidget *content, QWidget *parent) : Card(parent), view_(qobject_cast<View *>(content)), column_(new QVBoxLayout(this)), header_(new TileHeader(this))
{
    const Theme &theme = Theme::get();
    column_->setContentsMargins(theme.px(3), theme.px(3), theme.px(3), theme.px(5));
    column_->setSpacing(0);
    column_->addWidget(header_);
    setNode(node);
    content->setParent(this);
    column_->addWidget(content, 1);
    content->show();
}

void Tile::setTitle(const QString &title)
{
    header_->setTitle(title);
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
    if (view_)
        view_->fillMenu(*menu, header_);
    if (!menu->isEmpty())
        menu->addSeparator();
    add(maximised_ ? tr("Back into its place") : tr("Fill the board"), Qt::Key_Return, [this] { emit maximiseWanted(); });
    if (view_) {
        menu->addAction(tr("Open in a tab"), this, &Tile::openWanted);
        menu->addAction(tr("Show in its own window"), this, &Tile::floatWanted);
    }
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
    add(view_ ? tr("Close: the block stays") : tr("Close"), Qt::Key_Delete, [this] { emit closeWanted(); });
    menu->popup(global);
}

} // namespace mortise
