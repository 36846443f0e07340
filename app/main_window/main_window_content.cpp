// What the window shows of the document: inspector, title, runs, problems; and adding blocks.
#include "app/main_window/help_panel.h"
#include "app/main_window/inspector.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_bar.h"
#include "app/main_window/strip.h"
#include "app/main_window/top_bar.h"
#include "app/main_window/view_tabs.h"
#include "app/welcome/welcome_page.h"
#include "graph/rewire.h"
#include "nodes/prepare/pick.h"
#include "widgets/bridge/value_loader.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/node_search.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <QDateTime>
#include <QMessageBox>
#include <QStackedWidget>

#include <cmath>
#include <map>
#include <utility>

namespace mortise {
namespace {

constexpr double kBelow = 40; // px between the cards of views

QString trustOf(const NodeType &type)
{
    if (type.transform && type.transform->kind == StepKind::Fitted)
        return MainWindow::tr("Fitted on training folds only when judged: no leakage");
    if (type.transform && type.transform->kind == StepKind::Resample)
        return MainWindow::tr("Only training rows are resampled; test rows stay as they are");
    if (type.transform)
        return MainWindow::tr("Remembered as a step: replayed on new rows when predicting");
    if (type.learner)
        return MainWindow::tr("A recipe for training; nothing is learned until it is trained or judged");
    if (type.id == "evaluate.test")
        return MainWindow::tr("Everything before it is fitted again inside each fold: no leakage");
    if (type.category == Category::BringIn)
        return MainWindow::tr("The file is read, never changed");
    return MainWindow::tr("Your data stay on this machine");
}

/// The first place at or below `wanted` where a card covers no other.
QPointF clearPlace(const Workflow &workflow, QPointF wanted)
{
    constexpr double kBetween = 24;
    const auto room = [](QPointF at, bool preview) { return QRectF(at, QSizeF(kCardWidth, kCardHeight + (preview ? kPreviewHeight : 0))); };
    for (bool moved = true; moved;) {
        moved = false;
        for (const auto &[name, node] : workflow.nodes()) {
            const QRectF other = room({node.at.x, node.at.y}, node.preview);
            if (!other.intersects(room(wanted, false)))
                continue;
            wanted.setY(other.bottom() + kBetween);
            moved = true;
        }
    }
    return wanted;
}

} // namespace

void MainWindow::showInspector(const QString &node)
{
    const GraphNode *graph = document_.workflow().find(utf8(node));
    const NodeType *type = graph ? document_.registry().find(graph->type) : nullptr;
    Inspector::Content content;
    content.name = type ? node : QString();
    content.type = type;
    if (!type) {
        inspector_->show(content);
        return;
    }
    if (help_->isOpen())
        help_->open(*type);
    content.values = document_.workflow().params(utf8(node), document_.registry()).value_or(ParamValues(type->params));
    content.folder = document_.folder();
    content.columns = inspector_->columnsOf(node);
    const NodeOutcome &outcome = document_.outcome(node);
    content.problem = outcome.status.problem;
    content.failed = outcome.status.state == NodeStatus::State::Failed;
    content.fileGone = content.failed && outcome.failure == ErrorCode::NotFound && type->id == "data.file";
    content.trust = trustOf(*type);

    // Columns of what comes in, for the form; what comes out, for the preview. Both are read on a worker.
    std::optional<Hash> in, out;
    for (const Link &link : document_.workflow().into(utf8(node))) {
        const auto &outputs = document_.outcome(qstring(link.from)).outputs;
        if (const auto at = outputs.find(link.fromPort); at != outputs.end() && link.fromPort == "table" && !in)
            in = at->second;
    }
    if (const auto at = outcome.outputs.find("table"); at != outcome.outputs.end())
        out = at->second;
    Store &store = document_.store();
    using Pair = std::pair<std::optional<Table>, std::optional<Table>>;
    const auto tableOf = [&store](const std::optional<Hash> &hash) -> std::optional<Table> {
        if (!hash)
            return std::nullopt;
        auto value = store.get(*hash);
        return value && std::holds_alternative<Table>(*value) ? std::optional(std::get<Table>(*value)) : std::nullopt;
    };
    inspector_->show(content);
    ValueLoader::later<Pair>(
        inspector_, [=] { return Pair{tableOf(in), tableOf(out)}; },
        [this, node, content](const Pair &tables) mutable {
            if (canvas_->currentNode() != node)
                return;
            content.columns.clear();
            if (const Table *columns = tables.first ? &*tables.first : tables.second ? &*tables.second : nullptr)
                for (const Field &field : columns->fields())
                    content.columns.push_back({qstring(field.name), field.column->type(), field.role});
            if (!content.columns.empty())
                inspector_->show(content);
            inspector_->showOutput(tables.second.value_or(Table()));
        });
    if (outcome.outputs.empty())
        document_.refreshPreview(node);
}

void MainWindow::showTitle()
{
    QString saved;
    if (document_.isReadOnly())
        saved = tr("only to look at");
    else if (document_.isModified())
        saved = tr("edited");
    else if (document_.savedAt() > 0)
        saved = tr("saved %1").arg(agoText(static_cast<double>(QDateTime::currentMSecsSinceEpoch() - document_.savedAt()) / 1000));
    top_->setTitle(document_.title(), saved);
    setWindowTitle(document_.title() + QStringLiteral(" – Mortise"));
    undo_->setEnabled(document_.canUndo());
    undo_->setToolTip(document_.undoText());
    redo_->setEnabled(document_.canRedo());
    redo_->setToolTip(document_.redoText());
    history_->setEnabled(document_.canUndo() || document_.canRedo());
}

void MainWindow::showProblems()
{
    QList<ProblemRow> problems;
    for (const auto &[name, node] : document_.workflow().nodes()) {
        const NodeStatus &status = document_.outcome(qstring(name)).status;
        if (status.problem.isEmpty())
            continue;
        const bool failed = status.state == NodeStatus::State::Failed;
        for (const QString &line : status.problem.split(QLatin1Char('\n')))
            problems << ProblemRow{qstring(name), line, failed};
    }
    strip_->setProblems(problems);
}

void MainWindow::showWelcome(bool welcome)
{
    if (welcome)
        welcome_->refresh();
    else
        welcome_->clearProblems();
    pages_->setCurrentWidget(welcome ? static_cast<QWidget *>(welcome_) : work_);
    (welcome ? static_cast<QWidget *>(welcome_) : canvas_)->setFocus();
}

QString MainWindow::addNode(const QString &type, QPointF place, const std::optional<LooseEnd> &end, const nlohmann::json &settings, const QString &name, const std::optional<Link> &into)
{
    showWelcome(false);
    tabs_->showCanvas();
    const QString added = putNode(type, place, end, settings, name, into);
    if (!added.isEmpty())
        canvas_->selectNode(added);
    return added;
}

/// Below what its source feeds already.
void MainWindow::addView(const QString &type, const LooseEnd &of)
{
    const Workflow &workflow = document_.workflow();
    const GraphNode *from = workflow.find(of.node);
    if (!from)
        return;
    Point at{from->at.x + kNextColumn, from->at.y};
    for (const Link &link : workflow.links())
        if (const GraphNode *fed = link.from == of.node ? workflow.find(link.to) : nullptr)
            at = {std::max(at.x, fed->at.x), std::max(at.y, fed->at.y + kCardHeight + (fed->preview ? kPreviewHeight : 0) + kBelow)};
    tabs_->reveal(putNode(type, {at.x, at.y}, of, {}, {}, std::nullopt));
}

/// Adds a block and, where a loose end leads to it, its link: one step of undo. @return its name; empty when refused.
QString MainWindow::putNode(const QString &type, QPointF place, const std::optional<LooseEnd> &end, const nlohmann::json &settings, const QString &name, const std::optional<Link> &into)
{
    const NodeType *made = document_.registry().find(utf8(type));
    if (!made)
        return {};
    const std::string free = document_.workflow().freeNodeName(name.isEmpty() ? utf8(translated(made->title)) : utf8(name));
    GraphNode node;
    node.type = made->id;
    node.version = made->version;
    if (settings.is_object())
        node.settings = settings;
    const QPointF clear = into ? place : clearPlace(document_.workflow(), place);
    node.at = {std::round(clear.x() / 8) * 8, std::round(clear.y() / 8) * 8};
    node.preview = made->view && (made->id == "view.distribution" || made->id == "view.scatter" || made->id == "view.roc");
    Several edits{{}, Text(QT_TRANSLATE_NOOP("core", "Add %1"), {free})};
    const auto between = into ? portsBetween(document_.workflow(), *into, *made, document_.registry()) : std::nullopt; // else it only branches off
    if (between) {
        Room room = roomBetween(document_.workflow(), *into, node.at);
        node.at = room.at;
        edits.edits = std::move(room.moves);
    }
    edits.edits.push_back(AddNode{free, node});
    if (const PortSpec *port = end && !between ? fittingPort(*made, *end) : nullptr) {
        const Link link = end->output ? Link{end->node, end->port, free, port->key} : Link{free, port->key, end->node, end->port};
        Workflow trial = document_.workflow();
        if (trial.apply(AddNode{free, node}, document_.registry()) && !trial.whyNot(link, document_.registry()))
            edits.edits.push_back(AddLink{link});
    }
    if (between)
        for (Edit &edit : putBetween(document_.workflow(), *into, free, *between))
            edits.edits.push_back(std::move(edit));
    return document_.apply(std::move(edits)) ? qstring(free) : QString();
}

/// One step of undo, however many they are.
void MainWindow::changeSettings(const QString &node, const std::map<std::string, ParamValue> &changes)
{
    std::vector<Edit> edits;
    for (const auto &[key, value] : changes)
        edits.push_back(SetSetting{utf8(node), key, toJson(value)});
    if (edits.size() == 1)
        document_.apply(edits.front());
    else if (!edits.empty())
        document_.apply(Several{std::move(edits), Text(QT_TRANSLATE_NOOP("core", "Change %1"), {utf8(node)})});
}

/// A filter that remembers the rule by which rows were picked; where there is none, their numbers.
void MainWindow::addPickBlock(const QString &node, const QString &port, bool keepPicked)
{
    const GraphNode *from = document_.workflow().find(utf8(node));
    const PickedRowsPtr picked = tabs_->linkedRows().picked();
    if (!from || !picked)
        return;
    const LooseEnd end{utf8(node), utf8(port), ValueKind::Table, true};
    const QPointF place(from->at.x + kNextColumn, from->at.y + 96);
    if (!picked->rule().conditions.empty())
        addNode(QStringLiteral("prepare.filter"), place, end, {{"conditions", picked->rule().conditions}, {"invert", !keepPicked}});
    else
        ValueLoader::later<std::string>(
            this, [picked] { return rangesText(picked->rows()); },
            [=, this](const std::string &rows) {
                addNode(QStringLiteral("prepare.pick"), place, end, {{"keep", keepPicked ? "picked" : "others"}, {"rows", rows}, {"source", picked->source().hex()}, {"rule", utf8(picked->rule().words)}});
            });
}

/// Beside the inspector; a window that shows something else goes back to the canvas for it.
void MainWindow::help(const QString &type)
{
    const NodeType *node = document_.registry().find(utf8(type));
    if (!node)
        return;
    tabs_->showCanvas();
    help_->open(*node);
    help_->setFocus();
}

} // namespace mortise
