#include "widgets/charts/coefficients_picture.h"

#include "widgets/charts/heading.h"
#include "widgets/charts/message_picture.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/ramps.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::CoefficientsPicture)
};

constexpr int kRow = 24, kClassTitles = 22, kLeastPanel = 90, kFigure = 64;

class CoefficientsPicture : public Picture {
public:
    WeightList weights;
    QString heading, subtitle, said;
    double most = 0; // largest absolute value
    QString sentence() const override { return said; }

    double heightFor(double width) const override { return top(width) + Theme::get().px(kRow) * static_cast<double>(weights.features.size()) + 4; }

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override
    {
        const Theme &theme = Theme::get();
        painter.setRenderHint(QPainter::Antialiasing);
        const double y0 = bare ? 2 : top(size.width());
        if (!bare)
            paintTitles(painter, size);
        const double high = bare ? std::clamp(size.height() / std::max<double>(1, static_cast<double>(weights.features.size())), 7.0, 16.0) : theme.px(kRow);
        const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : QRectF(QPointF(), size);
        const std::size_t shown = shownIn(size.height() - y0, high);
        for (std::size_t i = 0; i < shown; ++i) {
            const QRectF band(0, y0 + static_cast<double>(i) * high, size.width(), high);
            if (band.top() > clip.bottom())
                break;
            if (band.bottom() >= clip.top())
                paintRow(painter, weights.features[i], band, bare);
        }
        if (bare || shown == weights.features.size())
            return;
        painter.setFont(theme.font("detail"));
        painter.setPen(theme.color("text2"));
        painter.drawText(QRectF(0, y0 + static_cast<double>(shown) * high, size.width(), high), Qt::AlignLeft | Qt::AlignVCenter,
                         Words::tr("+ %1 more").arg(countText(static_cast<qint64>(weights.features.size() - shown))));
    }

    std::vector<QRectF> pieces(const QSizeF &size) const override
    {
        std::vector<QRectF> rows;
        for (std::size_t i = 0; i < std::min(weights.features.size(), kMostPieces); ++i)
            rows.emplace_back(0, top(size.width()) + static_cast<double>(i) * Theme::get().px(kRow), size.width(), Theme::get().px(kRow));
        return rows;
    }

    QString reading(QPointF at, const QSizeF &size) const override
    {
        const double i = std::floor((at.y() - top(size.width())) / Theme::get().px(kRow));
        if (i < 0 || i >= static_cast<double>(weights.features.size()))
            return {};
        const FeatureWeights &row = weights.features[static_cast<std::size_t>(i)];
        QString text = row.feature;
        for (std::size_t c = 0; c < row.values.size() && c < 20; ++c)
            text += QStringLiteral("\n") + (weights.classes.isEmpty() ? QString() : weights.classes[static_cast<qsizetype>(c)] + QStringLiteral(": ")) + numberText(row.values[c], 6);
        return text;
    }

private:
    /// Rows that fit, less one for the words where there are more.
    std::size_t shownIn(double room, double high) const
    {
        const auto fit = static_cast<std::size_t>(std::max(0.0, std::floor(room / high)));
        return fit >= weights.features.size() ? weights.features.size() : std::max<std::size_t>(fit, 1) - 1;
    }
    double top(double width) const { return paintHeading(nullptr, width, heading, subtitle) + (weights.classes.isEmpty() ? 0 : Theme::get().px(kClassTitles)); }

    double nameWidth(double width, bool bare) const
    {
        if (bare)
            return 0;
        const QFontMetricsF metrics(Theme::get().font("detail"));
        double widest = Theme::get().px(40);
        for (std::size_t i = 0; i < std::min<std::size_t>(weights.features.size(), 500); ++i)
            widest = std::max(widest, metrics.horizontalAdvance(weights.features[i].feature) + Theme::get().px(12));
        return std::min({widest, double(Theme::get().px(240)), width * 0.4});
    }

    /// The part of a row for one of the classes.
    QRectF panel(const QRectF &band, std::size_t c, bool bare) const
    {
        const double left = nameWidth(band.width(), bare), each = (band.width() - left) / static_cast<double>(panels());
        return QRectF(left + static_cast<double>(c) * each, band.top(), each, band.height());
    }
    std::size_t panels() const { return std::max<std::size_t>(1, static_cast<std::size_t>(weights.classes.size())); }

    void paintTitles(QPainter &painter, const QSizeF &size) const
    {
        const Theme &theme = Theme::get();
        const double y = paintHeading(&painter, size.width(), heading, subtitle);
        painter.setFont(theme.font("label"));
        painter.setPen(theme.color("text2"));
        const QFontMetricsF metrics(painter.font());
        for (qsizetype c = 0; c < weights.classes.size(); ++c) {
            const QRectF place = panel(QRectF(0, y, size.width(), theme.px(kClassTitles)), static_cast<std::size_t>(c), false);
            if (place.width() > theme.px(24))
                painter.drawText(place.adjusted(2, 0, -2, 0), Qt::AlignCenter, metrics.elidedText(weights.classes[c], Qt::ElideRight, place.width() - 4));
        }
    }

    void paintRow(QPainter &painter, const FeatureWeights &row, const QRectF &band, bool bare) const
    {
        const Theme &theme = Theme::get();
        if (!bare) {
            painter.setFont(theme.font("detail"));
            painter.setPen(theme.color("text"));
            const double room = nameWidth(band.width(), false) - theme.px(8);
            painter.drawText(QRectF(0, band.top(), room, band.height()), Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(painter.font()).elidedText(row.feature, Qt::ElideMiddle, room));
        }
        for (std::size_t c = 0; c < row.values.size(); ++c) {
            const QRectF place = panel(band, c, bare);
            const double share = most > 0 ? row.values[c] / most : 0;
            if (panels() > 1 && place.width() < (bare ? 24 : theme.px(kLeastPanel)))
                painter.fillRect(place.adjusted(0, 1, place.width() > 6 ? -1 : 0, -1), divergingColor(share));
            else
                paintBar(painter, row.values[c], share, place, bare);
        }
    }

    void paintBar(QPainter &painter, double value, double share, const QRectF &place, bool bare) const
    {
        const Theme &theme = Theme::get();
        const double figure = bare ? 0 : theme.px(kFigure);
        const QRectF room = place.adjusted(weights.importance ? 0 : figure, 0, -figure, 0);
        const double zero = weights.importance ? room.left() : room.center().x();
        const double reach = share * (weights.importance ? room.width() : room.width() / 2);
        const double thick = bare ? std::max(2.0, place.height() - 3) : theme.px(12);
        const QColor colour = weights.importance ? theme.color("mark") : theme.color(value < 0 ? "c0" : "c1");
        paint::line(&painter, {std::round(zero), place.top()}, {std::round(zero), place.bottom()}, theme.color("line2"));
        painter.fillRect(QRectF(std::min(zero, zero + reach), place.center().y() - thick / 2, std::abs(reach), thick), colour);
        if (bare || !std::isfinite(value))
            return;
        painter.setFont(theme.font("detail"));
        painter.setPen(theme.color("text2"));
        const QString text = numberText(value, 3);
        const double gap = theme.px(6);
        if (value < 0)
            painter.drawText(QRectF(zero + reach - figure - gap, place.top(), figure, place.height()), Qt::AlignRight | Qt::AlignVCenter, text);
        else
            painter.drawText(QRectF(zero + reach + gap, place.top(), figure, place.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
};

} // namespace

namespace {

double largest(const FeatureWeights &weights)
{
    double most = 0;
    for (const double value : weights.values)
        most = std::isfinite(value) ? std::max(most, std::abs(value)) : most;
    return most;
}

void keepOneClass(WeightList &weights, qsizetype c)
{
    for (FeatureWeights &row : weights.features)
        row.values = {row.values[static_cast<std::size_t>(c)]};
    weights.classes.clear();
}

} // namespace

PicturePtr coefficientsPicture(const ModelPtr &model, const std::string &className, bool bySize, std::optional<std::int64_t> top)
{
    if (!model || !model->predictor)
        return messagePicture(Words::tr("No model to read"), Words::tr("Link the model of a linear learner or a forest to this block."));
    auto picture = std::make_shared<CoefficientsPicture>();
    picture->weights = weightsOf(*model);
    WeightList &weights = picture->weights;
    const QString name = chartName(model->name), target = chartName(model->target);
    if (weights.features.empty())
        return messagePicture(Words::tr("%1 has no coefficients").arg(name), Words::tr("Linear and logistic regression have coefficients, trees and forests have importances. Link a model of one of these."));
    const QString wanted = qstring(className).simplified();
    if (!wanted.isEmpty() && !weights.classes.isEmpty()) {
        if (!weights.classes.contains(wanted))
            return messagePicture(Words::tr("There is no class %1").arg(shortName(wanted)), Words::tr("Choose another one in the settings."));
        keepOneClass(weights, weights.classes.indexOf(wanted));
    }
    const std::size_t columns = weights.features.size();
    if (bySize)
        std::stable_sort(weights.features.begin(), weights.features.end(), [](const FeatureWeights &a, const FeatureWeights &b) { return largest(a) > largest(b); });
    if (top && static_cast<std::size_t>(*top) < columns)
        weights.features.resize(static_cast<std::size_t>(std::max<std::int64_t>(1, *top)));
    for (const FeatureWeights &row : weights.features)
        picture->most = std::max(picture->most, largest(row));
    picture->heading = weights.importance ? Words::tr("Importance for %1").arg(target) : Words::tr("Coefficients for %1").arg(target);
    const QString count = countText(static_cast<qint64>(columns)), shown = countText(static_cast<qint64>(weights.features.size()));
    picture->subtitle = name + QStringLiteral(" · ") + (shown == count ? counted(QT_TRANSLATE_NOOP("core", "%1 {column|columns}"), {count}) : counted(QT_TRANSLATE_NOOP("core", "%1 of %2 {column|columns}"), {shown, count}));
    if (!wanted.isEmpty() && weights.classes.isEmpty())
        picture->subtitle += QStringLiteral(" · ") + Words::tr("class %1").arg(shortName(wanted));
    if (weights.hasIntercept && !weights.importance)
        picture->subtitle += QStringLiteral(" · ") + Words::tr("intercept %1").arg(numberText(weights.intercept));
    const FeatureWeights &first = weights.features.front();
    picture->said = picture->heading + QStringLiteral(": ") + picture->subtitle;
    if (picture->most > 0)
        picture->said += QStringLiteral("; ") + Words::tr("the largest is %1").arg(first.feature);
    return picture;
}

} // namespace mortise
