#include "widgets/charts/leaderboard_picture.h"

#include "node/node_type.h"
#include "widgets/charts/heading.h"
#include "widgets/charts/learner_ranks.h"
#include "widgets/charts/message_picture.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/method_text.h"
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
    Q_DECLARE_TR_FUNCTIONS(mortise::LeaderboardPicture)
};

constexpr int kRow = 46, kLowRow = 30, kLeastRow = 28, kHeader = 32, kLowHeader = 24, kRank = 28, kIcon = 28, kFigure = 82, kTime = 72, kWords = 140, kMostWords = 240, kLeastDots = 84;

struct Row {
    QString name = {}, icon = {}, words = {}, time = {};
    Standing standing = Standing::Unknown;
    MetricValue mean = {};
    std::vector<double> folds = {};
    QStringList figures = {}; // one a metric
};

/// Which columns there is room for.
struct Columns {
    double name = 0, dots = 0, right = 0; // left edges of name, of the dots; right edge of the dots
    int figures = 1;
    bool time = true, words = true;
};

class LeaderboardPicture : public Picture {
public:
    QString heading, subtitle, said;
    QString above; // a title that stands above already
    QStringList titles; // of the metrics
    std::vector<Row> rows;
    double low = 0, high = 1; // of the dots
    bool sharedFigure = false;
    QString sentence() const override { return said; }

    PicturePtr below(const QString &title) const override
    {
        auto out = std::make_shared<LeaderboardPicture>(*this);
        out->above = title;
        return out;
    }

    double heightFor(double width) const override
    {
        const Theme &theme = Theme::get();
        return headingHeight(nullptr, width) + theme.px(kLowHeader) + theme.px(kLowRow) * static_cast<double>(rows.size());
    }

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override
    {
        painter.setRenderHint(QPainter::Antialiasing);
        if (bare) {
            paintBare(painter, size);
            return;
        }
        const Theme &theme = Theme::get();
        const Columns columns = layOut(size.width());
        double y = headingHeight(&painter, size.width());
        const double header = headerHeight(size);
        paintTitles(painter, columns, size.width(), y, header);
        y += header;
        const double tall = rowHeight(size);
        const auto fit = static_cast<std::size_t>(std::max(0.0, std::floor((size.height() + 1 - y) / tall)));
        const std::size_t shown = fit >= rows.size() ? rows.size() : std::max<std::size_t>(fit, 1) - 1; // one for the words below
        for (std::size_t i = 0; i < shown; ++i, y += tall) {
            paint::line(&painter, {0, y}, {size.width(), y}, theme.color("line"));
            paintRow(painter, columns, i, QRectF(0, y, size.width(), tall));
        }
        if (shown == rows.size())
            return;
        painter.setFont(theme.font("detail"));
        painter.setPen(theme.color("text2"));
        painter.drawText(QRectF(theme.px(kRank), y, size.width(), tall), Qt::AlignLeft | Qt::AlignVCenter, Words::tr("+ %1 more learners", nullptr, static_cast<int>(rows.size() - shown)).arg(rows.size() - shown));
    }

    std::vector<QRectF> pieces(const QSizeF &size) const override
    {
        const double top = headingHeight(nullptr, size.width()) + headerHeight(size), tall = rowHeight(size);
        std::vector<QRectF> all;
        for (std::size_t i = 0; i < std::min(rows.size(), kMostPieces); ++i)
            all.emplace_back(0, top + static_cast<double>(i) * tall, size.width(), tall);
        return all;
    }

    QString reading(QPointF at, const QSizeF &size) const override
    {
        const double i = std::floor((at.y() - headingHeight(nullptr, size.width()) - headerHeight(size)) / rowHeight(size));
        if (i < 0 || i >= static_cast<double>(rows.size()))
            return {};
        const Row &row = rows[static_cast<std::size_t>(i)];
        QString text = row.name;
        for (qsizetype m = 0; m < titles.size(); ++m)
            text += QStringLiteral("\n%1: %2").arg(titles[m], row.figures[m]);
        if (std::isfinite(row.mean.low) && std::isfinite(row.mean.high))
            text += QStringLiteral("\n") + Words::tr("95 % interval of %1: %2 to %3").arg(titles.front(), numberText(row.mean.low), numberText(row.mean.high));
        return text;
    }

private:
    double headingHeight(QPainter *painter, double width) const { return paintHeading(painter, width, titleBelow(heading, above), subtitle); }
    /// Where there is little room for the rows, the titles above them are the first to give some.
    double headerHeight(const QSizeF &size) const
    {
        const Theme &theme = Theme::get();
        const double room = size.height() - headingHeight(nullptr, size.width()) - theme.px(kLowRow) * static_cast<double>(rows.size());
        return std::clamp(room, double(theme.px(kLowHeader)), double(theme.px(kHeader)));
    }
    /// Rows are as high as there is room, lower in a figure before it leaves some out.
    double rowHeight(const QSizeF &size) const
    {
        const Theme &theme = Theme::get();
        const double room = size.height() + 1 - headingHeight(nullptr, size.width()) - headerHeight(size);
        return std::clamp(std::floor(room / std::max<double>(1, static_cast<double>(rows.size()))), double(theme.px(kLeastRow)), double(theme.px(kRow)));
    }
    Columns layOut(double width) const
    {
        const Theme &theme = Theme::get();
        const QFontMetricsF metrics(theme.font("strong"));
        double name = theme.px(60);
        for (const Row &row : rows)
            name = std::max(name, metrics.horizontalAdvance(row.name) + theme.px(16));
        name = std::min({name, double(theme.px(220)), std::max<double>(theme.px(60), width * 0.4)});
        double words = QFontMetricsF(theme.font("label")).horizontalAdvance(Words::tr("Against the best"));
        for (const Row &row : rows)
            words = std::max(words, metrics.horizontalAdvance(row.words));
        words = std::clamp<double>(words + theme.px(24), theme.px(kWords), theme.px(kMostWords));
        Columns out;
        out.name = theme.px(kRank + kIcon);
        out.figures = static_cast<int>(titles.size());
        const auto right = [&] { return theme.px(kFigure) * out.figures + (out.time ? theme.px(kTime) : 0) + (out.words ? words : 0); };
        const auto tooNarrow = [&] { return out.name + name + theme.px(kLeastDots) + right() > width; };
        while (tooNarrow() && out.figures > 2)
            --out.figures;
        out.time = !tooNarrow();
        while (tooNarrow() && out.figures > 1)
            --out.figures;
        out.words = !tooNarrow();
        out.dots = out.name + name + theme.px(8);
        out.right = std::max(out.dots, width - right() - theme.px(12));
        return out;
    }

    void paintTitles(QPainter &painter, const Columns &columns, double width, double y, double header) const
    {
        const Theme &theme = Theme::get();
        painter.setFont(theme.font("label"));
        painter.setPen(theme.color("text2"));
        const QFontMetricsF metrics(painter.font());
        const auto title = [&](double left, double wide, int align, const QString &text) {
            if (wide > theme.px(24))
                painter.drawText(QRectF(left, y, wide, header), align | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, wide));
        };
        title(columns.name, columns.dots - columns.name, Qt::AlignLeft, Words::tr("Learner"));
        const QString whole = sharedFigure ? Words::tr("%1: all rows together, 95 % interval").arg(titles.front()) : Words::tr("%1: folds, mean, 95 % interval").arg(titles.front());
        const double dots = columns.right - columns.dots;
        title(columns.dots, dots, Qt::AlignLeft, metrics.horizontalAdvance(whole) <= dots ? whole : Words::tr("Folds, mean"));
        double x = columns.right + theme.px(12);
        for (int m = 0; m < columns.figures; ++m, x += theme.px(kFigure))
            title(x, theme.px(kFigure), Qt::AlignRight, titles[m]);
        if (columns.time) {
            title(x, theme.px(kTime), Qt::AlignRight, Words::tr("Time"));
            x += theme.px(kTime);
        }
        if (columns.words)
            title(x + theme.px(20), width - x - theme.px(20), Qt::AlignLeft, Words::tr("Against the best"));
    }

    void paintRow(QPainter &painter, const Columns &columns, std::size_t i, const QRectF &band) const
    {
        const Theme &theme = Theme::get();
        const Row &row = rows[i];
        const QColor colour = theme.categoryColor(static_cast<int>(i));
        const bool best = row.standing == Standing::Best;
        painter.setFont(theme.font("body"));
        painter.setPen(theme.color("text3"));
        paint::figures(&painter, QRectF(0, band.top(), theme.px(16), band.height()), Qt::AlignRight, QString::number(i + 1));
        const double icon = theme.px(18);
        if (!row.icon.isEmpty())
            paint::icon(&painter, row.icon, QRectF(theme.px(kRank), band.center().y() - icon / 2, icon, icon), i < 7 ? colour : theme.color("text3"));
        painter.setFont(theme.font(best ? "strong" : "body"));
        painter.setPen(theme.color("text"));
        const QFontMetricsF metrics(painter.font());
        const double room = columns.dots - columns.name - theme.px(8);
        painter.drawText(QRectF(columns.name, band.top(), room, band.height()), Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(row.name, Qt::ElideRight, room));
        if (columns.right - columns.dots > theme.px(30))
            paintDots(painter, QRectF(columns.dots, band.top(), columns.right - columns.dots, band.height()), i, theme.px(5));
        double x = columns.right + theme.px(12);
        for (int m = 0; m < columns.figures; ++m, x += theme.px(kFigure)) {
            painter.setFont(theme.font(m == 0 ? "strong" : "body"));
            painter.setPen(theme.color("text"));
            paint::figures(&painter, QRectF(x, band.top(), theme.px(kFigure), band.height()), Qt::AlignRight, row.figures[m]);
        }
        painter.setFont(theme.font("body"));
        if (columns.time) {
            paint::figures(&painter, QRectF(x, band.top(), theme.px(kTime), band.height()), Qt::AlignRight, row.time);
            x += theme.px(kTime);
        }
        if (columns.words) {
            painter.setFont(theme.font(best ? "strong" : "body"));
            painter.setPen(theme.color(best ? "ok" : "text2"));
            const QRectF place(x + theme.px(20), band.top(), band.right() - x - theme.px(20), band.height());
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(painter.font()).elidedText(row.words, Qt::ElideRight, place.width()));
        }
    }

    void paintDots(QPainter &painter, const QRectF &place, std::size_t i, double radius) const
    {
        const Theme &theme = Theme::get();
        const Row &row = rows[i];
        const double y = place.center().y(), inset = radius + 1;
        const auto at = [&](double value) { return place.left() + inset + (high > low ? (value - low) / (high - low) : 0.5) * std::max(1.0, place.width() - 2 * inset); };
        if (std::isfinite(row.mean.low) && std::isfinite(row.mean.high)) {
            const double left = std::max(place.left(), at(row.mean.low)), right = std::min(place.right(), at(row.mean.high));
            paint::box(&painter, QRectF(left, y - radius * 0.6, std::max(1.0, right - left), radius * 1.2), radius * 0.4, theme.color("dim"));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color("text2"));
        for (const double fold : row.folds)
            painter.drawEllipse(QPointF(at(fold), y), radius * 0.28, radius * 0.28);
        painter.setBrush(theme.categoryColor(static_cast<int>(i)));
        if (std::isfinite(row.mean.value))
            painter.drawEllipse(QPointF(at(row.mean.value), y), radius, radius);
    }

    void paintBare(QPainter &painter, const QSizeF &size) const
    {
        const Theme &theme = Theme::get();
        const double tall = std::clamp(size.height() / static_cast<double>(rows.size()), double(theme.px(16)), double(theme.px(26)));
        const auto shown = std::min(rows.size(), static_cast<std::size_t>(std::max(1.0, size.height() / tall)));
        painter.setFont(tickFont());
        const QFontMetricsF metrics(painter.font());
        for (std::size_t i = 0; i < shown; ++i) {
            const QRectF band(0, static_cast<double>(i) * tall, size.width(), tall);
            const double name = size.width() * 0.44;
            painter.setPen(theme.color("text2"));
            painter.drawText(band.adjusted(theme.px(2), 0, name - size.width(), 0), Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(rows[i].name, Qt::ElideRight, std::max(0.0, name - theme.px(4))));
            paintDots(painter, band.adjusted(name, 0, 0, 0), i, theme.px(3.5));
        }
    }
};

QString wordsOf(const AgainstBest &against)
{
    const QString sure = against.worse > 0.99 ? Words::tr("over 99 %") : percentText(against.worse);
    switch (against.standing) {
    case Standing::Best: return Words::tr("best");
    case Standing::Level: return std::isnan(against.worse) ? Words::tr("level with the best") : Words::tr("level: %1", "probability that the best is better").arg(sure);
    case Standing::Worse: return std::isnan(against.worse) ? Words::tr("worse") : Words::tr("worse: %1", "probability that the best is better").arg(sure);
    case Standing::Baseline: return Words::tr("the bar to clear");
    default: return QStringLiteral("–");
    }
}

QString iconOf(const std::string &node)
{
    const NodeType *type = catalogue().find(node);
    return type ? QString::fromStdString(type->icon) : QString();
}

} // namespace

PicturePtr leaderboardPicture(const ResultsPtr &results, const std::string &metric)
{
    if (const QString why = whyNoLearners(results); !why.isEmpty())
        return messagePicture(Words::tr("No results to compare"), why);
    auto picture = std::make_shared<LeaderboardPicture>();
    const LearnerRanks ranks = rankLearners(*results, metric);
    const std::vector<std::string> metrics = metricsOf(*results, ranks.metric);
    for (const std::string &name : metrics)
        picture->titles << metricTitle(name);
    double low = std::numeric_limits<double>::infinity(), high = -low;
    const auto widen = [&](double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    for (std::size_t rank = 0; rank < ranks.order.size(); ++rank) {
        const LearnerResult &learner = results->learners[ranks.order[rank]];
        Row row{.name = chartName(learner.name), .icon = iconOf(learner.node), .time = durationText(learner.fitSeconds), .mean = metricOf(learner, ranks.metric)};
        const AgainstBest against = againstBest(*results, ranks, rank);
        row.standing = against.standing;
        row.words = wordsOf(against);
        for (const std::string &name : metrics)
            row.figures << metricText(name, metricOf(learner, name).value, metricDecimals(*results, name));
        if (learner.folds.size() > 1)
            for (const FoldResult &fold : learner.folds)
                if (const auto found = fold.metrics.find(ranks.metric); found != fold.metrics.end() && std::isfinite(found->second)) {
                    row.folds.push_back(found->second);
                    widen(found->second);
                }
        widen(row.mean.value);
        widen(row.mean.low);
        widen(row.mean.high);
        picture->rows.push_back(std::move(row));
    }
    picture->low = std::isfinite(low) ? low : 0;
    picture->high = std::isfinite(high) ? high : 1;
    picture->sharedFigure = std::all_of(picture->rows.begin(), picture->rows.end(), [](const Row &row) { return row.folds.empty(); });
    picture->heading = Words::tr("Leaderboard");
    picture->subtitle = QStringList{rowsText(results->rows), methodText(results->method), Words::tr("by %1").arg(picture->titles.front())}.join(QStringLiteral(" · "));
    const Row &best = picture->rows.front();
    const auto level = std::count_if(picture->rows.begin(), picture->rows.end(), [](const Row &row) { return row.standing == Standing::Level; });
    picture->said = counted(QT_TRANSLATE_NOOP("core", "Leaderboard of %1 {learner|learners} for %2: best is %3 with %4 %5"), {QString::number(picture->rows.size()), qstring(results->target), best.name, picture->titles.front(), best.figures.front()});
    if (level > 0)
        picture->said += QStringLiteral("; ") + Words::tr("%n are level with it", nullptr, static_cast<int>(level));
    return picture;
}

} // namespace mortise
