// How many rows are picked, and what can be done with them: beside the tabs of the views while any are.
#pragma once

#include "widgets/bridge/linked_rows.h"

#include <QWidget>

class QPushButton;

namespace mortise {

class Label;

class PickBar : public QWidget {
    Q_OBJECT

public:
    explicit PickBar(LinkedRows &rows, QWidget *parent = nullptr);

signals:
    /// A block that keeps the picked rows (or the others) is wanted on the canvas.
    void blockRequested(bool keepPicked);

private:
    void show();
    LinkedRows &rows_;
    Label *words_;
    QPushButton *make_;
};

} // namespace mortise
