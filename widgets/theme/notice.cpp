#include "widgets/theme/notice.h"

#include "widgets/theme/card.h"
#include "widgets/theme/label.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace mortise {

namespace {

struct Look {
    const char *icon, *tone, *surface;
};

Look lookOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Info:
        return {"info", "text2", "sunken"};
    case Notice::Kind::Good:
        return {"check", "ok", "ok-bg"};
    case Notice::Kind::Warning:
        return {"warning", "warn", "warn-bg"};
    case Notice::Kind::Error:
        return {"error", "err", "err-bg"};
    }
    return {};
}

} // namespace

Notice::Notice(Kind kind, const QString &title, bool beside, QWidget *parent)
    : QWidget(parent)
    , row_(nullptr)
    , title_(new Label(title, "strong"))
    , detail_(new Label({}, "body", "text2"))
    , actions_(nullptr)
    , actionRow_(new QWidget)
{
    const Theme &theme = Theme::get();
    const Look look = lookOf(kind);
    setAccessibleName(title);
    title_->setWordWrap(true);
    detail_->setWordWrap(true);
    detail_->hide();
    actionRow_->hide();
    actions_ = new QHBoxLayout(actionRow_);
    actions_->setContentsMargins(0, 0, 0, 0);
    actions_->setSpacing(theme.px(6));

    auto *card = new Card;
    card->setLook(Card::Look::Tinted);
    card->setSurface(look.surface);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    row->setSpacing(theme.px(14));
    row_ = row;
    row->addWidget(new Mark(QLatin1String(look.icon), look.tone, 20), 0, beside ? Qt::AlignVCenter : Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.px(2));
    words->addWidget(title_);
    words->addWidget(detail_);
    row->addLayout(words, 1);
    if (beside) {
        row->addWidget(actionRow_, 0, Qt::AlignVCenter);
    } else {
        words->addSpacing(theme.px(4));
        words->addWidget(actionRow_, 0, Qt::AlignLeading);
    }

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(card);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void Notice::setTitle(const QString &title)
{
    title_->setText(title);
    setAccessibleName(title);
}

void Notice::setDetail(const QString &detail)
{
    detail_->setText(detail);
    detail_->setVisible(!detail.isEmpty());
    setAccessibleDescription(detail);
}

void Notice::setClosable()
{
    auto *away = new QToolButton;
    away->setIcon(Theme::get().icon(QStringLiteral("close")));
    away->setAccessibleName(tr("Close: %1", "a notice").arg(title_->text()));
    connect(away, &QToolButton::clicked, this, [this] {
        hide();
        deleteLater();
    });
    row_->addWidget(away, 0, row_->itemAt(0)->alignment()); // as the mark stands
}

QPushButton *Notice::addAction(const QString &text, ButtonRole role)
{
    auto *button = new QPushButton(text);
    setButtonRole(button, role);
    setSmall(button, true);
    actions_->addWidget(button);
    actionRow_->show();
    return button;
}

} // namespace mortise
