#include "app/main_window/card_previews.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QPainter>

namespace mortise {

CardPreviews::CardPreviews(Document &document, Canvas *canvas, QObject *parent) : QObject(parent), document_(document), canvas_(canvas)
{
    connect(&document_, &Document::workflowChanged, this, &CardPreviews::refresh);
    connect(&document_, &Document::outcomeChanged, this, &CardPreviews::refresh);
    connect(&Theme::get(), &Theme::changed, this, [this] {
        for (const auto &[node, preview] : previews_)
            paint(qstring(node));
    });
}

void CardPreviews::refresh()
{
    std::erase_if(previews_, [this](const auto &entry) {
        const GraphNode *node = document_.workflow().find(entry.first);
        return !node || !node->preview || node->type != entry.second.view->type().id;
    });
    for (const auto &[name, node] : document_.workflow().nodes()) {
        const NodeType *type = node.preview ? document_.registry().find(node.type) : nullptr;
        if (!type || !type->view)
            continue;
        Preview &preview = previews_[name];
        if (!preview.view) {
            preview.view.reset(View::make(*type));
            if (!preview.view) {
                previews_.erase(name);
                continue;
            }
            connect(preview.view.get(), &View::ready, this, [this, node = qstring(name)] { paint(node); });
        }
        if (const auto params = document_.workflow().params(name, document_.registry()); params && !(*params == preview.view->params()))
            preview.view->setParams(*params);
        const InputHashes wanted = viewInputs(document_, qstring(name));
        if (wanted == preview.shown)
            continue;
        preview.shown = wanted;
        if (wanted.empty())
            canvas_->setPreview(qstring(name), {});
        else
            loadInputs(document_, wanted, preview.view.get(), [view = preview.view.get()](const Inputs &inputs) { view->setInputs(inputs); });
    }
}

void CardPreviews::paint(const QString &node)
{
    const auto at = previews_.find(utf8(node));
    if (at == previews_.end() || at->second.shown.empty())
        return;
    const QSizeF size(kCardWidth - 20, kPreviewHeight - 12);
    const double ratio = 2 * canvas_->devicePixelRatioF(); // sharp when zoomed in
    QImage image((size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    at->second.view->renderSmall(painter, size);
    painter.end();
    canvas_->setPreview(node, image);
}

} // namespace mortise
