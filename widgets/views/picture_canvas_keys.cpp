// What the keys do over a chart, and the handle that they share with the mouse.
#include "widgets/theme/translated.h"
#include "widgets/views/chart_window.h"
#include "widgets/views/picture_canvas.h"

#include <QKeyEvent>
#include <QKeySequence>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr double kKeyZoom = 1.5, kKeyPush = 0.1;

struct WindowKey {
    QList<Qt::Key> keys; // the first is the one that is told
    const char *text;
    QRectF (*to)(const QRectF &window);
};

const std::vector<WindowKey> &windowKeys()
{
    static const std::vector<WindowKey> kKeys{
        {{Qt::Key_Plus, Qt::Key_Equal}, QT_TRANSLATE_NOOP("mortise::PictureCanvas", "Zoom in"), [](const QRectF &w) { return zoomedWindow(w, kKeyZoom); }},
        {{Qt::Key_Minus}, QT_TRANSLATE_NOOP("mortise::PictureCanvas", "Zoom out"), [](const QRectF &w) { return zoomedWindow(w, 1 / kKeyZoom); }},
        {{Qt::Key_0}, QT_TRANSLATE_NOOP("mortise::PictureCanvas", "See the whole chart"), [](const QRectF &) { return kWholeWindow; }},
        {{Qt::Key_Left}, QT_TRANSLATE_NOOP("mortise::PictureCanvas", "Push to the left"), [](const QRectF &w) { return pushedWindow(w, {kKeyPush, 0}); }},
        {{Qt::Key_Right}, QT_TRANSLATE_NOOP("mortise::PictureCanvas", "Push to the right"), [](const QRectF &w) { return pushedWindow(w, {-kKeyPush, 0}); }},
        {{Qt::Key_Up}, QT_TRANSLATE_NOOP("mortise::PictureCanvas", "Push up"), [](const QRectF &w) { return pushedWindow(w, {0, -kKeyPush}); }},
        {{Qt::Key_Down}, QT_TRANSLATE_NOOP("mortise::PictureCanvas", "Push down"), [](const QRectF &w) { return pushedWindow(w, {0, kKeyPush}); }},
    };
    return kKeys;
}

} // namespace

bool PictureCanvas::event(QEvent *event)
{
    // Keys that the chart has a use for must not start a shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride && picture_) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
        const bool command = key->modifiers() & Qt::ControlModifier && (key->key() < Qt::Key_Left || key->key() > Qt::Key_Down); // stays the window's
        const bool ours = (cursor_.isOn() && !command) || (plain && can().zoom && QStringLiteral("+-=0").contains(key->text()) && !key->text().isEmpty()) || (plain && key->key() == Qt::Key_Space && can().zoom)
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
    // What the cross is on is heard as well as seen.
    setAccessibleDescription(cursor_.isOn() && !read_.isEmpty() ? QString(read_).replace(QLatin1Char('\n'), QStringLiteral(", ")) : described(*picture_));
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
    drawn_ = {};
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
    for (const WindowKey &each : windowKeys())
        if (each.keys.contains(static_cast<Qt::Key>(event.key()))) {
            emit windowWanted(each.to(window_));
            return true;
        }
    return false;
}

QList<KeyHelp> PictureCanvas::keys() const
{
    QList<KeyHelp> lines;
    const auto named = [](Qt::Key key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    if (can().pick) {
        lines << KeyHelp{tr("Pick by a cross: arrows move it, Space sets a corner, Enter picks"), named(Qt::Key_Enter)};
        lines << KeyHelp{tr("Pick nothing"), named(Qt::Key_Escape)};
    }
    if (can().zoom)
        for (const WindowKey &each : windowKeys())
            lines << KeyHelp{tr(each.text), named(each.keys.first())};
    if (const auto handle = picture_ ? picture_->handle() : std::nullopt) {
        lines << KeyHelp{tr("Move the line: Shift in larger steps, Home and End to its ends"), QStringLiteral("%1, %2").arg(named(Qt::Key_Left), named(Qt::Key_Right))};
        lines << KeyHelp{tr("Give the line back to the chart"), named(Qt::Key_Delete)};
    }
    if (const int hideable = picture_ ? picture_->hideable() : 0; hideable > 0)
        lines << KeyHelp{tr("Hide and show entries of the legend"), tr("1 to %1").arg(std::min(9, hideable))};
    return lines;
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
    if (cursor_.isOn() && picture_)
        setAccessibleDescription(described(*picture_));
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
