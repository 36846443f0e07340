// The writing side of recovery.h.
#include "project/recovery.h"

#include "store/files.h"

#include <QDir>
#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace mortise {
namespace {

using namespace std::chrono_literals;
constexpr auto kSyncEvery = 1s;

std::string lineOf(const nlohmann::json &json)
{
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string headerOf(const QString &path, const Workflow &base, bool saved)
{
    return lineOf({{"mortise_recovery", 1}, {"path", path.toStdString()}, {"title", base.title()}, {"unsaved", !saved}, {"workflow", toJson(base)}});
}

} // namespace

/// Owns the file; its thread is the only one that touches it after the start.
class RecoveryJournal::Writer {
public:
    Writer(const QString &folder, std::string header) : id(QUuid::createUuid().toString(QUuid::WithoutBraces)), path_((folder + "/" + id + ".jsonl").toStdString())
    {
        if (QDir().mkpath(folder))
            file_ = FileDescriptor(open(path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600));
        if (file_.get() < 0 || flock(file_.get(), LOCK_EX) != 0) // one that lists holds it for a moment
            return;
        pending_ = std::move(header);
        thread_ = std::thread([this] { work(); });
    }

    ~Writer()
    {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
        }
        wake_.notify_all();
        if (thread_.joinable())
            thread_.join();
        if (file_.get() >= 0)
            unlink(path_.c_str());
    }

    void add(std::string line)
    {
        const std::lock_guard lock(mutex_);
        pending_ += line;
        wake_.notify_all();
    }

    void startOver(std::string header)
    {
        const std::lock_guard lock(mutex_);
        pending_ = std::move(header);
        truncate_ = true;
        wake_.notify_all();
    }

    void flush()
    {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return !thread_.joinable() || (pending_.empty() && !writing_); });
    }

    bool isWorking() const { return thread_.joinable() && good_; }

    const QString id;

private:
    void work()
    {
        auto synced = std::chrono::steady_clock::now() - kSyncEvery;
        bool unsynced = false;
        std::unique_lock lock(mutex_);
        while (!ending_) {
            if (pending_.empty()) {
                if (!unsynced) {
                    wake_.wait(lock);
                    continue;
                }
                if (wake_.wait_until(lock, synced + kSyncEvery) == std::cv_status::no_timeout)
                    continue;
                lock.unlock();
                fdatasync(file_.get());
                lock.lock();
                synced = std::chrono::steady_clock::now();
                unsynced = false;
                continue;
            }
            const std::string text = std::exchange(pending_, {});
            const bool truncate = std::exchange(truncate_, false);
            writing_ = true;
            lock.unlock();
            const bool cut = !truncate || ftruncate(file_.get(), 0) == 0;
            const bool written = cut && writeAll(file_.get(), std::as_bytes(std::span(text)));
            lock.lock();
            writing_ = false;
            good_ = good_ && written;
            unsynced = true;
            wake_.notify_all();
        }
    }

    const std::string path_;
    FileDescriptor file_;
    std::mutex mutex_; // of what follows
    std::condition_variable wake_;
    std::string pending_;
    bool truncate_ = false, writing_ = false, ending_ = false;
    std::atomic<bool> good_{true};
    std::thread thread_;
};

RecoveryJournal::RecoveryJournal(const QString &documentPath, const Workflow &base, bool baseIsSaved, const QString &folder)
    : writer_(std::make_unique<Writer>(folder, headerOf(documentPath, base, baseIsSaved)))
{
}

RecoveryJournal::~RecoveryJournal() = default;

void RecoveryJournal::append(const Edit &edit)
{
    writer_->add(lineOf(toJson(edit)));
}

void RecoveryJournal::restart(const QString &documentPath, const Workflow &base, bool baseIsSaved)
{
    writer_->startOver(headerOf(documentPath, base, baseIsSaved));
}

void RecoveryJournal::flush()
{
    writer_->flush();
}

bool RecoveryJournal::isWorking() const
{
    return writer_->isWorking();
}

QString RecoveryJournal::id() const
{
    return writer_->id;
}

} // namespace mortise
