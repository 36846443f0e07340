#include "widgets/canvas/zoom_bar.h"

#include "widgets/theme/label.h"
#include "widgets/theme/painting.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace mortise {

ZoomBar::ZoomBar(QWidget *parent) : QWidget(parent)
{
    const Theme &theme = Theme::get();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(4), theme.px(3), theme.px(4), theme.px(3));
    row->setSpacing(theme.px(2));
    const auto button = [&](const char *icon, const QString &name, void (ZoomBar::*told)()) {
        auto *made = new QToolButton(this);
        made->setIcon(theme.icon(QLatin1String(icon)));
        made->setIconSize({theme.px(16), theme.px(16)});
        made->setAccessibleName(name);
        made->setToolTip(name);
        connect(made, &QToolButton::clicked, this, told);
        row->addWidget(made);
    };
    button("minus", tr("Zoom out"), &ZoomBar::zoomedOut);
    percent_ = new Label(QStringLiteral("100 %"), "detail", "text2", this);
    percent_->setAlignment(Qt::AlignCenter);
    percent_->setFixedWidth(theme.px(42));
    row->addWidget(percent_);
    button("add", tr("Zoom in"), &ZoomBar::zoomedIn);
    button("fit", tr("Fit to window"), &ZoomBar::fitted);
    button("tidy", tr("Tidy up"), &ZoomBar::tidied);
    button("note", tr("Add a note"), &ZoomBar::noteAdded);
}

void ZoomBar::setZoom(double zoom)
{
    percent_->setText(QStringLiteral("%1 %").arg(qRound(zoom * 100)));
}

void ZoomBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::get();
    paint::box(&painter, rect(), theme.radius("card"), theme.color("panel"), theme.color("line"));
}

} // namespace mortise
