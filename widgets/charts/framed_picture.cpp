#include "widgets/charts/framed_picture.h"

#include "widgets/charts/columns.h"

namespace mortise {

std::vector<QRectF> FramedPicture::strips(const QRectF &plot)
{
    constexpr int kSteps = 20;
    std::vector<QRectF> strips;
    for (int step = 0; step <= kSteps; ++step)
        strips.emplace_back(plot.left() + (step - 0.5) * plot.width() / kSteps, plot.top(), plot.width() / kSteps, plot.height());
    return strips;
}

PicturePtr FramedPicture::looked(const Look &look) const
{
    const std::shared_ptr<FramedPicture> out = copy();
    out->look_ = look;
    out->lookAnew();
    return out;
}

PicturePtr FramedPicture::moved(const QRectF &window) const
{
    const std::shared_ptr<FramedPicture> out = copy();
    out->look_.window = window;
    return out;
}

PicturePtr FramedPicture::below(const QString &title) const
{
    const std::shared_ptr<FramedPicture> out = copy();
    out->above_ = title;
    return out;
}

int FramedPicture::legendAt(QPointF at, const QSizeF &size) const
{
    const int entry = hideable() > 0 ? framed(size, false).legendAt(at, frameSize(size, false)) : -1;
    return entry < hideable() ? entry : -1;
}

bool FramedPicture::hasEnds(bool across) const
{
    const Axis &axis = across ? frame.x : frame.y;
    return !axis.time && axis.categories.isEmpty();
}

PicturePtr FramedPicture::withAxes(const ParamValues &params) const
{
    const std::shared_ptr<FramedPicture> out = copy();
    out->axes_ = params;
    return out;
}

ChartFrame FramedPicture::framed(const QSizeF &size, bool bare) const
{
    ChartFrame out = frame;
    setEnds(out.x, axes_, "x");
    setEnds(out.y, axes_, "y");
    setTitle(out.x, axes_, "x");
    setTitle(out.y, axes_, "y");
    out.heading = titleBelow(out.heading, above_);
    out.zoomTo(look_.window);
    dress(out);
    out.layOut(frameSize(size, bare), bare);
    return out;
}

QRectF FramedPicture::clipOf(const ChartFrame &drawn) const
{
    const double over = isWhole(drawn) ? 6 : 0;
    return drawn.plot().adjusted(-over, -over, over, over);
}

} // namespace mortise
