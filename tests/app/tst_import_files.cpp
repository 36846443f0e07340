// The import dialog and files that nobody wants: ugly, huge, gone or changed while it is open.
#include "tests/support/opened_import.h"

using namespace mortise;

class TestImportFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(home_.open()); }

    void largeTablesAreOnlyLinkedUnlessSomebodyWantsThemInside()
    {
        const QString path = home_.file(QStringLiteral("settled.csv"), settledCustomers());
        QCOMPARE(settings::keepBelow(), qint64{200'000'000});
        {
            Opened it(path);
            QVERIFY(it.waitRead());
            QVERIFY(it.dialog.findChild<ToggleSwitch *>()->isChecked());
            QVERIFY(!it.dialog.settings().contains("keep"));
        }
        settings::setKeepBelow(0);
        Opened it(path);
        QVERIFY(it.waitRead());
        auto *keep = it.dialog.findChild<ToggleSwitch *>();
        QVERIFY(!keep->isChecked());
        QCOMPARE(setting(it, "keep"), std::string("false"));
        keep->setFocus();
        QTest::keyClick(keep, Qt::Key_Space);
        QVERIFY(!it.dialog.settings().contains("keep"));
        settings::setKeepBelow(200'000'000);
    }

    void aFileThatGoesGivesASentence()
    {
        const QString path = home_.file(QStringLiteral("gone.csv"), kCustomers);
        Opened it(path);
        QVERIFY(it.waitDoubts(3));
        QVERIFY(QFile::remove(path));
        QTest::mouseClick(it.accept, Qt::LeftButton);
        QVERIFY(it.dialog.isVisible());
        QVERIFY(it.says(QStringLiteral("is not there any more")));
        QVERIFY(it.press(QStringLiteral("joined: Make missing"))); // reads again
        QTRY_VERIFY_WITH_TIMEOUT(it.says(QStringLiteral("This file cannot be read as it is")), kWaitMs);
        QVERIFY(!it.accept->isEnabled());
        home_.file(QStringLiteral("gone.csv"), "a\n1\n"); // and comes back as something else
        QEvent back(QEvent::WindowActivate); // from putting it there
        QCoreApplication::sendEvent(&it.dialog, &back);
        QVERIFY(it.waitRead());
        QCOMPARE(it.model->columnCount(), 1);
    }

    void aFileThatChangesIsShownAgainBeforeItComesIn()
    {
        const QString path = home_.file(QStringLiteral("grows.csv"), "a,b\n1,2\n3,4\n");
        Opened it(path);
        QVERIFY(it.waitRead());
        QCOMPARE(it.accept->text(), QStringLiteral("Bring in 2 rows"));
        const auto rewrite = [&path](const QByteArray &bytes, int seconds) {
            QFile out(path);
            return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.flush() && out.setFileTime(QDateTime::currentDateTime().addSecs(seconds), QFileDevice::FileModificationTime);
        };
        QVERIFY(rewrite("a,b\n1,2\n", 10));
        QTest::mouseClick(it.accept, Qt::LeftButton);
        QVERIFY(it.dialog.isVisible());
        QVERIFY(it.waitRead());
        QCOMPARE(it.accept->text(), QStringLiteral("Bring in 1 row"));
        QVERIFY(it.says(QStringLiteral("has changed meanwhile")));
        QVERIFY(rewrite("a,b\n1,2\n5,6\n", 20)); // one that never rests comes in all the same
        QTest::mouseClick(it.accept, Qt::LeftButton);
        QVERIFY(!it.dialog.isVisible());
    }

    void uglyFilesAreShownOrRefusedInASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("rows"); // -1: refused
        QTest::addColumn<int>("columns");
        QTest::newRow("empty") << QByteArray() << -1 << 0;
        QTest::newRow("binary") << QByteArray("\x7F" "ELF\0\1\2", 7) << -1 << 0;
        QTest::newRow("one cell") << QByteArray("a") << 0 << 1;
        QTest::newRow("one row") << QByteArray("1,2,3\n") << 1 << 3;
        QTest::newRow("one column") << QByteArray("a\n1\n\n3\n") << 3 << 1;
        QTest::newRow("header alone") << QByteArray("name,age\n") << 0 << 2;
        QByteArray wide, row;
        for (int c = 0; c < 5000; ++c) {
            wide += (c ? ",column " : "column ") + QByteArray::number(c);
            row += (c ? "," : "") + QByteArray::number(c);
        }
        QTest::newRow("5,000 columns") << wide + "\n" + row + "\n" + row + "\n" << 2 << 5000;
        const QByteArray name = "\"" + QByteArray(300, 'x') + "\nzwei \xF0\x9F\x90\xA7\"";
        QTest::newRow("names of 300 letters") << name + "," + name + "\n1,2\n3,4\n" << 2 << 2;
        QTest::newRow("right to left") << QByteArrayLiteral("\xD8\xB3\xD9\x86,\xD8\xA7\xD8\xB3\xD9\x85\n12,\xD8\xB9\xD9\x84\xD9\x8A\n") << 1 << 2;
        const QString text = QStringLiteral("größe;n\nä;1,5\nö;2,5\n");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char *>(text.utf16()), 2 * text.size()) << 2 << 2;
    }
    void uglyFilesAreShownOrRefusedInASentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, rows);
        QFETCH(int, columns);
        QElapsedTimer clock;
        clock.start();
        Opened it(home_.file(QStringLiteral("ugly.csv"), bytes));
        if (rows < 0) {
            QTRY_VERIFY_WITH_TIMEOUT(it.says(QStringLiteral("This file cannot be read as it is")), kWaitMs);
            QVERIFY(it.says(QStringLiteral("ugly.csv ")));
            QVERIFY(!it.accept->isEnabled());
            return;
        }
        QVERIFY(it.waitRead());
        QCOMPARE(it.model->rowCount(), rows);
        QCOMPARE(it.model->columnCount(), columns);
        it.dialog.grab();
        QVERIFY2(clock.elapsed() < 10000, qPrintable(QString::number(clock.elapsed())));
    }

    void closingWhileItReadsIsSafe()
    {
        QByteArray much = "a,b\n";
        for (int i = 0; i < 400'000; ++i)
            much += "1,n. a.\n";
        const QString path = home_.file(QStringLiteral("much.csv"), much);
        for (int i = 0; i < 3; ++i) {
            ImportDialog dialog(path, nullptr);
            dialog.show();
            QTest::qWait(5 * i);
        }
        QThreadPool::globalInstance()->waitForDone();
    }

private:
    static std::string setting(const Opened &it, const char *key) { return it.dialog.settings().at(key).dump(); }
    ImportHome home_;
};

QTEST_MAIN(TestImportFiles)
#include "tst_import_files.moc"
