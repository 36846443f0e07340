#include "data/condition_words.h"

#include <algorithm>
#include <utility>

namespace mortise {
namespace {

constexpr std::string_view kReserved[] = {"and", "or", "not", "in", "is", "between", "contains", "starts", "ends", "missing"};
constexpr std::pair<std::string_view, std::string_view> kSymbols[] = { // longer ones first
    {"==", "="}, {"!=", "!="}, {"<>", "!="}, {"<=", "<="}, {">=", ">="}, {"\xE2\x89\xA0", "!="}, {"\xE2\x89\xA4", "<="}, {"\xE2\x89\xA5", ">="},
    {"=", "="},  {"<", "<"},   {">", ">"},   {"(", "("},   {")", ")"},   {",", ","}};

bool blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::pair<std::string_view, std::string_view> symbolAt(std::string_view rest)
{
    for (const auto &symbol : kSymbols)
        if (rest.starts_with(symbol.first))
            return symbol;
    return {};
}

bool endsWord(std::string_view rest)
{
    const char c = rest.front();
    return blank(c) || c == '"' || c == '\'' || c == '`' || c == '!' || !symbolAt(rest).first.empty();
}

int characters(std::string_view text)
{
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// The text between two quotes, from `at` on the first of them; `at` moves behind the second. False where there is none.
bool takeQuoted(std::string_view text, std::size_t &at, std::string &out)
{
    const char quote = text[at++];
    for (; at < text.size(); ++at) {
        if (text[at] != quote) {
            out += text[at];
        } else if (at + 1 < text.size() && text[at + 1] == quote) {
            out += quote;
            ++at;
        } else {
            ++at;
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<ConditionToken> conditionTokens(std::string_view text)
{
    using Kind = ConditionToken::Kind;
    std::vector<ConditionToken> tokens;
    std::size_t at = 0, counted = 0;
    int position = 1;
    const auto here = [&] {
        position += characters(text.substr(counted, at - counted));
        counted = at;
        return position;
    };
    while (at < text.size()) {
        if (blank(text[at])) {
            ++at;
            continue;
        }
        ConditionToken token{.kind = Kind::Word, .text = {}, .position = here()};
        const std::string_view rest = text.substr(at);
        if (const char c = text[at]; c == '"' || c == '\'' || c == '`') {
            token.kind = takeQuoted(text, at, token.text) ? (c == '`' ? Kind::Column : Kind::Quoted) : Kind::Unclosed;
        } else if (const auto [written, plain] = symbolAt(rest); !written.empty()) {
            token.kind = Kind::Symbol;
            token.text = plain;
            at += written.size();
        } else {
            do
                token.text += text[at++];
            while (at < text.size() && !endsWord(text.substr(at)));
        }
        tokens.push_back(std::move(token));
        if (tokens.back().kind == Kind::Unclosed)
            return tokens;
    }
    tokens.push_back({.kind = Kind::End, .text = {}, .position = here()});
    return tokens;
}

bool sameWord(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

bool standsBare(std::string_view word)
{
    if (word.empty() || std::any_of(std::begin(kReserved), std::end(kReserved), [&](std::string_view r) { return sameWord(r, word); }))
        return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (endsWord(word.substr(i)))
            return false;
    return true;
}

std::string enclosed(std::string_view text, char quote)
{
    std::string out(1, quote);
    for (const char c : text) {
        out += c;
        if (c == quote)
            out += c;
    }
    return out + quote;
}

std::string columnWord(const std::string &name)
{
    return standsBare(name) ? name : enclosed(name, '`');
}

} // namespace mortise
