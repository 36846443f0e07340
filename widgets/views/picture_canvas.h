// Shows a Picture: as large as there is room, taller where the picture needs it (then it scrolls), with readings under the pointer.
// What the mouse and the keys do over it (pick, zoom, push along, hide a level of the legend) is sent on as wishes.
//   mouse   drag picks (Ctrl: a lasso), Shift adds, Alt takes away; wheel zooms; middle button or Space pushes; double click resets, on an
//           axis asks for its ends; the menu button or key asks what can be done
// A chart with a handle (a threshold): a click or drag sets it, a double click gives it back to the chart; left and right arrow (Shift:
// larger steps) and Delete do the same. With Ctrl the arrows push such a chart along.
//   keys    Enter picks by keys (pick_cursor.h), + - 0 zoom, arrows push, 1 to 9 hide and show levels, Esc picks nothing
#pragma once

#include "widgets/charts/picture.h"
#include "widgets/theme/key_help.h"
#include "widgets/views/pick_cursor.h"
#include "widgets/views/pick_gesture.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

namespace mortise {

class PictureCanvas : public QWidget {
    Q_OBJECT

public:
    explicit PictureCanvas(QWidget *parent = nullptr);

    void setPicture(PicturePtr picture);
    const PicturePtr &picture() const { return picture_; }
    Picture::Abilities can() const { return picture_ ? picture_->can() : Picture::Abilities(); }
    /// The window that the picture is drawn at; kept apart, because a picture does not say.
    void setWindow(const QRectF &window) { window_ = window; }
    /// The room between the axes, in the widget; empty: nothing is drawn between axes.
    QRect plotRect() const;
    QList<KeyHelp> keys() const; // what they do over this picture
    /// A piece that can be read and picked as one (a cell, a bar), where the chart has few of them.
    struct Spot {
        QString reading;
        QPointF at; // in the picture, inside the piece
        QRect rect; // in the widget
    };
    QList<Spot> spots() const;
    void pickSpot(const Spot &spot);
    void setLasso(bool lasso) { gesture_.lasso = lasso; }
    /// Space around every figure, on the screen and in files.
    static QMarginsF margins();
    /// On the surface of a card, with its margins, in the theme that is on.
    static void paintFigure(QPainter &painter, const QSizeF &size, const Picture &picture);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

signals:
    void picked(const mortise::Picture::Search &search, mortise::PickMode mode);
    void nothingPicked();
    void windowWanted(const QRectF &window);
    void resetWanted(); // a double click: its first half picked something else
    void legendToggled(int entry);
    void axisWanted(bool across, const QPoint &global); // a double click on an axis
    void dragOutWanted(); // a drag that began on the heading
    void menuWanted(const QPoint &global);
    void handleSet(const QString &key, std::optional<double> value); // none: the chart chooses

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static QString described(const Picture &picture); // what it shows, and which keys do what the mouse does
    QPointF placeOf(const QPointF &position) const; // in the picture
    QSizeF pictureSize() const;
    QRectF plot() const;
    bool isHeading(QPointF at) const;
    std::optional<bool> axisAt(QPointF at) const; // across, or not; none: no axis is there
    void search(const PickShape &shape, PickMode mode);
    void read(QPointF at, QPoint global);
    bool cursorKey(QKeyEvent *event);
    bool windowKey(const QKeyEvent &event);
    bool handleKey(const QKeyEvent &event);
    void moveHandle(double value);
    void commitHandle();
    void setSpace(bool held);
    void fitHeight();
    void paintPicture(QPainter &painter);

    PicturePtr picture_;
    QPixmap drawn_; // the picture as it was painted last; null: to be painted
    PickGesture gesture_;
    PickCursor cursor_;
    QRectF window_{0, 0, 1, 1};
    bool space_ = false;
    bool dragsHandle_ = false;
    std::optional<QPoint> headingAt_; // where the heading is held
    std::optional<double> pendingHandle_; // shown, not yet said
    QString read_;
};

} // namespace mortise
