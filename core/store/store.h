// Artefacts: tables, learners, models and results by content hash, in a folder that both processes read. Columns are flat files that
// are mapped, never copied; a table is a small manifest that names them.
// Layout: DIR/columns/HASH.N (values, bytes), DIR/values/HASH (manifest or bytes), DIR/results/KEY (what a node made).
#pragma once

#include "node/node_type.h"

#include <memory>
#include <mutex>

namespace mortise {

/// What a node made, by hash(type, version, canonical parameters, seed, input hashes).
struct StoredResult {
    std::map<std::string, Hash> outputs; // port -> value
    nlohmann::json report;
    Text summary;
    std::vector<Text> warnings;
    double seconds = 0;
};

class Store {
public:
    /// @param folder made when it is not there. "" keeps everything in memory only (the command line without a project).
    /// @param limitBytes 0: 20 GB or a tenth of the free disk, whichever is less.
    static Expected<std::unique_ptr<Store>> open(const std::string &folder, const Registry &registry, std::int64_t limitBytes = 0);
    virtual ~Store() = default;

    // All of these may be called from any thread.
    virtual Expected<Hash> put(const Value &value) = 0;      // O(bytes) for new columns; free for known ones
    virtual Expected<Value> get(const Hash &hash) = 0;       // NotFound when evicted; Unreadable when damaged
    virtual bool has(const Hash &hash) const = 0;
    virtual Expected<void> putResult(const Hash &key, const StoredResult &result) = 0;
    virtual std::optional<StoredResult> result(const Hash &key) = 0; // only when all its outputs are still there
    virtual std::int64_t bytes() const = 0;
    /// Least recently used first, never a value that somebody holds.
    virtual void evict() = 0;
};

/// The default folder: the user's cache directory / mortise / store.
std::string defaultStoreFolder();

} // namespace mortise
