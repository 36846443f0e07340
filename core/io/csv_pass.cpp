#include "io/csv_pass.h"

#include "io/csv_worker.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <thread>

namespace mortise {
namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20;

/// Room for values whose number is known only roughly. Large pages for the part that will surely be used; pages behind it come
/// one by one at the first touch, so room that is not used costs nothing.
std::byte *roomFor(Buffer &store, std::size_t bytes, std::size_t likely)
{
    const bool large = bytes >= 2 * kHugePage;
    store = Buffer::allocate(bytes + (large ? kHugePage : 0));
    std::byte *data = store.mutableData();
    if (!large) {
        if (bytes >= kHugePage)
            madvise(data, bytes, MADV_NOHUGEPAGE);
        return data;
    }
    const std::size_t skip = (kHugePage - reinterpret_cast<std::uintptr_t>(data) % kHugePage) % kHugePage;
    store = store.slice(skip, bytes);
    data += skip;
    const std::size_t huge = std::min(likely, bytes) / kHugePage * kHugePage;
    madvise(data + huge, bytes - huge, MADV_NOHUGEPAGE);
    return data;
}

/// Row numbers come from line ends, so blank lines leave gaps between the blocks: close them.
std::int64_t closeGaps(PassShared &shared)
{
    std::int64_t to = 0;
    for (std::int64_t k = 0; k < shared.blocks; ++k) {
        const auto b = static_cast<std::size_t>(k);
        const std::int64_t from = shared.chain[b].load(std::memory_order_relaxed) >> 3, n = shared.rowsOf[b];
        for (const int c : shared.active) {
            CsvColumn &column = shared.columns[static_cast<std::size_t>(c)];
            if (from == to || column.probe)
                continue;
            std::byte *const base = column.data + (column.kind == CellKind::Text ? 8 : 0);
            const std::size_t w = column.width();
            std::memmove(base + static_cast<std::size_t>(to) * w, base + static_cast<std::size_t>(from) * w,
                         static_cast<std::size_t>(n) * w);
        }
        to += n;
    }
    return to;
}

void runThreads(PassShared &shared, std::vector<std::unique_ptr<CsvWorker>> &workers)
{
    std::atomic<bool> outOfMemory{false};
    const auto work = [&](CsvWorker &worker, const ProgressCallback &progress) {
        try {
            worker.run(progress);
        } catch (const std::bad_alloc &) {
            outOfMemory = true;
            shared.abort = true;
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 1; t < workers.size(); ++t)
            threads.emplace_back([&, t] { work(*workers[t], {}); });
        work(*workers[0], shared.layout.progress);
    }
    if (outOfMemory)
        throw std::bad_alloc();
}

} // namespace

void CsvColumn::prepare(std::int64_t rows, std::int64_t likely, std::int64_t blocks)
{
    store = {};
    data = nullptr;
    failedBlock = kNowhere;
    failure = {};
    notes = {};
    text.clear();
    if (kind == CellKind::Text)
        text.resize(static_cast<std::size_t>(blocks));
    if (!probe)
        data =
            roomFor(store, (static_cast<std::size_t>(rows) + 1) * width(), static_cast<std::size_t>(likely) * width());
}

void CsvColumn::fail(std::int64_t block, UnfitCell cell)
{
    const std::lock_guard lock(mutex);
    if (cell.offset < failure.offset)
        failure = std::move(cell);
    if (block < failedBlock.load())
        failedBlock = block;
}

Expected<PassOutcome> runPass(const CsvLayout &layout, std::deque<CsvColumn> &columns, const std::vector<int> &active,
                              std::int64_t capacity, std::int64_t blocks)
{
    const std::int64_t n = blocks < 0 ? layout.blocks() : std::min(blocks, layout.blocks());
    PassShared shared(layout, columns, active, capacity, n);
    std::vector<std::unique_ptr<CsvWorker>> workers;
    const std::int64_t threads = std::clamp<std::int64_t>(n, 1, layout.threads);
    for (std::int64_t t = 0; t < threads; ++t)
        workers.push_back(std::make_unique<CsvWorker>(shared));
    runThreads(shared, workers);

    const std::string &name = layout.source->name();
    if (layout.stop.stop_requested())
        return cancelled();
    if (shared.unreadable)
        return cutShort(name);
    if (shared.tooLong)
        return fail(ErrorCode::Unreadable,
                    {QT_TRANSLATE_NOOP("core", "%1 has a row of more than 2 GB: is a quote missing?"), {name}});
    PassOutcome outcome;
    outcome.strayQuotes = shared.stray;
    outcome.overflow = shared.overflow;
    if (outcome.strayQuotes)
        return outcome;
    outcome.rowBound = shared.chain[static_cast<std::size_t>(n)].load() >> 3;
    if (outcome.overflow)
        return outcome;
    for (const auto &worker : workers) {
        outcome.notes.add(worker->rowNotes);
        for (std::size_t i = 0; i < active.size(); ++i)
            columns[static_cast<std::size_t>(active[i])].notes.add(worker->columnNotes[i]);
    }
    outcome.rows = closeGaps(shared);
    return outcome;
}

} // namespace mortise
