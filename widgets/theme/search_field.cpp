#include "widgets/theme/search_field.h"

#include "widgets/theme/look_roles.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <cmath>

namespace mortise {

namespace {

constexpr int kInset = 9;
constexpr int kIcon = 16;

} // namespace

SearchField::SearchField(const QString &hint, const QString &shortcut, QWidget *parent)
    : QLineEdit(parent)
    , shortcut_(shortcut)
    , clear_(new QToolButton(this))
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
    clear_->setIcon(Theme::get().icon(QStringLiteral("close"), "text3"));
    clear_->setAccessibleName(tr("Clear"));
    clear_->setFocusPolicy(Qt::NoFocus); // Escape does the same
    clear_->setCursor(Qt::ArrowCursor);
    setSmall(clear_, true);
    clear_->hide();
    connect(clear_, &QToolButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, &SearchField::arrange);
    connect(&Theme::get(), &Theme::changed, this, &SearchField::arrange);
    arrange();
}

void SearchField::arrange()
{
    const Theme &theme = Theme::get();
    const int side = theme.px(20);
    clear_->setVisible(!text().isEmpty());
    const QRect place(width() - side - theme.px(4), (height() - side) / 2, side, side);
    clear_->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));

    const int lens = theme.px(kInset + kIcon + 7) - theme.px(kInset);
    int behind = side;
    if (text().isEmpty())
        behind = shortcut_.isEmpty() ? 0 : int(std::ceil(paint::keyCapSize(shortcut_).width()));
    if (layoutDirection() == Qt::LeftToRight)
        setTextMargins(lens, 0, behind, 0);
    else
        setTextMargins(behind, 0, lens, 0);
    update();
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &theme = Theme::get();
    QPainter painter(this);
    const int icon = theme.px(kIcon);
    const QRect lens(theme.px(kInset), (height() - icon) / 2, icon, icon);
    paint::icon(&painter, QStringLiteral("search"), QStyle::visualRect(layoutDirection(), rect(), lens),
                isEnabled() ? theme.color("text3") : theme.disabledText());
    if (shortcut_.isEmpty() || !text().isEmpty())
        return;
    const QSize size = paint::keyCapSize(shortcut_).toSize();
    const QRect cap(width() - size.width() - theme.px(6), (height() - size.height()) / 2, size.width(), size.height());
    paint::keyCap(&painter, QStyle::visualRect(layoutDirection(), rect(), cap), shortcut_);
}

} // namespace mortise
