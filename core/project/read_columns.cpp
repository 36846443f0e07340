#include "base/bytes.h"
#include "base/parallel.h"
#include "project/batches.h"
#include "project/blobs.h"
#include "project/codec.h"
#include "project/schema.h"

#include <atomic>
#include <cstring>

namespace mortise {
namespace {

/// A column on its way into the store.
struct Arriving {
    Hash hash;
    std::int64_t id = 0, chunks = 0;
    PieceShape shape;
    std::unique_ptr<PieceWriter> writer;
    std::vector<ChunkFacts> facts;
    std::atomic<bool> damaged{false};
};
struct Packet {
    std::shared_ptr<Arriving> column;
    std::int64_t part = 0;
    std::string packed;
};
using Batch = std::vector<Packet>;

/// Reads the file, one batch after the other. A page that cannot be read costs its column, not the rest.
class Reading {
public:
    Reading(Database &db, Store &store, const std::vector<Hash> &wanted, std::set<Hash> &missing)
        : db_(db), store_(store), wanted_(wanted), missing_(missing), data_(db, "SELECT data FROM column_chunks WHERE id = ?")
    {
    }

    Expected<Batch> next()
    {
        Batch batch;
        while (batch.size() < kBatchChunks && (column_ || at_ < wanted_.size())) {
            if (!column_ && !begin(wanted_[at_++]))
                continue;
            for (; part_ < column_->chunks && batch.size() < kBatchChunks; ++part_)
                batch.push_back({.column = column_, .part = part_, .packed = read()});
            if (column_->chunks == 0)
                batch.push_back({.column = column_, .part = -1, .packed = {}});
            if (part_ == column_->chunks)
                column_.reset();
        }
        return batch;
    }
    double fraction() const { return static_cast<double>(at_) / static_cast<double>(wanted_.size()); }

private:
    bool begin(const Hash &hash)
    {
        if (store_.hasPiece(hash))
            return false;
        auto column = std::make_shared<Arriving>();
        column->hash = hash;
        Statement row(db_, "SELECT id, shape, chunks FROM columns WHERE hash = ?");
        row.bind(1, hash);
        if (row.step()) {
            const auto bytes = row.blob(1);
            ByteReader in({reinterpret_cast<const char *>(bytes.data()), bytes.size()});
            column->id = row.number(0);
            column->chunks = row.number(2);
            if (auto shape = loadShape(in); shape && chunksOf(*shape) == column->chunks) {
                column->shape = std::move(*shape);
                if (auto writer = store_.addPiece(hash, column->shape))
                    column->writer = std::move(*writer);
            }
        }
        if (!column->writer) {
            missing_.insert(hash);
            return false;
        }
        column->facts.resize(static_cast<std::size_t>(column->chunks));
        column_ = std::move(column);
        part_ = 0;
        return true;
    }

    std::string read()
    {
        data_.bind(1, partId(column_->id, part_));
        std::string packed;
        if (data_.step()) {
            const auto bytes = data_.blob(0);
            packed.assign(reinterpret_cast<const char *>(bytes.data()), bytes.size());
        }
        data_.reset();
        return packed; // empty: damaged
    }

    Database &db_;
    Store &store_;
    const std::vector<Hash> &wanted_;
    std::set<Hash> &missing_;
    Statement data_;
    std::atomic<std::size_t> at_{0};
    std::int64_t part_ = 0;
    std::shared_ptr<Arriving> column_;
};

void unpack(const Packet &chunk)
{
    thread_local std::vector<std::byte> buffer;
    Arriving &column = *chunk.column;
    if (chunk.part < 0 || column.damaged)
        return;
    const ChunkSpan span = chunkSpan(column.shape, chunk.part);
    if (buffer.size() < span.size)
        buffer.resize(span.size);
    const std::span<std::byte> raw = std::span(buffer).first(span.size);
    const auto facts = unpackChunk(column.shape, span.isText, std::as_bytes(std::span(chunk.packed)), raw);
    if (!facts || !column.writer->write(span.offset, raw))
        column.damaged = true;
    else
        column.facts[static_cast<std::size_t>(chunk.part)] = *facts;
}

/// Offsets of texts go on where the chunk before ended, and end with the texts.
bool joins(const Arriving &column)
{
    if (column.shape.kind != PieceKind::Text)
        return true;
    std::int64_t before = 0;
    for (std::int64_t part = 0; part < column.chunks && !chunkSpan(column.shape, part).isText; ++part) {
        const ChunkFacts &facts = column.facts[static_cast<std::size_t>(part)];
        if (facts.first < before || (part == 0 && facts.first != 0))
            return false;
        before = facts.last;
    }
    return before == static_cast<std::int64_t>(column.shape.textBytes);
}

} // namespace

Expected<void> readColumns(Database &db, Store &store, const std::vector<Hash> &wanted, const FileProgress &progress, const std::stop_token &stop, std::set<Hash> &missing)
{
    Reading reading(db, store, wanted, missing);
    std::set<Hash> damaged;
    const auto use = [&](const Batch &batch) -> Expected<void> {
        parallelItems(static_cast<std::int64_t>(batch.size()), [&](std::int64_t i) { unpack(batch[static_cast<std::size_t>(i)]); });
        for (const Packet &chunk : batch) {
            Arriving &column = *chunk.column;
            if (chunk.part + 1 < column.chunks)
                continue;
            if (column.damaged || !joins(column))
                damaged.insert(column.hash);
            else
                MORTISE_CHECK(column.writer->finish());
            column.writer.reset();
        }
        if (progress)
            progress(reading.fraction());
        return {};
    };
    MORTISE_CHECK(inBatches<Batch>([&] { return reading.next(); }, use, stop));
    missing.insert(damaged.begin(), damaged.end());
    return {};
}

} // namespace mortise
