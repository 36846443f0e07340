// What the keys do over a chart, and the handle that they share with the mouse.
#include "widgets/theme/translated.h"
#include "widgets/views/chart_window.h"
#include "widgets/views/picture_canvas.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr double kKeyZoom = 1.5, kKeyPush = 0.1;

} // namespace

bool PictureCanvas::event(QEvent *event)
{
    // Keys that the chart has a use for must not start a shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride && picture_) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
        const bool ours = cursor_.isOn() || (plain && can().zoom && QStringLiteral("+-=0").contains(key->text()) && !key->text().isEmpty()) || (plain && key->key() == Qt::Key_Space && can().zoom)
                          || (plain && picture_->handle() && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace));
        if (ours) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

bool PictureCanvas::cursorKey(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!cursor_.isOn()) {
        if (!enter || !can().pick)
            return false;
        cursor_.start(plot());
    } else {
        switch (cursor_.key(*event, plot())) {
        case PickCursor::Answer::Ignored: return false;
        case PickCursor::Answer::Picked: search(cursor_.shape(), pickModeOf(event->modifiers())); break;
        default: break;
        }
    }
    if (cursor_.isOn())
        read(cursor_.at(), mapToGlobal((cursor_.at() + QPointF(margins().left(), margins().top())).toPoint()));
    update();
    return true;
}

/// Shown at once; said to the outside when the hand lets go, so that it is one step of undo.
void PictureCanvas::moveHandle(double value)
{
    if (value == picture_->handle()->value && !pendingHandle_)
        return;
    pendingHandle_ = value;
    picture_ = picture_->handled(value);
    setAccessibleDescription(described(*picture_));
    update();
}

void PictureCanvas::commitHandle()
{
    if (pendingHandle_ && picture_ && picture_->handle())
        emit handleSet(qstring(picture_->handle()->key), *pendingHandle_);
    pendingHandle_.reset();
}

bool PictureCanvas::handleKey(const QKeyEvent &event)
{
    const std::optional<ChartHandle> handle = picture_->handle();
    if (!handle || event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    const double by = handle->step * (event.modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1);
    const auto go = [&](double to) { moveHandle(std::clamp(std::round(to / handle->step) * handle->step, handle->low, handle->high)); };
    switch (event.key()) {
    case Qt::Key_Left: go(handle->value - by); return true;
    case Qt::Key_Right: go(handle->value + by); return true;
    case Qt::Key_Home: go(handle->low); return true;
    case Qt::Key_End: go(handle->high); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        pendingHandle_.reset();
        emit handleSet(qstring(handle->key), std::nullopt);
        return true;
    default: return false;
    }
}

bool PictureCanvas::windowKey(const QKeyEvent &event)
{
    if (!can().zoom)
        return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: emit windowWanted(zoomedWindow(window_, kKeyZoom)); return true;
    case Qt::Key_Minus: emit windowWanted(zoomedWindow(window_, 1 / kKeyZoom)); return true;
    case Qt::Key_0: emit windowWanted(kWholeWindow); return true;
    case Qt::Key_Left: emit windowWanted(pushedWindow(window_, {kKeyPush, 0})); return true;
    case Qt::Key_Right: emit windowWanted(pushedWindow(window_, {-kKeyPush, 0})); return true;
    case Qt::Key_Up: emit windowWanted(pushedWindow(window_, {0, -kKeyPush})); return true;
    case Qt::Key_Down: emit windowWanted(pushedWindow(window_, {0, kKeyPush})); return true;
    default: return false;
    }
}

void PictureCanvas::keyPressEvent(QKeyEvent *event)
{
    if (!picture_) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Escape && gesture_.kind() != PickGesture::Kind::None) {
        gesture_.cancel();
        update();
        return;
    }
    if (cursorKey(event) || handleKey(*event) || windowKey(*event))
        return;
    if (event->key() == Qt::Key_Space && can().zoom) {
        setSpace(true);
        return;
    }
    if (event->key() == Qt::Key_Escape && can().pick) {
        emit nothingPicked();
        return;
    }
    if (const int entry = event->key() - Qt::Key_1; entry >= 0 && entry < std::min(9, picture_->hideable()) && event->modifiers() == Qt::NoModifier) {
        emit legendToggled(entry);
        return;
    }
    QWidget::keyPressEvent(event);
}

void PictureCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        setSpace(false);
    if (!event->isAutoRepeat())
        commitHandle();
    QWidget::keyReleaseEvent(event);
}

void PictureCanvas::focusOutEvent(QFocusEvent *event)
{
    cursor_.stop();
    setSpace(false);
    commitHandle();
    update();
    QWidget::focusOutEvent(event);
}

void PictureCanvas::setSpace(bool held)
{
    space_ = held;
    held ? setCursor(Qt::OpenHandCursor) : unsetCursor();
}

} // namespace mortise
