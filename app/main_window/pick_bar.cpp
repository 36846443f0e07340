#include "app/main_window/pick_bar.h"

#include "widgets/theme/counted.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace mortise {

PickBar::PickBar(LinkedRows &rows, QWidget *parent) : QWidget(parent), rows_(rows), words_(new Label({}, "strong", "text", this)), make_(new QPushButton(this))
{
    const Theme &theme = Theme::get();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(8), theme.px(2), theme.px(8), theme.px(2));
    row->setSpacing(theme.px(6));
    row->addWidget(new Dot("c1", this));
    row->addWidget(words_);
    auto *clear = new QToolButton(this);
    clear->setIcon(theme.icon(QStringLiteral("close")));
    clear->setAccessibleName(tr("Pick nothing"));
    clear->setToolTip(tr("Pick nothing"));
    row->addWidget(clear);
    make_->setText(tr("Make a block"));
    setSmall(make_, true);
    auto *menu = new QMenu(make_);
    connect(menu->addAction(theme.icon(QStringLiteral("filter")), tr("Keep only these rows")), &QAction::triggered, this, [this] { emit blockRequested(true); });
    connect(menu->addAction(theme.icon(QStringLiteral("delete")), tr("Leave these rows out")), &QAction::triggered, this, [this] { emit blockRequested(false); });
    make_->setMenu(menu);
    row->addWidget(make_);
    connect(clear, &QToolButton::clicked, &rows_, &LinkedRows::clear);
    connect(&rows_, &LinkedRows::changed, this, &PickBar::show);
    show();
}

void PickBar::show()
{
    const PickedRowsPtr &picked = rows_.picked();
    setVisible(picked != nullptr);
    if (!picked)
        return;
    words_->setText(counted(QT_TRANSLATE_NOOP("core", "%1 {row|rows} picked"), {countText(picked->count())}));
    words_->setToolTip(picked->rule().words);
    setAccessibleName(words_->text());
}

} // namespace mortise
