#include "widgets/charts/framed_picture.h"

namespace mortise {

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

int FramedPicture::legendAt(QPointF at, const QSizeF &size) const
{
    const int entry = hideable() > 0 ? framed(size, false).legendAt(at, size.width()) : -1;
    return entry < hideable() ? entry : -1;
}

ChartFrame FramedPicture::framed(const QSizeF &size, bool bare) const
{
    ChartFrame out = frame;
    out.zoomTo(look_.window);
    dress(out);
    out.layOut(frameSize(size, bare), bare);
    return out;
}

QRectF FramedPicture::clipOf(const ChartFrame &drawn) const
{
    const double over = isWhole() ? 6 : 0;
    return drawn.plot().adjusted(-over, -over, over, over);
}

} // namespace mortise
