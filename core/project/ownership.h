// Who has a document open, and whether its file is still the one that was read. Nothing is ever left beside the document.
//
//   DocumentLock lock = DocumentLock::take(path);      // when it is opened
//   if (!lock.isOurs()) ..                             // open in another window
//   if (stampOf(path) != stampWhenRead) ..             // somebody else saved it meanwhile
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>
#include <string>

namespace mortise {

/// A lock file in the user's state folder names process and machine: one whose process is gone locks nobody out. Where that
/// folder cannot be written everybody owns everything; stamps still tell what happened.
class DocumentLock {
public:
    DocumentLock() = default; // of no document
    static DocumentLock take(const QString &path);
    bool isOurs() const { return ours_; }
    const QString &path() const { return path_; }
    /// Whether it stands for this file, however its path is written.
    bool isFor(const QString &path) const;

private:
    QString path_;
    std::unique_ptr<QLockFile> file_;
    bool ours_ = true;
};

/// Of what is in a file: another after every save, the same in an untouched copy. Empty where there is no file. Reads a few pages
/// of a project, all of anything else. Any thread.
std::string stampOf(const std::string &path);

} // namespace mortise
