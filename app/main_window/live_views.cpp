#include "app/main_window/live_views.h"

#include "widgets/theme/translated.h"

namespace mortise {
namespace {

/// How a node that is no view is looked at; nullptr: not at all.
const char *viewOf(const NodeType &type)
{
    if (type.outputs.empty())
        return nullptr;
    switch (type.outputs.front().kind) {
    case ValueKind::Table: return "view.table";
    case ValueKind::Results: return "view.leaderboard";
    case ValueKind::Model: return "view.coefficients";
    case ValueKind::Learner: return nullptr;
    }
    return nullptr;
}

} // namespace

LiveViews::LiveViews(Document &document, LinkedRows &linked, QObject *parent) : QObject(parent), document_(document), linked_(linked)
{
    connect(&document_, &Document::outcomeChanged, this, &LiveViews::refreshAll);
    connect(&document_, &Document::workflowChanged, this, &LiveViews::refreshAll);
}

View *LiveViews::make(const QString &node, QWidget *parent)
{
    const GraphNode *graph = document_.workflow().find(utf8(node));
    const NodeType *type = graph ? document_.registry().find(graph->type) : nullptr;
    const char *other = type && !type->view ? viewOf(*type) : nullptr;
    const NodeType *shown = !type || type->view ? type : other ? document_.registry().find(other) : nullptr;
    View *view = shown ? View::make(*shown, parent) : nullptr;
    if (!view)
        return nullptr;
    connect(view, &View::paramChanged, this, [this, node](const QString &key, const ParamValue &value) { emit settingChanged(node, key, value); });
    view->setLinkedRows(&linked_);
    views_.push_back({node, view, {}});
    refresh(views_.back());
    if (views_.back().shown.empty() && !document_.isRunning())
        document_.refreshPreview(node);
    return view;
}

QString LiveViews::nodeOf(const QWidget *widget) const
{
    for (; widget; widget = widget->parentWidget())
        for (const Open &open : views_)
            if (open.view == widget)
                return open.node;
    return {};
}

void LiveViews::refreshAll()
{
    views_.removeIf([](const Open &open) { return open.view.isNull(); });
    QList<View *> orphans;
    for (Open &open : views_)
        if (document_.workflow().find(utf8(open.node)))
            refresh(open);
        else
            orphans << open.view;
    for (View *view : orphans) {
        views_.removeIf([&](const Open &open) { return open.view == view; });
        emit orphaned(view);
    }
}

void LiveViews::refresh(Open &open)
{
    const NodeType *type = document_.registry().find(document_.workflow().find(utf8(open.node))->type);
    if (type && type->view)
        if (auto params = document_.workflow().params(utf8(open.node), document_.registry()); params && !(*params == open.view->params()))
            open.view->setParams(*params);
    load(open);
}

void LiveViews::load(Open &open)
{
    const InputHashes wanted = viewInputs(document_, open.node);
    if (wanted == open.shown)
        return;
    open.shown = wanted;
    loadInputs(document_, wanted, open.view, [view = open.view.data()](const Inputs &inputs) { view->setInputs(inputs); });
}

} // namespace mortise
