// A tab that is dragged out of its bar: a marker shows where its page would stand. Within the bar it is QTabBar's own move.
#pragma once

#include <QObject>
#include <QPointer>
#include <QRect>

class QTabBar;
class QWidget;

namespace mortise {

class TabDrag : public QObject {
    Q_OBJECT

public:
    enum class Place { Nowhere, Right, Below, Window };
    /// @param fixed tabs at the front that stay. @param over where pages may stand: its right part and its lower part.
    TabDrag(QTabBar *bar, int fixed, QWidget *over);

signals:
    /// Once the bar is done with it.
    void dropped(QWidget *page, mortise::TabDrag::Place place, QPoint global);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Place placeAt(QPoint global) const;
    void show(Place place);
    QTabBar *bar_;
    int fixed_;
    QWidget *over_;
    QPointer<QWidget> marker_, page_;
};

} // namespace mortise
