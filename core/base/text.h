// A sentence for people that can be shown in any language: the English source and the values that fill it.
//
//   Text{QT_TRANSLATE_NOOP("core", "%1 rows have no %2"), {"12", "species"}}
//
// The source doubles as the key of the translation (context "core"). english() is what the command line prints; the
// window asks a translator installed with setTranslator().
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

// lupdate collects what this macro wraps; to the compiler it is the string alone.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(scope, text) text
#endif

namespace mortise {

struct Text {
    std::string source;
    std::vector<std::string> args;

    Text() = default;
    Text(const char *text) : source(text) {}
    Text(std::string text, std::vector<std::string> values) : source(std::move(text)), args(std::move(values)) {}

    bool empty() const { return source.empty(); }
    /// The source with %1, %2, ... replaced.
    std::string english() const;
    bool operator==(const Text &) const = default;
};

/// Replaces %1 .. %9 by args; an index without an argument stays as it is.
std::string fill(std::string_view pattern, const std::vector<std::string> &args);

/// A text that is data, not a sentence (a column's name, a library's message): never translated.
Text verbatim(std::string text);

} // namespace mortise
