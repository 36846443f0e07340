#include "runs/ledger.h"

#include <QUuid>

#include <algorithm>
#include <chrono>
#include <unordered_set>

namespace mortise {
namespace {

constexpr const char *kKeptAsText[] = {"workflow", "curve"};

std::string idOf(const nlohmann::json &record)
{
    const auto id = record.find("id");
    return id != record.end() && id->is_string() ? id->get<std::string>() : std::string();
}

const char *keyOf(RunMark::What what)
{
    return what == RunMark::What::Pinned ? "pinned" : what == RunMark::What::Tags ? "tags" : "notes";
}

bool saysNothing(const nlohmann::json &value)
{
    return value.is_null() || value == false || value == "" || (value.is_array() && value.empty());
}

bool isPacked(const nlohmann::json &record)
{
    return std::none_of(std::begin(kKeptAsText), std::end(kKeptAsText), [&](const char *key) {
        const auto part = record.find(key);
        return part != record.end() && part->is_structured();
    });
}

} // namespace

Ledger::Ledger(const std::vector<RunPtr> &records)
{
    records_.reserve(records.size());
    for (const RunPtr &record : records) {
        if (!record || !record->is_object())
            continue;
        const std::string id = idOf(*record);
        if (!id.empty() && !placeOf_.contains(id) && record->contains("when") && isPacked(*record)) {
            placeOf_.emplace(id, records_.size());
            records_.push_back(record);
        } else {
            add(*record);
        }
    }
}

RunPtr Ledger::add(nlohmann::json record)
{
    if (const std::string id = idOf(record); id.empty() || placeOf_.contains(id))
        record["id"] = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    if (!record.contains("when"))
        record["when"] = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    for (const char *key : kKeptAsText)
        if (const auto part = record.find(key); part != record.end() && part->is_structured())
            *part = part->dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    placeOf_.emplace(idOf(record), records_.size());
    return records_.emplace_back(std::make_shared<const nlohmann::json>(std::move(record)));
}

RunPtr Ledger::byId(const std::string &id) const
{
    const auto at = placeOf_.find(id);
    return at == placeOf_.end() ? nullptr : records_[at->second];
}

std::size_t Ledger::numberOf(const std::string &id) const
{
    const auto at = placeOf_.find(id);
    return at == placeOf_.end() ? 0 : at->second + 1;
}

bool Ledger::change(const std::string &id, const char *key, nlohmann::json value)
{
    const auto at = placeOf_.find(id);
    if (at == placeOf_.end())
        return false;
    nlohmann::json changed = *records_[at->second];
    if (value.is_null())
        changed.erase(key);
    else
        changed[key] = std::move(value);
    records_[at->second] = std::make_shared<const nlohmann::json>(std::move(changed));
    return true;
}

bool Ledger::setTags(const std::string &id, const std::vector<std::string> &tags)
{
    return change(id, "tags", tags);
}

bool Ledger::setNotes(const std::string &id, const std::string &notes)
{
    return change(id, "notes", notes);
}

bool Ledger::setPinned(const std::string &id, bool pinned)
{
    return change(id, "pinned", pinned);
}

std::optional<RunMark> Ledger::mark(const RunMark &mark)
{
    const RunPtr run = byId(mark.run);
    if (!run)
        return std::nullopt;
    const char *key = keyOf(mark.what);
    RunMark before{mark.run, mark.what, nullptr};
    if (const auto at = run->find(key); at != run->end())
        before.value = *at;
    if (before.value == mark.value || (saysNothing(before.value) && saysNothing(mark.value)))
        return std::nullopt;
    change(mark.run, key, mark.value);
    return before;
}

std::size_t Ledger::remove(const std::vector<std::string> &ids)
{
    const std::unordered_set<std::string> gone(ids.begin(), ids.end());
    const std::size_t removed = std::erase_if(records_, [&](const RunPtr &record) { return gone.contains(idOf(*record)); });
    placeOf_.clear();
    for (std::size_t i = 0; i < records_.size(); ++i)
        placeOf_.emplace(idOf(*records_[i]), i);
    return removed;
}

Expected<Workflow> restoreRun(const nlohmann::json &record, const Registry &registry, std::vector<Text> *problems)
{
    const auto workflow = record.find("workflow");
    if (workflow == record.end())
        return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "This run does not hold the workflow that made it"));
    if (!workflow->is_string())
        return workflowFromJson(*workflow, registry, problems);
    const nlohmann::json parsed = nlohmann::json::parse(workflow->get_ref<const std::string &>(), nullptr, false);
    if (parsed.is_discarded())
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The workflow that made this run is damaged: it cannot be restored"));
    return workflowFromJson(parsed, registry, problems);
}

} // namespace mortise
