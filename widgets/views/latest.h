// Works something out on a worker, the latest request only: while one is at work at most one more waits, and what was asked
// before that is forgotten. A member of its context; lives on the GUI thread.
//
//   Latest<PicturePtr> latest_{this, [this](const PicturePtr &picture) { show(picture); }};
//   latest_.request([table, params] { return scatterPicture(table, params); });   // captures values only
//   latest_.finish();                                                            // waits; the picture was shown when it returns
#pragma once

#include <QObject>
#include <QThreadPool>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace mortise {

template <class T>
class Latest {
public:
    /// @param then called on the thread of `context` with the result of the latest request, never of an older one.
    Latest(QObject *context, std::function<void(const T &)> then) : then_(std::move(then)) { post_->context = context; }
    ~Latest()
    {
        const std::lock_guard lock(post_->mutex);
        post_->context = nullptr;
    }
    Latest(const Latest &) = delete;
    Latest &operator=(const Latest &) = delete;

    void request(std::function<T()> work)
    {
        next_ = std::move(work);
        if (!running_)
            start();
    }

    bool busy() const { return running_ != nullptr; }

    void finish()
    {
        while (running_) {
            const std::shared_ptr<Job> job = running_;
            {
                std::unique_lock lock(job->mutex);
                job->finished.wait(lock, [&] { return job->result.has_value(); });
            }
            take(job);
        }
    }

private:
    struct Job {
        std::mutex mutex;
        std::condition_variable finished;
        std::optional<T> result;
    };
    /// Where workers post to; no longer once the context goes.
    struct Post {
        std::mutex mutex;
        QObject *context = nullptr;
    };

    void start()
    {
        running_ = std::make_shared<Job>();
        QThreadPool::globalInstance()->start([this, job = running_, post = post_, work = std::exchange(next_, nullptr)] {
            T result = work();
            {
                const std::lock_guard lock(job->mutex);
                job->result = std::move(result);
            }
            job->finished.notify_all();
            const std::lock_guard lock(post->mutex);
            if (post->context) // an event that its context does not live to see is dropped, so `this` is there when it runs
                QMetaObject::invokeMethod(post->context, [this, job] { take(job); }, Qt::QueuedConnection);
        });
    }

    void take(const std::shared_ptr<Job> &job)
    {
        if (job != running_)
            return;
        running_.reset();
        if (next_)
            start();
        else
            then_(*job->result);
    }

    std::shared_ptr<Post> post_ = std::make_shared<Post>();
    std::function<void(const T &)> then_;
    std::function<T()> next_;
    std::shared_ptr<Job> running_;
};

} // namespace mortise
