// What every hand-painted widget needs: boxes, icons, lines, figures and chips that are sharp at any device ratio. Free
// functions in mortise::paint; all take widget (logical) coordinates and leave the painter's font and pen undefined
// unless they say otherwise.
//
//     paint::box(&painter, rect(), theme.radius("card"), theme.color("card"), theme.color("line"));
//     paint::icon(&painter, "check", markRect, theme.color("ok"));
//     paint::figures(&painter, cell, Qt::AlignRight, "1,234.5");
#pragma once

#include "widgets/theme/theme.h"

#include <QColor>
#include <QRectF>
#include <QString>

class QFontMetricsF;
class QPainter;

namespace mortise::paint {

/// A rounded box. Its edge lies inside rect and covers whole device pixels.
/// @param fill, edge invalid for none. @param width of the edge in logical px.
void box(QPainter *painter, QRectF rect, qreal radius, const QColor &fill, const QColor &edge = {}, qreal width = 1);

/// As box(), with a dashed edge.
void dashedBox(QPainter *painter, QRectF rect, qreal radius, const QColor &fill, const QColor &edge, qreal width = 1);

/// The soft shadow of a card of that outline; draw it before the card.
void shadow(QPainter *painter, const QRectF &card, Elevation elevation);

/// A row under the pointer or, `chosen`, one of the selected; with high contrast an edge says so too.
void rowPanel(QPainter *painter, const QRectF &rect, qreal radius, bool chosen);

/// The ring around what has the keyboard; it lies inside rect.
void focusRing(QPainter *painter, const QRectF &rect, qreal radius);

/// An icon of the theme, rendered for the device pixels that it covers.
void icon(QPainter *painter, const QString &name, const QRectF &square, const QColor &color);

/// An icon on its tile, tinted with the token (of a kind, usually). Radius follows the side: 7 at 32 px.
void tile(QPainter *painter, const QRectF &square, const QString &iconName, const char *token);

/// One crisp line, one logical pixel wide; from and to share x or y.
void line(QPainter *painter, QPointF from, QPointF to, const QColor &color);

/// Tabular figures: digits in equal steps, everything else in its own width (Qt 6.4 cannot switch a font's own tabular
/// figures on). Uses the painter's font and pen. Never elides: see figuresWidth().
/// @param align Qt::AlignLeft, AlignRight or AlignHCenter; vertically centred.
void figures(QPainter *painter, const QRectF &rect, int align, const QString &text);
qreal figuresWidth(const QFontMetricsF &metrics, const QString &text);

/// Running text in several lines at the theme's line height; uses the painter's pen.
/// @param maxLines the last one ends in an ellipsis if there is more; 0 for no limit.
/// @return the height used. With painter null only measures.
qreal paragraph(QPainter *painter, const QRectF &rect, const QString &text, const char *role, int maxLines = 0,
                int align = Qt::AlignLeft);

/// The letter of a column's type (N C T D) on its colour.
void chip(QPainter *painter, const QRectF &square, QChar letter);

/// A rounded label such as "212 levels".
/// @param tone text2 (neutral), warn, ok, err or a kind.
void pill(QPainter *painter, const QRectF &rect, const QString &text, const char *tone = "text2");
QSizeF pillSize(const QString &text);

/// A key such as "Ctrl K" as it stands in search fields and menus.
void keyCap(QPainter *painter, const QRectF &rect, const QString &keys);
QSizeF keyCapSize(const QString &keys);

} // namespace mortise::paint
