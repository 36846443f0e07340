// What the mouse and the keys do over a chart.
#include "widgets/views/picture_canvas.h"

#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"
#include "widgets/views/chart_window.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr double kKeyZoom = 1.5, kKeyPush = 0.1;
constexpr double kWheelZoom = 1.0015; // for each eighth of a degree: a notch is 1.2

/// px below the plot that belong to its axis: labels and title, and the strip of a second plot.
int axisDepth()
{
    return Theme::get().px(96);
}

/// Names of columns may look like tags; nothing in a reading is meant as one.
QString asPlainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? QStringLiteral("<p style='white-space:pre'>%1</p>").arg(text.toHtmlEscaped()) : text;
}

} // namespace

QPointF PictureCanvas::placeOf(const QPointF &position) const
{
    return position - QPointF(margins().left(), margins().top());
}

QRectF PictureCanvas::plot() const
{
    return picture_->plotIn(pictureSize());
}

void PictureCanvas::search(const PickShape &shape, PickMode mode)
{
    if (const Picture::Search search = picture_->rowsIn(shape, pictureSize()))
        emit picked(search, mode);
}

void PictureCanvas::mousePressEvent(QMouseEvent *event)
{
    cursor_.stop();
    if (!picture_)
        return;
    const QPointF at = placeOf(event->position());
    if (const int entry = picture_->legendAt(at, pictureSize()); entry >= 0 && event->button() == Qt::LeftButton) {
        emit legendToggled(entry);
        return;
    }
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && isHeading(at)) {
        headingAt_ = event->pos();
        return;
    }
    if (event->button() == Qt::LeftButton && !space_ && !event->modifiers().testFlag(Qt::ControlModifier) && picture_->handle() && plot().adjusted(-6, 0, 6, 0).contains(at)) {
        dragsHandle_ = true;
        moveHandle(picture_->handleAt(at, pictureSize()));
        return;
    }
    gesture_.press(*event, at, can(), space_);
    if (gesture_.kind() == PickGesture::Kind::Pan)
        setCursor(Qt::ClosedHandCursor);
    update();
}

void PictureCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!picture_)
        return;
    const QPointF at = placeOf(event->position());
    if (headingAt_) {
        if ((event->pos() - *headingAt_).manhattanLength() >= QApplication::startDragDistance()) {
            headingAt_.reset();
            emit dragOutWanted();
        }
        return;
    }
    if (dragsHandle_) {
        moveHandle(picture_->handleAt(at, pictureSize()));
        return;
    }
    if (gesture_.kind() == PickGesture::Kind::None) {
        read(at, event->globalPosition().toPoint());
        if (!space_)
            picture_->legendAt(at, pictureSize()) >= 0 ? setCursor(Qt::PointingHandCursor) : isHeading(at) ? setCursor(Qt::OpenHandCursor) : unsetCursor();
        if (read_.isEmpty() && axisAt(at))
            QToolTip::showText(event->globalPosition().toPoint(), tr("Double-click sets the axis"), this);
        return;
    }
    QToolTip::hideText();
    const QPointF by = gesture_.move(at);
    if (gesture_.kind() == PickGesture::Kind::Pan)
        emit windowWanted(pushedWindow(window_, {by.x() / plot().width(), -by.y() / plot().height()}));
    update();
}

void PictureCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    headingAt_.reset();
    if (dragsHandle_ && event->button() == Qt::LeftButton) {
        dragsHandle_ = false;
        commitHandle();
    } else if (gesture_.isPick() && event->button() == Qt::LeftButton) {
        gesture_.move(placeOf(event->position()));
        const PickMode mode = gesture_.mode();
        search(gesture_.release(), mode);
    } else if (gesture_.kind() == PickGesture::Kind::Pan) {
        gesture_.cancel();
        setSpace(space_);
    }
    update();
}

/// Above the marks, where the title stands.
bool PictureCanvas::isHeading(QPointF at) const
{
    return at.y() < std::min<double>(plot().top(), Theme::get().px(30)) - 2;
}

std::optional<bool> PictureCanvas::axisAt(QPointF at) const
{
    const QRectF area = plot();
    if (!can().zoom || area.adjusted(-2, -2, 2, 2).contains(at))
        return std::nullopt;
    if (at.x() < area.left() && at.y() >= area.top() && at.y() <= area.bottom())
        return false;
    if (at.y() > area.bottom() && at.y() < area.bottom() + axisDepth() && at.x() >= area.left() && at.x() <= area.right())
        return true;
    return std::nullopt;
}

void PictureCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (!picture_ || !can().zoom) {
        QWidget::contextMenuEvent(event);
        return;
    }
    emit menuWanted(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal((plot().topLeft() + QPointF(margins().left(), margins().top())).toPoint()) : event->globalPos());
    event->accept();
}

void PictureCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (picture_ && event->button() == Qt::LeftButton)
        if (const auto across = axisAt(placeOf(event->position()))) {
            emit axisWanted(*across, event->globalPosition().toPoint());
            return;
        }
    if (!can().zoom || picture_->legendAt(placeOf(event->position()), pictureSize()) >= 0)
        mousePressEvent(event); // two quick clicks are two clicks
    else if (event->button() == Qt::LeftButton && picture_->handle() && window_ == kWholeWindow)
        emit handleSet(qstring(picture_->handle()->key), std::nullopt);
    else if (event->button() == Qt::LeftButton)
        emit resetWanted();
}

void PictureCanvas::wheelEvent(QWheelEvent *event)
{
    const QPointF at = placeOf(event->position());
    if (!can().zoom || !plot().contains(at)) {
        event->ignore(); // it scrolls what is around
        return;
    }
    const QRectF area = plot();
    const QPointF share((at.x() - area.left()) / area.width(), (area.bottom() - at.y()) / area.height());
    emit windowWanted(zoomedWindow(window_, std::pow(kWheelZoom, event->angleDelta().y()), share));
    event->accept();
}

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

void PictureCanvas::read(QPointF at, QPoint global)
{
    const QString text = picture_->reading(at, pictureSize());
    if (text == read_ && !text.isEmpty())
        return;
    read_ = text;
    QToolTip::showText(global, asPlainTip(text), this); // an empty one hides
}

} // namespace mortise
