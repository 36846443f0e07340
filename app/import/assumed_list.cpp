#include "app/import/assumed_list.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace mortise {
namespace {

constexpr int kIcon = 20, kGap = 10, kBelow = 12, kAbove = 4, kInset = 6;
enum FactRole { IconName = Qt::UserRole + 1, Detail, Change };

class FactDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *list = qobject_cast<const QListWidget *>(option.widget);
        const int width = list ? list->viewport()->width() : option.rect.width();
        return {width, qRound(lay(nullptr, QRectF(0, 0, width, 1), index)) + Theme::get().px(kAbove + kBelow)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::get();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF all(option.rect);
        const bool focus = (option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus();
        if (option.state & QStyle::State_MouseOver && !index.data(Change).toString().isEmpty())
            paint::box(painter, all, theme.radius("control"), theme.color("hover"));
        if (focus)
            paint::focusRing(painter, all, theme.radius("control"));
        lay(painter, all.adjusted(0, theme.px(kAbove), 0, 0), index);
        painter->restore();
    }

private:
    /// @return the height. With painter null only measures.
    static double lay(QPainter *painter, QRectF room, const QModelIndex &index)
    {
        const Theme &theme = Theme::get();
        const QString icon = index.data(IconName).toString();
        if (painter)
            paint::icon(painter, icon, QRectF(room.left() + theme.px(kInset), room.top(), theme.px(kIcon), theme.px(kIcon)), theme.color(icon == QStringLiteral("warning") ? "warn" : "text2"));
        room.adjust(theme.px(kInset + kIcon + kGap), 0, -theme.px(kInset), 0);
        double height = 0;
        const auto line = [&](const QString &text, const char *role, const char *tone) {
            if (text.isEmpty())
                return;
            if (painter)
                painter->setPen(theme.color(tone));
            height += paint::paragraph(painter, room.translated(0, height), text, role);
        };
        line(index.data().toString(), "body", "text");
        line(index.data(Detail).toString(), "detail", "text2");
        line(index.data(Change).toString(), "detail", "accent");
        return height;
    }
};

} // namespace

AssumedList::AssumedList(QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(tr("What was assumed"));
    setItemDelegate(new FactDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setMouseTracking(true);
    connect(this, &QListWidget::itemClicked, this, &AssumedList::take);
    connect(this, &QListWidget::itemActivated, this, &AssumedList::take);
}

void AssumedList::add(const QString &icon, const QString &sentence, const QString &detail, const QString &change)
{
    auto *item = new QListWidgetItem(sentence, this);
    item->setData(IconName, icon);
    item->setData(Detail, detail);
    item->setData(Change, change);
    QStringList all{sentence};
    for (const QString &more : {detail, change})
        if (!more.isEmpty())
            all << more;
    item->setData(Qt::AccessibleTextRole, all.join(QStringLiteral(". ")));
}

void AssumedList::take(const QListWidgetItem *item)
{
    if (item && !item->data(Change).toString().isEmpty())
        emit changeWanted();
}

void AssumedList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        take(currentItem());
    else
        QListWidget::keyPressEvent(event);
}

void AssumedList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // lines wrap anew
}

} // namespace mortise
