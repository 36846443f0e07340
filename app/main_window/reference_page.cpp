#include "app/main_window/reference_page.h"

#include "node/param.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace mortise {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ReferencePage)
};

QString fileOf(const QString &id)
{
    // By the whole id where two families share a name (learn.tree, view.tree), else by the name alone.
    const QString whole = QStringLiteral(":/mortise/reference/%1.md").arg(QString(id).replace(QLatin1Char('.'), QLatin1Char('_')));
    return QFile::exists(whole) ? whole : QStringLiteral(":/mortise/reference/%1.md").arg(id.section(QLatin1Char('.'), 1));
}

/// The page in the language that is on, where there is one; else the English one.
QString inLanguage(const QString &file)
{
    const QString own = file.chopped(3) + QStringLiteral(".%1.md").arg(QLocale().name().section(QLatin1Char('_'), 0, 0));
    return QFile::exists(own) ? own : file;
}

QString linkTo(const NodeType &type)
{
    return QStringLiteral("[%1](block:%2)").arg(translated(type.title), qstring(type.id));
}

} // namespace

QString referencePage(const NodeType &type, const Registry &registry)
{
    QFile page(inLanguage(fileOf(qstring(type.id))));
    QString text = page.open(QIODevice::ReadOnly) ? QString::fromUtf8(page.readAll()) : QStringLiteral("# %1\n\n%2\n").arg(translated(type.title), translated(type.summary));
    for (const NodeType *other : registry.all()) // `learn.forest` in a page
        if (other != &type)
            text.replace(QStringLiteral("`%1`").arg(qstring(other->id)), linkTo(*other));
    if (!type.params.empty())
        text += QStringLiteral("\n\n## ") + Words::tr("Settings") + QStringLiteral("\n");
    for (const ParamSpec &spec : type.params)
        text += QStringLiteral("- **%1** (`%2`): %3 %4\n").arg(translated(spec.label), qstring(spec.key), translated(spec.help), Words::tr("Allowed: %1.").arg(translated(allowedText(spec))));
    QStringList others;
    for (const NodeType *other : registry.all())
        if (other != &type && other->category == type.category)
            others << linkTo(*other);
    if (!others.isEmpty())
        text += QStringLiteral("\n\n## ") + Words::tr("Also under %1").arg(translated(categoryTitle(type.category))) + QStringLiteral("\n") + others.join(QStringLiteral(" · ")) + QLatin1Char('\n');
    return text;
}

const NodeType *linkedBlock(const QString &link, const Registry &registry)
{
    if (link.startsWith(QStringLiteral("block:")))
        return registry.find(utf8(link.mid(6)));
    if (!link.endsWith(QStringLiteral(".md")) || link.contains(QStringLiteral("://")))
        return nullptr;
    const QString name = QFileInfo(link).fileName();
    for (const NodeType *type : registry.all())
        if (QFileInfo(fileOf(qstring(type->id))).fileName() == name)
            return type;
    return nullptr;
}

} // namespace mortise
