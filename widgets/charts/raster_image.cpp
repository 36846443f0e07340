#include "widgets/charts/raster_image.h"

#include "widgets/theme/ramps.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace mortise {
namespace {

constexpr std::int64_t kFineFrom = 200'000;
constexpr double kLeastDensest = 30; // one more or less is no contrast

struct Cells {
    int across = 1, down = 1;
    std::vector<std::uint32_t> counts;
    std::uint32_t most = 1;
};

Cells folded(const std::vector<std::uint32_t> &raster, int across, int down)
{
    Cells out{across, down, std::vector<std::uint32_t>(static_cast<std::size_t>(across) * static_cast<std::size_t>(down)), 1};
    std::array<int, Raster::kWidth> cellOf; // of each column: a division for each count would be most of the work
    for (int column = 0; column < Raster::kWidth; ++column)
        cellOf[static_cast<std::size_t>(column)] = column * across / Raster::kWidth;
    for (int row = 0; row < Raster::kHeight; ++row) {
        const std::uint32_t *from = raster.data() + static_cast<std::ptrdiff_t>(row) * Raster::kWidth;
        std::uint32_t *to = out.counts.data() + static_cast<std::ptrdiff_t>(row * down / Raster::kHeight) * across;
        for (int column = 0; column < Raster::kWidth; ++column)
            to[cellOf[static_cast<std::size_t>(column)]] += from[column];
    }
    for (const std::uint32_t count : out.counts)
        out.most = std::max(out.most, count);
    return out;
}

/// 256 steps from faint to full.
std::array<QRgb, 256> fading(const QColor &colour, double faintest)
{
    std::array<QRgb, 256> out;
    for (int i = 0; i < 256; ++i) {
        QColor step = colour;
        step.setAlphaF(static_cast<float>(faintest + (1 - faintest) * i / 255.0));
        out[static_cast<std::size_t>(i)] = qPremultiply(step.rgba());
    }
    return out;
}

void paintInto(QImage &image, const Cells &cells, const std::array<QRgb, 256> &colours, double first)
{
    const double scale = (255.0 - first) / std::log(std::max(kLeastDensest, static_cast<double>(cells.most)));
    const auto step = [&](std::uint32_t count) { return static_cast<std::size_t>(std::min(255.0, first + std::log(static_cast<double>(count)) * scale)); };
    std::array<QRgb, 256> ofFew; // most cells hold few
    for (std::uint32_t count = 1; count < ofFew.size(); ++count)
        ofFew[count] = colours[step(count)];
    for (int row = 0; row < cells.down; ++row) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(row));
        for (int column = 0; column < cells.across; ++column)
            if (const std::uint32_t count = cells.counts[static_cast<std::size_t>(row * cells.across + column)])
                line[column] = count < ofFew.size() ? ofFew[count] : colours[step(count)];
    }
}

} // namespace

double rampStart()
{
    return Theme::get().dark() ? 0.35 : 0.12;
}

QImage rasterImage(const Raster &raster, const QSizeF &plot)
{
    const std::int64_t rows = std::accumulate(raster.all->begin(), raster.all->end(), std::int64_t{0});
    const double side = Theme::get().px(rows > kFineFrom ? 1 : 2);
    const int across = std::clamp(static_cast<int>(plot.width() / side), 1, Raster::kWidth), down = std::clamp(static_cast<int>(plot.height() / side), 1, Raster::kHeight);
    QImage image(across, down, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const Cells all = folded(*raster.all, across, down);
    if (raster.picked.empty()) {
        std::array<QRgb, 256> ramp = rampTable();
        for (QRgb &colour : ramp)
            colour |= 0xFF000000u;
        paintInto(image, all, ramp, 255 * rampStart());
        return image;
    }
    paintInto(image, all, fading(Theme::get().color("dim"), 0.45), 0);
    paintInto(image, folded(raster.picked, across, down), fading(Theme::get().color("c1"), 0.55), 0);
    return image;
}

} // namespace mortise
