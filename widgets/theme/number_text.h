// Numbers as people read them, in the language of the default QLocale. For showing only: what is saved, copied or
// exported keeps its bits elsewhere.
//
// Running text groups digits as the locale does ("10,418 rows"); figures in columns are grouped by a thin space, and
// only from 10,000 on, so that they line up and are not mistaken for decimals. A number that is not finite is an en
// dash. Units follow a no-break space. Pure functions, any thread.
#pragma once

#include <QString>

namespace mortise {

/// "9", "10,418", "3,100,000".
QString countText(qint64 count);

/// For running text, axes and tool tips: up to `significant` digits, no trailing zeros ("0.923", "12.5", "3,100,000",
/// "1.2e-7", "4.1e12").
QString numberText(double value, int significant = 4);

/// For a column of figures: exactly `decimals` digits after the point ("0.923", "18.70", "12 500.0").
QString figureText(double value, int decimals);

/// The decimals with which all of the values of a column can be told apart at `significant` digits: at most 6; 0 when
/// all are whole.
int decimalsFor(const double *values, qsizetype count, int significant = 4);

/// @param fraction 0.623 is "62 %"; with decimals 1 "62.3 %". Below 100 % it never rounds up to it, nor down to 0.
QString percentText(double fraction, int decimals = 0);

/// How long something took: "9 ms", "0.4 s", "4.1 s", "58 s", "2 min 5 s", "1 h 12 min", "3 d 4 h".
QString durationText(double seconds);

/// How long something will still take: "under a second left", "4 s left", "2 min left".
QString remainingText(double seconds);

/// "62 % · 4 s left"; without the second part while it is not known (negative or not finite).
QString progressText(double fraction, double secondsLeft = -1);

/// How long ago: "now", "3 min ago", "2 h ago", "5 days ago".
QString agoText(double seconds);

/// Powers of 1,000: "512 bytes", "1.1 MB", "214 MB", "16 GB".
QString bytesText(qint64 bytes);

} // namespace mortise
