#include "data/recipe.h"

namespace mortise {
namespace {

constexpr StepKind kKinds[] = {StepKind::Map, StepKind::Fitted, StepKind::Filter, StepKind::Resample, StepKind::Source};

} // namespace

std::string_view kindName(StepKind kind)
{
    switch (kind) {
    case StepKind::Map: return "map";
    case StepKind::Fitted: return "fitted";
    case StepKind::Filter: return "filter";
    case StepKind::Resample: return "resample";
    case StepKind::Source: return "source";
    }
    return "";
}

nlohmann::json toJson(const RecipeStep &step)
{
    return {{"kind", kindName(step.kind)},
            {"node", step.node},
            {"version", step.version},
            {"params", step.params},
            {"state", step.state},
            {"seed", step.seed},
            {"summary", {{"text", step.summary.source}, {"args", step.summary.args}}}};
}

RecipeStep recipeStepFromJson(const nlohmann::json &json)
{
    RecipeStep step;
    const std::string kind = json.value("kind", "map");
    for (const StepKind known : kKinds)
        if (kindName(known) == kind)
            step.kind = known;
    step.node = json.value("node", "");
    step.version = json.value("version", 1);
    step.params = json.value("params", nlohmann::json::object());
    step.state = json.value("state", nlohmann::json());
    step.seed = json.value("seed", std::uint64_t{0});
    if (const auto at = json.find("summary"); at != json.end())
        step.summary = Text(at->value("text", ""), at->value("args", std::vector<std::string>()));
    return step;
}

} // namespace mortise
