#include "engine/worker.h"

#include "engine/protocol.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QLocalSocket>
#include <QTimer>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <mutex>

namespace mortise {
namespace {

using namespace std::chrono_literals;

constexpr auto kCoalesce = 33ms;
constexpr int kConnectMilliseconds = 10'000;

/// Events on their way to the window. add() from any thread, take() on the main thread.
class Outbox {
public:
    /// @return whether it should be sent at once.
    bool add(const EngineEvent &event)
    {
        const std::lock_guard lock(mutex_);
        if (event.kind == EngineEvent::Kind::Progress || event.kind == EngineEvent::Kind::Step) {
            latest_[{event.kind, event.job, event.node}] = event;
            return false;
        }
        flushLatest();
        ready_ += frame(toJson(event));
        return true;
    }
    QByteArray take()
    {
        const std::lock_guard lock(mutex_);
        flushLatest();
        return std::exchange(ready_, {});
    }

private:
    void flushLatest()
    {
        for (const auto &[key, event] : latest_)
            ready_ += frame(toJson(event));
        latest_.clear();
    }
    std::mutex mutex_;
    QByteArray ready_;
    std::map<std::tuple<EngineEvent::Kind, JobId, std::string>, EngineEvent> latest_;
};

/// Lives on the main thread.
class Worker : public QObject {
public:
    Worker(QLocalSocket &socket, Store &store, const Registry &registry)
        : socket_(socket), registry_(registry), engine_(makeLocalEngine(registry, store, [this](const EngineEvent &event) { hear(event); }))
    {
        connect(&socket_, &QLocalSocket::readyRead, this, [this] { read(); });
        connect(&socket_, &QLocalSocket::disconnected, this, [this] { end(); });
        connect(&timer_, &QTimer::timeout, this, [this] { send(); });
        timer_.setInterval(kCoalesce);
        read();
    }

private:
    void hear(EngineEvent event) // on the engine's thread
    {
        {
            const std::lock_guard lock(mutex_);
            const auto outer = outerId_.find(event.job);
            if (outer == outerId_.end())
                return;
            if (event.kind == EngineEvent::Kind::Finished)
                --unfinished_;
            event.job = outer->second;
        }
        if (!outbox_.add(event))
            return;
        // The window must know which node it is before that node can take this process down.
        const bool waits = event.kind == EngineEvent::Kind::Running;
        QMetaObject::invokeMethod(this, [this] { send(); }, waits ? Qt::BlockingQueuedConnection : Qt::QueuedConnection);
    }

    void read()
    {
        reader_.add(socket_.readAll());
        while (auto message = reader_.next()) {
            if (message->contains("submit"))
                submit(*message);
            else if (message->contains("cancel"))
                cancel((*message)["cancel"].get<JobId>());
        }
        if (reader_.bad())
            end();
    }

    void submit(const nlohmann::json &message)
    {
        const auto job = message["submit"].get<JobId>();
        auto request = requestFromJson(message["request"], registry_);
        if (!request) {
            EngineEvent finished{.kind = EngineEvent::Kind::Finished, .job = job, .error = std::move(request).error()};
            outbox_.add(finished);
            return send();
        }
        timer_.start();
        const std::lock_guard lock(mutex_); // no event before the window's number for it is known
        ++unfinished_;
        const JobId inner = engine_->submit(std::move(*request));
        outerId_[inner] = job;
    }

    void cancel(JobId job)
    {
        std::vector<JobId> inner;
        {
            const std::lock_guard lock(mutex_);
            for (const auto &[id, outer] : outerId_)
                if (outer == job)
                    inner.push_back(id);
        }
        for (const JobId id : inner)
            engine_->cancel(id);
    }

    void send()
    {
        if (const QByteArray bytes = outbox_.take(); !bytes.isEmpty())
            socket_.write(bytes);
        socket_.flush();
        const std::lock_guard lock(mutex_);
        if (unfinished_ == 0)
            timer_.stop();
    }

    void end()
    {
        const std::lock_guard lock(mutex_);
        if (unfinished_ > 0)
            std::_Exit(0); // a node may not listen; nothing in the store is half written
        QCoreApplication::quit();
    }

    QLocalSocket &socket_;
    const Registry &registry_;
    FrameReader reader_;
    Outbox outbox_;
    QTimer timer_;
    std::mutex mutex_; // of what follows
    std::map<JobId, JobId> outerId_;
    int unfinished_ = 0;
    std::unique_ptr<Engine> engine_; // last: its thread ends before the rest does
};

} // namespace

int runWorker(const QString &socketName, const QString &storeFolder, const Registry &registry)
{
    // When memory runs out the system should end this process, not the window.
    std::ofstream("/proc/self/oom_score_adj") << 500;
    QLocalSocket socket;
    socket.connectToServer(socketName);
    if (!socket.waitForConnected(kConnectMilliseconds)) {
        std::fprintf(stderr, "mortise: the window cannot be reached at %s: %s\n", qPrintable(socketName), qPrintable(socket.errorString()));
        return 1;
    }
    auto store = Store::open(storeFolder.toStdString(), registry);
    if (!store) {
        socket.write(frame({{"fatal", store.error().message()}}));
        socket.waitForDisconnected(kConnectMilliseconds); // the window closes it when it has read this
        return 1;
    }
    Worker worker(socket, **store, registry);
    return QCoreApplication::exec();
}

} // namespace mortise
