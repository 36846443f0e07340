// Bringing the items in line with the graph: only what differs is touched.
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/find_bar.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
#include "widgets/theme/translated.h"

namespace mortise {

void Canvas::showWorkflow(const Workflow &workflow)
{
    const QRectF sight = mapToScene(viewport()->rect()).boundingRect();
    const auto inSight = [&](const auto &entry) { // there, or sliding to there
        const GraphNode *node = workflow_.find(entry.first);
        return node && entry.second->isVisible() && entry.second->boundingRect().translated(node->at.x, node->at.y).intersects(sight);
    };
    std::vector<std::string> seen;
    for (const auto &entry : nodes_)
        if (inSight(entry))
            seen.push_back(entry.first);
    workflow_ = workflow;
    moving_.reset();
    guides_.clear();
    glow(nullptr);
    slide_.stop();
    if (dragged_ && dragged_->was)
        endLink(); // the graph that it was taken out of is gone
    if (dragged_ && dragged_->group) {
        dragged_->choices.clear();
        chooseTarget(nullptr, -1);
    }
    const QString before = currentNode();
    std::map<std::string, QPointF> places;
    for (const auto &[name, item] : nodes_)
        places[name] = item->pos();
    {
        const QSignalBlocker quiet(&scene_);
        syncNodes();
        syncLinks();
        syncNotes();
        syncGroups();
    }
    slideFrom(places);
    if (std::any_of(seen.begin(), seen.end(), [&](const std::string &name) { return workflow_.find(name); }) && std::none_of(nodes_.begin(), nodes_.end(), inSight))
        fit(true); // all went out of sight, as when tidying is taken back
    if (find_->isVisible())
        find(find_->typed());
    placeOverlays();
    if (const QString now = currentNode(); now != before)
        emit currentNodeChanged(now);
    viewport()->update();
    emit viewChanged();
}

void Canvas::syncNodes()
{
    // Links of nodes that go are removed first: an item must outlive its links.
    for (auto at = links_.begin(); at != links_.end();) {
        const Link &link = at->first;
        const bool kept = workflow_.find(link.from) && workflow_.find(link.to)
                          && std::find(workflow_.links().begin(), workflow_.links().end(), link) != workflow_.links().end();
        if (!kept)
            delete at->second;
        at = kept ? std::next(at) : links_.erase(at);
    }
    for (auto at = nodes_.begin(); at != nodes_.end();) {
        const GraphNode *node = workflow_.find(at->first);
        const NodeType *type = node ? registry_.find(node->type) : nullptr;
        if (node && type == at->second->nodeType()) {
            ++at;
            continue;
        }
        if (dragged_ && (dragged_->item == at->second || dragged_->target == at->second))
            endLink();
        while (!at->second->links.isEmpty()) {
            LinkItem *link = at->second->links.first();
            links_.erase(link->link());
            delete link;
        }
        for (const auto &[id, group] : groups_)
            group->forget(at->second);
        delete at->second;
        at = nodes_.erase(at);
    }
    for (const auto &[name, node] : workflow_.nodes()) {
        NodeItem *&item = nodes_[name];
        if (!item) {
            item = new NodeItem(this, name, registry_.find(node.type));
            scene_.addItem(item);
        }
        item->setNode(node);
    }
    ordered_.clear();
    for (const std::string &name : workflow_.order())
        ordered_ << nodes_.at(name);
}

void Canvas::syncLinks()
{
    const auto portIndex = [](const std::vector<PortSpec> &ports, const std::string &key) {
        const auto at = std::find_if(ports.begin(), ports.end(), [&](const PortSpec &port) { return port.key == key; });
        return at == ports.end() ? -1 : static_cast<int>(at - ports.begin());
    };
    for (const Link &link : workflow_.links()) {
        if (links_.contains(link))
            continue;
        NodeItem *from = nodes_.at(link.from), *to = nodes_.at(link.to);
        if (!from->nodeType() || !to->nodeType())
            continue; // a block that this program does not know has no ports to draw it at
        const int out = portIndex(from->nodeType()->outputs, link.fromPort), in = portIndex(to->nodeType()->inputs, link.toPort);
        if (out < 0 || in < 0)
            continue;
        auto *item = new LinkItem(from, out, to, in, from->nodeType()->outputs[static_cast<std::size_t>(out)].kind, link);
        scene_.addItem(item);
        links_[link] = item;
    }
}

void Canvas::syncNotes()
{
    for (auto at = notes_.begin(); at != notes_.end();) {
        const bool kept = workflow_.notes().contains(at->first);
        if (!kept)
            delete at->second;
        at = kept ? std::next(at) : notes_.erase(at);
    }
    for (const auto &[id, note] : workflow_.notes()) {
        NoteItem *&item = notes_[id];
        if (!item) {
            item = new NoteItem(id);
            scene_.addItem(item);
        }
        item->setNote(note);
    }
}

} // namespace mortise
