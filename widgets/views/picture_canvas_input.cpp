// What the mouse does over a chart.
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

QRect PictureCanvas::plotRect() const
{
    return picture_ && can().zoom ? plot().translated(margins().left(), margins().top()).toRect() : QRect();
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

void PictureCanvas::read(QPointF at, QPoint global)
{
    const QString text = picture_->reading(at, pictureSize());
    if (text == read_ && !text.isEmpty())
        return;
    read_ = text;
    QToolTip::showText(global, asPlainTip(text), this); // an empty one hides
}

} // namespace mortise
