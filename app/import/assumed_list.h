// What was assumed while a file was read, fact by fact: a sentence, what it means below it, and for some a way to change it, which a
// click or Enter takes.
#pragma once

#include <QListWidget>

namespace mortise {

class AssumedList : public QListWidget {
    Q_OBJECT

public:
    explicit AssumedList(QWidget *parent = nullptr);

    /// @param change words of the way out; empty: there is none. Then changeWanted() comes.
    void add(const QString &icon, const QString &sentence, const QString &detail = {}, const QString &change = {});

signals:
    void changeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void take(const QListWidgetItem *item);
};

} // namespace mortise
