#include "app/news/quiet_notice.h"

#include "widgets/theme/alert.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace mortise {
namespace {

constexpr int kStayMs = 8000;
constexpr int kWidth = 460, kRise = 12; // px at 100 %

} // namespace

QuietNotice::QuietNotice(QWidget *over, Place place) : Card(over), place_(std::move(place))
{
    const Theme &theme = Theme::get();
    setLook(Look::Raised);
    makeAlert(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(14), theme.px(10), theme.px(10), theme.px(10));
    row->setSpacing(theme.px(10));
    row->addWidget(mark_ = new Mark(QStringLiteral("check"), "ok", 20, this));
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.px(2));
    words->addWidget(title_ = new Label({}, "strong", "text", this));
    words->addWidget(detail_ = new Label({}, "detail", "text2", this));
    for (Label *label : {title_, detail_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    row->addLayout(words, 1);
    show_ = new QPushButton(tr("Show"), this);
    setSmall(show_, true);
    row->addWidget(show_);
    auto *away = new QToolButton(this);
    away->setIcon(theme.icon(QStringLiteral("close")));
    away->setAccessibleName(tr("Close the notice"));
    row->addWidget(away);
    for (QWidget *button : {static_cast<QWidget *>(show_), static_cast<QWidget *>(away)})
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it is
    connect(show_, &QPushButton::clicked, this, [this] {
        close();
        emit showWanted();
    });
    connect(away, &QToolButton::clicked, this, &QuietNotice::close);

    stay_.setSingleShot(true);
    stay_.setInterval(kStayMs);
    connect(&stay_, &QTimer::timeout, this, [this] {
        const bool unread = !QApplication::activeWindow() || underMouse() || isAncestorOf(QApplication::focusWidget());
        unread ? stay_.start() : close();
    });
    rise_.setStartValue(0.0);
    rise_.setEndValue(1.0);
    rise_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&rise_, &QVariantAnimation::valueChanged, this, [this](const QVariant &way) { stand(way.toDouble()); });
    over->installEventFilter(this);
    hide();
}

void QuietNotice::tell(bool failed, const QString &title, const QString &detail, bool canShow)
{
    show_->setVisible(canShow);
    mark_->setIconName(failed ? QStringLiteral("error") : QStringLiteral("check"));
    mark_->setTone(failed ? "err" : "ok");
    title_->setText(title);
    detail_->setText(detail);
    detail_->setHidden(detail.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(detail);
    before_ = QApplication::focusWidget();
    rise_.stop();
    rise_.setDuration(Theme::get().duration(Motion::Panel));
    stand(rise_.duration() > 0 ? 0 : 1);
    show();
    raise();
    if (rise_.duration() > 0)
        rise_.start();
    if (failed)
        stay_.stop();
    else
        stay_.start();
    sayAlert(this);
}

void QuietNotice::close()
{
    if (before_ && isAncestorOf(QApplication::focusWidget()))
        before_->setFocus();
    stay_.stop();
    rise_.stop();
    hide();
}

void QuietNotice::stand(double way)
{
    const Theme &theme = Theme::get();
    const QRect place = place_();
    const int shadow = contentsMargins().bottom();
    const int width = std::min(theme.px(kWidth) + 2 * shadow, place.width());
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    const int sunk = qRound((1 - way) * theme.px(kRise));
    setGeometry(place.center().x() - width / 2, place.bottom() + 1 - height + shadow - theme.px(12) + sunk, width, height);
}

bool QuietNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && isVisible() && event->type() == QEvent::LayoutRequest)
        stand(1); // the parts below it moved
    if (watched == parentWidget() && isVisible() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, [this] { stand(1); }, Qt::QueuedConnection); // once its layout has followed
    return Card::eventFilter(watched, event);
}

void QuietNotice::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Card::keyPressEvent(event);
}

} // namespace mortise
