#include "widgets/views/export_button.h"

#include "widgets/theme/look_roles.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"
#include "widgets/views/figure_file.h"
#include "widgets/views/view.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QToolButton>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::ExportButton)
};

QSizeF figureSize(const View &view)
{
    return QSizeF(view.size()).expandedTo(QSizeF(480, 320));
}

void complain(View &view, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, Words::tr("The figure was not saved"), translated(error.text), QMessageBox::Close, &view);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void copyFigure(View &view)
{
    if (const auto image = figureImage(view, figureSize(view)))
        QApplication::clipboard()->setImage(*image);
    else
        complain(view, image.error());
}

void saveFigure(View &view, const QString &ending)
{
    auto *dialog = new QFileDialog(&view, Words::tr("Save the figure"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    dialog->selectFile(translated(view.type().title).simplified().replace(QLatin1Char('/'), QLatin1Char('-')) + QLatin1Char('.') + ending);
    QObject::connect(dialog, &QFileDialog::fileSelected, &view, [&view](const QString &path) {
        if (const auto written = writeFigure(view, figureSize(view), utf8(path)); !written)
            complain(view, written.error());
    });
    dialog->open();
}

} // namespace

QToolButton *makeExportButton(View &view)
{
    auto *button = new QToolButton(&view);
    button->setIcon(Theme::get().icon(QStringLiteral("export")));
    button->setAccessibleName(Words::tr("Copy or save the figure"));
    button->setToolTip(Words::tr("Copy or save the figure"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    setButtonRole(button, ButtonRole::Quiet);
    setSmall(button, true);
    auto *menu = new QMenu(button);
    menu->addAction(Theme::get().icon(QStringLiteral("copy")), Words::tr("Copy"), &view, [&view] { copyFigure(view); });
    menu->addSeparator();
    for (const char *ending : {"png", "svg", "pdf"}) {
        const QString name = QLatin1String(ending);
        menu->addAction(Words::tr("Save as %1").arg(name.toUpper()), &view, [&view, name] { saveFigure(view, name); });
    }
    button->setMenu(menu);
    return button;
}

} // namespace mortise
