// What people do with the runs: bring one back, pin, tag, note, delete.
#include "app/document.h"

#include "widgets/theme/translated.h"

#include <algorithm>

namespace mortise {

void Document::restoreRun(const QString &id)
{
    const RunPtr record = ledger_.byId(utf8(id));
    if (!record)
        return;
    std::vector<Text> problems;
    const auto workflow = mortise::restoreRun(*record, registry_, &problems);
    if (!workflow) {
        emit problem(translated(workflow.error().text));
        return;
    }
    // One step of undo: everything that is there makes room for what made the run.
    Several edits{{}, Text(QT_TRANSLATE_NOOP("core", "Restore run %1"), {std::to_string(ledger_.numberOf(utf8(id)))})};
    for (const auto &[name, node] : workflow_.nodes())
        edits.edits.push_back(RemoveNode{name});
    for (const auto &[name, node] : workflow->nodes())
        edits.edits.push_back(AddNode{name, node});
    for (const Link &link : workflow->links())
        edits.edits.push_back(AddLink{link});
    if (apply(std::move(edits)))
        for (const Text &text : problems)
            emit problem(translated(text));
}

void Document::tellMarked()
{
    modified_ = true;
    emit recordsChanged();
    emit stateChanged();
}

Document::RunMarks Document::mark(const RunMarks &marks)
{
    RunMarks back;
    for (const RunMark &each : marks)
        if (auto before = ledger_.mark(each))
            back.push_back(std::move(*before));
    return back;
}

void Document::markRuns(const RunMarks &marks, const Text &name)
{
    RunMarks back = mark(marks);
    if (back.empty())
        return;
    std::optional<SettingChange> change;
    if (marks.size() == 1 && marks.front().what != RunMark::What::Pinned) // "Unpin run 3" says it all
        change = SettingChange{{}, {}, {}, back.front().value, marks.front().value};
    remember({std::move(back), name, std::move(change)});
    tellMarked();
}

void Document::pinRuns(const QStringList &ids, bool pinned)
{
    RunMarks marks;
    for (const QString &id : ids)
        if (const RunPtr run = ledger_.byId(utf8(id)); run && run->value("pinned", false) != pinned)
            marks.push_back({utf8(id), RunMark::What::Pinned, pinned});
    if (marks.empty())
        return;
    const std::string which = std::to_string(marks.size() == 1 ? ledger_.numberOf(marks.front().run) : marks.size());
    if (marks.size() == 1)
        markRuns(marks, {pinned ? QT_TRANSLATE_NOOP("core", "Pin run %1") : QT_TRANSLATE_NOOP("core", "Unpin run %1"), {which}});
    else
        markRuns(marks, {pinned ? QT_TRANSLATE_NOOP("core", "Pin %1 {run|runs}") : QT_TRANSLATE_NOOP("core", "Unpin %1 {run|runs}"), {which}});
}

void Document::tagRun(const QString &id, const QStringList &tags)
{
    nlohmann::json words = nlohmann::json::array();
    for (const QString &tag : tags)
        words.push_back(utf8(tag));
    markRuns({{utf8(id), RunMark::What::Tags, words}}, {QT_TRANSLATE_NOOP("core", "Tag run %1"), {std::to_string(ledger_.numberOf(utf8(id)))}});
}

void Document::noteRun(const QString &id, const QString &note)
{
    markRuns({{utf8(id), RunMark::What::Notes, utf8(note)}}, {QT_TRANSLATE_NOOP("core", "Note on run %1"), {std::to_string(ledger_.numberOf(utf8(id)))}});
}

/// Steps that only said something of the runs that go, go with them.
void Document::deleteRuns(const QStringList &ids)
{
    std::vector<std::string> gone;
    for (const QString &id : ids)
        gone.push_back(utf8(id));
    if (ledger_.remove(gone) == 0)
        return;
    for (std::vector<Undone> *steps : {&undo_, &redo_})
        std::erase_if(*steps, [this](const Undone &step) {
            const auto *marks = std::get_if<RunMarks>(&step.deed);
            return marks && std::none_of(marks->begin(), marks->end(), [this](const RunMark &each) { return ledger_.byId(each.run) != nullptr; });
        });
    tellMarked();
}

} // namespace mortise
