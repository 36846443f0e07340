// Character encodings of text files: what a file is in, and its text in UTF-8.
#pragma once

#include "base/error.h"
#include "base/memory.h"
#include "io/byte_source.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>

namespace mortise {

struct Encoding {
    std::string name = "UTF-8"; // as people write it; iconv knows it
    std::int64_t mark = 0;      // bytes of the byte order mark at the start
    bool guessed = false;       // neither a mark nor a proof
    bool isUtf8() const { return name == "UTF-8"; }
};

/// By the byte order mark; by the zero bytes of UTF-16; UTF-8 where the text is valid UTF-8; else a guess by the frequencies of
/// letters (uchardet). `head`: the start of the file.
Encoding detectEncoding(std::string_view head);
/// A guess for a text that is not UTF-8. `sample`: lines with bytes above 127.
Encoding guessEncoding(std::string_view sample);
/// The lines of a source that have bytes above 127, up to some hundred kilobytes.
std::string unusualLines(const ByteSource &source, std::int64_t from);

bool isValidUtf8(std::string_view text);
/// The same for a text that may end within a character.
bool isValidUtf8Start(std::string_view text);
/// Invalid bytes become U+FFFD; adds how many to `replaced`.
std::string repairedUtf8(std::string_view text, std::int64_t &replaced);
/// The share of characters above 127 that are valid UTF-8: near 1 in a damaged UTF-8 file, near 0 in another encoding.
double utf8Share(std::string_view text);

struct Converted {
    Buffer bytes;
    std::int64_t replaced = 0; // bytes that mean nothing in the encoding, now U+FFFD
};
/// The whole source, without its mark, in UTF-8. Holds it in memory.
/// @return InvalidParameter for an encoding that is not known; Cancelled.
Expected<Converted> toUtf8(const ByteSource &source, const Encoding &encoding, std::stop_token stop);

} // namespace mortise
