#include "widgets/theme/ramps.h"

#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace mortise {

namespace {

// Every 32nd of the 256 published colours, which lie close to straight lines between.
constexpr std::array<QRgb, 9> kViridis{0xff440154, 0xff472d7b, 0xff3b528b, 0xff2c728e, 0xff21918c,
                                       0xff28ae80, 0xff5ec962, 0xffaddc30, 0xfffde725};
constexpr std::array<QRgb, 9> kCividis{0xff00224e, 0xff123570, 0xff3b496c, 0xff575d6d, 0xff707173,
                                       0xff8a8678, 0xffa59c74, 0xffc3b369, 0xfffee838};

QRgb between(QRgb from, QRgb to, double amount)
{
    const auto mix = [amount](int a, int b) { return int(std::lround(a + (b - a) * amount)); };
    return qRgb(mix(qRed(from), qRed(to)), mix(qGreen(from), qGreen(to)), mix(qBlue(from), qBlue(to)));
}

QRgb ramp(double amount, bool dark)
{
    const auto &stops = dark ? kViridis : kCividis;
    const double position = std::clamp(dark ? amount : 1.0 - amount, 0.0, 1.0) * double(stops.size() - 1);
    const auto index = std::min(std::size_t(position), stops.size() - 2);
    return between(stops[index], stops[index + 1], position - double(index));
}

} // namespace

QColor rampColor(double amount)
{
    return QColor(ramp(amount, Theme::get().dark()));
}

std::array<QRgb, 256> rampTable()
{
    const bool dark = Theme::get().dark();
    std::array<QRgb, 256> table;
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = ramp(double(i) / double(table.size() - 1), dark);
    return table;
}

QColor divergingColor(double amount)
{
    return Theme::get().tint(amount < 0 ? "c0" : "c1", std::min(1.0, std::abs(amount)));
}

} // namespace mortise
