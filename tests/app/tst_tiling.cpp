// The arrangement of a board as a value: what each change makes of it, where tiles come to lie, and that no garbage breaks it.
#include "app/main_window/tiling.h"

#include <nlohmann/json.hpp>

#include <QRandomGenerator>
#include <QTest>

using namespace mortise;
using Side = Tiling::Side;

namespace {

/// "[a b]" across, "(a b)" in rows.
QString shape(const Tiling::Part &part)
{
    if (part.isTile())
        return part.tile;
    QStringList inner;
    for (const Tiling::Part &each : part.parts)
        inner << shape(each);
    return (part.across ? QStringLiteral("[%1]") : QStringLiteral("(%1)")).arg(inner.join(QLatin1Char(' ')));
}

QStringList letters(int n)
{
    QStringList all;
    for (int i = 0; i < n; ++i)
        all << QString(QChar(u'a' + i));
    return all;
}

constexpr TileSizes kSizes{100, 80, 10};

} // namespace

class TestTiling : public QObject {
    Q_OBJECT

private slots:
    void tidiesAnyNumber_data()
    {
        QTest::addColumn<int>("tiles");
        QTest::addColumn<bool>("below");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << 0 << false << "";
        QTest::newRow("one") << 1 << true << "a";
        QTest::newRow("a chart and a table") << 2 << true << "(a b)";
        QTest::newRow("five") << 5 << true << "[(a e) (b c d)]";
        QTest::newRow("results") << 3 << false << "[a (b c)]";
        QTest::newRow("eleven") << 11 << true << "([(a k) (b c d e)] [f g h] [i j])";
    }
    void tidiesAnyNumber()
    {
        QFETCH(int, tiles);
        QFETCH(bool, below);
        QTEST(shape(Tiling::tidy(letters(tiles), below).root()), "expected");
    }

    void aWideFirstTileLeavesRowsForTheOthers()
    {
        QCOMPARE(shape(Tiling::tidyWideFirst({}).root()), QString());
        QCOMPARE(shape(Tiling::tidyWideFirst(letters(1)).root()), QStringLiteral("a"));
        QCOMPARE(shape(Tiling::tidyWideFirst(letters(2)).root()), QStringLiteral("[a b]"));
        QCOMPARE(shape(Tiling::tidyWideFirst(letters(3)).root()), QStringLiteral("[(a c) b]"));
        QCOMPARE(shape(Tiling::tidyWideFirst(letters(4)).root()), QStringLiteral("[(a d) (b c)]"));
        QCOMPARE(shape(Tiling::tidyWideFirst(letters(5)).root()), QStringLiteral("[(a [d e]) (b c)]"));
        QCOMPARE(shape(Tiling::tidyWideFirst(letters(6)).root()), QStringLiteral("([a b] [c d e f])"));
        QCOMPARE(shape(Tiling::tidyWideFirst(letters(7)).root()), QStringLiteral("([(a [d e]) (b c)] [f g])"));
    }

    void insertsBesideAndTakesOutOfWhereItWas()
    {
        Tiling tiling = Tiling::tidy({"a", "b", "c"}, false);
        QCOMPARE(shape(tiling.root()), QStringLiteral("[a (b c)]"));
        tiling.insert("d", "c", Side::Above);
        QCOMPARE(shape(tiling.root()), QStringLiteral("[a (b d c)]"));
        tiling.insert("d", "a", Side::Below);
        QCOMPARE(shape(tiling.root()), QStringLiteral("[(a d) (b c)]"));
        tiling.insert("b", "c", Side::Right);
        QCOMPARE(shape(tiling.root()), QStringLiteral("[(a d) c b]"));
        tiling.insert("b", "b", Side::Right);
        tiling.insert("x", "nowhere", Side::Right);
        QCOMPARE(shape(tiling.root()), QStringLiteral("[(a d) c b]"));
        tiling.remove("a");
        tiling.remove("a");
        QCOMPARE(shape(tiling.root()), QStringLiteral("[d c b]"));
        for (const char *tile : {"d", "c", "b"})
            tiling.remove(QString::fromLatin1(tile));
        QVERIFY(tiling.isEmpty());
        tiling.add("z");
        QCOMPARE(shape(tiling.root()), QStringLiteral("z"));
    }

    void newTilesFillARowOfThreeAtTheEnd()
    {
        Tiling tiling = Tiling::tidy({"a", "b"}, false);
        for (const char *tile : {"c", "d", "e", "f", "f"})
            tiling.add(QString::fromLatin1(tile));
        QCOMPARE(shape(tiling.root()), QStringLiteral("([a b] [c d e] f)"));
    }

    void movesStepByStep_data()
    {
        QTest::addColumn<Side>("side");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("moved");
        // c in [a (b c)], where it stands below b
        QTest::newRow("up: past its neighbour") << Side::Above << "[a (c b)]" << true;
        QTest::newRow("left: out of its column") << Side::Left << "[a c b]" << true;
        QTest::newRow("right: a column of its own") << Side::Right << "[a b c]" << true;
        QTest::newRow("down: a row below all") << Side::Below << "([a b] c)" << true;
    }
    void movesStepByStep()
    {
        QFETCH(Side, side);
        Tiling tiling = Tiling::tidy({"a", "b", "c"}, false);
        QTEST(tiling.move("c", side), "moved");
        QTEST(shape(tiling.root()), "expected");
    }

    void movesIntoAColumnAndStopsAtTheEdge()
    {
        Tiling tiling = Tiling::tidy({"a", "b", "c"}, false);
        QVERIFY(tiling.move("a", Side::Right));
        QCOMPARE(shape(tiling.root()), QStringLiteral("(b c a)"));
        QVERIFY(!tiling.move("b", Side::Above));
        QVERIFY(!tiling.move("nobody", Side::Above));
        Tiling one = Tiling::tidy({"a"}, false);
        QVERIFY(!one.move("a", Side::Left));
    }

    void anyMoveKeepsEveryTileOnce()
    {
        QRandomGenerator random(7);
        Tiling tiling = Tiling::tidy(letters(9), true);
        for (int step = 0; step < 3000; ++step) {
            const QString tile = letters(9).at(random.bounded(9));
            if (random.bounded(2))
                tiling.move(tile, static_cast<Side>(random.bounded(4)));
            else
                tiling.insert(tile, letters(9).at(random.bounded(9)), static_cast<Side>(random.bounded(4)));
            tiling.resize(tile, random.bounded(2) ? 1.25 : 0.8);
            QStringList all = tiling.tiles();
            all.sort();
            QCOMPARE(all, letters(9));
            QVERIFY(tiling == Tiling::fromJson(nlohmann::json::parse(tiling.toJson().dump())));
            const TilePlaces places = placesOf(tiling, QSize(640, 400), kSizes);
            for (auto a = places.tiles.begin(); a != places.tiles.end(); ++a) {
                QVERIFY2(a->second.width() >= kSizes.minWidth && a->second.height() >= kSizes.minHeight, qPrintable(shape(tiling.root())));
                QVERIFY(QRect(0, 0, 640, places.height).contains(a->second));
                for (auto b = std::next(a); b != places.tiles.end(); ++b)
                    QVERIFY(!a->second.intersects(b->second));
            }
        }
    }

    void edgesMoveWhatTheyStandBetween()
    {
        Tiling tiling = Tiling::tidy({"a", "b", "c"}, false); // [a (b c)], 0.72 and 0.28 of it
        tiling.shift({}, 0, -0.22);
        const TilePlaces places = placesOf(tiling, QSize(1010, 410), kSizes);
        QCOMPARE(places.tiles.at("a"), QRect(0, 0, 500, 410));
        QCOMPARE(places.tiles.at("c"), QRect(510, 210, 500, 200));
        QCOMPARE(places.edges.size(), std::size_t{2});
        QVERIFY(std::any_of(places.edges.begin(), places.edges.end(), [](const TilePlaces::Edge &edge) { return edge.rect == QRect(500, 0, 10, 410) && edge.across; }));
        tiling.shift({}, 0, 5); // never to nothing
        QCOMPARE(placesOf(tiling, QSize(1010, 410), kSizes).tiles.at("b").width(), kSizes.minWidth);
        tiling.shift({7, 7}, 0, 0.1);
        tiling.shift({}, 5, 0.1); // no such edge
    }

    void aBoardThatScrollsGrowsByItsRows()
    {
        Tiling tiling = Tiling::tidy(letters(8), true); // ([(a h) (b c d e)] [f g])
        const int before = placesOf(tiling, QSize(1000, 400), kSizes).height;
        QCOMPARE(before, 568); // 1 and 0.42 boards
        tiling.shift({}, 0, 0.25);
        QCOMPARE(placesOf(tiling, QSize(1000, 400), kSizes).height, 668);
    }

    void narrowRoomWrapsColumns()
    {
        Tiling tiling;
        for (const QString &tile : letters(5))
            tiling.isEmpty() ? tiling.add(tile) : tiling.insert(tile, "a", Side::Right);
        QCOMPARE(shape(tiling.root()), QStringLiteral("[a e d c b]"));
        const TilePlaces places = placesOf(tiling, QSize(220, 100), kSizes); // two fit
        QCOMPARE(places.height, 300); // three rows, a board high each
        QCOMPARE(places.tiles.at("e").left(), 115);
        QVERIFY(places.tiles.at("d").top() > places.tiles.at("a").bottom());
        QVERIFY(places.edges.empty());
        const TilePlaces rows = placesOf(Tiling::tidyWideFirst(letters(6)), QSize(340, 400), kSizes); // four in a row: three fit
        QCOMPARE(rows.height, 600); // half a board for the first row and for each line of the second
        QVERIFY(std::abs(rows.tiles.at("f").height() - rows.tiles.at("a").height()) <= kSizes.gap);
    }

    void garbageIsLeftOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << "null" << "";
        QTest::newRow("a list") << "[1,2]" << "";
        QTest::newRow("a number as name") << R"({"tile":7})" << "";
        QTest::newRow("twice") << R"({"across":true,"parts":[{"tile":"a"},{"tile":"a"},{"tile":"b"}]})" << "[a b]";
        QTest::newRow("wrong shares") << R"({"across":"x","parts":[{"tile":"a","share":-3},{"tile":"b","share":"y"},7]})" << "(a b)";
        QTest::newRow("empty splits") << R"({"parts":[{"parts":[]},{"parts":[{"parts":[{"tile":"a"}]}]}]})" << "a";
    }
    void garbageIsLeftOut()
    {
        QFETCH(QString, text);
        QTEST(shape(Tiling::fromJson(nlohmann::json::parse(text.toStdString())).root()), "expected");
    }

    void deepNestingIsNoTrap()
    {
        std::string text;
        for (int i = 0; i < 5000; ++i)
            text += R"({"parts":[)";
        text += R"({"tile":"a"})";
        for (int i = 0; i < 5000; ++i)
            text += "]}";
        QVERIFY(Tiling::fromJson(nlohmann::json::parse(text)).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTiling)
#include "tst_tiling.moc"
