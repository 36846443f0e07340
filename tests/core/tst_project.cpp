#include "base/rng.h"
#include "project/codec.h"
#include "project/project.h"
#include "project/sqlite.h"
#include "tests/support/engine_nodes.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <bit>
#include <cstring>

using namespace mortise;

namespace {

const Registry &nodes = fake::registry();

std::unique_ptr<Store> storeAt(const QString &folder = {})
{
    auto store = Store::open(folder.toStdString(), nodes);
    if (!store)
        qFatal("%s", store.error().message().c_str());
    return std::move(*store);
}

template <class T>
T must(Expected<T> value)
{
    if (!value)
        qFatal("%s", value.error().message().c_str());
    if constexpr (!std::is_void_v<T>)
        return std::move(*value);
}

Table richTable(std::int64_t n)
{
    Rng rng(3);
    std::vector<double> numbers;
    std::vector<std::int32_t> codes;
    std::vector<std::string> texts;
    std::vector<std::int64_t> times;
    for (std::int64_t i = 0; i < n; ++i) {
        numbers.push_back(i % 7 == 3 ? std::bit_cast<double>(0x7ff8000000000000ULL | rng.below(1u << 30)) : i % 11 == 5 ? -0.0 : rng.normal());
        codes.push_back(static_cast<std::int32_t>(rng.below(4)) - 1);
        texts.push_back(rng.below(5) == 0 ? "" : "größe 数 \0 " + std::string(rng.below(60), 'x'));
        times.push_back(rng.below(6) == 0 ? kMissingTime : static_cast<std::int64_t>(rng.next()));
    }
    const Table raw = Table::of({{"n, umfang", Column::number(numbers)}, {"c", Column::category(codes, {"low", "mid", "höchst"}, true)}, {"t", Column::text(texts)}, {"when", Column::time(times, true)}},
                                "rich").withRole("c", Role::Target);
    RowIndex odd;
    for (std::int64_t i = n - 1; i >= 0; i -= 2)
        odd.push_back(i);
    return raw.withRows(odd).madeBy({.kind = StepKind::Filter, .node = "fake.shift", .version = 2, .params = {{"by", 1.5}}, .state = {}, .seed = 7, .summary = {"%1 rows", {"3"}}}, raw);
}

bool sameBits(const Table &a, const Table &b)
{
    if (a.rows() != b.rows() || a.columns() != b.columns() || a.hash() != b.hash())
        return false;
    for (int i = 0; i < a.columns(); ++i) {
        const ColumnPtr x = a.dense(i), y = b.dense(i);
        const auto same = [](const Buffer &p, const Buffer &q) { return p.size() == q.size() && (p.size() == 0 || std::memcmp(p.data(), q.data(), p.size()) == 0); };
        if (x->type() != y->type() || x->levels() != y->levels() || !same(x->values(), y->values()) || !same(x->bytes(), y->bytes()))
            return false;
    }
    return true;
}

RunPtr runOf(nlohmann::json record)
{
    return std::make_shared<const nlohmann::json>(std::move(record));
}

bool sameRuns(const std::vector<RunPtr> &a, const std::vector<RunPtr> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const RunPtr &x, const RunPtr &y) { return *x == *y; });
}

StoredResult resultOf(Store &store, const Value &value, const char *port = "table")
{
    return {.outputs = {{port, must(store.put(value))}}, .report = {{"rows", 3}}, .summary = {"%1 rows", {"3"}}, .warnings = {"careful"}, .seconds = 0.5, .key = hashText(port)};
}

ProjectContent someContent(Store &store, const Table &table)
{
    ProjectContent content;
    must(content.workflow.apply(AddNode{"Rows", {.type = "fake.rows", .settings = {{"rows", 12}}}}, nodes));
    must(content.workflow.apply(SetTitle{"Größe"}, nodes));
    content.records = {runOf({{"id", "a"}, {"metrics", {{"rmse", 1.5}}}}), runOf({{"id", "b"}, {"notes", "数"}})};
    content.results["Rows"] = resultOf(store, table);
    content.view = {{"zoom", 1.25}};
    content.figures = {{{"id", "f"}, {"title", "ROC"}}};
    content.edits = {toJson(Edit(SetTitle{"Größe"}))};
    return content;
}

Table tableOf(Store &store, const ProjectContent &content, const std::string &node = "Rows")
{
    return std::get<Table>(must(store.get(content.results.at(node).outputs.at("table"))));
}

std::string said(const std::vector<Text> &problems)
{
    std::string out;
    for (const Text &text : problems)
        out += text.english() + "\n";
    return out;
}

} // namespace

class TestProject : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = folder_->filePath("my project, größe.mortise").toStdString();
    }

    void shufflesAndBack()
    {
        Rng rng(1);
        for (const std::size_t n : {0, 1, 15, 16, 17, 1000, 65'536}) {
            std::vector<std::byte> from(8 * n), shuffled(8 * n), back(8 * n);
            for (std::byte &b : from)
                b = static_cast<std::byte>(rng.next());
            shuffle8(from.data(), n, shuffled.data());
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t k = 0; k < 8; ++k)
                    QVERIFY(shuffled[k * n + i] == from[i * 8 + k]);
            unshuffle8(shuffled.data(), n, back.data());
            QVERIFY(back == from);
        }
    }

    void comesBackBitForBit_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<bool>("onDisk");
        for (const int rows : {0, 1, 10, 200'000})
            for (const bool onDisk : {false, true})
                QTest::addRow("%d rows, %s", rows, onDisk ? "disk" : "memory") << rows << onDisk;
    }
    void comesBackBitForBit()
    {
        QFETCH(int, rows);
        QFETCH(bool, onDisk);
        const auto store = storeAt(onDisk ? folder_->filePath("a") : QString()), other = storeAt(onDisk ? folder_->filePath("b") : QString());
        const Table table = richTable(rows);
        const ProjectContent content = someContent(*store, table);
        std::vector<Text> problems;
        must(saveProject(path_, content, *store, {}, {}, &problems));
        QCOMPARE(said(problems), std::string());
        const ProjectContent back = must(openProject(path_, *other, nodes));
        QCOMPARE(said(back.problems), std::string());
        QVERIFY(back.workflow == content.workflow);
        QVERIFY(sameRuns(back.records, content.records));
        QVERIFY(back.view == content.view);
        QVERIFY(back.figures == content.figures);
        QVERIFY(back.edits == content.edits);
        QVERIFY(toJson(back.results.at("Rows")) == toJson(content.results.at("Rows")));
        QVERIFY(sameBits(tableOf(*other, back), table));
        QVERIFY(sameBits(tableOf(*other, back).raw(), table.raw()));
        QVERIFY(other->result(hashText("table"))); // the engine does not run it again
    }

    void keepsFiveThousandColumnsAndTablesWithoutAny()
    {
        const auto store = storeAt(), other = storeAt(folder_->filePath("b"));
        std::vector<std::pair<std::string, ColumnPtr>> columns;
        for (int i = 0; i < 5000; ++i)
            columns.emplace_back("c" + std::to_string(i), Column::number({static_cast<double>(i), kMissingNumber}));
        ProjectContent content;
        content.results["Wide"] = resultOf(*store, Table::of(columns));
        content.results["Empty"] = resultOf(*store, Table());
        must(saveProject(path_, content, *store));
        const ProjectContent back = must(openProject(path_, *other, nodes));
        QVERIFY(sameBits(tableOf(*other, back, "Wide"), Table::of(columns)));
        QVERIFY(sameBits(tableOf(*other, back, "Empty"), Table()));
    }

    void keepsModelsLearnersAndResults()
    {
        const auto store = storeAt(), other = storeAt(folder_->filePath("b"));
        auto model = std::make_shared<Model>();
        model->node = "fake.mean";
        model->predictor = std::make_shared<fake::MeanPredictor>(2.5);
        auto results = std::make_shared<Results>();
        results->target = "größe";
        const NodeType &mean = *nodes.find("fake.mean");
        ProjectContent content;
        content.results["M"] = resultOf(*store, ModelPtr(model), "model");
        content.results["L"] = resultOf(*store, Learner{.name = "Mean", .node = "fake.mean", .version = 1, .params = ParamValues(mean.params)}, "learner");
        content.results["R"] = resultOf(*store, ResultsPtr(results), "results");
        must(saveProject(path_, content, *store));
        const ProjectContent back = must(openProject(path_, *other, nodes));
        QCOMPARE(said(back.problems), std::string());
        double out[1];
        std::get<ModelPtr>(must(other->get(back.results.at("M").outputs.at("model"))))->predictor->predict({}, out);
        QCOMPARE(out[0], 2.5);
        QCOMPARE(std::get<Learner>(must(other->get(back.results.at("L").outputs.at("learner")))).name, std::string("Mean"));
        QCOMPARE(std::get<ResultsPtr>(must(other->get(back.results.at("R").outputs.at("results"))))->target, std::string("größe"));
    }

    void isOneFileWhenClosed()
    {
        const auto store = storeAt();
        const QDir dir(folder_->path());
        for (int i = 0; i < 2; ++i) { // anew, then in place
            must(saveProject(path_, someContent(*store, richTable(100 + i)), *store));
            must(openProject(path_, *storeAt(), nodes));
            QCOMPARE(dir.entryList(QDir::Files | QDir::Hidden).size(), 1);
        }
    }

    void savingAgainWritesOnlyWhatChanged()
    {
        const auto store = storeAt();
        const auto noise = [](std::uint64_t seed) {
            Rng rng(seed);
            std::vector<double> values(200'000);
            for (double &v : values)
                v = rng.normal();
            return Column::number(values);
        };
        const Table table = Table::of({{"x", noise(1)}});
        must(saveProject(path_, someContent(*store, table), *store));
        const qint64 first = QFileInfo(QString::fromStdString(path_)).size();
        ProjectContent content = someContent(*store, table);
        content.results["More"] = resultOf(*store, table.withColumn("y", noise(2)));
        content.records.pop_back();
        must(saveProject(path_, content, *store));
        const qint64 second = QFileInfo(QString::fromStdString(path_)).size();
        QVERIFY2(second > first * 1.8 && second < first * 2.2, qPrintable(QString::number(second)));
        const auto other = storeAt();
        ProjectContent back = must(openProject(path_, *other, nodes));
        QCOMPARE(back.records.size(), std::size_t{1});
        QVERIFY(sameBits(tableOf(*other, back, "More"), table.withColumn("y", noise(2))));
        content.results.clear(); // what is not wanted any more goes
        must(saveProject(path_, content, *store));
        QVERIFY(QFileInfo(QString::fromStdString(path_)).size() < first / 2);
    }

    void keepsValuesThatOnlyTheFileStillHas()
    {
        const auto store = storeAt();
        const Table table = richTable(1000);
        const ProjectContent content = someContent(*store, table);
        must(saveProject(path_, content, *store));
        const auto empty = storeAt(), other = storeAt();
        std::vector<Text> problems;
        must(saveProject(path_, content, *empty, {}, {}, &problems));
        QCOMPARE(said(problems), std::string());
        QVERIFY(sameBits(tableOf(*other, must(openProject(path_, *other, nodes))), table));
        must(saveProject(path_ + "2", content, *empty, {}, {}, &problems)); // no file to take them from
        QCOMPARE(problems.size(), std::size_t{1});
    }

    void opensOlderFormatsAndSavesThemInTheNewOne()
    {
        const auto store = storeAt();
        const ProjectContent content = someContent(*store, richTable(50));
        must(saveProject(path_, content, *store));
        { // as format 1 was
            Database db = must(Database::open(path_, Database::Mode::ReadWrite));
            must(db.run("DROP TABLE figures; DROP TABLE edits; PRAGMA user_version = 1"));
        }
        const auto other = storeAt();
        ProjectContent back = must(openProject(path_, *other, nodes));
        QCOMPARE(said(back.problems), std::string());
        QVERIFY(back.workflow == content.workflow);
        QVERIFY(back.figures.empty());
        back.figures = content.figures;
        must(saveProject(path_, back, *other));
        QVERIFY(must(openProject(path_, *storeAt(), nodes)).figures == content.figures);
        Database db = must(Database::open(path_, Database::Mode::ReadOnly));
        QCOMPARE(db.number("PRAGMA user_version"), std::int64_t{2});
    }

    void refusesNewerFormatsAndWhatIsNoProject()
    {
        const auto store = storeAt();
        must(saveProject(path_, someContent(*store, richTable(5)), *store));
        {
            Database db = must(Database::open(path_, Database::Mode::ReadWrite));
            must(db.run("PRAGMA user_version = 99"));
        }
        const auto newer = openProject(path_, *store, nodes);
        QVERIFY(!newer && newer.error().message().find("newer Mortise (format 99") != std::string::npos);
        const auto write = [&](const QByteArray &bytes) {
            QFile file(QString::fromStdString(path_));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        for (const QByteArray &bytes : {QByteArray(), QByteArray("hello"), QByteArray(5000, 'x'), QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\0')}) {
            write(bytes);
            const auto none = openProject(path_, *store, nodes);
            QVERIFY(!none && none.error().code == ErrorCode::Unreadable);
        }
        QCOMPARE(openProject("/nowhere/x.mortise", *store, nodes).error().code, ErrorCode::NotFound);
    }

    void opensATruncatedFileAsFarAsItCanBeRead_data()
    {
        QTest::addColumn<double>("kept");
        for (const double kept : {0.99, 0.7, 0.4})
            QTest::addRow("%g", kept) << kept;
    }
    void opensATruncatedFileAsFarAsItCanBeRead()
    {
        QFETCH(double, kept);
        const auto store = storeAt();
        ProjectContent content = someContent(*store, richTable(10));
        for (int i = 0; i < 4; ++i)
            content.results["Big " + std::to_string(i)] = resultOf(*store, richTable(50'000 + i));
        must(saveProject(path_, content, *store));
        const auto size = std::filesystem::file_size(path_);
        std::filesystem::resize_file(path_, static_cast<std::uintmax_t>(static_cast<double>(size) * kept));
        const auto other = storeAt(folder_->filePath("b"));
        const ProjectContent back = must(openProject(path_, *other, nodes));
        QVERIFY(back.workflow == content.workflow);
        QVERIFY(sameRuns(back.records, content.records));
        QVERIFY2(said(back.problems).find("run it again") != std::string::npos, said(back.problems).c_str());
        int whole = 0;
        for (const auto &[node, result] : back.results)
            if (result.outputs.contains("table")) {
                ++whole;
                QVERIFY(sameBits(tableOf(*other, back, node), tableOf(*store, content, node)));
            }
        QVERIFY2(whole < 5 && (kept < 0.9 || whole > 0), std::to_string(whole).c_str());
        QCOMPARE(whole + static_cast<int>(back.problems.size()), 5);
        // Saving over it makes it whole again.
        must(saveProject(path_, content, *store));
        QCOMPARE(said(must(openProject(path_, *storeAt(), nodes)).problems), std::string());
    }

    void survivesFlippedBits()
    {
        const auto store = storeAt();
        const ProjectContent content = someContent(*store, richTable(30'000));
        must(saveProject(path_, content, *store));
        QFile file(QString::fromStdString(path_));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        Rng rng(5);
        int opened = 0, told = 0;
        for (int i = 0; i < 60; ++i) {
            QByteArray damaged = whole;
            for (int k = 0; k < 20; ++k)
                damaged[static_cast<qsizetype>(100 + rng.below(static_cast<std::uint64_t>(whole.size() - 100)))] = static_cast<char>(rng.next());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(damaged);
            file.close();
            const auto other = storeAt();
            const auto back = openProject(path_, *other, nodes);
            if (!back)
                continue;
            ++opened;
            told += !back->problems.empty();
            if (back->results.contains("Rows") && back->results.at("Rows").outputs.contains("table") && back->problems.empty())
                QVERIFY(sameBits(tableOf(*other, *back), tableOf(*store, content)));
        }
        qInfo("of 60 damaged files %d opened, %d with problems told", opened, told);
        QVERIFY(opened > 10 && told > 10);
    }

    void stopsWhenAskedAndLeavesWhatWasThere()
    {
        const auto store = storeAt();
        const ProjectContent before = someContent(*store, richTable(10));
        must(saveProject(path_, before, *store));
        ProjectContent after = before;
        after.results["Big"] = resultOf(*store, richTable(50'000));
        must(after.workflow.apply(SetTitle{"changed"}, nodes));
        std::stop_source stop;
        stop.request_stop();
        for (const std::string &path : {path_, path_ + "2"})
            QCOMPARE(saveProject(path, after, *store, {}, stop.get_token()).error().code, ErrorCode::Cancelled);
        QVERIFY(must(openProject(path_, *storeAt(), nodes)).workflow == before.workflow);
        QCOMPARE(QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        must(saveProject(path_, after, *store));
        QCOMPARE(openProject(path_, *storeAt(), nodes, {}, stop.get_token()).error().code, ErrorCode::Cancelled);
    }

    void saysWhenItCannotBeWritten()
    {
        const auto store = storeAt();
        const auto nowhere = saveProject("/nowhere/x.mortise", {}, *store);
        QCOMPARE(nowhere.error().code, ErrorCode::NotWritten);
        must(saveProject(path_, {}, *store));
        Database other = must(Database::open(path_, Database::Mode::ReadWrite));
        must(other.run("BEGIN EXCLUSIVE"));
        const auto busy = saveProject(path_, {}, *store);
        QVERIFY(!busy && busy.error().message().find("in use") != std::string::npos);
    }

    void tellsProgress()
    {
        const auto store = storeAt();
        double last = 0;
        const FileProgress progress = [&](double fraction) {
            QVERIFY(fraction >= last && fraction <= 1);
            last = fraction;
        };
        must(saveProject(path_, someContent(*store, richTable(300'000)), *store, progress));
        QCOMPARE(last, 1.0);
        last = 0;
        must(openProject(path_, *storeAt(), nodes, progress));
        QCOMPARE(last, 1.0);
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    std::string path_;
};

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
