// What can be expected to go wrong, as a value: Expected<T> holds a T or an Error. A message names the thing (file, line,
// column, node) and what the person can do.
//
//   if (rows == 0) return fail(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 has no rows"), {name}});
//   MORTISE_TRY(Table table, readCsv(path));        // returns the error of readCsv from this function
#pragma once

#include "base/text.h"

#include <tl/expected.hpp>

namespace mortise {

enum class ErrorCode {
    InvalidInput,     // the data do not allow it
    InvalidParameter, // a setting is out of its range or unknown
    NotFound,         // a file, column, node that is not there
    Unreadable,       // a file that is not what it should be, or damaged
    NotWritten,       // a file that could not be written
    NotConverged,
    OutOfMemory,
    Cancelled,
    Internal, // our own bug, caught at the worker's boundary
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    Text text;
    std::string message() const { return text.english(); }
};

template <class T>
using Expected = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, Text text)
{
    return tl::unexpected<Error>(Error{code, std::move(text)});
}

inline tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, QT_TRANSLATE_NOOP("core", "Stopped"));
}

} // namespace mortise

#define MORTISE_JOIN_(a, b) a##b
#define MORTISE_JOIN(a, b) MORTISE_JOIN_(a, b)
#define MORTISE_TRY_(name, declaration, expression)                                                                    \
    auto &&name = (expression);                                                                                        \
    if (!name)                                                                                                         \
        return tl::unexpected<::mortise::Error>(std::move(name).error());                                              \
    declaration = std::move(*name)
/// Declares `declaration` from an Expected, or returns its error. Two statements: not for the body of a bare `if`.
#define MORTISE_TRY(declaration, ...) MORTISE_TRY_(MORTISE_JOIN(expected_, __LINE__), declaration, __VA_ARGS__)
/// Returns the error of an Expected<void>.
#define MORTISE_CHECK(...)                                                                                             \
    do {                                                                                                               \
        if (auto checked = (__VA_ARGS__); !checked)                                                                    \
            return tl::unexpected<::mortise::Error>(std::move(checked).error());                                       \
    } while (false)
