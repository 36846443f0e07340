// The menu of blocks: opens where a block is wanted, filtered to what fits. What matches a search but does not fit is offered below
// and comes without a link.
#pragma once

#include "data/table.h"
#include "widgets/canvas/node_card.h"
#include "widgets/canvas/node_search.h"
#include "widgets/theme/search_popup.h"

namespace mortise {

class NodeMenu : public SearchPopup {
    Q_OBJECT

public:
    NodeMenu(const Registry &registry, QWidget *parent);

    /// @param afterType id of the block that comes before, for what is usual next.
    void popUp(QPoint global, const std::optional<LooseEnd> &end, const std::string &afterType);
    /// The columns that come along the loose end, once they are known.
    void setFigureMaker(FigureMaker maker) { card_->setFigureMaker(std::move(maker)); } // for the pictures of views
    void setFields(const std::vector<Field> &fields);
    void setHabits(const NodeHabits &habits) { habits_ = habits; }

signals:
    void chosen(const QString &type);

protected:
    void fill(const QString &typed) override;
    void taken(const QListWidgetItem &item) override;
    void pointedAt(const QListWidgetItem &item) override;

private:
    void addBlock(const NodeMatch &match);
    const Registry &registry_;
    std::optional<LooseEnd> end_;
    std::string afterType_;
    std::vector<Field> fields_;
    NodeHabits habits_;
    NodeCard *card_;
};

} // namespace mortise
