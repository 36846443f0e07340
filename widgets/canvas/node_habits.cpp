#include "widgets/canvas/node_habits.h"

namespace mortise {
namespace {

constexpr double kFade = 0.98;      // a choice counts half after 34 others
constexpr double kForgotten = 0.05; // less is not kept

std::string pairKey(const std::string &type, const std::string &after)
{
    return after + " > " + type;
}

} // namespace

void NodeHabits::used(const std::string &type, const std::string &after)
{
    for (auto &[key, count] : counts_)
        count *= kFade;
    std::erase_if(counts_, [](const auto &item) { return item.second < kForgotten; });
    counts_[type] += 1;
    if (!after.empty())
        counts_[pairKey(type, after)] += 1;
}

double NodeHabits::often(const std::string &type) const
{
    const auto at = counts_.find(type);
    return at == counts_.end() ? 0 : at->second;
}

double NodeHabits::next(const std::string &type, const std::string &after) const
{
    return after.empty() ? 0 : often(pairKey(type, after));
}

NodeHabits NodeHabits::fromJson(const nlohmann::json &saved)
{
    NodeHabits habits;
    if (saved.is_object())
        for (const auto &[key, count] : saved.items())
            if (count.is_number() && count.get<double>() > 0 && count.get<double>() < 1e6)
                habits.counts_[key] = count.get<double>();
    return habits;
}

} // namespace mortise
