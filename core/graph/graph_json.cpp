#include "graph/graph_json.h"

namespace mortise {
namespace {

std::pair<std::string, std::string> endFromText(const std::string &text)
{
    const std::size_t dot = text.rfind('.');
    if (dot == std::string::npos)
        throw nlohmann::json::other_error::create(501, "\"" + text + "\" is not of the form NAME.port", nullptr);
    return {text.substr(0, dot), text.substr(dot + 1)};
}

} // namespace

nlohmann::json toJson(const Point &point)
{
    return {point.x, point.y};
}

nlohmann::json toJson(const GraphNode &node)
{
    nlohmann::json out{{"id", node.type}, {"version", node.version}, {"settings", node.settings}, {"at", toJson(node.at)}};
    if (node.off)
        out["off"] = true;
    if (node.preview)
        out["preview"] = true;
    return out;
}

nlohmann::json toJson(const Link &link)
{
    return {link.from + "." + link.fromPort, link.to + "." + link.toPort};
}

nlohmann::json toJson(const Note &note)
{
    return {{"text", note.text}, {"at", toJson(note.at)}, {"size", toJson(note.size)}};
}

nlohmann::json toJson(const Group &group)
{
    nlohmann::json out{{"title", group.title}, {"members", group.members}, {"collapsed", group.collapsed}, {"at", toJson(group.at)}};
    if (!group.groups.empty())
        out["groups"] = group.groups;
    return out;
}

nlohmann::json toJson(const Text &text)
{
    return {{"text", text.source}, {"args", text.args}};
}

Text textFromJson(const nlohmann::json &json)
{
    return {json.at("text").get<std::string>(), json.at("args").get<std::vector<std::string>>()};
}

Point pointFromJson(const nlohmann::json &json)
{
    return {json.at(0).get<double>(), json.at(1).get<double>()};
}

GraphNode nodeFromJson(const nlohmann::json &json)
{
    GraphNode node;
    node.type = json.at("id").get<std::string>();
    node.version = json.value("version", 1);
    node.settings = json.value("settings", nlohmann::json::object());
    if (const auto at = json.find("at"); at != json.end())
        node.at = pointFromJson(*at);
    node.off = json.value("off", false);
    node.preview = json.value("preview", false);
    return node;
}

Link linkFromJson(const nlohmann::json &json)
{
    Link link;
    std::tie(link.from, link.fromPort) = endFromText(json.at(0).get<std::string>());
    std::tie(link.to, link.toPort) = endFromText(json.at(1).get<std::string>());
    return link;
}

Note noteFromJson(const nlohmann::json &json)
{
    Note note;
    note.text = json.at("text").get<std::string>();
    if (const auto at = json.find("at"); at != json.end())
        note.at = pointFromJson(*at);
    if (const auto size = json.find("size"); size != json.end())
        note.size = pointFromJson(*size);
    return note;
}

Group groupFromJson(const nlohmann::json &json)
{
    Group group;
    group.title = json.value("title", std::string());
    group.members = json.at("members").get<std::set<std::string>>();
    group.groups = json.value("groups", std::set<std::string>());
    group.collapsed = json.value("collapsed", false);
    if (const auto at = json.find("at"); at != json.end())
        group.at = pointFromJson(*at);
    return group;
}

} // namespace mortise
