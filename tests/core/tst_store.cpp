#include "store/disk_store.h"
#include "tests/support/engine_nodes.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

#include <bit>
#include <filesystem>

using namespace mortise;

namespace {

std::unique_ptr<Store> openAt(const QString &folder, std::int64_t limit = 0)
{
    auto store = Store::open(folder.toStdString(), fake::registry(), limit);
    if (!store)
        qFatal("%s", store.error().message().c_str());
    return std::move(*store);
}

Hash mustPut(Store &store, const Value &value)
{
    const auto hash = store.put(value);
    if (!hash)
        qFatal("%s", hash.error().message().c_str());
    return *hash;
}

Table mustGetTable(Store &store, const Hash &hash)
{
    const auto value = store.get(hash);
    if (!value)
        qFatal("%s", value.error().message().c_str());
    return std::get<Table>(*value);
}

/// Every kind of column, a missing value in each, a NaN with a payload, a selection, a recipe.
Table richTable(std::int64_t n = 1000)
{
    std::vector<double> numbers;
    std::vector<std::int32_t> codes;
    std::vector<std::string> texts;
    std::vector<std::int64_t> times;
    for (std::int64_t i = 0; i < n; ++i) {
        numbers.push_back(i % 7 == 3 ? std::bit_cast<double>(0x7ff80000deadbeefULL) : static_cast<double>(i) / 3);
        codes.push_back(static_cast<std::int32_t>(i % 4) - 1);
        texts.push_back(i % 5 == 0 ? "" : "größe 数 " + std::to_string(i));
        times.push_back(i % 6 == 0 ? kMissingTime : i * 1'000'000);
    }
    const Table raw = Table::of({{"n, umfang", Column::number(numbers)}, {"c", Column::category(codes, {"low", "mid", "hoch"}, true)},
                                 {"t", Column::text(texts)}, {"when", Column::time(times, true)}}, "rich")
                          .withRole("c", Role::Target);
    const RecipeStep step{.kind = StepKind::Filter, .node = "fake.shift", .version = 2, .params = {{"by", 1.5}}, .state = {{"mean", 3.25}}, .seed = 7, .summary = {"%1 rows", {"3"}}};
    RowIndex odd;
    for (std::int64_t i = n - 1; i >= 0; i -= 2)
        odd.push_back(i);
    return raw.withRows(odd).madeBy(step, raw);
}

bool sameBits(const Table &a, const Table &b)
{
    if (a.rows() != b.rows() || a.columns() != b.columns() || a.source() != b.source() || a.hash() != b.hash())
        return false;
    for (int i = 0; i < a.columns(); ++i) {
        const ColumnPtr x = a.dense(i), y = b.dense(i);
        const auto same = [](const Buffer &p, const Buffer &q) { return p.size() == q.size() && std::equal(p.data(), p.data() + p.size(), q.data()); };
        if (a.field(i).name != b.field(i).name || a.field(i).role != b.field(i).role || x->type() != y->type() || x->levels() != y->levels()
            || x->ordered() != y->ordered() || !same(x->values(), y->values()) || !same(x->bytes(), y->bytes()))
            return false;
    }
    return true;
}

/// As if everything in the store had last been used an hour ago.
void ageAll(const QString &folder)
{
    for (const char *part : {"columns", "values", "results"})
        for (const auto &file : std::filesystem::directory_iterator(folder.toStdString() + "/" + part)) {
            timespec past[2];
            clock_gettime(CLOCK_REALTIME, &past[0]);
            past[0].tv_sec -= 3600;
            past[1] = past[0];
            utimensat(AT_FDCWD, file.path().c_str(), past, 0);
        }
}

std::vector<std::string> filesIn(const QString &folder)
{
    std::vector<std::string> files;
    for (const auto &file : std::filesystem::directory_iterator(folder.toStdString()))
        files.push_back(file.path());
    return files;
}

ModelPtr someModel()
{
    auto model = std::make_shared<Model>();
    model->name = "Mean";
    model->node = "fake.mean";
    model->target = "y";
    model->steps = richTable(10).steps();
    model->rows = 10;
    model->predictor = std::make_shared<fake::MeanPredictor>(2.5);
    return model;
}

} // namespace

class TestStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tablesComeBackBitForBit_data()
    {
        QTest::addColumn<bool>("onDisk");
        QTest::addColumn<int>("rows");
        for (const bool onDisk : {false, true})
            for (const int rows : {0, 1, 1000, 200'000})
                QTest::addRow("%s %d", onDisk ? "disk" : "memory", rows) << onDisk << rows;
    }
    void tablesComeBackBitForBit()
    {
        QFETCH(bool, onDisk);
        QFETCH(int, rows);
        const QTemporaryDir folder;
        const auto store = openAt(onDisk ? folder.path() : QString());
        const Table table = richTable(rows);
        const Hash hash = mustPut(*store, table);
        QCOMPARE(hash.hex(), table.hash().hex());
        const auto reopened = onDisk ? openAt(folder.path()) : nullptr;
        const Table back = mustGetTable(onDisk ? *reopened : *store, hash);
        QVERIFY(sameBits(back, table));
        QVERIFY(sameBits(back.raw(), table.raw()));
        QCOMPARE(back.steps().size(), std::size_t{1});
        QCOMPARE(toJson(back.steps()[0]).dump(), toJson(table.steps()[0]).dump());
        if (rows > 0)
            QCOMPARE(back.sourceRow(0), std::int64_t{rows - 1});
    }

    void keepsTablesWithoutColumnsAndWithManyColumns()
    {
        const QTemporaryDir folder;
        const auto store = openAt(folder.path());
        std::vector<std::pair<std::string, ColumnPtr>> columns;
        for (int i = 0; i < 5000; ++i)
            columns.emplace_back("c" + std::to_string(i), Column::number({static_cast<double>(i), 1.0}));
        for (const Table &table : {Table(), Table::of({}), Table::of(columns)})
            QVERIFY(sameBits(mustGetTable(*openAt(folder.path()), mustPut(*store, table)), table));
    }

    void learnersModelsAndResultsComeBack_data()
    {
        QTest::addColumn<bool>("onDisk");
        QTest::newRow("memory") << false;
        QTest::newRow("disk") << true;
    }
    void learnersModelsAndResultsComeBack()
    {
        QFETCH(bool, onDisk);
        const QTemporaryDir folder;
        const auto store = openAt(onDisk ? folder.path() : QString());
        const NodeType &type = *fake::registry().find("fake.mean");
        const Learner learner{.name = "My mean", .node = "fake.mean", .version = 1, .params = ParamValues(type.params)};
        const auto learnerBack = store->get(mustPut(*store, learner));
        QCOMPARE(std::get<Learner>(*learnerBack).name, learner.name);
        QVERIFY(std::get<Learner>(*learnerBack).params == learner.params);

        const Hash modelHash = mustPut(*store, someModel());
        QCOMPARE(mustPut(*store, someModel()).hex(), modelHash.hex());
        const auto model = (onDisk ? openAt(folder.path()) : openAt({}))->get(modelHash);
        QCOMPARE(model.has_value(), onDisk);
        if (model) {
            double out[2];
            std::get<ModelPtr>(*model)->predictor->predict({}, out);
            QCOMPARE(out[1], 2.5);
        }
        auto results = std::make_shared<Results>();
        results->target = "größe";
        const auto resultsBack = store->get(mustPut(*store, ResultsPtr(results)));
        QCOMPARE(std::get<ResultsPtr>(*resultsBack)->target, results->target);
    }

    void writesASharedColumnOnce()
    {
        const QTemporaryDir folder;
        const auto store = openAt(folder.path());
        const Table table = Table::of({{"x", Column::number(std::vector<double>(100'000, 1.5))}, {"y", Column::number(std::vector<double>(100'000, 2.5))}});
        mustPut(*store, table);
        const std::int64_t before = store->bytes();
        mustPut(*store, table.withRole("x", Role::Target));
        QVERIFY(store->bytes() - before < 5'000);
        QCOMPARE(filesIn(folder.filePath("columns")).size(), std::size_t{2});
    }

    void sharesOneMappingWhileItIsHeld()
    {
        const QTemporaryDir folder;
        const auto store = openAt(folder.path());
        const Table table = richTable();
        const Hash a = mustPut(*store, table), b = mustPut(*store, table.withRole("t", Role::Id));
        const auto other = openAt(folder.path());
        const Table first = mustGetTable(*other, a), second = mustGetTable(*other, b);
        QCOMPARE(first.field(0).column.get(), second.field(0).column.get());
        QCOMPARE(first.field(0).rows.get(), second.field(1).rows.get());
    }

    void resultsAreThereOnlyWithAllTheirValues()
    {
        const QTemporaryDir folder;
        const auto store = openAt(folder.path());
        const Hash table = mustPut(*store, richTable());
        const StoredResult result{.outputs = {{"table", table}}, .report = {{"rows", 500}}, .summary = {"%1 rows", {"500"}}, .warnings = {"odd rows only"}, .seconds = 1.25};
        const Hash key = hashText("key");
        QVERIFY(store->putResult(key, result));
        const auto back = openAt(folder.path())->result(key);
        QVERIFY(back);
        QCOMPARE(toJson(*back).dump(), toJson(result).dump());
        QVERIFY(!store->result(hashText("another key")));
        QVERIFY(QFile::remove(folder.filePath("values/" + QString::fromStdString(table.hex()))));
        QVERIFY(!store->result(key));
    }

    void evictsTheLongestUnusedFirst()
    {
        const QTemporaryDir folder;
        const auto store = openAt(folder.path(), 2'000'000);
        std::vector<Hash> hashes;
        for (int i = 0; i < 5; ++i) { // 400 kB each
            hashes.push_back(mustPut(*store, Table::of({{"x", Column::number(std::vector<double>(50'000, i))}})));
            QVERIFY(store->putResult(hashText("key" + std::to_string(i)), {.outputs = {{"table", hashes.back()}}, .report = {}, .summary = {}, .warnings = {}}));
        }
        ageAll(folder.path());
        QVERIFY(store->get(hashes[0]));
        mustPut(*store, Table::of({{"x", Column::number(std::vector<double>(50'000, 9))}}));
        QVERIFY(store->has(hashes[0])); // used just now
        QVERIFY(!store->has(hashes[1]));
        QVERIFY(!store->result(hashText("key1")));
        QVERIFY(store->bytes() <= 2'000'000);
        QVERIFY(filesIn(folder.filePath("columns")).size() < 6);
        QCOMPARE(store->get(hashes[1]).error().code, ErrorCode::NotFound);
    }

    void neverEvictsWhatSomebodyHolds()
    {
        const QTemporaryDir folder;
        const auto store = openAt(folder.path(), 500'000);
        const Hash table = mustPut(*store, Table::of({{"x", Column::number(std::vector<double>(100'000, 1))}}));
        Hash model = mustPut(*store, someModel());
        std::optional<Table> held = mustGetTable(*store, table);
        auto heldModel = std::optional(*store->get(model));
        ageAll(folder.path());
        store->evict();
        QVERIFY(store->has(table));
        QVERIFY(store->has(model));
        held.reset();
        heldModel.reset();
        ageAll(folder.path());
        store->evict();
        QVERIFY(!store->has(table));
    }

    void keepsTheRawTableAsLongAsWhatWasMadeOfIt()
    {
        const QTemporaryDir folder;
        const auto store = openAt(folder.path(), 100);
        Hash hash, raw;
        {
            const Table table = richTable(20'000);
            hash = mustPut(*store, table);
            raw = table.raw().hash();
        }
        std::optional<Table> held = mustGetTable(*store, hash);
        ageAll(folder.path());
        store->evict();
        QVERIFY(store->has(raw));
        held.reset();
        ageAll(folder.path());
        store->evict();
        QVERIFY(!store->has(hash));
        QVERIFY(!store->has(raw));
        QCOMPARE(filesIn(folder.filePath("columns")).size(), std::size_t{0});
    }

    void twoStoresWorkOnOneFolder()
    {
        const QTemporaryDir folder;
        const auto writer = openAt(folder.path(), 3'000'000), reader = openAt(folder.path(), 3'000'000);
        std::atomic<bool> end{false};
        std::atomic<int> read{0}, lost{0}, wrong{0};
        std::mutex mutex;
        std::vector<std::pair<Hash, double>> made;
        std::thread thread([&] {
            for (std::size_t i = 0; !end; ++i) {
                std::pair<Hash, double> one;
                {
                    const std::lock_guard lock(mutex);
                    if (made.empty())
                        continue;
                    one = made[i % made.size()];
                }
                const auto value = reader->get(one.first);
                if (!value)
                    ++(value.error().code == ErrorCode::NotFound ? lost : wrong);
                else if (std::get<Table>(*value).field(0).column->numbers()[49'999] != one.second)
                    ++wrong;
                else
                    ++read;
            }
        });
        for (int i = 0; i < 60; ++i) {
            auto &by = i % 2 == 0 ? *writer : *reader;
            const Hash hash = mustPut(by, Table::of({{"x", Column::number(std::vector<double>(50'000, i))}}));
            {
                const std::lock_guard lock(mutex);
                made.emplace_back(hash, i);
            }
            if (i % 10 == 9) {
                ageAll(folder.path());
                writer->evict();
            }
        }
        end = true;
        thread.join();
        QVERIFY2(wrong == 0, std::to_string(wrong).c_str());
        QVERIFY(read > 0);
        qInfo("%d read, %d had been evicted", read.load(), lost.load());
    }

    void saysThatDamagedFilesAreUnreadableAndThenTreatsThemAsNotThere_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("how");
        for (const char *part : {"columns", "values"})
            for (const char *how : {"empty", "short", "longer", "header", "gone"})
                QTest::addRow("%s %s", part, how) << part << how;
    }
    void saysThatDamagedFilesAreUnreadableAndThenTreatsThemAsNotThere()
    {
        QFETCH(QString, part);
        QFETCH(QString, how);
        const QTemporaryDir folder;
        const Table table = Table::of({{"x", Column::number(std::vector<double>(40'000, 1))}});
        const Hash hash = mustPut(*openAt(folder.path()), table);
        const std::string path = filesIn(folder.filePath(part)).front();
        const auto size = std::filesystem::file_size(path);
        if (how == "empty")
            std::filesystem::resize_file(path, 0);
        else if (how == "short")
            std::filesystem::resize_file(path, size - 8);
        else if (how == "longer")
            std::filesystem::resize_file(path, size + 4096);
        else if (how == "gone")
            std::filesystem::remove(path);
        else {
            std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(33);
            file.put('\x7f');
        }
        const auto store = openAt(folder.path());
        const auto value = store->get(hash);
        QVERIFY(!value);
        QCOMPARE(value.error().code, part == "values" && how == "gone" ? ErrorCode::NotFound : ErrorCode::Unreadable);
        QVERIFY(!store->has(hash));
        QCOMPARE(mustPut(*store, table).hex(), hash.hex());
        QVERIFY(sameBits(mustGetTable(*store, hash), table));
    }

    void movesValuesBetweenStoresInTheirSavedForm()
    {
        const QTemporaryDir folder;
        const auto from = openAt({}), to = openAt(folder.path());
        const Table table = richTable();
        const Hash hash = mustPut(*from, table);
        const std::function<void(const Hash &)> move = [&](const Hash &name) {
            const auto saved = from->saved(name);
            QVERIFY(saved);
            for (const Hash &value : saved->values)
                move(value);
            for (const Hash &piece : saved->pieces) {
                const auto content = from->piece(piece);
                QVERIFY(content);
                auto writer = to->addPiece(piece, content->shape);
                QVERIFY(writer);
                const auto values = content->valueSpan();
                const std::size_t half = values.size() / 2;
                QVERIFY((*writer)->write(half, values.subspan(half)));
                QVERIFY((*writer)->write(0, values.first(half)));
                QVERIFY((*writer)->write(values.size(), {content->bytes.data(), content->bytes.size()}));
                QVERIFY((*writer)->finish());
            }
            QVERIFY(to->putSaved(name, saved->bytes));
        };
        move(hash);
        QVERIFY(sameBits(mustGetTable(*to, hash), table));
    }

    void refusesASavedFormWhoseColumnsAreMissing()
    {
        const auto from = openAt({}), to = openAt({});
        const Hash hash = mustPut(*from, richTable());
        QVERIFY(!to->putSaved(hash, from->saved(hash)->bytes));
        QVERIFY(!to->putSaved(hash, "MORTISE-TABLE 1\nnonsense"));
        QVERIFY(!to->has(hash));
    }

    void saysWhenTheFolderCannotBeMade()
    {
        QVERIFY(!Store::open("/proc/mortise", fake::registry()));
    }
};

QTEST_APPLESS_MAIN(TestStore)
#include "tst_store.moc"
