// What journeys through the real window share: a home of their own, documents with the real engine process, and hands.
#pragma once

#include "app/document.h"
#include "app/main_window/main_window.h"
#include "app/main_window/top_bar.h"
#include "app/watched_application.h"
#include "engine/remote_engine.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/node_menu.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/translated.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <qfloat16.h> // before JSON is compared by QCOMPARE

namespace mortise::journey {

constexpr int kWaitMs = 20000;

class Home {
public:
    /// Settings, caches and the store live in a temporary folder. @return false where that cannot be.
    bool open()
    {
        if (!folder_.isValid())
            return false;
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(name, path(QString::fromUtf8(name)).toUtf8());
        installLook(*qApp);
        auto store = Store::open(utf8(path(QStringLiteral("store"))), catalogue());
        if (store)
            store_ = std::move(*store);
        return store.has_value();
    }
    QString path(const QString &name) const { return folder_.filePath(name); }
    Store &store() { return *store_; }

    /// @return the path of a copy of a bundled data set.
    QString dataset(const QString &name)
    {
        const QString file = path(name + QStringLiteral(".csv"));
        QFile::copy(QStringLiteral(SOURCE_DIR "/resources/datasets/%1.csv").arg(name), file);
        return file;
    }

    std::unique_ptr<Document> makeDocument()
    {
        return std::make_unique<Document>(catalogue(), *store_, [this](Engine::Listener listener) -> std::unique_ptr<Engine> {
            return std::make_unique<RemoteEngine>(RemoteEngine::Host{qEnvironmentVariable("MORTISE"), {QStringLiteral("engine")}, path(QStringLiteral("store"))}, std::move(listener));
        });
    }

private:
    QTemporaryDir folder_;
    std::unique_ptr<Store> store_;
};

inline bool isDone(const Document &document, const char *node)
{
    const NodeStatus::State state = document.outcome(QString::fromUtf8(node)).status.state;
    return state == NodeStatus::State::Done || state == NodeStatus::State::Warning;
}

/// By the button: a shortcut needs an active window, which a display without a window manager does not give.
inline void run(MainWindow &window)
{
    for (QPushButton *button : window.findChild<TopBar *>()->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Run"))
            QTest::mouseClick(button, Qt::LeftButton);
}

/// Space, a word, Enter.
inline void addByMenu(MainWindow &window, const QString &typed)
{
    auto *canvas = window.findChild<Canvas *>();
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_Space);
    auto *menu = window.findChild<NodeMenu *>();
    QVERIFY(menu && menu->isVisible());
    auto *search = menu->findChild<QLineEdit *>();
    QTest::keyClicks(search, typed);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!menu->isVisible());
}

} // namespace mortise::journey

/// Like QTEST_MAIN, in an application that records where its GUI thread was busy for long.
#define MORTISE_JOURNEY(Test)                              \
    int main(int argc, char **argv)                        \
    {                                                      \
        QFile::remove(qEnvironmentVariable("MORTISE_STALLS")); \
        mortise::WatchedApplication application(argc, argv); \
        QTEST_SET_MAIN_SOURCE_PATH                         \
        Test test;                                         \
        return QTest::qExec(&test, argc, argv);            \
    }
