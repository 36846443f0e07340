#include "project/links.h"

#include "base/parallel.h"
#include "project/codec.h"

#include <algorithm>
#include <functional>

namespace mortise {

std::set<std::string> linkedNodes(const Workflow &workflow)
{
    std::set<std::string> out;
    for (const auto &[name, node] : workflow.nodes())
        if (node.type == "data.file" && node.settings.is_object() && node.settings.value("keep", nlohmann::json(true)) == false)
            out.insert(name);
    return out;
}

ProjectContent withoutLinked(const ProjectContent &content, Store &store)
{
    const std::set<std::string> linked = linkedNodes(content.workflow);
    ProjectContent out = content;
    std::set<Hash> apart; // columns of linked files
    for (const std::string &name : linked)
        if (const auto result = content.results.find(name); result != content.results.end())
            for (const auto &[port, hash] : result->second.outputs)
                if (const auto saved = store.saved(hash))
                    apart.insert(saved->pieces.begin(), saved->pieces.end());
    if (linked.empty())
        return out;
    std::map<Hash, bool> known;
    const std::function<bool(const Hash &)> holds = [&](const Hash &hash) {
        if (const auto at = known.find(hash); at != known.end())
            return at->second;
        bool any = false;
        if (const auto saved = store.saved(hash)) {
            for (const Hash &piece : saved->pieces)
                any = any || apart.contains(piece);
            for (const Hash &value : saved->values)
                any = any || holds(value);
        }
        return known[hash] = any;
    };
    for (auto &[name, result] : out.results) {
        bool any = linked.contains(name);
        for (const auto &[port, hash] : result.outputs)
            any = any || holds(hash);
        if (any) {
            result.outputs.clear();
            result.key = {};
        }
    }
    return out;
}

namespace {

double estimatedBytes(const Column &column)
{
    const Piece piece = pieceOf(column);
    double sum = 0;
    std::string packed;
    for (const bool text : {false, true}) {
        const std::span<const std::byte> all = text ? std::span(piece.bytes.data(), piece.bytes.size()) : piece.valueSpan();
        std::span<const std::byte> first = all.first(0);
        for (std::int64_t chunk = 0; chunk < chunksOf(piece.shape) && first.empty(); ++chunk)
            if (const ChunkSpan span = chunkSpan(piece.shape, chunk); span.isText == text)
                first = all.first(std::min(all.size(), span.size));
        if (first.empty())
            continue;
        packChunk(piece.shape.kind, text, first, packed);
        sum += static_cast<double>(packed.size()) * static_cast<double>(all.size()) / static_cast<double>(first.size());
    }
    return sum;
}

} // namespace

std::int64_t estimatedBytes(const Table &table)
{
    std::vector<double> parts(static_cast<std::size_t>(table.columns()));
    parallelItems(table.columns(), [&](std::int64_t c) { parts[static_cast<std::size_t>(c)] = estimatedBytes(*table.field(static_cast<int>(c)).column); });
    double sum = 0;
    for (const double part : parts)
        sum += part;
    return static_cast<std::int64_t>(sum);
}

std::map<std::string, nlohmann::json> keptSources(const std::map<std::string, StoredResult> &results)
{
    std::map<std::string, nlohmann::json> out;
    for (const auto &[name, result] : results)
        if (!result.outputs.empty() && result.report.is_object() && result.report.contains("content"))
            out[name] = result.report;
    return out;
}

} // namespace mortise
