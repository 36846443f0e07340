// Columns that are dropped on a chart: on its bar or on an axis. One that comes from another place of the same chart swaps.
#include "widgets/theme/translated.h"
#include "widgets/views/param_bar.h"
#include "widgets/views/picture_canvas.h"
#include "widgets/views/picture_view.h"

#include <QDragEnterEvent>
#include <QDropEvent>

namespace mortise {
namespace {

bool takes(const NodeType &type, const std::string &key, const Table &table, const std::string &column)
{
    const ParamSpec *spec = findParam(type.params, key);
    const auto *domain = spec ? std::get_if<ColumnName>(&spec->domain) : nullptr;
    const int at = table.indexOf(column);
    if (!domain || (at < 0 && !column.empty()))
        return false;
    return column.empty() || domain->types.empty() || domain->types.find("NCTD"[static_cast<int>(table.field(at).column->type())]) != std::string::npos;
}

} // namespace

/// The setting that a place stands for; empty: none.
std::string PictureView::columnKeyAt(QPoint at) const
{
    if (const QString key = bar_->keyAt(bar_->mapFrom(this, at)); !key.isEmpty() && bar_->isVisible())
        return utf8(key);
    const std::optional<bool> across = canvas_->axisAtPoint(canvas_->mapFrom(this, at));
    return !across ? std::string() : *across ? maker_.across : maker_.up;
}

/// What a drop there would change; empty: nothing, or the column is of another type.
ParamChanges PictureView::changesBy(const DraggedColumn &column, const std::string &key) const
{
    const Table *table = tableIn(inputs_, "table");
    const std::string name = utf8(column.name), from = utf8(column.from);
    if (!table || key.empty() || key == from || !takes(type_, key, *table, name))
        return {};
    ParamChanges out{{key, name}};
    if (!from.empty()) {
        const auto shown = columnsShown();
        const auto other = shown.find(key);
        if (other != shown.end()) { // else there is nothing to swap with: it stands in both places
            if (!takes(type_, from, *table, other->second))
                return {};
            out[from] = other->second;
        }
    }
    return out;
}

std::map<std::string, std::string> PictureView::columnsShown() const
{
    const Table *table = tableIn(inputs_, "table");
    return table && maker_.columns ? maker_.columns(*table, params_) : std::map<std::string, std::string>();
}

/// For hands without a mouse: the two axes change places.
void PictureView::swapAxes()
{
    const auto shown = columnsShown();
    if (const auto across = shown.find(maker_.across); across != shown.end())
        if (const ParamChanges changes = changesBy({qstring(across->second), qstring(maker_.across)}, maker_.up); !changes.empty())
            emit paramsChanged(changes);
}

void PictureView::dragEnterEvent(QDragEnterEvent *event)
{
    if (columnIn(event->mimeData()) && maker_.columns)
        event->acceptProposedAction();
}

void PictureView::dragMoveEvent(QDragMoveEvent *event)
{
    const auto column = columnIn(event->mimeData());
    event->setAccepted(column && !changesBy(*column, columnKeyAt(event->position().toPoint())).empty());
}

void PictureView::dropEvent(QDropEvent *event)
{
    const auto column = columnIn(event->mimeData());
    const ParamChanges changes = column ? changesBy(*column, columnKeyAt(event->position().toPoint())) : ParamChanges();
    event->setAccepted(!changes.empty());
    if (!changes.empty())
        emit paramsChanged(changes);
}

} // namespace mortise
