// Picking rows in charts, by mouse and by keys: which rows, and that the rule of a pick keeps the same rows.
#include "chart_data.h"
#include "data/condition.h"
#include "widgets/views/picture_canvas.h"
#include "widgets/views/picture_view.h"

#include <QAccessible>
#include <QTest>

using namespace mortise;

namespace {

/// A view on the screen with a selection of its own.
struct Bench {
    LinkedRows linked;
    std::unique_ptr<PictureView> view;
    PictureCanvas *canvas = nullptr;

    Bench(const char *node, const Inputs &inputs, const std::map<std::string, ParamValue> &settings = {})
    {
        const NodeType &type = *catalogue().find(node);
        view.reset(qobject_cast<PictureView *>(View::make(type)));
        ParamValues params(type.params);
        for (const auto &[key, value] : settings)
            params.set(key, value);
        view->resize(700, 500);
        view->setLinkedRows(&linked);
        view->setParams(params);
        view->setInputs(inputs);
        view->finish();
        view->show();
        canvas = view->findChild<PictureCanvas *>();
    }
    QRectF plot() const
    {
        const QMarginsF m = PictureCanvas::margins();
        return view->picture()->plotIn(QSizeF(canvas->width() - m.left() - m.right(), canvas->height() - m.top() - m.bottom())).translated(m.left(), m.top());
    }
    /// A point of the plot, in shares from the lower left.
    QPoint at(double x, double y) const
    {
        const QRectF p = plot();
        return QPointF(p.left() + x * p.width(), p.bottom() - y * p.height()).toPoint();
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, const QList<QPoint> &by = {})
    {
        QTest::mousePress(canvas, Qt::LeftButton, modifiers, from);
        for (const QPoint &p : by)
            move(p, modifiers);
        move(to, modifiers);
        QTest::mouseRelease(canvas, Qt::LeftButton, modifiers, to);
        view->finish();
    }
    void move(QPoint to, Qt::KeyboardModifiers modifiers)
    {
        QMouseEvent event(QEvent::MouseMove, to, canvas->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(canvas, &event);
    }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(canvas, Qt::LeftButton, modifiers, at);
        view->finish();
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(canvas, static_cast<Qt::Key>(key), modifiers);
        view->finish();
    }
    RowIndex rows() const { return linked.picked() ? linked.picked()->rows() : RowIndex(); }
    std::string rule() const { return linked.picked() ? linked.picked()->rule().conditions : std::string("-"); }
};

/// The rows that a rule keeps.
RowIndex keptBy(const std::string &rule, const Table &table)
{
    const auto condition = parseCondition(rule);
    const auto holds = condition ? evaluate(*condition, table) : tl::unexpected(condition.error());
    RowIndex out;
    for (std::size_t i = 0; holds && i < holds->size(); ++i)
        if ((*holds)[i])
            out.push_back(table.sourceRow(static_cast<std::int64_t>(i)));
    return out;
}

/// x = 0..9, y = x; group a for the first five rows, then b; when: a day a row.
Table tenRows()
{
    std::vector<double> x;
    std::vector<std::int32_t> codes;
    std::vector<std::int64_t> days;
    for (int i = 0; i < 10; ++i) {
        x.push_back(i);
        codes.push_back(i / 5);
        days.push_back(18'262 * kMicrosecondsPerDay + i * kMicrosecondsPerDay); // 2020-01-01 on
    }
    return Table::of({{"x", Column::number(x)}, {"y", Column::number(x)}, {"group", Column::category(codes, {"a", "b"})}, {"when", Column::time(days, false)}}).withRole("group", Role::Target);
}

RowIndex sorted(RowIndex rows)
{
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

class TestPicking : public QObject {
    Q_OBJECT

private slots:
    void aRectanglePicksThePointsInIt()
    {
        const Table table = tenRows();
        Bench bench("view.scatter", {{"table", {table}}});
        // The axes go from -0.36 * 2 .. 9 + 0.36 * 2: 8 % of half the span at both ends, so 2.5 lies at (2.5 + 0.36) / 9.72.
        const auto share = [](double v) { return (v + 0.36) / 9.72; };
        bench.drag(bench.at(share(2.5), share(2.5)), bench.at(share(5.5), share(7.5)));
        QCOMPARE(bench.rows(), (RowIndex{3, 4, 5}));
        QCOMPARE(keptBy(bench.rule(), table), (RowIndex{3, 4, 5}));
        QVERIFY(!bench.linked.picked()->rule().words.isEmpty());

        bench.drag(bench.at(share(7.5), share(7.5)), bench.at(share(9.3), share(9.3)), Qt::ShiftModifier);
        QCOMPARE(bench.rows(), (RowIndex{3, 4, 5, 8, 9}));
        bench.drag(bench.at(share(3.5), share(3.5)), bench.at(share(8.5), share(8.5)), Qt::AltModifier);
        QCOMPARE(bench.rows(), (RowIndex{3, 9}));
        bench.click(bench.at(share(4.0), share(4.0)));
        QCOMPARE(bench.rows(), RowIndex{4});
        bench.click(bench.at(0.05, 0.9));
        QCOMPARE(bench.rows(), RowIndex());
    }

    void escapeClears()
    {
        Bench bench("view.scatter", {{"table", {tenRows()}}});
        bench.linked.pick(PickedRows::of(tenRows().source(), {1}));
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.linked.picked());
    }

    void aLassoPicksWhatItGoesAround()
    {
        const Table table = tenRows();
        Bench bench("view.scatter", {{"table", {table}}});
        const auto share = [](double v) { return (v + 0.36) / 9.72; };
        const auto at = [&](double x, double y) { return bench.at(share(x), share(y)); };
        // A triangle with (0, 0), (1, 1) in it, and (2, 2) in its rectangle only.
        const QList<QPoint> corners{at(3.5, -0.2), at(-0.2, 3.5)};
        bench.drag(at(-0.2, -0.2), at(-0.2, -0.1), Qt::ControlModifier, corners);
        QCOMPARE(bench.rows(), (RowIndex{0, 1}));
        QVERIFY2(bench.rule().starts_with("x inside (y, "), bench.rule().c_str());
        QVERIFY2(QString::fromStdString(bench.rule()).count(QLatin1Char(',')) < 12, bench.rule().c_str()); // a triangle needs few corners
        QCOMPARE(keptBy(bench.rule(), table), (RowIndex{0, 1}));
        QVERIFY(bench.linked.picked()->rule().words.contains("line around x and y"));
        // The line holds for other rows, too.
        const Table others = Table::of({{"x", Column::number({0.5, 2.2, kMissingNumber})}, {"y", Column::number({0.5, 2.2, 0.5})}});
        QCOMPARE(keptBy(bench.rule(), others), RowIndex{0});
    }

    void theLineOfALassoKeepsWhatWasPicked_data()
    {
        QTest::addColumn<QString>("x");
        QTest::addColumn<bool>("log");
        QTest::newRow("numbers") << "x" << false;
        QTest::newRow("log axes") << "x" << true;
        QTest::newRow("times") << "when" << false;
    }
    void theLineOfALassoKeepsWhatWasPicked()
    {
        QFETCH(QString, x);
        QFETCH(bool, log);
        const Table table = tenRows();
        Bench bench("view.scatter", {{"table", {table}}}, {{"x", x.toStdString()}, {"y", std::string("y")}, {"log_x", log}, {"log_y", log}});
        QList<QPoint> round; // and once around itself
        for (int i = 0; i <= 90; ++i)
            round << bench.at(0.45 + (0.25 + 0.1 * std::sin(i * 0.5)) * std::cos(i * 0.0698), 0.5 + 0.3 * std::sin(i * 0.0698));
        bench.drag(bench.at(0.7, 0.5), bench.at(0.7, 0.52), Qt::ControlModifier, round);
        QVERIFY(bench.rows().size() > 2 && bench.rows().size() < 9);
        QCOMPARE(keptBy(bench.rule(), table), bench.rows());
        bench.key(Qt::Key_1); // what the legend hides is not in the rule either
        bench.drag(bench.at(0.7, 0.5), bench.at(0.7, 0.52), Qt::ControlModifier, round);
        QCOMPARE(keptBy(bench.rule(), table), bench.rows());
    }

    void aPieceOfARocCurvePicksItsRows()
    {
        // By falling score: yes no yes | no no, so the curve goes up a half, a third to the right, up, and two thirds to the right.
        auto results = std::make_shared<Results>(*twoClassResults({1, 0, 1, 0, 0}, {{"Forest", {0.9f, 0.8f, 0.4f, 0.3f, 0.2f}}, {"Guess", {0.5f, 0.5f, 0.5f, 0.5f, 0.5f}}}));
        results->source = tenRows().source();
        Bench bench("view.roc", {{"results", {ResultsPtr(results)}}});
        bench.drag(bench.at(0, 0.55), bench.at(0.34, 1)); // the second row and the third
        QCOMPARE(bench.rows(), RowIndex{2});
        bench.drag(bench.at(0, 0), bench.at(0.33, 0.5));
        QCOMPARE(bench.rows(), (RowIndex{0, 1}));
        QCOMPARE(bench.linked.picked()->rule().words, QStringLiteral("Forest: leaves said with 80.0\u00a0% to 90.0\u00a0%"));
        bench.click(bench.at(0.5, 1), Qt::ShiftModifier);
        QCOMPARE(bench.rows(), (RowIndex{0, 1, 3}));
        QVERIFY(bench.linked.picked()->rule().words.contains("+"));
        bench.key(Qt::Key_1); // the other curve: all rows have one score
        bench.click(bench.at(0.5, 0.5));
        QCOMPARE(bench.rows(), (RowIndex{0, 1, 2, 3, 4}));
        bench.click(bench.at(0.8, 0.3));
        QVERIFY(bench.rows().empty());
    }

    void aMeanOfClassesPicksNothing()
    {
        Bench bench("view.roc", {{"results", {manyClassResults(3)}}});
        QVERIFY(!bench.view->picture()->can().pick);
        bench.drag(bench.at(0, 0), bench.at(1, 1));
        QVERIFY(!bench.linked.picked());
    }

    void rowsOfASelectionAreRowsOfTheSource()
    {
        const Table table = tenRows().withRows({9, 7, 5, 3, 1});
        Bench bench("view.scatter", {{"table", {table}}});
        bench.drag(bench.at(0.01, 0.01), bench.at(0.99, 0.6));
        QCOMPARE(bench.rows(), (RowIndex{1, 3, 5}));
        QCOMPARE(sorted(keptBy(bench.rule(), table)), (RowIndex{1, 3, 5}));
    }

    void barsTouchedByADragArePicked_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("mode");
        for (const char *mode : {"stacked", "side", "percent", "density"}) {
            QTest::newRow(qPrintable(QStringLiteral("numbers %1").arg(mode))) << "x" << mode;
            QTest::newRow(qPrintable(QStringLiteral("times %1").arg(mode))) << "when" << mode;
        }
        QTest::newRow("levels") << "group" << "stacked";
    }
    void barsTouchedByADragArePicked()
    {
        QFETCH(QString, column);
        QFETCH(QString, mode);
        const Table table = tenRows();
        Bench bench("view.distribution", {{"table", {table}}}, {{"column", column.toStdString()}, {"mode", mode.toStdString()}, {"bins", std::int64_t{10}}});
        // Across the bars of the left half, at the bottom, where every one of them is.
        bench.drag(bench.at(0.02, 0.0), bench.at(0.47, 0.05));
        QCOMPARE(bench.rows(), (RowIndex{0, 1, 2, 3, 4}));
        QCOMPARE(keptBy(bench.rule(), table), (RowIndex{0, 1, 2, 3, 4}));
        bench.drag(bench.at(0.02, 0.02), bench.at(0.98, 0.05), Qt::ShiftModifier);
        QCOMPARE(bench.rows().size(), std::size_t{10});
        bench.drag(bench.at(0.53, 0.0), bench.at(0.99, 0.05));
        QCOMPARE(bench.rows(), (RowIndex{5, 6, 7, 8, 9})); // with the right edge of the last bar
        QCOMPARE(keptBy(bench.rule(), table), (RowIndex{5, 6, 7, 8, 9}));
    }

    void aHiddenLevelIsNotPicked()
    {
        const Table table = tenRows();
        Bench bench("view.scatter", {{"table", {table}}});
        bench.key(Qt::Key_1);
        QCOMPARE(bench.view->look().hidden, std::set<int>{0});
        bench.drag(bench.at(0.01, 0.01), bench.at(0.99, 0.99));
        QCOMPARE(bench.rows(), (RowIndex{5, 6, 7, 8, 9}));
        QCOMPARE(keptBy(bench.rule(), table), (RowIndex{5, 6, 7, 8, 9}));
        bench.key(Qt::Key_1);
        QVERIFY(bench.view->look().hidden.empty());
        bench.key(Qt::Key_1);
        bench.key(Qt::Key_2); // the last one stays
        QCOMPARE(bench.view->look().hidden, std::set<int>{0});
    }

    void boxesPickByGroupAndValue()
    {
        const Table table = tenRows();
        Bench bench("view.box", {{"table", {table}}}, {{"value", std::string("x")}, {"by", std::string("group")}});
        bench.click(bench.at(0.6 / 2.2, (2.0 + 0.36) / 9.72)); // on the box of a: the first of two places between -0.6 and 1.6
        QCOMPARE(bench.rows(), (RowIndex{0, 1, 2, 3, 4}));
        QCOMPARE(keptBy(bench.rule(), table), bench.rows());
        bench.drag(bench.at(0.02, (2.5 + 0.36) / 9.72), bench.at(0.98, (6.5 + 0.36) / 9.72)); // both boxes
        QCOMPARE(bench.rows(), (RowIndex{3, 4, 5, 6}));
        QCOMPARE(keptBy(bench.rule(), table), bench.rows());
    }

    /// Whatever the data and wherever the drag: the rule of a pick keeps the picked rows, no more and no less.
    void everyRuleKeepsWhatWasPicked_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"plain", "no rows", "one row", "one value", "all missing", "infinite", "all infinite", "1e308", "close", "300 classes", "names"})
            QTest::newRow(kind) << kind;
    }
    void everyRuleKeepsWhatWasPicked()
    {
        QFETCH(QString, kind);
        const Table table = uglyTable(kind.toStdString());
        const std::vector<std::pair<const char *, std::map<std::string, ParamValue>>> charts{
            {"view.scatter", {}}, {"view.scatter", {{"log_x", true}, {"log_y", true}}}, {"view.scatter", {{"x", std::string("when")}}},
            {"view.distribution", {}}, {"view.distribution", {{"mode", std::string("side")}, {"bins", std::int64_t{7}}}}, {"view.distribution", {{"column", std::string("class")}, {"split_by_target", false}}},
            {"view.distribution", {{"column", std::string("when")}}}, {"view.box", {}}, {"view.box", {{"value", std::string("when")}}}, {"view.box", {{"log_y", true}}}};
        int rules = 0;
        for (const auto &[node, set] : charts) {
            Bench bench(node, {{"table", {table}}}, set);
            if (!bench.view->picture()->can().pick)
                continue;
            const QSizeF size(660, 400);
            const QRectF p = bench.view->picture()->plotIn(size);
            for (const QRectF &share : {QRectF(0, 0, 1, 1), QRectF(0.1, 0.2, 0.5, 0.6), QRectF(0.3, 0.9, 0.3, 0.1), QRectF(0.45, 0.4, 0.2, 0.35), QRectF(0.5, 0.95, 0, 0), QRectF(0.5, 0.5, 0, 0)}) {
                const QRectF rect(p.left() + share.x() * p.width(), p.top() + share.y() * p.height(), share.width() * p.width(), share.height() * p.height());
                const PickedRowsPtr picked = bench.view->picture()->rowsIn({.rect = rect, .lasso = {}}, size)();
                if (picked->rule().conditions.empty())
                    continue;
                ++rules;
                const auto condition = parseCondition(picked->rule().conditions);
                QVERIFY2(condition, picked->rule().conditions.c_str());
                QVERIFY2(keptBy(picked->rule().conditions, table) == picked->rows(), qPrintable(QStringLiteral("%1: %2 keeps %3, picked %4").arg(QLatin1String(node), QString::fromStdString(picked->rule().conditions)).arg(keptBy(picked->rule().conditions, table).size()).arg(picked->count())));
                QVERIFY(!picked->rule().words.isEmpty());
            }
        }
        QVERIFY(rules > 0 || kind == "no rows" || kind == "all missing");
    }

    void aLevelIsHiddenByAClickInTheLegend()
    {
        Bench bench("view.distribution", {{"table", {tenRows()}}}, {{"column", std::string("x")}});
        const QMarginsF m = PictureCanvas::margins();
        const QSizeF size(bench.canvas->width() - m.left() - m.right(), bench.canvas->height() - m.top() - m.bottom());
        QPoint entry;
        for (int x = 0; x < bench.canvas->width() && entry.isNull(); ++x)
            if (bench.view->picture()->legendAt(QPointF(x, 16), size) == 1)
                entry = QPoint(x + 4 + static_cast<int>(m.left()), 16 + static_cast<int>(m.top()));
        QVERIFY(!entry.isNull());
        bench.click(entry);
        QCOMPARE(bench.view->look().hidden, std::set<int>{1});
        QVERIFY(!bench.linked.picked());
        bench.drag(bench.at(0.01, 0.01), bench.at(0.99, 0.2));
        QCOMPARE(bench.rows(), (RowIndex{0, 1, 2, 3, 4}));
        QCOMPARE(keptBy(bench.rule(), tenRows()), bench.rows());
    }

    void aBoxPicksOnlyWhatIsDrawn()
    {
        const double inf = std::numeric_limits<double>::infinity();
        const Table table = Table::of({{"x", Column::number({-5, 0, 1, 10, 100, inf, kMissingNumber})}});
        for (const bool log : {false, true}) {
            Bench bench("view.box", {{"table", {table}}}, {{"value", std::string("x")}, {"log_y", log}});
            bench.click(bench.at(0.5, log ? 0.5 : 0.06));
            QCOMPARE(bench.rows(), log ? (RowIndex{2, 3, 4}) : (RowIndex{0, 1, 2, 3, 4}));
            QCOMPARE(keptBy(bench.rule(), table), bench.rows());
        }
    }

    void cellsOfAConfusionPickTestedRows()
    {
        auto results = std::make_shared<Results>(*manyClassResults(2)); // rows 1 2 3 are of class 0, 4 5 6 of class 1; 3 and 6 told wrong
        results->source = tenRows().source();
        Bench bench("view.confusion", {{"results", {ResultsPtr(results)}}});
        bench.click(bench.at(0.75, 0.75)); // of class 0, said 1
        QCOMPARE(bench.rows(), RowIndex{3});
        QCOMPARE(bench.rule(), std::string());
        QVERIFY2(bench.linked.picked()->rule().words.contains("class 0 taken for class 1"), qPrintable(bench.linked.picked()->rule().words));
        bench.click(bench.at(0.25, 0.75), Qt::ShiftModifier);
        QCOMPARE(bench.rows(), (RowIndex{1, 2, 3}));
    }

    /// By what a screen reader has, without a mouse and without keys.
    void cellsOfAConfusionAreReadAndPickedOneByOne()
    {
        auto results = std::make_shared<Results>(*manyClassResults(2));
        results->source = tenRows().source();
        Bench bench("view.confusion", {{"results", {ResultsPtr(results)}}});
        QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(bench.canvas);
        QCOMPARE(chart->role(), QAccessible::Chart);
        QCOMPARE(chart->childCount(), 4);
        QAccessibleInterface *cell = chart->child(1); // above on the right
        const QString name = cell->text(QAccessible::Name);
        QVERIFY2(name.contains(QStringLiteral("is class 0, said class 1")), qPrintable(name));
        QVERIFY(cell->rect().contains(bench.canvas->mapToGlobal(bench.at(0.75, 0.75))));
        QCOMPARE(chart->indexOfChild(cell), 1);
        cell->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        bench.view->finish();
        QCOMPARE(bench.rows(), RowIndex{3});
    }

    void cardsOfATreePickTheRowsThatComeToThem()
    {
        // The root asks bill <= 42.5 (missing go up), below it island is Dream or Biscoe: tests/widgets/chart_data.h.
        const Table table = Table::of({{"bill", Column::number({40, 50, kMissingNumber, 60, 42.5})}, {"island", Column::category({0, 0, 0, 1, 1}, {"Dream", "Torgersen"})}});
        Bench bench("view.tree", {{"model", {describedModel(smallTree())}}, {"table", {table}}});
        const auto cardAt = [&](const char *reading) {
            for (int y = 20; y < bench.canvas->height(); y += 8)
                for (int x = 10; x < bench.canvas->width(); x += 40)
                    if (bench.view->picture()->reading(QPointF(x, y), QSizeF(bench.canvas->size()) - QSizeF(24, 14)).startsWith(QLatin1String(reading)))
                        return QPoint(x + 12, y + 4);
            return QPoint();
        };
        bench.click(cardAt("4 rows")); // the leaf above
        QCOMPARE(bench.rows(), (RowIndex{0, 2, 4}));
        QCOMPARE(keptBy(bench.rule(), table), (RowIndex{0, 2, 4}));
        bench.click(cardAt("1 row\n")); // no, then no
        QCOMPARE(bench.rows(), RowIndex{3});
        QCOMPARE(keptBy(bench.rule(), table), RowIndex{3});
        bench.click(cardAt("island")); // the second question
        QCOMPARE(bench.rows(), (RowIndex{1, 3}));
        QVERIFY(bench.view->picture()->reading(QPointF(cardAt("5 rows")) - QPointF(12, 4), QSizeF(bench.canvas->size()) - QSizeF(24, 14)).contains("1 of 1 picked"));
    }

    void aTreeWithoutRowsPicksNothing()
    {
        Bench bench("view.tree", {{"model", {describedModel(smallTree())}}});
        QVERIFY(!bench.view->picture()->can().pick);
        bench.drag(QPoint(0, 0), QPoint(600, 400));
        QVERIFY(!bench.linked.picked());
    }

    void keysPickWhatTheMousePicks()
    {
        Bench bench("view.distribution", {{"table", {tenRows()}}}, {{"column", std::string("x")}, {"bins", std::int64_t{10}}});
        bench.key(Qt::Key_Return); // the cross, in the middle
        for (int i = 0; i < 30; ++i)
            bench.key(Qt::Key_Down);
        bench.key(Qt::Key_Left);
        const QString heard = bench.view->findChild<PictureCanvas *>()->accessibleDescription(); // what the cross is on
        QVERIFY2(heard.contains(QStringLiteral("1 row")), qPrintable(heard));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.rows(), RowIndex{4});
        bench.key(Qt::Key_Space);
        for (int i = 0; i < 8; ++i) // a fifth of the plot: two bars on
            bench.key(Qt::Key_Left);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.rows(), (RowIndex{2, 3, 4}));
        bench.key(Qt::Key_Escape); // the cross goes, the pick stays
        QCOMPARE(bench.rows().size(), std::size_t{3});
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.linked.picked());
    }
};

QTEST_MAIN(TestPicking)
#include "tst_picking.moc"
