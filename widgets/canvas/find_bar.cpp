#include "widgets/canvas/find_bar.h"

#include "widgets/theme/label.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/search_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace mortise {

FindBar::FindBar(QWidget *parent) : QFrame(parent)
{
    const Theme &theme = Theme::get();
    setFrameShape(NoFrame);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(8), theme.px(6), theme.px(6), theme.px(6));
    row->setSpacing(theme.px(4));
    field_ = new SearchField(tr("Find on the canvas"), {}, this);
    field_->setMinimumWidth(theme.px(220));
    field_->installEventFilter(this);
    row->addWidget(field_);
    count_ = new Label({}, "detail", "text2", this);
    count_->setAlignment(Qt::AlignCenter);
    count_->setMinimumWidth(theme.px(64));
    row->addWidget(count_);
    const auto button = [&](const char *icon, const QString &name, auto &&deed) {
        auto *made = new QToolButton(this);
        made->setIcon(theme.icon(QLatin1String(icon)));
        made->setIconSize({theme.px(16), theme.px(16)});
        made->setAccessibleName(name);
        made->setToolTip(name);
        connect(made, &QToolButton::clicked, this, deed);
        row->addWidget(made);
    };
    button("chevron-up", tr("Previous match"), [this] { emit stepped(-1); });
    button("chevron-down", tr("Next match"), [this] { emit stepped(1); });
    button("close", tr("Close"), [this] { emit closed(); });
    connect(field_, &QLineEdit::textChanged, this, &FindBar::changed);
    hide();
}

void FindBar::start()
{
    show();
    raise();
    field_->selectAll();
    field_->setFocus(Qt::ShortcutFocusReason);
}

QString FindBar::typed() const
{
    return field_->text();
}

void FindBar::setFound(int current, int count)
{
    const bool none = count == 0 && !field_->text().trimmed().isEmpty();
    count_->setTone(none ? "err" : "text2");
    count_->setText(field_->text().trimmed().isEmpty() ? QString() : none ? tr("nothing") : current < 0 ? tr("%n found", nullptr, count) : tr("%1 of %2").arg(current + 1).arg(count));
    field_->setAccessibleDescription(count_->text());
}

/// Escape closes, also with text in the field, which would clear it first; the arrows step.
bool FindBar::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape: emit closed(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit stepped(key->modifiers() & Qt::ShiftModifier ? -1 : 1); return true;
    case Qt::Key_Down: emit stepped(1); return true;
    case Qt::Key_Up: emit stepped(-1); return true;
    default: return QFrame::eventFilter(object, event);
    }
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::get();
    painter.fillRect(rect(), theme.color("canvas"));
    paint::box(&painter, rect(), theme.radius("card"), theme.color("raised"), theme.color("line2"));
}

} // namespace mortise
