// A small map of the whole canvas; a press or drag moves the view.
#pragma once

#include <QTransform>
#include <QWidget>

namespace mortise {

class Canvas;

class MiniMap : public QWidget {
    Q_OBJECT

public:
    explicit MiniMap(Canvas *canvas);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QTransform fromScene() const;
    Canvas *canvas_;
};

} // namespace mortise
