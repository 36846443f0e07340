#include "store/disk_store.h"

#include "base/bytes.h"
#include "base/parallel.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mortise {
namespace {

bool exists(const std::string &path)
{
    return access(path.c_str(), F_OK) == 0;
}

/// Same object for the same hash while somebody holds it. `make` runs without the lock: of two at once the first wins.
template <class T, class Make>
Expected<std::shared_ptr<const T>> shared(std::mutex &mutex, std::unordered_map<Hash, std::weak_ptr<const T>> &known, const Hash &hash, const Make &make)
{
    {
        const std::lock_guard lock(mutex);
        if (auto held = known[hash].lock())
            return held;
    }
    MORTISE_TRY(std::shared_ptr<const T> made, make());
    const std::lock_guard lock(mutex);
    if (auto held = known[hash].lock())
        return held;
    known[hash] = made;
    return made;
}

class PieceFileWriter : public PieceWriter {
public:
    static Expected<std::unique_ptr<PieceWriter>> open(std::string path, const PieceShape &shape)
    {
        auto writer = std::make_unique<PieceFileWriter>(std::move(path), shape);
        if (!writer->ready())
            return notWritten(writer->path_);
        return writer;
    }
    PieceFileWriter(std::string path, const PieceShape &shape)
        : path_(std::move(path)), temporary_(temporaryName(path_)), layout_(layoutOf(shape)), valueBytes_(shape.valueBytes()), total_(shape.totalBytes()),
          file_(::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644))
    {
    }
    ~PieceFileWriter() override
    {
        if (!finished_)
            unlink(temporary_.c_str());
    }
    bool write(std::size_t offset, std::span<const std::byte> part) override
    {
        if (part.size() > total_ || offset > total_ - part.size())
            return false;
        if (offset < valueBytes_) {
            const auto values = part.first(std::min(part.size(), valueBytes_ - offset));
            if (!writeAllAt(file_.get(), values, layout_.values + offset))
                return false;
            part = part.subspan(values.size());
            offset += values.size();
        }
        return writeAllAt(file_.get(), part, layout_.bytes + (offset - valueBytes_));
    }
    Expected<void> finish() override
    {
        if (rename(temporary_.c_str(), path_.c_str()) != 0)
            return notWritten(path_);
        finished_ = true;
        return {};
    }

private:
    bool ready()
    {
        return file_.get() >= 0 && ftruncate(file_.get(), static_cast<off_t>(layout_.end)) == 0
               && writeAllAt(file_.get(), std::as_bytes(std::span(layout_.head)), 0);
    }
    std::string path_, temporary_;
    PieceLayout layout_;
    std::size_t valueBytes_, total_;
    FileDescriptor file_;
    bool finished_ = false;
};

} // namespace

void touch(const std::string &path)
{
    utimensat(AT_FDCWD, path.c_str(), nullptr, 0);
}

DiskStore::DiskStore(std::string folder, const Registry &registry, std::int64_t limitBytes)
    : folder_(std::move(folder)), registry_(registry), limit_(limitBytes)
{
}

Hash DiskStore::nameOf(const Value &value)
{
    const auto known = [&](const void *object) {
        const std::lock_guard lock(mutex_);
        const auto at = names_.find(object);
        return at != names_.end() && !at->second.first.expired() ? at->second.second : Hash{};
    };
    Hash hash;
    if (const auto *model = std::get_if<ModelPtr>(&value))
        hash = known(model->get());
    if (const auto *results = std::get_if<ResultsPtr>(&value))
        hash = known(results->get());
    return hash.isNull() ? hashOf(value) : hash;
}

void DiskStore::remember(const Hash &hash, const Value &value)
{
    const std::lock_guard lock(mutex_);
    if (const auto *table = std::get_if<Table>(&value)) {
        for (const Field &field : table->fields())
            if (auto &known = columns_[field.column->hash()]; known.expired())
                known = field.column;
    } else if (const auto *model = std::get_if<ModelPtr>(&value)) {
        models_[hash] = *model;
        names_[model->get()] = {*model, hash};
    } else if (const auto *results = std::get_if<ResultsPtr>(&value)) {
        results_[hash] = *results;
        names_[results->get()] = {*results, hash};
    }
}

Expected<Hash> DiskStore::put(const Value &value)
{
    if (const auto *table = std::get_if<Table>(&value))
        parallelItems(table->columns(), [&](std::int64_t i) { (void)table->field(static_cast<int>(i)).column->hash(); });
    const Hash name = nameOf(value);
    if (has(name)) {
        touch(path("values", name));
        return name;
    }
    const TakenApart apart = takeApart(value);
    for (const Table &table : apart.tables)
        MORTISE_CHECK(put(table).map([](const Hash &) {}));
    std::atomic<std::int64_t> added{static_cast<std::int64_t>(apart.bytes.size())};
    {
        const FolderLock lock(folder_, false);
        std::vector<Expected<void>> written(apart.pieces.size());
        parallelItems(static_cast<std::int64_t>(apart.pieces.size()), [&](std::int64_t i) {
            const auto &[hash, piece] = apart.pieces[static_cast<std::size_t>(i)];
            if (hasPiece(hash))
                return;
            written[static_cast<std::size_t>(i)] = writePiece(path("columns", hash), piece);
            added += static_cast<std::int64_t>(piece.shape.totalBytes());
        });
        for (auto &done : written)
            MORTISE_CHECK(std::move(done));
        MORTISE_CHECK(writeWhole(path("values", apart.hash), {std::as_bytes(std::span(apart.bytes))}));
    }
    remember(apart.hash, value);
    grew(added);
    return apart.hash;
}

Expected<Value> DiskStore::get(const Hash &hash)
{
    return load(hash, 0);
}

Expected<Value> DiskStore::load(const Hash &hash, int depth)
{
    {
        const std::lock_guard lock(mutex_);
        if (const auto at = models_.find(hash); at != models_.end())
            if (ModelPtr model = at->second.lock())
                return Value(std::move(model));
        if (const auto at = results_.find(hash); at != results_.end())
            if (ResultsPtr results = at->second.lock())
                return Value(std::move(results));
    }
    const std::string file = path("values", hash);
    auto bytes = readWhole(file);
    if (!bytes)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The stored value %1 is not there any more: run the block again"), {hash.hex()}});
    touch(file);
    const Parts parts{.column = [this](const Hash &name) { return column(name); },
                      .rows = [this](const Hash &name) { return rows(name); },
                      .value = [this, depth](const Hash &name) -> Expected<Value> {
                          if (depth > 0) // a raw table has no recipe of its own
                              return fail(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("core", "A stored value is damaged"));
                          return load(name, depth + 1);
                      }};
    auto value = putTogether(*bytes, registry_, parts);
    if (!value) {
        if (!has(hash)) // evicted while it was read
            return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The stored value %1 is not there any more: run the block again"), {hash.hex()}});
        unlink(file.c_str());
        if (const auto named = savedValue(*bytes))
            for (const Hash &piece : named->pieces) // every damaged one goes, so that all are written when it is made again
                (void)readOrDrop(piece);
        return fail(ErrorCode::Unreadable, std::move(value.error().text));
    }
    if (!std::holds_alternative<Table>(*value))
        remember(hash, *value);
    return value;
}

Expected<Piece> DiskStore::readOrDrop(const Hash &hash)
{
    auto piece = readPiece(path("columns", hash));
    if (!piece && piece.error().code == ErrorCode::Unreadable)
        unlink(path("columns", hash).c_str());
    return piece;
}

Expected<ColumnPtr> DiskStore::column(const Hash &hash)
{
    return shared<Column>(mutex_, columns_, hash, [&]() -> Expected<ColumnPtr> {
        MORTISE_TRY(const Piece piece, readOrDrop(hash));
        ColumnPtr made = columnFrom(piece);
        if (!made)
            return fail(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("core", "A stored value is damaged"));
        return made;
    });
}

Expected<RowIndexPtr> DiskStore::rows(const Hash &hash)
{
    return shared<RowIndex>(mutex_, rows_, hash, [&]() -> Expected<RowIndexPtr> {
        MORTISE_TRY(const Piece piece, readOrDrop(hash));
        RowIndexPtr made = rowsFrom(piece);
        if (!made)
            return fail(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("core", "A stored value is damaged"));
        return made;
    });
}

bool DiskStore::has(const Hash &hash) const
{
    return exists(path("values", hash));
}

bool DiskStore::hasPiece(const Hash &hash) const
{
    return exists(path("columns", hash));
}

Expected<void> DiskStore::putResult(const Hash &key, const StoredResult &result)
{
    const std::string text = toJson(result).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    MORTISE_CHECK(writeWhole(path("results", key), {std::as_bytes(std::span(text))}));
    grew(static_cast<std::int64_t>(text.size()));
    return {};
}

std::optional<StoredResult> DiskStore::result(const Hash &key)
{
    const std::string file = path("results", key);
    const auto text = readWhole(file);
    if (!text)
        return std::nullopt;
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    auto result = storedResultFromJson(json);
    if (!result) {
        unlink(file.c_str());
        return std::nullopt;
    }
    for (const auto &[port, hash] : result->outputs)
        if (!has(hash))
            return std::nullopt;
    touch(file);
    for (const auto &[port, hash] : result->outputs)
        touch(path("values", hash));
    return std::move(*result);
}

Expected<SavedValue> DiskStore::saved(const Hash &hash)
{
    MORTISE_TRY(std::string bytes, readWhole(path("values", hash)));
    touch(path("values", hash));
    return savedValue(std::move(bytes));
}

Expected<void> DiskStore::putSaved(const Hash &hash, const std::string &bytes)
{
    MORTISE_TRY(const SavedValue saved, savedValue(bytes));
    {
        const FolderLock lock(folder_, false);
        for (const Hash &piece : saved.pieces)
            if (!hasPiece(piece))
                return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "A column of the table is missing"));
        for (const Hash &value : saved.values)
            if (!has(value))
                return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "The raw data of the table are missing"));
        MORTISE_CHECK(writeWhole(path("values", hash), {std::as_bytes(std::span(bytes))}));
    }
    grew(static_cast<std::int64_t>(bytes.size()));
    return {};
}

Expected<Piece> DiskStore::piece(const Hash &hash)
{
    return readOrDrop(hash);
}

Expected<std::unique_ptr<PieceWriter>> DiskStore::addPiece(const Hash &hash, const PieceShape &shape)
{
    if (bytes_ >= 0)
        bytes_ += static_cast<std::int64_t>(shape.totalBytes());
    return PieceFileWriter::open(path("columns", hash), shape);
}

} // namespace mortise
