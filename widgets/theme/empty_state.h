// What stands where nothing is yet: an icon, what is missing, one sentence on how to get it, and the button that does
// it.
//
//     auto *empty = new EmptyState("leaderboard", tr("No results to compare"));
//     empty->setSentence(tr("Link Test and score to this block, or let Mortise set one up."));
//     empty->setAction(tr("Set it up"));
//     connect(empty, &EmptyState::acted, this, &Compare::setUp);
#pragma once

#include <QWidget>

class QPushButton;

namespace mortise {

class Label;

class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &heading, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);

    /// @param text empty for no button.
    void setAction(const QString &text);

signals:
    void acted();

private:
    Label *sentence_;
    QPushButton *action_;
};

} // namespace mortise
