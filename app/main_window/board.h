// Several views of a document side by side, as Explore and Compare show them: the first large, a table below it, the others in a
// column at the right. It follows the graph: a view that is added there appears here.
#pragma once

#include "app/main_window/live_views.h"
#include "widgets/theme/panel.h"

class QVBoxLayout;

namespace mortise {

class Board : public Panel {
    Q_OBJECT

public:
    /// Shows the views of one category: Look or Judge.
    Board(Document &document, LiveViews &views, Category category, QWidget *parent = nullptr);
    QStringList nodes() const { return nodes_; }

signals:
    void openRequested(const QString &node); // in a tab of its own
    void setUpRequested();                   // there is nothing to show yet

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void rebuild();
    QWidget *tile(const QString &node, bool small);

    Document &document_;
    LiveViews &views_;
    Category category_;
    QStringList nodes_; // shown, in order
    QVBoxLayout *column_;
    QWidget *content_ = nullptr;
};

} // namespace mortise
