#include "store/store.h"

#include "graph/graph_json.h"

namespace mortise {
nlohmann::json toJson(const StoredResult &result)
{
    nlohmann::json outputs = nlohmann::json::object(), warnings = nlohmann::json::array();
    for (const auto &[port, hash] : result.outputs)
        outputs[port] = hash.hex();
    for (const Text &warning : result.warnings)
        warnings.push_back(toJson(warning));
    return {{"outputs", std::move(outputs)}, {"report", result.report}, {"summary", toJson(result.summary)}, {"warnings", std::move(warnings)}, {"seconds", result.seconds}, {"key", result.key.hex()}};
}

Expected<StoredResult> storedResultFromJson(const nlohmann::json &json)
{
    StoredResult result;
    try {
        for (const auto &[port, hash] : json.at("outputs").items())
            result.outputs[port] = Hash::fromHex(hash.get<std::string>());
        result.report = json.at("report");
        result.summary = textFromJson(json.at("summary"));
        for (const auto &warning : json.at("warnings"))
            result.warnings.push_back(textFromJson(warning));
        result.seconds = json.at("seconds").get<double>();
        result.key = Hash::fromHex(json.value("key", ""));
    } catch (const nlohmann::json::exception &) {
        return fail(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("core", "A stored result is damaged"));
    }
    return result;
}

} // namespace mortise
