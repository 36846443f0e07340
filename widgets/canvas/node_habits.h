// Which blocks a person adds, and after which: what is used often ranks higher in the menu. Counts fade with every choice, so
// that old habits give way; they stay on this machine.
#pragma once

#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace mortise {

class NodeHabits {
public:
    /// @param after type of the block that it was added to; empty for none.
    void used(const std::string &type, const std::string &after);
    double often(const std::string &type) const;                          // 0: never
    double next(const std::string &type, const std::string &after) const; // 0: never after that one
    bool empty() const { return counts_.empty(); }
    void forget() { counts_.clear(); }

    nlohmann::json toJson() const { return counts_; }
    static NodeHabits fromJson(const nlohmann::json &saved); // what is damaged counts as nothing

private:
    std::map<std::string, double> counts_; // "type" and "after > type"
};

} // namespace mortise
