#include "widgets/canvas/note_item.h"

#include "widgets/canvas/canvas_painting.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QPainter>
#include <QTextLayout>

namespace mortise {

NoteItem::NoteItem(std::string id) : id_(std::move(id))
{
    setFlags(ItemIsSelectable); // the canvas moves it
    setZValue(-2);
}

QString NoteItem::spoken() const
{
    return tr("Note: %1").arg(qstring(note_.text).simplified());
}

void NoteItem::setNote(const Note &note)
{
    prepareGeometryChange();
    note_ = note;
    setPos(note.at.x, note.at.y);
    update();
}

QRectF NoteItem::boundingRect() const
{
    return {0, 0, note_.size.x, note_.size.y};
}

void NoteItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    PixelSnap snap(painter);
    const Theme &theme = Theme::get();
    paint::box(painter, boundingRect(), 6, theme.color("note"), theme.color(isSelected() ? "accent" : "note-line"), isSelected() ? 2 : 1);
    QFont font = theme.font("detail");
    font.setPixelSize(12);
    painter->setPen(theme.color("text"));
    painter->setClipRect(boundingRect());
    double y = 9;
    for (const QString &paragraph : qstring(note_.text).split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font); // by hand: drawText cannot set the line height
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine(), y += 17) {
            line.setLineWidth(note_.size.x - 20);
            line.setPosition({11, y});
        }
        layout.endLayout();
        layout.draw(painter, {});
        if (paragraph.isEmpty())
            y += 17;
    }
}

} // namespace mortise
