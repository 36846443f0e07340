// A toy table before and after a block, with what changed in the block's colour.
#pragma once

#include "widgets/canvas/toy_run.h"

#include <QWidget>

namespace mortise {

class ToyPicture : public QWidget {
    Q_OBJECT

public:
    explicit ToyPicture(QWidget *parent = nullptr);
    void setRun(const ToyRun &run);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ToyRun run_;
};

} // namespace mortise
