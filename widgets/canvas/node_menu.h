// The menu of blocks: opens where a block is wanted, filtered to what fits. Type at once; arrows choose; Enter adds and links.
#pragma once

#include "widgets/canvas/node_search.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace mortise {

class Label;

class NodeMenu : public QFrame {
    Q_OBJECT

public:
    NodeMenu(const Registry &registry, QWidget *parent);

    /// @param afterType id of the block that comes before, for what is usual next.
    void popUp(QPoint global, const std::optional<LooseEnd> &end, const std::string &afterType);

signals:
    void chosen(const QString &type);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void accept();

    const Registry &registry_;
    std::optional<LooseEnd> end_;
    std::string afterType_;
    QLineEdit *search_;
    QListWidget *list_;
    Label *kind_, *count_;
};

} // namespace mortise
