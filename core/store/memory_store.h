// A store for one command: values as they are, gone with the process. Nothing is evicted.
#pragma once

#include "store/saved_value.h"

#include <mutex>

namespace mortise {

class MemoryStore : public Store {
public:
    explicit MemoryStore(const Registry &registry) : registry_(registry) {}

    Expected<Hash> put(const Value &value) override;
    Expected<Value> get(const Hash &hash) override;
    bool has(const Hash &hash) const override;
    Expected<void> putResult(const Hash &key, const StoredResult &result) override;
    std::optional<StoredResult> result(const Hash &key) override;
    std::int64_t bytes() const override;
    void evict() override {}

    Expected<SavedValue> saved(const Hash &hash) override;
    Expected<void> putSaved(const Hash &hash, const std::string &bytes) override;
    bool hasPiece(const Hash &hash) const override;
    Expected<Piece> piece(const Hash &hash) override;
    Expected<std::unique_ptr<PieceWriter>> addPiece(const Hash &hash, const PieceShape &shape) override;

private:
    friend class MemoryPieceWriter;
    struct Stored {
        Piece piece;
        ColumnPtr column;
        RowIndexPtr rows;
    };
    Expected<Stored *> stored(const Hash &hash);

    const Registry &registry_;
    mutable std::recursive_mutex mutex_; // putting a table together asks for its raw table
    std::map<Hash, Value> values_;
    std::map<Hash, Stored> pieces_;
    std::map<Hash, StoredResult> results_;
};

} // namespace mortise
