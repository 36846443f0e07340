// A stored column that is cut short while it is mapped: the process lives, and the engine says which file it was.
#include "base/mapping_guard.h"
#include "engine/engine.h"
#include "store/store.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <numeric>

using namespace mortise;

namespace {

constexpr std::int64_t kRows = 400'000; // 3.2 MB: mapped, not read

Table ones()
{
    return Table::of({{"x", Column::number(std::vector<double>(kRows, 1.0))}});
}

double sumOf(const Table &table)
{
    const auto values = table.field(0).column->numbers();
    return std::accumulate(values.begin(), values.end(), 0.0);
}

std::string columnFile(const std::string &store)
{
    for (const QFileInfo &file : QDir(QString::fromStdString(store + "/columns")).entryInfoList(QDir::Files))
        if (file.size() > 1'000'000)
            return file.filePath().toStdString();
    qFatal("no column");
}

Expected<Outputs> makeOnes(const Inputs &, const ParamValues &, RunContext &)
{
    return Outputs{{"table", ones()}};
}

Expected<Outputs> cutAndSum(const Inputs &inputs, const ParamValues &params, RunContext &)
{
    const Table &table = *tableIn(inputs, "table");
    const std::string store = params.text("store");
    if (!store.empty() && truncate(columnFile(store).c_str(), 4096) != 0)
        return fail(ErrorCode::Internal, {});
    return Outputs{{"table", Table::of({{"sum", Column::number({sumOf(table)})}})}};
}

const Registry &nodes()
{
    static const PortSpec out{.key = "table", .label = "Table"};
    static const NodeType source{.id = "t.ones", .title = "Ones", .category = Category::BringIn, .outputs = {out}, .run = makeOnes};
    static const NodeType sum{.id = "t.sum", .title = "Sum", .category = Category::Prepare, .inputs = {out}, .outputs = {out},
                              .params = {{.key = "store", .label = "Store", .help = {}, .domain = TextLine{}, .fallback = std::string()}}, .run = cutAndSum};
    static const Registry all({&source, &sum});
    return all;
}

template <class T>
T must(Expected<T> value)
{
    if (!value)
        qFatal("%s", value.error().message().c_str());
    return std::move(*value);
}

} // namespace

class TestMappingGuard : public QObject {
    Q_OBJECT

private slots:
    void aColumnThatIsCutShortReadsAsZerosAndIsNamed()
    {
        QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        const Hash hash = must(must(Store::open(path, nodes()))->put(ones()));
        const auto store = must(Store::open(path, nodes()));
        const std::int64_t before = brokenMappings();
        {
            const Table table = std::get<Table>(must(store->get(hash)));
            QCOMPARE(sumOf(table), double(kRows));
            QVERIFY(!brokenMappingSince(before));
            const std::string file = columnFile(path);
            QCOMPARE(truncate(file.c_str(), 40'000), 0);
            const double rest = sumOf(table);
            QVERIFY2(rest > 0 && rest < 6000, qPrintable(QString::number(rest)));
            QCOMPARE(brokenMappings(), before + 1);
            QCOMPARE(brokenMappingSince(before).value(), file);
            QCOMPARE(sumOf(table), rest); // it stays so
            QCOMPARE(brokenMappings(), before + 1);
        }
        QVERIFY(brokenMappingSince(before)); // also once it is unmapped
        QVERIFY(!brokenMappingSince(before + 1));
        QVERIFY(!store->get(hash)); // and nobody takes it for whole
    }

    void theEngineFailsTheBlockAndMakesTheColumnAgain()
    {
        QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        Workflow flow;
        (void)flow.apply(AddNode{"Ones", {.type = "t.ones"}}, nodes());
        run(path, flow);
        (void)flow.apply(AddNode{"Sum", {.type = "t.sum", .settings = {{"store", path}}}}, nodes());
        (void)flow.apply(AddLink{{"Ones", "table", "Sum", "table"}}, nodes());
        const auto failed = run(path, flow);
        QVERIFY(failed);
        QCOMPARE(failed->code, ErrorCode::Unreadable);
        QVERIFY2(failed->message().starts_with(path + "/columns/"), failed->message().c_str());
        (void)flow.apply(SetSetting{"Sum", "store", ""}, nodes());
        double sum = 0;
        QVERIFY(!run(path, flow, &sum));
        QCOMPARE(sum, double(kRows));
    }

private:
    /// A store and an engine of its own, as after a start. @return why a block failed.
    static std::optional<Error> run(const std::string &folder, const Workflow &flow, double *sum = nullptr)
    {
        const auto store = must(Store::open(folder, nodes()));
        std::optional<Error> failed;
        std::map<std::string, Hash> outputs;
        {
            const auto engine = makeLocalEngine(nodes(), *store, [&](const EngineEvent &event) {
                if (event.kind == EngineEvent::Kind::Failed)
                    failed = event.error;
                else if (event.kind == EngineEvent::Kind::Done && event.node == "Sum")
                    outputs = event.outputs;
            });
            JobRequest request;
            request.workflow = flow;
            engine->waitFor(engine->submit(std::move(request)));
        }
        if (sum && !failed)
            *sum = sumOf(std::get<Table>(must(store->get(outputs.at("table")))));
        return failed;
    }
};

QTEST_GUILESS_MAIN(TestMappingGuard)
#include "tst_mapping_guard.moc"
