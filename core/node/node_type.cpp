#include "node/node_type.h"

#include "base/number_text.h"
#include "node/replay.h"
#include "node/settings_summary.h"

#include <algorithm>

namespace mortise {
namespace {

Text tableSummary(const Table &table)
{
    return {QT_TRANSLATE_NOOP("core", "%1 {row|rows} · %2 {column|columns}"), {withThousands(table.rows()), withThousands(table.columns())}};
}

Expected<void> checkInputs(const NodeType &type, const Inputs &inputs)
{
    for (const PortSpec &port : type.inputs) {
        const auto at = inputs.find(port.key);
        if ((at == inputs.end() || at->second.empty()) && !port.optional)
            return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "Nothing is linked to %1"), {port.label.english()}});
        if (at == inputs.end())
            continue;
        for (const Value &value : at->second)
            if (kindOf(value) != port.kind)
                return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 takes a %2, not a %3"),
                                                      {port.label.english(), std::string(kindName(port.kind)), std::string(kindName(kindOf(value)))}});
    }
    return {};
}

template <class T>
const T *firstIn(const Inputs &inputs, const std::string &port)
{
    const auto at = inputs.find(port);
    return at == inputs.end() || at->second.empty() ? nullptr : std::get_if<T>(&at->second.front());
}

} // namespace

std::string resolvedPath(const std::string &folder, const std::string &path)
{
    return path.empty() || path.front() == '/' || path.front() == ':' || folder.empty() ? path : folder + "/" + path;
}

std::string_view categoryName(Category category)
{
    switch (category) {
    case Category::BringIn: return "bring_in";
    case Category::Prepare: return "prepare";
    case Category::Look: return "look";
    case Category::Learn: return "learn";
    case Category::Groups: return "groups";
    case Category::Judge: return "judge";
    case Category::Use: return "use";
    }
    return "";
}

Text categoryTitle(Category category)
{
    switch (category) {
    case Category::BringIn: return QT_TRANSLATE_NOOP("core", "Bring in");
    case Category::Prepare: return QT_TRANSLATE_NOOP("core", "Prepare");
    case Category::Look: return QT_TRANSLATE_NOOP("core", "Look");
    case Category::Learn: return QT_TRANSLATE_NOOP("core", "Learn");
    case Category::Groups: return QT_TRANSLATE_NOOP("core", "Find groups");
    case Category::Judge: return QT_TRANSLATE_NOOP("core", "Judge");
    case Category::Use: return QT_TRANSLATE_NOOP("core", "Put to work");
    }
    return {};
}

const Table *tableIn(const Inputs &inputs, const std::string &port)
{
    return firstIn<Table>(inputs, port);
}

ModelPtr modelIn(const Inputs &inputs, const std::string &port)
{
    const ModelPtr *model = firstIn<ModelPtr>(inputs, port);
    return model ? *model : nullptr;
}

ResultsPtr resultsIn(const Inputs &inputs, const std::string &port)
{
    const ResultsPtr *results = firstIn<ResultsPtr>(inputs, port);
    return results ? *results : nullptr;
}

std::vector<Learner> learnersIn(const Inputs &inputs, const std::string &port)
{
    std::vector<Learner> learners;
    if (const auto at = inputs.find(port); at != inputs.end())
        for (const Value &value : at->second)
            if (const auto *learner = std::get_if<Learner>(&value))
                learners.push_back(*learner);
    return learners;
}

Expected<Outputs> runNode(const NodeType &type, const Inputs &inputs, const ParamValues &params, RunContext &context)
{
    MORTISE_CHECK(checkInputs(type, inputs));
    if (type.check)
        MORTISE_CHECK(type.check(params));
    if (type.learner) {
        if (context.summary.empty())
            context.summary = settingsSummary(type, params);
        return Outputs{{"learner", Learner{type.title.english(), type.id, type.version, params}}};
    }
    if (type.transform) {
        const Table &before = *tableIn(inputs, "table");
        MORTISE_TRY(Table table, runTransform(type, params, before, context));
        if (context.summary.empty())
            context.summary = tableSummary(table);
        context.report["rows"] = table.rows();
        context.report["columns"] = table.columns();
        return Outputs{{"table", std::move(table)}};
    }
    if (!type.run) {
        if (const Table *table = tableIn(inputs, "table"); table && context.summary.empty())
            context.summary = tableSummary(*table);
        return Outputs{};
    }
    MORTISE_TRY(Outputs outputs, type.run(inputs, params, context));
    if (const auto at = outputs.find("table"); at != outputs.end())
        if (const auto *table = std::get_if<Table>(&at->second)) {
            if (context.summary.empty())
                context.summary = tableSummary(*table);
            context.report["rows"] = table->rows();
            context.report["columns"] = table->columns();
        }
    return outputs;
}

Registry::Registry(std::vector<const NodeType *> types) : types_(std::move(types))
{
    std::stable_sort(types_.begin(), types_.end(), [](const NodeType *a, const NodeType *b) { return a->category < b->category; });
}

const NodeType *Registry::find(std::string_view id) const
{
    const auto at = std::find_if(types_.begin(), types_.end(), [&](const NodeType *type) { return type->id == id; });
    return at == types_.end() ? nullptr : *at;
}

Expected<const NodeType *> Registry::get(const std::string &id) const
{
    if (const NodeType *type = find(id))
        return type;
    const std::string family = id.substr(0, id.find('.') + 1);
    std::string near;
    for (const NodeType *type : types_)
        if (!family.empty() && type->id.starts_with(family))
            near += (near.empty() ? "" : ", ") + type->id;
    if (near.empty())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no block \"%1\"; `mortise nodes` lists them all"), {id}});
    return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no block \"%1\"; there are %2"), {id, near}});
}

} // namespace mortise
