// What changed between two runs, the earlier one first: data, preparation, learner, settings, folds; what it did to the score;
// the way back; tags and a note of the later one.
#pragma once

#include "runs/ledger.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace mortise {

class Label;

class RunDetails : public QWidget {
    Q_OBJECT

public:
    explicit RunDetails(QWidget *parent = nullptr);
    /// @param before nullptr where there is none to compare with. Numbers as shown, from 1.
    void show(const RunPtr &before, std::size_t beforeNumber, const RunPtr &after, std::size_t afterNumber, const Registry &registry);
    void showNothing(const QString &why);

signals:
    void restoreRequested(const QString &run);
    void tagsChanged(const QString &run, const QStringList &tags);
    void noteChanged(const QString &run, const QString &note);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // the width of the rows
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHead();
    void fitColumns();
    void takeTags();
    void takeNote();
    Label *title_, *which_, *verdict_;
    QPushButton *restore_;
    QTreeWidget *rows_;
    QWidget *people_;
    QLineEdit *tags_, *note_;
    QString run_, earlier_;
    std::size_t restored_ = 0; // the number of the run that comes back
};

} // namespace mortise
