// What the conformance tests share: nodes by kind, tables compared by content, settings that run quickly.
#pragma once

#include "node/node_type.h"
#include "node/replay.h"

#include <QByteArray>
#include <QTest>

#include <cstring>
#include <string>
#include <vector>

namespace mortise::conformance {

inline RunContext context(std::uint64_t seed = 3)
{
    RunContext made;
    made.registry = &catalogue();
    made.seed = seed;
    return made;
}

/// Settings of a node that keep a test short: few trees and restarts. What they mean stays the same.
inline ParamValues quick(const NodeType &type)
{
    ParamValues params(type.params);
    for (const ParamSpec &spec : type.params)
        if (const auto *range = std::get_if<IntRange>(&spec.domain))
            if (spec.key == "trees" || spec.key == "restarts" || spec.key == "repeats")
                params.set(spec.key, std::clamp<std::int64_t>(5, range->min, range->max));
    return params;
}

/// One row of data a node that `wanted` says yes to.
inline void nodeRows(const std::function<bool(const NodeType &)> &wanted)
{
    QTest::addColumn<QByteArray>("id");
    bool any = false;
    for (const NodeType *type : catalogue().all())
        if (wanted(*type)) {
            QTest::newRow(type->id.c_str()) << QByteArray::fromStdString(type->id);
            any = true;
        }
    if (!any)
        QTest::newRow("none") << QByteArray();
}

inline bool sameBits(std::span<const double> a, std::span<const double> b)
{
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size_bytes()) == 0);
}

/// Names, roles, types and cells; not the recipe. Empty where equal, else what differs.
inline std::string difference(const Table &a, const Table &b)
{
    if (a.rows() != b.rows() || a.columns() != b.columns())
        return std::to_string(a.rows()) + " x " + std::to_string(a.columns()) + " and " + std::to_string(b.rows()) + " x " + std::to_string(b.columns());
    for (int i = 0; i < a.columns(); ++i) {
        if (a.field(i).name != b.field(i).name || a.field(i).role != b.field(i).role)
            return "column " + a.field(i).name + " and " + b.field(i).name + " or their roles";
        const ColumnPtr x = a.dense(i), y = b.dense(i);
        if (x->type() != y->type())
            return "type of " + a.field(i).name;
        for (std::int64_t row = 0; row < a.rows(); ++row)
            if (x->cellText(row) != y->cellText(row))
                return a.field(i).name + ", row " + std::to_string(row) + ": " + x->cellText(row) + " and " + y->cellText(row);
    }
    for (std::int64_t row = 0; row < a.rows(); ++row)
        if (a.sourceRow(row) != b.sourceRow(row))
            return "identity of row " + std::to_string(row);
    return {};
}

/// A table that keeps its own rules. Empty where it does, else what is wrong.
inline std::string broken(const Table &table)
{
    for (int i = 0; i < table.columns(); ++i) {
        const Field &field = table.field(i);
        if (field.name.empty() || table.indexOf(field.name) != i)
            return "column name \"" + field.name + "\"";
        const ColumnPtr column = table.dense(i);
        if (column->size() != table.rows())
            return field.name + " has " + std::to_string(column->size()) + " of " + std::to_string(table.rows()) + " rows";
        if (column->type() != ColumnType::Category)
            continue;
        for (const std::int32_t code : column->codes())
            if (code < kMissingCode || code >= static_cast<std::int32_t>(column->levels().size()))
                return field.name + " has a code out of range";
        for (const std::string &level : column->levels())
            if (level.empty() || std::count(column->levels().begin(), column->levels().end(), level) != 1)
                return field.name + " has the level \"" + level + "\" twice, or an empty one";
    }
    return {};
}

/// A refusal that a person can act on. Empty where it is, else what is wrong.
inline std::string badError(const Error &error)
{
    if (error.code == ErrorCode::Internal)
        return "an internal error: " + error.message();
    if (error.message().size() < 8)
        return "an error without a sentence: \"" + error.message() + "\"";
    if (error.message().find("%1") != std::string::npos && error.text.args.empty())
        return "an error whose %1 was not filled: " + error.message();
    return {};
}

} // namespace mortise::conformance
