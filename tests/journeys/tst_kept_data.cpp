// The file behind a project goes: with a copy inside everything is there, linked the block says what is missing and finds it again.
#include "app/import/import_dialog.h"
#include "app/main_window/inspector.h"
#include "tests/support/journey.h"
#include "widgets/theme/toggle_switch.h"

#include <QFileDialog>
#include <QLabel>
#include <QSignalSpy>

using namespace mortise;
using namespace mortise::journey;

class TestKeptData : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(home_.open()); }

    void aCopyOpensWithoutTheFile()
    {
        const QString project = saved(QStringLiteral("penguins"), true);
        QVERIFY(QFile::rename(home_.path(QStringLiteral("penguins.csv")), home_.path(QStringLiteral("moved penguins.csv"))));
        const auto document = home_.makeDocument();
        MainWindow window(*document);
        open(window, *document, project);
        QVERIFY(isDone(*document, "penguins.csv"));
        document->run();
        QTRY_VERIFY_WITH_TIMEOUT(!document->isRunning(), kWaitMs);
        QVERIFY(isDone(*document, "penguins.csv"));
        // What needs the file fails, and takes nothing out of the project: it can be taken back later too.
        QVERIFY(document->apply(SetSetting{"penguins.csv", "header", "no"}));
        document->run();
        QTRY_VERIFY_WITH_TIMEOUT(!document->isRunning(), kWaitMs);
        QCOMPARE(document->outcome(QStringLiteral("penguins.csv")).status.state, NodeStatus::State::Failed);
        QSignalSpy done(document.get(), &Document::saved);
        document->saveFile(project);
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, kWaitMs);
        QSignalSpy opened(document.get(), &Document::opened);
        document->openFile(project);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kWaitMs);
        QTRY_COMPARE_WITH_TIMEOUT(document->outcome(QStringLiteral("penguins.csv")).status.state, NodeStatus::State::Failed, kWaitMs);
        QVERIFY(document->apply(SetSetting{"penguins.csv", "header", "auto"}));
        document->run();
        QTRY_VERIFY_WITH_TIMEOUT(!document->isRunning(), kWaitMs);
        QVERIFY(isDone(*document, "penguins.csv"));
        auto table = home_.store().get(document->outcome(QStringLiteral("penguins.csv")).outputs.at("table"));
        QVERIFY(table);
        QCOMPARE(std::get<Table>(*table).rows(), std::int64_t{344});
    }

    void aLinkSaysWhatIsMissingAndFindsIt()
    {
        const QString project = saved(QStringLiteral("iris"), false);
        const QString moved = home_.path(QStringLiteral("moved iris.csv"));
        {
            const auto document = home_.makeDocument(); // as long as the file is there nobody notices
            MainWindow window(*document);
            open(window, *document, project);
            QTRY_VERIFY_WITH_TIMEOUT(isDone(*document, "iris.csv"), kWaitMs);
        }
        QVERIFY(QFile::rename(home_.path(QStringLiteral("iris.csv")), moved));
        const auto document = home_.makeDocument();
        MainWindow window(*document);
        open(window, *document, project);
        QTRY_COMPARE_WITH_TIMEOUT(document->outcome(QStringLiteral("iris.csv")).status.state, NodeStatus::State::Failed, kWaitMs);
        QVERIFY(document->outcome(QStringLiteral("iris.csv")).status.summary.contains(QStringLiteral("iris.csv is not in ")));
        window.findChild<Canvas *>()->selectNode(QStringLiteral("iris.csv"));
        QPushButton *find = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((find = button(window.findChild<Inspector *>(), QStringLiteral("Find the file"))), kWaitMs);
        QTest::mouseClick(find, Qt::LeftButton);
        auto *files = window.findChild<QFileDialog *>();
        QVERIFY(files);
        files->selectFile(moved);
        emit files->fileSelected(moved);
        files->reject();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document, "iris.csv"), kWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!button(window.findChild<Inspector *>(), QStringLiteral("Find the file")), kWaitMs);
        QVERIFY(document->canUndo());
    }

    void aLinkedFileThatChangedIsReadAndSaidSo()
    {
        const QString project = saved(QStringLiteral("diabetes"), false);
        QFile file(home_.path(QStringLiteral("diabetes.csv")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray all = file.readAll();
        QVERIFY(file.resize(all.indexOf('\n', all.size() / 2) + 1));
        file.close();
        const auto document = home_.makeDocument();
        MainWindow window(*document);
        open(window, *document, project);
        QTRY_COMPARE_WITH_TIMEOUT(document->outcome(QStringLiteral("diabetes.csv")).status.state, NodeStatus::State::Warning, kWaitMs);
        QVERIFY(document->outcome(QStringLiteral("diabetes.csv")).status.problem.contains(QStringLiteral("holds something else than when it was read last")));
        QVERIFY(!document->isModified());
    }

private:
    static QPushButton *button(QWidget *in, const QString &text)
    {
        for (QPushButton *each : in->findChildren<QPushButton *>())
            if (each->text() == text && each->isVisible())
                return each;
        return nullptr;
    }

    void open(MainWindow &window, Document &document, const QString &project)
    {
        QSignalSpy opened(&document, &Document::opened);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.openPath(project);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, kWaitMs);
    }

    /// Brings the data set in through the dialog, with or without a copy, and saves. @return the project.
    QString saved(const QString &name, bool copy)
    {
        const QString file = home_.dataset(name), project = home_.path(name + QStringLiteral(".mortise"));
        const auto document = home_.makeDocument();
        MainWindow window(*document);
        window.show();
        window.openPath(file);
        auto *dialog = window.findChild<ImportDialog *>();
        auto *keep = dialog->findChild<ToggleSwitch *>();
        QPushButton *accept = nullptr;
        for (QPushButton *each : dialog->findChildren<QPushButton *>())
            if (each->isDefault())
                accept = each;
        (void)QTest::qWaitFor([&] { return accept->isEnabled(); }, kWaitMs);
        if (!keep->isChecked()) // small data are kept unless somebody says otherwise
            qFatal("no copy by itself");
        if (!copy)
            QTest::mouseClick(keep, Qt::LeftButton);
        QTest::mouseClick(accept, Qt::LeftButton);
        const std::string node = utf8(name) + ".csv";
        (void)QTest::qWaitFor([&] { return isDone(*document, node.c_str()) && !document->isRunning(); }, kWaitMs);
        QSignalSpy done(document.get(), &Document::saved);
        document->saveFile(project);
        (void)QTest::qWaitFor([&] { return done.count() == 1; }, kWaitMs);
        return project;
    }

    Home home_;
};

MORTISE_JOURNEY(TestKeptData)
#include "tst_kept_data.moc"
