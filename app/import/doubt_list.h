// What is to decide about a file, column by column, each with its ways out.
#pragma once

#include "app/import/doubts.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace mortise {

class DoubtList : public QWidget {
    Q_OBJECT

public:
    enum class Fix { MakeMissing, KeepAsIs, DayFirst, MonthFirst };

    explicit DoubtList(QWidget *parent = nullptr);
    /// @param table as it was read. Hidden where there is nothing to decide.
    void setDoubts(const std::vector<DoubtfulCells> &doubts, const Table &table);

    /// The ways out, from top to bottom.
    QList<QPushButton *> buttons() const;

signals:
    void decided(const QStringList &columns, mortise::DoubtList::Fix fix);

private:
    QWidget *makeNotice(const DoubtfulCells &cells, const Table &table);
    QVBoxLayout *column_;
    QWidget *content_ = nullptr;
};

/// As high as what lies in it where there is room; scrolls where there is none.
class DoubtArea : public QScrollArea {
    Q_OBJECT

public:
    explicit DoubtArea(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; // other doubts, another height
};

} // namespace mortise
