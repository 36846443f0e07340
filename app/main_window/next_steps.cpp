#include "app/main_window/next_steps.h"

#include "widgets/canvas/zoom_bar.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace mortise {

NextSteps::NextSteps(const Document &document, QWidget *canvas) : QWidget(canvas), document_(document)
{
    const Theme &theme = Theme::get();
    setAccessibleName(tr("What next?"));
    setCursor(Qt::ArrowCursor);
    row_ = new QHBoxLayout(this);
    row_->setContentsMargins(theme.px(14), theme.px(8), theme.px(10), theme.px(8));
    row_->setSpacing(theme.px(8));
    row_->addWidget(new Label(tr("What next?"), "body", "text2", this));
    look_ = new QPushButton(theme.icon(QStringLiteral("explore")), tr("Look at the data"), this);
    compare_ = new QPushButton(theme.icon(QStringLiteral("compare")), tr("Train and compare models"), this);
    row_->addWidget(look_);
    row_->addWidget(compare_);
    connect(look_, &QPushButton::clicked, this, &NextSteps::lookWanted);
    connect(compare_, &QPushButton::clicked, this, &NextSteps::compareWanted);
    canvas->installEventFilter(this);
    connect(&document, &Document::workflowChanged, this, &NextSteps::decide);
    connect(&theme, &Theme::changed, this, &NextSteps::place);
    decide();
}

void NextSteps::decide()
{
    bool any = false, looks = false, learns = false;
    for (const auto &[name, node] : document_.workflow().nodes())
        if (const NodeType *type = document_.registry().find(node.type)) {
            any = any || type->category == Category::BringIn;
            looks = looks || type->category == Category::Look;
            learns = learns || (type->category != Category::BringIn && type->category != Category::Prepare && type->category != Category::Look);
        }
    look_->setHidden(looks);
    compare_->setHidden(learns);
    setVisible(any && !learns); // who learns already knows the way
    place();
}

void NextSteps::place()
{
    const int edge = Theme::get().px(13);
    const QSize room = parentWidget()->size();
    row_->setDirection(QBoxLayout::LeftToRight);
    if (sizeHint().width() > room.width() - 2 * edge) // large text, small window
        row_->setDirection(QBoxLayout::TopToBottom);
    adjustSize();
    QPoint at(std::max(edge, (room.width() - width()) / 2), room.height() - height() - edge);
    if (const auto *zoom = parentWidget()->findChild<ZoomBar *>(); zoom && !zoom->isHidden() && at.x() < zoom->x() + zoom->width() + edge) {
        const int beside = zoom->x() + zoom->width() + edge;
        at = beside + width() + edge <= room.width() ? QPoint(beside, at.y()) : QPoint(at.x(), zoom->y() - height() - edge);
    }
    move(at);
    raise();
}

bool NextSteps::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        place();
    return QWidget::eventFilter(watched, event);
}

void NextSteps::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::get();
    QPainter painter(this);
    paint::box(&painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius("card"), theme.color("card"), theme.color("line2"));
}

} // namespace mortise
