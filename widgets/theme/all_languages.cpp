#include "widgets/theme/all_languages.h"

#include "widgets/theme/translated.h"

#include <QDir>
#include <QHash>
#include <QTranslator>

#include <memory>
#include <vector>

namespace mortise {
namespace {

const std::vector<std::unique_ptr<QTranslator>> &languages()
{
    static const std::vector<std::unique_ptr<QTranslator>> all = [] {
        std::vector<std::unique_ptr<QTranslator>> loaded;
        const QDir folder(QStringLiteral(":/mortise/translations"));
        for (const QString &file : folder.entryList({QStringLiteral("mortise_*.qm")})) {
            auto language = std::make_unique<QTranslator>();
            if (language->load(folder.filePath(file)))
                loaded.push_back(std::move(language));
        }
        return loaded;
    }();
    return all;
}

} // namespace

const QStringList &inAllLanguages(const Text &text)
{
    static QHash<QByteArray, QStringList> known;
    const QByteArray source = QByteArray::fromStdString(text.source);
    const auto at = known.constFind(source);
    if (at != known.constEnd())
        return *at;
    QStringList words{qstring(text.source)};
    for (const auto &language : languages())
        if (const QString word = language->translate("core", text.source.c_str()); !word.isEmpty() && !words.contains(word))
            words << word;
    return *known.insert(source, words);
}

} // namespace mortise
