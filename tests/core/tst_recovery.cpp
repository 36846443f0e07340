// What a crash left is brought back from the recovery journal.
#include "project/recovery.h"
#include "tests/support/engine_nodes.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace mortise;

namespace {

const Registry &nodes = fake::registry();

template <class T>
T must(Expected<T> value)
{
    if (!value)
        qFatal("%s", value.error().message().c_str());
    if constexpr (!std::is_void_v<T>)
        return std::move(*value);
}

/// What the killed child of bringsBackWhatACrashLeft() does.
int editAndWait(const QString &folder)
{
    Workflow flow;
    must(flow.apply(AddNode{"Rows", {.type = "fake.rows"}}, nodes));
    RecoveryJournal journal(QStringLiteral("/home/me/größe.mortise"), flow, true, folder);
    journal.append(SetSetting{"Rows", "rows", 77});
    journal.append(AddNode{"Gone", {.type = "fake.rows"}});
    journal.append(RemoveNode{"Gone"});
    journal.flush();
    std::puts("ready");
    std::fflush(stdout);
    pause();
    return 0;
}

} // namespace

class TestRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void bringsBackWhatACrashLeft()
    {
        const QString folder = folder_->filePath("recovery");
        // A child process edits and is killed.
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("edit-and-wait"), folder});
        QVERIFY(child.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(child.bytesAvailable() > 0, 20'000);
        QVERIFY(listRecoverable(folder).isEmpty()); // it is running
        child.kill();
        QVERIFY(child.waitForFinished());
        const auto lost = listRecoverable(folder);
        QCOMPARE(lost.size(), 1);
        QCOMPARE(lost[0].path, QStringLiteral("/home/me/größe.mortise"));
        QCOMPARE(lost[0].title, QStringLiteral("größe"));
        QCOMPARE(lost[0].edits, 3);
        QVERIFY(lost[0].lastEdit.secsTo(QDateTime::currentDateTime()) < 60);
        const RecoveredWork work = must(recover(lost[0].id, nodes, folder));
        QVERIFY(work.problems.empty());
        QCOMPARE(work.workflow.params("Rows", nodes)->integer("rows"), std::int64_t{77});
        QVERIFY(!work.workflow.find("Gone"));
        discardRecoverable(lost[0].id, folder);
        QVERIFY(listRecoverable(folder).isEmpty());
    }

    void aCutOffLastLineCostsOnlyItself()
    {
        const QString folder = folder_->filePath("recovery");
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + "/x.jsonl");
        QVERIFY(file.open(QIODevice::WriteOnly));
        const nlohmann::json header{{"mortise_recovery", 1}, {"path", ""}, {"title", "T"}, {"unsaved", false}, {"workflow", toJson(Workflow())}};
        file.write(QByteArray::fromStdString(header.dump() + "\n" + toJson(Edit(SetTitle{"one"})).dump() + "\n" + toJson(Edit(RemoveNode{"Nobody"})).dump() + "\n" + "{\"edit\": \"set_ti"));
        file.close();
        QCOMPARE(listRecoverable(folder).value(0).title, QStringLiteral("T"));
        const RecoveredWork work = must(recover("x", nodes, folder));
        QCOMPARE(work.workflow.title(), std::string("one"));
        QCOMPARE(work.problems.size(), std::size_t{1});
        QVERIFY(!recover("y", nodes, folder));
    }

    void leavesNothingAfterACleanClose()
    {
        const QString folder = folder_->filePath("recovery");
        {
            RecoveryJournal journal({}, {}, true, folder);
            QVERIFY(journal.isWorking());
            journal.append(SetTitle{"a"});
            journal.flush();
            QVERIFY(listRecoverable(folder).isEmpty());
            QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
        }
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 0);
        RecoveryJournal nowhere({}, {}, true, QStringLiteral("/proc/nowhere"));
        nowhere.append(SetTitle{"a"});
        nowhere.flush();
        QVERIFY(!nowhere.isWorking());
    }

    void startsAnewAfterSaving()
    {
        const QString folder = folder_->filePath("recovery");
        RecoveryJournal journal({}, {}, true, folder);
        for (int i = 0; i < 500; ++i)
            journal.append(SetTitle{std::to_string(i)});
        Workflow saved;
        must(saved.apply(SetTitle{"saved"}, nodes));
        journal.restart("/home/me/a.mortise", saved);
        journal.append(SetTitle{"later"});
        journal.flush();
        const RecoveredWork work = must(recover(journal.id(), nodes, folder));
        QCOMPARE(work.workflow.title(), std::string("later"));
        QCOMPARE(work.path, QStringLiteral("/home/me/a.mortise"));
        QVERIFY(QFileInfo(folder + "/" + journal.id() + ".jsonl").size() < 1000);
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == QStringLiteral("edit-and-wait"))
        return editAndWait(app.arguments().value(2));
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_recovery.moc"
