// The graph: blocks, their settings, links and notes. A value, changed only by edits that know their inverse, so that
// everything can be undone and journalled.
//
//   Workflow flow;
//   auto undo = flow.apply(AddNode{"Fill", {"prepare.impute", ...}}, catalogue());
//   flow.apply(*undo, catalogue());
#pragma once

#include "node/node_type.h"

#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace mortise {

struct Point {
    double x = 0, y = 0;
    bool operator==(const Point &) const = default;
};

struct GraphNode {
    std::string type;    // "prepare.impute"; a type that this program does not know is kept as it is
    int version = 1;
    nlohmann::json settings = nlohmann::json::object(); // what differs from the defaults, by key
    Point at;            // top left, in canvas units (px at 100 %)
    bool off = false;    // passes nothing on
    bool preview = false; // the card shows its picture
    bool operator==(const GraphNode &) const = default;
};

struct Link {
    std::string from, fromPort; // node name, port key
    std::string to, toPort;
    auto operator<=>(const Link &) const = default;
};

struct Note {
    std::string text;
    Point at;
    Point size{180, 90};
    bool operator==(const Note &) const = default;
};

/// Blocks that belong together for people; running knows nothing of it. A group may hold groups.
struct Group {
    std::string title;
    std::set<std::string> members{}; // blocks that are in no group inside this one; a block is in one group at most
    std::set<std::string> groups{};  // ids of the groups inside; a group is in one other at most. Members and groups: one at least
    bool collapsed = false;          // shown as one card
    Point at{};                      // of that card
    bool operator==(const Group &) const = default;
};

struct Edit;
struct AddNode { std::string name; GraphNode node; };
struct RemoveNode { std::string name; };             // with its links; groups that it leaves empty go
struct RenameNode { std::string name, to; };
struct SetSetting { std::string node, key; nlohmann::json value; }; // null: back to the default
struct SetSettings { std::string node; nlohmann::json settings; }; // all of them
struct MoveNode { std::string node; Point to; };
struct SetOff { std::string node; bool off; };
struct SetPreview { std::string node; bool preview; };
struct AddLink { Link link; int position = -1; };     // among the links into that port; -1: last
struct RemoveLink { Link link; };
struct SetNote { std::string id; std::optional<Note> note; }; // none: removes it
struct SetGroup { std::string id; std::optional<Group> group; }; // none: dissolves it, its blocks and groups stay, in no group; a group that it leaves empty goes
struct SetTitle { std::string title; };
struct Several { std::vector<Edit> edits; Text name; }; // one step of undo

struct Edit {
    std::variant<AddNode, RemoveNode, RenameNode, SetSetting, SetSettings, MoveNode, SetOff, SetPreview, AddLink, RemoveLink, SetNote, SetGroup, SetTitle, Several> what;
    template <class T>
    Edit(T value) : what(std::move(value)) {}
};
/// "Delete Fill missing", for the undo history.
Text editName(const Edit &edit);
nlohmann::json toJson(const Edit &edit);
Expected<Edit> editFromJson(const nlohmann::json &json);

class Workflow {
public:
    const std::map<std::string, GraphNode> &nodes() const { return nodes_; }
    const std::vector<Link> &links() const { return links_; }
    const std::map<std::string, Note> &notes() const { return notes_; }
    const std::map<std::string, Group> &groups() const { return groups_; }
    const std::string &title() const { return title_; }
    std::string summary; // of an example: what one learns from it

    /// Changes nothing when it fails. The inverse restores exactly what was.
    /// Errors: a name that is taken or not there, a block or group that is in a group already, a group inside itself, a setting that is not allowed, a link that does not fit (with the reason),
    /// a second link into a port that takes one, a cycle.
    /// Settings are those of this program's version of the node; they are kept in canonical form, without what equals the
    /// default. Of a type that is not known, or is newer than this program, they are taken as they come.
    Expected<Edit> apply(const Edit &edit, const Registry &registry);

    /// Why this link cannot be made; empty where it can. Of an unknown type every port is taken to be there.
    std::optional<Text> whyNot(const Link &link, const Registry &registry) const;
    /// Id of the innermost group that the block is in; empty for none.
    std::string groupOf(const std::string &node) const;
    /// Id of the group that the group is in; empty for none.
    std::string outerOf(const std::string &group) const;
    const GraphNode *find(const std::string &name) const;
    std::vector<Link> into(const std::string &node, const std::string &port = {}) const;  // in order
    std::vector<Link> outOf(const std::string &node, const std::string &port = {}) const;
    std::vector<std::string> order() const;                                // sources first; stable
    std::vector<std::string> upstream(const std::string &node) const;      // what it needs, sources first, itself last
    std::vector<std::string> downstream(const std::string &node) const;
    std::string freeNodeName(const std::string &wanted) const;             // "Fill missing 2"
    /// All settings with defaults; the error names the node.
    Expected<ParamValues> params(const std::string &node, const Registry &registry) const;

    bool operator==(const Workflow &) const = default;

private:
    friend struct WorkflowEditor;
    friend Expected<Workflow> workflowFromJson(const nlohmann::json &, const Registry &, std::vector<Text> *);
    std::map<std::string, GraphNode> nodes_;
    std::vector<Link> links_; // by (to, toPort), within a port in the order of its positions: equal graphs are equal values
    std::map<std::string, Note> notes_;
    std::map<std::string, Group> groups_;
    std::string title_;
};

/// The text form that version control keeps:
/// {"mortise": 1, "title": "..", "summary": "..", "nodes": {"NAME": {"id": "data.file", "version": 1, "settings": {..}, "at": [x, y]}},
///  "links": [["NAME.port", "NAME.port"]], "notes": {"1": {"text": "..", "at": [x, y], "size": [w, h]}},
///  "groups": {"1": {"title": "..", "members": ["NAME"], "groups": ["2"], "collapsed": true, "at": [x, y]}}}     ("groups" only where there are some)
nlohmann::json toJson(const Workflow &workflow);
/// Damage that can be lived with (an unknown block, a setting out of range, a link that does not fit) is left out or kept
/// and told in `problems`; without `problems` it is an error. Settings are migrated to this program's versions.
Expected<Workflow> workflowFromJson(const nlohmann::json &json, const Registry &registry, std::vector<Text> *problems = nullptr);

/// Places for all blocks, and for the cards of all groups, closed or not yet.
struct TidyPlaces {
    std::map<std::string, Point> nodes, groups;
};
/// Layered layout (Sugiyama), left to right. A closed group is one box; the inside of an open one is laid out by itself and
/// stands among the others as a box of the frame's size, so that frames do not overlap. Pure.
TidyPlaces tidyLayout(const Workflow &workflow);

} // namespace mortise
