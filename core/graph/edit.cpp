// Applying an edit, and the edit that takes it back.
#include "graph/workflow.h"

#include <algorithm>

namespace mortise {

struct WorkflowEditor {
    Workflow &flow;
    const Registry &registry;

    Expected<Edit> operator()(const AddNode &edit)
    {
        if (edit.name.empty())
            return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "A block needs a name"));
        MORTISE_CHECK(isFree(edit.name));
        GraphNode node = edit.node;
        if (const NodeType *type = registry.find(node.type); type && node.version < type->version)
            node.version = type->version;
        MORTISE_TRY(node.settings, canonical(edit.name, node, node.settings));
        flow.nodes_.emplace(edit.name, std::move(node));
        return Edit(RemoveNode{edit.name});
    }

    Expected<Edit> operator()(const RemoveNode &edit)
    {
        MORTISE_TRY(GraphNode *node, get(edit.name));
        Several back{.edits = {AddNode{edit.name, *node}}, .name = {}};
        for (const Link &link : flow.links_)
            if (link.to == edit.name || link.from == edit.name)
                back.edits.emplace_back(AddLink{link, positionOf(link)});
        std::erase_if(flow.links_, [&](const Link &link) { return link.to == edit.name || link.from == edit.name; });
        if (const std::string id = flow.groupOf(edit.name); !id.empty()) {
            back.edits.emplace_back(SetGroup{id, flow.groups_.at(id)});
            flow.groups_.at(id).members.erase(edit.name);
            dropIfEmpty(id, back.edits);
        }
        flow.nodes_.erase(edit.name);
        return Edit(std::move(back));
    }

    Expected<Edit> operator()(const RenameNode &edit)
    {
        MORTISE_TRY(GraphNode *node, get(edit.name));
        if (edit.to.empty())
            return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "A block needs a name"));
        if (edit.to != edit.name) {
            MORTISE_CHECK(isFree(edit.to));
            GraphNode moved = std::move(*node);
            flow.nodes_.erase(edit.name);
            flow.nodes_.emplace(edit.to, std::move(moved));
            for (auto &[id, group] : flow.groups_)
                if (group.members.erase(edit.name) > 0)
                    group.members.insert(edit.to);
            for (Link &link : flow.links_) {
                if (link.from == edit.name)
                    link.from = edit.to;
                if (link.to == edit.name)
                    link.to = edit.to;
            }
            std::stable_sort(flow.links_.begin(), flow.links_.end(), portLess);
        }
        return Edit(RenameNode{edit.to, edit.name});
    }

    Expected<Edit> operator()(const SetSetting &edit)
    {
        MORTISE_TRY(GraphNode *node, get(edit.node));
        nlohmann::json settings = node->settings;
        const nlohmann::json before = settings.contains(edit.key) ? settings.at(edit.key) : nlohmann::json();
        if (edit.value.is_null())
            settings.erase(edit.key);
        else
            settings[edit.key] = edit.value;
        if (const NodeType *type = understood(*node); type && !findParam(type->params, edit.key))
            return unknownParam(type->params, edit.key, edit.node);
        MORTISE_TRY(node->settings, canonical(edit.node, *node, settings));
        return Edit(SetSetting{edit.node, edit.key, before});
    }

    Expected<Edit> operator()(const SetSettings &edit)
    {
        MORTISE_TRY(GraphNode *node, get(edit.node));
        MORTISE_TRY(nlohmann::json settings, canonical(edit.node, *node, edit.settings));
        std::swap(settings, node->settings);
        return Edit(SetSettings{edit.node, std::move(settings)});
    }

    Expected<Edit> operator()(const MoveNode &edit)
    {
        MORTISE_TRY(GraphNode *node, get(edit.node));
        return Edit(MoveNode{edit.node, std::exchange(node->at, edit.to)});
    }

    Expected<Edit> operator()(const SetOff &edit)
    {
        MORTISE_TRY(GraphNode *node, get(edit.node));
        return Edit(SetOff{edit.node, std::exchange(node->off, edit.off)});
    }

    Expected<Edit> operator()(const SetPreview &edit)
    {
        MORTISE_TRY(GraphNode *node, get(edit.node));
        return Edit(SetPreview{edit.node, std::exchange(node->preview, edit.preview)});
    }

    Expected<Edit> operator()(const AddLink &edit)
    {
        if (auto reason = flow.whyNot(edit.link, registry))
            return fail(ErrorCode::InvalidInput, std::move(*reason));
        const auto [first, last] = std::equal_range(flow.links_.begin(), flow.links_.end(), edit.link, portLess);
        const bool inside = edit.position >= 0 && edit.position < last - first;
        flow.links_.insert(inside ? first + edit.position : last, edit.link);
        return Edit(RemoveLink{edit.link});
    }

    Expected<Edit> operator()(const RemoveLink &edit)
    {
        const auto at = std::find(flow.links_.begin(), flow.links_.end(), edit.link);
        if (at == flow.links_.end())
            return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "%1 and %2 are not linked there"), {edit.link.from, edit.link.to}});
        const int position = positionOf(edit.link);
        flow.links_.erase(at);
        return Edit(AddLink{edit.link, position});
    }

    Expected<Edit> operator()(const SetNote &edit)
    {
        const auto at = flow.notes_.find(edit.id);
        std::optional<Note> before;
        if (at != flow.notes_.end())
            before = at->second;
        if (edit.note)
            flow.notes_[edit.id] = *edit.note;
        else
            flow.notes_.erase(edit.id);
        return Edit(SetNote{edit.id, std::move(before)});
    }

    Expected<Edit> operator()(const SetGroup &edit)
    {
        const auto at = flow.groups_.find(edit.id);
        std::optional<Group> before;
        if (at != flow.groups_.end())
            before = at->second;
        Several back{.edits = {SetGroup{edit.id, before}}, .name = {}};
        if (edit.group) {
            MORTISE_CHECK(mayBe(edit.id, *edit.group));
            flow.groups_[edit.id] = *edit.group;
        } else if (before) {
            takeFromOuter(edit.id, back.edits);
            flow.groups_.erase(edit.id);
        }
        return back.edits.size() == 1 ? std::move(back.edits.front()) : Edit(std::move(back));
    }

    Expected<Edit> operator()(const SetTitle &edit) { return Edit(SetTitle{std::exchange(flow.title_, edit.title)}); }

    Expected<Edit> operator()(const Several &edit)
    {
        Workflow before = flow;
        Several back{.edits = {}, .name = edit.name};
        for (const Edit &one : edit.edits) {
            auto inverse = std::visit(*this, one.what);
            if (!inverse) {
                flow = std::move(before);
                return tl::unexpected<Error>(std::move(inverse).error());
            }
            back.edits.insert(back.edits.begin(), std::move(*inverse));
        }
        return Edit(std::move(back));
    }

private:
    static bool portLess(const Link &a, const Link &b) { return std::tie(a.to, a.toPort) < std::tie(b.to, b.toPort); }

    int positionOf(const Link &link) const
    {
        const auto [first, last] = std::equal_range(flow.links_.begin(), flow.links_.end(), link, portLess);
        return static_cast<int>(std::find(first, last, link) - first);
    }

    /// Whether the group can be so: of blocks and groups that are there, each in no other, and not inside itself.
    Expected<void> mayBe(const std::string &id, const Group &group)
    {
        if (group.members.empty() && group.groups.empty())
            return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "A group needs a block"));
        const auto isElsewhere = [&](const std::string &what, const std::string &holder) -> Expected<void> {
            if (holder.empty() || holder == id)
                return {};
            return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 is in the group %2 already"), {what, flow.groups_.at(holder).title}});
        };
        for (const std::string &name : group.members) {
            MORTISE_CHECK(get(name));
            MORTISE_CHECK(isElsewhere(name, flow.groupOf(name)));
        }
        for (const std::string &inner : group.groups) {
            const auto at = flow.groups_.find(inner);
            if (at == flow.groups_.end())
                return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no group \"%1\""), {inner}});
            MORTISE_CHECK(isElsewhere(at->second.title, flow.outerOf(inner)));
            for (std::string outer = id; !outer.empty(); outer = flow.outerOf(outer))
                if (outer == inner)
                    return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The group %1 cannot be inside itself"), {at->second.title}});
        }
        return {};
    }

    /// `back` learns what the outer groups were.
    void takeFromOuter(const std::string &id, std::vector<Edit> &back)
    {
        const std::string outer = flow.outerOf(id);
        if (outer.empty())
            return;
        back.emplace_back(SetGroup{outer, flow.groups_.at(outer)});
        flow.groups_.at(outer).groups.erase(id);
        dropIfEmpty(outer, back);
    }

    void dropIfEmpty(const std::string &id, std::vector<Edit> &back)
    {
        if (const Group &group = flow.groups_.at(id); !group.members.empty() || !group.groups.empty())
            return;
        takeFromOuter(id, back);
        flow.groups_.erase(id);
    }

    Expected<GraphNode *> get(const std::string &name)
    {
        const auto at = flow.nodes_.find(name);
        if (at == flow.nodes_.end())
            return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "There is no block named \"%1\""), {name}});
        return &at->second;
    }

    Expected<void> isFree(const std::string &name) const
    {
        if (flow.find(name))
            return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "There is a block named \"%1\" already"), {name}});
        return {};
    }

    /// The node's type, where its settings can be checked: known, and not newer than this program.
    const NodeType *understood(const GraphNode &node) const
    {
        const NodeType *type = registry.find(node.type);
        return type && node.version <= type->version ? type : nullptr;
    }

    Expected<nlohmann::json> canonical(const std::string &name, const GraphNode &node, const nlohmann::json &settings) const
    {
        const NodeType *type = understood(node);
        if (!type)
            return settings.is_null() ? nlohmann::json::object() : settings;
        auto values = paramsFromJson(type->params, settings);
        if (!values)
            return fail(values.error().code, {QT_TRANSLATE_NOOP("core", "%1: %2"), {name, values.error().message()}});
        nlohmann::json out = nlohmann::json::object();
        for (const ParamSpec &spec : type->params)
            if (const ParamValue &value = values->all().at(spec.key); value != spec.fallback)
                out[spec.key] = toJson(value);
        return out;
    }
};

Expected<Edit> Workflow::apply(const Edit &edit, const Registry &registry)
{
    return std::visit(WorkflowEditor{*this, registry}, edit.what);
}

} // namespace mortise
