// What a widget paints, looked at by pixel; what a picture says, word by word.
#pragma once

#include "widgets/charts/picture.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <QWidget>

namespace mortise {

inline QImage painted(QWidget &widget)
{
    QImage image(widget.size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    widget.render(&image);
    return image;
}

/// Every text that it draws at that size, in that order.
inline QStringList textsIn(const Picture &picture, const QSizeF &size)
{
    QByteArray svg;
    QBuffer out(&svg);
    QSvgGenerator generator;
    generator.setOutputDevice(&out);
    generator.setSize(size.toSize());
    QPainter painter(&generator);
    picture.paint(painter, size);
    painter.end();
    QStringList texts;
    static const QRegularExpression kText(QStringLiteral("<text[^>]*>([^<]*)</text>"));
    for (auto at = kText.globalMatch(QString::fromUtf8(svg)); at.hasNext();)
        texts << at.next().captured(1).trimmed();
    return texts;
}

inline bool hasPixel(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace mortise
