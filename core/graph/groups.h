// Groups inside groups: who holds whom, and the edits that lead from one arrangement to another. Pure.
//
//   auto wanted = flow.groups();
//   wanted.at("1").members.erase("Fill");
//   document.apply(Several{regroup(flow, wanted), {}});
#pragma once

#include "graph/workflow.h"

namespace mortise {

using Groups = std::map<std::string, Group>;

/// Ids of all groups, every group after those that it holds.
std::vector<std::string> innerFirst(const Groups &groups);
/// All blocks of the group and of the groups in it.
std::set<std::string> blocksIn(const Groups &groups, const std::string &id);
/// The groups that hold the block, the innermost first.
std::vector<std::string> groupsAround(const Workflow &flow, const std::string &node);
/// The group, where it is closed, or the outermost closed one that holds it: whose card is seen. Empty where none is closed.
std::string closedAround(const Workflow &flow, const std::string &group);

/// The edits after which the groups are as `wanted`; groups without a block go. What does not differ is not touched.
std::vector<Edit> regroup(const Workflow &flow, Groups wanted);

/// Puts blocks and whole groups into a new group, which stands in the innermost group that holds them all.
/// @param inner are in no other of `inner`, and hold none of `nodes`.
Groups together(const Workflow &flow, const std::set<std::string> &nodes, const std::set<std::string> &inner, const std::string &id, Group made);
/// Takes the group away; what it held stands where it stood.
void dissolve(Groups &groups, const std::string &id);
std::string freeGroupId(const Groups &groups);

} // namespace mortise
