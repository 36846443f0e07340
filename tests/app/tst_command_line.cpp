// The command line as a script sees it: the real program, its JSON, its exit codes, its one line on refusal.
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace {

struct Said {
    int exit = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

QStringList keysOf(const QJsonObject &object)
{
    return object.keys(); // sorted
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(folder_.isValid());
        // 60 rows: the sign of x tells the kind; one cell is missing, one row has no kind.
        QByteArray rows = "x,größe,kind\n";
        for (int i = 0; i < 60; ++i)
            rows += QByteArray::number(i - 30) + ',' + (i == 7 ? QByteArray() : QByteArray::number(i * 0.5)) + ',' + (i == 59 ? "" : i < 30 ? "low" : "high") + '\n';
        write("rows.csv", rows);
        write("flow.json", R"({"mortise": 1, "title": "Two kinds", "nodes": {
            "Rows": {"id": "data.file", "version": 1, "settings": {"path": "rows.csv", "roles": ["kind=target"]}},
            "Tree": {"id": "learn.tree", "version": 1},
            "Judge": {"id": "evaluate.test", "version": 1, "settings": {"folds": 3}},
            "Curve": {"id": "view.roc", "version": 1}},
            "links": [["Rows.table", "Judge.table"], ["Tree.learner", "Judge.learners"], ["Judge.results", "Curve.results"]]})");
    }

    void describesAFile()
    {
        const Said said = run({"describe", "rows.csv", "--json"});
        QCOMPARE(said.exit, 0);
        const QJsonObject json = said.json();
        QCOMPARE(keysOf(json), (QStringList{"columns", "peak_bytes", "read", "rows", "seconds"}));
        QCOMPARE(json["rows"].toInt(), 60);
        const QJsonObject size = json["columns"].toArray()[1].toObject(), kind = json["columns"].toArray()[2].toObject();
        QCOMPARE(size["name"].toString(), QString::fromUtf8("größe"));
        QCOMPARE(size["missing"].toInt(), 1);
        QCOMPARE(size["max"].toDouble(), 29.5);
        QVERIFY(size["levels"].isNull() && kind["mean"].isNull());
        QCOMPARE(kind["levels"].toArray()[0].toObject()["value"].toString(), QStringLiteral("low"));
        QCOMPARE(kind["levels"].toArray()[0].toObject()["count"].toInt(), 30);
    }

    void describesInAlignedLines()
    {
        const QByteArray name = QString(300, QLatin1Char('x')).toUtf8();
        write("wide.csv", name + ",年齢,e\xCC\x81\n1,東京,b\n");
        const Said said = run({"describe", "wide.csv"});
        QCOMPARE(said.exit, 0);
        const QStringList lines = QString::fromUtf8(said.out).split(QLatin1Char('\n'));
        QCOMPARE(lines[0], QStringLiteral("wide.csv: 1 row, 3 columns"));
        QVERIFY(lines[3].startsWith(QString(39, QLatin1Char('x')) + QStringLiteral("…  number")));
        QVERIFY2(lines[4].startsWith(QString::fromUtf8("年齢") + QString(36 + 2, QLatin1Char(' ')) + QStringLiteral("category")), qPrintable(lines[4])); // two columns each
        QVERIFY2(lines[5].startsWith(QString::fromUtf8("e\xCC\x81") + QString(39 + 2, QLatin1Char(' ')) + QStringLiteral("category")), qPrintable(lines[5]));
    }

    void trainsAModelThatPredicts()
    {
        const Said trained = run({"train", "--data", "rows.csv", "--target", "kind", "--learner", "learn.tree", "--set", "max_depth=1", "--folds", "3", "--model", "tree.model", "--json"});
        QCOMPARE(trained.exit, 0);
        const QJsonObject json = trained.json();
        for (const char *key : {"classes", "features", "learner", "metrics", "params", "peak_bytes", "per_fold", "recipe", "rows", "seconds", "seed", "task", "warnings"})
            QVERIFY2(json.contains(QLatin1String(key)), key);
        QCOMPARE(keysOf(json["metrics"].toObject()), (QStringList{"accuracy", "auc", "balanced_accuracy", "f1_macro", "log_loss"}));
        QCOMPARE(json["rows"].toInt(), 59);
        QCOMPARE(json["per_fold"].toArray().size(), 3);
        QCOMPARE(json["params"].toObject()["max_depth"].toVariant().toInt(), 1);
        QVERIFY(json["metrics"].toObject()["accuracy"].toObject()["value"].toDouble() > 0.9);

        const Said predicted = run({"predict", "--model", "tree.model", "--data", "rows.csv", "--out", "out.csv", "--json"});
        QCOMPARE(predicted.exit, 0);
        QCOMPARE(predicted.json()["rows"].toInt(), 60);
        const QList<QByteArray> lines = read("out.csv").split('\n');
        QCOMPARE(QString::fromUtf8(lines[0].trimmed()), QString::fromUtf8("x,größe,kind,predicted kind,p(high),p(low)"));
        QVERIFY(lines[1].startsWith("-30,0,low,low,"));
        QVERIFY(lines[60].startsWith("29,29.5,,high,"));
    }

    void theSameSeedGivesTheSameWordsForAnyThreads()
    {
        const auto metrics = [&](const QString &threads) {
            return run({"train", "--data", "rows.csv", "--target", "kind", "--learner", "learn.forest", "--set", "trees=20", "--seed", "5", "--threads", threads, "--json"}).json()["metrics"].toObject();
        };
        const QJsonObject one = metrics("1");
        QVERIFY(!one.isEmpty());
        QCOMPARE(one, metrics("3"));
    }

    void appliesANode()
    {
        const Said said = run({"apply", "prepare.filter", "--data", "rows.csv", "--set", "conditions=x >= 0", "--out", "kept.csv", "--json"});
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.json()["rows"].toInt(), 30);
        QCOMPARE(read("kept.csv").split('\n')[1].trimmed(), QByteArray("0,15,high"));
    }

    void runsAWorkflowIntoAProjectAndAPage()
    {
        const Said said = run({"run", "flow.json", "--set", "Tree.max_depth=2", "--save", "made.mortise", "--report", "page.html", "--json"});
        QCOMPARE(said.exit, 0);
        const QJsonObject nodes = said.json()["nodes"].toObject();
        QCOMPARE(nodes.keys(), (QStringList{"Curve", "Judge", "Rows", "Tree"}));
        QCOMPARE(nodes["Judge"].toObject()["state"].toString(), QStringLiteral("done"));
        QCOMPARE(nodes["Judge"].toObject()["report"].toObject()["learners"].toArray().size(), 1);
        const QByteArray page = read("page.html");
        QVERIFY(page.contains("<h1>Two kinds</h1>"));
        QCOMPARE(page.count("<svg"), 1); // the curve
        QVERIFY(!page.contains("http://") || page.count("http://") == page.count("http://www.w3.org/")); // nothing from outside

        const Said again = run({"run", "made.mortise", "--json"});
        QCOMPARE(again.exit, 0);
        QVERIFY(again.json()["nodes"].toObject()["Judge"].toObject()["cached"].toBool());
        // Data of its own in place of the block's.
        write("few.csv", read("rows.csv").left(read("rows.csv").indexOf("\n20,")) + "\n");
        const Said other = run({"run", "flow.json", "--data", "Rows=few.csv", "--json"});
        QCOMPARE(other.exit, 1); // its target has a role only in the block's own settings
    }

    void drawsAFigure()
    {
        const Said said = run({"figure", "view.distribution", "--data", "rows.csv", "--set", "column=x", "--size", "400x300", "--theme", "dark", "--out", "x.svg"});
        QCOMPARE(said.exit, 0);
        QVERIFY(read("x.svg").contains("<svg"));
        QCOMPARE(run({"figure", "view.distribution", "--data", "rows.csv", "--out", "x.png"}).exit, 0);
        QVERIFY(read("x.png").startsWith("\x89PNG"));
    }

    void listsItsNodes()
    {
        const QJsonArray all = QJsonDocument::fromJson(run({"nodes", "--json"}).out).array();
        QVERIFY(all.size() > 25);
        const QJsonObject first = all[0].toObject();
        QCOMPARE(keysOf(first), (QStringList{"category", "id", "inputs", "keywords", "outputs", "params", "summary", "title", "version"}));
        QVERIFY(run({"nodes", "learn.forest"}).out.contains("trees"));
    }

    void refusesInOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("named");
        QTest::newRow("no such file") << QStringList{"describe", "absent.csv"} << 1 << "absent.csv";
        QTest::newRow("no such command") << QStringList{"teach"} << 2 << "teach";
        QTest::newRow("no such option") << QStringList{"describe", "rows.csv", "--loud"} << 2 << "--loud";
        QTest::newRow("no such learner") << QStringList{"train", "--data", "rows.csv", "--target", "kind", "--learner", "learn.oracle"} << 1 << "learn.oracle";
        QTest::newRow("no such target") << QStringList{"train", "--data", "rows.csv", "--target", "sort", "--learner", "learn.tree"} << 1 << "sort";
        QTest::newRow("no such setting") << QStringList{"train", "--data", "rows.csv", "--target", "kind", "--learner", "learn.tree", "--set", "deep=3"} << 2 << "max_depth";
        QTest::newRow("out of range") << QStringList{"train", "--data", "rows.csv", "--target", "kind", "--learner", "learn.forest", "--set", "trees=0"} << 2 << "trees";
        QTest::newRow("a place that is not there") << QStringList{"apply", "prepare.filter", "--data", "rows.csv", "--out", "no/such/place.csv"} << 1 << "no/such/place.csv";
    }
    void refusesInOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        for (const bool json : {false, true}) {
            const Said said = run(json ? arguments + QStringList{"--json"} : arguments);
            QTEST(said.exit, "exit");
            QCOMPARE(said.out, QByteArray());
            QCOMPARE(said.err.count('\n'), 1);
            QVERIFY2(said.err.startsWith("mortise: "), said.err);
            QVERIFY2(said.err.contains(named.toUtf8()), said.err);
        }
    }

private:
    Said run(const QStringList &arguments)
    {
        QProcess program;
        program.setWorkingDirectory(folder_.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            environment.insert(QString::fromLatin1(name), folder_.filePath(QString::fromLatin1(name)));
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) // no command needs a display
            environment.remove(QString::fromLatin1(name));
        program.setProcessEnvironment(environment);
        program.start(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("../mortise")), arguments);
        if (!program.waitForFinished(60000))
            return {};
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }
    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(folder_.filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray read(const char *name)
    {
        QFile file(folder_.filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
