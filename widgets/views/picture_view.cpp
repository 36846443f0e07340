#include "widgets/views/picture_view.h"

#include "widgets/theme/translated.h"
#include "widgets/views/export_button.h"
#include "widgets/views/param_bar.h"
#include "widgets/views/picture_canvas.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mortise {
namespace {

constexpr int kPatienceMs = 150;

} // namespace

PictureView::PictureView(const NodeType &type, const PictureMaker &maker, QWidget *parent)
    : View(type, parent), maker_(maker), bar_(new ParamBar(type, this)), canvas_(new PictureCanvas), scroll_(new QScrollArea(this)), latest_(this, [this](const PicturePtr &picture) { show(picture); })
{
    bar_->addAtEnd(makeExportButton(*this));
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(canvas_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(scroll_, 1);
    canvas_->setAccessibleName(translated(type.title));
    patience_.setSingleShot(true);
    patience_.setInterval(kPatienceMs);
    connect(&patience_, &QTimer::timeout, bar_, [this] { bar_->setBusy(true); });
    connect(bar_, &ParamBar::chosen, this, &View::paramChanged);
}

void PictureView::refresh()
{
    bar_->setValues(params_, inputs_, maker_.known ? maker_.known(inputs_) : KnownValues());
    if (!patience_.isActive())
        patience_.start();
    latest_.request([make = maker_.make, inputs = inputs_, params = params_] { return make(inputs, params); });
}

void PictureView::show(const PicturePtr &picture)
{
    patience_.stop();
    bar_->setBusy(false);
    canvas_->setPicture(picture);
    setAccessibleDescription(picture->sentence());
    emit ready();
}

const PicturePtr &PictureView::picture() const
{
    return canvas_->picture();
}

QString PictureView::sentence() const
{
    return picture() ? picture()->sentence() : QString();
}

void PictureView::render(QPainter &painter, const QSizeF &size)
{
    if (picture())
        PictureCanvas::paintFigure(painter, size, *picture());
}

void PictureView::renderSmall(QPainter &painter, const QSizeF &size)
{
    if (picture())
        picture()->paint(painter, size, true);
}

void PictureView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && latest_.busy() + (picture() != nullptr) > 0)
        refresh(); // the words in a picture were made with it
    View::changeEvent(event);
}

} // namespace mortise
