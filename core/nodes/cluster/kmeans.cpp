#include "nodes/cluster/kmeans.h"

#include "base/number_text.h"
#include "numeric/kmeans.h"
#include "numeric/number_features.h"
#include "numeric/silhouette.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

/// What a step learned, read back from its state.
struct Learned {
    std::vector<Feature> features;
    Standard standard;
    std::vector<double> centres; // k x d
    std::int64_t k = 0;
};

Expected<Learned> learnedFrom(const nlohmann::json &state)
{
    Learned out;
    try {
        for (const auto &column : state.at("columns")) {
            out.features.push_back({column.at("name").get<std::string>(), false, {}, false});
            out.standard.centre.push_back(column.at("mean").get<double>());
            out.standard.unit.push_back(column.at("unit").get<double>());
        }
        for (const auto &centre : state.at("centres")) {
            const auto values = centre.get<std::vector<double>>();
            if (values.size() != out.features.size())
                break;
            out.centres.insert(out.centres.end(), values.begin(), values.end());
            ++out.k;
        }
        if (!out.features.empty() && out.k > 0 && static_cast<std::size_t>(out.k) == state.at("centres").size())
            return out;
    } catch (const nlohmann::json::exception &) {
    }
    return fail(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("core", "What k-means learned is damaged: run it again"));
}

/// Centre and scale of the columns. InvalidInput names those with infinite values.
Expected<Standard> standardOf(const FeatureBlock &block, bool scale)
{
    Standard out;
    std::string infinite;
    bool finite = true;
    const std::vector<ColumnSpread> spreads = spreadsOf(block);
    for (std::size_t j = 0; j < spreads.size(); ++j) {
        if (spreads[j].infinite)
            infinite += (infinite.empty() ? "" : ", ") + block.features[j].name;
        out.centre.push_back(spreads[j].mean);
        out.unit.push_back(scale && spreads[j].deviation > 0 ? 1.0 / spreads[j].deviation : 1.0);
        finite = finite && std::isfinite(spreads[j].mean) && std::isfinite(spreads[j].deviation) && std::isfinite(out.unit.back());
    }
    if (!infinite.empty())
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "These columns hold infinite values: %1. Leave those rows out, or replace the values"), {infinite}});
    if (!finite)
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The values are too large or too small to calculate with: scale the columns before"));
    return out;
}

} // namespace

Expected<nlohmann::json> fitKmeans(const Table &rows, const ParamValues &params, RunContext &context)
{
    MORTISE_TRY(const std::vector<Feature> features, numberFeatures(rows, context.warnings));
    MORTISE_TRY(FeatureBlock block, toFeatures(rows, features, context.warnings));
    const std::int64_t k = params.integer("k");
    if (block.rows < k)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 {group needs|groups need} as many rows, not %2: choose fewer groups"), {std::to_string(k), std::to_string(block.rows)}});
    MORTISE_TRY(const Standard standard, standardOf(block, params.flag("scale")));
    const FilledBlock filled = withoutGaps(std::move(block), standard.centre);
    if (Text said = filledText(filled); !said.empty())
        context.warn(std::move(said));
    MORTISE_TRY(const KmeansFit fit, kmeans(filled.x, standard, {.k = static_cast<int>(k), .restarts = static_cast<int>(params.integer("restarts")), .mostPasses = static_cast<int>(params.integer("max_iter")),
                                                               .seed = context.seed, .stop = context.stop, .onProgress = [&](double fraction) { context.progress(fraction); }}));
    if (!fit.converged)
        context.warn({QT_TRANSLATE_NOOP("core", "Not finished after %1 passes: the groups may still change a little. Allow more"), {std::to_string(fit.passes)}});
    const auto groups = std::count_if(fit.sizes.begin(), fit.sizes.end(), [](std::int64_t size) { return size > 0; });
    if (groups < k)
        context.warn({QT_TRANSLATE_NOOP("core", "Only %1 different {row is|rows are} there, so that %2 {group is|groups are} empty"), {std::to_string(groups), std::to_string(k - groups)}});

    const Silhouette apart = silhouette(filled.x, standard, fit.label, static_cast<int>(k), context.stop);
    if (context.stopped())
        return cancelled();
    nlohmann::json columns = nlohmann::json::array(), centres = nlohmann::json::array(), shown = nlohmann::json::array();
    const std::size_t d = features.size();
    for (std::size_t j = 0; j < d; ++j)
        columns.push_back({{"name", features[j].name}, {"mean", standard.centre[j]}, {"unit", standard.unit[j]}});
    for (std::size_t g = 0; g < static_cast<std::size_t>(k); ++g) {
        centres.push_back(std::vector<double>(fit.centres.begin() + static_cast<std::ptrdiff_t>(g * d), fit.centres.begin() + static_cast<std::ptrdiff_t>((g + 1) * d)));
        nlohmann::json centre = nlohmann::json::array();
        for (std::size_t j = 0; j < d; ++j)
            centre.push_back({{"feature", features[j].name}, {"value", fit.centres[g * d + j] / standard.unit[j] + standard.centre[j]}});
        shown.push_back(std::move(centre));
    }
    context.report["inertia"] = fit.inertia;
    context.report["silhouette"] = apart.value ? nlohmann::json(*apart.value) : nlohmann::json();
    context.report["silhouette_rows"] = apart.rows;
    context.report["silhouette_of"] = apart.rows == rows.rows() ? "all rows" : "every " + std::to_string(rows.rows() / apart.rows) + "th row, " + withThousands(apart.rows) + " in all";
    context.report["sizes"] = fit.sizes;
    context.report["iterations"] = fit.passes;
    context.report["centres"] = std::move(shown);
    return nlohmann::json{{"columns", std::move(columns)}, {"centres", std::move(centres)}};
}

Expected<Table> applyKmeans(const Table &table, const ParamValues &, const nlohmann::json &state, RunContext &context)
{
    MORTISE_TRY(const Learned learned, learnedFrom(state));
    MORTISE_TRY(FeatureBlock block, toFeatures(table, learned.features, context.warnings));
    const FilledBlock filled = withoutGaps(std::move(block), learned.standard.centre);
    std::vector<std::string> levels;
    for (std::int64_t g = 0; g < learned.k; ++g)
        levels.push_back("C" + std::to_string(g + 1));
    const std::vector<std::int32_t> label = nearestCentres(filled.x, learned.standard, learned.centres, learned.k);
    return table.withColumn("cluster", Column::category(label, std::move(levels)), Role::Meta);
}

Text kmeansSummary(const Table &, const Table &, const ParamValues &, const nlohmann::json &state)
{
    return {QT_TRANSLATE_NOOP("core", "k-means: %1 {group|groups} by %2 {column|columns}"), {std::to_string(state.at("centres").size()), std::to_string(state.at("columns").size())}};
}

} // namespace mortise
