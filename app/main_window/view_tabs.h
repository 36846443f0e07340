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
    void closeAll();
    LinkedRows &linkedRows() { return *linked_; } // of all views

signals:
    void settingChanged(const QString &node, const QString &key, const mortise::ParamValue &value);

private:
    struct Open {
        QString node;
        View *view;
        InputHashes shown; // inputs that are loaded: nothing is loaded twice
    };
    void refreshAll();
    void load(Open &open);

    Document &document_;
    LinkedRows *linked_;
    QList<Open> views_;
};

} // namespace mortise
