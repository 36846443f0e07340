// What people do with the runs: bring one back, pin, tag, note, delete.
#include "app/document.h"

#include "widgets/theme/translated.h"

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

void Document::annotated(bool changed)
{
    if (!changed)
        return;
    modified_ = true;
    emit recordsChanged();
    emit stateChanged();
}

void Document::pinRuns(const QStringList &ids, bool pinned)
{
    bool changed = false;
    for (const QString &id : ids)
        changed |= ledger_.setPinned(utf8(id), pinned);
    annotated(changed);
}

void Document::tagRun(const QString &id, const QStringList &tags)
{
    std::vector<std::string> words;
    for (const QString &tag : tags)
        words.push_back(utf8(tag));
    annotated(ledger_.setTags(utf8(id), words));
}

void Document::noteRun(const QString &id, const QString &note)
{
    annotated(ledger_.setNotes(utf8(id), utf8(note)));
}

void Document::deleteRuns(const QStringList &ids)
{
    std::vector<std::string> gone;
    for (const QString &id : ids)
        gone.push_back(utf8(id));
    annotated(ledger_.remove(gone) > 0);
}

} // namespace mortise
