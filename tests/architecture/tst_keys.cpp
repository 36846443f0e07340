// Letters and function keys are taken from tables that the window lists (KeyDeeds, the canvas's own, the window's actions): one that
// is compared by hand somewhere else works, and nobody is told.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

class TestKeys : public QObject {
    Q_OBJECT

private slots:
    void noKeyIsTakenThatIsNotListed()
    {
        static const QRegularExpression kKey(QStringLiteral("Qt::Key_([A-Z]|F\\d+)\\b")), kTold(QStringLiteral("\\{\\{.*QT_TRANSLATE_NOOP|\\baction\\(|addAction\\("));
        QStringList wrong;
        int seen = 0;
        for (const char *folder : {"app", "widgets"}) {
            QDirIterator files(QStringLiteral(SOURCE_DIR "/") + QString::fromUtf8(folder), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
                for (qsizetype i = 0; i < lines.size(); ++i)
                    if (lines[i].contains(kKey)) {
                        ++seen;
                        if (!lines[i].contains(kTold) && !isPartOfALink(lines[i]))
                            wrong << QStringLiteral("%1:%2: %3").arg(file.fileName()).arg(i + 1).arg(lines[i].trimmed());
                    }
            }
        }
        QVERIFY(seen > 20);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

private:
    /// While a link is led by keys, the status bar says which.
    static bool isPartOfALink(const QString &line) { return line.trimmed() == QStringLiteral("case Qt::Key_L:"); }
};

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
