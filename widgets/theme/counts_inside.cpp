#include "widgets/theme/counts_inside.h"

#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <algorithm>

namespace mortise {
namespace {

struct Known {
    const char *source;
    std::vector<std::size_t> counts;
};

/// No counted word follows them.
const Known kKnown[]{
    {"%1 of %2 right", {1, 2}},
    {"Empty lines left out: %1 (line %2)", {1}},
    {"Without the picked rows: %1 are left", {1}},
    {"Without the picked rows (%2): %1 are left", {1}},
    {"%1 {column|columns} became %2", {1, 2}},
};

bool isMarker(const std::string &source, std::size_t at)
{
    return at + 1 < source.size() && source[at] == '%' && source[at + 1] >= '1' && source[at + 1] <= '9';
}

} // namespace

std::vector<std::size_t> countsIn(const std::string &source)
{
    for (const Known &known : kKnown)
        if (source == known.source)
            return known.counts;
    std::vector<std::size_t> counts;
    std::size_t last = std::string::npos; // the marker before
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (isMarker(source, i)) {
            last = i;
        } else if (source[i] == '{' && last != std::string::npos && source.find('|', i) < source.find('}', i)) {
            counts.push_back(static_cast<std::size_t>(source[last + 1] - '0'));
            if (last >= 6 && isMarker(source, last - 6) && source.compare(last - 4, 4, " of ") == 0)
                counts.push_back(static_cast<std::size_t>(source[last - 5] - '0'));
        }
    }
    return counts;
}

std::string countInLanguage(const std::string &english)
{
    const std::size_t first = english.find(',');
    if (first == std::string::npos || first > 3 || first == 0 || (english.size() - first) % 4 != 0)
        return english;
    std::string digits;
    for (std::size_t i = 0; i < english.size(); ++i) {
        const bool comma = i >= first && (i - first) % 4 == 0;
        if (comma != (english[i] == ',') || (!comma && (english[i] < '0' || english[i] > '9')))
            return english;
        if (!comma)
            digits += english[i];
    }
    return digits.size() > 18 ? english : utf8(countText(std::stoll(digits)));
}

} // namespace mortise
