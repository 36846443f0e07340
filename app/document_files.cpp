// Opening, saving, recovering: the work happens on a worker, the document changes when it is done.
#include "app/document.h"

#include "app/example_words.h"
#include "project/recovery.h"
#include "widgets/bridge/value_loader.h"
#include "widgets/theme/translated.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace mortise {
namespace {

Expected<ProjectContent> readDocument(const QString &path, Store &store, const Registry &registry)
{
    if (path.endsWith(QLatin1String(".mortise")))
        return openProject(utf8(path), store, registry);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "%1 cannot be opened: %2"), {utf8(path), utf8(file.errorString())}});
    const QByteArray bytes = file.readAll();
    const auto json = nlohmann::json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!json.is_object())
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is not a workflow: give a .mortise project or the JSON of one"), {utf8(path)}});
    ProjectContent content;
    MORTISE_TRY(content.workflow, workflowFromJson(json, registry, &content.problems));
    if (path.startsWith(QLatin1Char(':')))
        content.workflow = inTheLanguage(std::move(content.workflow), registry);
    return content;
}

Expected<void> writeDocument(const QString &path, const ProjectContent &content, Store &store)
{
    if (path.endsWith(QLatin1String(".mortise")))
        return saveProject(utf8(path), content, store);
    QSaveFile file(path);
    const std::string text = toJson(content.workflow).dump(2) + "\n";
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0 || !file.commit())
        return fail(ErrorCode::NotWritten, {QT_TRANSLATE_NOOP("core", "%1 could not be written: %2. Choose another place"), {utf8(path), utf8(file.errorString())}});
    return {};
}

} // namespace

ProjectContent Document::content()
{
    emit saving();
    ProjectContent content;
    content.workflow = workflow_;
    content.view = layout_;
    content.records = ledger_.all();
    for (const auto &[name, outcome] : outcomes_) {
        const NodeStatus::State state = outcome.status.state;
        if (state == NodeStatus::State::Done || state == NodeStatus::State::Warning)
            content.results[name] = {outcome.outputs, outcome.report, outcome.said, outcome.warnings, outcome.seconds, outcome.key};
        else if (const auto made = outcome.report.find("made"); made != outcome.report.end() && made->is_object()) { // what was read stays inside, however it is to be read now
            StoredResult &kept = content.results[name];
            for (const auto &[port, hash] : made->items())
                if (const Hash value = Hash::fromHex(hash.is_string() ? hash.get<std::string>() : std::string()); store_.has(value))
                    kept.outputs[port] = value;
            kept.report = outcome.report;
            kept.report["stale"] = true;
        }
    }
    return content;
}

void Document::takeContent(const ProjectContent &content, Ledger ledger, const QString &path, OpenAs as)
{
    const bool example = path.startsWith(QLatin1Char(':')); // saved under a name of the person's own
    if (as == OpenAs::Own && !example && !lock_.isFor(path)) {
        DocumentLock lock = DocumentLock::take(path);
        if (!lock.isOurs()) { // while it was read
            emit openElsewhere(path);
            return;
        }
        lock_ = std::move(lock);
    }
    replaceWorkflow(content.workflow, example || as == OpenAs::Copy ? QString() : path, as == OpenAs::Copy);
    readOnly_ = as == OpenAs::Look;
    copyOf_ = as == OpenAs::Copy ? QFileInfo(path).completeBaseName() : QString();
    ledger_ = std::move(ledger);
    layout_ = content.view;
    jobWorkflow_ = std::make_shared<Workflow>(workflow_);
    std::vector<std::string> linked;
    for (const auto &[name, result] : content.results) {
        if (!workflow_.find(name))
            continue;
        NodeOutcome &outcome = outcomes_[name];
        outcome.outputs = result.outputs;
        outcome.report = result.report;
        outcome.warnings = result.warnings;
        outcome.seconds = result.seconds;
        outcome.key = result.key;
        outcome.said = result.summary;
        const bool stale = outcome.report.is_object() && outcome.report.erase("stale") > 0;
        if (const NodeType *type = registry_.find(workflow_.find(name)->type); (stale || result.outputs.empty()) && type && !type->outputs.empty()) { // what it was made from is only linked
            outcome.said = {};
            outcome.outputs.clear();
            if (type->category == Category::BringIn)
                linked.push_back(name);
            continue;
        }
        settle(outcome, result.warnings.empty() ? NodeStatus::State::Done : NodeStatus::State::Warning);
        emit outcomeChanged(qstring(name));
    }
    emit workflowChanged();
    emit recordsChanged();
    emit opened(path);
    for (const Text &text : content.problems)
        emit problem(translated(text));
    if (!linked.empty()) { // read again at once; where the file is gone the block says so
        jobIsPreview_ = true;
        submit(linked);
    }
}

void Document::openFile(const QString &path, OpenAs as)
{
    if (as == OpenAs::Own && !path.startsWith(QLatin1Char(':')) && !lock_.isFor(path) && !DocumentLock::take(path).isOurs()) {
        emit openElsewhere(path);
        return;
    }
    Store &store = store_;
    const Registry &registry = registry_;
    struct Read {
        std::string stamp;
        Expected<ProjectContent> content;
        Ledger ledger; // of thousands of runs it takes longer than a frame
    };
    ValueLoader::later<std::shared_ptr<Read>>(
        this,
        [path, &store, &registry] {
            std::string stamp = stampOf(utf8(path)); // before: what is saved while it is read is noticed later
            auto read = std::make_shared<Read>(Read{std::move(stamp), readDocument(path, store, registry), {}});
            if (read->content)
                read->ledger = Ledger(read->content->records);
            return read;
        },
        [this, path, as](const std::shared_ptr<Read> &read) {
            if (!read->content) {
                emit problem(translated(read->content.error().text));
                return;
            }
            takeContent(*read->content, std::move(read->ledger), path, as);
            stamp_ = read->stamp;
        });
}

void Document::saveFile(const QString &path, bool replaceOthers)
{
    if (busySaving_)
        return;
    const bool own = lock_.isFor(path);
    if (readOnly_ && own) {
        emit problem(tr("%1 was opened to look at it: save it under another name").arg(path));
        return;
    }
    auto lock = std::make_shared<DocumentLock>();
    if (!own) {
        *lock = DocumentLock::take(path);
        if (!lock->isOurs()) {
            emit problem(tr("%1 is open in another window: choose another name").arg(path));
            return;
        }
    }
    busySaving_ = true;
    Store &store = store_;
    const ProjectContent saved = content();
    struct Written {
        std::string stamp;
        bool changed = false;
        Expected<void> done;
    };
    const std::string known = own && !replaceOthers ? stamp_ : std::string();
    ValueLoader::later<std::shared_ptr<Written>>(
        this,
        [path, saved, known, &store] {
            if (const std::string now = stampOf(utf8(path)); !known.empty() && !now.empty() && now != known)
                return std::make_shared<Written>(Written{{}, true, {}});
            auto done = writeDocument(path, saved, store);
            return std::make_shared<Written>(Written{stampOf(utf8(path)), false, std::move(done)});
        },
        [this, path, saved, lock, own](const std::shared_ptr<Written> &written) {
            busySaving_ = false;
            if (written->changed) {
                emit changedElsewhere(path);
                return;
            }
            if (!written->done) {
                emit problem(translated(written->done.error().text));
                return;
            }
            path_ = path;
            if (!own)
                lock_ = std::move(*lock);
            readOnly_ = false;
            copyOf_.clear();
            stamp_ = written->stamp;
            savedAt_ = QDateTime::currentMSecsSinceEpoch();
            modified_ = !(workflow_ == saved.workflow) || ledger_.all() != saved.records; // edited meanwhile
            journal_->restart(path_, workflow_, workflow_ == saved.workflow);
            emit stateChanged();
            emit this->saved(path);
        });
}

void Document::startJournal()
{
    journal_ = std::make_unique<RecoveryJournal>(path_, workflow_, !modified_);
    if (!journal_->isWorking())
        emit logged(tr("Edits cannot be kept for recovery: the folder %1 cannot be written").arg(recoveryFolder()));
}

void Document::recover(const QString &journal)
{
    const Registry &registry = registry_;
    ValueLoader::later<Expected<RecoveredWork>>(
        this, [journal, &registry] { return mortise::recover(journal, registry); },
        [this, journal](const Expected<RecoveredWork> &lost) {
            if (!lost) {
                emit problem(translated(lost.error().text));
                return;
            }
            const bool free = lost->path.isEmpty() || lock_.isFor(lost->path) || DocumentLock::take(lost->path).isOurs();
            replaceWorkflow(lost->workflow, free ? lost->path : QString(), true); // its own journal begins before the old one goes
            if (!free)
                copyOf_ = QFileInfo(lost->path).completeBaseName();
            else if (!lost->path.isEmpty())
                stamp_ = stampOf(utf8(lost->path));
            discardRecoverable(journal);
            emit opened(QString());
            for (const Text &text : lost->problems)
                emit problem(translated(text));
        });
}

} // namespace mortise
