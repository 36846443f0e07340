// Artefacts: tables, learners, models and results by content hash, in a folder that both processes read. Columns are flat
// files that are mapped, never copied; a table is a small manifest that names them.
// Layout: DIR/columns/HASH (a column or a row selection: header, levels, values, bytes), DIR/values/HASH (manifest or
// bytes), DIR/results/KEY (what a node made). Files appear whole, by rename; several processes may work on one folder.
//
//   MORTISE_TRY(std::unique_ptr<Store> store, Store::open(defaultStoreFolder(), catalogue()));
//   MORTISE_TRY(const Hash hash, store->put(table));
//   MORTISE_TRY(const Value again, store->get(hash));
#pragma once

#include "node/node_type.h"
#include "store/piece.h"

#include <memory>

namespace mortise {

/// What a node made, by hash(type, version, canonical parameters, seed, input hashes).
struct StoredResult {
    std::map<std::string, Hash> outputs; // port -> value
    nlohmann::json report;
    Text summary;
    std::vector<Text> warnings;
    double seconds = 0;
    Hash key; // null: not known
};
nlohmann::json toJson(const StoredResult &result);
Expected<StoredResult> storedResultFromJson(const nlohmann::json &json);

/// A value in its saved form, as project files hold it: bytes, and what they name.
struct SavedValue {
    std::string bytes;
    std::vector<Hash> pieces; // columns and row selections
    std::vector<Hash> values; // tables that recipes start from
};

/// Takes a column or selection bit by bit. What was not finished when it is destroyed leaves nothing behind.
class PieceWriter {
public:
    virtual ~PieceWriter() = default;
    /// @param offset in the values, and after their end in the bytes of texts. Parts do not overlap. Any thread.
    virtual bool write(std::size_t offset, std::span<const std::byte> part) = 0;
    virtual Expected<void> finish() = 0;
};

class Store {
public:
    /// @param folder made when it is not there. "" keeps everything in memory only (the command line without a project).
    /// @param limitBytes 0: 20 GB or a tenth of the free disk, whichever is less.
    static Expected<std::unique_ptr<Store>> open(const std::string &folder, const Registry &registry, std::int64_t limitBytes = 0);
    virtual ~Store() = default;

    // All of these may be called from any thread.
    virtual Expected<Hash> put(const Value &value) = 0;      // O(bytes) for new columns; free for known ones
    virtual Expected<Value> get(const Hash &hash) = 0;       // NotFound when evicted; Unreadable when damaged: then it is gone
    virtual bool has(const Hash &hash) const = 0;
    virtual Expected<void> putResult(const Hash &key, const StoredResult &result) = 0;
    virtual std::optional<StoredResult> result(const Hash &key) = 0; // only when all its outputs are still there
    virtual std::int64_t bytes() const = 0;
    /// Down to the limit: least recently used first, never a value that somebody in this process holds or that any process
    /// used within the last half minute. Runs by itself when put goes over the limit.
    virtual void evict() = 0;

    // Moving values between stores and files without decoding them: everything that a saved form names goes first.
    virtual Expected<SavedValue> saved(const Hash &hash) = 0;
    virtual Expected<void> putSaved(const Hash &hash, const std::string &bytes) = 0;
    virtual bool hasPiece(const Hash &hash) const = 0;
    virtual Expected<Piece> piece(const Hash &hash) = 0;
    virtual Expected<std::unique_ptr<PieceWriter>> addPiece(const Hash &hash, const PieceShape &shape) = 0;
};

/// The default folder: the user's cache directory / mortise / store.
std::string defaultStoreFolder();

} // namespace mortise
