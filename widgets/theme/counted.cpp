#include "widgets/theme/counted.h"

#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

namespace mortise {

QString counted(const char *pattern, const QStringList &args)
{
    Text text(pattern);
    for (const QString &arg : args)
        text.args.push_back(utf8(arg));
    return translated(text);
}

QString rowsText(qint64 rows)
{
    return counted(QT_TRANSLATE_NOOP("core", "%1 {row|rows}"), {countText(rows)});
}

QString rowsText(qint64 rows, qint64 columns)
{
    return counted(QT_TRANSLATE_NOOP("core", "%1 {row|rows} · %2 {column|columns}"), {countText(rows), countText(columns)});
}

} // namespace mortise
