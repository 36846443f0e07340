// The strip below the canvas: Runs, Problems, Log. Folds to its tabs.
#pragma once

#include "widgets/theme/panel.h"

#include <nlohmann/json_fwd.hpp>

class QListWidget;
class QPlainTextEdit;
class QStackedWidget;
class QTreeWidget;

namespace mortise {

class Tabs;

struct RunRow {
    QString id; // of the ledger
    int number = 0; // as shown, from 1
    QString learner, changed, score, time, when;
};
struct ProblemRow {
    QString node, text;
    bool error = false;
};

class Strip : public Panel {
    Q_OBJECT

public:
    explicit Strip(QWidget *parent = nullptr);
    void setRuns(const QList<RunRow> &runs); // newest first
    void setProblems(const QList<ProblemRow> &problems);
    void log(const QString &line);
    void setFolded(bool folded);
    bool isFolded() const;

signals:
    void restoreRequested(const QString &run);
    void nodeRequested(const QString &node);
    void foldedChanged(bool folded);

private:
    Tabs *tabs_;
    QStackedWidget *pages_;
    QTreeWidget *runs_;
    QListWidget *problems_;
    QPlainTextEdit *log_;
};

} // namespace mortise
