// Every place of the window at four sizes in three themes: photographed into build/<preset>/pictures to be looked at, and held to
// what can be told without eyes: nothing is cut off, nothing stands outside, no panel scrolls sideways.
#include "app/appearance.h"
#include "app/import/doubt_list.h"
#include "app/import/import_dialog.h"
#include "app/main_window/view_tabs.h"
#include "app/runs/run_details.h"
#include "app/welcome/welcome_page.h"
#include "tests/support/journey.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/empty_state.h"
#include "widgets/theme/theme.h"
#include "widgets/views/picture_canvas.h"
#include "widgets/views/view.h"

#include <QDialog>
#include <QHash>
#include <QAbstractButton>
#include <QDir>
#include <QMouseEvent>
#include <QPainter>
#include <QProcess>
#include <QScrollArea>
#include <QScrollBar>
#include <QThreadPool>

using namespace mortise;
using namespace mortise::journey;

namespace {

struct Dress {
    const char *name;
    Theme::Mode mode;
};
constexpr Dress kLooks[] = {{"light", Theme::Mode::Light}, {"dark", Theme::Mode::Dark}, {"contrast", Theme::Mode::HighContrast}};

} // namespace

class TestPictures : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(home_.open());
        QVERIFY(QDir().mkpath(folder_));
        document_ = home_.makeDocument();
        window_ = std::make_unique<MainWindow>(*document_);
        sharp_ = window_->devicePixelRatioF() > 1;
        window_->resize(1440, 900);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        tabs_ = window_->findChild<ViewTabs *>();
    }

    void welcome() { photograph("welcome"); }

    void import()
    {
        const QString path = home_.path(QStringLiteral("customers.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("customer;joined;plan;monthly;visits;city;left\n");
        const char *const plans[] = {"basic", "pro", "free", "team"};
        const char *const cities[] = {"Zürich", "Genève", "Bern", "Lugano", "Basel"};
        for (int row = 0; row < 400; ++row) {
            const QString joined = row == 3 || row == 310 ? QStringLiteral("30.02.2021") : QDate(2018, 1, 1).addDays(row * 37 % 1500).toString(QStringLiteral("dd.MM.yyyy"));
            const QString monthly = row % 150 == 4 ? QStringLiteral("n. a.") : QStringLiteral("%1,90").arg(row * 13 % 80);
            file.write(QStringLiteral("%1;%2;%3;%4;%5;%6;%7\n").arg(row + 412, 5, 10, QLatin1Char('0')).arg(joined, QString::fromUtf8(plans[row % 4]), monthly).arg(row * 7 % 113).arg(QString::fromUtf8(cities[row % 5]), row % 7 ? QStringLiteral("no") : QStringLiteral("yes")).toUtf8());
        }
        file.close();
        window_->openPath(path);
        auto *dialog = window_->findChild<ImportDialog *>();
        QVERIFY(dialog);
        QPushButton *accept = nullptr;
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->isDefault())
                accept = button;
        QVERIFY(accept);
        QTRY_VERIFY_WITH_TIMEOUT(accept->isEnabled(), kWaitMs);
        photograph("import");
        QVERIFY(!dialog->findChild<DoubtArea *>()->verticalScrollBar()->isVisible()); // there is room for all that is to decide
        dialog->reject();
    }

    void build()
    {
        emit window_->findChild<WelcomePage *>()->exampleChosen(QStringLiteral(":/mortise/examples/2-compare-learners.json"));
        QTRY_VERIFY_WITH_TIMEOUT(document_->workflow().find("Test and score"), kWaitMs);
        run(*window_);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*document_, "Test and score") && !document_->isRunning(), kWaitMs);
        window_->findChild<Canvas *>()->selectNode(QStringLiteral("Random forest"));
        photograph("build");
    }

    /// All blocks stay in sight when the window's size changes, until somebody looks closer.
    void theCanvasStaysFitted()
    {
        auto *canvas = window_->findChild<Canvas *>();
        const auto inSight = [&](QSize size) {
            window_->resize(size);
            settle();
            const QRectF seen = canvas->mapToScene(canvas->viewport()->rect()).boundingRect();
            const auto items = canvas->nodeItems();
            return std::all_of(items.begin(), items.end(), [&](const NodeItem *item) { return seen.contains(item->mapRectToScene(item->card())); });
        };
        QVERIFY(inSight({1440, 900}));
        QVERIFY(inSight({1024, 700}));
        QVERIFY(inSight({1440, 900}));
        canvas->zoomTo(2, canvas->viewport()->rect().center(), false);
        const double zoom = canvas->zoom();
        QVERIFY(!inSight({1024, 700}));
        QCOMPARE(canvas->zoom(), zoom);
        canvas->fit();
    }

    void menu()
    {
        auto *canvas = window_->findChild<Canvas *>();
        canvas->selectNode(QStringLiteral("Customers"));
        canvas->setFocus();
        QTest::keyClick(canvas, Qt::Key_Space);
        auto *menu = window_->findChild<NodeMenu *>();
        QVERIFY(menu && menu->isVisible());
        QTest::keyClicks(menu->findChild<QLineEdit *>(), QStringLiteral("clean"));
        photograph("menu");
        menu->close();
    }

    void explore()
    {
        emit window_->findChild<TopBar *>()->modeChosen(Mode::Explore);
        if (auto *empty = tabs_->currentWidget()->findChild<EmptyState *>())
            QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(tabs_->currentWidget()->findChildren<View *>().size(), 5, kWaitMs);
        for (View *view : tabs_->currentWidget()->findChildren<View *>())
            QTRY_VERIFY2_WITH_TIMEOUT(view->sentence().contains(QStringLiteral("5,000")), qPrintable(view->sentence()), kWaitMs);
        photograph("explore");
    }

    void picked()
    {
        PictureCanvas *chart = nullptr;
        for (View *view : tabs_->currentWidget()->findChildren<View *>())
            if (view->type().id == "view.scatter")
                chart = view->findChild<PictureCanvas *>();
        QVERIFY(chart);
        window_->resize(1440, 900);
        settle();
        const QPoint from(chart->width() / 3, chart->height() / 3), to(chart->width() * 5 / 8, chart->height() * 3 / 5);
        QTest::mousePress(chart, Qt::LeftButton, {}, from);
        for (const QPoint at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, chart->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(chart, &move);
        }
        QTest::mouseRelease(chart, Qt::LeftButton, {}, to);
        QTRY_VERIFY_WITH_TIMEOUT(tabs_->linkedRows().picked(), kWaitMs);
        photograph("picked");
        tabs_->linkedRows().clear();
    }

    void compare()
    {
        emit window_->findChild<TopBar *>()->modeChosen(Mode::Compare);
        QTRY_VERIFY_WITH_TIMEOUT(tabs_->currentWidget()->findChildren<View *>().size() >= 3, kWaitMs);
        for (const char *more : {"view.calibration", "view.threshold"})
            emit tabs_->viewWanted(QString::fromUtf8(more), LooseEnd{"Test and score", "results", ValueKind::Results, true});
        QVERIFY(document_->apply(SetSetting{"Random forest", "trees", 200})); // and what did that do?
        run(*window_);
        QTRY_VERIFY_WITH_TIMEOUT(tabs_->currentWidget()->findChildren<RunDetails *>().size() == 1 && !document_->isRunning(), kWaitMs);
        QCOMPARE(tabs_->currentWidget()->findChildren<View *>().size(), 5);
        QTRY_VERIFY_WITH_TIMEOUT(tabs_->currentWidget()->findChildren<View *>().first()->sentence().contains(QStringLiteral("Random forest")), kWaitMs);
        photograph("compare");
    }

    void table()
    {
        tabs_->openView(QStringLiteral("Customers"));
        photograph("table");
    }

    /// 3840 x 2160 at 200 %: in a process of its own, for which the system has that scale.
    void twiceThePixels()
    {
        if (sharp_)
            return;
        QProcess twice;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
        twice.setProcessEnvironment(environment);
        twice.setProcessChannelMode(QProcess::MergedChannels);
        twice.start(QCoreApplication::applicationFilePath(), {});
        QVERIFY(twice.waitForFinished(4 * 60 * 1000));
        QVERIFY2(twice.exitStatus() == QProcess::NormalExit && twice.exitCode() == 0, twice.readAll().constData());
    }

    void cleanupTestCase()
    {
        window_.reset();
        document_.reset();
    }

private:
    void photograph(const char *place)
    {
        const QList<QSize> sizes = sharp_ ? QList<QSize>{{1920, 1080}} : QList<QSize>{{1024, 700}, {1440, 900}, {1920, 1080}};
        for (const QSize size : sizes) {
            window_->resize(size);
            for (QWidget *top : tops())
                if (qobject_cast<QDialog *>(top)) { // as on a screen of that size
                    top->resize(naturalOf(top).boundedTo(size - QSize(60, 60)));
                    top->move(window_->geometry().center() - top->rect().center());
                }
            settle();
            QCOMPARE(window_->size(), size);
            for (const QWidget *top : tops())
                nothingIsCutOff(*top, QStringLiteral("%1 %2").arg(QLatin1String(place)).arg(size.width()));
            for (const Dress &look : kLooks) {
                Theme::get().setMode(look.mode);
                settle();
                const QImage picture = all();
                QCOMPARE(picture.size(), size * window_->devicePixelRatioF());
                QVERIFY(colours(picture) > 20);
                const QSize pixels = picture.size();
                QVERIFY(picture.save(QStringLiteral("%1/%2-%3x%4-%5.png").arg(folder_, QLatin1String(place)).arg(pixels.width()).arg(pixels.height()).arg(QLatin1String(look.name))));
            }
            Theme::get().setMode(Theme::Mode::Light);
        }
    }

    QSize naturalOf(const QWidget *dialog)
    {
        if (!natural_.contains(dialog))
            natural_[dialog] = dialog->size();
        return natural_[dialog];
    }

    /// What workers still draw comes in, and is laid out.
    static void settle()
    {
        for (int round = 0; round < 3; ++round) {
            QTest::qWait(0);
            QThreadPool::globalInstance()->waitForDone();
            QCoreApplication::processEvents();
        }
    }

    QList<QWidget *> tops() const
    {
        QList<QWidget *> found{window_.get()};
        for (QWidget *top : window_->findChildren<QWidget *>())
            if (top->isWindow() && top->isVisible())
                found << top;
        return found;
    }

    /// The window with what floats above it.
    QImage all() const
    {
        QImage picture = window_->grab().toImage();
        QPainter painter(&picture);
        for (QWidget *top : tops())
            if (top != window_.get())
                painter.drawPixmap(top->mapToGlobal(QPoint()) - window_->mapToGlobal(QPoint()), top->grab());
        return picture;
    }

    static void nothingIsCutOff(const QWidget &top, const QString &where)
    {
        for (const auto *button : top.findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || button->window() != &top || button->visibleRegion().isEmpty() || qobject_cast<QLineEdit *>(button->parent()))
                continue; // a field's own cross has the size that it gives
            const QRect place(button->mapTo(&top, QPoint()), button->size());
            const QByteArray name = QStringLiteral("%1: %2").arg(where, button->text() + button->accessibleName()).toUtf8();
            QVERIFY2(place.left() >= 0 && place.right() < top.width(), name);
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), name);
        }
        for (const auto *area : top.findChildren<QScrollArea *>())
            QVERIFY2(!area->isVisible() || !area->horizontalScrollBar()->isVisible(), qPrintable(where));
    }

    static std::size_t colours(const QImage &picture)
    {
        std::set<QRgb> found;
        for (int y = 0; y < picture.height(); y += 7)
            for (int x = 0; x < picture.width(); x += 3)
                found.insert(picture.pixel(x, y));
        return found.size();
    }

    Home home_;
    const QString folder_ = QStringLiteral(BINARY_DIR "/pictures");
    std::unique_ptr<Document> document_;
    QHash<const QWidget *, QSize> natural_; // of dialogs, as they came
    std::unique_ptr<MainWindow> window_;
    ViewTabs *tabs_ = nullptr;
    bool sharp_ = false;
};

QTEST_MAIN(TestPictures) // not watched for stalls: nobody has a window of 8 million pixels painted anew 84 times in a row
#include "tst_pictures.moc"
