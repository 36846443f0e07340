#include "app/news/run_news.h"

#include "app/news/desktop_notifier.h"
#include "app/news/quiet_notice.h"
#include "app/settings.h"
#include "widgets/theme/number_text.h"

#include <QApplication>

namespace mortise {
namespace {

constexpr double kWorthTelling = 5; // s: whoever waited less is still there

} // namespace

RunNews::RunNews(Document &document, QWidget *over, Stage stage)
    : QObject(over), document_(document), stage_(std::move(stage)), notice_(new QuietNotice(over, stage_.place))
{
    connect(&document, &Document::runEnded, this, &RunNews::tell);
    connect(&document, &Document::runningChanged, this, [this](bool running) {
        if (!running)
            return;
        notice_->close(); // another run: what the last one came to is past
        if (notifier_)
            notifier_->withdraw();
    });
    connect(notice_, &QuietNotice::showWanted, this, &RunNews::show);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && notifier_)
            notifier_->withdraw();
    });
}

void RunNews::setNotifier(DesktopNotifier *notifier)
{
    notifier_ = notifier;
    asked_ = true;
    if (!notifier)
        return;
    connect(notifier, &DesktopNotifier::clicked, this, [this] {
        QWidget *window = notice_->window();
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->show();
        window->raise();
        window->activateWindow();
        show();
    });
}

void RunNews::tell(const RunEnd &end)
{
    if (end.seconds < kWorthTelling)
        return;
    last_ = end;
    const bool away = !QApplication::activeWindow();
    if (away)
        tellDesktop(end);
    if (stage_.inSight(end))
        return;
    // For somebody who is away as well: when they come back, it is there.
    const QString time = durationText(end.seconds);
    if (!end.failed)
        notice_->tell(false, tr("Done in %1").arg(time), end.said);
    else
        notice_->tell(true, end.node.isEmpty() ? tr("The run failed after %1").arg(time) : tr("%1 failed after %2").arg(end.node, time), end.said);
}

void RunNews::tellDesktop(const RunEnd &end)
{
    if (!settings::desktopNotices())
        return;
    if (!asked_)
        setNotifier(DesktopNotifier::start(this));
    if (!notifier_)
        return;
    const QString time = durationText(end.seconds);
    const QString title = end.failed ? tr("%1: failed after %2").arg(document_.title(), time) : tr("%1: done in %2").arg(document_.title(), time);
    const bool named = end.failed && !end.node.isEmpty() && !end.said.startsWith(end.node);
    notifier_->show({title, named ? tr("%1: %2", "a block and why it failed").arg(end.node, end.said) : end.said, tr("Show")});
}

void RunNews::show()
{
    notice_->close();
    stage_.show(last_);
}

} // namespace mortise
