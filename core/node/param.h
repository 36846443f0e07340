// Parameters of a node, declared once: the form in the window, the --set option, the reference page, the saved file, the
// range of a sweep and the out-of-range tests come from here.
#pragma once

#include "base/error.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace mortise {

enum class Scale { Linear, Log };

struct RealRange {
    double min = 0.0, max = 1.0; // both allowed
    Scale scale = Scale::Linear;
    std::string unit = {};
};
struct IntRange {
    std::int64_t min = 0, max = 1;
    Scale scale = Scale::Linear;
    std::string unit = {};
};
struct Option {
    std::string value; // saved; never changes
    Text label;
};
struct Choice { // ParamValue: string
    std::vector<Option> options;
    bool orNumber = false; // any whole number >= 1 is allowed as well ("sqrt", "all" or 12)
};
struct Flag {};                    // bool
struct ColumnName {                // string, "" where none is chosen
    std::string types = {};        // letters of the allowed types, "NCTD"; empty: any
};
struct ColumnNames {               // list of strings; empty has the meaning that `help` says
    std::string types = {};
};
struct TextLine {};                // string
struct Conditions {};              // string, the language of data/condition.h: "age > 30 and plan = pro"
struct Assignments {               // list of "column=value"
    std::vector<Option> values = {}; // what may stand on the right; empty: anything
};
struct FilePath {                  // string
    bool save = false;
    std::string filter = {};       // "csv tsv txt zip gz"
};
struct TextList {};                // list of strings

using Domain = std::variant<RealRange, IntRange, Choice, Flag, ColumnName, ColumnNames, TextLine, Conditions, Assignments, FilePath, TextList>;
using ParamValue = std::variant<bool, std::int64_t, double, std::string, std::vector<std::string>>;

struct ParamSpec {
    std::string key; // saved; never changes
    Text label, help;
    Domain domain;
    ParamValue fallback;
    bool optional = false;         // IntRange, RealRange: "" (no limit) is allowed, and is the string ""
    std::string shownWhen = {};    // "method=constant|value": the form shows it only then; it is valid always
    bool affectsResult = true;     // false: not part of the cache key (presentation only)
};

/// All values of a node's parameters, by key.
class ParamValues {
public:
    ParamValues() = default;
    explicit ParamValues(std::span<const ParamSpec> specs); // all fallbacks

    const std::map<std::string, ParamValue> &all() const { return values_; }
    bool has(const std::string &key) const { return values_.contains(key); }
    void set(const std::string &key, ParamValue value) { values_[key] = std::move(value); }

    // Of a declared key; a wrong type is our own bug and gives the type's zero.
    bool flag(const std::string &key) const;
    std::int64_t integer(const std::string &key) const;
    double real(const std::string &key) const; // integers too
    const std::string &text(const std::string &key) const;
    const std::vector<std::string> &list(const std::string &key) const;
    /// Of an optional number: nullopt where it is "".
    std::optional<std::int64_t> optionalInteger(const std::string &key) const;
    std::optional<double> optionalReal(const std::string &key) const;

    bool operator==(const ParamValues &) const = default;

private:
    std::map<std::string, ParamValue> values_;
};

/// Checks one value against its spec; the error names key, value and what is allowed.
Expected<ParamValue> checkedParam(const ParamSpec &spec, const ParamValue &value);
/// From the text of --set or of a form; lists are separated by commas (quoted with "" where an item holds one) or a JSON array.
Expected<ParamValue> parseParam(const ParamSpec &spec, const std::string &text);
/// What parseParam reads back to the same value.
std::string paramText(const ParamValue &value);
/// What is allowed, in words: "0 to 1", "gini or entropy".
Text allowedText(const ParamSpec &spec);

nlohmann::json toJson(const ParamValue &value);
nlohmann::json toJson(const ParamValues &values); // every key, sorted: canonical
/// Fallbacks overlaid by `json`; unknown keys and wrong values are errors that name what is allowed.
Expected<ParamValues> paramsFromJson(std::span<const ParamSpec> specs, const nlohmann::json &json);
const ParamSpec *findParam(std::span<const ParamSpec> specs, const std::string &key);
/// "--set treees": unknown key, with the known ones and the nearest.
tl::unexpected<Error> unknownParam(std::span<const ParamSpec> specs, const std::string &key, const std::string &node);

} // namespace mortise
