#include "base/text.h"

#include <optional>

namespace mortise {
namespace {

/// "{row|rows}" at the start of a text.
struct Forms {
    std::string_view one, many;
    std::size_t length; // with its braces
};

std::optional<Forms> formsAt(std::string_view text)
{
    const std::size_t end = text.find('}');
    if (!text.starts_with('{') || end == std::string_view::npos)
        return std::nullopt;
    const std::string_view inside = text.substr(1, end - 1);
    const std::size_t bar = inside.find('|');
    if (bar == std::string_view::npos)
        return std::nullopt;
    return Forms{inside.substr(0, bar), inside.substr(bar + 1), end + 1};
}

} // namespace

// "%1 {row|rows}": the argument written last before the braces chooses; only "1" is one. What an argument holds is never
// read as a pattern.
std::string fill(std::string_view pattern, const std::vector<std::string> &args)
{
    std::string out;
    out.reserve(pattern.size() + 16 * args.size());
    const std::string *count = nullptr;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool marker = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        const auto index = marker ? static_cast<std::size_t>(pattern[i + 1] - '1') : args.size();
        if (index < args.size()) {
            count = &args[index];
            out += *count;
            ++i;
        } else if (const auto forms = count ? formsAt(pattern.substr(i)) : std::nullopt) {
            out += fill(*count == "1" ? forms->one : forms->many, args);
            i += forms->length - 1;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

std::string Text::english() const
{
    return args.empty() ? source : fill(source, args);
}

Text verbatim(std::string text)
{
    return Text("%1", {std::move(text)});
}

} // namespace mortise
