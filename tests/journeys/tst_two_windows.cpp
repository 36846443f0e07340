// One project in two windows, of one process and of two: nobody overwrites what another saved without being told, and nobody is
// locked out by a process that is gone.
#include "project/recovery.h"
#include "tests/support/journey.h"

#include <QAbstractButton>
#include <QDir>
#include <QLockFile>
#include <QMessageBox>
#include <QProcess>
#include <QSignalSpy>

using namespace mortise;
using namespace mortise::journey;

class TestTwoWindows : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(home_.open());
        path_ = home_.path(QStringLiteral("work/churn.mortise"));
        QVERIFY(QDir().mkpath(home_.path(QStringLiteral("work"))));
    }

    void aSecondDocumentIsToldAndMayLookOrCopy()
    {
        const auto owner = saved("One");
        const auto second = home_.makeDocument();
        QSignalSpy elsewhere(second.get(), &Document::openElsewhere), opened(second.get(), &Document::opened), problems(second.get(), &Document::problem);
        second->openFile(path_);
        QCOMPARE(elsewhere.size(), 1);
        second->openFile(path_, Document::OpenAs::Look);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kWaitMs);
        QVERIFY(second->isReadOnly() && second->workflow().find("One"));
        QVERIFY(second->apply(RenameNode{"One", "Mine"}));
        second->saveFile(path_);
        QCOMPARE(problems.size(), 1);
        QVERIFY(names(path_).contains("One"));
        QSignalSpy kept(second.get(), &Document::saved);
        second->saveFile(home_.path(QStringLiteral("work/mine.mortise")));
        QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, kWaitMs);
        QVERIFY(!second->isReadOnly());
        second->openFile(path_, Document::OpenAs::Copy);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 2, kWaitMs);
        QVERIFY(second->path().isEmpty() && second->isModified());
        QCOMPARE(second->title(), QStringLiteral("Copy of churn"));
        second->saveFile(path_); // by another way: the owner still has it
        QCOMPARE(problems.size(), 2);
        QCOMPARE(QDir(home_.path(QStringLiteral("work"))).entryList(QDir::Files | QDir::Hidden), (QStringList{"churn.mortise", "mine.mortise"})); // nothing beside them
    }

    void anOwnerThatClosesLetsGo()
    {
        {
            const auto owner = saved("One");
            owner->clear();
            const auto second = opened();
            QVERIFY(second && !second->isReadOnly());
        }
        const auto third = opened();
        QVERIFY(third);
        QSignalSpy again(third.get(), &Document::opened);
        third->openFile(path_); // its own: read again
        QTRY_COMPARE_WITH_TIMEOUT(again.size(), 1, kWaitMs);
    }

    void whatSomebodyElseSavedIsNotOverwritten_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("project") << "work/shared.mortise";
        QTest::newRow("text") << "work/shared.json";
    }
    void whatSomebodyElseSavedIsNotOverwritten()
    {
        QFETCH(QString, file);
        const QString path = home_.path(file);
        const auto document = saved("One", path);
        QSignalSpy done(document.get(), &Document::saved), changed(document.get(), &Document::changedElsewhere);
        document->saveFile(path); // nobody else: no question
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kWaitMs);
        save(saved("Theirs", home_.path(QStringLiteral("work/other.") + file.section(QLatin1Char('.'), 1))), path); // on another machine, say
        document->saveFile(path);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, kWaitMs);
        QVERIFY(names(path).contains("Theirs"));
        document->saveFile(path, true);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, kWaitMs);
        QVERIFY(names(path).contains("One"));
        document->saveFile(path); // its own save is no surprise
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 3, kWaitMs);
        QFile::remove(path);
        document->saveFile(path); // nothing is lost where nothing is
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 4, kWaitMs);
        QCOMPARE(changed.size(), 1);
    }

    void theWindowAsksInWords()
    {
        const auto owner = saved("One");
        const auto second = home_.makeDocument();
        MainWindow window(*second);
        window.show();
        window.openPath(path_);
        auto *box = window.findChild<QMessageBox *>();
        QVERIFY(box && box->text().contains(QStringLiteral("churn.mortise is open in another window")));
        QSignalSpy opened(second.get(), &Document::opened);
        button(box, "Look at it")->click();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kWaitMs);
        QVERIFY(second->isReadOnly());
        emit second->changedElsewhere(path_);
        auto *warning = window.findChildren<QMessageBox *>().last();
        QVERIFY(warning->text().contains(QStringLiteral("saved by somebody else")));
        QVERIFY(button(warning, "Replace what they saved") && button(warning, "Save as"));
        button(warning, "Cancel")->click();
    }

    void anotherProcessOwnsItUntilItIsGone()
    {
        saved("One");
        QProcess other;
        other.start(qEnvironmentVariable("MORTISE"), {path_});
        QVERIFY(other.waitForStarted());
        const auto second = home_.makeDocument();
        QSignalSpy elsewhere(second.get(), &Document::openElsewhere), opened(second.get(), &Document::opened);
        // Looked for, not tried: a lock that is tried at the wrong moment would keep the other from it.
        const QDir locks(QFileInfo(recoveryFolder()).absolutePath() + QStringLiteral("/open"));
        const auto isTheOthers = [&] { // and not one that is just let go of
            for (const QString &name : locks.entryList({QStringLiteral("*.lock")}, QDir::Files)) {
                qint64 process = 0;
                QString host, program;
                if (QLockFile(locks.filePath(name)).getLockInfo(&process, &host, &program) && process == other.processId())
                    return true;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isTheOthers(), kWaitMs);
        QVERIFY(!DocumentLock::take(path_).isOurs());
        second->openFile(path_);
        QCOMPARE(elsewhere.size(), 1);
        other.kill(); // as a crash
        QVERIFY(other.waitForFinished());
        second->openFile(path_);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kWaitMs);
        QCOMPARE(elsewhere.size(), 1);
    }

private:
    static QAbstractButton *button(const QMessageBox *box, const char *text)
    {
        for (QAbstractButton *each : box->buttons())
            if (each->text() == QString::fromUtf8(text))
                return each;
        return nullptr;
    }
    static void save(const std::unique_ptr<Document> &document, const QString &path)
    {
        const QString own = document->path();
        QFile::remove(path);
        QVERIFY(QFile::copy(own, path));
    }
    std::unique_ptr<Document> saved(const char *block, const QString &path = {})
    {
        auto document = home_.makeDocument();
        document->apply(AddNode{block, {.type = "data.example", .version = catalogue().find("data.example")->version}});
        QSignalSpy done(document.get(), &Document::saved);
        document->saveFile(path.isEmpty() ? path_ : path);
        if (!QTest::qWaitFor([&] { return done.size() == 1; }, kWaitMs))
            qFatal("not saved");
        return document;
    }
    std::unique_ptr<Document> opened()
    {
        auto document = home_.makeDocument();
        QSignalSpy done(document.get(), &Document::opened);
        document->openFile(path_);
        return QTest::qWaitFor([&] { return done.size() == 1; }, kWaitMs) ? std::move(document) : nullptr;
    }
    QStringList names(const QString &path)
    {
        auto document = home_.makeDocument();
        QSignalSpy done(document.get(), &Document::opened);
        document->openFile(path, Document::OpenAs::Copy);
        QStringList names;
        if (QTest::qWaitFor([&] { return done.size() == 1; }, kWaitMs))
            for (const auto &[name, node] : document->workflow().nodes())
                names << qstring(name);
        return names;
    }

    Home home_;
    QString path_;
};

QTEST_MAIN(TestTwoWindows)
#include "tst_two_windows.moc"
