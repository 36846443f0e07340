#include "app/main_window/drop_marker.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace mortise {

DropMarker::DropMarker(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropMarker::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::get();
    QPainter painter(this);
    QColor fill = theme.color("accent");
    fill.setAlphaF(0.16F);
    paint::box(&painter, rect(), theme.radius("card"), fill, theme.color("accent"), 2);
}

} // namespace mortise
