#include "app/main_window/find_button.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace mortise {
namespace {

constexpr int kEdge = 10, kGap = 8, kIcon = 16;

} // namespace

FindButton::FindButton(QWidget *parent) : QPushButton(parent), words_(tr("Search everything"))
{
    setIcon(Theme::get().icon(QStringLiteral("search")));
}

void FindButton::setKeys(const QString &keys)
{
    keys_ = keys;
    updateGeometry();
}

void FindButton::setCompact(bool compact)
{
    compact_ = compact;
    updateGeometry();
    update();
}

QSize FindButton::sizeHint() const
{
    const QSize plain = QPushButton::sizeHint();
    if (compact_)
        return plain;
    const Theme &theme = Theme::get();
    return {theme.px(2 * kEdge + kIcon + 2 * kGap) + fontMetrics().horizontalAdvance(words_) + static_cast<int>(paint::keyCapSize(keys_).width()), plain.height()};
}

void FindButton::paintEvent(QPaintEvent *event)
{
    if (compact_) {
        QPushButton::paintEvent(event);
        return;
    }
    const Theme &theme = Theme::get();
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawControl(QStyle::CE_PushButton, option);
    const int edge = theme.px(kEdge), icon = theme.px(kIcon);
    this->icon().paint(&painter, QRect(edge, (height() - icon) / 2, icon, icon));
    painter.setPen(theme.color("text2"));
    painter.drawText(rect().adjusted(edge + icon + theme.px(kGap), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words_);
    const QSize keys = paint::keyCapSize(keys_).toSize();
    paint::keyCap(&painter, QRect(QPoint(width() - edge - keys.width(), (height() - keys.height()) / 2), keys), keys_);
}

} // namespace mortise
