#include "app/main_window/board.h"

#include "app/main_window/floating_views.h"
#include "app/runs/run_details.h"
#include "widgets/theme/empty_state.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace mortise {
namespace {

constexpr int kTableRank = 100;
const QString kRunsTile = QStringLiteral("\x1Fruns"); // no name of a block

/// What says most comes first and large; a table lies below it. Others in the order of the graph.
int rankOf(const std::string &type)
{
    constexpr std::array kFirst{"view.scatter", "view.distribution", "view.box", "view.leaderboard", "view.roc", "view.calibration", "view.threshold", "view.confusion"};
    if (type == "view.table")
        return kTableRank;
    const auto at = std::find(kFirst.begin(), kFirst.end(), type);
    return static_cast<int>(at - kFirst.begin());
}

} // namespace

Board::Board(Document &document, LiveViews &views, FloatingViews &floating, Category category, QWidget *parent)
    : Panel({}, parent), document_(document), views_(views), floating_(floating), category_(category), area_(new TileArea(this)), column_(new QVBoxLayout(this))
{
    const Theme &theme = Theme::get();
    column_->setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(12));
    column_->addWidget(area_, 1);
    setSurface("bg");
    setAccessibleName(category == Category::Judge ? tr("Compare: all results") : tr("Explore: all charts"));
    connect(&document_, &Document::workflowChanged, this, &Board::refresh);
    connect(&document_, &Document::renamed, this, &Board::rename);
    connect(area_, &TileArea::arranged, this, [this] {
        arranged_ = true;
        emit arranged();
    });
    connect(area_, &TileArea::openRequested, this, &Board::openRequested);
    connect(area_, &TileArea::closeRequested, this, &Board::close);
    connect(area_, &TileArea::floatRequested, this, [this](const QString &node, QPoint global) {
        before_[node] = area_->tiling();
        if (Tile *tile = area_->take(node)) {
            View *view = tile->takeView();
            tile->deleteLater();
            emit floatRequested(node, view, global);
        }
        refresh();
    }, Qt::QueuedConnection); // the tile that asks goes
    refresh();
}

QString Board::key(Category category)
{
    return category == Category::Judge ? QStringLiteral("compare") : QStringLiteral("explore");
}

void Board::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    refresh();
}

QStringList Board::all() const
{
    QStringList nodes;
    for (const std::string &name : document_.workflow().order())
        if (const NodeType *type = document_.registry().find(document_.workflow().find(name)->type); type && type->view && type->category == category_)
            nodes << qstring(name);
    const auto rank = [&](const QString &node) { return rankOf(document_.workflow().find(utf8(node))->type); };
    std::stable_sort(nodes.begin(), nodes.end(), [&](const QString &a, const QString &b) { return rank(a) < rank(b); });
    if (!nodes.isEmpty() && runs_ && runs_->hasChange())
        nodes << kRunsTile;
    return nodes;
}

QStringList Board::nodes() const
{
    QStringList nodes = area_->tiling().tiles();
    nodes.removeAll(kRunsTile);
    return nodes;
}

void Board::setRuns(const RunChoice &runs)
{
    runs_ = &runs;
    connect(&runs, &RunChoice::changed, this, [this] {
        if (isVisible() && runs_->hasChange() != (area_->tile(kRunsTile) != nullptr))
            refresh();
    });
}

void Board::put(const QString &tile)
{
    if (tile == kRunsTile) {
        auto *details = new RunDetails(area_);
        details->setTitled(false);
        details->follow(*runs_, document_);
        auto *runs = new Tile(tile, details);
        runs->setTitle(tr("What changed"));
        area_->put(runs);
    } else if (View *view = views_.make(tile, area_)) {
        area_->put(new Tile(tile, view));
    }
}

Tiling Board::tidied(const QStringList &shown) const
{
    if (category_ == Category::Judge)
        return Tiling::tidyWideFirst(shown);
    return Tiling::tidy(shown, shown.size() > 1 && document_.workflow().find(utf8(shown.back()))->type == "view.table");
}

/// Only while it is seen: what is hidden costs nothing.
void Board::refresh()
{
    if (!isVisible())
        return;
    QStringList shown = all();
    const bool any = !shown.isEmpty();
    shown.removeIf([this](const QString &node) { return closed_.contains(node) || floating_.find(node, key(category_)); });
    for (const Tile *tile : area_->tiles())
        if (!shown.contains(tile->node()))
            takeOut(tile->node());
    Tiling tiling = std::exchange(wanted_, Tiling());
    const bool restored = !tiling.isEmpty();
    for (const QString &node : shown)
        if (!area_->tile(node))
            put(node);
    if (restored) {
        for (const QString &node : tiling.tiles())
            if (!shown.contains(node))
                tiling.remove(node);
        for (const QString &node : shown)
            tiling.add(node);
    }
    if (restored || !arranged_)
        area_->setTiling(restored ? tiling : tidied(shown));
    if (!wantedMaximised_.isEmpty())
        area_->setMaximised(std::exchange(wantedMaximised_, QString()));
    area_->setHidden(shown.isEmpty());
    if (shown.isEmpty())
        showEmpty(any);
    else if (empty_) { // whose button may have led here
        empty_->hide();
        empty_->deleteLater();
        empty_.clear();
    }
    emit refreshed();
}

void Board::takeOut(const QString &node)
{
    if (Tile *tile = area_->take(node)) {
        const bool focused = tile->isAncestorOf(QApplication::focusWidget());
        tile->deleteLater();
        if (focused && !area_->tiles().isEmpty())
            area_->tiles().first()->header()->setFocus();
    }
}

void Board::showEmpty(bool closed)
{
    if (empty_ && empty_->property("closed").toBool() == closed)
        return;
    delete empty_;
    const bool judge = category_ == Category::Judge;
    auto *empty = new EmptyState(judge ? QStringLiteral("compare") : QStringLiteral("explore"), closed ? tr("All views are closed or in windows of their own") : judge ? tr("No results to compare") : tr("Nothing to look at yet"), this);
    empty->setProperty("closed", closed);
    empty->setSentence(closed  ? tr("Their blocks are still on the canvas.")
                       : judge ? tr("Leaderboard, ROC curve and confusion matrix stand here side by side once learners are tested.")
                               : tr("Distributions, scatter plots and tables of your data stand here side by side. Rows picked in one light up in all."));
    empty->setAction(closed ? tr("Show them here") : judge ? tr("Set up a comparison") : tr("Show my data"));
    connect(empty, &EmptyState::acted, this, closed ? &Board::tidy : &Board::setUpRequested, Qt::QueuedConnection); // its button may go
    column_->addWidget(empty, 1);
    empty_ = empty;
}

void Board::close(const QString &node)
{
    before_[node] = area_->tiling();
    closed_ << node;
    takeOut(node);
    refresh();
    emit arranged();
}

void Board::bringBack(const QString &node)
{
    closed_.remove(node);
    refresh();
    dock(node, nullptr);
    emit arranged();
}

/// To where it was, if all else is as it was then.
void Board::dock(const QString &node, View *view)
{
    closed_.remove(node);
    if (view && isVisible() && !area_->tile(node))
        area_->put(new Tile(node, view));
    else if (view)
        view->deleteLater(); // made anew once it is seen
    const auto before = before_.find(node);
    if (before == before_.end())
        return refresh();
    Tiling then = before->second, now = area_->tiling();
    then.remove(node);
    now.remove(node);
    if (then == now && area_->tile(node))
        area_->setTiling(before->second);
    before_.erase(before);
    refresh();
}

void Board::tidy()
{
    arranged_ = false;
    closed_.clear();
    before_.clear();
    area_->setMaximised({});
    for (FloatingView *window : QList(floating_.all()))
        if (window->from() == key(category_))
            floating_.close(window);
    refresh();
    emit arranged();
}

void Board::reveal(const QString &node)
{
    if (!area_->maximised().isEmpty())
        area_->setMaximised({});
    if (Tile *tile = area_->tile(node)) {
        area_->ensureWidgetVisible(tile);
        tile->header()->setFocus();
    }
}

void Board::rename(const QString &from, const QString &to)
{
    area_->rename(from, to);
    wanted_.rename(from, to);
    if (closed_.remove(from))
        closed_ << to;
    before_.clear();
}

void Board::fillMenu(QMenu &menu)
{
    for (const QString &node : all()) {
        QAction *action = menu.addAction(node == kRunsTile ? tr("What changed") : QString(node).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        FloatingView *window = floating_.find(node, key(category_));
        action->setChecked(!closed_.contains(node));
        if (window)
            action->setText(tr("%1 (own window)").arg(action->text()));
        connect(action, &QAction::triggered, this, [this, node](bool wanted) {
            if (wanted)
                return bringBack(node);
            if (FloatingView *floats = floating_.find(node, key(category_)))
                floating_.close(floats);
            close(node);
        });
    }
    menu.addSeparator();
    connect(menu.addAction(Theme::get().icon(QStringLiteral("tidy")), tr("Tidy the board")), &QAction::triggered, this, &Board::tidy);
}

nlohmann::json Board::layout() const
{
    nlohmann::json closed = nlohmann::json::array();
    for (const QString &node : closed_)
        closed.push_back(utf8(node));
    const Tiling &tiling = wanted_.isEmpty() ? area_->tiling() : wanted_;
    return {{"tiling", arranged_ ? tiling.toJson() : nlohmann::json()}, {"closed", std::move(closed)}, {"maximised", utf8(area_->maximised())}};
}

void Board::restore(const nlohmann::json &layout)
{
    closed_.clear();
    if (!layout.is_object())
        return;
    if (const auto closed = layout.find("closed"); closed != layout.end() && closed->is_array())
        for (const nlohmann::json &node : *closed)
            if (node.is_string())
                closed_ << qstring(node.get<std::string>());
    wanted_ = Tiling::fromJson(layout.value("tiling", nlohmann::json()));
    arranged_ = !wanted_.isEmpty();
    if (const auto node = layout.find("maximised"); node != layout.end() && node->is_string())
        wantedMaximised_ = qstring(node->get<std::string>());
    refresh();
}

} // namespace mortise
