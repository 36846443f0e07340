#include "project/ownership.h"

#include "project/recovery.h"
#include "project/schema.h"

#include "base/hash.h"

#include <QDir>
#include <QFileInfo>

#include <fstream>
#include <iterator>

namespace mortise {
namespace {

QString wholePath(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? file.canonicalFilePath() : QFileInfo(file.absolutePath()).canonicalFilePath() + QLatin1Char('/') + file.fileName();
}

} // namespace

DocumentLock DocumentLock::take(const QString &path)
{
    DocumentLock lock;
    lock.path_ = wholePath(path);
    const QString folder = QFileInfo(recoveryFolder()).absolutePath() + QStringLiteral("/open");
    if (!QDir().mkpath(folder))
        return lock;
    lock.file_ = std::make_unique<QLockFile>(folder + QLatin1Char('/') + QString::fromStdString(hashText(lock.path_.toStdString()).hex()) + QStringLiteral(".lock"));
    lock.file_->setStaleLockTime(0); // only a process that is gone loses it
    lock.ours_ = lock.file_->tryLock(0) || lock.file_->error() != QLockFile::LockFailedError;
    return lock;
}

bool DocumentLock::isFor(const QString &path) const
{
    return !path_.isEmpty() && path_ == wholePath(path);
}

std::string stampOf(const std::string &path)
{
    if (const auto format = formatOf(path); format && *format > 0) {
        auto db = Database::open(path, Database::Mode::ReadOnly);
        if (!db)
            return {};
        Statement row(*db, "SELECT value FROM meta WHERE key IN ('stamp', 'saved') ORDER BY key DESC"); // older projects have no stamp
        return row.step() ? row.text(0) : std::string();
    }
    std::ifstream file(path, std::ios::binary);
    return file ? hashText(std::string(std::istreambuf_iterator<char>(file), {})).hex() : std::string();
}

} // namespace mortise
