// Several views of a document side by side, as Explore and Compare show them: tiles that a person arranges. It follows the graph:
// a view that is added there appears here. Nobody has arranged it: the first large, a table below it, the others around.
#pragma once

#include "app/main_window/live_views.h"
#include "app/main_window/tile_area.h"
#include "widgets/theme/panel.h"

#include <QSet>

class QMenu;
class QVBoxLayout;

namespace mortise {

class FloatingViews;
class RunChoice;

class Board : public Panel {
    Q_OBJECT

public:
    /// Shows the views of one category: Look or Judge.
    Board(Document &document, LiveViews &views, FloatingViews &floating, Category category, QWidget *parent = nullptr);
    static QString key(Category category); // in the saved layout, and where a floating view came from
    /// What changed between two runs stands beside the views once there are any that can be compared. Before restore().
    void setRuns(const RunChoice &runs);
    QStringList nodes() const; // whose views are shown, in reading order
    void close(const QString &node);       // the block stays
    void bringBack(const QString &node);
    void dock(const QString &node, View *view);
    void tidy();
    /// Scrolls to a tile and gives it the keyboard.
    void reveal(const QString &node);
    /// All views with a tick where they are shown.
    void fillMenu(QMenu &menu);

    nlohmann::json layout() const;
    void restore(const nlohmann::json &layout);

signals:
    void arranged();                         // by the person
    void refreshed();                        // other views may stand on it
    void openRequested(const QString &node); // in a tab of its own
    void floatRequested(const QString &node, mortise::View *view, QPoint global);
    void setUpRequested();                   // there is nothing to show yet

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void showEmpty(bool closed);
    void rename(const QString &from, const QString &to);
    void takeOut(const QString &node);
    QStringList all() const; // tiles of the category, what says most first
    Tiling tidied(const QStringList &shown) const;
    void put(const QString &tile);

    Document &document_;
    LiveViews &views_;
    FloatingViews &floating_;
    Category category_;
    const RunChoice *runs_ = nullptr;
    TileArea *area_;
    QVBoxLayout *column_;
    QPointer<QWidget> empty_;
    QSet<QString> closed_;
    std::map<QString, Tiling> before_; // as it was with a tile that was taken out: its way back
    Tiling wanted_;                    // restored, until the tiles are there
    QString wantedMaximised_;
    bool arranged_ = false;
};

} // namespace mortise
