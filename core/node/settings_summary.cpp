#include "node/settings_summary.h"

#include <algorithm>

namespace mortise {
namespace {

constexpr std::size_t kFacts = 2;

std::string valueWords(const ParamSpec &spec, const ParamValue &value)
{
    if (const auto *choice = std::get_if<Choice>(&spec.domain))
        for (const Option &option : choice->options)
            if (value == ParamValue(option.value))
                return option.label.source;
    if (const bool *flag = std::get_if<bool>(&value))
        return *flag ? QT_TRANSLATE_NOOP("core", "on") : QT_TRANSLATE_NOOP("core", "off");
    const std::string text = paramText(value);
    return text.empty() && spec.optional ? QT_TRANSLATE_NOOP("core", "no limit") : text;
}

/// What is left to the learner itself, and switches, say little about it.
bool tells(const ParamSpec &spec)
{
    return !std::holds_alternative<Flag>(spec.domain) && valueWords(spec, spec.fallback) != "Automatic";
}

} // namespace

Text settingsSummary(const NodeType &type, const ParamValues &params)
{
    std::vector<std::string> words;
    for (const ParamSpec &spec : type.params)
        if (const auto at = params.all().find(spec.key); at != params.all().end() && !(at->second == spec.fallback) && words.size() < 2 * kFacts)
            words.insert(words.end(), {spec.label.source, valueWords(spec, at->second)});
    if (const auto first = std::find_if(type.params.begin(), type.params.end(), tells); words.empty() && first != type.params.end()) {
        words = {first->label.source, valueWords(*first, first->fallback)};
        if (std::holds_alternative<Choice>(first->domain))
            return Text(words.back(), {}); // "Squared weights (l2)" says it alone
    }
    if (words.empty())
        return QT_TRANSLATE_NOOP("core", "nothing to set");
    return {words.size() == 2 ? QT_TRANSLATE_NOOP("core", "%1 %2") : QT_TRANSLATE_NOOP("core", "%1 %2 · %3 %4"), words};
}

} // namespace mortise
