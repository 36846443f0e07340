// The pieces of a chart that a screen reader reads one by one: found on the GUI thread, so at once, however much is drawn.
#include "chart_data.h"
#include "widgets/theme/look_style.h"
#include "widgets/views/picture_canvas.h"
#include "widgets/views/view.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QTest>

using namespace mortise;

namespace {

Table million()
{
    const std::size_t n = 1'000'000;
    std::vector<double> x(n), y(n);
    std::vector<std::int32_t> group(n), two(n);
    std::vector<std::string> levels;
    for (int l = 0; l < 300; ++l)
        levels.push_back("level " + std::to_string(l));
    for (std::size_t i = 0; i < n; ++i) {
        x[i] = static_cast<double>(i * 7919 % 100'003);
        y[i] = static_cast<double>(i * 104'729 % 99'991);
        group[i] = static_cast<std::int32_t>(i % 300);
        two[i] = static_cast<std::int32_t>(i % 2);
    }
    return Table::of({{"x", Column::number(x)}, {"y", Column::number(y)}, {"group", Column::category(group, levels)}, {"two", Column::category(two, {"no", "yes"})}}).withRole("two", Role::Target);
}

} // namespace

class TestChartPieces : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        installLook(*qApp);
        table_ = million();
    }

    void areFoundWithinAFrame_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("column");
        QTest::newRow("a million points") << QByteArray("view.scatter") << QByteArray();
        QTest::newRow("a million rows in bins") << QByteArray("view.distribution") << QByteArray("x");
        QTest::newRow("300 levels") << QByteArray("view.distribution") << QByteArray("group");
        QTest::newRow("300 boxes") << QByteArray("view.box") << QByteArray("group");
        QTest::newRow("a summary") << QByteArray("view.summary") << QByteArray();
    }
    void areFoundWithinAFrame()
    {
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, column);
        const NodeType *node = catalogue().find(type.toStdString());
        QVERIFY(node);
        const std::unique_ptr<View> view(View::make(*node));
        view->resize(1200, 800);
        ParamValues params(node->params);
        if (!column.isEmpty())
            for (const ParamSpec &spec : node->params)
                if (spec.key == "column" || spec.key == "group")
                    params.set(spec.key, ParamValue(column.toStdString()));
        view->setParams(params);
        view->setInputs({{"table", {table_}}});
        view->show();
        view->finish();
        QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(view->findChild<PictureCanvas *>());
        QVERIFY(chart);
        QElapsedTimer time;
        time.start();
        const int pieces = chart->childCount();
        const double ms = static_cast<double>(time.nsecsElapsed()) / 1e6;
        qInfo("%d pieces in %.2f ms", pieces, ms);
        QVERIFY(pieces <= static_cast<int>(Picture::kMostPieces)); // bounded, whatever the rows: no walk through them
        if (type == "view.summary")
            QCOMPARE(pieces, table_.columns()); // a card for each
    }

private:
    Table table_;
};

QTEST_MAIN(TestChartPieces)
#include "tst_chart_pieces.moc"
