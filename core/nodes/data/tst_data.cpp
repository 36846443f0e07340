// Files in and out, and the bundled data sets.
#include "node/node_type.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace mortise;

namespace mortise {
const NodeType &declareFile();
const NodeType &declareExample();
const NodeType &declareSaveFile();
}

namespace {

/// For comparisons: QCOMPARE itself cannot take JSON.
QString text(const nlohmann::json &json)
{
    return QString::fromStdString(json.dump());
}

Expected<Outputs> run(const NodeType &type, const nlohmann::json &json, RunContext &context, const Inputs &inputs = {})
{
    MORTISE_TRY(const ParamValues params, paramsFromJson(type.params, json));
    return runNode(type, inputs, params, context);
}

QString refusal(const NodeType &type, const nlohmann::json &json, const Inputs &inputs = {})
{
    RunContext context;
    const auto made = run(type, json, context, inputs);
    return made ? QString() : QString::fromStdString(made.error().message());
}

const Table &tableOf(const Expected<Outputs> &outputs)
{
    if (!outputs)
        qFatal("%s", outputs.error().message().c_str());
    return std::get<Table>(outputs->at("table"));
}

} // namespace

class TestData : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;

    std::string write(const char *name, const QByteArray &content)
    {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
        return file.fileName().toStdString();
    }

private Q_SLOTS:
    void readsAFileBelowTheProjectsFolder()
    {
        write("people.csv", "id,age,plan\n007,31,free\n008,,pro\n");
        RunContext context;
        context.folder = folder_.path().toStdString();
        const auto made = run(declareFile(), {{"path", "people.csv"}, {"roles", {"plan=target", "id=id"}}}, context);
        const Table &table = tableOf(made);
        QCOMPARE(table.rows(), std::int64_t(2));
        QCOMPARE(table.field(table.target()).name, std::string("plan"));
        QCOMPARE(table.field(0).role, Role::Id);
        QCOMPARE(text(context.report["read"]["delimiter"]), text(nlohmann::json(",")));
        QCOMPARE(text(context.report["read"]["header"]), text(nlohmann::json(true)));
        QCOMPARE(text(context.report["rows"]), text(nlohmann::json(2)));
        QCOMPARE(context.summary.english(), std::string("2 rows · 3 columns"));
    }

    void doesAsItIsTold()
    {
        const std::string path = write("told.txt", "a;b;c\n1,5;3/4/2020;x\n2,5;5/4/2020;-9\n");
        RunContext context;
        const auto made = run(declareFile(), {{"path", path}, {"delimiter", ";"}, {"decimal", ","}, {"dates", "dmy"}, {"missing", nlohmann::json::array({"-9"})},
                                              {"types", nlohmann::json::array({"column 2=text"})}, {"header", "no"}}, context);
        const Table &table = tableOf(made);
        QCOMPARE(table.rows(), std::int64_t(3)); // the names are a row
        QCOMPARE(table.field(1).column->type(), ColumnType::Text);
        const auto named = run(declareFile(), {{"path", path}, {"delimiter", ";"}, {"decimal", ","}, {"dates", "dmy"}, {"missing", nlohmann::json::array({"-9"})}}, context);
        QCOMPARE(tableOf(named).cellText(0, 0), std::string("1.5"));
        QCOMPARE(tableOf(named).cellText(0, 1), std::string("2020-04-03"));
        QVERIFY(tableOf(named).isMissing(1, 2));
    }

    void knowsATabByName()
    {
        RunContext context;
        const std::string path = write("tab.tsv", "a\tb\n1\t2\n");
        QCOMPARE(tableOf(run(declareFile(), {{"path", path}, {"delimiter", "tab"}}, context)).columns(), 2);
    }

    void refusesWhatCannotBe()
    {
        QVERIFY(refusal(declareFile(), nlohmann::json::object()).contains("path is empty"));
        QVERIFY(refusal(declareFile(), {{"path", "/nowhere/x.csv"}}).contains("/nowhere/x.csv"));
        const std::string path = write("x.csv", "age,b\n1,2\n");
        QVERIFY(refusal(declareFile(), {{"path", path}, {"delimiter", ";;"}}).contains(";;"));
        QVERIFY(refusal(declareFile(), {{"path", path}, {"roles", nlohmann::json::array({"agee=target"})}}).contains("did you mean age"));
        QVERIFY(refusal(declareFile(), {{"path", path}, {"types", nlohmann::json::array({"agee=text"})}}).contains("did you mean age"));
    }

    void knowsAChangedFile()
    {
        RunContext context;
        const auto print = [&](const std::string &path) { return declareFile().fingerprint(*paramsFromJson(declareFile().params, {{"path", path}}), context); };
        const Hash first = *print(write("f.csv", "a\n1\n"));
        QVERIFY(*print(write("g.csv", "a\n1\n")) == first);
        QVERIFY(*print(write("f.csv", "a\n2\n")) != first);
        QCOMPARE(print("/nowhere/x.csv").error().code, ErrorCode::NotFound);
    }

    void offersEveryBundledSet()
    {
        const auto &choice = std::get<Choice>(declareExample().params.front().domain);
        QStringList declared, bundled;
        for (const Option &option : choice.options)
            declared << QString::fromStdString(option.value + ": " + option.label.source);
        const QDir folder(":/mortise/datasets");
        for (const QString &name : folder.entryList({"*.json"}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject about = QJsonDocument::fromJson(file.readAll()).object();
            bundled << about["name"].toString() + ": " + about["title"].toString();
        }
        QVERIFY(bundled.size() >= 8);
        QCOMPARE(declared.join('\n'), bundled.join('\n'));
    }

    void readsEveryBundledSetAsItSaysOfItself()
    {
        for (const Option &option : std::get<Choice>(declareExample().params.front().domain).options) {
            RunContext context;
            const auto made = run(declareExample(), {{"name", option.value}}, context);
            QVERIFY2(made, option.value.c_str());
            QFile file(QString::fromStdString(":/mortise/datasets/" + option.value + ".json"));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject about = QJsonDocument::fromJson(file.readAll()).object();
            const Table &table = tableOf(made);
            QCOMPARE(table.rows(), std::int64_t(about["rows"].toInteger()));
            const int target = table.target();
            QCOMPARE(target < 0 ? std::string() : table.field(target).name, about["target"].toString().toStdString());
            if (about["task"] == "classification")
                QCOMPARE(table.field(target).column->type(), ColumnType::Category);
            if (about["task"] == "regression")
                QCOMPARE(table.field(target).column->type(), ColumnType::Number);
            QVERIFY2(context.warnings.empty(), option.value.c_str());
            QVERIFY(!context.report["licence"].get<std::string>().empty());
        }
    }

    void writesWhatReadsBack()
    {
        const Table table = Table::of({{"x", Column::number({0.1, -0.0, kMissingNumber})}, {"t", Column::text({"=1+1", "a,\"b\"", "ü"})}});
        RunContext context;
        context.folder = folder_.path().toStdString();
        const auto written = run(declareSaveFile(), {{"path", "out.tsv"}, {"neutralise", true}}, context, {{"table", {table}}});
        QVERIFY(written);
        QVERIFY(written->empty());
        QCOMPARE(text(context.report["rows"]), text(nlohmann::json(3)));
        QCOMPARE(text(context.report["neutralised"]), text(nlohmann::json(1)));
        QCOMPARE(context.summary.english(), std::string("3 rows written to out.tsv"));
        QFile file(folder_.filePath("out.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("x\tt\n0.1\t'=1+1\n-0\t\"a,\"\"b\"\"\"\n\tü\n"));
        QVERIFY(!declareSaveFile().cached);
    }

    void refusesToWriteWhereItCannot()
    {
        const Inputs inputs{{"table", {Table::of({{"x", Column::number({1})}})}}};
        QVERIFY(refusal(declareSaveFile(), nlohmann::json::object(), inputs).contains("path is empty"));
        QVERIFY(refusal(declareSaveFile(), {{"path", "/tmp/x.xlsx"}}, inputs).contains(".csv, .tsv"));
        QVERIFY(refusal(declareSaveFile(), {{"path", "/nowhere/at/all.csv"}}, inputs).contains("/nowhere/at/all.csv"));
    }
};

QTEST_GUILESS_MAIN(TestData)
#include "tst_data.moc"
