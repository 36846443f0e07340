#include "widgets/theme/focus_ring.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFocusFrame>
#include <QSlider>
#include <QTabBar>
#include <QVariant>

namespace mortise {

namespace {

constexpr char kShowsRing[] = "mortiseFocusRing";

bool wantsRing(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QSlider *>(widget)
           || qobject_cast<const QTabBar *>(widget) || widget->property(kShowsRing).toBool();
}

} // namespace

void setShowsFocusRing(QWidget *widget, bool shows)
{
    widget->setProperty(kShowsRing, shows);
}

FocusRing::FocusRing(QApplication *app) : QObject(app)
{
    connect(app, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void FocusRing::follow(QWidget *focused)
{
    const bool shows = focused && focused->window()->testAttribute(Qt::WA_KeyboardFocusChange) && wantsRing(focused);
    if (!shows) {
        if (frame_)
            frame_->setWidget(nullptr);
        return;
    }
    if (!frame_)
        frame_ = new QFocusFrame(focused->window());
    frame_->setWidget(focused);
}

} // namespace mortise
