// Shows a tiling: tiles that can be dragged by their headers, edges between them that can be dragged or moved by arrow keys, one
// tile that fills everything for a while. Never squeezes a tile: it scrolls downwards.
#pragma once

#include "app/main_window/tile.h"

#include <QPointer>
#include <QScrollArea>

namespace mortise {

class TileEdge;

class TileArea : public QScrollArea {
    Q_OBJECT

public:
    explicit TileArea(QWidget *parent = nullptr);
    const Tiling &tiling() const { return tiling_; }
    /// Of tiles that were put in.
    void setTiling(const Tiling &tiling);
    void put(Tile *tile); // takes it
    Tile *tile(const QString &node) const;
    QList<Tile *> tiles() const { return tiles_; }
    /// Out of the tiling as well; it is the caller's to delete.
    Tile *take(const QString &node);
    void rename(const QString &from, const QString &to);
    QString maximised() const { return maximised_; }
    void setMaximised(const QString &node);

signals:
    void arranged(); // by the person
    void openRequested(const QString &node);
    void closeRequested(const QString &node);
    void floatRequested(const QString &node, QPoint global); // null: anywhere

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();
    void drag(Tile *tile, QPoint global);
    void drop(Tile *tile, QPoint global);
    void endDrag();
    void moveTile(Tile *tile, Tiling::Side side);
    void shiftEdge(TileEdge *edge, int pixels);

    struct Target {
        QString tile;
        Tiling::Side side = Tiling::Side::Left;
    };
    Target targetAt(const Tile *dragged, QPoint global) const;

    QWidget *content_;
    QWidget *marker_; // where what is dragged would go
    QList<Tile *> tiles_;
    QList<TileEdge *> edges_;
    Tiling tiling_, grabbed_; // now; when an edge was taken hold of
    int grabbedAt_ = 0;
    QString maximised_;
};

/// Between two parts of a tiling.
class TileEdge : public QWidget {
    Q_OBJECT

public:
    explicit TileEdge(QWidget *parent);
    void setEdge(const TilePlaces::Edge &edge);
    const TilePlaces::Edge &edge() const { return edge_; }

signals:
    void grabbed();           // by the mouse or a key
    void shifted(int pixels); // since then

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    TilePlaces::Edge edge_;
    QPoint from_; // global
};

} // namespace mortise
