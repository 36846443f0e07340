// The strip below the canvas: Runs, Problems, Log. Folds to its tabs.
#pragma once

#include "widgets/theme/panel.h"

class QListWidget;
class QPlainTextEdit;
class QStackedWidget;

namespace mortise {

class Document;
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

signals:
    void nodeRequested(const QString &node);
    void foldedChanged(bool folded);

private:
    Tabs *tabs_;
    QStackedWidget *pages_;
    QListWidget *problems_;
    QPlainTextEdit *log_;
};

} // namespace mortise
