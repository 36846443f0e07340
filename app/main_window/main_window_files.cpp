// Opening, importing, pasting and saving.
#include "app/import/import_dialog.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_bar.h"
#include "app/main_window/strip.h"
#include "app/main_window/view_tabs.h"
#include "app/news/quiet_notice.h"
#include "app/settings.h"
#include "app/welcome/welcome_page.h"
#include "widgets/canvas/canvas.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QStandardPaths>

namespace mortise {
namespace {

bool isDocument(const QString &path)
{
    return path.endsWith(QLatin1String(".mortise")) || path.endsWith(QLatin1String(".json"));
}

} // namespace

/// Where the person looks: a line in the page, or a notice over the work that stays until it is read. The log keeps it.
void MainWindow::tellProblem(const QString &title, const QString &detail)
{
    strip_->log(detail.isEmpty() ? title : title + QStringLiteral(". ") + detail);
    if (pages_->currentWidget() == work_)
        problem_->tell(true, title, detail, false);
    else
        welcome_->showProblem(title, detail);
}

void MainWindow::openPath(const QString &path)
{
    if (const QFileInfo file(path); !file.exists()) {
        tellProblem(tr("%1 was not found").arg(file.fileName().isEmpty() ? path : file.fileName()),
                    tr("Nothing lies at %1. It may have another name or be somewhere else now: choose it with \"Choose a file\", or drop it here.").arg(QDir::toNativeSeparators(file.absoluteFilePath())));
        return;
    }
    if (!isDocument(path)) {
        importTable(path, canvas_->freePlace());
        return;
    }
    if (mayDiscard())
        document_.openFile(path);
}

void MainWindow::browse()
{
    auto *dialog = new QFileDialog(this, tr("Open"), document_.folder(),
                                   tr("Projects and tables (*.mortise *.json *.csv *.tsv *.tab *.txt *.zip *.gz)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openPath);
    dialog->open();
}

/// A block whose file is not there any more: the place where it is now becomes its setting, and it is read.
void MainWindow::findFile(const QString &node)
{
    const GraphNode *graph = document_.workflow().find(utf8(node));
    if (!graph)
        return;
    const QFileInfo old(graph->settings.is_object() ? qstring(graph->settings.value("path", "")) : QString());
    auto *dialog = new QFileDialog(this, tr("Find %1").arg(old.fileName()), document_.folder(), tr("Tables (*.csv *.tsv *.tab *.txt *.zip *.gz)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->selectFile(old.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this, node](const QString &path) {
        if (document_.workflow().find(utf8(node)) && document_.apply(SetSetting{utf8(node), "path", utf8(path)}))
            document_.refreshPreview(node);
    });
    dialog->open();
}

/// Shows how the file will be read; accepted, it becomes a block, and its distributions the first thing to look at.
void MainWindow::importTable(const QString &path, QPointF place)
{
    auto *dialog = new ImportDialog(path, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, place] {
        const bool first = document_.workflow().nodes().empty();
        const QString name = addNode(QStringLiteral("data.file"), first ? QPointF(40, 200) : place, std::nullopt, dialog->settings(), QFileInfo(dialog->path()).fileName());
        if (first && !name.isEmpty())
            canvas_->fit();
    });
    dialog->open();
}

void MainWindow::addExampleData(const QString &name)
{
    if (!addNode(QStringLiteral("data.example"), document_.workflow().nodes().empty() ? QPointF(40, 200) : canvas_->freePlace(), std::nullopt, {{"name", utf8(name)}}, name).isEmpty())
        canvas_->fit();
}

/// Blocks go on the canvas. A table on the clipboard is kept as a file of the person's own: nothing is lost when the clipboard changes.
void MainWindow::paste()
{
    if (canvas_->paste()) {
        showWelcome(false);
        tabs_->showCanvas();
        return;
    }
    const QString text = QApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        tellProblem(tr("There is no text on the clipboard. Copy a table in a spreadsheet or a page first."));
        return;
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/pasted");
    QDir().mkpath(folder);
    int n = 1;
    while (QFileInfo::exists(folder + QStringLiteral("/pasted %1.csv").arg(n)))
        ++n;
    QSaveFile file(folder + QStringLiteral("/pasted %1.csv").arg(n));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit()) {
        tellProblem(tr("The table could not be kept in %1: %2").arg(folder, file.errorString()));
        return;
    }
    importTable(file.fileName(), canvas_->freePlace());
}

void MainWindow::newDocument()
{
    if (!mayDiscard())
        return;
    tabs_->closeAll();
    document_.clear();
    showWelcome(true);
}

void MainWindow::save(bool as)
{
    if (!as && !document_.path().isEmpty() && !document_.isReadOnly()) {
        document_.saveFile(document_.path());
        return;
    }
    const QString folder = document_.folder().isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : document_.folder();
    auto *dialog = new QFileDialog(this, tr("Save project"), folder, tr("Projects (*.mortise)") + QStringLiteral(";;") + tr("Workflows as text, without data (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("mortise"));
    dialog->selectFile((document_.isReadOnly() ? tr("Copy of %1").arg(document_.title()) : document_.title()) + QStringLiteral(".mortise"));
    connect(dialog, &QFileDialog::fileSelected, &document_, [this](const QString &path) { document_.saveFile(path); });
    connect(dialog, &QDialog::rejected, this, [this] { closing_ = false; });
    dialog->open();
}

void MainWindow::askAboutOpen(const QString &path)
{
    auto *box = new QMessageBox(QMessageBox::Information, tr("Mortise"), tr("%1 is open in another window.").arg(QFileInfo(path).fileName()), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Two windows that save one project would undo each other's work. You can look at it here, or work on a copy."));
    QPushButton *look = box->addButton(tr("Look at it"), QMessageBox::AcceptRole);
    QPushButton *copy = box->addButton(tr("Open a copy"), QMessageBox::AcceptRole);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(copy);
    connect(look, &QPushButton::clicked, &document_, [this, path] { document_.openFile(path, Document::OpenAs::Look); });
    connect(copy, &QPushButton::clicked, &document_, [this, path] { document_.openFile(path, Document::OpenAs::Copy); });
    box->open();
}

void MainWindow::askAboutChange(const QString &path)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Mortise"), tr("%1 was saved by somebody else since it was opened here.").arg(QFileInfo(path).fileName()), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Nothing was written. What they saved is gone if you replace it."));
    QPushButton *other = box->addButton(tr("Save as"), QMessageBox::AcceptRole);
    QPushButton *replace = box->addButton(tr("Replace what they saved"), QMessageBox::DestructiveRole);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(other);
    connect(other, &QPushButton::clicked, this, [this] { save(true); });
    connect(replace, &QPushButton::clicked, &document_, [this, path] { document_.saveFile(path, true); });
    connect(box, &QDialog::rejected, this, [this] { closing_ = false; });
    box->open();
}

/// The one question that is asked: work that is in no file would be gone.
bool MainWindow::mayDiscard()
{
    if (!document_.isModified() || document_.workflow().nodes().empty())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Mortise"), tr("%1 has changes that are not saved.").arg(document_.title()), QMessageBox::NoButton, this);
    QPushButton *keep = box.addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton *drop = box.addButton(tr("Throw the changes away"), QMessageBox::DestructiveRole);
    box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.exec();
    if (box.clickedButton() == static_cast<QAbstractButton *>(keep)) {
        closing_ = true;
        save(false);
        return false; // once it is saved, the window closes
    }
    return box.clickedButton() == static_cast<QAbstractButton *>(drop);
}

} // namespace mortise
