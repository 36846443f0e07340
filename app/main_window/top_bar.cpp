#include "app/main_window/top_bar.h"

#include "app/main_window/find_button.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/segments.h"
#include "widgets/theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace mortise {
namespace {

constexpr int kFirstButtons = 2; // open and save

QToolButton *iconButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    const int side = Theme::get().px(20);
    button->setIconSize({side, side});
    return button;
}

} // namespace

TopBar::TopBar(QWidget *parent) : Panel(Qt::BottomEdge, parent)
{
    const Theme &theme = Theme::get();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme.px(12), 1, theme.px(12), 2);
    auto *left = new QHBoxLayout;
    left->setSpacing(theme.px(8));
    actions_ = new QHBoxLayout;
    actions_->setSpacing(theme.px(6));
    left->addLayout(actions_);
    name_ = new Label({}, "strong", "text", this);
    saved_ = new Label({}, "detail", "text3", this);
    left->addWidget(name_);
    left->addWidget(saved_);
    left->addStretch();
    modes_ = new Segments(tr("Mode"), this);
    modes_->addSegment(tr("Build"), QStringLiteral("build"));
    modes_->addSegment(tr("Explore"), QStringLiteral("explore"));
    modes_->addSegment(tr("Compare"), QStringLiteral("compare"));
    connect(modes_, &Segments::chosen, this, [this](int index) { emit modeChosen(static_cast<Mode>(index)); });
    auto *right = new QHBoxLayout;
    right->setSpacing(theme.px(8));
    right->addStretch();
    find_ = new FindButton(this);
    right->addWidget(find_);
    run_ = new QPushButton(this);
    run_->setToolTip(tr("F7 runs, F9 stops"));
    connect(run_, &QPushButton::clicked, this, [this] { running_ ? emit stopClicked() : emit runClicked(); });
    right->addWidget(run_);
    auto *dark = iconButton(this);
    dark->setIcon(theme.icon(QStringLiteral("theme")));
    dark->setAccessibleName(tr("Light or dark"));
    dark->setToolTip(tr("Light or dark"));
    connect(dark, &QToolButton::clicked, this, &TopBar::themeClicked);
    right->addWidget(dark);
    auto *more = iconButton(this);
    more->setIcon(theme.icon(QStringLiteral("more")));
    more->setAccessibleName(tr("Menu"));
    more->setToolTip(tr("Menu"));
    connect(more, &QToolButton::clicked, this, [this, more] { emit menuClicked(more->mapToGlobal(QPoint(0, more->height()))); });
    right->addWidget(more);
    grid->addLayout(left, 0, 0);
    grid->addWidget(modes_, 0, 1, Qt::AlignCenter);
    grid->addLayout(right, 0, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    setFixedHeight(theme.height("topbar"));
    setRunning(false);
}

void TopBar::addAction(QAction *action)
{
    QToolButton *button = iconButton(this);
    button->setDefaultAction(action);
    button->setAccessibleName(action->text());
    actions_->addWidget(button);
    button->stackUnder(modes_); // Tab comes to them as they are seen: before the modes
}

void TopBar::setSearch(QAction *action)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    find_->setKeys(keys);
    find_->setToolTip(tr("%1 (%2)").arg(action->text(), keys));
    find_->setAccessibleName(action->text());
    connect(find_, &QPushButton::clicked, action, &QAction::trigger);
}

void TopBar::setTitle(const QString &name, const QString &saved)
{
    name_->setText(name);
    saved_->setText(saved.isEmpty() ? QString() : QStringLiteral("· ") + saved);
}

void TopBar::setMode(Mode mode)
{
    modes_->setCurrent(static_cast<int>(mode));
}

void TopBar::setRunning(bool running)
{
    running_ = running;
    const QString deed = running ? tr("Stop") : tr("Run");
    run_->setText(room_ == Room::Least ? QString() : deed);
    run_->setAccessibleName(deed);
    run_->setIcon(Theme::get().icon(running ? QStringLiteral("stop") : QStringLiteral("run"), running ? "text" : "on-accent"));
    setButtonRole(run_, running ? ButtonRole::Secondary : ButtonRole::Primary);
}

void TopBar::setRoom(Room room)
{
    room_ = room;
    modes_->setCompact(room != Room::Full);
    saved_->setVisible(room == Room::Full);
    name_->setVisible(room != Room::Least);
    find_->setCompact(room != Room::Full);
    for (int i = kFirstButtons; i < actions_->count(); ++i)
        actions_->itemAt(i)->widget()->setVisible(room != Room::Least);
    setRunning(running_);
}

} // namespace mortise
