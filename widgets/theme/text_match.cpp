#include "widgets/theme/text_match.h"

#include <QStringList>

#include <algorithm>

namespace mortise {

double matchOf(const QString &text, const QString &typed)
{
    const QString lower = text.toLower();
    if (lower == typed)
        return 1.0;
    if (lower.startsWith(typed))
        return 0.9;
    if (lower.contains(QLatin1Char(' ') + typed))
        return 0.7;
    if (lower.contains(typed) && typed.size() > 1)
        return 0.4;
    const QStringList words = typed.contains(QLatin1Char(' ')) ? typed.split(QLatin1Char(' '), Qt::SkipEmptyParts) : QStringList();
    const auto begins = [&](const QString &word) { return lower.startsWith(word) || lower.contains(QLatin1Char(' ') + word); };
    return words.size() > 1 && std::all_of(words.begin(), words.end(), begins) ? 0.3 : 0.0; // "dark theme" of "Theme: dark"
}

} // namespace mortise
