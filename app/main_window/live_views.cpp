#include "app/main_window/live_views.h"

#include "widgets/theme/translated.h"
#include "widgets/views/table_view.h"

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

/// "column=value" replaced or added. @param alone no other column keeps this value.
std::vector<std::string> withAssignment(std::vector<std::string> items, const std::string &column, const std::string &value, bool alone)
{
    std::erase_if(items, [&](const std::string &item) {
        const std::size_t at = item.rfind('=');
        return at != std::string::npos && (item.compare(0, at, column) == 0 || (alone && item.compare(at + 1, std::string::npos, value) == 0));
    });
    items.push_back(column + "=" + value);
    return items;
}

} // namespace

LiveViews::LiveViews(Document &document, LinkedRows &linked, QObject *parent) : QObject(parent), document_(document), linked_(linked)
{
    connect(&document_, &Document::outcomeChanged, this, &LiveViews::refreshAll);
    connect(&document_, &Document::workflowChanged, this, &LiveViews::refreshAll);
    connect(&document_, &Document::runningChanged, this, &LiveViews::refreshAll);
    connect(&document_, &Document::renamed, this, [this](const QString &from, const QString &to) {
        for (Open &open : views_)
            if (open.node == from)
                open.node = to;
    });
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
    connect(view, &View::paramsChanged, this, [this, view](const ParamChanges &changes) { emit settingsChanged(nodeOf(view), changes); });
    if (auto *table = qobject_cast<TableView *>(view)) {
        table->setChangeable(graph->type == "data.file");
        connectTable(*table);
    }
    view->setLinkedRows(&linked_);
    views_.push_back({node, view, {}, {}});
    refresh(views_.back());
    if (views_.back().shown.empty() && !document_.isRunning())
        document_.refreshPreview(node);
    return view;
}

/// Types and roles are settings of the block that reads the file; elsewhere the header only says what they are.
void LiveViews::connectTable(TableView &table)
{
    const auto change = [this, &table](const QString &key, const QString &column, std::string_view value) {
        const QString node = nodeOf(&table);
        if (const auto params = document_.workflow().params(utf8(node), document_.registry()))
            emit settingsChanged(node, {{utf8(key), withAssignment(params->list(utf8(key)), utf8(column), std::string(value), value == roleName(Role::Target))}});
    };
    connect(&table, &TableView::typeWanted, this, [change](const QString &column, ColumnType type) { change(QStringLiteral("types"), column, typeName(type)); });
    connect(&table, &TableView::roleWanted, this, [change](const QString &column, Role role) { change(QStringLiteral("roles"), column, roleName(role)); });
    connect(&table, &TableView::blockWanted, this, [this, &table](const QString &conditions) {
        const QString node = nodeOf(&table);
        const std::vector<Link> links = document_.workflow().into(utf8(node), "table");
        if (links.empty())
            emit filterWanted(node, QStringLiteral("table"), conditions);
        else
            emit filterWanted(qstring(links.front().from), qstring(links.front().fromPort), conditions);
    });
}

QString LiveViews::nodeOf(const QWidget *widget) const
{
    for (; widget; widget = widget->parentWidget())
        for (const Open &open : views_)
            if (open.view == widget)
                return open.node;
    return {};
}

View *LiveViews::viewIn(const QWidget &place, const QString &node) const
{
    for (const Open &open : views_)
        if (open.view && open.node == node && place.isAncestorOf(open.view))
            return open.view;
    return nullptr;
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
    sayWhatIsMissing(open);
}

void LiveViews::sayWhatIsMissing(Open &open)
{
    const MissingInput missing = open.shown.empty() ? missingInput(document_, open.node) : MissingInput();
    if (open.absence && open.absence->missing() == missing)
        return;
    if (open.absence) { // whose button may have led here
        open.absence->hide();
        open.absence->deleteLater();
    }
    open.absence = missing.reason == MissingInput::Reason::None ? nullptr : new Absence(missing, open.view);
    if (open.absence) {
        connect(open.absence, &Absence::nodeWanted, this, &LiveViews::nodeWanted);
        connect(open.absence, &Absence::runWanted, this, &LiveViews::runWanted);
    }
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
