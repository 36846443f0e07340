// What somebody new would do with data that just came in, at the foot of the canvas: look at them, compare models. There while the
// graph holds data and nothing that looks, or nothing that learns.
#pragma once

#include "app/document.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace mortise {

class NextSteps : public QWidget {
    Q_OBJECT

public:
    /// @param canvas that it lies on.
    NextSteps(const Document &document, QWidget *canvas);

signals:
    void lookWanted();
    void compareWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void decide();
    void place();
    const Document &document_;
    QHBoxLayout *row_;
    QPushButton *look_, *compare_;
};

} // namespace mortise
