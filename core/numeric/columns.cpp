#include "numeric/columns.h"

#include "base/parallel.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

constexpr std::size_t kMostNamed = 5;

/// "age, plan and 3 more" of the features where `flag` is set; empty where none is.
std::string namesOf(const FeatureBlock &x, const std::vector<char> &flag)
{
    std::string names;
    std::size_t count = 0;
    for (std::size_t j = 0; j < flag.size(); ++j)
        if (flag[j] && ++count <= kMostNamed)
            names += (names.empty() ? "" : ", ") + x.features[j].name;
    return count > kMostNamed ? names + ", ... (" + std::to_string(count) + ")" : names;
}

} // namespace

Expected<Columns> numberColumns(const FeatureBlock &x)
{
    Columns out{x.rows, {}};
    std::vector<char> categorical(x.columns.size());
    for (std::size_t j = 0; j < x.columns.size(); ++j) {
        categorical[j] = x.features[j].categorical;
        out.of.push_back(x.columns[j].numbers.data());
    }
    if (const std::string names = namesOf(x, categorical); !names.empty())
        return fail(ErrorCode::InvalidInput,
                    {QT_TRANSLATE_NOOP("core", "These columns hold categories, but numbers are needed: %1. Encode them before, or switch \"Prepare columns by itself\" on"), {names}});
    return out;
}

Error unusableColumns(const FeatureBlock &x)
{
    std::vector<char> missing(x.columns.size()), infinite(x.columns.size());
    parallelItems(x.size(), [&](std::int64_t j) {
        const auto numbers = x.columns[static_cast<std::size_t>(j)].numbers;
        missing[static_cast<std::size_t>(j)] = std::any_of(numbers.begin(), numbers.end(), [](double v) { return std::isnan(v); });
        infinite[static_cast<std::size_t>(j)] = std::any_of(numbers.begin(), numbers.end(), [](double v) { return std::isinf(v); });
    });
    if (const std::string names = namesOf(x, missing); !names.empty())
        return {ErrorCode::InvalidInput,
                {QT_TRANSLATE_NOOP("core", "These columns have missing values: %1. Fill them before, or switch \"Prepare columns by itself\" on"), {names}}};
    if (const std::string names = namesOf(x, infinite); !names.empty())
        return {ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "These columns hold infinite values: %1. Leave those rows out, or replace the values"), {names}}};
    return {ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The values are too large or too small to calculate with: scale the columns before")};
}

} // namespace mortise
