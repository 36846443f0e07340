#include "project/blobs.h"
#include "project/project.h"
#include "project/schema.h"
#include "store/saved_value.h"

#include <unistd.h>

namespace mortise {
namespace {

/// Rows of JSON; one that cannot be read is told and left out.
std::vector<nlohmann::json> readList(Database &db, const std::string &table, const std::string &column, const Text &problem, std::vector<Text> &problems)
{
    std::vector<nlohmann::json> list;
    if (!db.hasTable(table))
        return list; // an older format
    bool damaged = false;
    Statement rows(db, "SELECT " + column + " FROM " + table + " ORDER BY position");
    while (rows.step()) {
        auto json = nlohmann::json::parse(rows.text(0), nullptr, false);
        if (json.is_discarded())
            damaged = true;
        else
            list.push_back(std::move(json));
    }
    if (damaged || !rows.done())
        problems.push_back(problem);
    return list;
}

void readGraph(Database &db, const Registry &registry, ProjectContent &content)
{
    Statement row(db, "SELECT workflow, view FROM graph WHERE id = 1");
    const bool there = row.step();
    const auto json = there ? nlohmann::json::parse(row.text(0), nullptr, false) : nlohmann::json();
    if (auto flow = workflowFromJson(json, registry, &content.problems))
        content.workflow = std::move(*flow);
    else
        content.problems.push_back({QT_TRANSLATE_NOOP("core", "The workflow in the project cannot be read: %1. A run in the ledger can bring it back"), {flow.error().message()}});
    if (there)
        if (auto view = nlohmann::json::parse(row.text(1), nullptr, false); !view.is_discarded())
            content.view = std::move(view);
}

void readResults(Database &db, ProjectContent &content)
{
    Statement rows(db, "SELECT node, result, key FROM node_results");
    while (rows.step())
        if (auto result = storedResultFromJson(nlohmann::json::parse(rows.text(1), nullptr, false))) {
            result->key = rows.hash(2);
            content.results[rows.text(0)] = std::move(*result);
        } else {
            content.problems.push_back({QT_TRANSLATE_NOOP("core", "The result of %1 in the project is damaged: run it again"), {rows.text(0)}});
        }
    if (!rows.done())
        content.problems.push_back(QT_TRANSLATE_NOOP("core", "Results in the project are damaged: run the workflow again"));
}

bool bytesAreOf(const Hash &hash, const SavedValue &value)
{
    return !value.pieces.empty() || !value.values.empty() || value.bytes.starts_with("MORTISE-TABLE") || hashText(value.bytes) == hash;
}

Expected<void> readValues(Database &db, Store &store, ProjectContent &content, const FileProgress &progress, const std::stop_token &stop)
{
    std::vector<Hash> outputs;
    for (const auto &[node, result] : content.results)
        for (const auto &[port, hash] : result.outputs)
            if (!store.has(hash))
                outputs.push_back(hash);
    Artefacts artefacts(db);
    Needed needed;
    std::set<Hash> missing;
    collect(outputs, nullptr, &artefacts, needed, missing);
    MORTISE_CHECK(readColumns(db, store, needed.pieces, progress, stop, missing));
    for (const Hash &hash : needed.values) { // raw tables stand before what was made of them
        if (stop.stop_requested())
            return cancelled();
        const auto saved = artefacts.read(hash).and_then([](std::string bytes) { return savedValue(std::move(bytes)); });
        const bool whole = saved && bytesAreOf(hash, *saved) && std::none_of(saved->pieces.begin(), saved->pieces.end(), [&](const Hash &piece) { return missing.contains(piece); });
        if (!whole || !store.putSaved(hash, saved->bytes))
            missing.insert(hash);
    }
    for (auto &[node, result] : content.results) {
        const auto lost = std::erase_if(result.outputs, [&](const auto &output) { return !store.has(output.second); });
        if (lost > 0)
            content.problems.push_back({QT_TRANSLATE_NOOP("core", "What %1 made is not in the project or is damaged: run it again"), {node}});
        else if (!result.key.isNull())
            MORTISE_CHECK(store.putResult(result.key, result));
    }
    return {};
}

} // namespace

Expected<ProjectContent> openProject(const std::string &path, Store &store, const Registry &registry, const FileProgress &progress, std::stop_token stop)
{
    if (access(path.c_str(), R_OK) != 0)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "%1 cannot be opened: it is not there or may not be read"), {path}});
    MORTISE_TRY(const int format, formatOf(path));
    if (format == 0)
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is not a project of Mortise"), {path}});
    MORTISE_CHECK(checkFormat(path, format));
    MORTISE_TRY(Database db, Database::open(path, Database::Mode::ReadOnly));
    ProjectContent content;
    readGraph(db, registry, content);
    for (nlohmann::json &record : readList(db, "runs", "record", QT_TRANSLATE_NOOP("core", "Runs in the project are damaged and were left out"), content.problems))
        content.records.push_back(std::make_shared<const nlohmann::json>(std::move(record)));
    content.figures = readList(db, "figures", "figure", QT_TRANSLATE_NOOP("core", "Figures in the project are damaged and were left out"), content.problems);
    content.edits = readList(db, "edits", "edit", QT_TRANSLATE_NOOP("core", "The undo history in the project is damaged and was left out"), content.problems);
    readResults(db, content);
    MORTISE_CHECK(readValues(db, store, content, progress, stop));
    return content;
}

} // namespace mortise
