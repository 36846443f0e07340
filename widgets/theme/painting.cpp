#include "widgets/theme/painting.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace mortise::paint {

namespace {

// Device pixels of one widget pixel: the ratio of the screen, without a scene's zoom.
qreal deviceRatio(const QPainter *painter)
{
    return painter->deviceTransform().m11() / painter->worldTransform().m11();
}

void roundedBox(QPainter *painter, QRectF rect, qreal radius, const QColor &fill, const QColor &edge, qreal width,
                Qt::PenStyle style)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal ratio = deviceRatio(painter);
    const qreal edgeWidth = edge.isValid() ? std::max(1.0, std::round(width * ratio)) / ratio : 0.0;
    QPen pen(Qt::NoPen);
    if (edge.isValid()) {
        pen = QPen(edge, edgeWidth, style);
        if (style == Qt::CustomDashLine)
            pen.setDashPattern({3, 3});
    }
    painter->setPen(pen);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal half = edgeWidth / 2;
    rect.adjust(half, half, -half, -half);
    const qreal inner = std::max(0.0, radius - half);
    painter->drawRoundedRect(rect, inner, inner);
}

} // namespace

void box(QPainter *painter, QRectF rect, qreal radius, const QColor &fill, const QColor &edge, qreal width)
{
    roundedBox(painter, rect, radius, fill, edge, width, Qt::SolidLine);
}

void dashedBox(QPainter *painter, QRectF rect, qreal radius, const QColor &fill, const QColor &edge, qreal width)
{
    roundedBox(painter, rect, radius, fill, edge, width, Qt::CustomDashLine);
}

void shadow(QPainter *painter, const QRectF &card, Elevation elevation)
{
    const qreal ratio = deviceRatio(painter);
    const QPixmap patch = Theme::get().shadow(elevation, ratio);
    const qreal margin = Theme::shadowMargin(elevation, ratio) / ratio;
    const qreal wanted = Theme::shadowCorner(elevation, ratio) / ratio;
    const QRectF outer = card.adjusted(-margin, -margin, margin, margin);
    // A card smaller than two corners shows only the outer parts of them.
    const qreal cornerWidth = std::min(wanted, outer.width() / 2);
    const qreal cornerHeight = std::min(wanted, outer.height() / 2);
    const qreal xs[] = {outer.left(), outer.left() + cornerWidth, outer.right() - cornerWidth, outer.right()};
    const qreal ys[] = {outer.top(), outer.top() + cornerHeight, outer.bottom() - cornerHeight, outer.bottom()};
    const qreal side = patch.width();
    const qreal sourceXs[] = {0, cornerWidth * ratio, side - cornerWidth * ratio, side};
    const qreal sourceYs[] = {0, cornerHeight * ratio, side - cornerHeight * ratio, side};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            const QRectF target(QPointF(xs[column], ys[row]), QPointF(xs[column + 1], ys[row + 1]));
            const QRectF source(QPointF(sourceXs[column], sourceYs[row]),
                                QPointF(sourceXs[column + 1], sourceYs[row + 1]));
            if (!target.isEmpty() && !source.isEmpty())
                painter->drawPixmap(target, patch, source);
        }
    }
}

void rowPanel(QPainter *painter, const QRectF &rect, qreal radius, bool chosen)
{
    const Theme &theme = Theme::get();
    const bool edged = theme.highContrast();
    box(painter, rect, radius, theme.color(chosen ? "sel" : "hover"), !edged ? QColor() : theme.color(chosen ? "accent" : "line2"), chosen ? 2 : 1);
}

void focusRing(QPainter *painter, const QRectF &rect, qreal radius)
{
    box(painter, rect, radius, {}, Theme::get().color("focus"), Theme::get().focusWidth());
}

void icon(QPainter *painter, const QString &name, const QRectF &square, const QColor &color)
{
    const QTransform toDevice = painter->deviceTransform();
    const QTransform beyondWorld = painter->worldTransform().inverted() * toDevice;
    const QPointF at = toDevice.map(square.topLeft());
    const QPixmap pixmap = Theme::get().pixmap(name, color, std::max(1, qRound(square.width() * toDevice.m11())));
    painter->save();
    painter->setWorldTransform(QTransform::fromTranslate(std::round(at.x()), std::round(at.y()))
                               * beyondWorld.inverted());
    painter->drawPixmap(0, 0, pixmap);
    painter->restore();
}

void tile(QPainter *painter, const QRectF &square, const QString &iconName, const char *token)
{
    const Theme &theme = Theme::get();
    const qreal inset = square.width() * 6 / 32;
    box(painter, square, square.width() * 7 / 32, theme.tint(token, 0.13));
    icon(painter, iconName, square.adjusted(inset, inset, -inset, -inset), theme.color(token));
}

void line(QPainter *painter, QPointF from, QPointF to, const QColor &color)
{
    const qreal ratio = deviceRatio(painter);
    const qreal width = std::max(1.0, std::floor(ratio)) / ratio;
    if (from.y() == to.y())
        painter->fillRect(QRectF(from.x(), from.y(), to.x() - from.x(), width), color);
    else
        painter->fillRect(QRectF(from.x(), from.y(), width, to.y() - from.y()), color);
}

namespace {

qreal widestDigit(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

} // namespace

// Runs without digits are drawn whole, so kerning, surrogate pairs and joined letters stay intact.
void figures(QPainter *painter, const QRectF &rect, int align, const QString &text)
{
    const QFontMetricsF metrics(painter->font());
    const qreal step = widestDigit(metrics);
    qreal x = rect.left();
    if (align & Qt::AlignRight)
        x = rect.right() - figuresWidth(metrics, text);
    else if (align & Qt::AlignHCenter)
        x = rect.center().x() - figuresWidth(metrics, text) / 2;
    const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (text.isRightToLeft()) { // its runs do not follow one another from the left
        painter->drawText(QPointF(x, baseline), text);
        return;
    }
    // Otherwise the spaces around a run would change sides in a window that runs right to left.
    const Qt::LayoutDirection direction = painter->layoutDirection();
    painter->setLayoutDirection(Qt::LeftToRight);

    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isDigit()) {
            painter->drawText(QPointF(x + (step - metrics.horizontalAdvance(text[i])) / 2, baseline), text.mid(i, 1));
            x += step;
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && !text[end].isDigit())
            ++end;
        const QString run = text.mid(i, end - i);
        painter->drawText(QPointF(x, baseline), run);
        x += metrics.horizontalAdvance(run);
        i = end;
    }
    painter->setLayoutDirection(direction);
}

qreal figuresWidth(const QFontMetricsF &metrics, const QString &text)
{
    if (text.isRightToLeft())
        return metrics.horizontalAdvance(text);
    const qreal step = widestDigit(metrics);
    qreal width = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isDigit()) {
            width += step;
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && !text[end].isDigit())
            ++end;
        width += metrics.horizontalAdvance(text.mid(i, end - i));
        i = end;
    }
    return width;
}

qreal paragraph(QPainter *painter, const QRectF &rect, const QString &text, const char *role, int maxLines, int align)
{
    const Theme &theme = Theme::get();
    const QFont &font = theme.font(role);
    const QFontMetricsF metrics(font);
    const qreal height = theme.lineHeight(role);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    if (painter)
        painter->setFont(font);

    int lines = 0;
    layout.beginLayout();
    for (QTextLine textLine = layout.createLine(); textLine.isValid(); textLine = layout.createLine()) {
        textLine.setLineWidth(rect.width());
        ++lines;
        const bool last = lines == maxLines;
        if (painter) {
            QString words = text.mid(textLine.textStart(), last ? -1 : textLine.textLength());
            words = last ? metrics.elidedText(words, Qt::ElideRight, rect.width()) : words.trimmed();
            const QRectF band(rect.left(), rect.top() + (lines - 1) * height, rect.width(), height);
            painter->drawText(band, align | Qt::AlignVCenter | Qt::TextSingleLine, words);
        }
        if (last)
            break;
    }
    layout.endLayout();
    return lines * height;
}

void chip(QPainter *painter, const QRectF &square, QChar letter)
{
    static const QHash<QChar, const char *> kTones{{'N', "c0"}, {'C', "c2"}, {'T', "c6"}, {'D', "c3"}};
    const Theme &theme = Theme::get();
    box(painter, square, theme.radius("small"), theme.color(kTones.value(letter, "c6")));
    painter->setFont(theme.font("label"));
    painter->setPen(theme.color("card"));
    painter->drawText(square, Qt::AlignCenter, QString(letter));
}

namespace {

QColor pillFill(const char *tone)
{
    const Theme &theme = Theme::get();
    const QByteArray surface = QByteArray(tone) + "-bg";
    if (theme.hasColor(surface.constData()))
        return theme.color(surface.constData());
    return qstrcmp(tone, "text2") == 0 ? theme.color("hover") : theme.tint(tone, 0.13);
}

} // namespace

void pill(QPainter *painter, const QRectF &rect, const QString &text, const char *tone)
{
    const Theme &theme = Theme::get();
    box(painter, rect, rect.height() / 2, pillFill(tone));
    painter->setFont(theme.font("detail"));
    painter->setPen(theme.color(tone));
    painter->drawText(rect, Qt::AlignCenter, text);
}

QSizeF pillSize(const QString &text)
{
    const Theme &theme = Theme::get();
    const qreal width = QFontMetricsF(theme.font("detail")).horizontalAdvance(text) + theme.px(16);
    return {std::max<qreal>(std::ceil(width), theme.px(20)), qreal(theme.px(20))};
}

namespace {

QFont keyCapFont()
{
    QFont font = Theme::get().font("label");
    font.setWeight(QFont::Normal);
    return font;
}

} // namespace

void keyCap(QPainter *painter, const QRectF &rect, const QString &keys)
{
    const Theme &theme = Theme::get();
    box(painter, rect, theme.radius("small"), theme.color("panel"), theme.color("line2"));
    painter->setFont(keyCapFont());
    painter->setPen(theme.color("text3"));
    painter->drawText(rect, Qt::AlignCenter, keys);
}

QSizeF keyCapSize(const QString &keys)
{
    const Theme &theme = Theme::get();
    return {std::ceil(QFontMetricsF(keyCapFont()).horizontalAdvance(keys)) + theme.px(10), qreal(theme.px(18))};
}

} // namespace mortise::paint
