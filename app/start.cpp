#include "app/start.h"

#include "app/appearance.h"
#include "app/document.h"
#include "app/main_window/main_window.h"
#include "app/session.h"
#include "app/watched_application.h"
#include "engine/remote_engine.h"
#include "engine/worker.h"
#include "store/store.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCommandLineParser>
#include <QMessageBox>

#include <malloc.h>

#include <cstdio>
#include <cstring>

namespace mortise {

bool opensWindow(int argc, char **argv)
{
    const char *first = argc > 1 ? argv[1] : "";
    if (std::strncmp(first, "-platform", 9) == 0 || std::strncmp(first, "-style", 6) == 0 || std::strncmp(first, "-display", 8) == 0)
        return true;
    // A file to open: commands have no dot or slash in their names.
    return *first != '-' && (std::strchr(first, '.') || std::strchr(first, '/'));
}

QString fileToOpen(const QStringList &arguments)
{
    return arguments.size() > 1 && !arguments.last().startsWith(QLatin1Char('-')) ? arguments.last() : QString();
}

void giveLargeBlocksBack()
{
    constexpr int kLarge = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, kLarge); // set once, it stays: no longer raised to the size of what was freed
}

int startWindow(int argc, char **argv)
{
    giveLargeBlocksBack();
    WatchedApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("mortise"));
    QApplication::setApplicationDisplayName(QStringLiteral("Mortise"));
    QApplication::setApplicationVersion(QStringLiteral(MORTISE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("mortise"));
    installLook(app);
    appearance::applySaved();
    QApplication::setWindowIcon(Theme::get().icon(QStringLiteral("build"), "accent"));

    const std::string folder = defaultStoreFolder();
    auto store = Store::open(folder, catalogue());
    if (!store) {
        QMessageBox::critical(nullptr, QStringLiteral("Mortise"), translated(store.error().text));
        return 1;
    }
    const auto makeEngine = [&](Engine::Listener listener) -> std::unique_ptr<Engine> {
        return std::make_unique<RemoteEngine>(RemoteEngine::Host{QApplication::applicationFilePath(), {QStringLiteral("engine")}, qstring(folder)}, std::move(listener));
    };
    Document document(catalogue(), **store, makeEngine);
    Session session(document);
    if (const QString path = fileToOpen(QApplication::arguments()); !path.isEmpty())
        QMetaObject::invokeMethod(&session, [&session, path] { session.window().openPath(path); }, Qt::QueuedConnection);
    return QApplication::exec();
}

int startEngine(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("socket"), {}, QStringLiteral("name")});
    parser.addOption({QStringLiteral("store"), {}, QStringLiteral("folder")});
    QStringList arguments = QCoreApplication::arguments();
    arguments.removeAt(1); // "engine"
    if (!parser.parse(arguments) || !parser.isSet(QStringLiteral("socket")) || !parser.isSet(QStringLiteral("store"))) {
        std::fprintf(stderr, "mortise: engine is the window's own worker: start `mortise` instead\n");
        return 2;
    }
    return runWorker(parser.value(QStringLiteral("socket")), parser.value(QStringLiteral("store")), catalogue());
}

} // namespace mortise
