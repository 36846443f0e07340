// Tabs with an icon and a count, as in the strip below the canvas ("Runs 6"). A QTabBar; put it above a QStackedWidget
// and connect currentChanged. Plain QTabBars and QTabWidgets look the same, without the counts.
//
//     auto *tabs = new Tabs(tr("Below the canvas"));
//     tabs->add(tr("Runs"), "history");
//     tabs->setCount(0, 6);
#pragma once

#include <QTabBar>

namespace mortise {

class Tabs : public QTabBar {
    Q_OBJECT

public:
    explicit Tabs(const QString &accessibleName, QWidget *parent = nullptr);

    /// @return its index.
    int add(const QString &text, const QString &iconName = {});

    /// @param count below 0 for none. It is part of the tab's accessible name.
    void setCount(int index, int count);

    /// -1 for none.
    int countAt(int index) const;

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace mortise
