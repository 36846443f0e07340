// Picking without a mouse: Enter shows a cross over the chart, arrows move it (Ctrl: finely), Space sets a corner, Enter picks what
// lies between (Shift adds, Alt takes away), Esc puts the cross away.
#pragma once

#include "widgets/charts/picture.h"

#include <optional>

class QKeyEvent;
class QPainter;

namespace mortise {

class PickCursor {
public:
    enum class Answer { Ignored, Moved, Picked, Left };

    bool isOn() const { return on_; }
    QPointF at() const { return at_; }
    void start(const QRectF &plot);
    void stop() { on_ = false; }
    /// @param plot where it may go.
    Answer key(const QKeyEvent &event, const QRectF &plot);
    PickShape shape() const;
    void paint(QPainter &painter) const;

private:
    bool on_ = false;
    QPointF at_;
    std::optional<QPointF> corner_;
};

} // namespace mortise
