// What a crash must not take: every edit goes to a journal in the user's state folder as it is made. The journal of a document
// that was closed or saved properly is gone; what is left over was not, and is offered at the next start.
//
//   RecoveryJournal journal(path, workflow);            // when a document is opened
//   journal.append(edit);                               // after every edit, undo and redo
//   journal.restart(path, workflow);                    // after saving
//   for (const RecoverableWork &lost : listRecoverable()) ...
//
// File: FOLDER/ID.jsonl; the first line is {"mortise_recovery": 1, "path", "title", "unsaved", "workflow"}, every other line an
// edit. The program that writes it holds a lock on it.
#pragma once

#include "graph/workflow.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace mortise {

/// XDG_STATE_HOME (or ~/.local/state) / mortise / recovery.
QString recoveryFolder();

class RecoveryJournal {
public:
    /// @param base what the document holds now. @param baseIsSaved false: it is lost without this journal even before the
    ///        first edit (a document that was just recovered).
    /// A folder that cannot be written is told by isWorking(); nothing else fails.
    RecoveryJournal(const QString &documentPath, const Workflow &base, bool baseIsSaved = true, const QString &folder = recoveryFolder());
    ~RecoveryJournal(); // takes the journal away: the document was closed
    RecoveryJournal(const RecoveryJournal &) = delete;
    RecoveryJournal &operator=(const RecoveryJournal &) = delete;

    /// Never waits: a thread of its own writes at once, and asks the disk to keep it at most once a second.
    void append(const Edit &edit);
    /// The document was saved: the journal starts anew from here.
    /// @param baseIsSaved false where it was edited while it was saved, so that `base` holds more than the file.
    void restart(const QString &documentPath, const Workflow &base, bool baseIsSaved = true);
    /// Waits until everything is written.
    void flush();
    bool isWorking() const;
    QString id() const;

private:
    class Writer;
    std::unique_ptr<Writer> writer_;
};

struct RecoverableWork {
    QString id;
    QString path;  // of the document; empty where it never had one
    QString title; // file name or title; empty where there is neither
    QDateTime lastEdit;
    int edits = 0;
};

/// Newest first; those that a running program writes are not among them. Reads files: cheap, but not for every frame.
QList<RecoverableWork> listRecoverable(const QString &folder = recoveryFolder());

struct RecoveredWork {
    Workflow workflow;
    QString path;
    std::vector<Text> problems; // edits that cannot be read: those before the first of them are there
};
/// @return NotFound, Unreadable. The journal stays until discardRecoverable().
Expected<RecoveredWork> recover(const QString &id, const Registry &registry, const QString &folder = recoveryFolder());
void discardRecoverable(const QString &id, const QString &folder = recoveryFolder());

} // namespace mortise
