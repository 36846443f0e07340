#include "numeric/number_features.h"

#include "base/number_text.h"
#include "base/parallel.h"

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

ColumnSpread spreadOf(std::span<const double> values)
{
    ColumnSpread out;
    double shift = 0.0; // near the mean, so that no digits are lost
    for (const double v : values)
        if (std::isfinite(v)) {
            shift = v;
            break;
        }
    double sum = 0.0, squares = 0.0;
    for (const double v : values) {
        if (!std::isfinite(v)) {
            out.missing += std::isnan(v);
            out.infinite = out.infinite || std::isinf(v);
            continue;
        }
        sum += v - shift;
        squares += (v - shift) * (v - shift);
    }
    const auto count = static_cast<double>(static_cast<std::int64_t>(values.size()) - out.missing);
    if (count > 0) {
        out.mean = shift + sum / count;
        out.deviation = std::sqrt(std::max(0.0, (squares - sum * (sum / count)) / count));
    }
    return out;
}

} // namespace

Expected<std::vector<Feature>> numberFeatures(const Table &table, std::vector<Text> &warnings)
{
    std::vector<Feature> features;
    std::string left;
    for (const int i : table.withRoleOf(Role::Feature)) {
        const Field &field = table.field(i);
        const ColumnType type = field.column->type();
        if (type == ColumnType::Number || type == ColumnType::Time)
            features.push_back({field.name, false, {}, false});
        else
            left += (left.empty() ? "" : ", ") + field.name;
    }
    if (features.empty())
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "There is no feature of numbers: encode categories before, or give a column of numbers the role feature"));
    if (!left.empty())
        warnings.push_back({QT_TRANSLATE_NOOP("core", "Not used, because they are no numbers: %1. Encode them before to use them"), {left}});
    return features;
}

std::vector<ColumnSpread> spreadsOf(const FeatureBlock &x)
{
    std::vector<ColumnSpread> out(x.columns.size());
    parallelItems(x.size(), [&](std::int64_t j) { out[static_cast<std::size_t>(j)] = spreadOf(x.columns[static_cast<std::size_t>(j)].numbers); });
    return out;
}

FilledBlock withoutGaps(FeatureBlock block, std::span<const double> mean)
{
    FilledBlock out;
    out.block = std::move(block);
    out.x.rows = out.block.rows;
    out.copies.resize(out.block.columns.size());
    std::vector<std::int64_t> missing(out.copies.size());
    parallelItems(out.block.size(), [&](std::int64_t column) {
        const auto j = static_cast<std::size_t>(column);
        const auto values = out.block.columns[j].numbers;
        missing[j] = std::count_if(values.begin(), values.end(), [](double v) { return std::isnan(v); });
        if (missing[j] == 0)
            return;
        out.copies[j].assign(values.begin(), values.end());
        for (double &v : out.copies[j])
            v = std::isnan(v) ? mean[j] : v;
    });
    for (std::size_t j = 0; j < missing.size(); ++j) {
        out.x.of.push_back(missing[j] > 0 ? out.copies[j].data() : out.block.columns[j].numbers.data());
        out.cells += missing[j];
        out.columns += missing[j] > 0;
    }
    return out;
}

Text filledText(const FilledBlock &filled)
{
    if (filled.cells == 0)
        return {};
    return {QT_TRANSLATE_NOOP("core", "%1 missing {cell|cells} in %2 {column|columns} taken as the mean of the column"), {withThousands(filled.cells), std::to_string(filled.columns)}};
}

} // namespace mortise
