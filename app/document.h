// The open document: the graph with its undo history, what each node made, the runs, and where it is saved. Lives on the GUI thread;
// files and computing happen elsewhere and come back as signals.
#pragma once

#include "app/news/run_end.h"
#include "engine/engine.h"
#include "graph/workflow.h"
#include "project/ownership.h"
#include "project/project.h"
#include "runs/ledger.h"
#include "store/store.h"
#include "widgets/canvas/node_status.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <variant>

namespace mortise {

class RecoveryJournal;

/// What is known of a node since it last ran.
struct NodeOutcome {
    NodeStatus status;
    Text said; // its summary, or why it failed, in no language yet
    std::optional<ErrorCode> failure;
    std::map<std::string, Hash> outputs;
    nlohmann::json report;
    std::vector<Text> warnings;
    double seconds = 0;
    Hash key; // of the engine's cache
    std::shared_ptr<const Workflow> madeFrom; // the graph that was run; null before
    NodeStatus::State settled = NodeStatus::State::NotRun; // how that ended, whatever became of the graph since
};

class Document : public QObject {
    Q_OBJECT

public:
    using EngineMaker = std::function<std::unique_ptr<Engine>(Engine::Listener)>;
    Document(const Registry &registry, Store &store, const EngineMaker &makeEngine, QObject *parent = nullptr);
    ~Document() override;

    const Registry &registry() const { return registry_; }
    Store &store() { return store_; }
    const Workflow &workflow() const { return workflow_; }
    const NodeOutcome &outcome(const QString &node) const; // an empty one where the node has not run
    const Ledger &ledger() const { return ledger_; }
    QString path() const { return path_; }
    QString folder() const; // where relative paths start
    QString title() const;
    bool isModified() const { return modified_; }
    bool isEmpty() const { return workflow_.nodes().empty() && path_.isEmpty(); }
    qint64 savedAt() const { return savedAt_; } // ms since the epoch; 0: never

    /// How the window arranged what it shows, as it was opened or set last: it goes into the project, not into the undo history.
    const nlohmann::json &layout() const { return layout_; }
    void setLayout(const nlohmann::json &layout) { layout_ = layout; }

    /// One step of undo. @return false when it cannot be done; refused() says why.
    bool apply(const Edit &edit);
    bool canUndo() const { return !undo_.empty(); }
    bool canRedo() const { return !redo_.empty(); }
    QString undoText() const;
    QString redoText() const;
    void undo();
    void redo();
    /// All steps, oldest first; those from historyPlace() on are undone. 0 is before the first of them.
    struct Step {
        QString text, detail; // "Change trees of Random forest", "100 → 200"
    };
    QList<Step> history() const;
    int historyPlace() const { return static_cast<int>(undo_.size()); }
    /// Undoes or redoes as many as it takes, and tells of it once.
    void goTo(int place);

    void run(const QStringList &targets = {}); // empty: everything
    void stop();
    bool isRunning() const { return job_ != 0; }
    /// Brings a cheap node up to date for its preview, without what trains or writes.
    void refreshPreview(const QString &node);

    void clear();
    void replaceWorkflow(const Workflow &workflow, const QString &path, bool modified);
    enum class OpenAs {
        Own,  // it is saved under its name; openElsewhere() where another window has it
        Look, // it cannot be saved under its name
        Copy, // a document without a file
    };
    void openFile(const QString &path, OpenAs as = OpenAs::Own); // .mortise or .json, on a worker; opened() or problem()
    /// .mortise or .json, on a worker; saved(), problem() or, where somebody else saved it since it was read, changedElsewhere().
    void saveFile(const QString &path, bool replaceOthers = false);
    bool isReadOnly() const { return readOnly_; }
    void recover(const QString &journal);
    void restoreRun(const QString &id);
    // One step of undo each.
    void pinRuns(const QStringList &ids, bool pinned);
    void tagRun(const QString &id, const QStringList &tags);
    void noteRun(const QString &id, const QString &note);
    void deleteRuns(const QStringList &ids); // for good: ask before
    /// Another language is on: what blocks said is said in it.
    void retranslate();

signals:
    void workflowChanged();
    void renamed(const QString &from, const QString &to); // a node; before workflowChanged()
    void saving();                            // at once: whoever knows the layout sets it
    void outcomeChanged(const QString &node);
    void runningChanged(bool running);
    void runEnded(const mortise::RunEnd &end); // by itself; after runningChanged()
    void progress(const QString &node, double fraction, double secondsLeft);
    void recordsChanged();
    void stateChanged();                      // title, modified, undo
    void opened(const QString &path);
    void saved(const QString &path);
    void openElsewhere(const QString &path);    // and so was not opened here
    void changedElsewhere(const QString &path); // and so was not saved
    void problem(const QString &text); // something a person should know of
    void refused(const QString &text); // an edit; nothing has changed
    void logged(const QString &line);

private:
    void onEvent(const EngineEvent &event);
    void onDone(NodeOutcome &outcome, const EngineEvent &event, const QString &node);
    static void say(NodeOutcome &outcome);
    void tellMarked();
    void judge();
    void follow(const RenameNode &renaming);
    std::string nameNow(const std::string &nameInJob) const;
    void settle(NodeOutcome &outcome, NodeStatus::State state);
    void changed(const std::vector<Edit> &edits);
    void submit(const std::vector<std::string> &targets);
    void watchRun();
    QString resultOfRun() const;
    void tellEnd(const Error &error);
    bool isCheap(const std::string &node) const;
    void startJournal();
    ProjectContent content();
    void takeContent(const ProjectContent &content, Ledger ledger, const QString &path, OpenAs as);

    const Registry &registry_;
    Store &store_;
    std::unique_ptr<Engine> engine_;
    std::unique_ptr<RecoveryJournal> journal_;
    Workflow workflow_;
    std::map<std::string, NodeOutcome> outcomes_;
    struct SettingChange {
        std::string node, type, key;
        nlohmann::json from, to; // null: the default
    };
    using RunMarks = std::vector<RunMark>;
    struct Undone {
        std::variant<Edit, RunMarks> deed;
        Text name;
        std::optional<SettingChange> change = {}; // of a run: without a node
    };
    Step stepOf(const Undone &undone) const;
    void remember(Undone undone);
    /// One step, told to nobody yet. @return what was done; nothing where that was impossible.
    std::optional<std::variant<Edit, RunMarks>> takeBack(std::vector<Undone> &from, std::vector<Undone> &to);
    RunMarks mark(const RunMarks &marks); // told to nobody; the way back
    void markRuns(const RunMarks &marks, const Text &name);
    std::vector<Undone> undo_, redo_; // the last is the next
    Ledger ledger_;
    nlohmann::json layout_;
    std::map<std::string, NodeOutcome> gone_; // of nodes that were deleted: undo brings them back
    std::shared_ptr<const Workflow> jobWorkflow_; // what the job runs
    std::map<std::string, std::string> renamedInJob_; // names in the job, and what they are now
    JobId job_ = 0;
    bool jobIsPreview_ = false;
    struct RunWatch {
        QElapsedTimer time;
        std::size_t records = 0; // in the ledger, before
        QStringList ran;         // and not taken from the store
        QString failed, why;     // the first that did
        bool stopped = false;    // by the person
    };
    RunWatch watch_; // of the job
    std::vector<std::string> afterJob_; // preview wanted while another job runs
    QTimer previewDelay_;
    std::string previewNode_;
    QString path_;
    qint64 savedAt_ = 0;
    bool modified_ = false, busySaving_ = false, readOnly_ = false;
    DocumentLock lock_;  // of path_
    std::string stamp_;  // of the file when it was read or written
    QString copyOf_;     // name of the file that a document without one was opened from
};

} // namespace mortise
