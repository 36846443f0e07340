#include "widgets/canvas/fit_picture.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace mortise {
namespace {

constexpr int kWidth = 256, kHeight = 150, kCaption = 52, kPad = 8;

} // namespace

FitPicture::FitPicture(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("What it learns"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FitPicture::setFit(const ToyFit &fit)
{
    fit_ = fit;
    setAccessibleDescription(fit.share ? tr("The line is how likely it holds yes to be; the points are made-up rows, no below and yes above.")
                                       : tr("The line is what it predicts; the points are made-up rows."));
    update();
}

QSize FitPicture::sizeHint() const
{
    return {Theme::get().px(kWidth), Theme::get().px(kHeight + kCaption)};
}

void FitPicture::paintEvent(QPaintEvent *)
{
    if (fit_.points.empty() || fit_.curve.empty())
        return;
    const Theme &theme = Theme::get();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(0, 0, width(), height() - theme.px(kCaption));
    paint::box(&painter, box, theme.radius("control"), theme.color("sunken"), theme.color("line"));
    const QRectF room = box.adjusted(theme.px(kPad), theme.px(kPad), -theme.px(kPad), -theme.px(kPad));
    double low = fit_.points.front().y(), high = low;
    for (const auto *line : {&fit_.points, &fit_.curve})
        for (const QPointF &at : *line) {
            low = std::min(low, at.y());
            high = std::max(high, at.y());
        }
    const double left = fit_.curve.front().x(), right = fit_.curve.back().x(), wide = std::max(1e-9, right - left), tall = std::max(1e-9, high - low);
    const auto place = [&](QPointF at) { return QPointF(room.left() + (at.x() - left) / wide * room.width(), room.bottom() - (at.y() - low) / tall * room.height()); };
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color("text3"));
    for (const QPointF &point : fit_.points)
        painter.drawEllipse(place(point), theme.px(2.5), theme.px(2.5));
    QPainterPath path(place(fit_.curve.front()));
    for (const QPointF &point : fit_.curve)
        path.lineTo(place(point));
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(path, QPen(theme.color("learner"), theme.px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(theme.color("text3"));
    paint::paragraph(&painter, QRectF(0, box.bottom() + theme.px(4), width(), theme.px(kCaption)), accessibleDescription(), "detail", 3);
}

FigurePicture::FigurePicture(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("What it shows"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigurePicture::setFigure(const QImage &figure, const QString &sentence)
{
    figure_ = figure;
    setAccessibleDescription(sentence);
    update();
}

QSize FigurePicture::figureSize()
{
    return {Theme::get().px(kWidth), Theme::get().px(kHeight)};
}

void FigurePicture::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::get();
    QPainter painter(this);
    paint::box(&painter, rect(), theme.radius("control"), theme.color("card"), theme.color("line"));
    if (figure_.isNull())
        return;
    const QSizeF size = figure_.deviceIndependentSize();
    painter.drawImage(QRectF(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size), figure_);
}

} // namespace mortise
