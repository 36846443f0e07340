#include "project/codec.h"

#include <zstd.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace mortise {
namespace {

enum class Form : char { // saved, first byte of a chunk
    Plain = 'p',         // as it is
    Shuffled = 's',
    Differences = 'd', // of neighbouring int64, then shuffled
};
constexpr int kLevel = 1;

Form formOf(PieceKind kind, bool isText)
{
    if (isText)
        return Form::Plain;
    return kind == PieceKind::Number || kind == PieceKind::Category ? Form::Shuffled : Form::Differences;
}

struct Compressor {
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context{ZSTD_createCCtx(), ZSTD_freeCCtx};
    std::vector<std::byte> differences, shuffled;
    Compressor()
    {
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    }
};

struct Decompressor {
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context{ZSTD_createDCtx(), ZSTD_freeDCtx};
    std::vector<std::byte> shuffled;
};

std::span<std::byte> sized(std::vector<std::byte> &buffer, std::size_t size)
{
    if (buffer.size() < size)
        buffer.resize(size);
    return std::span(buffer).first(size);
}

void shuffle(std::span<const std::byte> raw, std::size_t width, std::span<std::byte> to)
{
    if (width == 8)
        return shuffle8(raw.data(), raw.size() / 8, to.data());
    const std::size_t n = raw.size() / width;
    for (std::size_t k = 0; k < width; ++k)
        for (std::size_t i = 0; i < n; ++i)
            to[k * n + i] = raw[i * width + k];
}

void unshuffle(std::span<const std::byte> from, std::size_t width, std::span<std::byte> to)
{
    if (width == 8)
        return unshuffle8(from.data(), from.size() / 8, to.data());
    const std::size_t n = from.size() / width;
    for (std::size_t k = 0; k < width; ++k)
        for (std::size_t i = 0; i < n; ++i)
            to[i * width + k] = from[k * n + i];
}

/// Wraps around, so that every int64 comes back.
void differences(std::span<const std::byte> raw, std::span<std::byte> to)
{
    std::uint64_t before = 0;
    for (std::size_t at = 0; at < raw.size(); at += 8) {
        std::uint64_t value = 0;
        std::memcpy(&value, raw.data() + at, 8);
        const std::uint64_t step = value - before;
        std::memcpy(to.data() + at, &step, 8);
        before = value;
    }
}

void sums(std::span<std::byte> values)
{
    std::uint64_t value = 0;
    for (std::size_t at = 0; at < values.size(); at += 8) {
        std::uint64_t step = 0;
        std::memcpy(&step, values.data() + at, 8);
        value += step;
        std::memcpy(values.data() + at, &value, 8);
    }
}

std::optional<ChunkFacts> checked(const PieceShape &shape, bool isText, std::span<const std::byte> raw)
{
    ChunkFacts facts;
    if (isText || raw.empty())
        return facts;
    if (shape.kind == PieceKind::Category) {
        const std::span codes(reinterpret_cast<const std::int32_t *>(raw.data()), raw.size() / 4);
        const auto levels = static_cast<std::int32_t>(shape.levels ? shape.levels->size() : 0);
        const auto [low, high] = std::minmax_element(codes.begin(), codes.end());
        return *low >= kMissingCode && *high < levels ? std::optional(facts) : std::nullopt;
    }
    if (shape.kind == PieceKind::Text) {
        const std::span offsets(reinterpret_cast<const std::int64_t *>(raw.data()), raw.size() / 8);
        facts = {offsets.front(), offsets.back()};
        return std::is_sorted(offsets.begin(), offsets.end()) ? std::optional(facts) : std::nullopt;
    }
    return facts;
}

} // namespace

std::int64_t chunksOf(const PieceShape &shape)
{
    const std::size_t valueChunk = static_cast<std::size_t>(kChunkValues) * shape.valueWidth();
    return static_cast<std::int64_t>((shape.valueBytes() + valueChunk - 1) / valueChunk + (shape.textBytes + kChunkTextBytes - 1) / kChunkTextBytes);
}

ChunkSpan chunkSpan(const PieceShape &shape, std::int64_t chunk)
{
    const std::size_t valueChunk = static_cast<std::size_t>(kChunkValues) * shape.valueWidth(), values = shape.valueBytes();
    const std::size_t valueChunks = (values + valueChunk - 1) / valueChunk, at = static_cast<std::size_t>(chunk);
    if (at < valueChunks)
        return {.offset = at * valueChunk, .size = std::min(valueChunk, values - at * valueChunk), .isText = false};
    const std::size_t start = (at - valueChunks) * kChunkTextBytes;
    return {.offset = values + start, .size = std::min<std::size_t>(kChunkTextBytes, shape.textBytes - start), .isText = true};
}

void packChunk(PieceKind kind, bool isText, std::span<const std::byte> raw, std::string &out)
{
    thread_local Compressor own;
    const Form form = formOf(kind, isText);
    std::span<const std::byte> ready = raw;
    if (form == Form::Differences) {
        const auto steps = sized(own.differences, raw.size());
        differences(raw, steps);
        ready = steps;
    }
    if (form != Form::Plain) {
        const auto shuffled = sized(own.shuffled, raw.size());
        shuffle(ready, kind == PieceKind::Category ? 4 : 8, shuffled);
        ready = shuffled;
    }
    out.resize(1 + ZSTD_compressBound(ready.size()));
    out[0] = static_cast<char>(form);
    const std::size_t size = ZSTD_compress2(own.context.get(), out.data() + 1, out.size() - 1, ready.data(), ready.size());
    out.resize(1 + (ZSTD_isError(size) ? 0 : size)); // there is room enough: it cannot fail
}

std::optional<ChunkFacts> unpackChunk(const PieceShape &shape, bool isText, std::span<const std::byte> packed, std::span<std::byte> raw)
{
    thread_local Decompressor own;
    if (packed.empty())
        return std::nullopt;
    const auto form = static_cast<Form>(packed.front());
    if (form != Form::Plain && form != Form::Shuffled && form != Form::Differences)
        return std::nullopt;
    const std::size_t width = shape.valueWidth();
    if (form == Form::Differences && width != 8)
        return std::nullopt;
    const std::span<std::byte> target = form == Form::Plain ? raw : sized(own.shuffled, raw.size());
    if (ZSTD_decompressDCtx(own.context.get(), target.data(), target.size(), packed.data() + 1, packed.size() - 1) != raw.size())
        return std::nullopt;
    if (form != Form::Plain)
        unshuffle(target, width, raw);
    if (form == Form::Differences)
        sums(raw);
    return checked(shape, isText, raw);
}

} // namespace mortise
