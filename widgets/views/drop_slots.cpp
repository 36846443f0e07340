#include "widgets/views/drop_slots.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace mortise {
namespace {

constexpr qsizetype kShown = 40; // letters of a long name

} // namespace

DropSlots::DropSlots(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropSlots::offer(std::vector<DropSlot> places, const QString &column)
{
    slots_ = std::move(places);
    active_ = nullptr;
    column_ = column.simplified().left(kShown);
    setGeometry(parentWidget()->rect());
    raise();
    setVisible(!slots_.empty());
    update();
}

void DropSlots::end()
{
    slots_.clear();
    active_ = nullptr;
    hide();
}

const DropSlot *DropSlots::at(QPoint point) const
{
    for (const DropSlot &slot : slots_)
        if (slot.place.contains(point))
            return &slot;
    return nullptr;
}

void DropSlots::setActive(const DropSlot *slot)
{
    if (slot == active_)
        return;
    active_ = slot;
    update();
}

QString DropSlots::activeText() const
{
    return active_ ? tr("%1: %2", "place in a chart: column").arg(active_->label, column_) : QString();
}

void DropSlots::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::get();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = theme.color("accent");
    for (const DropSlot &slot : slots_) {
        const bool active = &slot == active_;
        QColor fill = accent;
        fill.setAlphaF(active ? 0.2F : 0.07F);
        const QRectF place = QRectF(slot.place).adjusted(2, 2, -2, -2);
        if (active)
            paint::box(&painter, place, theme.radius("control"), fill, accent, 2);
        else
            paint::dashedBox(&painter, place, theme.radius("control"), fill, accent);
        if (slot.field && !active)
            continue;
        const QString text = active ? activeText() : slot.label;
        const QSizeF size = paint::pillSize(text);
        QRectF pill(QPointF(place.center().x() - size.width() / 2, place.top() + theme.px(6)), size);
        if (slot.field) // below the bar, so that the field stays in sight
            pill.moveTop(place.bottom() + theme.px(4));
        pill.moveLeft(std::clamp(pill.left(), 2.0, std::max(2.0, width() - size.width() - 2)));
        paint::box(&painter, pill, pill.height() / 2, theme.color("raised"));
        paint::pill(&painter, pill, text, active ? "accent" : "text2");
    }
}

} // namespace mortise
