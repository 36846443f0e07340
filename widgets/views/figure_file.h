// Figures as files: .png at twice the size in pixels, .svg and .pdf as drawn. Works without a display (offscreen).
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>

#include <string>

namespace mortise {

class View;

enum class FigureFormat { Png, Svg, Pdf };

/// What an ending (of a path) stands for; InvalidParameter names what can be written.
Expected<FigureFormat> figureFormat(const std::string &path);
/// @param size in px at 100 %. The view is finished() first. OutOfMemory where the image is too large.
Expected<QByteArray> figureBytes(View &view, QSizeF size, FigureFormat format);
Expected<QImage> figureImage(View &view, QSizeF size);
/// GUI thread. Whole or not at all: NotWritten leaves what was there.
Expected<void> writeFigure(View &view, QSizeF size, const std::string &path);

} // namespace mortise
