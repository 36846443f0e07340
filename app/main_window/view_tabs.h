// The middle of the window: the canvas, and views of nodes as tabs beside it, alone or together on a board.
#pragma once

#include "app/main_window/live_views.h"

#include <QTabWidget>

namespace mortise {

class Board;
class Canvas;

class ViewTabs : public QTabWidget {
    Q_OBJECT

public:
    ViewTabs(Document &document, Canvas *canvas, QWidget *parent = nullptr);
    /// Opens (or raises) the view of a node; a node without one of its own shows its output table.
    void openView(const QString &node);
    /// All views of a category (Look or Judge) side by side.
    void openBoard(Category category);
    void showCanvas();
    QStringList openNodes() const;             // whose views are open, in the order of the tabs
    QString currentNode() const;               // whose view is in front; empty: the canvas or a board
    std::optional<Category> current() const;   // of the view or board in front; none: the canvas
    bool showsBoard() const;
    void closeAll();
    LinkedRows &linkedRows() { return *linked_; } // of all views

signals:
    /// A block after `node` (an output of tables) that keeps the picked rows, or the others.
    void pickBlockRequested(const QString &node, const QString &port, bool keepPicked);
    void settingsChanged(const QString &node, const mortise::ParamChanges &changes);
    /// A board has nothing to show: blocks that give it something are wanted.
    void setUpRequested(mortise::Category category);
    /// Rows chosen in a table shall become a block behind what gives that table.
    void filterWanted(const QString &from, const QString &port, const QString &conditions);

private:
    void close(QWidget *page);
    void requestPickBlock(bool keepPicked);

    Document &document_;
    LinkedRows *linked_;
    LiveViews *live_;
    std::map<Category, QPointer<Board>> boards_;
    QString pickedIn_; // the node in whose view rows were picked
};

} // namespace mortise
