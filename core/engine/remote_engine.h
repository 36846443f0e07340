// The engine in a process of its own, seen from the window. Everything is asynchronous; lives on the thread that made it and
// reports there. If the process ends by itself it is started again, later each time it fails at once:
//  1. The node that was running Failed, with what ended the process; nodes that waited are Skipped; its job is Finished.
//  2. Restarted, with the same reason.
//  3. Jobs that had not begun are handed to the new process. After four starts in a row that came to nothing they are
//     Finished with the reason, and the next submit() tries again.
// A job that does not end within two seconds of cancel() has its process ended, with the same three events.
#pragma once

#include "engine/protocol.h"

#include <QLocalServer>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <set>

class QLocalSocket;

namespace mortise {

class RemoteEngine : public QObject, public Engine {
public:
    struct Host {
        QString program;       // the executable that calls runWorker()
        QStringList arguments; // before "--socket NAME --store DIR", like "engine"
        QString storeFolder;
    };
    RemoteEngine(Host host, Listener listener, QObject *parent = nullptr);
    ~RemoteEngine() override; // ends the process

    JobId submit(JobRequest request) override;
    void cancel(JobId job) override;
    void waitFor(JobId) override {} // events tell
    qint64 processId() const { return process_ ? process_->processId() : 0; }

private:
    struct Job {
        QByteArray message;           // to hand it to another process
        bool begun = false;           // an event came
        bool cancelling = false;
        std::string running;          // node
        std::set<std::string> waiting; // nodes
    };

    void start();
    void accept();
    void read();
    void hear(EngineEvent event);
    void ended();
    void failStarted(const Error &error);
    void killIfDeaf(JobId job);
    void send(const QByteArray &message);
    Error whyEnded() const;

    const Host host_;
    const Listener listener_;
    QLocalServer server_;
    std::unique_ptr<QProcess> process_;
    QLocalSocket *socket_ = nullptr; // a child of the server
    FrameReader reader_;
    QByteArray unsent_;
    std::map<JobId, Job> jobs_; // not finished
    JobId last_ = 0;
    QTimer restart_;
    int failures_ = 0;         // starts in a row after which the process did nothing
    bool killed_ = false;      // by us, because it did not stop
    bool badMessage_ = false;
    QString fatal_;            // what the worker said before it gave up
};

} // namespace mortise
