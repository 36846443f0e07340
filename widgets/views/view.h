// A view: what a node shows, drawn from its inputs. The same drawing goes to the window, into a card's preview and to files.
//
//   View *view = View::make(*catalogue().find("view.roc"), parent);      // nullptr where the type has no view
//   view->setParams(params);
//   view->setInputs(inputs);             // heavy work runs on a worker; ready() when the picture is there
//   view->render(painter, QSizeF(960, 600));
#pragma once

#include "node/node_type.h"
#include "widgets/bridge/linked_rows.h"

#include <QWidget>

#include <map>
#include <string>

class QMenu;
class QPainter;

namespace mortise {

/// Settings that change together: one step of undo.
using ParamChanges = std::map<std::string, ParamValue>;

class View : public QWidget {
    Q_OBJECT

public:
    static View *make(const NodeType &type, QWidget *parent = nullptr);

    explicit View(const NodeType &type, QWidget *parent = nullptr) : QWidget(parent), type_(type), params_(type.params) {}
    const NodeType &type() const { return type_; }
    const ParamValues &params() const { return params_; }
    virtual void setParams(const ParamValues &params)
    {
        params_ = params;
        refresh();
    }
    void setInputs(const Inputs &inputs)
    {
        inputs_ = inputs;
        refresh();
    }
    /// The rows that are picked in the window: the view lights up those that it shows, and picks into it. Outlives the view.
    void setLinkedRows(LinkedRows *rows)
    {
        if (linked_)
            disconnect(linked_, nullptr, this, nullptr);
        linked_ = rows;
        if (linked_)
            connect(linked_, &LinkedRows::changed, this, [this] { light(); });
        light();
    }
    /// Little room: no bar of settings, only what is drawn.
    virtual void setCompact(bool) {}
    /// What its bar holds and does not show, as entries at the end of a menu that is about to open. @param beside where lists open.
    virtual void fillMenu(QMenu &, const QWidget *beside) { Q_UNUSED(beside) }
    /// On the screen a title stands above the view that need not be said again; empty: none. Files keep the whole heading.
    virtual void setTitleAbove(const QString &) {}
    /// Waits for the workers: for files without a window. Afterwards render() draws everything.
    virtual void finish() = 0;
    /// Draws the whole figure (heading, axes, marks) at that size, in the theme that is on. GUI thread.
    virtual void render(QPainter &painter, const QSizeF &size) = 0;
    /// The marks alone, for a node's card: no heading, no axis titles, no background. GUI thread.
    virtual void renderSmall(QPainter &painter, const QSizeF &size) { render(painter, size); }
    /// One sentence for the screen reader: "Distribution of bill length by species: 344 rows, 3 groups".
    virtual QString sentence() const = 0;

signals:
    void ready();
    /// The person changed settings in the view itself (another column on an axis).
    void paramsChanged(const mortise::ParamChanges &changes);

protected:
    virtual void refresh() = 0;  // inputs or params are different
    virtual void light() {}      // other rows are picked
    LinkedRows *linked_ = nullptr; // null: a figure without a window
    const NodeType &type_;
    ParamValues params_;
    Inputs inputs_;
};

} // namespace mortise
