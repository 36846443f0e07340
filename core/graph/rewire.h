// Edits of a graph that keep its chains whole: a block put into a link, a block taken out of its chain. Pure.
//
//   if (auto ports = portsBetween(flow, link, type, catalogue()))
//       flow.apply(Several{putBetween(flow, link, "Fill missing", *ports), name}, catalogue());
#pragma once

#include "graph/workflow.h"

#include <set>

namespace mortise {

/// From a block to the one that follows it, in canvas units.
inline constexpr double kNextColumn = 286;

/// What flows along a link; none where neither end is of a known type.
std::optional<ValueKind> kindOf(const Workflow &flow, const Link &link, const Registry &registry);

struct PortPair {
    std::string in, out;
    bool operator==(const PortPair &) const = default;
};
/// The ports by which a block of `type` could stand in the middle of `link`: the first of the link's kind on each side.
std::optional<PortPair> portsBetween(const Workflow &flow, const Link &link, const NodeType &type, const Registry &registry);
/// Replaces `link` by one into and one out of the block `name`, at the same place among the links of its target.
/// The block must be there before, or be added by an edit that comes first.
std::vector<Edit> putBetween(const Workflow &flow, const Link &link, const std::string &name, const PortPair &ports);

struct Room {
    Point at;                // of the block's card
    std::vector<Edit> moves; // of what comes after it
};
/// Where the card of a block can lie that is put into `link` at `wanted`: there, or, where it would lie on another card, beside
/// the block that it takes from, with all that comes after it moved to the right as far as it takes.
/// @param name of the block, where it is in the graph already; its own card is in nobody's way.
Room roomBetween(const Workflow &flow, const Link &link, Point wanted, const std::string &name = {});

/// Removes the blocks; what led to each by its only link of a kind is linked to what took that kind from it.
/// Where several links of a kind come in there is no telling which one goes on: that side stays open.
std::vector<Edit> takeOut(const Workflow &flow, const std::set<std::string> &names, const Registry &registry);
/// Whether takeOut() would link anything.
bool wouldJoin(const Workflow &flow, const std::set<std::string> &names, const Registry &registry);

} // namespace mortise
