#include "app/main_window/menu_figures.h"

#include "widgets/theme/theme.h"

#include <QGuiApplication>
#include <QPainter>

namespace mortise {
namespace {

constexpr double kPad = 8;

QImage drawn(View &view, QSize size)
{
    const double ratio = qGuiApp->devicePixelRatio(), pad = Theme::get().px(kPad);
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.translate(pad, pad);
    view.renderSmall(painter, QSizeF(size) - QSizeF(2 * pad, 2 * pad));
    return image;
}

} // namespace

void MenuFigures::make(const NodeType &type, const Inputs &inputs, QSize size, std::function<void(const QImage &, const QString &)> then)
{
    view_.reset(View::make(type));
    if (!view_)
        return;
    connect(view_.get(), &View::ready, this, [this, size, then = std::move(then)] { then(drawn(*view_, size), view_->sentence()); });
    view_->setInputs(inputs);
}

} // namespace mortise
