#include "app/main_window/absence.h"

#include "widgets/theme/empty_state.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace mortise {

using Reason = MissingInput::Reason;

MissingInput missingInput(const Document &document, const QString &node)
{
    const Workflow &workflow = document.workflow();
    const GraphNode *graph = workflow.find(utf8(node));
    const NodeType *type = graph ? document.registry().find(graph->type) : nullptr;
    if (!type)
        return {};
    if (!type->inputs.empty() && workflow.into(utf8(node)).empty())
        return {Reason::NotLinked, node, {}};
    bool busy = false;
    for (const std::string &name : workflow.upstream(utf8(node))) { // the first that failed: what follows could not run
        const NodeStatus &status = document.outcome(qstring(name)).status;
        if (status.state == NodeStatus::State::Failed)
            return {Reason::Failed, qstring(name), status.summary};
        busy = busy || status.state == NodeStatus::State::Running || status.state == NodeStatus::State::Queued;
    }
    return busy || document.isRunning() ? MissingInput() : MissingInput{Reason::NotRun, node, {}};
}

Absence::Absence(const MissingInput &missing, QWidget *view) : QWidget(view), missing_(missing)
{
    const QString name = missing.node.simplified();
    const auto state = [&](const char *icon, const QString &heading, const QString &sentence, const QString &action) {
        auto *empty = new EmptyState(QLatin1String(icon), heading, this);
        empty->setSentence(sentence);
        empty->setAction(action);
        connect(empty, &EmptyState::acted, this, [this] { missing_.reason == Reason::NotRun ? emit runWanted() : emit nodeWanted(missing_.node); }, Qt::QueuedConnection);
        return empty;
    };
    EmptyState *empty = missing.reason == Reason::Failed      ? state("warning", tr("%1 has no result").arg(name), missing.sentence, tr("Show the block"))
                        : missing.reason == Reason::NotLinked ? state("link", tr("Nothing is linked to %1").arg(name), tr("Draw a link to it on the canvas."), tr("Show the block"))
                                                              : state("run", tr("Not run yet"), {}, tr("Run"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(empty);
    view->installEventFilter(this);
    setGeometry(view->rect());
    show();
    raise();
}

bool Absence::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void Absence::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::get().color("card"));
}

} // namespace mortise
