// Files whose data a project does not hold: it keeps a link, with path, size and content, and reads them again.
#pragma once

#include "project/project.h"

#include <set>

namespace mortise {

/// Blocks that read a file of which no copy is wanted inside the project.
std::set<std::string> linkedNodes(const Workflow &workflow);

/// `content` as it goes into a file: results that hold data of linked files lose their values and keys, and keep what they reported.
/// O(values) where something is linked.
ProjectContent withoutLinked(const ProjectContent &content, Store &store);

/// What sources reported whose data are there, for an engine that finds their files gone: JobRequest::kept.
std::map<std::string, nlohmann::json> keptSources(const std::map<std::string, StoredResult> &results);

/// About how much a project grows by the data of a table; from the first chunks of its columns. Blocks.
std::int64_t estimatedBytes(const Table &table);

} // namespace mortise
