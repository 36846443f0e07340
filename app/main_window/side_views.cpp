#include "app/main_window/side_views.h"

#include "app/main_window/tile.h"
#include "widgets/theme/theme.h"

#include <QSplitter>
#include <QTabBar>

#include <algorithm>

namespace mortise {
namespace {

constexpr int kLeast = 200;

} // namespace

SideViews::SideViews(QSplitter *around) : QTabWidget(around), around_(around)
{
    setDocumentMode(true);
    setMovable(true);
    setTabsClosable(true);
    setAccessibleName(tr("Views beside the canvas"));
    around_->addWidget(this);
    hide();
    connect(around_, &QSplitter::splitterMoved, this, [this] { share_ = share(); });
}

bool SideViews::isBelow() const
{
    return around_->orientation() == Qt::Vertical;
}

void SideViews::setBelow(bool below)
{
    around_->setOrientation(below ? Qt::Vertical : Qt::Horizontal);
    setShare(share_);
}

double SideViews::share() const
{
    const QList<int> sizes = around_->sizes();
    const int all = sizes.value(0) + sizes.value(1);
    return isHidden() || sizes.value(1) == 0 || all == 0 ? share_ : double(sizes.value(1)) / all;
}

void SideViews::setShare(double share)
{
    share_ = std::clamp(share, 0.1, 0.9);
    const int room = around_->isVisible() ? (isBelow() ? around_->height() : around_->width()) : 1000;
    around_->setSizes({qRound(room * (1 - share_)), qRound(room * share_)});
}

void SideViews::setAway(bool away)
{
    away_ = away;
    showOrHide();
}

void SideViews::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    widget(index)->setMinimumSize(Theme::get().px(kLeast), Theme::get().px(kLeast)); // a bar of settings does not keep the canvas small
    fitViews();
    showOrHide();
}

void SideViews::tabRemoved(int index)
{
    QTabWidget::tabRemoved(index);
    showOrHide();
}

void SideViews::resizeEvent(QResizeEvent *event)
{
    QTabWidget::resizeEvent(event);
    fitViews();
}

void SideViews::fitViews()
{
    for (int tab = 0; tab < count(); ++tab)
        if (auto *view = qobject_cast<View *>(widget(tab)))
            view->setCompact(width() < Theme::get().px(kRoomyViewWidth));
}

void SideViews::showOrHide()
{
    const bool shown = !away_ && count() > 0;
    if (shown == !isHidden())
        return;
    setVisible(shown);
    if (shown)
        setShare(share_);
}

} // namespace mortise
