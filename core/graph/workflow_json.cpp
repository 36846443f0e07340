// The saved graph. Reading goes through edits, so that what a file holds obeys the same rules as what a person does.
#include "graph/graph_json.h"

namespace mortise {
namespace {

constexpr int kFormat = 1;

class Reader {
public:
    Reader(Workflow &flow, const Registry &registry) : flow_(flow), registry_(registry) {}

    void node(const std::string &name, const nlohmann::json &json)
    {
        GraphNode node;
        try {
            node = nodeFromJson(json);
        } catch (const nlohmann::json::exception &) {
            tell({QT_TRANSLATE_NOOP("core", "The block %1 cannot be read and was left out"), {name}});
            return;
        }
        const NodeType *type = registry_.find(node.type);
        if (!type)
            tell({QT_TRANSLATE_NOOP("core", "%1 is of a kind that this program does not have: \"%2\". It is kept, and does not run"), {name, node.type}});
        else if (node.version > type->version)
            tell({QT_TRANSLATE_NOOP("core", "%1 was set up by a newer Mortise. It is kept, and does not run"), {name}});
        else
            bringUp(name, *type, node);
        add(AddNode{name, std::move(node)}, name);
    }

    void link(const nlohmann::json &json)
    {
        try {
            const Link link = linkFromJson(json);
            add(AddLink{link}, link.from + " to " + link.to);
        } catch (const nlohmann::json::exception &) {
            tell({QT_TRANSLATE_NOOP("core", "A link cannot be read and was left out: %1"), {json.dump()}});
        }
    }

    void note(const std::string &id, const nlohmann::json &json)
    {
        try {
            add(SetNote{id, noteFromJson(json)}, id);
        } catch (const nlohmann::json::exception &) {
            tell({QT_TRANSLATE_NOOP("core", "The note %1 cannot be read and was left out"), {id}});
        }
    }

    void groups(const nlohmann::json &json)
    {
        std::map<std::string, Group> waiting;
        for (const auto &[id, group] : json.items())
            try {
                waiting.emplace(id, groupFromJson(group));
            } catch (const nlohmann::json::exception &) {
                tell({QT_TRANSLATE_NOOP("core", "The group %1 cannot be read and was left out"), {id}});
            }
        while (!waiting.empty()) { // those that are inside first; where they wait for each other, one of them goes without
            const auto isReady = [&](const auto &entry) {
                return std::none_of(entry.second.groups.begin(), entry.second.groups.end(), [&](const std::string &inner) { return waiting.contains(inner); });
            };
            const auto ready = std::find_if(waiting.begin(), waiting.end(), isReady);
            auto next = waiting.extract(ready == waiting.end() ? waiting.begin() : ready);
            group(next.key(), std::move(next.mapped()));
        }
    }

    void tell(Text text) { problems.push_back(std::move(text)); }
    std::vector<Text> problems;

private:
    void group(const std::string &id, Group group)
    {
        const auto without = [&](std::set<std::string> &held, const char *what, const auto &there) {
            std::erase_if(held, [&](const std::string &name) {
                if (there(name))
                    return false;
                tell({what, {group.title, name}});
                return true;
            });
        };
        without(group.members, QT_TRANSLATE_NOOP("core", "The group %1 names a block that is not there: %2"), [&](const std::string &name) { return flow_.find(name) != nullptr; });
        without(group.groups, QT_TRANSLATE_NOOP("core", "The group %1 names a group that cannot be in it: %2"), [&](const std::string &inner) { return flow_.groups().contains(inner); });
        if (!group.members.empty() || !group.groups.empty())
            add(SetGroup{id, group}, group.title);
    }

    void add(const Edit &edit, const std::string &what)
    {
        if (auto done = flow_.apply(edit, registry_); !done)
            tell({QT_TRANSLATE_NOOP("core", "%1 was left out: %2"), {what, done.error().message()}});
    }

    /// Settings of an older version, migrated; settings that are not allowed, back at their defaults.
    void bringUp(const std::string &name, const NodeType &type, GraphNode &node)
    {
        if (node.version < type.version && type.migrate) {
            try {
                node.settings = type.migrate(node.settings, node.version);
            } catch (const nlohmann::json::exception &) {
                tell({QT_TRANSLATE_NOOP("core", "The settings of %1 are of an older version and cannot be read: it has its defaults"), {name}});
                node.settings = nlohmann::json::object();
            }
        }
        node.version = type.version;
        if (paramsFromJson(type.params, node.settings))
            return;
        nlohmann::json kept = nlohmann::json::object();
        if (!node.settings.is_object())
            tell({QT_TRANSLATE_NOOP("core", "The settings of %1 cannot be read: it has its defaults"), {name}});
        else
            for (const auto &[key, value] : node.settings.items()) {
                if (auto checked = paramsFromJson(type.params, {{key, value}}); checked)
                    kept[key] = value;
                else
                    tell({QT_TRANSLATE_NOOP("core", "%1: %2. The default is used"), {name, checked.error().message()}});
            }
        node.settings = std::move(kept);
    }

    Workflow &flow_;
    const Registry &registry_;
};

std::string textIn(const nlohmann::json &json, const char *key)
{
    const auto at = json.find(key);
    return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
}

} // namespace

nlohmann::json toJson(const Workflow &workflow)
{
    nlohmann::json nodes = nlohmann::json::object(), links = nlohmann::json::array(), notes = nlohmann::json::object();
    for (const auto &[name, node] : workflow.nodes())
        nodes[name] = toJson(node);
    for (const Link &link : workflow.links())
        links.push_back(toJson(link));
    for (const auto &[id, note] : workflow.notes())
        notes[id] = toJson(note);
    nlohmann::json json{{"mortise", kFormat}, {"title", workflow.title()}, {"summary", workflow.summary}, {"nodes", std::move(nodes)},
                        {"links", std::move(links)}, {"notes", std::move(notes)}};
    for (const auto &[id, group] : workflow.groups())
        json["groups"][id] = toJson(group);
    return json;
}

Expected<Workflow> workflowFromJson(const nlohmann::json &json, const Registry &registry, std::vector<Text> *problems)
{
    const auto format = json.is_object() ? json.find("mortise") : json.end();
    if (!json.is_object() || format == json.end() || !format->is_number_integer() || !json.value("nodes", nlohmann::json::object()).is_object())
        return fail(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("core", "This is no workflow of Mortise: it needs \"mortise\": 1 and \"nodes\""));
    if (format->get<std::int64_t>() > kFormat)
        return fail(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("core", "This workflow was made by a newer Mortise: update this one to open it"));
    Workflow flow;
    Reader reader(flow, registry);
    flow.title_ = textIn(json, "title");
    flow.summary = textIn(json, "summary");
    if (const auto nodes = json.find("nodes"); nodes != json.end())
        for (const auto &[name, node] : nodes->items())
            reader.node(name, node);
    if (const auto links = json.find("links"); links != json.end() && links->is_array())
        for (const auto &link : *links)
            reader.link(link);
    if (const auto notes = json.find("notes"); notes != json.end() && notes->is_object())
        for (const auto &[id, note] : notes->items())
            reader.note(id, note);
    if (const auto groups = json.find("groups"); groups != json.end() && groups->is_object())
        reader.groups(*groups);
    if (!problems && !reader.problems.empty())
        return fail(ErrorCode::Unreadable, reader.problems.front());
    if (problems)
        problems->insert(problems->end(), reader.problems.begin(), reader.problems.end());
    return flow;
}

} // namespace mortise
