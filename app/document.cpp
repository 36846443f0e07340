#include "app/document.h"

#include "project/recovery.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <QFileInfo>

namespace mortise {
namespace {

constexpr std::size_t kMostUndo = 1000;
constexpr int kPreviewDelayMs = 150;

/// Moves, notes and groups change nothing that is computed.
bool touchesResults(const Edit &edit)
{
    if (const auto *several = std::get_if<Several>(&edit.what))
        return std::any_of(several->edits.begin(), several->edits.end(), touchesResults);
    return !std::holds_alternative<MoveNode>(edit.what) && !std::holds_alternative<SetNote>(edit.what) && !std::holds_alternative<SetTitle>(edit.what)
           && !std::holds_alternative<SetPreview>(edit.what) && !std::holds_alternative<SetGroup>(edit.what);
}

} // namespace

Document::Document(const Registry &registry, Store &store, const EngineMaker &makeEngine, QObject *parent)
    : QObject(parent), registry_(registry), store_(store), engine_(makeEngine([this](const EngineEvent &event) { onEvent(event); }))
{
    previewDelay_.setSingleShot(true);
    previewDelay_.setInterval(kPreviewDelayMs);
    connect(&previewDelay_, &QTimer::timeout, this, [this] {
        if (previewNode_.empty() || !workflow_.find(previewNode_) || !isCheap(previewNode_))
            return;
        if (outcome(qstring(previewNode_)).status.state == NodeStatus::State::Done)
            return;
        if (isRunning())
            afterJob_ = {previewNode_};
        else {
            jobIsPreview_ = true;
            submit({previewNode_});
        }
    });
    startJournal();
}

Document::~Document()
{
    engine_.reset(); // no event may come any more
}

const NodeOutcome &Document::outcome(const QString &node) const
{
    static const NodeOutcome none;
    const auto at = outcomes_.find(utf8(node));
    return at == outcomes_.end() ? none : at->second;
}

QString Document::folder() const
{
    return path_.isEmpty() ? QString() : QFileInfo(path_).absolutePath();
}

QString Document::title() const
{
    if (!path_.isEmpty())
        return QFileInfo(path_).completeBaseName();
    if (!copyOf_.isEmpty())
        return tr("Copy of %1").arg(copyOf_);
    return workflow_.title().empty() ? tr("Untitled") : qstring(workflow_.title());
}

bool Document::apply(const Edit &edit)
{
    const Text name = editName(edit);
    auto inverse = workflow_.apply(edit, registry_);
    if (!inverse) {
        emit refused(translated(inverse.error().text));
        return false;
    }
    std::optional<SettingChange> change;
    if (const auto *set = std::get_if<SetSetting>(&edit.what))
        if (const auto *before = std::get_if<SetSetting>(&inverse->what))
            change = SettingChange{set->node, workflow_.find(set->node)->type, set->key, before->value, set->value};
    remember({std::move(*inverse), name, std::move(change)});
    changed({edit});
    return true;
}

void Document::remember(Undone undone)
{
    undo_.push_back(std::move(undone));
    if (undo_.size() > kMostUndo)
        undo_.erase(undo_.begin());
    redo_.clear();
}

void Document::changed(const std::vector<Edit> &edits)
{
    for (const Edit &edit : edits) {
        if (const auto *renaming = std::get_if<RenameNode>(&edit.what))
            follow(*renaming);
        journal_->append(edit);
    }
    const bool results = std::any_of(edits.begin(), edits.end(), touchesResults);
    if (results)
        judge();
    modified_ = true;
    emit workflowChanged();
    emit stateChanged();
    if (results)
        previewDelay_.start();
}

void Document::replaceWorkflow(const Workflow &workflow, const QString &path, bool modified)
{
    stop();
    workflow_ = workflow;
    path_ = path;
    modified_ = modified;
    savedAt_ = 0;
    outcomes_.clear();
    gone_.clear();
    undo_.clear();
    redo_.clear();
    ledger_ = {};
    layout_ = {};
    readOnly_ = false;
    stamp_.clear();
    copyOf_.clear();
    if (path.isEmpty())
        lock_ = {};
    else if (!lock_.isFor(path))
        lock_ = DocumentLock::take(path);
    previewNode_.clear();
    startJournal();
    emit workflowChanged();
    emit recordsChanged();
    emit stateChanged();
}

void Document::clear()
{
    replaceWorkflow({}, {}, false);
}

} // namespace mortise
