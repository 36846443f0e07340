// Numbers as text, for files and messages.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mortise {

/// The shortest text that reads back to the same bits ("0.1", "1e+308", "-0", "inf"); NaN gives "nan".
std::string shortest(double value);
/// About `digits` significant digits for messages ("12.35", "1.2e+09").
std::string rounded(double value, int digits = 4);
/// 3100000 -> "3,100,000".
std::string withThousands(std::int64_t value);
/// The whole text as a finite or infinite number, blanks around it ignored; nullopt otherwise.
std::optional<double> parseNumber(std::string_view text);
std::optional<std::int64_t> parseInteger(std::string_view text);

} // namespace mortise
