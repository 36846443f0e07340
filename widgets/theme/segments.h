// One of up to four or so: a row of segments of which one is chosen. Radio buttons underneath, so the arrow keys, the
// single tab stop and the screen reader's words come along.
//
//     auto *numbers = new Segments(tr("Numbers"));
//     numbers->setStretch(true);                    // fills its column, as in forms
//     numbers->addSegment(tr("Mean"));
//     numbers->addSegment(tr("Median"));
//     connect(numbers, &Segments::chosen, this, &Form::setStrategy);
#pragma once

#include <QList>
#include <QRadioButton>
#include <QWidget>

class QHBoxLayout;

namespace mortise {

class Segment : public QRadioButton {
    Q_OBJECT

public:
    Segment(const QString &text, const QString &iconName, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Shows the icon alone unless chosen, where room is short. The name stays for the screen reader and as a tool tip.
    void setCompact(bool compact);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override;

private:
    bool showsText() const;

    QString iconName_;
    bool compact_ = false;
};

class Segments : public QWidget {
    Q_OBJECT

public:
    explicit Segments(const QString &accessibleName, QWidget *parent = nullptr);

    /// @return its index. The first one added is chosen.
    int addSegment(const QString &text, const QString &iconName = {});
    int count() const { return int(segments_.size()); }
    Segment *segment(int index) const { return segments_.at(index); }

    /// -1 while there are no segments.
    int current() const;

    /// Emits currentChanged() but not chosen().
    void setCurrent(int index);

    /// All equally wide and as wide as there is room.
    void setStretch(bool stretch);
    void setCompact(bool compact);

signals:
    /// A person has chosen it.
    void chosen(int index);
    /// However it came.
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *row_;
    QList<Segment *> segments_;
    bool stretch_ = false;
    bool settingByCode_ = false;
};

} // namespace mortise
