// The small charts in the menu of blocks: each drawn by its own view, of made-up rows.
#pragma once

#include "widgets/canvas/node_card.h"
#include "widgets/views/view.h"

namespace mortise {

class MenuFigures : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// See FigureMaker. The view works on workers; the GUI thread only draws what they made.
    void make(const NodeType &type, const Inputs &inputs, QSize size, std::function<void(const QImage &, const QString &)> then);

private:
    std::unique_ptr<View> view_; // the last one that was asked for; another is not wanted any more
};

} // namespace mortise
