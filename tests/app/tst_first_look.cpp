// What Explore shows of a table that nobody has looked at: columns that tell something, on the data sets that come along.
#include "app/main_window/first_look.h"
#include "node/node_type.h"
#include "tests/widgets/chart_data.h"

#include <QTest>

using namespace mortise;

class TestFirstLook : public QObject {
    Q_OBJECT

private slots:
    void showsWhatTellsTheClasses()
    {
        // Two of the three classes of iris overlap but in the petals: Fisher, Annals of Eugenics 7, 1936.
        const FirstLook look = of("iris");
        QVERIFY(look.x.starts_with("petal") || look.y.starts_with("petal"));
        QCOMPARE(look.column, look.x);
        QCOMPARE(look.value, look.y);
    }

    void showsWhatGoesWithANumber()
    {
        const FirstLook look = of("mpg");
        QCOMPARE(look.y, std::string("mpg"));
        QVERIFY(!look.x.empty() && look.x != look.y);
        QVERIFY(look.value.empty()); // the box plot shows the target by itself
    }

    void movesPointsApartWhereTheyPileUp()
    {
        std::vector<double> few, fine, other;
        std::vector<std::int32_t> codes;
        for (int i = 0; i < 2000; ++i) {
            few.push_back(i % 7);
            other.push_back(i % 5);
            fine.push_back(i % 7 + 0.001 * i);
            codes.push_back(i % 7 > 3);
        }
        const ColumnPtr classes = Column::category(codes, {"no", "yes"});
        std::vector<double> lines; // each value once, but drawn into each other along five lines
        for (int i = 0; i < 2000; ++i)
            lines.push_back(i % 7 + 0.0001 * i);
        QVERIFY(firstLook(Table::of({{"a", Column::number(lines)}, {"b", Column::number(other)}, {"class", classes}}).withRole("class", Role::Target)).jitter);
        QVERIFY(firstLook(Table::of({{"a", Column::number(few)}, {"b", Column::number(other)}, {"class", classes}}).withRole("class", Role::Target)).jitter);
        QVERIFY(!firstLook(Table::of({{"a", Column::number(fine)}, {"b", Column::number(other)}, {"class", classes}}).withRole("class", Role::Target)).jitter);
    }

    void leavesWhatItCannotTellToTheViews_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"no rows", "one row", "one value", "all missing", "all infinite"})
            QTest::newRow(kind) << QString::fromUtf8(kind);
    }

    void leavesWhatItCannotTellToTheViews()
    {
        QFETCH(const QString, kind);
        QCOMPARE(firstLook(uglyTable(kind.toStdString())), FirstLook());
    }

    void isBoundedInWideTables()
    {
        const FirstLook look = of("digits"); // 64 columns of numbers
        QVERIFY(!look.x.empty());
    }

private:
    static FirstLook of(const char *name)
    {
        const NodeType &type = *catalogue().find("data.example");
        ParamValues params(type.params);
        params.set("name", std::string(name));
        RunContext context;
        const auto outputs = runNode(type, {}, params, context);
        if (!outputs)
            qFatal("%s", outputs.error().message().c_str());
        return firstLook(std::get<Table>(outputs->at("table")));
    }
};

QTEST_MAIN(TestFirstLook)
#include "tst_first_look.moc"
