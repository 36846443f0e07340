#include "widgets/charts/message_picture.h"

#include "widgets/theme/painting.h"

#include <QPainter>

namespace mortise {
namespace {

class MessagePicture : public Picture {
public:
    MessagePicture(QString heading, QString words) : heading_(std::move(heading)), words_(std::move(words)) {}
    void paint(QPainter &painter, const QSizeF &size, bool bare) const override
    {
        const Theme &theme = Theme::get();
        painter.setFont(theme.font(bare ? "label" : "heading"));
        painter.setPen(theme.color(bare ? "text3" : "text"));
        const QRectF middle(0, size.height() / 2 - theme.px(30), size.width(), theme.px(24));
        painter.drawText(middle, Qt::AlignCenter, heading_);
        if (bare)
            return;
        painter.setPen(theme.color("text2"));
        paint::paragraph(&painter, QRectF(size.width() * 0.2, middle.bottom() + theme.px(6), size.width() * 0.6, size.height() / 2), words_, "body", 0, Qt::AlignHCenter);
    }
    QString sentence() const override { return heading_ + QStringLiteral(". ") + words_; }

private:
    QString heading_, words_;
};

} // namespace

PicturePtr messagePicture(const QString &heading, const QString &sentence)
{
    return std::make_shared<MessagePicture>(heading, sentence);
}

} // namespace mortise
