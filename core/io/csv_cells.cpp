#include "io/csv_cells.h"

#include "base/number_text.h"
#include "io/csv_options.h"

#include <algorithm>
#include <cmath>

namespace mortise {

const std::vector<std::string> &defaultMissingCodes()
{
    static const std::vector<std::string> codes{"NA",   "N/A",  "n/a",  "#N/A", "NaN", "nan",
                                                "NULL", "null", "Null", "?",    "-",   "."};
    return codes;
}

MissingCodes::MissingCodes(std::vector<std::string> codes) : codes_{std::string()}
{
    for (std::string &code : codes) {
        code = std::string(trimmedBlanks(code));
        if (std::find(codes_.begin(), codes_.end(), code) != codes_.end())
            continue;
        longest_ = std::max(longest_, code.size());
        if (const auto number = parseNumber(code); number && !std::isnan(*number))
            numbers_.push_back(*number);
        codes_.push_back(std::move(code));
    }
}

int MissingCodes::search(std::string_view cell) const
{
    for (std::size_t i = 1; i < codes_.size(); ++i)
        if (codes_[i] == cell)
            return static_cast<int>(i);
    return -1;
}

std::string_view unquoted(std::string_view cell, char quote, bool trim, std::string &scratch)
{
    const std::string_view inner = cell.substr(1);
    const std::size_t close = inner.find(quote);
    if (close == std::string_view::npos || close + 1 == inner.size())
        return inner.substr(0, close); // unterminated: all of it
    scratch.clear();
    scratch.reserve(cell.size() + 8);
    std::size_t at = 0;
    for (std::size_t next = close; next != std::string_view::npos; next = inner.find(quote, at)) {
        scratch.append(inner, at, next - at);
        at = next + 1;
        if (at >= inner.size() || inner[at] != quote) {
            std::string_view rest = inner.substr(std::min(at, inner.size()));
            scratch.append(trim && trimmedBlanks(rest).empty() ? std::string_view() : rest);
            return scratch;
        }
        scratch.push_back(quote);
        ++at;
    }
    scratch.append(inner, at);
    return scratch;
}

} // namespace mortise
