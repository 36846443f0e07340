#include "widgets/charts/summary_picture.h"

#include "widgets/charts/column_panel.h"
#include "widgets/charts/heading.h"
#include "widgets/charts/message_picture.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::SummaryPicture)
};

constexpr int kLeastWidth = 236, kGap = 12;
constexpr std::int64_t kMostCells = 200'000'000; // that one pick looks at: some tenths of a second

class SummaryPicture : public Picture {
public:
    Table table;
    std::shared_ptr<const std::vector<ColumnPanel>> panels; // of all looks
    std::vector<std::vector<std::int64_t>> lit;             // of each column; none: nothing is picked, or too many rows for so many columns
    QString heading, subtitle, said;
    QString sentence() const override { return said; }

    std::shared_ptr<const Picture> looked(const Look &look) const override
    {
        auto other = std::make_shared<SummaryPicture>(*this);
        other->lit.clear();
        if (!look.picked || look.picked->source() != table.source())
            return other;
        const std::int64_t most = kMostCells / std::max<std::int64_t>(1, look.picked->count());
        for (int column = 0; column < std::min<std::int64_t>(table.columns(), most); ++column)
            other->lit.push_back(pickedOf((*panels)[static_cast<std::size_t>(column)], table, column, *look.picked));
        return other;
    }

    double heightFor(double width) const override
    {
        const Grid grid = gridFor(width);
        return grid.top + std::ceil(static_cast<double>(cards().size()) / grid.across) * grid.down - Theme::get().px(kGap) + 1;
    }

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override
    {
        painter.setRenderHint(QPainter::Antialiasing);
        if (bare) {
            paintBare(painter, size);
            return;
        }
        const Theme &theme = Theme::get();
        paintHeading(&painter, size.width(), heading, subtitle);
        const Grid grid = gridFor(size.width());
        const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : QRectF(QPointF(), size);
        // A figure that is too low for all of them says how many are left.
        const bool all = size.height() + 2 >= heightFor(size.width());
        const auto fit = static_cast<std::size_t>(std::max(0.0, std::floor((size.height() - grid.top - theme.px(20)) / grid.down))) * static_cast<std::size_t>(grid.across);
        const std::size_t shown = all ? cards().size() : std::min(cards().size(), fit);
        for (std::size_t i = firstIn(grid, clip); i < shown; ++i) {
            const QRectF rect = rectOf(grid, i);
            if (rect.top() > clip.bottom())
                break;
            paintColumnPanel(painter, rect, cards()[i], i < lit.size() ? &lit[i] : nullptr);
        }
        if (shown == cards().size())
            return;
        painter.setFont(theme.font("detail"));
        painter.setPen(theme.color("text2"));
        painter.drawText(QRectF(0, size.height() - theme.px(18), size.width(), theme.px(18)), Qt::AlignLeft | Qt::AlignVCenter,
                         Words::tr("+ %1 more columns", nullptr, static_cast<int>(cards().size() - shown)).arg(countText(static_cast<qint64>(cards().size() - shown))));
    }

    std::vector<QRectF> pieces(const QSizeF &size) const override
    {
        const Grid grid = gridFor(size.width());
        std::vector<QRectF> all;
        for (std::size_t i = 0; i < std::min(cards().size(), kMostPieces); ++i)
            all.push_back(rectOf(grid, i));
        return all;
    }

    QString reading(QPointF at, const QSizeF &size) const override
    {
        const Grid grid = gridFor(size.width());
        for (std::size_t i = firstIn(grid, QRectF(at, QSizeF(1, 1))); i < cards().size() && rectOf(grid, i).top() <= at.y(); ++i)
            if (rectOf(grid, i).contains(at))
                return cards()[i].facts();
        return {};
    }

private:
    const std::vector<ColumnPanel> &cards() const { return *panels; }
    struct Grid {
        int across = 1;
        double top = 0, wide = 1, down = 1; // height of the heading; width of a card; from one row to the next
    };
    Grid gridFor(double width) const
    {
        const Theme &theme = Theme::get();
        Grid grid;
        grid.across = std::max(1, static_cast<int>((width + theme.px(kGap)) / theme.px(kLeastWidth + kGap)));
        grid.wide = std::max(1.0, (width - theme.px(kGap) * (grid.across - 1)) / grid.across);
        grid.top = paintHeading(nullptr, width, heading, subtitle);
        grid.down = columnPanelHeight() + theme.px(kGap);
        return grid;
    }
    std::size_t firstIn(const Grid &grid, const QRectF &clip) const
    {
        return static_cast<std::size_t>(std::max(0.0, std::floor((clip.top() - grid.top) / grid.down))) * static_cast<std::size_t>(grid.across);
    }
    QRectF rectOf(const Grid &grid, std::size_t i) const
    {
        const auto across = static_cast<std::size_t>(grid.across);
        return QRectF(static_cast<double>(i % across) * (grid.wide + Theme::get().px(kGap)), grid.top + static_cast<double>(i / across) * grid.down, grid.wide, columnPanelHeight());
    }

    void paintBare(QPainter &painter, const QSizeF &size) const
    {
        const double high = Theme::get().px(18);
        const auto shown = std::min(cards().size(), static_cast<std::size_t>(std::max(1.0, size.height() / high)));
        for (std::size_t i = 0; i < shown; ++i)
            paintColumnLine(painter, QRectF(2, static_cast<double>(i) * high, std::max(1.0, size.width() - 4), high), cards()[i]);
    }
};

} // namespace

PicturePtr summaryPicture(const Table &table)
{
    if (table.columns() == 0)
        return messagePicture(Words::tr("No columns"), Words::tr("The table has no columns to sum up."));
    auto picture = std::make_shared<SummaryPicture>();
    picture->table = table;
    picture->panels = std::make_shared<const std::vector<ColumnPanel>>(columnPanels(table));
    std::int64_t missing = 0;
    for (const ColumnPanel &panel : *picture->panels)
        missing += panel.card.summary.missing;
    picture->heading = Words::tr("Columns");
    picture->subtitle = counted(QT_TRANSLATE_NOOP("core", "%1 {row|rows} · %2 {column|columns} · %3 missing {cell|cells}"), {countText(table.rows()), countText(table.columns()), countText(missing)});
    picture->said = Words::tr("Summary of the columns: %1").arg(picture->subtitle);
    return picture;
}

} // namespace mortise
