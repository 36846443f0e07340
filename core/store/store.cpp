#include "store/disk_store.h"
#include "store/memory_store.h"

#include <QStandardPaths>

#include <filesystem>

namespace mortise {
namespace {

constexpr std::int64_t kMostBytes = 20'000'000'000;

std::int64_t defaultLimit(const std::string &folder)
{
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    return error ? kMostBytes : std::min(kMostBytes, static_cast<std::int64_t>(space.available / 10));
}

} // namespace

Expected<std::unique_ptr<Store>> Store::open(const std::string &folder, const Registry &registry, std::int64_t limitBytes)
{
    if (folder.empty())
        return std::make_unique<MemoryStore>(registry);
    std::error_code error;
    for (const char *part : {"columns", "values", "results"})
        if (std::filesystem::create_directories(folder + "/" + part, error); error)
            return fail(ErrorCode::NotWritten, {QT_TRANSLATE_NOOP("core", "The store %1 cannot be made: %2"), {folder, error.message()}});
    if (!FolderLock(folder, false).isHeld())
        return notWritten(folder);
    return std::make_unique<DiskStore>(folder, registry, limitBytes > 0 ? limitBytes : defaultLimit(folder));
}

std::string defaultStoreFolder()
{
    return (QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/mortise/store")).toStdString();
}

} // namespace mortise
