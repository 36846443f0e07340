// Lies over a chart while a column is dragged across it: the places that would take it light up, each with what it stands for, and the
// one under the pointer says what a drop would do.
#pragma once

#include <QWidget>

#include <string>
#include <vector>

namespace mortise {

struct DropSlot {
    std::string key;  // setting
    QRect place;
    QString label;    // "Across"
    bool field = false; // of the bar, which has its label already
};

class DropSlots : public QWidget {
    Q_OBJECT

public:
    explicit DropSlots(QWidget *parent);

    void offer(std::vector<DropSlot> places, const QString &column);
    void end();
    /// The slot at a point of the parent; nullptr where there is none.
    const DropSlot *at(QPoint point) const;
    const std::vector<DropSlot> &places() const { return slots_; }
    void setActive(const DropSlot *slot); // one of these; nullptr: none
    QString activeText() const;           // "Across: age"

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<DropSlot> slots_;
    const DropSlot *active_ = nullptr;
    QString column_;
};

} // namespace mortise
