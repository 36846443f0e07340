// What leaves the store: whole values, the longest unused first, and then the columns that no value names any more.
#include "store/disk_store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ctime>
#include <filesystem>
#include <set>

namespace mortise {
namespace {

constexpr double kGraceSeconds = 30;   // another process may be about to read what was just made
constexpr double kOrphanSeconds = 600; // columns whose table is still being written
constexpr double kDownTo = 0.9;

struct Found {
    Hash hash;
    std::int64_t size = 0;
    double age = 0; // seconds since the last use
};

std::vector<Found> filesIn(const std::string &folder, bool dropTemporaries)
{
    std::vector<Found> found;
    std::error_code error;
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        struct stat info {};
        if (stat(at->path().c_str(), &info) != 0)
            continue;
        const double age = static_cast<double>(now.tv_sec - info.st_mtim.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec - info.st_mtim.tv_nsec);
        const std::string name = at->path().filename();
        if (const Hash hash = Hash::fromHex(name); !hash.isNull())
            found.push_back({hash, info.st_size, age});
        else if (dropTemporaries && name.starts_with(kTemporary) && age > kOrphanSeconds)
            unlink(at->path().c_str());
    }
    return found;
}

std::int64_t sum(const std::vector<Found> &files)
{
    std::int64_t bytes = 0;
    for (const Found &file : files)
        bytes += file.size;
    return bytes;
}

} // namespace

std::int64_t DiskStore::bytes() const
{
    if (bytes_ < 0) {
        std::int64_t all = 0;
        for (const char *part : {"columns", "values", "results"})
            all += sum(filesIn(folder_ + "/" + part, false));
        bytes_ = all;
    }
    return bytes_;
}

void DiskStore::grew(std::int64_t added)
{
    if (bytes_ >= 0)
        bytes_ += added;
    if (bytes() > limit_)
        evict();
}

bool DiskStore::isHeld(const Hash &piece) const
{
    const std::lock_guard lock(mutex_);
    const auto column = columns_.find(piece);
    const auto rows = rows_.find(piece);
    return (column != columns_.end() && !column->second.expired()) || (rows != rows_.end() && !rows->second.expired());
}

bool DiskStore::isHeldValue(const Hash &value) const
{
    const std::lock_guard lock(mutex_);
    const auto model = models_.find(value);
    const auto results = results_.find(value);
    return (model != models_.end() && !model->second.expired()) || (results != results_.end() && !results->second.expired());
}

void DiskStore::forgetWhatNobodyHolds()
{
    const std::lock_guard lock(mutex_);
    const auto expired = [](const auto &entry) { return entry.second.expired(); };
    std::erase_if(columns_, expired);
    std::erase_if(rows_, expired);
    std::erase_if(models_, expired);
    std::erase_if(results_, expired);
    std::erase_if(names_, [](const auto &entry) { return entry.second.first.expired(); });
}

void DiskStore::evict()
{
    const FolderLock lock(folder_, true);
    std::vector<Found> values = filesIn(folder_ + "/values", true);
    const std::vector<Found> pieces = filesIn(folder_ + "/columns", true), results = filesIn(folder_ + "/results", true);
    std::int64_t total = sum(values) + sum(pieces) + sum(results);
    bytes_ = total;
    if (total <= limit_)
        return;
    forgetWhatNobodyHolds();
    const auto enough = static_cast<std::int64_t>(kDownTo * static_cast<double>(limit_));

    std::unordered_map<Hash, int> uses; // of pieces by values, and of raw tables by the tables made from them
    std::unordered_map<Hash, SavedValue> named;
    for (const Found &value : values)
        if (auto bytes = readWhole(path("values", value.hash)))
            if (auto saved = savedValue(std::move(*bytes))) {
                saved->bytes.clear();
                for (const auto *list : {&saved->pieces, &saved->values})
                    for (const Hash &hash : *list)
                        ++uses[hash];
                named.emplace(value.hash, std::move(*saved));
            }
    std::unordered_map<Hash, std::int64_t> pieceSize;
    for (const Found &piece : pieces) {
        pieceSize[piece.hash] = piece.size;
        if (uses[piece.hash] == 0 && piece.age > kOrphanSeconds && !isHeld(piece.hash) && unlink(path("columns", piece.hash).c_str()) == 0)
            total -= piece.size;
    }

    std::sort(values.begin(), values.end(), [](const Found &a, const Found &b) { return a.age > b.age; });
    const auto inUse = [&](const Found &value) {
        const auto &pieceNames = named[value.hash].pieces;
        return value.age < kGraceSeconds || uses[value.hash] > 0 || isHeldValue(value.hash)
               || std::any_of(pieceNames.begin(), pieceNames.end(), [&](const Hash &hash) { return isHeld(hash); });
    };
    for (bool some = true; some && total > enough;) { // a raw table can go once the last table made from it is gone
        some = false;
        for (Found &value : values) {
            if (total <= enough || value.hash.isNull() || inUse(value))
                continue;
            unlink(path("values", value.hash).c_str());
            total -= value.size;
            for (const Hash &raw : named[value.hash].values)
                --uses[raw];
            for (const Hash &piece : named[value.hash].pieces)
                if (--uses[piece] == 0 && unlink(path("columns", piece).c_str()) == 0)
                    total -= pieceSize[piece];
            value.hash = {};
            some = true;
        }
    }
    for (const Found &result : results)
        if (const auto text = readWhole(path("results", result.hash)))
            if (const auto stored = storedResultFromJson(nlohmann::json::parse(*text, nullptr, false));
                !stored || !std::all_of(stored->outputs.begin(), stored->outputs.end(), [&](const auto &output) { return has(output.second); })) {
                unlink(path("results", result.hash).c_str());
                total -= result.size;
            }
    bytes_ = total;
}

} // namespace mortise
