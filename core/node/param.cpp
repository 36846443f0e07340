#include "node/param.h"

#include "base/number_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

tl::unexpected<Error> notAllowed(const ParamSpec &spec, const std::string &given)
{
    return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "%1 cannot be \"%2\": allowed is %3"), {spec.key, given, allowedText(spec).english()}});
}

std::optional<double> numberIn(const ParamValue &value)
{
    if (const auto *d = std::get_if<double>(&value))
        return *d;
    if (const auto *i = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*i);
    if (const auto *s = std::get_if<std::string>(&value))
        return parseNumber(*s);
    return std::nullopt;
}

std::vector<std::string> splitList(const std::string &text)
{
    if (!text.empty() && text.front() == '[')
        if (const auto json = nlohmann::json::parse(text, nullptr, false); json.is_array()) {
            std::vector<std::string> items;
            for (const auto &item : json)
                items.push_back(item.is_string() ? item.get<std::string>() : item.dump());
            return items;
        }
    std::vector<std::string> items;
    std::string item;
    bool quoted = false, any = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
            item += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
            any = true;
        } else if (c == ',' && !quoted) {
            items.push_back(item);
            item.clear();
            any = true;
        } else {
            item += c;
            any = true;
        }
    }
    if (any)
        items.push_back(item);
    return items;
}

std::size_t editDistance(const std::string &a, const std::string &b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j)
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])}));
    }
    return row[b.size()];
}

} // namespace

ParamValues::ParamValues(std::span<const ParamSpec> specs)
{
    for (const ParamSpec &spec : specs)
        values_[spec.key] = spec.fallback;
}

bool ParamValues::flag(const std::string &key) const
{
    const auto at = values_.find(key);
    const bool *value = at == values_.end() ? nullptr : std::get_if<bool>(&at->second);
    return value && *value;
}

double ParamValues::real(const std::string &key) const
{
    const auto at = values_.find(key);
    return at == values_.end() ? 0.0 : numberIn(at->second).value_or(0.0);
}

std::int64_t ParamValues::integer(const std::string &key) const
{
    const auto at = values_.find(key);
    if (at == values_.end())
        return 0;
    if (const auto *i = std::get_if<std::int64_t>(&at->second))
        return *i;
    return static_cast<std::int64_t>(numberIn(at->second).value_or(0.0));
}

const std::string &ParamValues::text(const std::string &key) const
{
    static const std::string none;
    const auto at = values_.find(key);
    const auto *value = at == values_.end() ? nullptr : std::get_if<std::string>(&at->second);
    return value ? *value : none;
}

const std::vector<std::string> &ParamValues::list(const std::string &key) const
{
    static const std::vector<std::string> none;
    const auto at = values_.find(key);
    const auto *value = at == values_.end() ? nullptr : std::get_if<std::vector<std::string>>(&at->second);
    return value ? *value : none;
}

std::optional<std::int64_t> ParamValues::optionalInteger(const std::string &key) const
{
    const auto at = values_.find(key);
    if (at == values_.end() || std::holds_alternative<std::string>(at->second))
        return std::nullopt;
    return integer(key);
}

std::optional<double> ParamValues::optionalReal(const std::string &key) const
{
    const auto at = values_.find(key);
    if (at == values_.end() || std::holds_alternative<std::string>(at->second))
        return std::nullopt;
    return real(key);
}

Text allowedText(const ParamSpec &spec)
{
    return std::visit(
        Overloaded{
            [&](const RealRange &r) {
                return spec.optional ? Text(QT_TRANSLATE_NOOP("core", "a number from %1 to %2, or empty for no limit"), {shortest(r.min), shortest(r.max)})
                                     : Text(QT_TRANSLATE_NOOP("core", "a number from %1 to %2"), {shortest(r.min), shortest(r.max)});
            },
            [&](const IntRange &r) {
                return spec.optional ? Text(QT_TRANSLATE_NOOP("core", "a whole number from %1 to %2, or empty for no limit"), {std::to_string(r.min), std::to_string(r.max)})
                                     : Text(QT_TRANSLATE_NOOP("core", "a whole number from %1 to %2"), {std::to_string(r.min), std::to_string(r.max)});
            },
            [&](const Choice &c) {
                const std::size_t listed = c.orNumber || c.options.size() < 2 ? c.options.size() : c.options.size() - 1;
                std::string names;
                for (std::size_t i = 0; i < listed; ++i)
                    names += (i == 0 ? "" : ", ") + c.options[i].value;
                if (c.orNumber)
                    return Text(QT_TRANSLATE_NOOP("core", "%1 or a whole number from 1"), {names});
                return listed < c.options.size() ? Text(QT_TRANSLATE_NOOP("core", "%1 or %2"), {names, c.options.back().value}) : verbatim(names);
            },
            [&](const Flag &) { return Text(QT_TRANSLATE_NOOP("core", "yes or no (true or false)")); },
            [&](const Assignments &a) {
                std::string names;
                for (const Option &option : a.values)
                    names += (names.empty() ? "" : ", ") + option.value;
                return names.empty() ? Text(QT_TRANSLATE_NOOP("core", "a list of name=value")) : Text(QT_TRANSLATE_NOOP("core", "a list of name=value with a value of %1"), {names});
            },
            [&](const ColumnNames &) { return Text(QT_TRANSLATE_NOOP("core", "a list of column names")); },
            [&](const TextList &) { return Text(QT_TRANSLATE_NOOP("core", "a list")); },
            [&](const Conditions &) { return Text(QT_TRANSLATE_NOOP("core", "conditions like: age > 30 and plan = \"pro\"")); },
            [&](const auto &) { return Text(QT_TRANSLATE_NOOP("core", "a text")); },
        },
        spec.domain);
}

Expected<ParamValue> checkedParam(const ParamSpec &spec, const ParamValue &value)
{
    const auto *string = std::get_if<std::string>(&value);
    const auto refuse = [&] { return notAllowed(spec, paramText(value)); };
    return std::visit(
        Overloaded{
            [&](const RealRange &r) -> Expected<ParamValue> {
                if (spec.optional && string && string->empty())
                    return value;
                const auto number = numberIn(value);
                if (!number || std::isnan(*number) || *number < r.min || *number > r.max)
                    return refuse();
                return ParamValue(*number);
            },
            [&](const IntRange &r) -> Expected<ParamValue> {
                if (spec.optional && string && string->empty())
                    return value;
                const auto number = numberIn(value);
                if (!number || *number != std::floor(*number) || *number < static_cast<double>(r.min) || *number > static_cast<double>(r.max))
                    return refuse();
                return ParamValue(static_cast<std::int64_t>(*number));
            },
            [&](const Choice &c) -> Expected<ParamValue> {
                const auto number = numberIn(value);
                if (c.orNumber && number && *number >= 1 && *number == std::floor(*number) && *number < 1e15)
                    return ParamValue(std::to_string(static_cast<std::int64_t>(*number)));
                if (!string || std::none_of(c.options.begin(), c.options.end(), [&](const Option &o) { return o.value == *string; }))
                    return refuse();
                return value;
            },
            [&](const Flag &) -> Expected<ParamValue> {
                if (std::holds_alternative<bool>(value))
                    return value;
                if (string && (*string == "true" || *string == "yes" || *string == "1" || *string == "on"))
                    return ParamValue(true);
                if (string && (*string == "false" || *string == "no" || *string == "0" || *string == "off"))
                    return ParamValue(false);
                return refuse();
            },
            [&](const Assignments &a) -> Expected<ParamValue> {
                const auto *items = std::get_if<std::vector<std::string>>(&value);
                if (!items)
                    return refuse();
                for (const std::string &item : *items) {
                    const std::size_t at = item.rfind('=');
                    if (at == std::string::npos || at == 0)
                        return notAllowed(spec, item);
                    const std::string right = item.substr(at + 1);
                    if (!a.values.empty() && std::none_of(a.values.begin(), a.values.end(), [&](const Option &o) { return o.value == right; }))
                        return notAllowed(spec, item);
                }
                return value;
            },
            [&](const ColumnNames &) -> Expected<ParamValue> { return std::holds_alternative<std::vector<std::string>>(value) ? Expected<ParamValue>(value) : refuse(); },
            [&](const TextList &) -> Expected<ParamValue> { return std::holds_alternative<std::vector<std::string>>(value) ? Expected<ParamValue>(value) : refuse(); },
            [&](const auto &) -> Expected<ParamValue> { return string ? Expected<ParamValue>(value) : refuse(); },
        },
        spec.domain);
}

Expected<ParamValue> parseParam(const ParamSpec &spec, const std::string &text)
{
    const bool list = std::holds_alternative<ColumnNames>(spec.domain) || std::holds_alternative<TextList>(spec.domain)
                      || std::holds_alternative<Assignments>(spec.domain);
    return checkedParam(spec, list ? ParamValue(splitList(text)) : ParamValue(text));
}

std::string paramText(const ParamValue &value)
{
    return std::visit(Overloaded{
                          [](bool b) { return std::string(b ? "true" : "false"); },
                          [](std::int64_t i) { return std::to_string(i); },
                          [](double d) { return shortest(d); },
                          [](const std::string &s) { return s; },
                          [](const std::vector<std::string> &items) {
                              std::string out;
                              for (const std::string &item : items) {
                                  const bool quote = item.empty() || item.find_first_of(",\"") != std::string::npos || (item.front() == '[' && out.empty());
                                  std::string shown;
                                  for (const char c : item)
                                      shown += c == '"' ? std::string("\"\"") : std::string(1, c);
                                  out += (out.empty() ? "" : ",") + (quote ? '"' + shown + '"' : shown);
                              }
                              return out;
                          },
                      },
                      value);
}

nlohmann::json toJson(const ParamValue &value)
{
    return std::visit(Overloaded{
                          [](double d) { return std::isfinite(d) ? nlohmann::json(d) : nlohmann::json(shortest(d)); },
                          [](const auto &v) { return nlohmann::json(v); },
                      },
                      value);
}

nlohmann::json toJson(const ParamValues &values)
{
    nlohmann::json out = nlohmann::json::object();
    for (const auto &[key, value] : values.all())
        out[key] = toJson(value);
    return out;
}

const ParamSpec *findParam(std::span<const ParamSpec> specs, const std::string &key)
{
    const auto at = std::find_if(specs.begin(), specs.end(), [&](const ParamSpec &spec) { return spec.key == key; });
    return at == specs.end() ? nullptr : &*at;
}

tl::unexpected<Error> unknownParam(std::span<const ParamSpec> specs, const std::string &key, const std::string &node)
{
    std::string known;
    const ParamSpec *nearest = nullptr;
    std::size_t least = 4;
    for (const ParamSpec &spec : specs) {
        known += (known.empty() ? "" : ", ") + spec.key;
        if (const std::size_t d = editDistance(spec.key, key); d < least) {
            least = d;
            nearest = &spec;
        }
    }
    if (nearest)
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "%1 has no setting \"%2\"; did you mean %3? It has: %4"), {node, key, nearest->key, known}});
    return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "%1 has no setting \"%2\"; it has: %3"), {node, key, known.empty() ? "none" : known}});
}

Expected<ParamValues> paramsFromJson(std::span<const ParamSpec> specs, const nlohmann::json &json)
{
    ParamValues values(specs);
    if (json.is_null())
        return values;
    if (!json.is_object())
        return fail(ErrorCode::InvalidParameter, QT_TRANSLATE_NOOP("core", "Settings must be an object of keys and values"));
    for (const auto &[key, item] : json.items()) {
        const ParamSpec *spec = findParam(specs, key);
        if (!spec)
            return unknownParam(specs, key, "This block");
        ParamValue value;
        if (item.is_boolean())
            value = item.get<bool>();
        else if (item.is_number_integer())
            value = item.get<std::int64_t>();
        else if (item.is_number())
            value = item.get<double>();
        else if (item.is_string())
            value = item.get<std::string>();
        else if (item.is_array()) {
            std::vector<std::string> items;
            for (const auto &entry : item)
                items.push_back(entry.is_string() ? entry.get<std::string>() : entry.dump());
            value = std::move(items);
        } else
            return notAllowed(*spec, item.dump());
        MORTISE_TRY(ParamValue checked, checkedParam(*spec, value));
        values.set(key, std::move(checked));
    }
    return values;
}

} // namespace mortise
