// An edit as JSON, one line of the recovery journal, and as words, for the undo history.
#include "graph/graph_json.h"

namespace mortise {
namespace {

nlohmann::json json(const AddNode &e) { return {{"edit", "add_node"}, {"name", e.name}, {"node", toJson(e.node)}}; }
nlohmann::json json(const RemoveNode &e) { return {{"edit", "remove_node"}, {"name", e.name}}; }
nlohmann::json json(const RenameNode &e) { return {{"edit", "rename_node"}, {"name", e.name}, {"to", e.to}}; }
nlohmann::json json(const SetSetting &e) { return {{"edit", "set_setting"}, {"node", e.node}, {"key", e.key}, {"value", e.value}}; }
nlohmann::json json(const SetSettings &e) { return {{"edit", "set_settings"}, {"node", e.node}, {"settings", e.settings}}; }
nlohmann::json json(const MoveNode &e) { return {{"edit", "move_node"}, {"node", e.node}, {"to", toJson(e.to)}}; }
nlohmann::json json(const SetOff &e) { return {{"edit", "set_off"}, {"node", e.node}, {"off", e.off}}; }
nlohmann::json json(const SetPreview &e) { return {{"edit", "set_preview"}, {"node", e.node}, {"preview", e.preview}}; }
nlohmann::json json(const AddLink &e) { return {{"edit", "add_link"}, {"link", toJson(e.link)}, {"position", e.position}}; }
nlohmann::json json(const RemoveLink &e) { return {{"edit", "remove_link"}, {"link", toJson(e.link)}}; }
nlohmann::json json(const SetNote &e) { return {{"edit", "set_note"}, {"id", e.id}, {"note", e.note ? toJson(*e.note) : nlohmann::json()}}; }
nlohmann::json json(const SetGroup &e) { return {{"edit", "set_group"}, {"id", e.id}, {"group", e.group ? toJson(*e.group) : nlohmann::json()}}; }
nlohmann::json json(const SetTitle &e) { return {{"edit", "set_title"}, {"title", e.title}}; }
nlohmann::json json(const Several &e)
{
    nlohmann::json edits = nlohmann::json::array();
    for (const Edit &edit : e.edits)
        edits.push_back(toJson(edit));
    return {{"edit", "several"}, {"edits", std::move(edits)}, {"name", toJson(e.name)}};
}

Text nameOf(const AddNode &e) { return {QT_TRANSLATE_NOOP("core", "Add %1"), {e.name}}; }
Text nameOf(const RemoveNode &e) { return {QT_TRANSLATE_NOOP("core", "Delete %1"), {e.name}}; }
Text nameOf(const RenameNode &e) { return {QT_TRANSLATE_NOOP("core", "Rename %1 to %2"), {e.name, e.to}}; }
Text nameOf(const SetSetting &e) { return {QT_TRANSLATE_NOOP("core", "Change %2 of %1"), {e.node, e.key}}; }
Text nameOf(const SetSettings &e) { return {QT_TRANSLATE_NOOP("core", "Change %1"), {e.node}}; }
Text nameOf(const MoveNode &e) { return {QT_TRANSLATE_NOOP("core", "Move %1"), {e.node}}; }
Text nameOf(const SetOff &e)
{
    return e.off ? Text{QT_TRANSLATE_NOOP("core", "Switch %1 off"), {e.node}} : Text{QT_TRANSLATE_NOOP("core", "Switch %1 on"), {e.node}};
}
Text nameOf(const SetPreview &e)
{
    return e.preview ? Text{QT_TRANSLATE_NOOP("core", "Show the picture of %1"), {e.node}}
                     : Text{QT_TRANSLATE_NOOP("core", "Hide the picture of %1"), {e.node}};
}
Text nameOf(const AddLink &e) { return {QT_TRANSLATE_NOOP("core", "Link %1 to %2"), {e.link.from, e.link.to}}; }
Text nameOf(const RemoveLink &e) { return {QT_TRANSLATE_NOOP("core", "Remove the link from %1 to %2"), {e.link.from, e.link.to}}; }
Text nameOf(const SetNote &e) { return e.note ? QT_TRANSLATE_NOOP("core", "Change a note") : QT_TRANSLATE_NOOP("core", "Delete a note"); }
Text nameOf(const SetGroup &e) { return e.group ? Text{QT_TRANSLATE_NOOP("core", "Change the group %1"), {e.group->title}} : QT_TRANSLATE_NOOP("core", "Dissolve a group"); }
Text nameOf(const SetTitle &) { return QT_TRANSLATE_NOOP("core", "Change the title"); }
Text nameOf(const Several &e)
{
    if (!e.name.empty() || e.edits.empty())
        return e.name;
    return editName(e.edits.front());
}

/// Throws nlohmann's exceptions where something is missing or of a wrong type.
Edit editFrom(const nlohmann::json &j)
{
    const auto text = [&](const char *key) { return j.at(key).get<std::string>(); };
    const std::string kind = text("edit");
    if (kind == "add_node")
        return AddNode{text("name"), nodeFromJson(j.at("node"))};
    if (kind == "remove_node")
        return RemoveNode{text("name")};
    if (kind == "rename_node")
        return RenameNode{text("name"), text("to")};
    if (kind == "set_setting")
        return SetSetting{text("node"), text("key"), j.at("value")};
    if (kind == "set_settings")
        return SetSettings{text("node"), j.at("settings")};
    if (kind == "move_node")
        return MoveNode{text("node"), pointFromJson(j.at("to"))};
    if (kind == "set_off")
        return SetOff{text("node"), j.at("off").get<bool>()};
    if (kind == "set_preview")
        return SetPreview{text("node"), j.at("preview").get<bool>()};
    if (kind == "add_link")
        return AddLink{linkFromJson(j.at("link")), j.at("position").get<int>()};
    if (kind == "remove_link")
        return RemoveLink{linkFromJson(j.at("link"))};
    if (kind == "set_note")
        return SetNote{text("id"), j.at("note").is_null() ? std::nullopt : std::optional(noteFromJson(j.at("note")))};
    if (kind == "set_group")
        return SetGroup{text("id"), j.at("group").is_null() ? std::nullopt : std::optional(groupFromJson(j.at("group")))};
    if (kind == "set_title")
        return SetTitle{text("title")};
    if (kind == "several") {
        Several several{.edits = {}, .name = textFromJson(j.at("name"))};
        for (const auto &one : j.at("edits"))
            several.edits.push_back(editFrom(one));
        return several;
    }
    throw nlohmann::json::other_error::create(501, "unknown edit " + kind, nullptr);
}

} // namespace

Text editName(const Edit &edit)
{
    return std::visit([](const auto &e) { return nameOf(e); }, edit.what);
}

nlohmann::json toJson(const Edit &edit)
{
    return std::visit([](const auto &e) { return json(e); }, edit.what);
}

Expected<Edit> editFromJson(const nlohmann::json &j)
{
    try {
        return editFrom(j);
    } catch (const nlohmann::json::exception &e) {
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "A change in the journal cannot be read: %1"), {e.what()}});
    }
}

} // namespace mortise
