// Where what is dragged would go.
#pragma once

#include <QWidget>

namespace mortise {

class DropMarker : public QWidget {
public:
    explicit DropMarker(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace mortise
