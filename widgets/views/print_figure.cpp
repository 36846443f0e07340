#include "widgets/views/print_figure.h"

#include "widgets/theme/translated.h"
#include "widgets/views/figure_drag.h"
#include "widgets/views/view.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>
#include <memory>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::PrintFigure)
};

} // namespace

Expected<void> printFigure(View &view, QPrinter &printer)
{
    view.finish();
    QPainter painter;
    if (!painter.begin(&printer))
        return fail(ErrorCode::NotWritten, {QT_TRANSLATE_NOOP("core", "%1 was not printed: the printer %2 takes nothing. Choose another one, or save the figure as PDF"), {utf8(figureName(view)), utf8(printer.printerName())}});
    const QRectF page = printer.pageRect(QPrinter::DevicePixel);
    const QSizeF size = figureSize(view);
    const double scale = std::min(page.width() / size.width(), page.height() / size.height());
    painter.translate((page.width() - size.width() * scale) / 2, 0);
    painter.scale(scale, scale);
    view.render(painter, size);
    if (!painter.end())
        return fail(ErrorCode::NotWritten, {QT_TRANSLATE_NOOP("core", "%1 was not printed: the printer %2 takes nothing. Choose another one, or save the figure as PDF"), {utf8(figureName(view)), utf8(printer.printerName())}});
    return {};
}

void askToPrint(View &view)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(figureName(view));
    const QSizeF size = figureSize(view);
    printer->setPageOrientation(size.width() > size.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
    auto *dialog = new QPrintDialog(printer.get(), &view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Print the figure"));
    // The printer outlives the dialog, which holds only its address.
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), &view, [&view, printer] {
        if (const auto printed = printFigure(view, *printer); !printed) {
            auto *box = new QMessageBox(QMessageBox::NoIcon, Words::tr("The figure was not printed"), translated(printed.error().text), QMessageBox::Close, &view);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        }
    });
    dialog->open();
}

} // namespace mortise
