// The middle of the window: the canvas, and views of nodes as tabs beside it.
#pragma once

#include "app/main_window/node_inputs.h"
#include "widgets/views/view.h"

#include <QTabWidget>

namespace mortise {

class Canvas;

class ViewTabs : public QTabWidget {
    Q_OBJECT

public:
    ViewTabs(Document &document, Canvas *canvas, QWidget *parent = nullptr);
    /// Opens (or raises) the view of a node; a node without one of its own shows its output table.
    void openView(const QString &node);
    void showCanvas();
    QStringList openNodes() const; // whose views are open, in the order of the tabs
    QString currentNode() const;   // whose view is in front; empty: the canvas
    void closeAll();
    LinkedRows &linkedRows() { return *linked_; } // of all views

signals:
    /// A block after `node` (an output of tables) that keeps the picked rows, or the others.
    void pickBlockRequested(const QString &node, const QString &port, bool keepPicked);
    void settingChanged(const QString &node, const QString &key, const mortise::ParamValue &value);

private:
    struct Open {
        QString node;
        View *view;
        InputHashes shown; // inputs that are loaded: nothing is loaded twice
    };
    void refreshAll();
    void load(Open &open);
    void requestPickBlock(bool keepPicked);

    Document &document_;
    LinkedRows *linked_;
    QList<Open> views_;
    QString pickedIn_; // the node whose view was in front when rows were picked
};

} // namespace mortise
