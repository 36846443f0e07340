// Columns that are dropped on a chart: on its bar or on an axis. One that comes from another place of the same chart swaps.
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"
#include "widgets/views/drop_slots.h"
#include "widgets/views/param_bar.h"
#include "widgets/views/picture_canvas.h"
#include "widgets/views/picture_view.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QScrollArea>

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

/// Every place that would take the column: fields of the bar, the axes with the part of the plot beside them, and the rest of it.
std::vector<DropSlot> PictureView::slotsFor(const DraggedColumn &column) const
{
    std::vector<DropSlot> out;
    const auto add = [&](const std::string &key, const QRect &place, bool field) {
        const ParamSpec *spec = findParam(type_.params, key);
        if (spec && !place.isEmpty() && !changesBy(column, key).empty())
            out.push_back({key, place, translated(spec->label), field});
    };
    if (bar_->isVisible())
        for (const auto &[key, place] : bar_->columnPlaces())
            add(key, QRect(bar_->mapTo(this, place.topLeft()), place.size()), true);
    const QRect plot = canvas_->plotRect();
    if (plot.isEmpty())
        return out;
    const Theme &theme = Theme::get();
    const int depth = std::min(plot.height() / 4, theme.px(72)), width = std::min(plot.width() / 4, theme.px(96));
    const QRect seen(scroll_->viewport()->mapTo(this, QPoint()), scroll_->viewport()->size());
    const auto inView = [&](const QRect &place) { return QRect(canvas_->mapTo(this, place.topLeft()), place.size()) & seen; };
    add(maker_.across, inView(QRect(QPoint(plot.left(), plot.bottom() - depth), QPoint(plot.right(), canvas_->rect().bottom()))), false);
    add(maker_.up, inView(QRect(QPoint(canvas_->rect().left(), plot.top()), QPoint(plot.left() + width - 1, plot.bottom() - depth - 1))), false);
    const QRect middle = inView(QRect(QPoint(plot.left() + width, plot.top()), QPoint(plot.right(), plot.bottom() - depth - 1)));
    std::vector<std::string> keys{"colour", "split"}; // else the first column that the chart asks for
    for (const ParamSpec &spec : type_.params)
        if (std::holds_alternative<ColumnName>(spec.domain))
            keys.push_back(spec.key);
    for (const std::string &key : keys)
        if (const std::size_t before = out.size(); add(key, middle, false), out.size() > before)
            break;
    return out;
}

/// What a drop there would change; empty: nothing, the column is not in this table, or it is of another type.
ParamChanges PictureView::changesBy(const DraggedColumn &column, const std::string &key) const
{
    const Table *table = tableIn(inputs_, "table");
    const std::string name = utf8(column.name), from = utf8(column.from);
    if (!table || key.empty() || key == from || !takes(type_, key, *table, name))
        return {};
    if (from.empty() && params_.has(key) && params_.text(key) == name)
        return {}; // it is there already
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
    const auto column = columnIn(event->mimeData());
    if (!column || !maker_.columns)
        return;
    slots_->offer(slotsFor(*column), column->name);
    event->acceptProposedAction();
}

void PictureView::dragMoveEvent(QDragMoveEvent *event)
{
    const DropSlot *slot = slots_->at(event->position().toPoint());
    slots_->setActive(slot);
    event->setAccepted(slot != nullptr);
}

void PictureView::dragLeaveEvent(QDragLeaveEvent *)
{
    slots_->end();
}

void PictureView::dropEvent(QDropEvent *event)
{
    const auto column = columnIn(event->mimeData());
    const DropSlot *slot = slots_->at(event->position().toPoint());
    const ParamChanges changes = column && slot ? changesBy(*column, slot->key) : ParamChanges();
    slots_->end();
    event->setAccepted(!changes.empty());
    if (!changes.empty())
        emit paramsChanged(changes);
}

} // namespace mortise
