// Principal components as a fitted step: directions are learned from the rows at hand, rows are placed along them.
#include "base/number_text.h"
#include "base/parallel.h"
#include "node/node_type.h"
#include "numeric/principal_components.h"
#include "numeric/standard_rows.h"

#include <cmath>

namespace mortise {
namespace {

Expected<nlohmann::json> fitNode(const Table &table, const ParamValues &params, RunContext &context)
{
    std::vector<std::string> leftOut;
    std::int64_t missing = 0;
    const Standard standard = learnStandard(table, params.flag("scale"), leftOut, missing);
    const int d = standard.size();
    if (d == 0)
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "Principal components need columns of numbers that are features: encode the categories first"));
    if (table.rows() < 2)
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "Principal components need at least two rows"));
    MORTISE_TRY(const std::vector<double> rows, standardRows(table, standard));
    const int wanted = static_cast<int>(std::min<std::int64_t>({params.integer("components"), d, table.rows()}));
    if (wanted < params.integer("components"))
        context.warn({QT_TRANSLATE_NOOP("core", "There are only %1 components: not more than columns or rows"), {std::to_string(wanted)}});
    MORTISE_TRY(const PrincipalComponents found, principalComponents(rows, table.rows(), d, wanted, context.stop));
    if (!leftOut.empty())
        context.warn({QT_TRANSLATE_NOOP("core", "Only numbers count: %1 features that are none were not used"), {std::to_string(leftOut.size())}});
    if (missing > 0)
        context.warn({QT_TRANSLATE_NOOP("core", "%1 missing or infinite cells count as the mean of their column"), {std::to_string(missing)}});
    std::vector<double> ratio;
    double explained = 0;
    nlohmann::json loadings = nlohmann::json::array();
    for (int c = 0; c < wanted; ++c) {
        ratio.push_back(found.total > 0 ? found.variance[static_cast<std::size_t>(c)] / found.total : 0.0);
        explained += ratio.back();
        nlohmann::json of = nlohmann::json::object();
        for (int j = 0; j < d; ++j)
            of[standard.names[static_cast<std::size_t>(j)]] = found.directions[static_cast<std::size_t>(c * d + j)];
        loadings.push_back(std::move(of));
    }
    context.report["explained_variance"] = found.variance;
    context.report["explained_variance_ratio"] = ratio;
    context.report["loadings"] = std::move(loadings);
    context.summary = {QT_TRANSLATE_NOOP("core", "%1 components hold %2 % of the variance"), {std::to_string(wanted), rounded(100 * explained, 3)}};
    nlohmann::json state = toJson(standard);
    state["directions"] = found.directions;
    return state;
}

Expected<Table> applyNode(const Table &table, const ParamValues &, const nlohmann::json &state, RunContext &)
{
    const Standard standard = standardFromJson(state);
    const auto directions = state.value("directions", std::vector<double>());
    MORTISE_TRY(const std::vector<double> rows, standardRows(table, standard));
    const auto d = static_cast<std::size_t>(standard.size());
    const std::size_t components = d == 0 ? 0 : directions.size() / d;
    std::vector<std::vector<double>> scores(components, std::vector<double>(static_cast<std::size_t>(table.rows())));
    parallelChunks(table.rows(), 4096, [&](Chunk chunk) {
        for (auto i = static_cast<std::size_t>(chunk.begin); i < static_cast<std::size_t>(chunk.end); ++i)
            for (std::size_t c = 0; c < components; ++c) {
                double sum = 0;
                for (std::size_t j = 0; j < d; ++j)
                    sum += rows[i * d + j] * directions[c * d + j];
                scores[c][i] = sum;
            }
    });
    // The components are what is learned from now on; the columns they were made of stay to be looked at.
    Table out = table;
    for (const std::string &name : standard.names)
        out = out.withRole(name, Role::Meta);
    for (std::size_t c = 0; c < components; ++c)
        out = out.withColumn("PC" + std::to_string(c + 1), Column::number(scores[c]), Role::Feature);
    return out;
}

Text summaryOf(const Table &, const Table &, const ParamValues &params, const nlohmann::json &)
{
    return {QT_TRANSLATE_NOOP("core", "Principal components: %1"), {std::to_string(params.integer("components"))}};
}

} // namespace

const NodeType &declarePca()
{
    static const NodeType type{
        .id = "project.pca",
        .title = QT_TRANSLATE_NOOP("core", "Principal components"),
        .summary = QT_TRANSLATE_NOOP("core", "Places rows along the few directions in which they differ most."),
        .category = Category::Groups,
        .keywords = {QT_TRANSLATE_NOOP("core", "PCA"), QT_TRANSLATE_NOOP("core", "dimension"), QT_TRANSLATE_NOOP("core", "reduce"), QT_TRANSLATE_NOOP("core", "axes"), QT_TRANSLATE_NOOP("core", "variance")},
        .icon = "pca",
        .inputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .outputs = {{.key = "table", .label = QT_TRANSLATE_NOOP("core", "Table")}},
        .params = {{.key = "components", .label = QT_TRANSLATE_NOOP("core", "Components"), .help = QT_TRANSLATE_NOOP("core", "How many directions to keep, those of most variance first."),
                    .domain = IntRange{.min = 1, .max = 10000, .scale = Scale::Log}, .fallback = std::int64_t{2}},
                   {.key = "scale", .label = QT_TRANSLATE_NOOP("core", "Scale columns first"), .help = QT_TRANSLATE_NOOP("core", "Otherwise columns with large numbers decide alone."),
                    .domain = Flag{}, .fallback = true}},
        .transform = Transform{.kind = StepKind::Fitted, .fit = fitNode, .apply = applyNode, .summary = summaryOf},
    };
    return type;
}

} // namespace mortise
