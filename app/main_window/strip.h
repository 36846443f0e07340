// The strip below the canvas: Runs, Problems, Log. Folds to its tabs.
#pragma once

#include "widgets/theme/panel.h"

class QListWidget;
class QPlainTextEdit;
class QStackedWidget;

namespace mortise {

class Document;
class RunChoice;
class RunsPage;
class Tabs;

struct ProblemRow {
    QString node, text;
    bool error = false;
};

class Strip : public Panel {
    Q_OBJECT

public:
    explicit Strip(Document &document, QWidget *parent = nullptr);
    void setProblems(const QList<ProblemRow> &problems);
    void log(const QString &line);
    void setFolded(bool folded);
    bool isFolded() const;
    const RunChoice &runs() const; // that are compared

signals:
    void nodeRequested(const QString &node);
    void foldedChanged(bool folded);

private:
    Tabs *tabs_;
    RunsPage *runs_;
    QStackedWidget *pages_;
    QListWidget *problems_;
    QPlainTextEdit *log_;
};

} // namespace mortise
