// Shows a Picture: as large as there is room, taller where the picture needs it (then it scrolls), with readings under the pointer.
#pragma once

#include "widgets/charts/picture.h"

#include <QWidget>

namespace mortise {

class PictureCanvas : public QWidget {
    Q_OBJECT

public:
    explicit PictureCanvas(QWidget *parent = nullptr);

    void setPicture(PicturePtr picture);
    const PicturePtr &picture() const { return picture_; }
    /// Space around every figure, on the screen and in files.
    static QMarginsF margins();
    /// On the surface of a card, with its margins, in the theme that is on.
    static void paintFigure(QPainter &painter, const QSizeF &size, const Picture &picture);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    PicturePtr picture_;
    QString read_;
};

} // namespace mortise
