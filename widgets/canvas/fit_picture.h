// What a learner makes of a small made-up table: its rows as points and what it predicts along them as a line.
#pragma once

#include "widgets/canvas/toy_fit.h"

#include <QWidget>

namespace mortise {

class FitPicture : public QWidget {
    Q_OBJECT

public:
    explicit FitPicture(QWidget *parent = nullptr);
    void setFit(const ToyFit &fit);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ToyFit fit_;
};

/// The chart of a view, of made-up rows, as somebody else has drawn it.
class FigurePicture : public QWidget {
    Q_OBJECT

public:
    explicit FigurePicture(QWidget *parent = nullptr);
    void setFigure(const QImage &figure, const QString &sentence);
    static QSize figureSize(); // px
    QSize sizeHint() const override { return figureSize(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage figure_;
};

} // namespace mortise
