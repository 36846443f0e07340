#include "engine/remote_engine.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>

#include <algorithm>
#include <atomic>

namespace mortise {
namespace {

using namespace std::chrono_literals;

constexpr auto kDeaf = 2s;
constexpr int kGiveUpAfter = 4; // failed starts in a row: what waits is told, the next submit tries again
constexpr std::chrono::milliseconds kBackoff[kGiveUpAfter - 1] = {0ms, 300ms, 1s};
constexpr int kEndMilliseconds = 500;

QString socketPath()
{
    static std::atomic<int> count{0};
    QString folder = QDir::tempPath(); // not every session has a runtime folder, and Qt warns where there is none
    if (qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QStringLiteral("%1/mortise-%2-%3.socket").arg(folder).arg(QCoreApplication::applicationPid()).arg(++count);
}

std::string signalName(int number)
{
    const char *name = sigabbrev_np(number);
    return name ? "SIG" + std::string(name) : "signal " + std::to_string(number);
}

} // namespace

RemoteEngine::RemoteEngine(Host host, Listener listener, QObject *parent) : QObject(parent), host_(std::move(host)), listener_(std::move(listener))
{
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&server_, &QLocalServer::newConnection, this, [this] { accept(); });
    restart_.setSingleShot(true);
    connect(&restart_, &QTimer::timeout, this, [this] { start(); });
    const QString path = socketPath();
    QLocalServer::removeServer(path); // left by a process of the same number that crashed
    server_.listen(path);
    start();
}

RemoteEngine::~RemoteEngine()
{
    server_.disconnect(this);
    if (socket_) {
        socket_->disconnect(this);
        socket_->abort(); // the worker ends when its socket closes
    }
    if (process_) {
        process_->disconnect(this);
        if (!process_->waitForFinished(kEndMilliseconds)) {
            process_->kill();
            process_->waitForFinished(kEndMilliseconds);
        }
    }
}

void RemoteEngine::start()
{
    restart_.stop();
    reader_ = {};
    fatal_.clear();
    killed_ = badMessage_ = false;
    process_ = std::make_unique<QProcess>();
    process_->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process_->setStandardInputFile(QProcess::nullDevice());
    process_->setStandardOutputFile(QProcess::nullDevice());
    process_->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    connect(process_.get(), &QProcess::finished, this, [this] { ended(); });
    connect(process_.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
    unsent_.clear();
    for (const auto &[id, job] : jobs_)
        unsent_ += job.message;
    process_->start(host_.program, host_.arguments + QStringList{QStringLiteral("--socket"), server_.fullServerName(), QStringLiteral("--store"), host_.storeFolder});
}

void RemoteEngine::accept()
{
    QLocalSocket *socket = server_.nextPendingConnection();
    if (socket_ || !process_) { // one worker at a time
        socket->abort();
        socket->deleteLater();
        return;
    }
    socket_ = socket;
    connect(socket_, &QLocalSocket::readyRead, this, [this] { read(); });
    send(std::exchange(unsent_, {}));
    read();
}

void RemoteEngine::send(const QByteArray &message)
{
    if (socket_)
        socket_->write(message);
    else
        unsent_ += message;
}

void RemoteEngine::read()
{
    if (!socket_->isOpen())
        return;
    reader_.add(socket_->readAll());
    while (auto message = reader_.next()) {
        if (const auto fatal = message->find("fatal"); fatal != message->end() && fatal->is_string()) {
            fatal_ = QString::fromStdString(fatal->get<std::string>());
            socket_->abort();
            return;
        }
        failures_ = 0;
        if (auto event = eventFromJson(*message))
            hear(std::move(*event));
        else
            badMessage_ = true;
    }
    if ((reader_.bad() || badMessage_) && process_) {
        badMessage_ = true;
        process_->kill();
    }
}

void RemoteEngine::hear(EngineEvent event)
{
    const auto at = jobs_.find(event.job);
    if (at == jobs_.end())
        return; // cancelled before it began
    Job &job = at->second;
    job.begun = true;
    switch (event.kind) {
    case EngineEvent::Kind::Queued: job.waiting.insert(event.node); break;
    case EngineEvent::Kind::Running:
        job.waiting.erase(event.node);
        job.running = event.node;
        break;
    case EngineEvent::Kind::Done:
    case EngineEvent::Kind::Failed:
    case EngineEvent::Kind::Skipped:
        job.waiting.erase(event.node);
        if (job.running == event.node)
            job.running.clear();
        break;
    case EngineEvent::Kind::Finished: jobs_.erase(at); break;
    case EngineEvent::Kind::Progress:
    case EngineEvent::Kind::Step:
    case EngineEvent::Kind::Record:
    case EngineEvent::Kind::Restarted: break;
    }
    listener_(event);
}

JobId RemoteEngine::submit(JobRequest request)
{
    const JobId id = ++last_;
    Job &job = jobs_[id];
    job.message = frame({{"submit", id}, {"request", toJson(request)}});
    if (process_) {
        send(job.message);
    } else if (failures_ >= kGiveUpAfter) { // it was given up: try again, now that somebody wants it
        failures_ = kGiveUpAfter - 1;
        start();
    }
    return id;
}

void RemoteEngine::cancel(JobId id)
{
    const auto at = jobs_.find(id);
    if (at == jobs_.end() || at->second.cancelling)
        return;
    send(frame({{"cancel", id}}));
    if (!at->second.begun) { // nothing to wait for
        jobs_.erase(at);
        listener_({.kind = EngineEvent::Kind::Finished, .job = id, .error = cancelled().value()});
        return;
    }
    at->second.cancelling = true;
    QTimer::singleShot(kDeaf, this, [this, id] { killIfDeaf(id); });
}

void RemoteEngine::killIfDeaf(JobId id)
{
    if (!jobs_.contains(id) || !process_)
        return;
    killed_ = true;
    process_->kill();
}

Error RemoteEngine::whyEnded() const
{
    if (killed_)
        return {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("core", "Stopped: the engine did not answer within two seconds and was ended")};
    if (!fatal_.isEmpty())
        return {ErrorCode::Internal, {QT_TRANSLATE_NOOP("core", "The engine cannot work: %1"), {fatal_.toStdString()}}};
    if (badMessage_)
        return {ErrorCode::Internal, QT_TRANSLATE_NOOP("core", "The engine said something that cannot be read, and was ended")};
    if (process_->error() == QProcess::FailedToStart)
        return {ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The engine %1 cannot be started: %2"), {host_.program.toStdString(), process_->errorString().toStdString()}}};
    if (process_->exitStatus() == QProcess::CrashExit && process_->exitCode() == SIGKILL)
        return {ErrorCode::OutOfMemory, QT_TRANSLATE_NOOP("core", "The system ended the engine (SIGKILL), most likely because memory ran out: use fewer rows or columns, or close other programs")};
    if (process_->exitStatus() == QProcess::CrashExit)
        return {ErrorCode::Internal, {QT_TRANSLATE_NOOP("core", "The engine crashed (%1)"), {signalName(process_->exitCode())}}};
    return {ErrorCode::Internal, {QT_TRANSLATE_NOOP("core", "The engine ended by itself (%1)"), {std::to_string(process_->exitCode())}}};
}

/// Ends the job that the lost process was at.
void RemoteEngine::failStarted(const Error &error)
{
    for (auto at = jobs_.begin(); at != jobs_.end();) {
        if (!at->second.begun) {
            ++at;
            continue;
        }
        const JobId id = at->first;
        const Job job = std::move(at->second);
        at = jobs_.erase(at);
        if (!job.running.empty())
            listener_({.kind = EngineEvent::Kind::Failed, .job = id, .node = job.running,
                       .error = {error.code, {QT_TRANSLATE_NOOP("core", "%1: %2"), {job.running, error.message()}}}});
        for (const std::string &node : job.waiting)
            listener_({.kind = EngineEvent::Kind::Skipped, .job = id, .node = node, .error = error});
        listener_({.kind = EngineEvent::Kind::Finished, .job = id, .error = error});
    }
}

void RemoteEngine::ended()
{
    if (!process_)
        return;
    if (socket_) { // what it said last may still lie in the system's buffer
        while (socket_->isOpen() && socket_->waitForReadyRead(0)) {
        }
        read();
    }
    const Error error = whyEnded();
    std::string node;
    for (const auto &[id, job] : jobs_)
        if (node.empty())
            node = job.running;
    process_.release()->deleteLater(); // it is the sender
    if (socket_) {
        socket_->disconnect(this);
        socket_->deleteLater();
        socket_ = nullptr;
    }
    ++failures_;
    const bool giveUp = failures_ >= kGiveUpAfter;
    if (!giveUp)
        restart_.start(kBackoff[failures_ - 1]);
    failStarted(error);
    if (giveUp)
        for (const auto &[id, job] : std::exchange(jobs_, {}))
            listener_({.kind = EngineEvent::Kind::Finished, .job = id, .error = error});
    listener_({.kind = EngineEvent::Kind::Restarted, .node = node, .error = error});
}

} // namespace mortise
