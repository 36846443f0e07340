// Where the outcome of a run is to be seen, for the news of it.
#include "app/main_window/main_window.h"
#include "app/main_window/view_tabs.h"
#include "app/news/quiet_notice.h"
#include "app/news/run_news.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/translated.h"

#include <QStackedWidget>

#include <algorithm>

namespace mortise {
namespace {

bool isCardInSight(const Canvas &canvas, const QString &node)
{
    const NodeItem *card = canvas.item(node);
    return card && card->isVisible() && canvas.viewport()->rect().contains(canvas.mapFromScene(card->sceneBoundingRect().center()));
}

} // namespace

void MainWindow::tellNews()
{
    const auto middle = [this] {
        const QWidget *part = pages_->currentWidget() == work_ ? static_cast<QWidget *>(tabs_) : pages_;
        return QRect(part->mapTo(centralWidget(), QPoint()), part->size());
    };
    problem_ = new QuietNotice(centralWidget(), middle);
    new RunNews(document_, centralWidget(), {[this](const RunEnd &end) { return isOutcomeInSight(end); }, [this](const RunEnd &end) { showOutcome(end); }, middle});
}

bool MainWindow::isOutcomeInSight(const RunEnd &end) const
{
    if (isMinimized() || end.node.isEmpty() || !document_.workflow().find(utf8(end.node)))
        return false;
    if (pages_->currentWidget() == work_ && !tabs_->current() && isCardInSight(*canvas_, end.node))
        return true;
    const QStringList seen = pages_->currentWidget() == work_ ? tabs_->nodesInSight() : QStringList();
    return std::any_of(seen.begin(), seen.end(), [&](const QString &view) {
        const std::vector<std::string> before = document_.workflow().upstream(utf8(view));
        return std::find(before.begin(), before.end(), utf8(end.node)) != before.end();
    });
}

/// Results stand in Compare where views of them are there; what failed is told on the block.
void MainWindow::showOutcome(const RunEnd &end)
{
    showWelcome(false);
    const Workflow &workflow = document_.workflow();
    const std::string node = utf8(end.node);
    const bool compared = !end.failed && std::any_of(workflow.nodes().begin(), workflow.nodes().end(), [&](const auto &each) {
        const NodeType *type = document_.registry().find(each.second.type);
        const std::vector<std::string> before = workflow.upstream(each.first);
        return type && type->view && type->category == Category::Judge && std::find(before.begin(), before.end(), node) != before.end();
    });
    if (compared) {
        tabs_->openBoard(Category::Judge);
        return;
    }
    tabs_->showCanvas();
    if (workflow.find(node))
        canvas_->selectNode(end.node);
}

} // namespace mortise
