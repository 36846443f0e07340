// The reading side of recovery.h.
#include "project/recovery.h"

#include "store/files.h"

#include <QDir>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>

namespace mortise {
namespace {

constexpr qint64 kJustStarted = 60; // seconds; a journal without a header may still be getting one

struct Journal {
    nlohmann::json header;
    std::vector<std::string> lines; // after the header; a last one without an end was cut off by the crash and is left out
};

QString fileOf(const QString &folder, const QString &id)
{
    return folder + QStringLiteral("/") + QFileInfo(id).fileName() + QStringLiteral(".jsonl");
}

bool isInUse(const QString &file)
{
    const FileDescriptor descriptor(open(file.toStdString().c_str(), O_RDONLY | O_CLOEXEC));
    return descriptor.get() < 0 || flock(descriptor.get(), LOCK_EX | LOCK_NB) != 0;
}

Expected<Journal> read(const QString &file)
{
    MORTISE_TRY(const std::string text, readWhole(file.toStdString()));
    Journal journal;
    for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != std::string::npos; at = end + 1) {
        if (at == 0)
            journal.header = nlohmann::json::parse(text.substr(0, end), nullptr, false);
        else
            journal.lines.push_back(text.substr(at, end - at));
    }
    if (!journal.header.is_object() || !journal.header.contains("mortise_recovery") || !journal.header.contains("workflow"))
        return fail(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("core", "What was kept of an unsaved document cannot be read"));
    return journal;
}

std::string textIn(const nlohmann::json &json, const char *key)
{
    const auto at = json.find(key);
    return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
}

bool isUnsaved(const Journal &journal)
{
    const auto flag = journal.header.find("unsaved");
    return !journal.lines.empty() || (flag != journal.header.end() && flag->is_boolean() && flag->get<bool>());
}

} // namespace

QString recoveryFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    return (state.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : state) + QStringLiteral("/mortise/recovery");
}

QList<RecoverableWork> listRecoverable(const QString &folder)
{
    QList<RecoverableWork> found;
    for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("*.jsonl")}, QDir::Files)) {
        if (isInUse(file.filePath()))
            continue;
        const auto journal = read(file.filePath());
        if (!journal || !isUnsaved(*journal)) {
            if (file.lastModified().secsTo(QDateTime::currentDateTime()) > kJustStarted)
                QFile::remove(file.filePath()); // a program crashed with nothing to lose
            continue;
        }
        const QString path = QString::fromStdString(textIn(journal->header, "path"));
        found.push_back({.id = file.completeBaseName(), .path = path,
                         .title = path.isEmpty() ? QString::fromStdString(textIn(journal->header, "title")) : QFileInfo(path).completeBaseName(),
                         .lastEdit = file.lastModified(), .edits = static_cast<int>(journal->lines.size())});
    }
    std::sort(found.begin(), found.end(), [](const RecoverableWork &a, const RecoverableWork &b) { return a.lastEdit > b.lastEdit; });
    return found;
}

Expected<RecoveredWork> recover(const QString &id, const Registry &registry, const QString &folder)
{
    MORTISE_TRY(const Journal journal, read(fileOf(folder, id)));
    RecoveredWork work;
    work.path = QString::fromStdString(textIn(journal.header, "path"));
    MORTISE_TRY(work.workflow, workflowFromJson(journal.header["workflow"], registry, &work.problems));
    for (std::size_t i = 0; i < journal.lines.size(); ++i) {
        const auto edit = editFromJson(nlohmann::json::parse(journal.lines[i], nullptr, false));
        const auto done = edit ? work.workflow.apply(*edit, registry) : Expected<Edit>(tl::unexpected<Error>(edit.error()));
        if (!done) {
            work.problems.push_back({QT_TRANSLATE_NOOP("core", "%1 of %2 changes could not be brought back: %3"),
                                     {std::to_string(journal.lines.size() - i), std::to_string(journal.lines.size()), done.error().message()}});
            break;
        }
    }
    return work;
}

void discardRecoverable(const QString &id, const QString &folder)
{
    QFile::remove(fileOf(folder, id));
}

} // namespace mortise
