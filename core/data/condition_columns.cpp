#include "data/condition_columns.h"

#include <algorithm>

namespace mortise {
namespace {

constexpr std::size_t kMostShown = 12;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Levenshtein's distance of bytes, upper and lower case alike.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j)
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, diagonal + (lower(a[i - 1]) != lower(b[j - 1]))}));
    }
    return row[b.size()];
}

} // namespace

std::string nearestName(std::string_view wanted, const std::vector<std::string> &names)
{
    const std::string *best = nullptr;
    std::size_t least = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    for (const std::string &name : names) {
        const std::size_t gap = name.size() > wanted.size() ? name.size() - wanted.size() : wanted.size() - name.size();
        if (gap >= least)
            continue;
        if (const std::size_t d = distance(wanted, name); d < least) {
            least = d;
            best = &name;
        }
    }
    if (!best && !wanted.empty())
        for (const std::string &name : names)
            if (name.size() > wanted.size() && distance(wanted, std::string_view(name).substr(0, wanted.size())) == 0)
                return name;
    return best ? *best : std::string();
}

Text unknownColumnText(const Table &table, const std::string &name)
{
    std::vector<std::string> names;
    for (const Field &field : table.fields())
        names.push_back(field.name);
    if (const std::string near = nearestName(name, names); !near.empty())
        return {QT_TRANSLATE_NOOP("core", "There is no column \"%1\"; did you mean %2?"), {name, near}};
    std::string known;
    for (std::size_t i = 0; i < std::min(names.size(), kMostShown); ++i)
        known += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > kMostShown)
        known += ", ...";
    return {QT_TRANSLATE_NOOP("core", "There is no column \"%1\"; there are %2"), {name, known.empty() ? "none" : known}};
}

tl::unexpected<Error> unknownColumn(const Table &table, const std::string &name)
{
    return fail(ErrorCode::InvalidInput, unknownColumnText(table, name));
}

} // namespace mortise
