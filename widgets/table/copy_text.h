// Cells as tab-separated text, for the clipboard.
#pragma once

#include "data/table.h"

#include <QString>

#include <vector>

namespace mortise {

struct CopyWanted {
    Table table;
    RowIndexPtr shown;                              // as in TableModel
    std::vector<std::pair<int, int>> rows;          // shown rows, first to last; rising, apart
    std::vector<int> columns;
    bool header = false;
    std::int64_t cells() const;
};

/// Numbers in the shortest form that reads back to the same bits, missing cells empty; a text with a tab, a quote or a line end
/// stands in quotes with inner ones doubled, as spreadsheets read it. Nothing else is changed: a formula is a text as any other. Any thread.
QString copyText(const CopyWanted &wanted);

} // namespace mortise
