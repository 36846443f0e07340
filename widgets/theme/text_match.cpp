#include "widgets/theme/text_match.h"

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
    return lower.contains(typed) && typed.size() > 1 ? 0.4 : 0.0;
}

} // namespace mortise
