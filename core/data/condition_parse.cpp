#include "data/condition.h"
#include "data/condition_words.h"

namespace mortise {
namespace {

using Kind = ConditionToken::Kind;

constexpr int kDeepest = 200; // brackets in brackets: a bound for the recursion

std::string shown(const ConditionToken &token)
{
    switch (token.kind) {
    case Kind::End: return "the end";
    case Kind::Column: return '`' + token.text + '`';
    case Kind::Quoted: return '"' + token.text + '"';
    default: return token.text;
    }
}

/// Recursive descent: or, and, not, test.
class Parser {
public:
    explicit Parser(std::string_view text) : tokens_(conditionTokens(text)) {}

    Expected<Condition> whole()
    {
        if (const ConditionToken &last = tokens_.back(); last.kind == Kind::Unclosed)
            return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "Condition, character %1: the quote is never closed"), {std::to_string(last.position)}});
        if (now().kind == Kind::End)
            return Condition{};
        MORTISE_TRY(Condition condition, any(0));
        if (now().kind != Kind::End)
            return expected(QT_TRANSLATE_NOOP("core", "Condition, character %1: and, or, or the end is expected, not %2"));
        return condition;
    }

private:
    const ConditionToken &now() const { return tokens_[at_]; }
    const ConditionToken &next() const { return tokens_[std::min(at_ + 1, tokens_.size() - 1)]; }
    bool isWord(const char *word) const { return now().kind == Kind::Word && sameWord(now().text, word); }
    bool isSymbol(const char *symbol) const { return now().kind == Kind::Symbol && now().text == symbol; }
    bool takeWord(const char *word) { return isWord(word) && ++at_; }
    bool takeSymbol(const char *symbol) { return isSymbol(symbol) && ++at_; }
    tl::unexpected<Error> expected(const char *what) const
    {
        return fail(ErrorCode::InvalidParameter, {what, {std::to_string(now().position), shown(now())}});
    }

    Expected<Condition> any(int depth)
    {
        MORTISE_TRY(Condition first, all(depth));
        if (!isWord("or"))
            return first;
        Condition out{.kind = Condition::Kind::Any, .parts = {std::move(first)}};
        while (takeWord("or")) {
            MORTISE_TRY(Condition part, all(depth));
            out.parts.push_back(std::move(part));
        }
        return out;
    }

    Expected<Condition> all(int depth)
    {
        MORTISE_TRY(Condition first, negation(depth));
        if (!isWord("and"))
            return first;
        Condition out{.kind = Condition::Kind::All, .parts = {std::move(first)}};
        while (takeWord("and")) {
            MORTISE_TRY(Condition part, negation(depth));
            out.parts.push_back(std::move(part));
        }
        return out;
    }

    Expected<Condition> negation(int depth)
    {
        if (depth > kDeepest)
            return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "Condition, character %1: too many brackets within brackets"), {std::to_string(now().position)}});
        if (takeWord("not")) {
            MORTISE_TRY(Condition part, negation(depth + 1));
            return Condition{.kind = Condition::Kind::Not, .parts = {std::move(part)}};
        }
        if (takeSymbol("(")) {
            MORTISE_TRY(Condition inner, any(depth + 1));
            if (!takeSymbol(")"))
                return expected(QT_TRANSLATE_NOOP("core", "Condition, character %1: ) is expected, not %2"));
            return inner;
        }
        return test();
    }

    Expected<std::string> columnName()
    {
        const bool named = now().kind == Kind::Column || (now().kind == Kind::Word && standsBare(now().text));
        if (!named)
            return expected(QT_TRANSLATE_NOOP("core", "Condition, character %1: a column is expected, not %2 (a name with blanks stands between backticks)"));
        return tokens_[at_++].text;
    }

    Expected<void> value(Condition &test)
    {
        const bool bare = now().kind == Kind::Word && (standsBare(now().text) || isWord("missing"));
        if (!bare && now().kind != Kind::Quoted)
            return expected(QT_TRANSLATE_NOOP("core", "Condition, character %1: a value is expected, not %2 (a text with blanks stands between quotes)"));
        test.values.push_back({now().text, now().kind == Kind::Quoted, now().position});
        ++at_;
        return {};
    }

    Expected<Condition> test()
    {
        Condition out{.kind = Condition::Kind::Test, .position = now().position};
        if (isWord("missing") && next().kind == Kind::Symbol && next().text == "(") {
            at_ += 2;
            out.comparison = Comparison::Missing;
            out.position = now().position;
            MORTISE_TRY(out.column, columnName());
            if (!takeSymbol(")"))
                return expected(QT_TRANSLATE_NOOP("core", "Condition, character %1: ) is expected, not %2"));
            return out;
        }
        MORTISE_TRY(out.column, columnName());
        if (takeWord("is")) {
            out.comparison = Comparison::Missing;
            out.negated = takeWord("not");
            if (!takeWord("missing"))
                return expected(QT_TRANSLATE_NOOP("core", "Condition, character %1: missing is expected, not %2"));
            return out;
        }
        constexpr std::pair<const char *, Comparison> kSymbols[] = {{"=", Comparison::Equal},      {"!=", Comparison::NotEqual},  {"<", Comparison::Less},
                                                                    {"<=", Comparison::LessEqual}, {">", Comparison::Greater},    {">=", Comparison::GreaterEqual}};
        for (const auto &[symbol, comparison] : kSymbols)
            if (takeSymbol(symbol)) {
                out.comparison = comparison;
                MORTISE_CHECK(value(out));
                return out;
            }
        out.negated = takeWord("not");
        return wordTest(std::move(out));
    }

    Expected<Condition> wordTest(Condition out)
    {
        if (takeWord("in")) {
            out.comparison = Comparison::In;
            if (!takeSymbol("("))
                return expected(QT_TRANSLATE_NOOP("core", "Condition, character %1: ( is expected after in, not %2"));
            do {
                MORTISE_CHECK(value(out));
            } while (takeSymbol(","));
            if (!takeSymbol(")"))
                return expected(QT_TRANSLATE_NOOP("core", "Condition, character %1: a comma or ) is expected, not %2"));
            return out;
        }
        if (takeWord("inside"))
            return line(std::move(out));
        if (takeWord("between")) {
            out.comparison = Comparison::Between;
            MORTISE_CHECK(value(out));
            if (!takeWord("and"))
                return expected(QT_TRANSLATE_NOOP("core", "Condition, character %1: and is expected after the first value of between, not %2"));
            MORTISE_CHECK(value(out));
            return out;
        }
        if (takeWord("contains")) {
            out.comparison = Comparison::Contains;
        } else if (isWord("starts") || isWord("ends")) {
            out.comparison = isWord("starts") ? Comparison::StartsWith : Comparison::EndsWith;
            ++at_;
            if (!takeWord("with"))
                return expected(QT_TRANSLATE_NOOP("core", "Condition, character %1: with is expected, not %2"));
        } else {
            return expected(QT_TRANSLATE_NOOP("core", "Condition, character %1: a comparison (=, !=, <, <=, >, >=, in, between, contains, starts with, ends with, inside, is missing) is expected, not %2"));
        }
        MORTISE_CHECK(value(out));
        return out;
    }

    /// The second column and the corners of a line, in brackets.
    Expected<Condition> line(Condition out)
    {
        out.comparison = Comparison::Inside;
        if (!takeSymbol("("))
            return expected(QT_TRANSLATE_NOOP("core", "Condition, character %1: ( is expected after inside, not %2"));
        MORTISE_TRY(out.other, columnName());
        const int position = now().position;
        while (takeSymbol(","))
            MORTISE_CHECK(value(out));
        if (!takeSymbol(")"))
            return expected(QT_TRANSLATE_NOOP("core", "Condition, character %1: a comma or ) is expected, not %2"));
        if (out.values.size() < 6 || out.values.size() % 2 != 0)
            return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "Condition, character %1: inside needs three corners at least, each as two values"), {std::to_string(position)}});
        return out;
    }

    std::vector<ConditionToken> tokens_;
    std::size_t at_ = 0;
};

} // namespace

Expected<Condition> parseCondition(std::string_view text)
{
    return Parser(text).whole();
}

} // namespace mortise
