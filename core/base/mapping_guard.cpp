#include "base/mapping_guard.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <mutex>
#include <vector>

namespace mortise {
namespace {

constexpr int kMost = 65'536; // as many as Linux lets a process map

/// What the handler reads; it takes no lock.
struct Slot {
    std::atomic<std::uintptr_t> begin{0}, end{0}; // 0: free
    std::atomic<std::int64_t> brokenAs{-1};       // which of the broken ones, from 0
};
std::array<Slot, kMost> slots;
std::atomic<int> used{0}; // slots before it may be taken
std::atomic<std::int64_t> broken{0};
struct sigaction before {};

/// What only mapping and unmapping read.
struct Paths {
    std::mutex mutex;
    std::vector<std::string> of; // by slot
    std::vector<int> free;
    std::vector<std::string> lost; // broken ones, by brokenAs; "" while they are mapped
};
Paths &paths()
{
    static auto *all = new Paths; // columns may be released while the process ends
    return *all;
}

/// The rest of a mapping becomes zeros, and the instruction runs again. mmap is a bare system call here.
void onBusError(int signal, siginfo_t *info, void *)
{
    const int kept = errno;
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto at = reinterpret_cast<std::uintptr_t>(info->si_addr);
    for (int i = 0, n = used.load(std::memory_order_acquire); i < n; ++i) {
        Slot &slot = slots[static_cast<std::size_t>(i)];
        const std::uintptr_t begin = slot.begin.load(std::memory_order_acquire), end = slot.end.load(std::memory_order_acquire);
        if (begin == 0 || at < begin || at >= end)
            continue;
        const std::uintptr_t from = at / page * page;
        if (mmap(reinterpret_cast<void *>(from), (end - from + page - 1) / page * page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED)
            break;
        std::int64_t whole = -1;
        if (slot.brokenAs.compare_exchange_strong(whole, -2)) // another thread may be here for the same one
            slot.brokenAs.store(broken.fetch_add(1));
        errno = kept;
        return;
    }
    sigaction(signal, &before, nullptr); // not ours: it comes again
}

void install()
{
    struct sigaction ours {};
    ours.sa_sigaction = onBusError;
    ours.sa_flags = SA_SIGINFO;
    sigemptyset(&ours.sa_mask);
    sigaction(SIGBUS, &ours, &before);
}

} // namespace

int guardMapping(const void *begin, std::size_t bytes, const std::string &path)
{
    static std::once_flag once;
    std::call_once(once, install);
    Paths &all = paths();
    const std::lock_guard lock(all.mutex);
    int number = used.load();
    if (!all.free.empty()) {
        number = all.free.back();
        all.free.pop_back();
    } else if (number == kMost) {
        return -1;
    } else {
        all.of.emplace_back();
    }
    all.of[static_cast<std::size_t>(number)] = path;
    Slot &slot = slots[static_cast<std::size_t>(number)];
    slot.brokenAs = -1;
    slot.end.store(reinterpret_cast<std::uintptr_t>(begin) + bytes, std::memory_order_release);
    slot.begin.store(reinterpret_cast<std::uintptr_t>(begin), std::memory_order_release);
    used.store(std::max(used.load(), number + 1), std::memory_order_release);
    return number;
}

void releaseMapping(int number)
{
    if (number < 0)
        return;
    Paths &all = paths();
    const std::lock_guard lock(all.mutex);
    Slot &slot = slots[static_cast<std::size_t>(number)];
    slot.begin.store(0, std::memory_order_release);
    if (const std::int64_t as = slot.brokenAs.load(); as >= 0) {
        all.lost.resize(std::max(all.lost.size(), static_cast<std::size_t>(as) + 1));
        all.lost[static_cast<std::size_t>(as)] = all.of[static_cast<std::size_t>(number)];
    }
    all.free.push_back(number);
}

std::int64_t brokenMappings()
{
    return broken.load();
}

std::optional<std::string> brokenMappingSince(std::int64_t count)
{
    if (broken.load() <= count)
        return std::nullopt;
    Paths &all = paths();
    const std::lock_guard lock(all.mutex);
    for (std::size_t i = 0; i < all.of.size(); ++i)
        if (slots[i].begin.load() != 0 && slots[i].brokenAs.load() >= count)
            return all.of[i];
    for (auto i = static_cast<std::size_t>(count); i < all.lost.size(); ++i)
        if (!all.lost[i].empty())
            return all.lost[i];
    return std::string();
}

} // namespace mortise
