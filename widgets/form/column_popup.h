// Chooses one of many columns: a field that finds a part of the name, anywhere in it, over a list with the letter of each column's type.
// Thousands cost nothing until they are seen. Up and Down choose, Enter and a click take, Escape or a click elsewhere leave.
#pragma once

#include <QFrame>

class QListView;

namespace mortise {

class ColumnModel;
class Label;
class SearchField;

class ColumnPopup : public QFrame {
    Q_OBJECT

public:
    /// @param name for the screen reader.
    ColumnPopup(const ColumnModel &columns, const QString &name, QWidget *parent);
    /// Below the widget, or above it where there is no room.
    void openAt(const QWidget *beside, const QString &current, const QString &typed = {});

signals:
    void chosen(const QString &column); // as the table has it

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void place(const QWidget &beside);
    void find(const QString &typed);
    void take(const QModelIndex &index);
    void say();

    ColumnModel *model_;
    SearchField *search_;
    QListView *list_;
    Label *count_;
    int all_;
};

} // namespace mortise
