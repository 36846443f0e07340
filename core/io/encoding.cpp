#include "io/encoding.h"

#include <iconv.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <memory>
#include <vector>

namespace mortise {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD"; // U+FFFD

/// Length of the valid UTF-8 sequence at the start, 0 if there is none. RFC 3629: no surrogates, nothing overlong.
std::size_t sequenceAt(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const unsigned b = byte(0), second = byte(1);
    if (b < 0x80)
        return 1;
    if (b >= 0xC2 && b <= 0xDF)
        return continues(1) ? 2 : 0;
    if (b >= 0xE0 && b <= 0xEF) {
        const bool allowed = b == 0xE0 ? second >= 0xA0 : b == 0xED ? second <= 0x9F : true;
        return continues(1) && continues(2) && allowed ? 3 : 0;
    }
    if (b >= 0xF0 && b <= 0xF4) {
        const bool allowed = b == 0xF0 ? second >= 0x90 : b == 0xF4 ? second <= 0x8F : true;
        return continues(1) && continues(2) && continues(3) && allowed ? 4 : 0;
    }
    return 0;
}

/// Position of the first byte that is not valid UTF-8.
std::size_t validPrefix(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size()) {
        while (i + 8 <= text.size()) {
            std::uint64_t eight;
            text.copy(reinterpret_cast<char *>(&eight), 8, i);
            if ((eight & 0x8080808080808080u) != 0)
                break;
            i += 8;
        }
        if (i >= text.size())
            break;
        const std::size_t length = sequenceAt(text.substr(i));
        if (length == 0)
            break;
        i += length;
    }
    return i;
}

/// UTF-16 without a mark: most texts have zero bytes at one parity, and all have line ends or delimiters with a zero beside.
std::string utf16ByZeros(std::string_view head)
{
    std::int64_t zeros[2] = {}, marks[2] = {}; // by parity
    for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
        zeros[0] += head[i] == 0;
        zeros[1] += head[i + 1] == 0;
        constexpr std::string_view kMarks = "\r\n,;\t| 0123456789";
        marks[1] += head[i + 1] == 0 && head[i] != 0 && kMarks.find(head[i]) != std::string_view::npos;
        marks[0] += head[i] == 0 && head[i + 1] != 0 && kMarks.find(head[i + 1]) != std::string_view::npos;
    }
    const auto pairs = static_cast<std::int64_t>(head.size() / 2);
    const auto certain =
        [&](int parity) { // nearly all zeros on one side, and enough of the characters that tables are made of
            return marks[parity] * 20 >= pairs && zeros[1 - parity] * 50 <= zeros[parity];
        };
    if (pairs >= 2 && certain(1))
        return "UTF-16LE";
    return pairs >= 2 && certain(0) ? "UTF-16BE" : std::string();
}

/// Names as they are usually written.
std::string usualName(std::string name)
{
    std::string upper = name;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (upper == "ASCII" || upper == "UTF8" || upper == "UTF-8")
        return "UTF-8";
    if (upper.starts_with("WINDOWS-"))
        return "windows-" + upper.substr(8);
    if (upper == "SHIFT_JIS" || upper == "SHIFT-JIS" || upper == "SJIS")
        return "Shift-JIS";
    if (upper == "LATIN1" || upper == "LATIN-1" || upper == "ISO8859-1")
        return "ISO-8859-1";
    return name;
}

/// What iconv is asked for: supersets that also take the bytes that files in the wild have.
const char *iconvName(const std::string &name)
{
    if (name == "Shift-JIS")
        return "CP932";
    if (name == "GB18030" || name == "GB2312" || name == "GBK")
        return "GB18030";
    return name.c_str();
}

/// Whether the text, taken as windows-1252, has above 127 only what western languages use: letters between letters, and usual signs.
bool looksWestern(std::string_view sample)
{
    static const std::string_view letters =
        "\xC0\xC1\xC2\xC3\xC4\xC5\xC6\xC7\xC8\xC9\xCA\xCB\xCD\xCE\xCF\xD1\xD3\xD4\xD5\xD6\xD8\xDA\xDC\xDF\xE0\xE1\xE2"
        "\xE3\xE4"
        "\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xEC\xED\xEE\xEF\xF1\xF2\xF3\xF4\xF5\xF6\xF8\xF9\xFA\xFB\xFC\xFF\x8C\x9C";
    static const std::string_view signs = "\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xA0\xA1\xA3\xA7\xA9\xAB\xAE\xB0\xB1"
                                          "\xB2\xB3\xB5\xB7\xBA\xAA\xBB\xBC\xBD\xBE\xBF";
    std::int64_t good = 0, all = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        if (static_cast<unsigned char>(sample[i]) < 128)
            continue;
        ++all;
        const auto plain = [&](std::size_t j) {
            return j < sample.size() && std::isalpha(static_cast<unsigned char>(sample[j])) && sample[j] > 0;
        };
        const bool beside = (i > 0 && plain(i - 1)) || plain(i + 1);
        good += signs.find(sample[i]) != std::string_view::npos
                || (beside && letters.find(sample[i]) != std::string_view::npos);
    }
    return all > 0 && good * 100 >= all * 98;
}

struct UchardetDeleter {
    void operator()(uchardet_t detector) const { uchardet_delete(detector); }
};

} // namespace

Encoding guessEncoding(std::string_view sample)
{
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, UchardetDeleter> detector(uchardet_new());
    uchardet_handle_data(detector.get(), sample.data(), sample.size());
    uchardet_data_end(detector.get());
    std::string name = usualName(uchardet_get_charset(detector.get()));
    static constexpr std::array kTrusted{"Shift-JIS", "EUC-JP", "ISO-2022-JP", "EUC-KR",
                                         "UHC",       "BIG5",   "GB18030",     "EUC-TW"};
    const bool trusted = std::any_of(kTrusted.begin(), kTrusted.end(), [&](const char *t) { return name == t; });
    // On few letters uchardet confuses the single-byte encodings; where everything makes sense as western text, it is that.
    if (!trusted && name != "windows-1252" && name != "ISO-8859-15" && looksWestern(sample))
        name = std::any_of(sample.begin(), sample.end(),
                           [](char c) { return (static_cast<unsigned char>(c) & 0xE0) == 0x80; })
                   ? "windows-1252"
                   : "ISO-8859-1";
    const iconv_t known = name.empty() || name == "UTF-8" ? iconv_t(-1) : iconv_open("UTF-8", iconvName(name));
    if (known == iconv_t(-1))
        return {"windows-1252", 0, true};
    iconv_close(known);
    return {name, 0, true};
}

Encoding detectEncoding(std::string_view head)
{
    if (head.starts_with("\xEF\xBB\xBF"))
        return {"UTF-8", 3, false};
    if (head.starts_with(std::string_view("\xFF\xFE\0\0", 4)))
        return {"UTF-32LE", 4, false};
    if (head.starts_with(std::string_view("\0\0\xFE\xFF", 4)))
        return {"UTF-32BE", 4, false};
    if (head.starts_with("\xFF\xFE"))
        return {"UTF-16LE", 2, false};
    if (head.starts_with("\xFE\xFF"))
        return {"UTF-16BE", 2, false};
    if (const std::string wide = utf16ByZeros(head.substr(0, 1 << 16)); !wide.empty())
        return {wide, 0, true};
    if (isValidUtf8Start(head) || utf8Share(head) > 0.9)
        return {};
    std::string sample;
    for (std::size_t at = 0; at < head.size();) {
        const std::size_t end = std::min(head.find('\n', at), head.size() - 1) + 1;
        const std::string_view line = head.substr(at, end - at);
        if (std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) > 127; }))
            sample += line;
        at = end;
    }
    return guessEncoding(sample);
}

std::string unusualLines(const ByteSource &source, std::int64_t from)
{
    constexpr std::int64_t kStep = 1 << 20;
    constexpr std::size_t kEnough = 200'000;
    std::string out;
    for (std::int64_t at = from; at < source.size() && out.size() < kEnough; at += kStep) {
        const std::string part = source.text(at, kStep);
        for (std::size_t i = 0; i < part.size() && out.size() < kEnough;) {
            const std::size_t end = std::min(part.find('\n', i), part.size() - 1) + 1;
            const auto line = std::string_view(part).substr(i, end - i);
            if (std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) > 127; }))
                out += line;
            i = end;
        }
    }
    return out;
}

bool isValidUtf8(std::string_view text)
{
    return validPrefix(text) == text.size();
}

bool isValidUtf8Start(std::string_view text)
{
    const std::size_t valid = validPrefix(text);
    if (valid + 4 <= text.size())
        return false;
    // The rest may be the start of a character: one lead byte and continuations.
    const std::string_view rest = text.substr(valid);
    return rest.empty()
           || (static_cast<unsigned char>(rest[0]) >= 0xC2 && static_cast<unsigned char>(rest[0]) <= 0xF4
               && std::all_of(rest.begin() + 1, rest.end(),
                              [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }));
}

std::string repairedUtf8(std::string_view text, std::int64_t &replaced)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t valid = validPrefix(text);
        out += text.substr(0, valid);
        text.remove_prefix(valid);
        if (!text.empty()) {
            out += kReplacement;
            text.remove_prefix(1);
            ++replaced;
        }
    }
    return out;
}

double utf8Share(std::string_view text)
{
    std::int64_t valid = 0, invalid = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequenceAt(text.substr(i, 4));
        valid += length > 1;
        invalid += length == 0;
        i += std::max<std::size_t>(1, length);
    }
    return valid + invalid == 0 ? 1.0 : static_cast<double>(valid) / static_cast<double>(valid + invalid);
}

Expected<Converted> toUtf8(const ByteSource &source, const Encoding &encoding, std::stop_token stop)
{
    const std::string name = usualName(encoding.name);
    const iconv_t opened = iconv_open("UTF-8", iconvName(name));
    if (opened == iconv_t(-1))
        return fail(ErrorCode::InvalidParameter,
                    {QT_TRANSLATE_NOOP("core", "The encoding %1 is not known"), {encoding.name}});
    const std::unique_ptr<std::remove_pointer_t<iconv_t>, int (*)(iconv_t)> converter(opened, iconv_close);
    const auto all = static_cast<std::size_t>(source.size() - encoding.mark);
    const std::size_t unit = name.starts_with("UTF-16") ? 2 : name.starts_with("UTF-32") ? 4 : 1;
    Converted converted;
    converted.bytes =
        Buffer::allocate(all * 3 + 64); // a byte becomes at most three; pages that are not used cost nothing
    char *out = reinterpret_cast<char *>(converted.bytes.mutableData());
    std::size_t room = converted.bytes.size();
    std::vector<char> part(1 << 20);
    std::size_t kept = 0; // bytes of a character that the last part cut
    for (std::int64_t at = encoding.mark; at < source.size() || kept > 0;) {
        if (stop.stop_requested())
            return cancelled();
        const std::int64_t got = source.read(at, part.data() + kept, static_cast<std::int64_t>(part.size() - kept));
        if (got < 0)
            return cutShort(source.name());
        at += got;
        char *in = part.data();
        std::size_t left = kept + static_cast<std::size_t>(got);
        while (left > 0 && iconv(converter.get(), &in, &left, &out, &room) == static_cast<std::size_t>(-1)) {
            if (errno == EINVAL && at < source.size())
                break; // the rest comes with the next part
            if (errno == E2BIG || room < kReplacement.size())
                return fail(ErrorCode::Internal,
                            {QT_TRANSLATE_NOOP("core", "%1 grew too much when it was decoded"), {source.name()}});
            const std::size_t skip = std::min(unit, left);
            out += kReplacement.copy(out, kReplacement.size());
            room -= kReplacement.size();
            in += skip;
            left -= skip;
            ++converted.replaced;
        }
        std::copy(in, in + left, part.data());
        kept = left;
    }
    converted.bytes = converted.bytes.slice(0, converted.bytes.size() - room);
    return converted;
}

} // namespace mortise
