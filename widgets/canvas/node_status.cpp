#include "widgets/canvas/node_status.h"

#include "widgets/theme/number_text.h"

#include <QCoreApplication>

namespace mortise {

QString spokenState(const NodeStatus &status)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("NodeStatus", text); };
    switch (status.state) {
    case NodeStatus::State::NotRun: return tr(QT_TRANSLATE_NOOP("NodeStatus", "not run"));
    case NodeStatus::State::Queued: return tr(QT_TRANSLATE_NOOP("NodeStatus", "waiting"));
    case NodeStatus::State::Running: return tr(QT_TRANSLATE_NOOP("NodeStatus", "running, %1")).arg(percentText(status.fraction));
    case NodeStatus::State::Done: return tr(QT_TRANSLATE_NOOP("NodeStatus", "done"));
    case NodeStatus::State::Stale: return tr(QT_TRANSLATE_NOOP("NodeStatus", "settings changed, not run again"));
    case NodeStatus::State::Warning: return tr(QT_TRANSLATE_NOOP("NodeStatus", "done, with a warning"));
    case NodeStatus::State::Failed: return tr(QT_TRANSLATE_NOOP("NodeStatus", "failed"));
    }
    return {};
}

} // namespace mortise
