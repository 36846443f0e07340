// A picture painted at all sizes in both themes, read, picked from and zoomed: whatever it shows, nothing of it may fail.
#pragma once

#include "widgets/charts/picture.h"
#include "widgets/theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QTest>

namespace mortise {

inline void paintEverywhere(const Picture &picture)
{
    QVERIFY(!picture.sentence().isEmpty());
    for (const bool dark : {false, true}) {
        Theme::get().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        for (const auto &[size, bare] : {std::pair(QSizeF(960, 600), false), std::pair(QSizeF(200, 90), true), std::pair(QSizeF(1, 1), false), std::pair(QSizeF(1, 1), true), std::pair(QSizeF(60, 900), false)}) {
            QImage image(size.toSize(), QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            picture.paint(painter, size, bare);
            QVERIFY(picture.heightFor(size.width()) < 1e7);
            picture.reading(QPointF(size.width() / 2, size.height() / 2), size);
            picture.plotIn(size);
            picture.legendAt(QPointF(size.width() - 20, 15), size);
        }
    }
    if (!picture.can().pick)
        return;
    const QSizeF size(640, 400);
    const PickedRowsPtr every = picture.rowsIn({.rect = QRectF(QPointF(), size), .lasso = {}}, size)();
    QVERIFY(every);
    picture.rowsIn({.rect = QRectF(320, 200, 0, 0), .lasso = {}}, size)();
    picture.rowsIn({.rect = QRectF(0, 0, 300, 300), .lasso = QPolygonF{QPointF(0, 0), QPointF(300, 0), QPointF(0, 300)}}, size)();
    QImage image(size.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    const PickedRowsPtr some = PickedRows::of(every->source(), {0, 5});
    for (const Look &look : {Look{.picked = every, .hidden = {}}, Look{.picked = some, .hidden = {}}, Look{.window = {0.5, 0.5, 1e-5, 1e-5}, .picked = some, .hidden = {0}}})
        if (const PicturePtr looked = picture.looked(look)) {
            looked->paint(painter, size, false);
            looked->paint(painter, QSizeF(1, 1), true);
            looked->reading(QPointF(320, 200), size);
            if (const PicturePtr moved = looked->moved({0.2, 0.2, 0.3, 0.3}))
                moved->paint(painter, size, false);
        }
}

} // namespace mortise
