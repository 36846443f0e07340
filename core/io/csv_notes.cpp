#include "io/csv_notes.h"

namespace mortise {

void ColumnNotes::add(const ColumnNotes &other)
{
    unfit.add(other.unfit);
    lossy.add(other.lossy);
    values += other.values;
    if (other.first.offset < first.offset)
        first = other.first;
    infinite.add(other.infinite);
    if (missing.size() < other.missing.size())
        missing.resize(other.missing.size());
    for (std::size_t i = 0; i < other.missing.size(); ++i)
        missing[i] += other.missing[i];
    time.add(other.time);
}

void RowNotes::add(const RowNotes &other)
{
    shortRows.add(other.shortRows);
    longRows.add(other.longRows);
    blankLines.add(other.blankLines);
    unterminated |= other.unterminated;
}

} // namespace mortise
