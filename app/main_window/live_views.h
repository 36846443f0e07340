// Views of nodes that stay up to date: with the settings and inputs of the document, and with the rows that are picked. Tabs and
// boards only place them.
#pragma once

#include "app/main_window/absence.h"
#include "app/main_window/node_inputs.h"
#include "widgets/views/view.h"

#include <QObject>
#include <QPointer>

namespace mortise {

class TableView;

class LiveViews : public QObject {
    Q_OBJECT

public:
    LiveViews(Document &document, LinkedRows &linked, QObject *parent = nullptr);
    /// The view of a node, or of its output where it has none of its own; nullptr where there is nothing to look at (a learner).
    /// What it shows is read on a worker, and made first where it is cheap. It is forgotten once it is destroyed.
    View *make(const QString &node, QWidget *parent);
    /// Of the view that this is, or lies in; empty: in none.
    QString nodeOf(const QWidget *widget) const;
    /// The view of a node that lies in a widget; nullptr: none does.
    View *viewIn(const QWidget &place, const QString &node) const;

signals:
    void settingsChanged(const QString &node, const mortise::ParamChanges &changes);
    /// Rows chosen in a table shall become a block behind what gives that table.
    void filterWanted(const QString &from, const QString &port, const QString &conditions);
    /// From a view that has nothing to show yet.
    void nodeWanted(const QString &node);
    void runWanted();
    /// Its node is gone: whoever placed the view takes it away.
    void orphaned(mortise::View *view);

private:
    struct Open {
        QString node;
        QPointer<View> view;
        InputHashes shown; // inputs that are loaded: nothing is loaded twice
        QPointer<Absence> absence;
    };
    void connectTable(TableView &table);
    void refreshAll();
    void refresh(Open &open);
    void load(Open &open);
    void sayWhatIsMissing(Open &open);

    Document &document_;
    LinkedRows &linked_;
    QList<Open> views_;
};

} // namespace mortise
