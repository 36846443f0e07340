#include "base/number_text.h"
#include "numeric/intervals.h"
#include "numeric/metrics.h"
#include "runs/ledger.h"
#include "runs/scores.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace mortise {
namespace {

using About = RunDifference::About;

const nlohmann::json &valueOf(const nlohmann::json &object, const std::string &key)
{
    static const nlohmann::json none;
    const auto at = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && at != object.end() ? *at : none;
}

std::string stringOf(const nlohmann::json &value)
{
    return value.is_string() ? value.get<std::string>() : std::string();
}

/// A value as people read it. Words of the person's own (names, lines) stay as they are.
Text textOf(const nlohmann::json &value, const ParamSpec *spec = nullptr)
{
    if (value.is_null())
        return {};
    if (value.is_boolean())
        return value.get<bool>() ? QT_TRANSLATE_NOOP("core", "on") : QT_TRANSLATE_NOOP("core", "off");
    if (value.is_number_float())
        return verbatim(shortest(value.get<double>()));
    if (value.is_number_integer())
        return verbatim(withThousands(value.get<std::int64_t>()));
    if (value.is_string()) {
        const std::string &text = value.get_ref<const std::string &>();
        if (const auto *choice = spec ? std::get_if<Choice>(&spec->domain) : nullptr)
            for (const Option &option : choice->options)
                if (option.value == text)
                    return option.label;
        return text.empty() ? Text(QT_TRANSLATE_NOOP("core", "nothing")) : verbatim(text);
    }
    if (value.is_array()) {
        std::string all;
        for (const auto &item : value)
            all += (all.empty() ? "" : ", ") + textOf(item).english();
        return all.empty() ? Text(QT_TRANSLATE_NOOP("core", "nothing")) : verbatim(all);
    }
    return verbatim(value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Text titleOf(const std::string &id, const Registry &registry)
{
    const NodeType *type = registry.find(id);
    return type ? type->title : verbatim(id);
}

void addData(const nlohmann::json &before, const nlohmann::json &after, std::vector<RunDifference> &out)
{
    const std::size_t known = out.size();
    const auto tell = [&](const char *key, Text what) {
        if (valueOf(before, key) != valueOf(after, key))
            out.push_back({About::Data, std::move(what), textOf(valueOf(before, key)), textOf(valueOf(after, key))});
    };
    tell("rows", QT_TRANSLATE_NOOP("core", "Rows"));
    tell("features", QT_TRANSLATE_NOOP("core", "Features"));
    tell("target", QT_TRANSLATE_NOOP("core", "Target"));
    if (out.size() > known)
        return;
    const Text rows = textOf(valueOf(after, "rows"));
    // What was prepared otherwise is told as preparation: here counts what came in.
    const char *identity = valueOf(before, "source").is_null() || valueOf(after, "source").is_null() ? "data" : "source";
    if (valueOf(before, identity) == valueOf(after, identity))
        out.push_back({About::Data, QT_TRANSLATE_NOOP("core", "Rows"), rows, rows});
    else
        out.push_back({About::Data, QT_TRANSLATE_NOOP("core", "Values"), QT_TRANSLATE_NOOP("core", "as they were"), QT_TRANSLATE_NOOP("core", "others, as many rows"), true});
}

std::vector<std::string> linesOf(const nlohmann::json &record)
{
    std::vector<std::string> all;
    if (const nlohmann::json &recipe = valueOf(record, "recipe"); recipe.is_array())
        for (const auto &line : recipe)
            all.push_back(stringOf(line));
    return all;
}

/// "Fill missing: median of 4 columns": the step, and how.
std::pair<std::string, std::string> stepOf(const std::string &line)
{
    const std::size_t colon = line.find(": ");
    return colon == std::string::npos ? std::pair(line, std::string()) : std::pair(line.substr(0, colon), line.substr(colon + 2));
}

/// Steps that came and went, as a longest common subsequence of lines; the same step done otherwise is one difference.
void addPreparation(const nlohmann::json &before, const nlohmann::json &after, std::vector<RunDifference> &out)
{
    const std::vector<std::string> a = linesOf(before), b = linesOf(after);
    std::vector<std::vector<int>> common(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    const Text absent = QT_TRANSLATE_NOOP("core", "not there");
    std::vector<std::string> gone, came;
    const std::size_t known = out.size();
    const auto flush = [&] {
        for (const std::string &line : gone) {
            const auto [step, how] = stepOf(line);
            const auto twin = std::find_if(came.begin(), came.end(), [&, step = step](const std::string &other) { return stepOf(other).first == step; });
            out.push_back({About::Preparation, verbatim(step), verbatim(how.empty() ? step : how), twin == came.end() ? absent : verbatim(stepOf(*twin).second)});
            if (twin != came.end())
                came.erase(twin);
        }
        for (const std::string &line : came) {
            const auto [step, how] = stepOf(line);
            out.push_back({About::Preparation, verbatim(step), absent, verbatim(how.empty() ? step : how)});
        }
        gone.clear();
        came.clear();
    };
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            flush();
            ++i;
            ++j;
        } else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) {
            gone.push_back(a[i++]);
        } else {
            came.push_back(b[j++]);
        }
    }
    flush();
    if (out.size() == known) {
        const Text steps = verbatim(std::to_string(a.size()));
        out.push_back({About::Preparation, QT_TRANSLATE_NOOP("core", "Steps"), steps, steps});
    }
}

void addLearner(const nlohmann::json &before, const nlohmann::json &after, const Registry &registry, std::vector<RunDifference> &out)
{
    const std::string old = stringOf(valueOf(before, "learner")), now = stringOf(valueOf(after, "learner"));
    out.push_back({About::Learner, QT_TRANSLATE_NOOP("core", "Kind"), titleOf(old, registry), titleOf(now, registry)});
    if (old != now)
        return; // settings of two learners have nothing in common
    const nlohmann::json &settings = valueOf(before, "params"), &others = valueOf(after, "params");
    const NodeType *type = registry.find(now);
    std::set<std::string> keys;
    for (const nlohmann::json *params : {&settings, &others})
        if (params->is_object())
            for (const auto &[key, value] : params->items())
                keys.insert(key);
    for (const std::string &key : keys)
        if (valueOf(settings, key) != valueOf(others, key)) {
            const ParamSpec *spec = type ? findParam(type->params, key) : nullptr;
            out.push_back({About::Settings, spec ? spec->label : verbatim(key), textOf(valueOf(settings, key), spec), textOf(valueOf(others, key), spec)});
        }
}

std::vector<double> foldsOf(const nlohmann::json &record, const std::string &name)
{
    std::vector<double> out;
    if (const nlohmann::json &folds = valueOf(valueOf(record, "folds"), name); folds.is_array())
        for (const auto &value : folds)
            out.push_back(value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN());
    return out;
}

std::optional<double> scoreOf(const nlohmann::json &record, const std::string &metric)
{
    const nlohmann::json &value = valueOf(valueOf(valueOf(record, "metrics"), metric), "value");
    return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
}

} // namespace

std::vector<RunDifference> compareRuns(const nlohmann::json &before, const nlohmann::json &after, const Registry &registry)
{
    std::vector<RunDifference> out;
    addData(before, after, out);
    addPreparation(before, after, out);
    addLearner(before, after, registry, out);
    const auto tell = [&](const char *key, About about, Text what, bool always) {
        const nlohmann::json &old = valueOf(before, key), &now = valueOf(after, key);
        if (old != now || (always && !now.is_null()))
            out.push_back({about, std::move(what), textOf(old), textOf(now)});
    };
    tell("method", About::Method, QT_TRANSLATE_NOOP("core", "Method"), true);
    tell("seed", About::Method, QT_TRANSLATE_NOOP("core", "Seed"), false);
    tell("version", About::Program, verbatim("Mortise"), false);
    return out;
}

std::optional<ScoreMove> compareScores(const nlohmann::json &before, const nlohmann::json &after, const std::string &metric)
{
    std::vector<std::string> wanted(mainMetrics().begin(), mainMetrics().end());
    if (!metric.empty())
        wanted = {metric};
    const auto both = std::find_if(wanted.begin(), wanted.end(), [&](const std::string &name) { return scoreOf(before, name) && scoreOf(after, name); });
    if (both == wanted.end())
        return std::nullopt;
    ScoreMove move{*both, *scoreOf(before, *both), *scoreOf(after, *both), std::numeric_limits<double>::quiet_NaN()};
    const std::vector<double> old = foldsOf(before, *both), now = foldsOf(after, *both), rows = foldsOf(after, "rows");
    const bool sameFolds = old.size() == now.size() && !valueOf(after, "tested").is_null() && valueOf(before, "tested") == valueOf(after, "tested") && valueOf(before, "target") == valueOf(after, "target");
    if (sameFolds && now.size() >= 2 && rows.size() == now.size()) {
        double tested = 0;
        for (const double value : rows)
            tested += value / static_cast<double>(rows.size());
        const double all = valueOf(after, "rows").is_number() ? valueOf(after, "rows").get<double>() : 0;
        if (all > tested) {
            const FoldDifference difference = foldDifference(old, now, tested / (all - tested));
            move.better = largerIsBetter(*both) ? difference.higher : 1 - difference.higher;
        }
    }
    return move;
}

} // namespace mortise
