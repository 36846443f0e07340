// Finding blocks on the canvas: what is meant lights up, the rest fades, Enter walks from one to the next.
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/find_bar.h"
#include "widgets/canvas/find_blocks.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/node_item.h"

namespace mortise {

void Canvas::startFind()
{
    find_->start();
    placeOverlays();
    find(find_->typed());
}

void Canvas::endFind()
{
    if (!find_->isVisible())
        return;
    find_->hide();
    found_.clear();
    foundAt_ = -1;
    lightUp();
    setFocus();
}

void Canvas::find(const QString &typed)
{
    const QString current = found_.value(foundAt_);
    found_ = findBlocks(workflow_, registry_, typed);
    foundAt_ = static_cast<int>(found_.indexOf(current)); // stays where it is as long as that is meant
    lightUp();
}

void Canvas::findNext(int by)
{
    if (found_.isEmpty())
        return;
    const int count = static_cast<int>(found_.size());
    foundAt_ = foundAt_ < 0 ? (by > 0 ? 0 : count - 1) : (foundAt_ + by + count) % count;
    NodeItem *shown = item(found_[foundAt_]);
    if (GroupItem *closed = shown->hiddenIn()) {
        flyTo(closed->mapRectToScene(closed->outline()).center(), zoom(), true);
    } else {
        selectNode(shown->title(), false);
        flyTo(shown->mapRectToScene(shown->card()).center(), zoom(), true);
    }
    lightUp();
}

void Canvas::lightUp()
{
    const bool looking = find_->isVisible() && !find_->typed().trimmed().isEmpty();
    const auto how = [&](const NodeItem *item) {
        const qsizetype at = found_.indexOf(item->title());
        return !looking ? Found::None : at < 0 ? Found::Faded : at == foundAt_ ? Found::Current : Found::Match;
    };
    for (const auto &[name, item] : nodes_)
        item->setFound(how(item));
    for (const auto &[id, item] : groups_) {
        Found best = item->isCollapsed() && looking ? Found::Faded : Found::None;
        for (const NodeItem *member : item->blocks())
            if (const Found each = how(member); item->isCollapsed() && (each == Found::Current || (each == Found::Match && best != Found::Current)))
                best = each;
        item->setFound(best);
    }
    find_->setFound(foundAt_, static_cast<int>(found_.size()));
}

} // namespace mortise
