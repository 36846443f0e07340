// The middle of the window: the canvas, and views of nodes as tabs beside it, alone or together on a board,
// beside the canvas, in
// windows of their own.
#pragma once

#include "app/main_window/live_views.h"
#include "app/main_window/tab_drag.h"

#include <QTabWidget>

class QMenu;
class QSplitter;
class QToolButton;

namespace mortise {

class Board;
class Canvas;
class FloatingViews;
class RunChoice;
class SideViews;
struct LooseEnd;

class ViewTabs : public QTabWidget {
    Q_OBJECT

public:
    /// Adds itself to the splitter, and behind it what stands beside the canvas.
    ViewTabs(Document &document, Canvas *canvas, QSplitter *around);
    /// Opens (or raises) the view of a node; a node without one of its own shows its output table.
    void openView(const QString &node);
    /// All views of a category (Look or Judge) side by side.
    void openBoard(Category category);
    void showCanvas();
    /// The view of a node on the board in front: scrolled to, with the keyboard on it.
    void reveal(const QString &node);
    /// A view that is open goes beside the canvas, into a window of its own, or (back) into a tab.
    void moveBeside(const QString &node, bool below);
    void moveToWindow(const QString &node, QPoint at = {});
    void moveToTab(const QString &node);
    SideViews &side() { return *side_; }
    /// The view that has the focus, else the one in front; of a board its first. Null: the canvas.
    View *viewInSight() const;
    QStringList nodesInSight() const;          // whose views can be seen: in front, beside it, in windows of their own
    QString currentNode() const;               // whose view is in front; empty: the canvas or a board
    std::optional<Category> current() const;   // of the view or board in front; none: the canvas
    bool showsBoard() const;
    void setRuns(const RunChoice &runs) { runs_ = &runs; } // that Compare shows; outlive the boards
    void closeAll(); // and no arrangement is remembered
    FloatingViews &floating() { return *floating_; }
    /// What is open and how it is arranged, for the project.
    nlohmann::json layout() const;
    void restore(const nlohmann::json &layout); // garbage in it is left out
    LinkedRows &linkedRows() { return *linked_; } // of all views
    void requestPickBlock(bool keepPicked); // of the rows that are picked

signals:
    /// A block after `node` (an output of tables) that keeps the picked rows, or the others.
    void pickBlockRequested(const QString &node, const QString &port, bool keepPicked);
    void settingsChanged(const QString &node, const mortise::ParamChanges &changes);
    /// Another view of what the board in front shows.
    void viewWanted(const QString &type, const mortise::LooseEnd &of);
    /// A board has nothing to show: blocks that give it something are wanted.
    void setUpRequested(mortise::Category category);
    /// Rows chosen in a table shall become a block behind what gives that table.
    void filterWanted(const QString &from, const QString &port, const QString &conditions);

private:
    int addView(QTabWidget *to, const QString &node, View *view);
    View *takeView(const QString &node); // out of its tab or from beside the canvas; nullptr where it is not open
    void close(QWidget *page);
    void drop(QWidget *page, TabDrag::Place place, QPoint global);
    void popUpTabMenu(QTabWidget *tabs, QPoint at);
    void dock(const QString &node, View *view, const QString &from);
    void rename(const QString &from, const QString &to);
    void popUpViews();
    void popUpMore();
    void fitCorner(); // to what is in front
    std::optional<LooseEnd> sourceOf(const Board &board) const;
    Board *boardAt(int tab) const;

    Document &document_;
    LinkedRows *linked_;
    LiveViews *live_;
    FloatingViews *floating_;
    SideViews *side_;
    const RunChoice *runs_ = nullptr;
    QToolButton *more_, *views_; // of the board in front
    std::map<Category, QPointer<Board>> boards_;
    std::map<Category, nlohmann::json> boardLayouts_; // of boards that are not open
    QString pickedIn_; // the node in whose view rows were picked
};

} // namespace mortise
