// A flat surface with hairlines at some of its edges: side panels, bars, heads of sections.
//
//     auto *inspector = new Panel(Qt::LeftEdge);
//
// Give the layout inside a margin of 1 px at the edges that have a line.
#pragma once

#include <QByteArray>
#include <QWidget>

namespace mortise {

class Panel : public QWidget {
    Q_OBJECT

public:
    explicit Panel(Qt::Edges lines = {}, QWidget *parent = nullptr);

    /// @param token of the surface: panel (otherwise), bg, card, sunken, or a state's such as warn-bg.
    void setSurface(const char *token);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Edges lines_;
    QByteArray surface_ = "panel";
};

/// A hairline between two parts of a layout.
class Rule : public QWidget {
    Q_OBJECT

public:
    explicit Rule(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace mortise
