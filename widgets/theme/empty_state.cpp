#include "widgets/theme/empty_state.h"

#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace mortise {

EmptyState::EmptyState(const QString &iconName, const QString &heading, QWidget *parent)
    : QWidget(parent)
    , sentence_(new Label({}, "body", "text2"))
    , action_(new QPushButton)
{
    const Theme &theme = Theme::get();
    setAccessibleName(heading);
    auto *title = new Label(heading, "heading");
    for (Label *text : {title, sentence_}) {
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignHCenter);
        text->setMaximumWidth(theme.px(380));
        // A wrapping label's own guess at its width is narrow, and so at its height too large.
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        text->setSizePolicy(policy);
    }
    sentence_->hide();
    action_->hide();
    setButtonRole(action_, ButtonRole::Primary);
    connect(action_, &QPushButton::clicked, this, &EmptyState::acted);

    auto *column = new QVBoxLayout;
    column->setSpacing(theme.px(6));
    column->addWidget(new Mark(iconName, "text3", 32), 0, Qt::AlignHCenter);
    column->addWidget(title);
    column->addWidget(sentence_);
    column->addSpacing(theme.px(6));
    column->addWidget(action_, 0, Qt::AlignHCenter);

    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(column, 100);
    middle->addStretch(1);

    auto *all = new QVBoxLayout(this);
    all->addStretch(1);
    all->addLayout(middle);
    all->addStretch(1);
}

void EmptyState::setSentence(const QString &sentence)
{
    sentence_->setText(sentence);
    sentence_->setVisible(!sentence.isEmpty());
    setAccessibleDescription(sentence);
}

void EmptyState::setAction(const QString &text)
{
    action_->setText(text);
    action_->setVisible(!text.isEmpty());
}

} // namespace mortise
