#include "base/parallel.h"
#include "engine/job.h"

#include <condition_variable>
#include <deque>
#include <set>
#include <thread>

namespace mortise {
namespace {

/// Jobs one after the other on a thread of its own.
class LocalEngine : public Engine {
public:
    LocalEngine(const Registry &registry, Store &store, Listener listener)
        : registry_(registry), store_(store), listener_(std::move(listener)), thread_([this] { work(); })
    {
    }

    ~LocalEngine() override
    {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
            for (Job &job : jobs_)
                job.stop.request_stop();
        }
        changed_.notify_all();
        thread_.join();
    }

    JobId submit(JobRequest request) override
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back({.id = ++last_, .request = std::move(request), .stop = {}});
        changed_.notify_all();
        return last_;
    }

    void cancel(JobId id) override
    {
        const std::lock_guard lock(mutex_);
        for (Job &job : jobs_)
            if (job.id == id)
                job.stop.request_stop();
    }

    void waitFor(JobId id) override
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return id > last_ || std::none_of(jobs_.begin(), jobs_.end(), [&](const Job &job) { return job.id == id; }); });
    }

private:
    struct Job {
        JobId id = 0;
        JobRequest request;
        std::stop_source stop;
    };

    void work()
    {
        std::unique_lock lock(mutex_);
        while (true) {
            changed_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
            if (jobs_.empty())
                return;
            Job &job = jobs_.front(); // a deque's elements stay where they are when others are added behind
            lock.unlock();
            {
                const ThreadLimit limit(job.request.threads);
                JobRun(job.id, job.request, registry_, store_, job.stop.get_token(), listener_).run();
            }
            lock.lock();
            jobs_.pop_front();
            changed_.notify_all();
        }
    }

    const Registry &registry_;
    Store &store_;
    const Listener listener_;
    std::mutex mutex_; // of what follows
    std::condition_variable changed_;
    std::deque<Job> jobs_; // the first is running
    JobId last_ = 0;
    bool ending_ = false;
    std::thread thread_;
};

} // namespace

std::unique_ptr<Engine> makeLocalEngine(const Registry &registry, Store &store, Engine::Listener listener)
{
    return std::make_unique<LocalEngine>(registry, store, std::move(listener));
}

} // namespace mortise
