// The field over the canvas that finds blocks. Only the field: the canvas lights up what is found.
#pragma once

#include <QFrame>

namespace mortise {

class Label;
class SearchField;

class FindBar : public QFrame {
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent);
    void start(); // shown, with what was typed last selected
    /// @param current from 0; -1 where none is chosen yet.
    void setFound(int current, int count);
    QString typed() const;

signals:
    void changed(const QString &typed);
    void stepped(int by); // 1 next, -1 the one before
    void closed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    SearchField *field_;
    Label *count_;
};

} // namespace mortise
