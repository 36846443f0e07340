#include "widgets/charts/column_panel.h"

#include "base/parallel_parts.h"
#include "widgets/bridge/rows_where.h"
#include "widgets/charts/heading.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::ColumnPanel)
};

constexpr int kHeight = 148, kInset = 12, kLevelLine = 19;
constexpr std::size_t kLevelsShown = 3, kLevelsInLine = 12, kLevelsRead = 10;

QString roleWord(Role role)
{
    switch (role) {
    case Role::Feature: return {};
    case Role::Target: return Words::tr("target");
    case Role::Weight: return Words::tr("weight");
    case Role::Id: return Words::tr("id");
    case Role::Group: return Words::tr("group");
    case Role::Time: return Words::tr("time");
    case Role::Meta: return Words::tr("meta");
    case Role::Ignore: return Words::tr("ignored");
    }
    return {};
}

QString textOf(const ColumnSummary &summary, const std::optional<double> &number, const std::optional<std::int64_t> &time)
{
    if (summary.type == ColumnType::Time)
        return time ? qstring(formatTime(*time, false)) : QString();
    return number ? valueText(*number) : QString();
}

/// @param of what the highest bar stands for.
void paintBars(QPainter &painter, const QRectF &rect, const std::vector<std::int64_t> &counts, const char *tone, const std::vector<std::int64_t> &of)
{
    if (counts.empty())
        return;
    const auto most = static_cast<double>(std::max<std::int64_t>(1, *std::max_element(of.begin(), of.end())));
    const double each = rect.width() / static_cast<double>(counts.size());
    for (std::size_t bin = 0; bin < counts.size(); ++bin)
        if (counts[bin] > 0) {
            const double high = std::max(1.0, rect.height() * static_cast<double>(counts[bin]) / most);
            painter.fillRect(QRectF(rect.left() + static_cast<double>(bin) * each, rect.bottom() - high, std::max(0.5, each - (each > 3 ? 1 : 0)), high), Theme::get().color(tone));
        }
}

/// "Adelie [bar] 152" line by line; the last line counts the levels that are left.
void paintLevels(QPainter &painter, const QRectF &rect, const ColumnPanel &panel, const std::vector<std::int64_t> *lit)
{
    const Theme &theme = Theme::get();
    const ColumnSummary &summary = panel.card.summary;
    const auto &levels = summary.levels;
    const double line = theme.px(kLevelLine), count = theme.px(52), name = rect.width() * 0.42;
    const bool more = levels.size() > kLevelsShown;
    const std::size_t shown = std::min(levels.size(), more ? kLevelsShown - 1 : kLevelsShown);
    const auto most = static_cast<double>(levels.empty() ? 1 : std::max<std::int64_t>(1, levels.front().count));
    painter.setFont(tickFont());
    const QFontMetricsF metrics(painter.font());
    std::int64_t rest = panel.rows - summary.missing;
    for (std::size_t i = 0; i < shown + (more ? 1 : 0); ++i) {
        const QRectF band(rect.left(), rect.top() + static_cast<double>(i) * line, rect.width(), line);
        const bool last = i == shown, once = most == 1 && more; // names and numbers of things: bars of one would say nothing
        const QString left = last && once ? Words::tr("+ %1 more, each once") : Words::tr("+ %1 more");
        const QString words = last ? left.arg(countText(summary.distinct - static_cast<std::int64_t>(shown))) : qstring(levels[i].value).simplified();
        painter.setPen(theme.color(last ? "text2" : "text"));
        const double wide = once ? band.width() : name - 6;
        painter.drawText(QRectF(band.left(), band.top(), wide, line), Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(words, Qt::ElideRight, wide));
        if (once)
            continue;
        const double room = std::max(1.0, band.width() - name - count);
        const auto bar = [&](std::int64_t rows, const char *tone) {
            painter.fillRect(QRectF(band.left() + name, band.center().y() - theme.px(4), std::max(1.0, room * static_cast<double>(rows) / most), theme.px(8)), theme.color(tone));
        };
        if (!last)
            bar(levels[i].count, lit ? "dim" : "mark");
        if (!last && lit && i < lit->size() && (*lit)[i] > 0)
            bar((*lit)[i], "c1");
        painter.setPen(theme.color("text2"));
        paint::figures(&painter, QRectF(band.right() - count, band.top(), count, line), Qt::AlignRight, countText(last ? rest : levels[i].count));
        rest -= last ? 0 : levels[i].count;
    }
}

void paintHistogram(QPainter &painter, const QRectF &body, const ColumnPanel &panel, const std::vector<std::int64_t> *lit)
{
    const Theme &theme = Theme::get();
    const ColumnSummary &summary = panel.card.summary;
    const QRectF bars(body.left(), body.top(), body.width(), body.height() - theme.px(20));
    const std::vector<std::int64_t> &all = panel.distribution.counts.front();
    paintBars(painter, bars, all, lit ? "dim" : "mark", all);
    if (lit)
        paintBars(painter, bars, *lit, "c1", all);
    paint::line(&painter, {bars.left(), std::round(bars.bottom())}, {bars.right(), std::round(bars.bottom())}, theme.color("line2"));
    painter.setFont(tickFont());
    painter.setPen(theme.color("text2"));
    const QFontMetricsF metrics(painter.font());
    const QRectF ticks(body.left(), bars.bottom() + theme.px(3), body.width(), theme.px(16));
    const QString least = textOf(summary, summary.min, summary.minTime), greatest = textOf(summary, summary.max, summary.maxTime);
    painter.drawText(ticks, Qt::AlignLeft | Qt::AlignVCenter, least);
    painter.drawText(ticks, Qt::AlignRight | Qt::AlignVCenter, greatest);
    if (panel.card.quantiles.empty())
        return;
    const QString median = Words::tr("median %1").arg(valueText(panel.card.quantiles[panel.card.quantiles.size() / 2]));
    if (metrics.horizontalAdvance(median) / 2 + std::max(metrics.horizontalAdvance(least), metrics.horizontalAdvance(greatest)) + theme.px(8) < ticks.width() / 2)
        painter.drawText(ticks, Qt::AlignCenter, median);
}

QString shortFacts(const ColumnPanel &panel)
{
    const ColumnSummary &summary = panel.card.summary;
    QStringList words;
    if (summary.missing > 0)
        words << Words::tr("%1 missing").arg(countText(summary.missing));
    words << Words::tr("%1 distinct").arg(countText(summary.distinct));
    if (summary.mean && std::isfinite(*summary.mean))
        words << Words::tr("mean %1").arg(valueText(*summary.mean));
    if (panel.distribution.infinite > 0)
        words << Words::tr("%1 infinite").arg(countText(panel.distribution.infinite));
    return words.join(QStringLiteral(" · "));
}

} // namespace

QString ColumnPanel::facts() const
{
    const ColumnSummary &summary = card.summary;
    QStringList lines{qstring(summary.name), Words::tr("%1 missing").arg(countText(summary.missing)), Words::tr("%1 distinct").arg(countText(summary.distinct))};
    if (distribution.infinite > 0)
        lines << Words::tr("%1 infinite, not drawn").arg(countText(distribution.infinite));
    if (summary.mean && std::isfinite(*summary.mean))
        lines << Words::tr("mean %1").arg(valueText(*summary.mean));
    if (card.deviation)
        lines << Words::tr("standard deviation %1").arg(valueText(*card.deviation));
    const QString least = textOf(summary, summary.min, summary.minTime), greatest = textOf(summary, summary.max, summary.maxTime);
    if (!least.isEmpty())
        lines << Words::tr("%1 to %2").arg(least, greatest);
    for (std::size_t q = 0; q < std::min(card.quantiles.size(), kSummaryShares.size()); ++q)
        lines << Words::tr("%1 lie below %2").arg(percentText(kSummaryShares[q]), valueText(card.quantiles[q]));
    for (std::size_t i = 0; i < std::min(summary.levels.size(), kLevelsRead); ++i)
        lines << QStringLiteral("%1: %2").arg(chartName(summary.levels[i].value), countText(summary.levels[i].count));
    return lines.join(QLatin1Char('\n'));
}

std::vector<ColumnPanel> columnPanels(const Table &table)
{
    std::vector<ColumnCard> cards = columnCards(table);
    std::vector<ColumnPanel> out(cards.size());
    parallelItems(static_cast<std::int64_t>(cards.size()), [&](std::int64_t i) {
        ColumnPanel &panel = out[static_cast<std::size_t>(i)];
        panel.card = std::move(cards[static_cast<std::size_t>(i)]);
        panel.rows = table.rows();
        const ColumnType type = panel.card.summary.type;
        if (type == ColumnType::Number || type == ColumnType::Time)
            if (auto counted = distributionOf(table, static_cast<int>(i)))
                panel.distribution = std::move(*counted);
    });
    return out;
}

double columnPanelHeight()
{
    return Theme::get().px(kHeight);
}

std::vector<std::int64_t> pickedOf(const ColumnPanel &panel, const Table &table, int column, const PickedRows &picked)
{
    constexpr std::int64_t kGrain = 1 << 16;
    const Field &field = table.field(column);
    const Column &values = *field.column;
    const bool bins = !panel.distribution.edges.empty();
    if (!bins && values.type() != ColumnType::Category)
        return {};
    const auto &levels = panel.card.summary.levels;
    const std::size_t size = bins ? panel.distribution.counts.front().size() : std::min(levels.size(), kLevelsShown);
    std::vector<std::int32_t> placeOf; // of each level
    for (std::size_t code = 0; !bins && code < values.levels().size(); ++code) {
        const auto shown = std::find_if(levels.begin(), levels.begin() + static_cast<std::ptrdiff_t>(size), [&](const LevelCount &level) { return level.value == values.levels()[code]; });
        placeOf.push_back(shown == levels.begin() + static_cast<std::ptrdiff_t>(size) ? -1 : static_cast<std::int32_t>(shown - levels.begin()));
    }
    const std::optional<BinFinder> binOf = bins ? std::optional<BinFinder>(panel.distribution.edges) : std::nullopt;
    return countedInParts<std::int64_t>(table.rows(), kGrain, size, [&](Chunk c, auto &part) {
        eachPicked(picked, table.sourceRows().get(), c.begin, c.end, [&](std::size_t row) {
            const std::size_t i = field.rows ? static_cast<std::size_t>((*field.rows)[row]) : row;
            if (!bins) {
                if (const std::int32_t code = values.codes()[i]; code >= 0 && placeOf[static_cast<std::size_t>(code)] >= 0)
                    ++part[static_cast<std::size_t>(placeOf[static_cast<std::size_t>(code)])];
                return;
            }
            const bool time = values.type() == ColumnType::Time;
            if (time ? values.times()[i] == kMissingTime : !std::isfinite(values.numbers()[i]))
                return;
            ++part[static_cast<std::size_t>((*binOf)(time ? static_cast<double>(values.times()[i]) : values.numbers()[i]))];
        });
    });
}

void paintColumnPanel(QPainter &painter, const QRectF &rect, const ColumnPanel &panel, const std::vector<std::int64_t> *lit)
{
    const Theme &theme = Theme::get();
    const ColumnSummary &summary = panel.card.summary;
    paint::box(&painter, rect, theme.radius("card"), theme.color("card"), theme.color("line"));
    const QRectF inner = rect.adjusted(theme.px(kInset), theme.px(10), -theme.px(kInset), -theme.px(8));
    const double chip = theme.px(18);
    paint::chip(&painter, QRectF(inner.left(), inner.top() + 1, chip, chip), QLatin1Char("NCTD"[static_cast<int>(summary.type)]));
    double right = inner.right();
    if (const QString role = roleWord(summary.role); !role.isEmpty()) {
        const QSizeF size = paint::pillSize(role);
        right -= size.width();
        paint::pill(&painter, QRectF(QPointF(right, inner.top()), size), role);
        right -= theme.px(6);
    }
    painter.setFont(theme.font("strong"));
    painter.setPen(theme.color("text"));
    const double left = inner.left() + chip + theme.px(8);
    painter.drawText(QRectF(left, inner.top(), std::max(0.0, right - left), theme.px(20)), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(qstring(summary.name).simplified(), Qt::ElideRight, std::max(0.0, right - left)));
    painter.setFont(theme.font("detail"));
    painter.setPen(theme.color("text2"));
    painter.drawText(QRectF(inner.left(), inner.top() + theme.px(24), inner.width(), theme.px(18)), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(shortFacts(panel), Qt::ElideRight, inner.width()));
    const QRectF body(inner.left(), inner.top() + theme.px(50), inner.width(), inner.height() - theme.px(50));
    if (!panel.distribution.edges.empty())
        paintHistogram(painter, body, panel, lit);
    else
        paintLevels(painter, body.translated(0, theme.px(4)), panel, lit);
}

void paintColumnLine(QPainter &painter, const QRectF &rect, const ColumnPanel &panel)
{
    const Theme &theme = Theme::get();
    const ColumnSummary &summary = panel.card.summary;
    const double side = std::min<double>(theme.px(14), rect.height() - 2);
    paint::chip(&painter, QRectF(rect.left(), rect.center().y() - side / 2, side, side), QLatin1Char("NCTD"[static_cast<int>(summary.type)]));
    painter.setFont(tickFont());
    painter.setPen(theme.color("text2"));
    const double left = rect.left() + side + theme.px(6), right = rect.left() + rect.width() * 0.62;
    painter.drawText(QRectF(left, rect.top(), std::max(0.0, right - left), rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(qstring(summary.name).simplified(), Qt::ElideRight, std::max(0.0, right - left - 4)));
    std::vector<std::int64_t> counts;
    if (!panel.distribution.edges.empty())
        counts = panel.distribution.counts.front();
    else
        for (std::size_t i = 0; i < std::min(summary.levels.size(), kLevelsInLine); ++i)
            counts.push_back(summary.levels[i].count);
    paintBars(painter, QRectF(right, rect.top() + 2, rect.right() - right, rect.height() - 4), counts, "mark", counts);
}

} // namespace mortise
