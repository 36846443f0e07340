// The project file: one SQLite database that holds the graph, its data and results, the runs and the window's layout. Closed,
// it is one file. Saving is one transaction: into a new file beside it that takes its name when complete, or in place, where
// only what changed is written (columns and values are known by their content).
//
//   MORTISE_CHECK(saveProject(path, {.workflow = flow, .records = ledger.all(), .results = results}, store));
//   MORTISE_TRY(ProjectContent content, openProject(path, store, catalogue()));
//
// Format 2. Integers are SQLite's, hashes 16 bytes, JSON is UTF-8 text:
//   meta(key, value)                             program, saved (ISO time), stamp (another after every save)
//   graph(id = 1, workflow, view)                JSON of graph/workflow.h, JSON of the window
//   runs(position, id, record)                   the ledger, oldest first
//   node_results(node, key, result)              JSON of store/store.h; key: the engine's cache key, or null
//   artefacts(id, hash, bytes, parts)            saved forms of values (store/saved_value.h) ..
//   artefact_parts(id, data)                     .. id = artefact << 24 | part; zstd, at most 64 MB each before it
//   columns(id, hash, shape, chunks)             columns and row selections (store/piece.h) ..
//   column_chunks(id, data)                      .. id = column << 24 | chunk; 65,536 values each, packed by codec.h
//   figures(position, id, figure), edits(position, edit)      JSON; since format 2
// Of a file that is only linked (links.h) the project holds the path (in the graph), size and content (in its result's report),
// but no data, nor what holds parts of them.
#pragma once

#include "graph/workflow.h"
#include "runs/ledger.h"
#include "store/store.h"

#include <stop_token>

namespace mortise {

struct ProjectContent {
    Workflow workflow;
    std::vector<RunPtr> records;                  // of the run ledger, oldest first
    std::map<std::string, StoredResult> results;  // by node; their values are in the store
    nlohmann::json view;                          // the window's layout: views, zoom, what is open
    std::vector<nlohmann::json> figures;          // objects with "id"
    std::vector<nlohmann::json> edits;            // the undo history
    std::vector<Text> problems;                   // openProject: what could not be read, and what to do
};

/// Called with 0..1 on the calling thread, now and then.
using FileProgress = std::function<void(double)>;

/// Blocks: call it on a worker. Cancelled leaves what was there.
/// @param problems values that the store does not hold any more, and so are not in the file.
/// @return NotWritten (in use, no space, not allowed), Cancelled.
Expected<void> saveProject(const std::string &path, const ProjectContent &content, Store &store, const FileProgress &progress = {}, std::stop_token stop = {},
                           std::vector<Text> *problems = nullptr);

/// Puts the file's values into the store, those that it holds already for free, and makes results known to the engine's
/// cache. Older formats open; a damaged file opens as far as it can be read. Blocks: call it on a worker.
/// @return NotFound; Unreadable where it is no project or of a newer format; Cancelled.
Expected<ProjectContent> openProject(const std::string &path, Store &store, const Registry &registry, const FileProgress &progress = {}, std::stop_token stop = {});

} // namespace mortise
