#include "data/samples.h"

#include "base/number_text.h"
#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace mortise {
namespace {

constexpr int kMostWholeClasses = 50;

/// Numbers of any column: times as days, categories and texts read as numbers where they are some.
ColumnPtr asNumbers(const ColumnPtr &column, std::int64_t &unreadable)
{
    if (column->type() == ColumnType::Number)
        return column;
    Buffer out = Buffer::allocate(static_cast<std::size_t>(column->size()) * sizeof(double));
    const auto to = out.mutableAs<double>();
    if (column->type() == ColumnType::Category) {
        std::vector<double> ofLevel;
        for (const std::string &level : column->levels())
            ofLevel.push_back(parseNumber(level).value_or(kMissingNumber));
        const auto codes = column->codes();
        for (std::size_t i = 0; i < to.size(); ++i) {
            to[i] = codes[i] < 0 ? kMissingNumber : ofLevel[static_cast<std::size_t>(codes[i])];
            unreadable += codes[i] >= 0 && std::isnan(to[i]);
        }
    } else if (column->type() == ColumnType::Time) {
        const auto times = column->times();
        for (std::size_t i = 0; i < to.size(); ++i)
            to[i] = times[i] == kMissingTime ? kMissingNumber : static_cast<double>(times[i]) / static_cast<double>(kMicrosecondsPerDay);
    } else {
        for (std::size_t i = 0; i < to.size(); ++i) {
            const std::string_view text = column->textAt(static_cast<std::int64_t>(i));
            to[i] = text.empty() ? kMissingNumber : parseNumber(text).value_or(kMissingNumber);
            unreadable += !text.empty() && std::isnan(to[i]);
        }
    }
    return Column::number(std::move(out));
}

/// Codes of any column in terms of the trained levels; what is not among them is missing and counted.
ColumnPtr asCodes(const ColumnPtr &column, const std::vector<std::string> &levels, std::int64_t &unseen)
{
    if (column->type() == ColumnType::Category && column->levels() == levels)
        return column;
    std::unordered_map<std::string_view, std::int32_t> codeOf;
    for (std::size_t i = 0; i < levels.size(); ++i)
        codeOf.emplace(levels[i], static_cast<std::int32_t>(i));
    Buffer out = Buffer::allocate(static_cast<std::size_t>(column->size()) * sizeof(std::int32_t));
    const auto to = out.mutableAs<std::int32_t>();
    const auto find = [&](std::string_view text) {
        const auto at = codeOf.find(text);
        return at == codeOf.end() ? kMissingCode : at->second;
    };
    if (column->type() == ColumnType::Category) {
        std::vector<std::int32_t> map;
        for (const std::string &level : column->levels())
            map.push_back(find(level));
        const auto codes = column->codes();
        for (std::size_t i = 0; i < to.size(); ++i) {
            to[i] = codes[i] < 0 ? kMissingCode : map[static_cast<std::size_t>(codes[i])];
            unseen += codes[i] >= 0 && to[i] < 0;
        }
    } else {
        for (std::size_t i = 0; i < to.size(); ++i) {
            const std::string text = column->cellText(static_cast<std::int64_t>(i));
            to[i] = find(text);
            unseen += !text.empty() && to[i] < 0;
        }
    }
    return Column::category(std::move(out), std::make_shared<const std::vector<std::string>>(levels));
}

FeatureColumn featureColumn(ColumnPtr column)
{
    FeatureColumn out;
    if (column->type() == ColumnType::Category)
        out.codes = column->codes();
    else
        out.numbers = column->numbers();
    out.owner = std::move(column);
    return out;
}

/// Values that are all whole numbers, few enough to be classes; empty otherwise.
std::vector<double> wholeClasses(std::span<const double> values)
{
    std::set<double> seen;
    for (const double v : values) {
        if (std::isnan(v))
            continue;
        if (!std::isfinite(v) || v != std::floor(v))
            return {};
        seen.insert(v);
        if (seen.size() > kMostWholeClasses)
            return {};
    }
    return {seen.begin(), seen.end()};
}

/// The target as classes: codes of `column` in terms of the levels that occur.
Expected<void> takeClasses(const ColumnPtr &column, Samples &out, const RowIndex &rows)
{
    std::vector<std::int32_t> codes(rows.size());
    std::vector<std::string> names;
    if (column->type() == ColumnType::Number) {
        const std::vector<double> classes = wholeClasses(column->numbers());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const double v = column->numbers()[static_cast<std::size_t>(rows[i])];
            codes[i] = static_cast<std::int32_t>(std::lower_bound(classes.begin(), classes.end(), v) - classes.begin());
        }
        for (const double v : classes)
            names.push_back(shortest(v == 0 ? 0.0 : v));
        out.warnings.push_back({QT_TRANSLATE_NOOP("core", "The %1 {value|values} of %2 taken as classes"), {std::to_string(names.size()), out.target}});
    } else {
        for (std::size_t i = 0; i < rows.size(); ++i)
            codes[i] = column->codes()[static_cast<std::size_t>(rows[i])];
        names = column->levels();
    }
    std::vector<std::int32_t> map(names.size(), -1);
    for (const std::int32_t code : codes)
        map[static_cast<std::size_t>(code)] = 0;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (map[i] == 0) {
            map[i] = static_cast<std::int32_t>(out.classes.size());
            out.classes.push_back(names[i]);
        }
    for (std::int32_t &code : codes)
        code = map[static_cast<std::size_t>(code)];
    out.classOf = std::move(codes);
    if (out.classes.size() < 2)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The target %1 has one class only (%2): there is nothing to tell apart. Choose another target"),
                                              {out.target, out.classes.empty() ? "" : out.classes.front()}});
    return {};
}

Expected<Task> taskOf(const Column &target, const std::string &name, std::optional<Task> wanted)
{
    if (target.type() == ColumnType::Category) {
        if (wanted == Task::Regression)
            return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The target %1 has classes, not numbers: choose a learner for classes, or a target of numbers"), {name}});
        return Task::Classification;
    }
    if (target.type() == ColumnType::Text)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The target %1 is free text: make it a category, or choose another target"), {name}});
    if (target.type() == ColumnType::Number && wanted == Task::Classification) {
        if (wholeClasses(target.numbers()).empty())
            return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The target %1 is a number with many values: choose a learner for numbers, or make it a category"), {name}});
        return Task::Classification;
    }
    if (wanted == Task::Classification)
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The target %1 is a time: choose a target of classes"), {name}});
    return Task::Regression;
}

} // namespace

std::string_view taskName(Task task)
{
    return task == Task::Classification ? "classification" : "regression";
}

std::vector<double> FeatureBlock::matrix() const
{
    const auto n = static_cast<std::size_t>(rows);
    std::vector<double> out(n * columns.size());
    parallelItems(size(), [&](std::int64_t j) {
        const FeatureColumn &column = columns[static_cast<std::size_t>(j)];
        double *to = out.data() + static_cast<std::size_t>(j) * n;
        if (!column.numbers.empty())
            std::copy(column.numbers.begin(), column.numbers.end(), to);
        else
            std::transform(column.codes.begin(), column.codes.end(), to, [](std::int32_t code) { return code < 0 ? kMissingNumber : code; });
    });
    return out;
}

bool FeatureBlock::allNumbers() const
{
    return std::none_of(features.begin(), features.end(), [](const Feature &f) { return f.categorical; });
}

Expected<Samples> toSamples(const Table &table, std::optional<Task> wanted, bool needsFeatures)
{
    const int target = table.target();
    if (target < 0)
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "There is no target column: say which column is to be predicted"));
    Samples out;
    out.target = table.field(target).name;
    ColumnPtr y = table.dense(target);
    std::int64_t unreadable = 0;
    MORTISE_TRY(out.task, taskOf(*y, out.target, wanted));
    if (y->type() == ColumnType::Time)
        y = asNumbers(y, unreadable);

    const std::vector<int> weights = table.withRoleOf(Role::Weight);
    const ColumnPtr weight = weights.empty() ? nullptr : asNumbers(table.dense(weights.front()), unreadable);
    for (std::int64_t row = 0; row < table.rows(); ++row) {
        const auto i = static_cast<std::size_t>(row);
        const bool infinite = y->type() == ColumnType::Number && std::isinf(y->numbers()[i]);
        const bool weightless = weight && !(weight->numbers()[i] > 0 && std::isfinite(weight->numbers()[i]));
        if (y->isMissing(row) || infinite || weightless)
            ++out.rowsWithoutTarget;
        else
            out.rowOf.push_back(row);
    }
    if (out.rowOf.empty())
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "No row has a value of the target %1"), {out.target}});
    const Table kept = out.rowsWithoutTarget > 0 ? table.withRows(out.rowOf) : table;
    out.x.rows = kept.rows();

    for (const int i : table.withRoleOf(Role::Feature)) {
        const Field &field = table.field(i);
        if (field.column->type() == ColumnType::Text) {
            out.warnings.push_back({QT_TRANSLATE_NOOP("core", "%1 is free text and was not used"), {field.name}});
            continue;
        }
        ColumnPtr column = kept.dense(i);
        if (column->type() == ColumnType::Time)
            column = asNumbers(column, unreadable);
        Feature feature{field.name, column->type() == ColumnType::Category, column->levels(), column->type() == ColumnType::Category && column->ordered()};
        out.x.features.push_back(std::move(feature));
        out.x.columns.push_back(featureColumn(std::move(column)));
    }
    if (needsFeatures && out.x.features.empty())
        return fail(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "There is no column to learn from: give at least one column the role feature"));

    if (out.task == Task::Classification) {
        MORTISE_CHECK(takeClasses(y, out, out.rowOf));
    } else {
        for (const std::int64_t row : out.rowOf)
            out.y.push_back(y->numbers()[static_cast<std::size_t>(row)]);
    }
    if (weight)
        for (const std::int64_t row : out.rowOf)
            out.weight.push_back(weight->numbers()[static_cast<std::size_t>(row)]);
    return out;
}

Expected<FeatureBlock> toFeatures(const Table &table, const std::vector<Feature> &features, std::vector<Text> &warnings)
{
    FeatureBlock out;
    out.rows = table.rows();
    out.features = features;
    std::string missing;
    for (const Feature &feature : features)
        if (table.indexOf(feature.name) < 0)
            missing += (missing.empty() ? "" : ", ") + feature.name;
    if (!missing.empty())
        return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The data lack columns that the model was trained on: %1"), {missing}});
    for (const Feature &feature : features) {
        std::int64_t unknown = 0;
        const ColumnPtr column = table.dense(table.indexOf(feature.name));
        out.columns.push_back(featureColumn(feature.categorical ? asCodes(column, feature.levels, unknown) : asNumbers(column, unknown)));
        if (unknown > 0 && feature.categorical)
            warnings.push_back({QT_TRANSLATE_NOOP("core", "%1: %2 {cell holds|cells hold} a level that was not seen in training: counted as missing"), {feature.name, std::to_string(unknown)}});
        else if (unknown > 0)
            warnings.push_back({QT_TRANSLATE_NOOP("core", "%1: %2 {cell is no number|cells are no numbers}: counted as missing"), {feature.name, std::to_string(unknown)}});
    }
    return out;
}

} // namespace mortise
