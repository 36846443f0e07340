#include "io/archive.h"

#include "base/number_text.h"

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <zlib.h>

#include <QFile>
#include <QString>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>

namespace mortise {
namespace {

constexpr std::int64_t kStep = 1 << 20;

tl::unexpected<Error> damaged(const std::string &path)
{
    return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 is damaged and cannot be unpacked"), {path}});
}

tl::unexpected<Error> tooLarge(const std::string &name, std::int64_t limit)
{
    return fail(
        ErrorCode::OutOfMemory,
        {QT_TRANSLATE_NOOP("core",
                           "%1 has more than %2 bytes when unpacked: unpack it on the disk first, or raise the limit"),
         {name, withThousands(limit)}});
}

/// Half of what is free: the table is still to be made of it.
std::int64_t boundedLimit(std::int64_t limit)
{
    return std::min(limit, availableBytes() / 2);
}

/// Bytes that come piece by piece, up to a limit. Room is mapped at once; pages that are not used cost nothing.
class Unpacked {
public:
    Unpacked(std::int64_t expected, std::int64_t limit)
        : limit_(limit)
        , buffer_(Buffer::allocate(static_cast<std::size_t>(std::min(std::max(expected, kStep), limit) + 1)))
    {}
    char *room(std::int64_t &bytes)
    {
        if (size_ == capacity()) {
            Buffer larger = Buffer::allocate(static_cast<std::size_t>(std::min(capacity() * 2, limit_ + 1)));
            std::memcpy(larger.mutableData(), buffer_.data(), static_cast<std::size_t>(size_));
            buffer_ = std::move(larger);
        }
        bytes = std::min(capacity() - size_, kStep);
        return reinterpret_cast<char *>(buffer_.mutableData()) + size_;
    }
    bool took(std::int64_t bytes) // false: over the limit
    {
        size_ += bytes;
        return size_ <= limit_;
    }
    Buffer take() { return buffer_.slice(0, static_cast<std::size_t>(size_)); }

private:
    std::int64_t capacity() const { return static_cast<std::int64_t>(buffer_.size()); }
    std::int64_t limit_, size_ = 0;
    Buffer buffer_;
};

bool isHidden(const std::string &name)
{
    const std::string last = name.substr(name.find_last_of('/') + 1);
    return last.empty() || last.front() == '.' || name.starts_with("__MACOSX/");
}

std::string gzipName(const std::string &path)
{
    const std::string name = std::filesystem::path(path).filename().string();
    return name.size() > 3 && name.ends_with(".gz") ? name.substr(0, name.size() - 3) : name;
}

std::string listOf(const std::vector<ArchiveMember> &members)
{
    std::string out;
    for (std::size_t i = 0; i < members.size() && i < 20; ++i) {
        if (i > 0)
            out += ", ";
        out += members[i].name;
    }
    return members.size() > 20 ? out + ", ..." : out;
}

Expected<MemberContent> readGzip(const std::string &path, std::int64_t limit, const std::stop_token &stop)
{
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
    if (!file)
        return fail(ErrorCode::NotFound,
                    {QT_TRANSLATE_NOOP("core", "%1 cannot be opened: %2"), {path, std::strerror(errno)}});
    gzbuffer(file.get(), 1 << 17);
    std::error_code ignored;
    Unpacked out(static_cast<std::int64_t>(std::filesystem::file_size(path, ignored)) * 4, limit);
    for (;;) {
        if (stop.stop_requested())
            return cancelled();
        std::int64_t bytes = 0;
        char *const room = out.room(bytes);
        const int got = gzread(file.get(), room, static_cast<unsigned>(bytes));
        int error = 0;
        gzerror(file.get(), &error);
        if (got < 0 || (error != Z_OK && error != Z_STREAM_END))
            return damaged(path);
        if (got == 0)
            break;
        if (!out.took(got))
            return tooLarge(path, limit);
    }
    return MemberContent{gzipName(path), out.take()};
}

Expected<MemberContent> readZip(const std::string &path, const ArchiveMember &member, std::int64_t limit,
                                const std::stop_token &stop)
{
    QuaZip zip(QFile::decodeName(path.c_str()));
    if (!zip.open(QuaZip::mdUnzip) || !zip.setCurrentFile(QString::fromStdString(member.name)))
        return damaged(path);
    if (member.bytes > limit)
        return tooLarge(member.name, limit);
    QuaZipFileInfo64 info;
    if (zip.getCurrentFileInfo(&info) && (info.flags & 1) != 0)
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 in %2 is encrypted"), {member.name, path}});
    QuaZipFile file(&zip);
    if (!file.open(QIODevice::ReadOnly))
        return damaged(path);
    Unpacked out(member.bytes, limit);
    for (;;) {
        if (stop.stop_requested())
            return cancelled();
        std::int64_t bytes = 0;
        char *const room = out.room(bytes);
        const qint64 got = file.read(room, bytes);
        if (got < 0)
            return damaged(path);
        if (got == 0)
            break;
        if (!out.took(got))
            return tooLarge(member.name, limit);
    }
    const bool readable = file.getZipError() == UNZ_OK;
    file.close(); // compares the checksum
    Buffer bytes = out.take();
    if (!readable || file.getZipError() != UNZ_OK || static_cast<std::int64_t>(bytes.size()) != member.bytes)
        return damaged(path);
    return MemberContent{member.name, std::move(bytes)};
}

} // namespace

ArchiveKind archiveKind(const std::string &path)
{
    char head[4] = {};
    std::ifstream(path, std::ios::binary).read(head, sizeof head);
    if (std::memcmp(head, "PK\3\4", 4) == 0 || std::memcmp(head, "PK\5\6", 4) == 0)
        return ArchiveKind::Zip;
    return std::memcmp(head, "\x1F\x8B\x08", 3) == 0 ? ArchiveKind::Gzip : ArchiveKind::None;
}

Expected<std::vector<ArchiveMember>> archiveMembers(const std::string &path)
{
    std::vector<ArchiveMember> members;
    if (archiveKind(path) == ArchiveKind::Gzip)
        return std::vector<ArchiveMember>{{gzipName(path), -1}};
    QuaZip zip(QFile::decodeName(path.c_str()));
    if (!zip.open(QuaZip::mdUnzip))
        return damaged(path);
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFileInfo64 info;
        if (!zip.getCurrentFileInfo(&info))
            return damaged(path);
        const std::string name = info.name.toStdString();
        if (!name.ends_with('/') && !isHidden(name))
            members.push_back({name, static_cast<std::int64_t>(info.uncompressedSize)});
    }
    return members;
}

Expected<MemberContent> readMember(const std::string &path, const std::string &member, std::int64_t limit,
                                   std::stop_token stop)
{
    const std::int64_t bounded = boundedLimit(limit);
    MORTISE_TRY(const std::vector<ArchiveMember> members, archiveMembers(path));
    if (members.empty())
        return fail(ErrorCode::Unreadable, {QT_TRANSLATE_NOOP("core", "%1 holds no file"), {path}});
    auto chosen =
        std::find_if(members.begin(), members.end(), [&](const ArchiveMember &m) { return m.name == member; });
    if (member.empty() && members.size() == 1)
        chosen = members.begin();
    if (chosen == members.end() && member.empty())
        return fail(ErrorCode::InvalidParameter,
                    {QT_TRANSLATE_NOOP("core", "%1 holds several files, choose one: %2"), {path, listOf(members)}});
    if (chosen == members.end())
        return fail(ErrorCode::InvalidParameter,
                    {QT_TRANSLATE_NOOP("core", "%1 holds no %2, but: %3"), {path, member, listOf(members)}});
    return archiveKind(path) == ArchiveKind::Gzip ? readGzip(path, bounded, stop)
                                                  : readZip(path, *chosen, bounded, stop);
}

} // namespace mortise
