// The window itself, in medians: from exec to a painted window that answers, the memory of an idle one, and from the click on Stop
// to an engine at rest while 10,000 trees grow. Uses the display that there is; without one, Qt's offscreen platform.
//   bench_window [PROGRAM]         default: the mortise beside it
#include "base/rng.h"
#include "tests/support/journey.h"

#include <QEventLoop>
#include <QProcess>
#include <QSignalSpy>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace mortise;

namespace {

double seconds() // of the same clock as the program's `ready`
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// @return what follows `key` in the first line of the file that starts so; nothing where there is none.
QByteArray lineOf(const QString &path, const QByteArray &key)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith(key))
                return line.mid(key.size()).trimmed();
    return {};
}

void startAndMemory(journey::Home &home, const QString &program)
{
    constexpr int kTimes = 15;
    std::vector<double> starts, memory;
    for (int time = -1; time < kTimes; ++time) { // once to warm up
        const QString told = home.path(QStringLiteral("started"));
        QFile::remove(told);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("MORTISE_STALLS"), told);
        process.setProcessEnvironment(environment);
        const double from = seconds();
        process.start(program, QStringList());
        QByteArray ready;
        while ((ready = lineOf(told, "ready ")).isEmpty() && seconds() < from + 20)
            process.waitForFinished(5);
        if (time < 0 || ready.isEmpty()) {
            process.kill();
            process.waitForFinished();
            continue;
        }
        starts.push_back(ready.toDouble() - from);
        process.waitForFinished(1500);
        memory.push_back(lineOf(QStringLiteral("/proc/%1/status").arg(process.processId()), "VmRSS:").chopped(3).trimmed().toDouble() / 1024);
        process.kill();
        process.waitForFinished();
    }
    if (starts.empty()) {
        std::fprintf(stderr, "bench_window: %s opened no window\n", utf8(program).c_str());
        std::exit(1);
    }
    std::printf("start to a window that answers    %.3f s (longest of %zu: %.3f)\n", median(starts), starts.size(), *std::max_element(starts.begin(), starts.end()));
    std::printf("memory of the idle window         %.0f MB\n", median(memory));
}

/// 60,000 rows, 20 numbers, two classes.
void writeRows(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        std::exit(1);
    Rng rng(1);
    QByteArray text = "y";
    for (int column = 0; column < 20; ++column)
        text += ",x" + QByteArray::number(column);
    for (int row = 0; row < 60'000; ++row) {
        const double first = rng.normal();
        text += first + rng.normal() > 0 ? "\nyes," : "\nno,";
        text += QByteArray::number(first, 'g', 6);
        for (int column = 1; column < 20; ++column)
            text += ',' + QByteArray::number(rng.normal(), 'g', 6);
    }
    file.write(text + '\n');
}

void stopping(journey::Home &home)
{
    const QString rows = home.path(QStringLiteral("rows.csv"));
    writeRows(rows);
    const auto document = home.makeDocument();
    const auto add = [&](const char *name, const char *type, nlohmann::json settings) {
        GraphNode node;
        node.type = type;
        node.version = catalogue().find(type)->version;
        node.settings = std::move(settings);
        document->apply(AddNode{name, node});
    };
    add("Rows", "data.file", {{"path", utf8(rows)}, {"roles", {"y=target"}}});
    add("Forest", "learn.forest", {{"trees", 10'000}});
    add("Test", "evaluate.test", {});
    document->apply(AddLink{{"Rows", "table", "Test", "table"}});
    document->apply(AddLink{{"Forest", "learner", "Test", "learners"}});
    MainWindow window(*document);
    window.show();

    std::vector<double> answered, atRest;
    for (int time = 0; time < 9; ++time) {
        QSignalSpy progress(document.get(), &Document::progress);
        document->run();
        while (progress.count() < 20 + 7 * time && document->isRunning()) // in the middle of it, each time elsewhere
            progress.wait(200);
        QPushButton *stop = nullptr;
        for (QPushButton *button : window.findChild<TopBar *>()->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Stop") && button->isVisible())
                stop = button;
        if (!stop || !document->isRunning()) {
            std::fprintf(stderr, "bench_window: nothing ran that could be stopped: %s\n", utf8(document->outcome(QStringLiteral("Test")).status.summary).c_str());
            std::exit(1);
        }
        QSignalSpy running(document.get(), &Document::runningChanged);
        const double from = seconds();
        QTest::mouseClick(stop, Qt::LeftButton);
        answered.push_back(seconds() - from);
        while (document->isRunning() && running.wait(10'000)) {
        }
        atRest.push_back(seconds() - from);
    }
    std::printf("Stop under 10,000 trees           %.0f ms to rest (longest of %zu: %.0f), the click itself %.1f ms\n", 1e3 * median(atRest), atRest.size(),
                1e3 * *std::max_element(atRest.begin(), atRest.end()), 1e3 * median(answered));
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QString program = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QApplication::applicationDirPath() + QStringLiteral("/mortise");
    qputenv("MORTISE", program.toUtf8());
    journey::Home home;
    if (!home.open())
        return 1;
    startAndMemory(home, program);
    stopping(home);
    return 0;
}
