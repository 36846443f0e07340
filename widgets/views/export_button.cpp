#include "widgets/views/export_button.h"

#include "widgets/theme/look_roles.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"
#include "widgets/views/figure_drag.h"
#include "widgets/views/figure_file.h"
#include "widgets/views/print_figure.h"
#include "widgets/views/view.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QMouseEvent>
#include <QTimer>
#include <QToolButton>

#include <optional>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::ExportButton)
};

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
    dialog->selectFile(figureName(view) + QLatin1Char('.') + ending);
    QObject::connect(dialog, &QFileDialog::fileSelected, &view, [&view](const QString &path) {
        if (const auto written = writeFigure(view, figureSize(view), utf8(path)); !written)
            complain(view, written.error());
    });
    dialog->open();
}

/// A click opens the menu when the button comes up again, so that a drag can begin on it.
class DragsOut : public QObject {
public:
    DragsOut(QToolButton *button, View &view) : QObject(button), button_(button), view_(view) { button->installEventFilter(this); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        const auto *mouse = dynamic_cast<QMouseEvent *>(event);
        if (!mouse)
            return false;
        if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton) {
            from_ = mouse->pos();
            button_->setFocus(Qt::MouseFocusReason);
            return true;
        }
        if (event->type() == QEvent::MouseMove && from_ && (mouse->pos() - *from_).manhattanLength() >= QApplication::startDragDistance()) {
            from_.reset();
            dragFigure(view_);
            return true;
        }
        if (event->type() == QEvent::MouseButtonRelease && from_) {
            from_.reset();
            if (button_->rect().contains(mouse->pos()))
                QTimer::singleShot(0, button_, &QToolButton::showMenu);
            return true;
        }
        return false;
    }

private:
    QToolButton *button_;
    View &view_;
    std::optional<QPoint> from_;
};

} // namespace

QToolButton *makeExportButton(View &view)
{
    auto *button = new QToolButton(&view);
    button->setIcon(Theme::get().icon(QStringLiteral("export")));
    button->setAccessibleName(Words::tr("Copy or save the figure"));
    button->setToolTip(Words::tr("Copy, save or print the figure, or drag it out"));
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
    menu->addSeparator();
    QAction *print = menu->addAction(Theme::get().icon(QStringLiteral("print")), Words::tr("Print…"), &view, [&view] { askToPrint(view); });
    print->setShortcut(QKeySequence::Print);
    print->setShortcutContext(Qt::WidgetShortcut); // shown; the window itself prints what is in sight
    button->setMenu(menu);
    new DragsOut(button, view);
    return button;
}

} // namespace mortise
