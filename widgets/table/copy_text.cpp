#include "widgets/table/copy_text.h"

#include <string_view>

namespace mortise {
namespace {

void append(std::string &out, std::string_view text)
{
    if (text.find_first_of("\t\n\r\"") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

std::int64_t CopyWanted::cells() const
{
    std::int64_t count = header ? 1 : 0;
    for (const auto &[first, last] : rows)
        count += last - first + 1;
    return count * static_cast<std::int64_t>(columns.size());
}

QString copyText(const CopyWanted &wanted)
{
    std::string out;
    const auto line = [&](auto cell) {
        for (std::size_t i = 0; i < wanted.columns.size(); ++i) {
            if (i > 0)
                out += '\t';
            append(out, cell(wanted.columns[i]));
        }
        out += '\n';
    };
    if (wanted.header)
        line([&](int column) { return wanted.table.field(column).name; });
    for (const auto &[first, last] : wanted.rows)
        for (int at = first; at <= last; ++at) {
            const std::int64_t row = wanted.shown ? (*wanted.shown)[static_cast<std::size_t>(at)] : at;
            line([&](int column) { return wanted.table.cellText(row, column); });
        }
    return QString::fromUtf8(out.data(), static_cast<qsizetype>(out.size()));
}

} // namespace mortise
