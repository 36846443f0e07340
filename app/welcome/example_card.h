// Cards of the welcome page: an example with a small picture of its graph, and a bundled data set.
#pragma once

#include "graph/workflow.h"
#include "widgets/theme/card.h"

namespace mortise {

class ExampleCard : public CardButton {
    Q_OBJECT

public:
    ExampleCard(const QString &resource, int number, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintGraph(QPainter &painter, const QRectF &room) const;
    Workflow workflow_;
    QString title_, summary_;
    int number_;
};

class DatasetCard : public CardButton {
    Q_OBJECT

public:
    DatasetCard(const QString &resource, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString factsThatFit(const QFontMetricsF &metrics, double room) const;
    QString title_, summary_;
};

} // namespace mortise
