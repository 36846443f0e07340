// Sentences with counts, in the language of the window: the pattern, from the "core" context, holds both forms of a
// counted word ("%1 {row|rows}"). Counts are shown grouped, and several may stand in one sentence, which the one count of
// tr() cannot do; a text with one small count keeps to tr("%n blocks", nullptr, count).
#pragma once

#include <QStringList>

namespace mortise {

QString counted(const char *pattern, const QStringList &args);

/// "1 row", "10,418 rows".
QString rowsText(qint64 rows);

/// "1 row · 12 columns".
QString rowsText(qint64 rows, qint64 columns);

} // namespace mortise
