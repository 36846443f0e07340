// What changed between two runs, the earlier one first: data, preparation, learner, settings, folds; what it did to the score;
// the way back; tags and a note of the later one.
#pragma once

#include "app/runs/run_choice.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace mortise {

class Document;
class Label;

class RunDetails : public QWidget {
    Q_OBJECT

public:
    explicit RunDetails(QWidget *parent = nullptr);
    /// Shows what is compared from now on, and what is wanted of it is done to the document.
    void follow(const RunChoice &choice, Document &document);
    void show(const RunPair &runs, const Registry &registry);
    /// A title stands above it already.
    void setTitled(bool titled);

signals:
    void restoreRequested(const QString &run);
    void tagsChanged(const QString &run, const QStringList &tags);
    void noteChanged(const QString &run, const QString &note);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // the width of the rows
    void resizeEvent(QResizeEvent *event) override;

private:
    void showNothing(const QString &why);
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
