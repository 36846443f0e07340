#include "nodes/project/pca.h"

#include "numeric/number_features.h"
#include "numeric/principal_components.h"

#include <algorithm>

namespace mortise {
namespace {

std::vector<double> meansOf(const std::vector<ColumnSpread> &spreads)
{
    std::vector<double> out;
    for (const ColumnSpread &spread : spreads)
        out.push_back(spread.mean);
    return out;
}

struct Learned {
    std::vector<Feature> features;
    Components components;
};

Expected<Learned> learnedFrom(const nlohmann::json &state)
{
    Learned out;
    try {
        for (const auto &column : state.at("columns")) {
            out.features.push_back({column.at("name").get<std::string>(), false, {}, false});
            out.components.standard.centre.push_back(column.at("mean").get<double>());
            out.components.standard.unit.push_back(column.at("unit").get<double>());
        }
        bool whole = !out.features.empty();
        for (const auto &loadings : state.at("loadings")) {
            const auto values = loadings.get<std::vector<double>>();
            whole = whole && values.size() == out.features.size();
            out.components.loadings.insert(out.components.loadings.end(), values.begin(), values.end());
            ++out.components.count;
        }
        if (whole && out.components.count > 0)
            return out;
    } catch (const nlohmann::json::exception &) {
    }
    return fail(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("core", "What the principal components learned is damaged: run them again"));
}

/// The block as it is where nothing is missing (which the sums of the first attempt show), else with means in the gaps.
Expected<Components> learn(FeatureBlock block, const ComponentsOptions &options, RunContext &context)
{
    MORTISE_TRY(const Columns x, numberColumns(block));
    auto found = principalComponents(x, options);
    if (found || found.error().code != ErrorCode::InvalidInput)
        return found;
    const std::vector<ColumnSpread> spreads = spreadsOf(block);
    const FilledBlock filled = withoutGaps(block, meansOf(spreads));
    const bool infinite = std::any_of(spreads.begin(), spreads.end(), [](const ColumnSpread &spread) { return spread.infinite; });
    if (infinite || filled.cells == 0) {
        for (std::size_t j = 0; j < filled.copies.size(); ++j) // what is missing is no fault here
            if (!filled.copies[j].empty())
                block.columns[j].numbers = filled.copies[j];
        return tl::unexpected<Error>(unusableColumns(block));
    }
    context.warn(filledText(filled));
    return principalComponents(filled.x, options);
}

} // namespace

Expected<nlohmann::json> fitPca(const Table &rows, const ParamValues &params, RunContext &context)
{
    MORTISE_TRY(const std::vector<Feature> features, numberFeatures(rows, context.warnings));
    MORTISE_TRY(FeatureBlock block, toFeatures(rows, features, context.warnings));
    if (block.rows < 2)
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "Principal components need at least two rows"));
    const auto wanted = static_cast<int>(params.integer("components"));
    MORTISE_TRY(const Components found, learn(std::move(block), {.components = wanted, .scale = params.flag("scale"), .stop = context.stop}, context));
    if (found.count < wanted)
        context.warn({QT_TRANSLATE_NOOP("core", "%1 components were asked for, but the rows vary in %2 directions only"), {std::to_string(wanted), std::to_string(found.count)}});

    const std::size_t d = features.size();
    nlohmann::json columns = nlohmann::json::array(), axes = nlohmann::json::array(), shown = nlohmann::json::array();
    for (std::size_t j = 0; j < d; ++j) {
        columns.push_back({{"name", features[j].name}, {"mean", found.standard.centre[j]}, {"unit", found.standard.unit[j]}});
        nlohmann::json values = nlohmann::json::array();
        for (std::size_t i = 0; i < static_cast<std::size_t>(found.count); ++i)
            values.push_back(found.loadings[i * d + j]);
        shown.push_back({{"feature", features[j].name}, {"values", std::move(values)}});
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(found.count); ++i)
        axes.push_back(std::vector<double>(found.loadings.begin() + static_cast<std::ptrdiff_t>(i * d), found.loadings.begin() + static_cast<std::ptrdiff_t>((i + 1) * d)));
    const bool varies = found.variance.front() > 0;
    context.report["explained_variance"] = found.variance;
    context.report["explained_variance_ratio"] = varies ? nlohmann::json(found.ratio) : nlohmann::json();
    context.report["loadings"] = std::move(shown);
    return nlohmann::json{{"columns", std::move(columns)}, {"loadings", std::move(axes)}};
}

Expected<Table> applyPca(const Table &table, const ParamValues &, const nlohmann::json &state, RunContext &context)
{
    MORTISE_TRY(const Learned learned, learnedFrom(state));
    MORTISE_TRY(FeatureBlock block, toFeatures(table, learned.features, context.warnings));
    const FilledBlock filled = withoutGaps(std::move(block), learned.components.standard.centre);
    std::vector<Buffer> buffers;
    std::vector<std::span<double>> to;
    for (int i = 0; i < learned.components.count; ++i)
        buffers.push_back(Buffer::allocate(static_cast<std::size_t>(table.rows()) * sizeof(double)));
    for (Buffer &buffer : buffers)
        to.push_back(buffer.mutableAs<double>());
    project(filled.x, learned.components, to);
    Table out = table;
    for (const Feature &feature : learned.features)
        out = out.withRole(feature.name, Role::Meta);
    for (std::size_t i = 0; i < buffers.size(); ++i)
        out = out.withColumn("PC" + std::to_string(i + 1), Column::number(std::move(buffers[i])), Role::Feature);
    return out;
}

Text pcaSummary(const Table &, const Table &, const ParamValues &, const nlohmann::json &state)
{
    return {QT_TRANSLATE_NOOP("core", "Principal components: %1 of %2 {column|columns}"), {std::to_string(state.at("loadings").size()), std::to_string(state.at("columns").size())}};
}

} // namespace mortise
