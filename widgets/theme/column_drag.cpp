#include "widgets/theme/column_drag.h"

#include "widgets/theme/painting.h"

#include <QDrag>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

namespace mortise {
namespace {

constexpr qsizetype kShown = 40; // letters of a long name

} // namespace

void dragColumn(QWidget *from, const DraggedColumn &column)
{
    if (column.name.isEmpty())
        return;
    QDrag drag(from);
    drag.setMimeData(columnMime(column));
    const QString text = column.name.simplified().left(kShown);
    const qreal ratio = from->devicePixelRatioF();
    const QSizeF size = paint::pillSize(text);
    QPixmap chip((size * ratio).toSize());
    chip.setDevicePixelRatio(ratio);
    chip.fill(Qt::transparent);
    QPainter painter(&chip);
    paint::pill(&painter, QRectF(QPointF(), size), text, "accent");
    painter.end();
    drag.setPixmap(chip);
    drag.setHotSpot(QPoint(-8, -8)); // beside the pointer: what lies under it stays in sight
    drag.exec(Qt::MoveAction | Qt::CopyAction);
}

} // namespace mortise
