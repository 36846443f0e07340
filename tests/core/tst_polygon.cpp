// Which points lie in a line: the slabs against all edges one by one, on lines of every shape.
#include "base/rng.h"
#include "data/polygon.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace mortise;

namespace {

using Corners = std::vector<std::pair<double, double>>;

struct Box {
    explicit Box(const Corners &line)
    {
        for (const auto &[x, y] : line) {
            left = std::min(left, x);
            right = std::max(right, x);
            bottom = std::min(bottom, y);
            top = std::max(top, y);
        }
    }
    double left = std::numeric_limits<double>::infinity(), right = -left, bottom = left, top = -left;
};

/// Even-odd over all edges, in shares of the box as the class counts: the definition.
bool holdsByEdges(const Corners &line, double x, double y)
{
    const auto [left, right, bottom, top] = Box(line);
    if (!(x >= left && x <= right && y >= bottom && y <= top))
        return false;
    const auto across = [&](double v) { return (v / 2 - left / 2) / (right / 2 - left / 2); };
    const auto up = [&](double v) { return (v / 2 - bottom / 2) / (top / 2 - bottom / 2); };
    bool odd = false;
    for (std::size_t i = 0, j = line.size() - 1; i < line.size(); j = i++) {
        const double ax = across(line[i].first), ay = up(line[i].second), bx = across(line[j].first), by = up(line[j].second);
        if ((ay > up(y)) != (by > up(y)) && across(x) < (bx - ax) * (up(y) - ay) / (by - ay) + ax)
            odd = !odd;
    }
    return odd;
}

Corners randomLine(Rng &rng, int corners, double scale, double from)
{
    Corners out;
    for (int i = 0; i < corners; ++i)
        out.emplace_back(from + scale * rng.uniform(), from + scale * rng.uniform());
    return out;
}

Corners circle(int corners, double radius)
{
    Corners out;
    for (int i = 0; i < corners; ++i)
        out.emplace_back(radius * std::cos(i * 6.283185 / corners), radius * std::sin(i * 6.283185 / corners));
    return out;
}

} // namespace

class TestPolygon : public QObject {
    Q_OBJECT

private slots:
    void isAsEdgesSay_data()
    {
        QTest::addColumn<Corners>("line");
        Rng rng(4);
        QTest::newRow("a circle") << circle(200, 3);
        QTest::newRow("a star that crosses itself") << Corners{{0, 3}, {2, -3}, {-3, 1}, {3, 1}, {-2, -3}};
        QTest::newRow("a square") << Corners{{0, 0}, {4, 0}, {4, 4}, {0, 4}};
        QTest::newRow("stairs: edges along the cells") << Corners{{0, 0}, {256, 0}, {256, 256}, {128, 256}, {128, 128}, {64, 128}, {64, 64}, {0, 64}};
        QTest::newRow("a needle") << Corners{{0, 0}, {1000, 1}, {1000, 1.001}};
        QTest::newRow("a comb") << Corners{{0, 0}, {10, 0}, {10, 9}, {9.99, 0.01}, {9.98, 9}, {9.97, 0.01}, {5, 10}, {4.999, 0.01}, {0, 10}};
        QTest::newRow("a triangle") << randomLine(rng, 3, 1, 0);
        QTest::newRow("a knot") << randomLine(rng, 40, 7, -2);
        QTest::newRow("far from nought") << randomLine(rng, 9, 4, 1e15);
        QTest::newRow("tiny") << randomLine(rng, 9, 1e-300, 0);
        QTest::newRow("less than any inverse") << randomLine(rng, 9, 1e-310, 0);
        QTest::newRow("twice over") << Corners{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}, {4, 0}, {4, 4}, {0, 4}};
    }
    void isAsEdgesSay()
    {
        QFETCH(Corners, line);
        const Polygon polygon(line);
        Rng rng(5);
        const auto [left, right, bottom, top] = Box(line);
        int inside = 0;
        for (int i = 0; i < 200'000; ++i) {
            double x = left + (right - left) * (rng.uniform() * 1.2 - 0.1), y = bottom + (top - bottom) * (rng.uniform() * 1.2 - 0.1);
            if (i % 4 == 1) { // on a corner's lines
                const auto &corner = line[static_cast<std::size_t>(rng.uniform() * static_cast<double>(line.size()))];
                (i % 8 == 1 ? x : y) = i % 8 == 1 ? corner.first : corner.second;
            } else if (i % 4 == 2) { // on a border of cells
                x = left + (right - left) * std::floor(rng.uniform() * 257) / 256;
            }
            const bool holds = polygon.holds(x, y);
            inside += holds;
            if (holds != holdsByEdges(line, x, y))
                QFAIL(qPrintable(QStringLiteral("%1, %2 is said to be %3").arg(x, 0, 'g', 17).arg(y, 0, 'g', 17).arg(holds ? "inside" : "outside")));
        }
        QVERIFY(inside < 200'000);
    }

    void holdsNothingThatIsNoPlace()
    {
        const double none = std::numeric_limits<double>::quiet_NaN(), endless = std::numeric_limits<double>::infinity(), least = std::numeric_limits<double>::denorm_min();
        const Polygon square({{0, 0}, {4, 0}, {4, 4}, {0, 4}});
        QVERIFY(square.holds(2, 2));
        for (const double x : {none, endless, -endless, 1e308, -1e308}) {
            QVERIFY(!square.holds(x, 2));
            QVERIFY(!square.holds(2, x));
            QVERIFY(!square.holds(x, x));
        }
        for (const Corners &flat : {Corners{}, Corners{{1, 1}, {2, 2}}, Corners{{1, 1}, {2, 1}, {3, 1}}, Corners{{0, 0}, {least, 0}, {0, least}}})
            QVERIFY(!Polygon(flat).holds(1, 1));
    }
};

QTEST_APPLESS_MAIN(TestPolygon)
#include "tst_polygon.moc"
