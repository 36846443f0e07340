// A tile of a board: the view of a node (or something else) below a header that moves it, by mouse and by keyboard. It changes
// nothing by itself: what is wanted goes to the area that holds it.
#pragma once

#include "app/main_window/tiling.h"
#include "widgets/theme/card.h"
#include "widgets/theme/key_deeds.h"
#include "widgets/views/view.h"

#include <QPointer>

class QToolButton;
class QVBoxLayout;

namespace mortise {

class Label;
class TileHeader;

inline constexpr int kRoomyViewWidth = 560; // px at 100 %; below, a view has no room for its bar of settings

class Tile : public Card {
    Q_OBJECT

public:
    /// @param node what it is called in the tiling; its title, where no other is set.
    Tile(const QString &node, QWidget *content, QWidget *parent = nullptr);
    const QString &node() const { return node_; }
    void setNode(const QString &node); // it has another name now
    void setTitle(const QString &title);
    View *view() const { return view_; } // nullptr: something else, which stays on its board
    /// Out of the tile, which is of no use then.
    View *takeView();
    void setMaximised(bool maximised) { maximised_ = maximised; }
    TileHeader *header() const { return header_; }
    void popUpMenu(QPoint global);

signals:
    void moveWanted(mortise::Tiling::Side side);
    void resizeWanted(double factor);
    void maximiseWanted();
    void floatWanted();
    void openWanted(); // in a tab of its own
    void closeWanted();
    void dragged(QPoint global);
    void dropped(QPoint global);
    void dragCancelled();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QString node_;
    QPointer<View> view_;
    QVBoxLayout *column_;
    TileHeader *header_;
    bool maximised_ = false;
};

/// Focus on it takes Alt with arrows, plus and minus, Return, Delete and the menu key.
class TileHeader : public QWidget {
    Q_OBJECT

public:
    explicit TileHeader(Tile *tile);
    void setTitle(const QString &title);
    static QList<KeyHelp> keys();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    static const KeyDeeds<TileHeader> &keyDeeds();
    Tile *tile_;
    Label *title_;
    QToolButton *more_;
    QPoint pressed_;
    bool down_ = false, dragging_ = false;
};

} // namespace mortise
