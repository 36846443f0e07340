// The store in a folder. Which files are in use is known from weak references to what was handed out.
#pragma once

#include "store/piece_file.h"
#include "store/saved_value.h"

#include <atomic>
#include <mutex>
#include <unordered_map>

namespace mortise {

class DiskStore : public Store {
public:
    DiskStore(std::string folder, const Registry &registry, std::int64_t limitBytes);

    Expected<Hash> put(const Value &value) override;
    Expected<Value> get(const Hash &hash) override;
    bool has(const Hash &hash) const override;
    Expected<void> putResult(const Hash &key, const StoredResult &result) override;
    std::optional<StoredResult> result(const Hash &key) override;
    std::int64_t bytes() const override;
    void evict() override;

    Expected<SavedValue> saved(const Hash &hash) override;
    Expected<void> putSaved(const Hash &hash, const std::string &bytes) override;
    bool hasPiece(const Hash &hash) const override;
    Expected<Piece> piece(const Hash &hash) override;
    Expected<std::unique_ptr<PieceWriter>> addPiece(const Hash &hash, const PieceShape &shape) override;

private:
    std::string path(const char *part, const Hash &hash) const { return folder_ + "/" + part + "/" + hash.hex(); }
    Expected<Value> load(const Hash &hash, int depth);
    Expected<ColumnPtr> column(const Hash &hash);
    Expected<RowIndexPtr> rows(const Hash &hash);
    /// A damaged piece is taken away, so that it is written again when it is made again.
    Expected<Piece> readOrDrop(const Hash &hash);
    Hash nameOf(const Value &value);
    void remember(const Hash &hash, const Value &value);
    bool isHeld(const Hash &piece) const;
    bool isHeldValue(const Hash &value) const;
    void grew(std::int64_t bytes);
    void forgetWhatNobodyHolds();

    const std::string folder_;
    const Registry &registry_;
    const std::int64_t limit_;
    mutable std::atomic<std::int64_t> bytes_{-1}; // -1: not counted yet

    mutable std::mutex mutex_; // of what follows
    std::unordered_map<Hash, std::weak_ptr<const Column>> columns_;
    std::unordered_map<Hash, std::weak_ptr<const RowIndex>> rows_;
    std::unordered_map<Hash, std::weak_ptr<const Model>> models_;
    std::unordered_map<Hash, std::weak_ptr<const Results>> results_;
    std::unordered_map<const void *, std::pair<std::weak_ptr<const void>, Hash>> names_; // of models and results
};

/// A file's last use, as eviction sees it.
void touch(const std::string &path);

} // namespace mortise
