#include "app/main_window/status_bar.h"

#include "base/memory.h"
#include "base/parallel.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace mortise {
namespace {

constexpr int kSayMs = 6000, kWatchMs = 3000;

} // namespace

StatusBar::StatusBar(QWidget *parent) : Panel(Qt::TopEdge, parent)
{
    const Theme &theme = Theme::get();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(12), 1, theme.px(12), 0);
    row->setSpacing(theme.px(14));
    auto *what = new QHBoxLayout;
    what->setSpacing(theme.px(6));
    dot_ = new Dot("ok", this);
    what_ = new Label({}, "detail", "text2", this);
    what->addWidget(dot_);
    what->addWidget(what_);
    row->addLayout(what);
    progress_ = new QProgressBar(this);
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setFixedSize(theme.px(140), theme.px(6));
    progress_->setAccessibleName(tr("Progress"));
    row->addWidget(progress_);
    progressText_ = new Label({}, "detail", "text2", this);
    row->addWidget(progressText_);
    row->addStretch();
    blocks_ = new Label({}, "detail", "text2", this);
    memory_ = new Label({}, "detail", "text2", this);
    row->addWidget(blocks_);
    row->addWidget(memory_);
    row->addWidget(new Label(tr("%n threads", nullptr, hardwareThreads()), "detail", "text2", this));
    auto *language = new QToolButton(this);
    language->setText(QLocale().language() == QLocale::German ? QStringLiteral("Deutsch") : QStringLiteral("English"));
    language->setAccessibleName(tr("Language: %1").arg(language->text()));
    setButtonRole(language, ButtonRole::Quiet);
    setSmall(language, true);
    language->setFocusPolicy(Qt::NoFocus); // no stop on the way: the menu and Ctrl+K have it for the keyboard
    connect(language, &QToolButton::clicked, this, [this, language] { emit languageMenuWanted(language->mapToGlobal(QPoint())); });
    row->addWidget(language);
    setFixedHeight(theme.height("status"));
    clear_.setSingleShot(true);
    connect(&clear_, &QTimer::timeout, this, [this] { setReady(hint_); });
    const auto measure = [this] { memory_->setText(tr("Memory %1, %2 free").arg(bytesText(residentBytes()), bytesText(availableBytes()))); };
    connect(&watch_, &QTimer::timeout, this, measure);
    watch_.start(kWatchMs);
    measure();
    setReady({});
}

void StatusBar::setReady(const QString &hint)
{
    hint_ = hint;
    dot_->setTone("ok");
    what_->setText(hint.isEmpty() ? tr("Ready") : hint);
    progress_->hide();
    progressText_->hide();
}

void StatusBar::setRunning(const QString &what, double fraction, double secondsLeft)
{
    clear_.stop();
    dot_->setTone("run");
    what_->setText(what);
    progress_->show();
    progressText_->show();
    progress_->setValue(qRound(fraction * 1000));
    progressText_->setText(progressText(fraction, secondsLeft));
}

void StatusBar::say(const QString &text)
{
    what_->setText(text);
    clear_.start(kSayMs);
}

void StatusBar::setBlocks(int count)
{
    blocks_->setText(tr("%n blocks", nullptr, count));
}

} // namespace mortise
