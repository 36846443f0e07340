#include "nodes/prepare/encode_levels.h"

#include "base/parallel.h"
#include "nodes/prepare/coerce.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace mortise {

OccurringLevels occurringLevels(const Column &column)
{
    std::vector<std::int64_t> counts(column.levels().size());
    for (const std::int32_t code : column.codes())
        if (code >= 0)
            ++counts[static_cast<std::size_t>(code)];
    OccurringLevels out;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0) {
            out.levels.push_back(column.levels()[i]);
            out.counts.push_back(counts[i]);
        }
    return out;
}

std::vector<std::int32_t> levelNumbers(const ColumnPtr &column, const std::vector<std::string> &levels, std::int64_t &unseen)
{
    std::int64_t lost = 0;
    const ColumnPtr category = asType(column, ColumnType::Category, lost);
    std::unordered_map<std::string_view, std::int32_t> numberOf;
    for (std::size_t i = 0; i < levels.size(); ++i)
        numberOf.emplace(levels[i], static_cast<std::int32_t>(i));
    std::vector<std::int32_t> ofCode;
    for (const std::string &level : category->levels()) {
        const auto at = numberOf.find(level);
        ofCode.push_back(at == numberOf.end() ? -1 : at->second);
    }
    const auto codes = category->codes();
    std::vector<std::int32_t> out(codes.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i] = codes[i] < 0 ? -1 : ofCode[static_cast<std::size_t>(codes[i])];
        unseen += codes[i] >= 0 && out[i] < 0;
    }
    return out;
}

Table replaced(const Table &table, std::vector<Replacement> replacements)
{
    std::unordered_set<std::string> fresh;
    std::vector<Replacement *> ofColumn(static_cast<std::size_t>(table.columns()));
    for (Replacement &replacement : replacements) {
        ofColumn[static_cast<std::size_t>(replacement.index)] = &replacement;
        for (const auto &[name, column] : replacement.columns)
            fresh.insert(name);
    }
    std::vector<Field> fields;
    for (int i = 0; i < table.columns(); ++i) {
        const Field &field = table.field(i);
        if (Replacement *replacement = ofColumn[static_cast<std::size_t>(i)]) {
            for (auto &[name, column] : replacement->columns)
                fields.push_back({std::move(name), field.role, std::move(column), nullptr});
        } else if (!fresh.contains(field.name)) {
            fields.push_back(field);
        }
    }
    return table.withFields(std::move(fields));
}

} // namespace mortise
