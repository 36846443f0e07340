// Zooming and pushing a chart along, by wheel, mouse and keys: what is seen, how exact it is, and that nothing picked is lost.
#include <qfloat16.h>

#include "chart_data.h"
#include "widgets/charts/scatter_picture.h"
#include "widgets/views/axis_popup.h"
#include "widgets/views/chart_window.h"
#include "widgets/views/picture_canvas.h"
#include "widgets/views/picture_view.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace mortise;

namespace {

/// n points on a line from (0, 0) to (n - 1, n - 1).
Table diagonal(int n)
{
    std::vector<double> x;
    for (int i = 0; i < n; ++i)
        x.push_back(i);
    return Table::of({{"x", Column::number(x)}, {"y", Column::number(x)}});
}

struct Stage {
    LinkedRows linked;
    std::unique_ptr<PictureView> view;
    PictureCanvas *canvas = nullptr;

    explicit Stage(const Table &table) : Stage("view.scatter", {{"table", {table}}}) {}
    Stage(const char *node, const Inputs &inputs)
    {
        const NodeType &type = *catalogue().find(node);
        view.reset(qobject_cast<PictureView *>(View::make(type)));
        view->resize(700, 500);
        view->setLinkedRows(&linked);
        view->setParams(ParamValues(type.params));
        view->setInputs(inputs);
        view->finish();
        view->show();
        canvas = view->findChild<PictureCanvas *>();
    }
    QPoint at(double x, double y) const // shares of the plot, from the lower left
    {
        const QMarginsF m = PictureCanvas::margins();
        const QRectF p = view->picture()->plotIn(QSizeF(canvas->width() - m.left() - m.right(), canvas->height() - m.top() - m.bottom())).translated(m.left(), m.top());
        return QPointF(p.left() + x * p.width(), p.bottom() - y * p.height()).toPoint();
    }
    void wheel(QPoint at, int notches)
    {
        QWheelEvent event(at, canvas->mapToGlobal(QPointF(at)), {}, QPoint(0, 120 * notches), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas, &event);
    }
    void move(QPoint to, Qt::MouseButton button)
    {
        QMouseEvent event(QEvent::MouseMove, to, canvas->mapToGlobal(QPointF(to)), Qt::NoButton, button, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas, &event);
    }
    void push(QPoint from, QPoint to, Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(canvas, button, modifiers, from);
        move(to, button);
        QTest::mouseRelease(canvas, button, modifiers, to);
        view->finish();
    }
    const ScatterPicture &scatter() const { return dynamic_cast<const ScatterPicture &>(*view->picture()); }
    QRectF window() const { return view->look().window; }
};

} // namespace

class TestChartZoom : public QObject {
    Q_OBJECT

private slots:
    void thePlaceUnderThePointerStays()
    {
        const QRectF once = zoomedWindow(kWholeWindow, 2, {0.25, 0.75});
        QCOMPARE(once, QRectF(0.125, 0.375, 0.5, 0.5)); // 0.125 + 0.25 / 2 = 0.25, 0.375 + 0.75 / 2 = 0.75
        QCOMPARE(zoomedWindow(once, 0.5, {0.25, 0.75}), kWholeWindow);
        QCOMPARE(zoomedWindow(once, 1e-9), kWholeWindow);
        QVERIFY(zoomedWindow(once, 1e12).width() >= 1e-5);
        QCOMPARE(pushedWindow(once, {1, 0}).left(), 0.0); // never outside
        QCOMPARE(pushedWindow(once, {0.1, -0.1}), QRectF(0.075, 0.425, 0.5, 0.5));
    }

    void theWheelZoomsAtThePointer()
    {
        Stage stage(diagonal(100));
        stage.wheel(stage.at(0.2, 0.8), 4);
        stage.view->finish();
        const QRectF w = stage.window();
        QVERIFY(w.width() < 0.55 && w.width() > 0.4); // 1.2 to the fourth
        QVERIFY(std::abs(w.left() + 0.2 * w.width() - 0.2) < 0.01);
        QVERIFY(std::abs(w.top() + 0.8 * w.height() - 0.8) < 0.01);
        stage.wheel(stage.at(0.2, 0.8), -10);
        stage.view->finish();
        QCOMPARE(stage.window(), kWholeWindow);
    }

    void manyPointsBecomeMarksWhenFewAreInSight()
    {
        Stage stage(diagonal(50'000));
        QVERIFY(stage.scatter().sight().raster);
        for (int i = 0; i < 8; ++i)
            QTest::keyClick(stage.canvas, Qt::Key_Plus);
        QVERIFY(stage.scatter().sight().raster); // stretched, at once
        stage.view->finish();
        // The window is 1.5 to the eighth smaller: 1 / 25.63 of 50,000 * 1.08 places; all of them lie on the diagonal.
        const InSight &sight = stage.scatter().sight();
        QVERIFY(!sight.raster);
        QVERIFY2(std::abs(static_cast<double>(sight.rows) - 49'999 * 1.08 / 25.6289) < 2, qPrintable(QString::number(sight.rows)));
        QVERIFY2(stage.scatter().subtitle().contains(QStringLiteral("of 50,000 rows in sight")) || stage.scatter().subtitle().contains(QChar(0x2009)), qPrintable(stage.scatter().subtitle()));
        QTest::keyClick(stage.canvas, Qt::Key_0);
        stage.view->finish();
        QVERIFY(stage.scatter().sight().raster);
        QCOMPARE(stage.scatter().sight().rows, std::int64_t{50'000});
    }

    void aZoomedRasterIsCountedAnew()
    {
        Stage stage(diagonal(60'000));
        QTest::keyClick(stage.canvas, Qt::Key_Plus);
        stage.view->finish();
        const InSight &sight = stage.scatter().sight();
        QVERIFY(sight.raster);
        std::int64_t counted = 0;
        for (const std::uint32_t count : *sight.raster->all)
            counted += count;
        QCOMPARE(counted, sight.rows);
        QVERIFY(std::abs(static_cast<double>(sight.rows) - 59'999 * 1.08 / 1.5) < 2);
    }

    void everyChartOfNumbersZooms_data()
    {
        QTest::addColumn<QString>("node");
        for (const char *node : {"view.distribution", "view.box", "view.roc", "view.calibration", "view.threshold"})
            QTest::newRow(node) << node;
    }
    void everyChartOfNumbersZooms()
    {
        QFETCH(QString, node);
        const ResultsPtr results = twoClassResults({1, 0, 1, 0, 0, 1}, {{"A", {0.9f, 0.8f, 0.4f, 0.3f, 0.2f, 0.7f}}, {"B", {0.5f, 0.1f, 0.5f, 0.5f, 0.6f, 0.5f}}});
        Stage stage(qPrintable(node), {{"table", {diagonal(200)}}, {"results", {results}}});
        QVERIFY(stage.view->picture()->can().zoom);
        const auto image = [&] {
            stage.view->finish();
            QImage out(700, 500, QImage::Format_RGB32);
            QPainter painter(&out);
            stage.view->render(painter, out.size());
            return out;
        };
        const QImage whole = image();
        stage.wheel(stage.at(0.2, 0.8), 4);
        QVERIFY(stage.window().width() < 0.55);
        QVERIFY(image() != whole);
        const QRectF zoomed = stage.window();
        stage.push(stage.at(0.5, 0.5), stage.at(0.4, 0.5), Qt::MiddleButton);
        QVERIFY(stage.window().left() > zoomed.left());
        const double pushed = stage.window().left();
        stage.push(stage.at(0.5, 0.5), stage.at(0.4, 0.5), Qt::LeftButton, Qt::ControlModifier);
        QVERIFY(stage.window().left() > pushed && !stage.linked.picked());
        QTest::mouseDClick(stage.canvas, Qt::LeftButton, {}, stage.at(0.5, 0.5));
        stage.view->finish();
        QCOMPARE(stage.window(), kWholeWindow);
        if (node != "view.threshold") // where a click sets the threshold
            QVERIFY(image() == whole);
        QTest::keyClick(stage.canvas, Qt::Key_Plus);
        QTest::keyClick(stage.canvas, Qt::Key_Up);
        QVERIFY(stage.window().width() < 0.7 && stage.window().top() > 0.17);
        QTest::keyClick(stage.canvas, Qt::Key_0);
        QCOMPARE(stage.window(), kWholeWindow);
    }

    void aZoomedHistogramPicksWhatIsSeen()
    {
        Stage stage("view.distribution", {{"table", {diagonal(100)}}});
        for (int i = 0; i < 12; ++i)
            stage.wheel(stage.at(0, 0), 1); // to the left end: 1.2 to the twelfth is 8.9
        stage.view->finish();
        const double edge = 100 * stage.window().width();
        QTest::mousePress(stage.canvas, Qt::LeftButton, {}, stage.at(0.01, 0.01));
        stage.move(stage.at(0.99, 0.3), Qt::LeftButton);
        QTest::mouseRelease(stage.canvas, Qt::LeftButton, {}, stage.at(0.99, 0.3));
        stage.view->finish();
        QVERIFY(stage.linked.picked());
        QVERIFY2(stage.linked.picked()->rows().back() < edge + 11 && stage.linked.picked()->rows().front() == 0, qPrintable(QString::number(stage.linked.picked()->rows().back())));
    }

    void anAxisIsSetInItsPopup()
    {
        Stage stage(diagonal(100));
        QSignalSpy changed(stage.view.get(), &View::paramsChanged);
        const QPoint below = stage.at(0.5, 0) + QPoint(0, 14);
        QTest::mouseDClick(stage.canvas, Qt::LeftButton, {}, below);
        auto *popup = stage.view->findChild<AxisPopup *>();
        QVERIFY(popup);
        const auto field = [&](const char *name) {
            for (QLineEdit *edit : popup->findChildren<QLineEdit *>())
                if (edit->accessibleName() == QLatin1String(name))
                    return edit;
            return static_cast<QLineEdit *>(nullptr);
        };
        field("From")->setText(QStringLiteral("x"));
        QTest::keyClick(field("From"), Qt::Key_Return);
        QCOMPARE(changed.size(), 0); // refused, and it is still open
        QVERIFY(popup->isVisible());
        field("From")->setText(QStringLiteral("10"));
        field("To")->setText(QStringLiteral("60"));
        field("Title")->setText(QStringLiteral("length, mm"));
        popup->findChild<QCheckBox *>()->setChecked(true);
        QTest::keyClick(field("Title"), Qt::Key_Return);
        QCOMPARE(changed.size(), 1); // one step of undo
        QCOMPARE(changed[0][0].value<ParamChanges>(), (ParamChanges{{"log_x", true}, {"x_from", 10.0}, {"x_to", 60.0}, {"x_title", std::string("length, mm")}}));
        QVERIFY(!popup->isVisible());
    }

    void theMenuAsksForAnAxis()
    {
        Stage stage("view.box", {{"table", {diagonal(100)}}});
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(100, 100), stage.canvas->mapToGlobal(QPoint(100, 100)));
        QCoreApplication::sendEvent(stage.canvas, &event);
        auto *menu = stage.view->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(menu);
        menu->actions().at(0)->trigger(); // across: a box plot has names there, so only the title
        QCOMPARE(stage.view->findChild<AxisPopup *>()->findChildren<QLineEdit *>().size(), 1);
        menu->close();
    }

    void endsOfAnAxisHoldInEveryChart()
    {
        const ResultsPtr results = twoClassResults({1, 0, 1, 0, 0, 1}, {{"A", {0.9f, 0.8f, 0.4f, 0.3f, 0.2f, 0.7f}}});
        Stage stage("view.roc", {{"results", {results}}});
        ParamValues params = stage.view->params();
        params.set("x_to", 0.25);
        params.set("x_title", std::string("needless calls"));
        stage.view->setParams(params);
        stage.view->finish();
        const QSizeF size(700, 500);
        const QRectF plot = stage.view->picture()->plotIn(size);
        QVERIFY2(stage.view->picture()->reading(plot.topRight(), size).contains("25.0"), qPrintable(stage.view->picture()->reading(plot.topRight(), size)));
        Stage shape("view.distribution", {{"table", {diagonal(100)}}});
        params = shape.view->params();
        params.set("x_from", 50.0);
        shape.view->setParams(params);
        shape.view->finish();
        const QRectF half = shape.view->picture()->plotIn(size);
        QVERIFY2(shape.view->picture()->reading(half.bottomLeft() + QPointF(3, -3), size).startsWith("50 to"), qPrintable(shape.view->picture()->reading(half.bottomLeft() + QPointF(3, -3), size)));
    }

    void theMiddleButtonAndSpacePushAlong()
    {
        Stage stage(diagonal(100));
        QTest::keyClick(stage.canvas, Qt::Key_Plus);
        QTest::keyClick(stage.canvas, Qt::Key_Plus);
        stage.view->finish();
        const QRectF before = stage.window();
        stage.push(stage.at(0.5, 0.5), stage.at(0.75, 0.5), Qt::MiddleButton); // a quarter to the right: what was left of it comes
        QVERIFY(std::abs(stage.window().left() - (before.left() - before.width() / 4)) < 0.005);
        QCOMPARE(stage.window().top(), before.top());
        QTest::keyPress(stage.canvas, Qt::Key_Space);
        stage.push(stage.at(0.75, 0.5), stage.at(0.5, 0.5), Qt::LeftButton);
        QTest::keyRelease(stage.canvas, Qt::Key_Space);
        QVERIFY(std::abs(stage.window().left() - before.left()) < 0.005);
        QVERIFY(!stage.linked.picked()); // nothing was picked by it
        QTest::keyClick(stage.canvas, Qt::Key_Right);
        QVERIFY(std::abs(stage.window().left() - (before.left() + before.width() / 10)) < 0.005);
        QTest::keyClick(stage.canvas, Qt::Key_Up);
        QVERIFY(std::abs(stage.window().top() - (before.top() + before.height() / 10)) < 0.005);
    }

    void aDoubleClickResetsAndKeepsWhatIsPicked()
    {
        const Table table = diagonal(100);
        Stage stage(table);
        stage.linked.pick(PickedRows::of(table.source(), {5, 6}));
        QTest::keyClick(stage.canvas, Qt::Key_Plus);
        stage.view->finish();
        QVERIFY(stage.window() != kWholeWindow);
        QTest::mouseClick(stage.canvas, Qt::LeftButton, {}, stage.at(0.1, 0.9)); // Qt sends a double click after a first one
        QTest::mouseDClick(stage.canvas, Qt::LeftButton, {}, stage.at(0.1, 0.9));
        stage.view->finish();
        QCOMPARE(stage.window(), kWholeWindow);
        QVERIFY(stage.linked.picked());
        QCOMPARE(stage.linked.picked()->rows(), (RowIndex{5, 6}));
    }

    void otherDataShowTheWhole()
    {
        Stage stage(diagonal(100));
        QTest::keyClick(stage.canvas, Qt::Key_Plus);
        stage.view->setInputs({{"table", {diagonal(200)}}});
        stage.view->finish();
        QCOMPARE(stage.window(), kWholeWindow);
        QCOMPARE(stage.scatter().sight().rows, std::int64_t{200});
    }

    void pickingWhileZoomedTakesOnlyWhatIsSeen()
    {
        Stage stage(diagonal(100));
        QTest::keyClick(stage.canvas, Qt::Key_Plus);
        QTest::keyClick(stage.canvas, Qt::Key_Plus);
        stage.view->finish();
        stage.push(stage.at(0.0, 0.0) - QPoint(5, -5), stage.at(1.0, 1.0) + QPoint(5, -5), Qt::LeftButton);
        QVERIFY(stage.linked.picked());
        QCOMPARE(stage.linked.picked()->count(), stage.scatter().sight().rows);
    }

    /// 60 frames a second are 16 ms each; said, not asserted.
    void saysHowLongAFrameTakes()
    {
        const PicturePtr picture = [] {
            Stage stage(diagonal(1'000'000));
            return stage.view->picture();
        }();
        QImage image(1200, 800, QImage::Format_ARGB32_Premultiplied);
        QElapsedTimer timer;
        timer.start();
        constexpr int kFrames = 20;
        for (int i = 0; i < kFrames; ++i) {
            QPainter painter(&image);
            picture->moved(zoomedWindow(kWholeWindow, 1 + 0.05 * i))->paint(painter, QSizeF(1200, 800));
        }
        qInfo("a stretched frame of 1,000,000 points, 1200 x 800: %.1f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6 / kFrames);
    }
};

QTEST_MAIN(TestChartZoom)
#include "tst_chart_zoom.moc"
