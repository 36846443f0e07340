#include "app/session.h"

#include "app/document.h"
#include "app/main_window/main_window.h"
#include "app/settings.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QDialog>
#include <QLibraryInfo>
#include <QLocale>
#include <QProcess>

namespace mortise {
namespace {

void translateBy(QTranslator &ours, QTranslator &qts)
{
    const QLocale locale = settings::language().isEmpty() ? QLocale::system() : QLocale(settings::language());
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&ours);
    QCoreApplication::removeTranslator(&qts);
    // English too has a file, for its plural forms; it is what speakers of all other languages read.
    const QString folder = QStringLiteral(":/mortise/translations");
    if (ours.load(locale, QStringLiteral("mortise"), QStringLiteral("_"), folder) || ours.load(QStringLiteral("mortise_en"), folder))
        QCoreApplication::installTranslator(&ours);
    if (qts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qts);
}

} // namespace

Session::Session(Document &document) : document_(document)
{
    translateBy(ours_, qts_);
    makeWindow();
    window_->show();
    // Queued: the menu that asks belongs to the window that goes.
    connect(&Theme::get(), &Theme::changed, this, [this] {
        if (Theme::get().scale() != scale_)
            renewWindow();
    }, Qt::QueuedConnection);
}

Session::~Session() = default;

void Session::makeWindow()
{
    scale_ = Theme::get().scale();
    window_ = std::make_unique<MainWindow>(document_);
    // Queued: the window that asks is the one that goes.
    connect(window_.get(), &MainWindow::languageChosen, this, &Session::setLanguage, Qt::QueuedConnection);
    // A process of its own: what befalls one window does not befall the other.
    connect(window_.get(), &MainWindow::newWindowWanted, this, [] { QProcess::startDetached(QCoreApplication::applicationFilePath(), {}); });
}

void Session::setLanguage(const QString &code)
{
    settings::setLanguage(code);
    translateBy(ours_, qts_);
    document_.retranslate();
    renewWindow();
}

void Session::renewWindow()
{
    if (auto *asking = qobject_cast<QDialog *>(QApplication::activeModalWidget())) { // it belongs to this window, with all that was chosen in it
        connect(asking, &QDialog::finished, this, &Session::renewWindow, static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection));
        return;
    }
    const MainWindow::Place place = window_->place();
    const std::unique_ptr<MainWindow> before = std::move(window_); // goes once the other is there: a program without windows ends
    makeWindow();
    window_->restore(place);
    window_->show();
    before->hide();
}

} // namespace mortise
