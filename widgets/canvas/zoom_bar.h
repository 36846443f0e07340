// The buttons in the canvas's corner: zoom, fit, tidy, note.
#pragma once

#include <QWidget>

namespace mortise {

class Label;

class ZoomBar : public QWidget {
    Q_OBJECT

public:
    explicit ZoomBar(QWidget *parent);
    void setZoom(double zoom);

signals:
    void zoomedOut();
    void zoomedIn();
    void fitted();
    void tidied();
    void noteAdded();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *percent_;
};

} // namespace mortise
