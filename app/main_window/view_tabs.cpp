#include "app/main_window/view_tabs.h"

#include "app/main_window/pick_bar.h"
#include "widgets/canvas/canvas.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QTabBar>
#include <QToolButton>

namespace mortise {

ViewTabs::ViewTabs(Document &document, Canvas *canvas, QWidget *parent) : QTabWidget(parent), document_(document), linked_(new LinkedRows(this))
{
    setDocumentMode(true);
    setMovable(true);
    setTabsClosable(true);
    setTabBarAutoHide(true);
    setAccessibleName(tr("Canvas and views"));
    addTab(canvas, Theme::get().icon(QStringLiteral("build")), tr("Canvas"));
    tabBar()->setTabButton(0, QTabBar::RightSide, nullptr);
    tabBar()->setTabButton(0, QTabBar::LeftSide, nullptr);
    connect(this, &QTabWidget::tabCloseRequested, this, [this](int index) {
        QWidget *page = widget(index);
        views_.removeIf([&](const Open &open) { return open.view == page; });
        removeTab(index);
        page->deleteLater();
    });
    auto *picks = new PickBar(*linked_, this);
    setCornerWidget(picks);
    connect(picks, &PickBar::blockRequested, this, &ViewTabs::requestPickBlock);
    connect(linked_, &LinkedRows::changed, this, [this] { pickedIn_ = currentNode(); });
    connect(&document_, &Document::outcomeChanged, this, &ViewTabs::refreshAll);
    connect(&document_, &Document::workflowChanged, this, &ViewTabs::refreshAll);
}

void ViewTabs::showCanvas()
{
    setCurrentIndex(0);
}

QStringList ViewTabs::openNodes() const
{
    QStringList nodes;
    for (int tab = 0; tab < count(); ++tab)
        if (const QString node = tabToolTip(tab); !node.isEmpty())
            nodes << node;
    return nodes;
}

QString ViewTabs::currentNode() const
{
    return tabToolTip(currentIndex());
}

void ViewTabs::closeAll()
{
    while (count() > 1)
        emit tabCloseRequested(1);
}

void ViewTabs::openView(const QString &node)
{
    for (const Open &open : views_)
        if (open.node == node) {
            setCurrentWidget(open.view);
            return;
        }
    const GraphNode *graph = document_.workflow().find(utf8(node));
    const NodeType *type = graph ? document_.registry().find(graph->type) : nullptr;
    if (!type)
        return;
    const char *fallback = !type->outputs.empty() && type->outputs.front().kind == ValueKind::Results ? "view.leaderboard" : "view.table";
    if (!type->view && !type->outputs.empty() && type->outputs.front().kind == ValueKind::Learner)
        return; // a recipe for training has nothing to look at yet
    if (!type->view && !type->outputs.empty() && type->outputs.front().kind == ValueKind::Model)
        fallback = "view.coefficients";
    const NodeType *shown = type->view ? type : document_.registry().find(fallback);
    View *view = shown ? View::make(*shown, this) : nullptr;
    if (!view)
        return;
    connect(view, &View::paramChanged, this, [this, node](const QString &key, const ParamValue &value) { emit settingChanged(node, key, value); });
    view->setLinkedRows(linked_);
    views_.push_back({node, view, {}});
    const int tab = addTab(view, Theme::get().icon(qstring(type->icon)), node.left(40));
    setTabToolTip(tab, node);
    setCurrentIndex(tab);
    if (type->view)
        if (auto params = document_.workflow().params(utf8(node), document_.registry()))
            view->setParams(*params);
    load(views_.back());
    if (views_.back().shown.empty())
        document_.isRunning() ? void() : document_.refreshPreview(node);
}

void ViewTabs::refreshAll()
{
    for (qsizetype i = views_.size() - 1; i >= 0; --i) {
        Open &open = views_[i];
        const GraphNode *graph = document_.workflow().find(utf8(open.node));
        if (!graph) {
            emit tabCloseRequested(indexOf(open.view));
            continue;
        }
        const NodeType *type = document_.registry().find(graph->type);
        if (type && type->view)
            if (auto params = document_.workflow().params(utf8(open.node), document_.registry()); params && !(*params == open.view->params()))
                open.view->setParams(*params);
        load(open);
    }
}

/// Upwards from the view to the first table: behind that the block belongs.
void ViewTabs::requestPickBlock(bool keepPicked)
{
    std::string node = utf8(pickedIn_);
    for (std::size_t steps = document_.workflow().nodes().size(); steps > 0; --steps) {
        const Link *above = nullptr;
        for (const Link &link : document_.workflow().into(node))
            if (link.toPort == "table" || !above)
                above = &link;
        if (!above) {
            const GraphNode *graph = document_.workflow().find(node); // a view of its own output
            const NodeType *type = graph ? document_.registry().find(graph->type) : nullptr;
            if (type && !type->outputs.empty() && type->outputs.front().kind == ValueKind::Table)
                emit pickBlockRequested(qstring(node), qstring(type->outputs.front().key), keepPicked);
            return;
        }
        const GraphNode *from = document_.workflow().find(above->from);
        const NodeType *type = from ? document_.registry().find(from->type) : nullptr;
        const bool table = type && std::any_of(type->outputs.begin(), type->outputs.end(), [&](const PortSpec &port) { return port.key == above->fromPort && port.kind == ValueKind::Table; });
        if (table) {
            emit pickBlockRequested(qstring(above->from), qstring(above->fromPort), keepPicked);
            return;
        }
        node = above->from;
    }
}

void ViewTabs::load(Open &open)
{
    const InputHashes wanted = viewInputs(document_, open.node);
    if (wanted == open.shown)
        return;
    open.shown = wanted;
    loadInputs(document_, wanted, open.view, [view = open.view](const Inputs &inputs) { view->setInputs(inputs); });
}

} // namespace mortise
