#include "base/bytes.h"
#include "base/parallel.h"
#include "project/batches.h"
#include "project/blobs.h"
#include "project/codec.h"
#include "project/schema.h"

namespace mortise {
namespace {

struct Packet {
    std::shared_ptr<const Piece> piece;
    std::size_t column = 0; // of the list of those to write
    std::int64_t part = 0;
    std::string packed;
};
using Batch = std::vector<Packet>;

/// Walks the columns chunk by chunk; a column is in memory only while its chunks are.
class Packing {
public:
    Packing(Store &store, const std::vector<Hash> &columns) : store_(store), columns_(columns), lost_(columns.size()) {}

    Expected<Batch> next()
    {
        Batch batch;
        while (batch.size() < kBatchChunks && at_ < columns_.size()) {
            if (!piece_) {
                auto read = store_.piece(columns_[at_]);
                if (!read) {
                    lost_[at_++] = true;
                    continue;
                }
                piece_ = std::make_shared<const Piece>(std::move(*read));
                part_ = 0;
            }
            const std::int64_t parts = chunksOf(piece_->shape);
            for (; part_ < parts && batch.size() < kBatchChunks; ++part_)
                batch.push_back({.piece = piece_, .column = at_, .part = part_, .packed = {}});
            if (parts == 0)
                batch.push_back({.piece = piece_, .column = at_, .part = -1, .packed = {}}); // a column without rows is a column
            if (part_ == parts) {
                piece_.reset();
                ++at_;
            }
        }
        parallelItems(static_cast<std::int64_t>(batch.size()), [&](std::int64_t i) { pack(batch[static_cast<std::size_t>(i)]); });
        return batch;
    }
    bool lost(std::size_t column) const { return lost_[column]; }

private:
    static void pack(Packet &chunk)
    {
        if (chunk.part < 0)
            return;
        const ChunkSpan span = chunkSpan(chunk.piece->shape, chunk.part);
        const auto whole = span.isText ? std::span(chunk.piece->bytes.data(), chunk.piece->bytes.size()) : chunk.piece->valueSpan();
        packChunk(chunk.piece->shape.kind, span.isText, whole.subspan(span.isText ? span.offset - chunk.piece->shape.valueBytes() : span.offset, span.size), chunk.packed);
    }
    Store &store_;
    const std::vector<Hash> &columns_;
    std::vector<bool> lost_;
    std::size_t at_ = 0;
    std::int64_t part_ = 0;
    std::shared_ptr<const Piece> piece_;
};

} // namespace

Expected<void> writeColumns(Database &db, Store &store, const std::vector<Hash> &wanted, const FileProgress &progress, const std::stop_token &stop, std::set<Hash> &missing)
{
    std::set<Hash> known;
    Statement rows(db, "SELECT hash FROM columns");
    while (rows.step())
        known.insert(rows.hash(0));
    MORTISE_CHECK(rows.done());
    std::vector<Hash> fresh;
    for (const Hash &hash : wanted)
        if (!known.contains(hash))
            fresh.push_back(hash);

    Packing packing(store, fresh);
    Statement row(db, "INSERT INTO columns(hash, shape, chunks) VALUES (?, ?, ?)"), data(db, "INSERT INTO column_chunks(id, data) VALUES (?, ?)");
    std::int64_t id = 0;
    const auto insert = [&](const Batch &batch) -> Expected<void> {
        for (const Packet &chunk : batch) {
            if (chunk.part <= 0) {
                ByteWriter shape;
                save(chunk.piece->shape, shape);
                row.bind(1, fresh[chunk.column]);
                row.bind(2, std::as_bytes(std::span(shape.bytes())));
                row.bind(3, chunksOf(chunk.piece->shape));
                MORTISE_CHECK(row.run());
                id = db.number("SELECT last_insert_rowid()");
            }
            if (chunk.part >= 0) {
                data.bind(1, partId(id, chunk.part));
                data.bind(2, std::as_bytes(std::span(chunk.packed)));
                MORTISE_CHECK(data.run());
            }
        }
        if (progress)
            progress(static_cast<double>(batch.back().column + 1) / static_cast<double>(fresh.size()));
        return {};
    };
    MORTISE_CHECK(inBatches<Batch>([&] { return packing.next(); }, insert, stop));
    for (std::size_t i = 0; i < fresh.size(); ++i)
        if (packing.lost(i))
            missing.insert(fresh[i]);
    return {};
}

} // namespace mortise
