#include "widgets/theme/tabs.h"

#include "widgets/theme/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyleOptionTab>

#include <cmath>

namespace mortise {

Tabs::Tabs(const QString &accessibleName, QWidget *parent) : QTabBar(parent)
{
    setAccessibleName(accessibleName);
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
}

int Tabs::add(const QString &text, const QString &iconName)
{
    return iconName.isEmpty() ? addTab(text) : addTab(Theme::get().icon(iconName), text);
}

void Tabs::setCount(int index, int count)
{
    if (countAt(index) == count)
        return;
    setTabData(index, count < 0 ? QVariant() : QVariant(count));
    setAccessibleTabName(index, count < 0 ? QString() : tr("%1, %2").arg(tabText(index), countText(count)));
    // Only a changed text makes a tab bar measure its tabs again.
    const QString text = tabText(index);
    setTabText(index, QString());
    setTabText(index, text);
}

int Tabs::countAt(int index) const
{
    const QVariant count = tabData(index);
    return count.isValid() ? count.toInt() : -1;
}

QSize Tabs::tabSizeHint(int index) const
{
    QSize size = QTabBar::tabSizeHint(index);
    if (countAt(index) >= 0)
        size.rwidth() += int(std::ceil(paint::pillSize(countText(countAt(index))).width())) + Theme::get().px(8);
    return size;
}

QSize Tabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void Tabs::paintEvent(QPaintEvent *event)
{
    QTabBar::paintEvent(event);
    const Theme &theme = Theme::get();
    QPainter painter(this);
    for (int index = 0; index < QTabBar::count(); ++index) {
        if (countAt(index) < 0)
            continue;
        QStyleOptionTab option;
        initStyleOption(&option, index);
        const QRect text = style()->subElementRect(QStyle::SE_TabBarTabText, &option, this);
        const int words = QFontMetrics(theme.font("button")).horizontalAdvance(option.text);
        const QString count = countText(countAt(index));
        const QSizeF size = paint::pillSize(count);
        const qreal x = layoutDirection() == Qt::LeftToRight ? text.left() + words + theme.px(8)
                                                             : text.right() + 1 - words - theme.px(8) - size.width();
        paint::pill(&painter, QRectF(QPointF(x, text.center().y() + 0.5 - size.height() / 2), size), count);
    }
}

} // namespace mortise
