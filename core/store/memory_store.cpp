#include "store/memory_store.h"

#include <cstring>

namespace mortise {
namespace {

tl::unexpected<Error> gone(const Hash &hash)
{
    return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no stored value %1"), {hash.hex()}});
}

} // namespace

class MemoryPieceWriter : public PieceWriter {
public:
    MemoryPieceWriter(MemoryStore &store, const Hash &hash, const PieceShape &shape) : store_(store), hash_(hash)
    {
        piece_.shape = shape;
        piece_.values = Buffer::allocate(shape.valueBytes());
        piece_.bytes = Buffer::allocate(shape.textBytes);
    }
    bool write(std::size_t offset, std::span<const std::byte> part) override
    {
        const std::size_t border = piece_.values.size();
        if (offset < border) {
            const std::size_t n = std::min(part.size(), border - offset);
            std::memcpy(piece_.values.mutableData() + offset, part.data(), n);
            part = part.subspan(n);
            offset = border;
        }
        if (part.size() > piece_.bytes.size() || offset - border > piece_.bytes.size() - part.size())
            return part.empty();
        if (!part.empty())
            std::memcpy(piece_.bytes.mutableData() + (offset - border), part.data(), part.size());
        return true;
    }
    Expected<void> finish() override
    {
        const std::lock_guard lock(store_.mutex_);
        store_.pieces_.try_emplace(hash_, MemoryStore::Stored{.piece = piece_, .column = {}, .rows = {}});
        return {};
    }

private:
    MemoryStore &store_;
    Hash hash_;
    Piece piece_;
};

Expected<Hash> MemoryStore::put(const Value &value)
{
    const Hash hash = hashOf(value);
    const std::lock_guard lock(mutex_);
    values_.try_emplace(hash, value);
    return hash;
}

Expected<Value> MemoryStore::get(const Hash &hash)
{
    const std::lock_guard lock(mutex_);
    const auto at = values_.find(hash);
    return at == values_.end() ? Expected<Value>(gone(hash)) : Expected<Value>(at->second);
}

bool MemoryStore::has(const Hash &hash) const
{
    const std::lock_guard lock(mutex_);
    return values_.contains(hash);
}

Expected<void> MemoryStore::putResult(const Hash &key, const StoredResult &result)
{
    const std::lock_guard lock(mutex_);
    results_[key] = result;
    return {};
}

std::optional<StoredResult> MemoryStore::result(const Hash &key)
{
    const std::lock_guard lock(mutex_);
    const auto at = results_.find(key);
    if (at == results_.end())
        return std::nullopt;
    const auto &outputs = at->second.outputs;
    const bool complete = std::all_of(outputs.begin(), outputs.end(), [&](const auto &output) { return values_.contains(output.second); });
    return complete ? std::optional(at->second) : std::nullopt;
}

std::int64_t MemoryStore::bytes() const
{
    const std::lock_guard lock(mutex_);
    std::map<const Column *, std::int64_t> columns;
    for (const auto &[hash, value] : values_)
        if (const auto *table = std::get_if<Table>(&value))
            for (const Field &field : table->fields())
                columns[field.column.get()] = field.column->byteSize();
    std::int64_t sum = 0;
    for (const auto &[column, size] : columns)
        sum += size;
    return sum;
}

Expected<SavedValue> MemoryStore::saved(const Hash &hash)
{
    MORTISE_TRY(const Value value, get(hash));
    TakenApart apart = takeApart(value);
    for (const Table &table : apart.tables)
        MORTISE_CHECK(put(table).map([](const Hash &) {}));
    const std::lock_guard lock(mutex_);
    for (auto &[name, piece] : apart.pieces)
        pieces_.try_emplace(name, Stored{.piece = std::move(piece), .column = {}, .rows = {}});
    return savedValue(std::move(apart.bytes));
}

Expected<void> MemoryStore::putSaved(const Hash &hash, const std::string &bytes)
{
    const std::lock_guard lock(mutex_);
    const Parts parts{.column = [this](const Hash &name) -> Expected<ColumnPtr> {
                          MORTISE_TRY(Stored * at, stored(name));
                          if (!at->column)
                              at->column = columnFrom(at->piece);
                          return at->column ? Expected<ColumnPtr>(at->column) : Expected<ColumnPtr>(gone(name));
                      },
                      .rows = [this](const Hash &name) -> Expected<RowIndexPtr> {
                          MORTISE_TRY(Stored * at, stored(name));
                          if (!at->rows)
                              at->rows = rowsFrom(at->piece);
                          return at->rows ? Expected<RowIndexPtr>(at->rows) : Expected<RowIndexPtr>(gone(name));
                      },
                      .value = [this](const Hash &name) { return get(name); }};
    MORTISE_TRY(Value value, putTogether(bytes, registry_, parts));
    values_.try_emplace(hash, std::move(value));
    return {};
}

Expected<MemoryStore::Stored *> MemoryStore::stored(const Hash &hash)
{
    const auto at = pieces_.find(hash);
    return at == pieces_.end() ? Expected<Stored *>(gone(hash)) : Expected<Stored *>(&at->second);
}

bool MemoryStore::hasPiece(const Hash &hash) const
{
    const std::lock_guard lock(mutex_);
    return pieces_.contains(hash);
}

Expected<Piece> MemoryStore::piece(const Hash &hash)
{
    const std::lock_guard lock(mutex_);
    return stored(hash).map([](Stored *at) { return at->piece; });
}

Expected<std::unique_ptr<PieceWriter>> MemoryStore::addPiece(const Hash &hash, const PieceShape &shape)
{
    return std::make_unique<MemoryPieceWriter>(*this, hash, shape);
}

} // namespace mortise
