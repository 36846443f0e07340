// Views: what is asked last is what is shown, and messages where there is nothing to draw.
#include "chart_data.h"
#include "widgets/charts/framed_picture.h"
#include "widgets/charts/heading.h"
#include "widgets/charts/message_picture.h"
#include "widgets/form/column_box.h"
#include "widgets/form/column_popup.h"
#include "widgets/theme/theme.h"
#include "widgets/views/latest.h"
#include "widgets/views/param_bar.h"
#include "widgets/views/param_menu.h"
#include "widgets/views/picture_canvas.h"
#include "widgets/views/picture_view.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

using namespace mortise;

namespace {

/// Says how often it was painted.
class Counted : public Picture {
public:
    explicit Counted(double height = 0) : height_(height) {}
    void paint(QPainter &painter, const QSizeF &size, bool) const override
    {
        ++painted;
        painter.fillRect(QRectF(QPointF(), size), Qt::red);
    }
    QString sentence() const override { return QStringLiteral("red"); }
    double heightFor(double) const override { return height_; }
    mutable int painted = 0;

private:
    double height_;
};

} // namespace

class TestViews : public QObject {
    Q_OBJECT

private slots:
    void aPictureIsPaintedOnce()
    {
        PictureCanvas canvas;
        canvas.resize(300, 200);
        const auto picture = std::make_shared<Counted>();
        canvas.setPicture(picture);
        QCOMPARE(canvas.grab().toImage().pixelColor(canvas.grab().width() / 2, 100), QColor(Qt::red));
        QCOMPARE(picture->painted, 1);
        canvas.resize(320, 200);
        canvas.grab();
        QCOMPARE(picture->painted, 2);
        Theme::get().setMode(Theme::get().dark() ? Theme::Mode::Light : Theme::Mode::Dark);
        canvas.grab();
        QCOMPARE(picture->painted, 3);
        const auto other = std::make_shared<Counted>();
        canvas.setPicture(other);
        canvas.grab();
        QCOMPARE(other->painted, 1);
        QCOMPARE(picture->painted, 3);

        const auto tall = std::make_shared<Counted>(90'000); // no image of millions of pixels is kept
        canvas.setPicture(tall);
        canvas.grab(QRect(0, 0, 300, 200));
        canvas.grab(QRect(0, 0, 300, 200));
        QCOMPARE(tall->painted, 2);
    }

    void theSpaceBelowIsUsedBeforeAnythingScrolls()
    {
        QScrollArea area;
        area.setWidgetResizable(true);
        auto *canvas = new PictureCanvas;
        canvas->setPicture(std::make_shared<Counted>(300));
        area.setWidget(canvas);
        const QMarginsF margins = PictureCanvas::margins();
        const auto scrolls = [&](double height) {
            area.resize(400, qRound(height) + 2 * area.frameWidth());
            area.show();
            QCoreApplication::processEvents();
            return area.verticalScrollBar()->isVisible();
        };
        QVERIFY(!scrolls(margins.top() + 300 + margins.bottom()));
        QVERIFY(!scrolls(margins.top() + 300));
        QCOMPARE(canvas->grab().toImage().pixelColor(100, canvas->height() - 1), QColor(Qt::red)); // all of it is painted
        QVERIFY(scrolls(margins.top() + 298));
    }

    void theLatestRequestWins()
    {
        QObject context;
        QList<int> seen;
        QSemaphore started, go;
        Latest<int> latest(&context, [&](const int &value) { seen << value; });
        latest.request([&] {
            started.release();
            go.acquire();
            return 1;
        });
        started.acquire();
        latest.request([] { return 2; });
        latest.request([] { return 3; });
        QVERIFY(latest.busy());
        go.release();
        latest.finish();
        QCOMPARE(seen, QList<int>{3});
        QCoreApplication::processEvents(); // what the workers posted comes too late
        QCOMPARE(seen, QList<int>{3});
    }

    void aResultForADeadViewIsDropped()
    {
        QSemaphore started, go, done;
        bool called = false;
        {
            QObject context;
            Latest<int> latest(&context, [&](const int &) { called = true; });
            latest.request([&] {
                started.release();
                go.acquire();
                done.release();
                return 1;
            });
            started.acquire();
        }
        go.release();
        done.acquire();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void everyViewSaysWhatIsMissing()
    {
        int views = 0;
        for (const NodeType *type : catalogue().all())
            if (type->view) {
                const std::unique_ptr<View> view(View::make(*type));
                QVERIFY2(view, type->id.c_str());
                view->setInputs({});
                view->finish();
                QVERIFY2(!view->sentence().isEmpty(), type->id.c_str());
                ++views;
            }
        QCOMPARE(views, 12);
    }

    void readyIsSentFromTheEventLoop()
    {
        const std::unique_ptr<View> view(View::make(*catalogue().find("view.summary")));
        QSignalSpy ready(view.get(), &View::ready);
        view->setInputs({{"table", {uglyTable("plain")}}});
        QVERIFY(ready.wait());
        QVERIFY2(view->sentence().contains("60 rows"), qPrintable(view->sentence()));
    }

    void listsOfferTheColumnsThatFit()
    {
        const std::unique_ptr<View> view(View::make(*catalogue().find("view.distribution")));
        view->setInputs({{"table", {uglyTable("plain")}}});
        view->finish();
        QSignalSpy changed(view.get(), &View::paramsChanged);
        auto lists = view->findChildren<QComboBox *>();
        QVERIFY(lists.size() >= 2);
        QCOMPARE(lists[0]->count(), 5); // automatic and all but the text
        lists[0]->setCurrentIndex(2);
        emit lists[0]->activated(2);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<ParamChanges>(), (ParamChanges{{"column", std::string("other")}}));
    }

    /// Names are read in full where there is room; where there is none, fields shrink first and then wait in the menu.
    void fieldsTakeTheRoomThatThereIs()
    {
        std::vector<std::pair<std::string, ColumnPtr>> columns;
        for (const char *name : {"number_vmail_messages", "total_day_minutes", "size_of_it"})
            columns.emplace_back(name, Column::number({1, 2, 3}));
        const Inputs inputs{{"table", {Table::of(columns)}}};
        const NodeType &type = *catalogue().find("view.scatter");
        ParamBar bar(type);
        ParamMenu menu(type, &bar);
        bar.addAtEnd(&menu);
        menu.setBar(&bar);
        bar.resize(1300, 40);
        bar.show();
        bar.setValues(ParamValues(type.params), inputs, {}, {{"x", "number_vmail_messages"}, {"y", "total_day_minutes"}});
        const auto lists = bar.findChildren<ColumnBox *>();
        QCOMPARE(lists.size(), 4);
        const int most = Theme::get().px(240), least = Theme::get().px(84);
        QCOMPARE(lists[0]->shownText(), QStringLiteral("Automatic: number_vmail_messages"));
        QCOMPARE(lists[0]->accessibleDescription(), lists[0]->shownText());
        QCOMPARE(lists[2]->shownText(), QStringLiteral("Automatic")); // no colour was taken
        QVERIFY(lists[0]->width() > QFontMetrics(Theme::get().font("detail")).horizontalAdvance(lists[0]->shownText()) + Theme::get().px(20));
        QVERIFY(lists[2]->width() < lists[1]->width() && lists[1]->width() < lists[0]->width() && lists[0]->width() <= most);
        const int whole = lists[1]->width();
        bar.resize(700, 40);
        for (ColumnBox *list : lists)
            QVERIFY2(!list->isHidden() && list->width() >= least, qPrintable(QString::number(list->width())));
        QVERIFY(lists[1]->width() < whole && !bar.hidesAny());
        bar.resize(360, 40);
        QVERIFY(!lists[0]->isHidden() && lists[3]->isHidden() && bar.hidesAny());
        emit menu.menu()->aboutToShow();
        const auto entry = [&](const QString &text) {
            const auto actions = menu.menu()->actions();
            const auto found = std::find_if(actions.begin(), actions.end(), [&](QAction *action) { return action->text() == text; });
            return found == actions.end() ? nullptr : *found;
        };
        QAction *size = entry(QStringLiteral("Size: Automatic…"));
        QVERIFY(size && !entry(QStringLiteral("Across: Automatic: number_vmail_messages…")));
        size->trigger();
        QVERIFY(lists[3]->popup() && lists[3]->popup()->isVisible());
        lists[3]->popup()->close();
        bar.resize(1300, 40);
        emit menu.menu()->aboutToShow();
        QVERIFY(!entry(QStringLiteral("Size: Automatic…")));
    }

    void everyViewFitsBesideTheCanvas()
    {
        std::vector<std::pair<std::string, ColumnPtr>> columns;
        for (const char *name : {"number_customer_service_calls", "total_day_minutes_of_the_month"})
            columns.emplace_back(name, Column::number({1, 2, 3}));
        for (const NodeType *type : catalogue().all())
            if (const std::unique_ptr<View> view(View::make(*type)); view) {
                view->setInputs({{"table", {Table::of(columns)}}});
                view->finish();
                view->resize(Theme::get().px(320), 500);
                view->show();
                QVERIFY(QTest::qWaitForWindowExposed(view.get()));
                QVERIFY2(view->minimumSizeHint().width() <= Theme::get().px(320), qPrintable(QStringLiteral("%1: %2").arg(QString::fromStdString(type->id)).arg(view->minimumSizeHint().width())));
                QCOMPARE(view->width(), Theme::get().px(320));
                for (const auto *button : view->findChildren<QAbstractButton *>()) // nothing is cut off
                    if (button->isVisible())
                        QVERIFY2(view->rect().contains(QRect(button->mapTo(view.get(), QPoint()), button->size())), qPrintable(QString::fromStdString(type->id) + QStringLiteral(": ") + button->accessibleName()));
            }
    }

    void aTitleThatStandsAboveIsNotSaidAgain()
    {
        const std::unique_ptr<View> view(View::make(*catalogue().find("view.distribution")));
        view->setInputs({{"table", {uglyTable("plain")}}});
        view->finish();
        auto *canvas = view->findChild<PictureCanvas *>();
        const auto seen = [&] {
            QImage image(600, 400, QImage::Format_ARGB32_Premultiplied);
            QPainter painter(&image);
            PictureCanvas::paintFigure(painter, image.size(), *canvas->picture());
            return image;
        };
        const auto file = [&] {
            QImage image(600, 400, QImage::Format_ARGB32_Premultiplied);
            QPainter painter(&image);
            view->render(painter, image.size());
            return image;
        };
        const auto *framed = dynamic_cast<const FramedPicture *>(canvas->picture().get());
        QVERIFY(framed && !framed->frame.heading.isEmpty());
        const QString heading = framed->frame.heading;
        const QImage whole = seen();
        view->setTitleAbove(QStringLiteral("Something else"));
        QCOMPARE(seen(), whole);
        view->setTitleAbove(QStringLiteral("The ") + heading.toUpper());
        const QImage without = seen();
        QVERIFY(without != whole);
        QCOMPARE(file(), whole);
        view->setInputs({{"table", {uglyTable("plain")}}}); // a picture that is made later
        view->finish();
        QCOMPARE(seen(), without);
        view->setTitleAbove({});
        QCOMPARE(seen(), whole);
        QCOMPARE(titleBelow(QStringLiteral("ROC"), QStringLiteral("ROC curve")), QString());
        QCOMPARE(titleBelow(QStringLiteral("age"), QStringLiteral("Storage")), QStringLiteral("age")); // a part of a word is another word
    }

    void columnsChangePlacesByADrop()
    {
        const NodeType &type = *catalogue().find("view.scatter");
        const std::unique_ptr<View> view(View::make(type));
        view->setParams(ParamValues(type.params));
        view->resize(1700, 500); // room for every field of the bar
        view->setInputs({{"table", {uglyTable("plain")}}});
        view->finish();
        view->show();
        auto *bar = view->findChild<ParamBar *>();
        QSignalSpy changed(view.get(), &View::paramsChanged);
        const auto placeOf = [&](const char *key) {
            for (const auto &[each, place] : bar->columnPlaces())
                if (each == key)
                    return bar->mapTo(view.get(), place.center());
            return QPoint(-1, -1);
        };
        const auto drop = [&](const DraggedColumn &column, QPoint at) {
            const std::unique_ptr<QMimeData> mime(columnMime(column));
            QDragEnterEvent enter(at, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(view.get(), &enter);
            QDragMoveEvent move(at, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(view.get(), &move);
            if (!move.isAccepted()) { // the hand is told so before it lets go
                QDragLeaveEvent leave;
                QCoreApplication::sendEvent(view.get(), &leave);
                return false;
            }
            QDropEvent event(at, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(view.get(), &event);
            return event.isAccepted();
        };
        // Nobody chose anything: value is across by itself, other up. The drop swaps what is shown, in one step.
        QCoreApplication::processEvents(); // the bar arranges itself
        QVERIFY(drop({"value", "x"}, placeOf("y")));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<ParamChanges>(), (ParamChanges{{"x", std::string("other")}, {"y", std::string("value")}}));
        // From elsewhere, onto an axis: below the plot, and left of it.
        auto *canvas = view->findChild<PictureCanvas *>();
        const QRectF plot = static_cast<PictureView *>(view.get())->picture()->plotIn(QSizeF(canvas->width() - 24, canvas->height() - 14));
        QVERIFY(drop({"when", {}}, canvas->mapTo(view.get(), QPoint(qRound(plot.center().x()), qRound(plot.bottom()) + 24))));
        QCOMPARE(changed[1][0].value<ParamChanges>(), (ParamChanges{{"x", std::string("when")}}));
        QVERIFY(drop({"when", {}}, canvas->mapTo(view.get(), QPoint(14, qRound(plot.center().y())))));
        QCOMPARE(changed[2][0].value<ParamChanges>(), (ParamChanges{{"y", std::string("when")}}));
        QVERIFY(drop({"value", "x"}, placeOf("size"))); // nothing to swap with: it stands in both
        QCOMPARE(changed[3][0].value<ParamChanges>(), (ParamChanges{{"size", std::string("value")}}));
        // In the plot near an axis that axis, elsewhere the colour.
        const auto inPlot = [&](double x, double y) { return canvas->mapTo(view.get(), QPoint(qRound(plot.left() + 12 + x * plot.width()), qRound(plot.top() + 4 + y * plot.height()))); };
        QVERIFY(drop({"when", {}}, inPlot(0.5, 0.97)) && drop({"when", {}}, inPlot(0.03, 0.4)) && drop({"class", {}}, inPlot(0.6, 0.4)));
        QCOMPARE(changed[4][0].value<ParamChanges>(), (ParamChanges{{"x", std::string("when")}}));
        QCOMPARE(changed[5][0].value<ParamChanges>(), (ParamChanges{{"y", std::string("when")}}));
        QCOMPARE(changed[6][0].value<ParamChanges>(), (ParamChanges{{"colour", std::string("class")}}));
        // Refused: words on an axis, the colour's categories on an axis, a text in the middle of the chart, a column that is not there.
        QVERIFY(!drop({"text", {}}, placeOf("x")) && !drop({"class", "colour"}, placeOf("x")) && !drop({"value", "x"}, placeOf("colour")));
        QVERIFY(!drop({"text", {}}, inPlot(0.6, 0.4)) && !drop({"nobody", {}}, placeOf("x")));
        QCOMPARE(changed.size(), 7);
    }

    void theMenuSwapsTheAxes()
    {
        const NodeType &type = *catalogue().find("view.scatter");
        const std::unique_ptr<View> view(View::make(type));
        view->setParams(ParamValues(type.params));
        view->resize(900, 500);
        view->setInputs({{"table", {uglyTable("plain")}}});
        view->finish();
        view->show();
        QSignalSpy changed(view.get(), &View::paramsChanged);
        auto *canvas = view->findChild<PictureCanvas *>();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(9, 9), canvas->mapToGlobal(QPoint(9, 9)));
        QCoreApplication::sendEvent(canvas, &event);
        auto *menu = view->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        for (QAction *action : menu->actions())
            if (action->text() == "Swap the axes")
                action->trigger();
        menu->close();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<ParamChanges>(), (ParamChanges{{"x", std::string("other")}, {"y", std::string("value")}}));
    }

    void theButtonOpensItsMenuWhenItComesUp()
    {
        const std::unique_ptr<View> view(View::make(*catalogue().find("view.summary")));
        view->resize(700, 400);
        view->show();
        QToolButton *button = nullptr;
        for (QToolButton *each : view->findChildren<QToolButton *>())
            if (each->accessibleName() == "Copy or save the figure")
                button = each;
        QVERIFY(button);
        QSignalSpy shown(button->menu(), &QMenu::aboutToShow);
        QTimer::singleShot(0, button, [&] { QTest::mousePress(button, Qt::LeftButton); });
        QCoreApplication::processEvents();
        QCOMPARE(shown.size(), 0);
        connect(button->menu(), &QMenu::aboutToShow, button->menu(), [menu = button->menu()] { QTimer::singleShot(0, menu, &QMenu::close); });
        QTest::mouseRelease(button, Qt::LeftButton);
        QTRY_COMPARE(shown.size(), 1);
        QStringList names;
        for (const QAction *action : button->menu()->actions())
            names << action->text();
        QVERIFY(names.contains(QStringLiteral("Print…")));
    }

    void aBarOfFiveThousandColumnsIsFilledWithinAFrame()
    {
        std::vector<std::pair<std::string, ColumnPtr>> columns;
        const ColumnPtr same = Column::number({1, 2, 3});
        for (int i = 0; i < 4999; ++i)
            columns.emplace_back("column " + std::to_string(i), same);
        columns.emplace_back("two\nlines", same);
        const NodeType &type = *catalogue().find("view.box");
        const Inputs inputs{{"table", {Table::of(columns)}}};
        ParamBar bar(type);
        bar.resize(800, 40);
        bar.show();
        ParamValues values(type.params);
        bar.setValues(values, {}, {}); // fonts and styles are loaded
        QElapsedTimer time;
        time.start();
        bar.setValues(values, inputs, {});
        QCoreApplication::processEvents();
        const qint64 first = time.restart();
        bar.setValues(values, inputs, {}); // as after every change of a setting
        const qint64 again = time.elapsed();
        qInfo("filled in %lld ms, again in %lld ms", first, again);
        auto *list = bar.findChild<QComboBox *>();
        QCOMPARE(list->count(), 5001);
        QCOMPARE(list->itemText(5000), QStringLiteral("two lines"));
        QSignalSpy chosen(&bar, &ParamBar::chosen);
        emit list->activated(5000);
        QCOMPARE(paramText(chosen.last().at(1).value<ParamValue>()), std::string("two\nlines"));
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        QVERIFY2(first <= 16 && again <= 16, qPrintable(QStringLiteral("%1 %2").arg(first).arg(again)));
#endif
    }
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"
