// Calibration and threshold: the figures in the pictures by hand, and the threshold that is set in the chart itself.
#include <qfloat16.h>

#include "chart_data.h"
#include "widgets/charts/calibration_picture.h"
#include "widgets/charts/threshold_picture.h"
#include "widgets/views/param_bar.h"
#include "widgets/views/picture_canvas.h"
#include "widgets/views/picture_view.h"

#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace mortise;

namespace {

/// By falling score: yes no yes | no no. The second class is "leaves".
ResultsPtr fiveRows()
{
    return twoClassResults({1, 0, 1, 0, 0}, {{"Forest", {0.9f, 0.8f, 0.4f, 0.2f, 0.2f}}, {"Guess", {0.5f, 0.5f, 0.5f, 0.5f, 0.5f}}});
}

struct Stage {
    std::unique_ptr<PictureView> view;
    PictureCanvas *canvas = nullptr;

    Stage(const char *node, const ResultsPtr &results)
    {
        view.reset(qobject_cast<PictureView *>(View::make(*catalogue().find(node))));
        view->setParams(ParamValues(catalogue().find(node)->params));
        view->resize(900, 600);
        // As the document does: what is changed in the view comes back as its settings.
        QObject::connect(view.get(), &View::paramsChanged, view.get(), [this](const ParamChanges &changes) {
            ParamValues params = view->params();
            for (const auto &[key, value] : changes)
                params.set(key, value);
            view->setParams(params);
            view->finish();
        });
        view->setInputs({{"results", {results}}});
        view->finish();
        view->show();
        canvas = view->findChild<PictureCanvas *>();
    }
    QSizeF size() const { return QSizeF(canvas->width() - PictureCanvas::margins().left() - PictureCanvas::margins().right(), canvas->height() - PictureCanvas::margins().top() - PictureCanvas::margins().bottom()); }
    QPoint at(double x, double y) const
    {
        const QRectF p = view->picture()->plotIn(size()).translated(PictureCanvas::margins().left(), PictureCanvas::margins().top());
        return QPointF(p.left() + x * p.width(), p.bottom() - y * p.height()).toPoint();
    }
    QString reading(double x, double y) const { return view->picture()->reading(QPointF(at(x, y)) - QPointF(PictureCanvas::margins().left(), PictureCanvas::margins().top()), size()); }
    void move(QPoint to)
    {
        QMouseEvent event(QEvent::MouseMove, to, canvas->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas, &event);
    }
};

} // namespace

class TestJudging : public QObject {
    Q_OBJECT

private slots:
    void calibrationIsSaidInWords()
    {
        // Brier of Forest: .01 + .64 + .36 + .04 + .04 = 1.09 / 5. Bins of one row each, the two of 0.2 together; off by
        // .1 .8 .6 .2 .2 = 1.9 / 5.
        const PicturePtr picture = calibrationPicture(fiveRows(), "", "", 10);
        QVERIFY2(picture->sentence().contains("Forest: off by 38.0 points on average") && picture->sentence().contains("Brier score 0.218"), qPrintable(picture->sentence()));
        // Guess says 0.5, 2 of 5 happened: off by 10 points, Brier 0.25, and 40 % of 5 rows may well be 50 %.
        QVERIFY2(picture->sentence().contains("Guess: off by 10.0 points") && picture->sentence().contains("0.250; nowhere more than chance explains"), qPrintable(picture->sentence()));
        QVERIFY(!calibrationPicture(fiveRows(), "", "Guess", 10)->sentence().contains("Forest"));
        QVERIFY(calibrationPicture(fiveRows(), "", "Nobody", 10)->sentence().contains("Nobody"));
        QVERIFY(calibrationPicture(nullptr, "", "", 10)->sentence().contains("Test and score"));
    }

    void aPointIsReadUnderThePointer()
    {
        Stage stage("view.calibration", fiveRows());
        const QString text = stage.reading(0.5, 0.4); // Guess
        QVERIFY2(text.startsWith("Guess\nsaid 50.0") && text.contains("happened 40.0") && text.contains("5 rows"), qPrintable(text));
    }

    void severalClassesAreJudgedByTheirAnswer()
    {
        // Everybody says 100 % and is right in two of three rows.
        const PicturePtr picture = calibrationPicture(manyClassResults(3), "", "", 10);
        QVERIFY2(picture->sentence().contains("off by 33.3 points"), qPrintable(picture->sentence()));
        QVERIFY(calibrationPicture(manyClassResults(3), "class 1", "", 10)->sentence().contains("class 1"));
    }

    void theCheapestThresholdIsSaidAndMarked()
    {
        // Costs for five rows from never to always: 20, 10, 11, 1, 3, so 0.4: 200 for 1,000 rows; at 0.5 it is 2,200.
        const PicturePtr picture = thresholdPicture(fiveRows(), {.className = {}, .learner = {}, .prices = {.miss = 10, .falseAlarm = 1}, .threshold = {}});
        QVERIFY2(picture->sentence().contains("Forest: ") || picture->sentence().contains("Forest. "), qPrintable(picture->sentence()));
        QVERIFY2(picture->sentence().contains("Say yes from 0.4: 200 for 1,000 rows instead of 2,200 at 0.5."), qPrintable(picture->sentence()));
        QVERIFY2(picture->sentence().contains("found 2, missed 0, false alarms 1, rightly left 2."), qPrintable(picture->sentence()));
        QCOMPARE(picture->handle()->value, 0.4);
    }

    void aChosenThresholdIsCompared()
    {
        const ThresholdWish wish{.className = {}, .learner = {}, .prices = {.miss = 10, .falseAlarm = 1}, .threshold = 0.85};
        const QString said = thresholdPicture(fiveRows(), wish)->sentence();
        QVERIFY2(said.contains("Yes from 0.85 costs 2,000 for 1,000 rows. The cheapest, 0.4, costs 200."), qPrintable(said));
        QVERIFY2(said.contains("found 1, missed 1, false alarms 0, rightly left 3."), qPrintable(said));
        // The other class: its probabilities are 0.1 0.2 0.6 0.8 0.8 for no yes no yes yes.
        const QString other = thresholdPicture(fiveRows(), {.className = "stays", .learner = "Forest", .prices = {}, .threshold = 0.7})->sentence();
        QVERIFY2(other.contains("found 2, missed 1, false alarms 0, rightly left 2."), qPrintable(other));
    }

    void aDragSetsTheThresholdOnce()
    {
        Stage stage("view.threshold", fiveRows());
        QSignalSpy changed(stage.view.get(), &View::paramsChanged);
        QTest::mousePress(stage.canvas, Qt::LeftButton, {}, stage.at(0.2, 0.5));
        for (const double x : {0.3, 0.5, 0.75}) {
            stage.move(stage.at(x, 0.5));
            QVERIFY(std::abs(stage.view->picture()->handle()->value - x) < 0.011); // at once, before anything is said
        }
        QCOMPARE(changed.size(), 0);
        QTest::mouseRelease(stage.canvas, Qt::LeftButton, {}, stage.at(0.75, 0.5));
        QCOMPARE(changed.size(), 1); // one step of undo
        QVERIFY(std::abs(std::get<double>(changed[0][0].value<ParamChanges>().at("threshold")) - 0.75) < 0.011);
        QVERIFY(stage.view->picture()->sentence().contains("missed 1"));
        QTest::mouseDClick(stage.canvas, Qt::LeftButton, {}, stage.at(0.9, 0.5)); // back to the cheapest
        QCOMPARE(stage.view->params().text("threshold"), std::string());
    }

    void keysSetTheThreshold()
    {
        Stage stage("view.threshold", fiveRows());
        QSignalSpy changed(stage.view.get(), &View::paramsChanged);
        const double before = stage.view->picture()->handle()->value;
        QTest::keyClick(stage.canvas, Qt::Key_Right);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(stage.view->params().real("threshold"), before + 0.01);
        QTest::keyClick(stage.canvas, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(qRound(stage.view->params().real("threshold") * 100), qRound(before * 100) + 1 - 10);
        QTest::keyClick(stage.canvas, Qt::Key_Delete);
        QCOMPARE(stage.view->params().text("threshold"), std::string());
        QCOMPARE(stage.view->picture()->handle()->value, before);
    }

    void aZoomOutlivesTheThreshold()
    {
        Stage stage("view.threshold", fiveRows());
        QTest::keyClick(stage.canvas, Qt::Key_Plus);
        QTest::keyClick(stage.canvas, Qt::Key_2); // hides the second learner
        stage.view->finish();
        const Look look = stage.view->look();
        QVERIFY(look.window.width() < 1 && look.hidden.contains(1));
        QTest::keyClick(stage.canvas, Qt::Key_Left);
        stage.view->finish();
        QVERIFY(stage.view->look() == look);
        QVERIFY(stage.view->params().optionalReal("threshold"));
    }

    void pricesStandInTheBar()
    {
        Stage stage("view.threshold", fiveRows());
        QLineEdit *miss = nullptr;
        for (QLineEdit *edit : stage.view->findChild<ParamBar *>()->findChildren<QLineEdit *>())
            if (edit->accessibleName() == "A miss costs")
                miss = edit;
        QVERIFY(miss);
        QCOMPARE(miss->text(), QStringLiteral("1"));
        miss->selectAll();
        QTest::keyClicks(miss, "10");
        QTest::keyClick(miss, Qt::Key_Return);
        QVERIFY2(stage.view->sentence().contains("0.4: 200 for 1,000 rows"), qPrintable(stage.view->sentence()));
        miss->selectAll();
        QTest::keyClicks(miss, "-3"); // refused, and what was typed stays
        QTest::keyClick(miss, Qt::Key_Return);
        QCOMPARE(stage.view->params().real("miss_cost"), 10.0);
        QCOMPARE(miss->text(), QStringLiteral("-3"));
    }
};

QTEST_MAIN(TestJudging)
#include "tst_judging.moc"
