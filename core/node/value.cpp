#include "node/value.h"

#include "node/node_type.h"

namespace mortise {
namespace {

constexpr std::string_view kMagic = "MORTISE-MODEL 1\n";

nlohmann::json toJson(const Feature &f)
{
    return {{"name", f.name}, {"categorical", f.categorical}, {"levels", f.levels}, {"ordered", f.ordered}};
}

nlohmann::json toJson(const Field &f)
{
    return {{"name", f.name}, {"role", roleName(f.role)}, {"type", typeName(f.column->type())}, {"levels", f.column->levels()},
            {"flag", f.column->ordered()}};
}

Field rawField(const nlohmann::json &json)
{
    const ColumnType type = typeFromName(json.value("type", "number")).value_or(ColumnType::Number);
    ColumnPtr column;
    switch (type) {
    case ColumnType::Number: column = Column::number(Buffer()); break;
    case ColumnType::Category: column = Column::category(std::vector<std::int32_t>(), json.value("levels", std::vector<std::string>()), json.value("flag", false)); break;
    case ColumnType::Text: column = Column::text(std::vector<std::string>()); break;
    case ColumnType::Time: column = Column::time(Buffer(), json.value("flag", false)); break;
    }
    return {json.value("name", ""), roleFromName(json.value("role", "feature")).value_or(Role::Feature), std::move(column), nullptr};
}

nlohmann::json headOf(const Model &m)
{
    nlohmann::json features = nlohmann::json::array(), steps = nlohmann::json::array(), raw = nlohmann::json::array();
    for (const Feature &f : m.features)
        features.push_back(toJson(f));
    for (const RecipeStep &step : m.steps)
        steps.push_back(toJson(step));
    for (const Field &f : m.rawFields)
        raw.push_back(toJson(f));
    return {{"name", m.name}, {"node", m.node}, {"params", m.params}, {"task", taskName(m.task)}, {"target", m.target}, {"classes", m.classes},
            {"features", features}, {"steps", steps}, {"raw", raw}, {"rows", m.rows}, {"seed", m.seed}, {"report", m.report}, {"data", m.data.hex()},
            {"version", MORTISE_VERSION}};
}

void readHead(const nlohmann::json &json, Model &m)
{
    m.name = json.at("name");
    m.node = json.at("node");
    m.params = json.at("params");
    m.task = json.at("task") == "classification" ? Task::Classification : Task::Regression;
    m.target = json.at("target");
    m.classes = json.at("classes").get<std::vector<std::string>>();
    for (const auto &f : json.at("features"))
        m.features.push_back({f.at("name"), f.at("categorical"), f.at("levels").get<std::vector<std::string>>(), f.at("ordered")});
    for (const auto &step : json.at("steps"))
        m.steps.push_back(recipeStepFromJson(step));
    for (const auto &f : json.at("raw"))
        m.rawFields.push_back(rawField(f));
    m.rows = json.at("rows");
    m.seed = json.at("seed");
    m.report = json.at("report");
    m.data = Hash::fromHex(json.at("data").get<std::string>());
}

} // namespace

std::string_view kindName(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Table: return "table";
    case ValueKind::Learner: return "learner";
    case ValueKind::Model: return "model";
    case ValueKind::Results: return "results";
    }
    return "";
}

ValueKind kindOf(const Value &value)
{
    return static_cast<ValueKind>(value.index());
}

std::string saveModel(const Model &model)
{
    ByteWriter body, out;
    body.text(headOf(model).dump());
    body.list(model.curve);
    model.predictor->save(body);
    const std::string bytes = body.take();
    out.put(hashText(bytes));
    out.text(bytes);
    return std::string(kMagic) + out.take();
}

Expected<ModelPtr> loadModel(std::string_view bytes, const Registry &registry, const std::string &name)
{
    const auto damaged = [&] { return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is damaged: the model cannot be read. Train and save it again"), {name}}); };
    if (!bytes.starts_with(kMagic))
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is not a model of Mortise: give a file made by `mortise train --model`"), {name}});
    ByteReader outer(bytes.substr(kMagic.size()));
    const Hash hash = outer.get<Hash>();
    const std::string body = outer.text();
    if (outer.bad() || hashText(body) != hash)
        return damaged();
    ByteReader in(body);
    auto model = std::make_shared<Model>();
    const auto head = nlohmann::json::parse(in.text(), nullptr, false);
    if (in.bad() || head.is_discarded())
        return damaged();
    try {
        readHead(head, *model);
    } catch (const nlohmann::json::exception &) {
        return damaged();
    }
    model->curve = in.list<TrainingStep>();
    MORTISE_TRY(const NodeType *type, registry.get(model->node));
    if (!type->learner)
        return damaged();
    model->predictor = type->learner->load(in);
    if (in.bad() || !model->predictor)
        return damaged();
    return model;
}

} // namespace mortise
