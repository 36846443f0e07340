#include "app/watched_application.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QFile>
#include <QMetaEnum>
#include <QTimer>
#include <QWindow>

#include <cstdio>
#include <ctime>

namespace mortise {
namespace {

double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

QString nameOf(const QObject &receiver, const QEvent &event)
{
    const char *type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event.type());
    QString name = type ? QString::fromLatin1(type) : QString::number(event.type());
    name += QStringLiteral(" to ") + QString::fromLatin1(receiver.metaObject()->className());
    if (!receiver.objectName().isEmpty())
        name += QStringLiteral(" ") + receiver.objectName();
    return name;
}

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv) : QApplication(argc, argv), file_(qgetenv("MORTISE_STALLS"))
{
#ifdef NDEBUG
    watching_ = !file_.isEmpty();
#else
    watching_ = true;
#endif
    if (!watching_)
        return;
    // A dialog's own loop runs inside the event that opened it: while it waits, nobody is kept waiting.
    connect(eventDispatcher(), &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        if (depth_ > 0)
            end();
    });
    connect(eventDispatcher(), &QAbstractEventDispatcher::awake, this, [this] {
        if (depth_ > 0)
            begin();
    });
}

WatchedApplication::~WatchedApplication() = default;

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (!watching_)
        return QApplication::notify(receiver, event);
    if (depth_++ == 0) {
        what_ = nameOf(*receiver, *event); // before: a receiver may delete itself
        begin();
    }
    const bool paints = !ready_ && event->type() == QEvent::Expose && receiver->isWindowType() && static_cast<QWindow *>(receiver)->isExposed();
    const bool taken = QApplication::notify(receiver, event);
    if (paints)
        painted();
    if (--depth_ == 0)
        end();
    return taken;
}

void WatchedApplication::begin()
{
    since_ = std::chrono::steady_clock::now();
    cpuSince_ = milliseconds(CLOCK_THREAD_CPUTIME_ID);
}

void WatchedApplication::end()
{
    const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since_).count();
    if (ms <= kLongestMs)
        return;
    const Stall stall{ms, milliseconds(CLOCK_THREAD_CPUTIME_ID) - cpuSince_, what_};
    stalls_.push_back(stall);
    const QByteArray line = QStringLiteral("busy %1 ms, processor %2 ms: %3\n").arg(stall.ms, 0, 'f', 1).arg(stall.cpuMs, 0, 'f', 1).arg(stall.what).toUtf8();
    if (QFile file(QString::fromLocal8Bit(file_)); !file_.isEmpty() && file.open(QIODevice::Append))
        file.write(line);
    else
        std::fputs(line.constData(), stderr);
}

void WatchedApplication::painted()
{
    ready_ = true;
    QTimer::singleShot(0, this, [this] { // the loop came round: input is answered from here on
        if (QFile file(QString::fromLocal8Bit(file_)); !file_.isEmpty() && file.open(QIODevice::Append))
            file.write("ready " + QByteArray::number(milliseconds(CLOCK_MONOTONIC) / 1e3, 'f', 4) + '\n');
    });
}

} // namespace mortise
