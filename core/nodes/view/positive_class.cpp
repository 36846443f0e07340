#include "nodes/view/positive_class.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace mortise {
namespace {

bool saysNo(std::string word)
{
    static constexpr std::array kNo{"no", "n", "nein", "non", "nee", "não", "nej", "nie", "нет", "false", "falsch", "faux", "falso", "0", "negative", "negativ", "absent", "none"};
    std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
    return std::find(kNo.begin(), kNo.end(), word) != kNo.end();
}

} // namespace

int usualPositive(const std::vector<std::string> &classes)
{
    if (classes.size() != 2)
        return -1;
    return saysNo(classes[1]) && !saysNo(classes[0]) ? 0 : 1;
}

} // namespace mortise
