// What the pointer does over a chart: a drag draws a rectangle or, with Ctrl or when lassos are on, a line around rows; Shift
// adds, Alt takes away. The middle button, or the left one while Space is held, pushes the chart along; where there are no lassos the
// left one with Ctrl does, too.
#pragma once

#include "widgets/charts/picture.h"

class QMouseEvent;
class QPainter;

namespace mortise {

class PickGesture {
public:
    enum class Kind { None, Rect, Lasso, Pan };
    bool lasso = false; // without Ctrl, too

    /// Places are those of the picture. @param spaceHeld pushes along instead of picking.
    void press(const QMouseEvent &event, QPointF at, Picture::Abilities can, bool spaceHeld);
    /// @return how far the chart was pushed since the last call; null while picking.
    QPointF move(QPointF at);
    /// What was gone around; a click is a shape without a size.
    PickShape release();
    void cancel() { kind_ = Kind::None; }

    Kind kind() const { return kind_; }
    PickMode mode() const { return mode_; }
    bool isPick() const { return kind_ == Kind::Rect || kind_ == Kind::Lasso; }
    void paint(QPainter &painter) const;
    PickShape shape() const;

private:
    Kind kind_ = Kind::None;
    PickMode mode_ = PickMode::Replace;
    QPointF from_, to_;
    QPolygonF line_;
    bool dragged_ = false; // further than a hand trembles
};

/// Shift adds, Alt takes away.
PickMode pickModeOf(Qt::KeyboardModifiers modifiers);
/// The rectangle or line of a pick, in the colours of the theme.
void paintPickShape(QPainter &painter, const PickShape &shape);

} // namespace mortise
