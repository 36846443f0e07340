// Work space for parallel loops: each running piece of work borrows one and gives it back, so that there are never more
// than threads, and none is made twice.
//
//   ScratchPool<Histogram> pool([&] { return std::make_unique<Histogram>(d); });
//   parallelItems(n, [&](std::int64_t i) { auto histogram = pool.borrow(); histogram->add(i); });
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace mortise {

template <class T>
class ScratchPool {
public:
    explicit ScratchPool(std::function<std::unique_ptr<T>()> make) : make_(std::move(make)) {}

    class Loan {
    public:
        Loan(ScratchPool &pool, std::unique_ptr<T> item) : pool_(&pool), item_(std::move(item)) {}
        ~Loan()
        {
            if (item_)
                pool_->giveBack(std::move(item_));
        }
        Loan(Loan &&) = default;
        Loan &operator=(Loan &&) = delete;
        T *operator->() const { return item_.get(); }
        T &operator*() const { return *item_; }

    private:
        ScratchPool *pool_;
        std::unique_ptr<T> item_;
    };

    /// Any thread. What the borrower finds in it is what the last one left.
    Loan borrow()
    {
        {
            const std::lock_guard lock(mutex_);
            if (!free_.empty()) {
                std::unique_ptr<T> item = std::move(free_.back());
                free_.pop_back();
                return Loan(*this, std::move(item));
            }
        }
        return Loan(*this, make_());
    }

private:
    void giveBack(std::unique_ptr<T> item)
    {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(item));
    }
    std::function<std::unique_ptr<T>()> make_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<T>> free_;
};

} // namespace mortise
