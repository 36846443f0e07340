#include "runs/ledger.h"

#include <QUuid>

#include <algorithm>
#include <chrono>

namespace mortise {
namespace {

std::string idOf(const nlohmann::json &record)
{
    const auto id = record.find("id");
    return id != record.end() && id->is_string() ? id->get<std::string>() : std::string();
}

} // namespace

Ledger::Ledger(std::vector<nlohmann::json> records)
{
    for (nlohmann::json &record : records)
        if (record.is_object())
            add(std::move(record));
}

const nlohmann::json &Ledger::add(nlohmann::json record)
{
    if (const std::string id = idOf(record); id.empty() || byId(id))
        record["id"] = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    if (!record.contains("when"))
        record["when"] = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    return records_.emplace_back(std::move(record));
}

const nlohmann::json *Ledger::byId(const std::string &id) const
{
    const auto at = std::find_if(records_.begin(), records_.end(), [&](const nlohmann::json &record) { return idOf(record) == id; });
    return at == records_.end() ? nullptr : &*at;
}

nlohmann::json *Ledger::find(const std::string &id)
{
    return const_cast<nlohmann::json *>(byId(id));
}

bool Ledger::setTags(const std::string &id, const std::vector<std::string> &tags)
{
    nlohmann::json *record = find(id);
    if (record)
        (*record)["tags"] = tags;
    return record;
}

bool Ledger::setNotes(const std::string &id, const std::string &notes)
{
    nlohmann::json *record = find(id);
    if (record)
        (*record)["notes"] = notes;
    return record;
}

bool Ledger::setPinned(const std::string &id, bool pinned)
{
    nlohmann::json *record = find(id);
    if (record)
        (*record)["pinned"] = pinned;
    return record;
}

bool Ledger::remove(const std::string &id)
{
    return std::erase_if(records_, [&](const nlohmann::json &record) { return idOf(record) == id; }) > 0;
}

Expected<Workflow> restoreRun(const nlohmann::json &record, const Registry &registry, std::vector<Text> *problems)
{
    const auto workflow = record.find("workflow");
    if (workflow == record.end())
        return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "This run does not hold the workflow that made it"));
    return workflowFromJson(*workflow, registry, problems);
}

} // namespace mortise
