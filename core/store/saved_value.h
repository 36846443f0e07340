// Values taken apart into what a store holds, and put together again.
#pragma once

#include "store/store.h"

namespace mortise {

struct TakenApart {
    Hash hash;                                   // of the value
    std::string bytes;                           // its saved form
    std::vector<std::pair<Hash, Piece>> pieces;  // columns and row selections, each once
    std::vector<Table> tables;                   // that its recipe starts from
};

/// The name of a value; of a Table cheap, of the others as dear as saving.
Hash hashOf(const Value &value);
TakenApart takeApart(const Value &value);

/// Where putTogether finds what the bytes name. Each is the same object for the same hash while somebody holds it.
struct Parts {
    std::function<Expected<ColumnPtr>(const Hash &)> column;
    std::function<Expected<RowIndexPtr>(const Hash &)> rows;
    std::function<Expected<Value>(const Hash &)> value;
};
/// Unreadable where the bytes are damaged or do not fit what they name.
Expected<Value> putTogether(std::string_view bytes, const Registry &registry, const Parts &parts);
/// What the bytes name, without looking further.
Expected<SavedValue> savedValue(std::string bytes);

} // namespace mortise
