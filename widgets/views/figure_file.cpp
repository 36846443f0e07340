#include "widgets/views/figure_file.h"

#include "widgets/theme/translated.h"
#include "widgets/views/view.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

namespace mortise {
namespace {

constexpr int kImageScale = 2, kDotsPerInch = 96, kPdfDots = 1200;
constexpr double kLargestSide = 16000; // px at 100 %

Expected<void> checkSize(const QSizeF &size)
{
    if (!(size.width() >= 1) || !(size.height() >= 1) || size.width() > kLargestSide || size.height() > kLargestSide)
        return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "A figure of %1 x %2 cannot be drawn: both sides must be 1 to %3"),
                                                  {std::to_string(std::lround(size.width())), std::to_string(std::lround(size.height())), std::to_string(std::lround(kLargestSide))}});
    return {};
}

QByteArray svgBytes(View &view, const QSizeF &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kDotsPerInch);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setTitle(translated(view.type().title));
    generator.setDescription(view.sentence());
    QPainter painter(&generator);
    view.render(painter, size);
    painter.end();
    return bytes;
}

QByteArray pdfBytes(View &view, const QSizeF &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(translated(view.type().title));
    writer.setCreator(QStringLiteral("Mortise"));
    writer.setResolution(kPdfDots);
    writer.setPageSize(QPageSize(size / kDotsPerInch, QPageSize::Inch, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    painter.scale(double(kPdfDots) / kDotsPerInch, double(kPdfDots) / kDotsPerInch);
    view.render(painter, size);
    painter.end();
    return bytes;
}

} // namespace

Expected<FigureFormat> figureFormat(const std::string &path)
{
    const QString ending = QFileInfo(qstring(path)).suffix().toLower();
    if (ending == QLatin1String("png"))
        return FigureFormat::Png;
    if (ending == QLatin1String("svg"))
        return FigureFormat::Svg;
    if (ending == QLatin1String("pdf"))
        return FigureFormat::Pdf;
    return fail(ErrorCode::InvalidParameter, {QT_TRANSLATE_NOOP("core", "%1: figures are written as .png, .svg or .pdf; give the file one of these endings"), {path}});
}

Expected<QImage> figureImage(View &view, QSizeF size)
{
    MORTISE_CHECK(checkSize(size));
    view.finish();
    QImage image((size * kImageScale).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return fail(ErrorCode::OutOfMemory, {QT_TRANSLATE_NOOP("core", "A figure of %1 x %2 does not fit into memory: make it smaller, or write .svg or .pdf"),
                                             {std::to_string(std::lround(size.width())), std::to_string(std::lround(size.height()))}});
    image.setDevicePixelRatio(kImageScale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    view.render(painter, size);
    return image;
}

Expected<QByteArray> figureBytes(View &view, QSizeF size, FigureFormat format)
{
    MORTISE_CHECK(checkSize(size));
    view.finish();
    if (format == FigureFormat::Svg)
        return svgBytes(view, size);
    if (format == FigureFormat::Pdf)
        return pdfBytes(view, size);
    MORTISE_TRY(const QImage image, figureImage(view, size));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Expected<void> writeFigure(View &view, QSizeF size, const std::string &path)
{
    MORTISE_TRY(const FigureFormat format, figureFormat(path));
    MORTISE_TRY(const QByteArray bytes, figureBytes(view, size, format));
    QSaveFile file(qstring(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::NotWritten, {QT_TRANSLATE_NOOP("core", "%1 could not be written: %2. Choose another place or make room"), {path, utf8(file.errorString())}});
    return {};
}

} // namespace mortise
