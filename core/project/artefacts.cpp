#include "project/blobs.h"
#include "project/schema.h"
#include "store/saved_value.h"

#include <zstd.h>

#include <memory>

namespace mortise {
namespace {

constexpr std::size_t kPartBytes = 64u << 20; // SQLite's limit for a cell is 1e9

std::span<const std::byte> asBytes(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

/// Deletes rows of `table` that are not wanted, with their parts.
Expected<void> keepRows(Database &db, const std::string &table, const std::string &parts, const std::vector<Hash> &wanted)
{
    const std::set<Hash> kept(wanted.begin(), wanted.end());
    std::vector<std::int64_t> gone;
    Statement rows(db, "SELECT id, hash FROM " + table);
    while (rows.step())
        if (!kept.contains(rows.hash(1)))
            gone.push_back(rows.number(0));
    MORTISE_CHECK(rows.done());
    Statement dropParts(db, "DELETE FROM " + parts + " WHERE id >= ? AND id < ?"), drop(db, "DELETE FROM " + table + " WHERE id = ?");
    for (const std::int64_t id : gone) {
        dropParts.bind(1, partId(id, 0));
        dropParts.bind(2, partId(id + 1, 0));
        MORTISE_CHECK(dropParts.run());
        drop.bind(1, id);
        MORTISE_CHECK(drop.run());
    }
    return {};
}

} // namespace

bool Artefacts::has(const Hash &hash)
{
    Statement row(db_, "SELECT 1 FROM artefacts WHERE hash = ?");
    row.bind(1, hash);
    return row.step();
}

Expected<std::string> Artefacts::read(const Hash &hash)
{
    const auto damaged = [&] { return fail(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("core", "A value in the project is damaged")); };
    Statement row(db_, "SELECT id, bytes, parts FROM artefacts WHERE hash = ?");
    row.bind(1, hash);
    if (!row.step())
        return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "A value is not in the project"));
    const std::int64_t id = row.number(0), bytes = row.number(1), parts = row.number(2);
    std::string out;
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
    Statement data(db_, "SELECT data FROM artefact_parts WHERE id = ?");
    for (std::int64_t part = 0; part < parts; ++part) {
        data.bind(1, partId(id, part));
        if (!data.step())
            return damaged();
        const auto packed = data.blob(0);
        const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
        if (size > kPartBytes) // also the values that mean "unknown" and "error"
            return damaged();
        const std::size_t at = out.size();
        out.resize(at + size);
        if (ZSTD_decompressDCtx(context.get(), out.data() + at, size, packed.data(), packed.size()) != size)
            return damaged();
        data.reset();
    }
    if (static_cast<std::int64_t>(out.size()) != bytes)
        return damaged();
    return out;
}

Expected<void> Artefacts::write(const Hash &hash, const std::string &bytes)
{
    const auto parts = static_cast<std::int64_t>((bytes.size() + kPartBytes - 1) / kPartBytes);
    Statement row(db_, "INSERT INTO artefacts(hash, bytes, parts) VALUES (?, ?, ?)");
    row.bind(1, hash);
    row.bind(2, static_cast<std::int64_t>(bytes.size()));
    row.bind(3, parts);
    MORTISE_CHECK(row.run());
    const std::int64_t id = db_.number("SELECT last_insert_rowid()");
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, 1);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    Statement data(db_, "INSERT INTO artefact_parts(id, data) VALUES (?, ?)");
    std::string packed;
    for (std::int64_t part = 0; part < parts; ++part) {
        const std::string_view raw = std::string_view(bytes).substr(static_cast<std::size_t>(part) * kPartBytes, kPartBytes);
        packed.resize(ZSTD_compressBound(raw.size()));
        packed.resize(ZSTD_compress2(context.get(), packed.data(), packed.size(), raw.data(), raw.size()));
        data.bind(1, partId(id, part));
        data.bind(2, asBytes(packed));
        MORTISE_CHECK(data.run());
    }
    return {};
}

Expected<void> Artefacts::keepOnly(const std::vector<Hash> &hashes)
{
    return keepRows(db_, "artefacts", "artefact_parts", hashes);
}

void collect(const std::vector<Hash> &values, Store *store, Artefacts *file, Needed &needed, std::set<Hash> &missing)
{
    std::set<Hash> seen(needed.values.begin(), needed.values.end()), seenPieces(needed.pieces.begin(), needed.pieces.end());
    const std::function<void(const Hash &)> add = [&](const Hash &hash) {
        if (missing.contains(hash) || !seen.insert(hash).second)
            return;
        Expected<SavedValue> saved = fail(ErrorCode::NotFound, {});
        if (store)
            saved = store->saved(hash);
        if (!saved && file)
            saved = file->read(hash).and_then([](std::string bytes) { return savedValue(std::move(bytes)); });
        if (!saved) {
            missing.insert(hash);
            return;
        }
        for (const Hash &value : saved->values)
            add(value);
        for (const Hash &piece : saved->pieces)
            if (seenPieces.insert(piece).second)
                needed.pieces.push_back(piece);
        needed.values.push_back(hash);
    };
    for (const Hash &hash : values)
        add(hash);
}

Expected<void> dropColumns(Database &db, const std::vector<Hash> &wanted)
{
    return keepRows(db, "columns", "column_chunks", wanted);
}

} // namespace mortise
