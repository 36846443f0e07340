#include "runs/ledger.h"

#include "base/number_text.h"

#include <algorithm>
#include <set>

namespace mortise {
namespace {

const nlohmann::json &valueOf(const nlohmann::json &object, const std::string &key)
{
    static const nlohmann::json none;
    const auto at = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && at != object.end() ? *at : none;
}

std::string textOf(const nlohmann::json &value)
{
    if (value.is_null())
        return "nothing";
    if (value.is_string())
        return value.get_ref<const std::string &>().empty() ? "nothing" : value.get<std::string>();
    if (value.is_boolean())
        return value.get<bool>() ? "yes" : "no";
    if (value.is_number_float())
        return shortest(value.get<double>());
    if (value.is_array()) {
        std::string out;
        for (const auto &item : value)
            out += (out.empty() ? "" : ", ") + textOf(item);
        return out.empty() ? "nothing" : out;
    }
    return value.dump();
}

/// "What: before, now after".
Text changed(const std::string &what, const nlohmann::json &before, const nlohmann::json &after)
{
    return {QT_TRANSLATE_NOOP("core", "%1: %2, now %3"), {what, textOf(before), textOf(after)}};
}

std::string titleOf(const std::string &id, const Registry &registry)
{
    const NodeType *type = registry.find(id);
    return type ? type->title.english() : id;
}

void addSettings(const nlohmann::json &before, const nlohmann::json &after, const Registry &registry, std::vector<Text> &out)
{
    const nlohmann::json &old = valueOf(before, "params"), &now = valueOf(after, "params");
    const NodeType *type = registry.find(valueOf(after, "learner").is_string() ? valueOf(after, "learner").get<std::string>() : std::string());
    std::set<std::string> keys;
    for (const nlohmann::json *params : {&old, &now})
        if (params->is_object())
            for (const auto &[key, value] : params->items())
                keys.insert(key);
    for (const std::string &key : keys)
        if (valueOf(old, key) != valueOf(now, key)) {
            const ParamSpec *spec = type ? findParam(type->params, key) : nullptr;
            out.push_back(changed(spec ? spec->label.english() : key, valueOf(old, key), valueOf(now, key)));
        }
}

/// Steps that came and went, as a longest common subsequence of lines.
void addPreparation(const nlohmann::json &before, const nlohmann::json &after, std::vector<Text> &out)
{
    const auto lines = [](const nlohmann::json &record) {
        std::vector<std::string> all;
        if (const nlohmann::json &recipe = valueOf(record, "recipe"); recipe.is_array())
            for (const auto &line : recipe)
                all.push_back(textOf(line));
        return all;
    };
    const std::vector<std::string> a = lines(before), b = lines(after);
    std::vector<std::vector<int>> common(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            ++i;
            ++j;
        } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
            out.push_back({QT_TRANSLATE_NOOP("core", "Preparation without: %1"), {a[i++]}});
        } else {
            out.push_back({QT_TRANSLATE_NOOP("core", "Preparation with: %1"), {b[j++]}});
        }
    }
}

void addData(const nlohmann::json &before, const nlohmann::json &after, std::vector<Text> &out)
{
    bool told = false;
    const auto tell = [&](const char *key, const std::string &what) {
        if (valueOf(before, key) != valueOf(after, key)) {
            out.push_back(changed(what, valueOf(before, key), valueOf(after, key)));
            told = true;
        }
    };
    tell("rows", "Rows");
    tell("features", "Features");
    tell("target", "Target");
    if (!told && valueOf(before, "data") != valueOf(after, "data"))
        out.push_back(QT_TRANSLATE_NOOP("core", "Other data of the same size"));
}

} // namespace

std::vector<Text> changes(const nlohmann::json &before, const nlohmann::json &after, const Registry &registry)
{
    std::vector<Text> out;
    const auto differs = [&](const char *key) { return valueOf(before, key) != valueOf(after, key); };
    if (differs("learner"))
        out.push_back(changed("Learner", titleOf(textOf(valueOf(before, "learner")), registry), titleOf(textOf(valueOf(after, "learner")), registry)));
    else
        addSettings(before, after, registry, out);
    addPreparation(before, after, out);
    addData(before, after, out);
    if (differs("method"))
        out.push_back(changed("Method", valueOf(before, "method"), valueOf(after, "method")));
    if (differs("seed"))
        out.push_back(changed("Seed", valueOf(before, "seed"), valueOf(after, "seed")));
    if (differs("version"))
        out.push_back(changed("Mortise", valueOf(before, "version"), valueOf(after, "version")));
    return out;
}

} // namespace mortise
