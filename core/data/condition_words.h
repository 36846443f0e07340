// The words of the condition language, for its reader and its writer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mortise {

struct ConditionToken {
    enum class Kind { Word, Column, Quoted, Symbol, End, Unclosed };
    Kind kind = Kind::End;
    std::string text;  // a Symbol in its plain form: "=", "!=", "<", "<=", ">", ">=", "(", ")", ","
    int position = 1;  // characters from 1
};

/// The last one is End, or Unclosed for a quote or backtick without its partner.
std::vector<ConditionToken> conditionTokens(std::string_view text);

/// Whether a word can stand for itself as a column or a value: no blanks, quotes or symbols, and no word of the language.
bool standsBare(std::string_view word);
std::string enclosed(std::string_view text, char quote); // with every such quote in it doubled
/// How conditions write the name of a column.
std::string columnWord(const std::string &name);
bool sameWord(std::string_view a, std::string_view b); // ASCII letters alike in upper and lower case

} // namespace mortise
