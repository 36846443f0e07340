// The theme, the look of standard widgets and the controls that come with it.
#include "widgets/theme/card.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/ramps.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/segments.h"
#include "widgets/theme/tabs.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/toggle_switch.h"

#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

using namespace mortise;

namespace {

constexpr QChar kNoBreak(0x00a0);
constexpr QChar kThin(0x202f);

// W3C, Web Content Accessibility Guidelines 2.1: relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

QImage painted(QWidget &widget)
{
    QImage image(widget.size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    widget.render(&image);
    return image;
}

bool hasPixel(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        installLook(*qApp);
    }

    void init()
    {
        Theme::get().setMode(Theme::Mode::Light);
        Theme::get().setTextScale(1.0);
        Theme::get().setReducedMotion(false);
    }

    // Each pair that is painted somewhere: least for light and dark, least for high contrast.
    void everyPairThatIsUsedHasItsContrast_data()
    {
        QTest::addColumn<QByteArray>("front");
        QTest::addColumn<QByteArray>("back");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("high");
        const auto pair = [](const char *front, const char *back, double least, double high) { QTest::addRow("%s on %s", front, back) << QByteArray(front) << QByteArray(back) << least << high; };
        for (const char *surface : {"bg", "canvas", "panel", "card", "raised", "sunken", "hover", "sel", "note"})
            pair("text", surface, 4.5, 7);
        for (const char *surface : {"bg", "canvas", "panel", "card", "raised", "sunken", "hover", "sel"})
            pair("text2", surface, 4.5, 7);
        for (const char *surface : {"canvas", "panel", "card", "raised", "sunken", "note"})
            pair("text3", surface, 4.5, 7);
        for (const char *state : {"ok", "warn", "err"}) {
            pair(state, (QByteArray(state) + "-bg").constData(), 4.5, 7);
            pair("text", (QByteArray(state) + "-bg").constData(), 4.5, 7);
            pair("text2", (QByteArray(state) + "-bg").constData(), 4.5, 7);
        }
        for (const char *tone : {"accent", "run", "ok", "warn", "err"})
            for (const char *surface : {"panel", "card"})
                pair(tone, surface, 4.5, 7);
        pair("accent", "canvas", 4.5, 7);
        pair("on-accent", "accent-fill", 4.5, 7);
        for (const char *kind : {"table", "learner", "model", "results"})
            for (const char *surface : {"canvas", "panel", "card"})
                pair(kind, surface, 3, 7);
        for (const char *category : {"c0", "c1", "c2", "c3", "c4", "c5", "c6", "mark"})
            pair(category, "card", 3, 4.5);
        for (const char *chip : {"c0", "c2", "c6", "c3"})
            pair("card", chip, 4.5, 7);
        for (const char *surface : {"canvas", "panel", "card", "raised", "sunken"}) {
            pair("ctl", surface, 3, 4.5);
            pair("focus", surface, 3, 4.5);
        }
        for (const char *edge : {"line", "line2", "grid", "dim"}) // hairlines: calm in light and dark
            for (const char *surface : {"bg", "canvas", "panel", "card", "raised"})
                pair(edge, surface, 1, 4.5);
        pair("note-line", "note", 1, 4.5);
        pair("accent", "sel", 3, 4.5);
    }

    void everyPairThatIsUsedHasItsContrast()
    {
        QFETCH(const QByteArray, front);
        QFETCH(const QByteArray, back);
        QFETCH(const double, least);
        QFETCH(const double, high);
        Theme &theme = Theme::get();
        for (const auto &[mode, wanted, name] : {std::tuple(Theme::Mode::Light, least, "light"), {Theme::Mode::Dark, least, "dark"}, {Theme::Mode::HighContrast, high, "high contrast"}}) {
            theme.setMode(mode);
            const double is = contrast(theme.color(front.constData()), theme.color(back.constData()));
            QVERIFY2(is >= wanted, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(name)).arg(is)));
        }
    }

    void highContrastTellsTheChosenAlsoByAnEdge()
    {
        Theme &theme = Theme::get();
        const auto edged = [](const char *token) {
            QListWidget list;
            list.addItems({QStringLiteral("one"), QStringLiteral("two")});
            list.setCurrentRow(0);
            list.item(0)->setSelected(true);
            list.resize(160, 80);
            return hasPixel(painted(list), Theme::get().color(token));
        };
        QVERIFY(!edged("accent"));
        theme.setMode(Theme::Mode::HighContrast);
        QVERIFY(edged("accent"));
        QCOMPARE(theme.focusWidth(), 3);
        QVERIFY(theme.dark());
    }

    void whatFollowsTheSystemFollowsItsChanges()
    {
        Theme &theme = Theme::get();
        theme.setMode(Theme::Mode::System);
        theme.setReducedMotion(std::nullopt);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setSystem({ThemeLook::HighContrast, true, 1.0});
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme.highContrast());
        QVERIFY(theme.reducedMotion());
        theme.setMode(Theme::Mode::Light); // chosen goes before said
        theme.setReducedMotion(false);
        QVERIFY(!theme.dark());
        QVERIFY(!theme.reducedMotion());
        theme.setSystem({ThemeLook::Light, false, 1.0});
    }

    void switchingTellsOnceAndRepaintsStandardWidgets()
    {
        Theme &theme = Theme::get();
        QLineEdit edit;
        edit.resize(120, 28);
        const QColor light = theme.color("card");
        QVERIFY(hasPixel(painted(edit), light));

        QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(Theme::Mode::Dark);
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(changed.count(), 1);
        const QColor dark = theme.color("card");
        QVERIFY(dark != light);
        QVERIFY(hasPixel(painted(edit), dark));
        QVERIFY(!hasPixel(painted(edit), light));
        QCOMPARE(qApp->palette().color(QPalette::Base), dark);
    }

    void listenersSeeTheNewPaletteAndFonts()
    {
        Theme &theme = Theme::get();
        QColor base;
        int pixels = 0;
        connect(&theme, &Theme::changed, this, [&] {
            base = qApp->palette().color(QPalette::Base);
            pixels = qApp->font().pixelSize();
        });
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(base, theme.color("card"));
        theme.setTextScale(2.0);
        QCOMPARE(pixels, 26); // body is 13 px at 100 %
        theme.disconnect(this);
    }

    void textSizeScalesFontsAndSizesTogether()
    {
        Theme &theme = Theme::get();
        theme.setTextScale(1.5);
        QCOMPARE(theme.px(20), 30);
        QCOMPARE(theme.font("title").pixelSize(), 36); // 24 px at 100 %
        QCOMPARE(theme.height("control"), 45);
        QCOMPARE(QPushButton(QStringLiteral("Run")).sizeHint().height(), 45);
        theme.setTextScale(99.0);
        QCOMPARE(theme.scale(), 3.0);
    }

    void theSystemsTextSizeIsKnownAfterOursIsSet()
    {
        Theme &theme = Theme::get();
        theme.setTextScale(std::nullopt);
        const qreal system = theme.scale();
        theme.setTextScale(2.0);
        theme.setTextScale(std::nullopt);
        QCOMPARE(theme.scale(), system);
    }

    void percentsAreOfTheSystemsTextSize()
    {
        Theme &theme = Theme::get();
        theme.setSystem({ThemeLook::Light, false, 1.2});
        theme.setTextPercent(150);
        QCOMPARE(theme.scale(), 1.8);
        QCOMPARE(theme.textPercent(), 150);
        theme.setSystem({ThemeLook::Light, false, 1.0});
    }

    void anUnknownIconStaysEmpty()
    {
        QTest::ignoreMessage(QtWarningMsg, "theme: no icon named nothing-of-ours");
        QVERIFY(!Theme::get().hasIcon(QStringLiteral("nothing-of-ours")));
        QCOMPARE(Theme::get().pixmap(QStringLiteral("nothing-of-ours"), Qt::red, 16).size(), QSize(16, 16));
    }

    void tintMixesSolidColours()
    {
        const Theme &theme = Theme::get();
        QCOMPARE(theme.tint("text", 0.0, "card"), theme.color("card"));
        QCOMPARE(theme.tint("text", 1.0, "card"), theme.color("text"));
        QCOMPARE(theme.tint("text", 0.5, "card").alpha(), 255);
    }

    void iconsFollowTheThemeWithoutBeingSetAgain()
    {
        Theme &theme = Theme::get();
        const QIcon icon = theme.icon(QStringLiteral("stop"), "text");
        const auto middleOfTopEdge = [&icon] { return icon.pixmap(QSize(200, 200), 1.0).toImage(); };
        QVERIFY(hasPixel(middleOfTopEdge(), theme.color("text")));
        theme.setMode(Theme::Mode::Dark);
        QVERIFY(hasPixel(middleOfTopEdge(), theme.color("text")));
    }

    void everyIconOfTheLookRenders_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"run", "stop", "search", "check", "warning", "error", "chevron-down", "chevron-left",
                                 "forest", "theme", "leaderboard"})
            QTest::addRow("%s", name) << QString::fromLatin1(name);
    }

    void everyIconOfTheLookRenders()
    {
        QFETCH(const QString, name);
        QVERIFY(Theme::get().hasIcon(name));
        const QImage image = Theme::get().pixmap(name, Qt::red, 40).toImage();
        bool inked = false;
        for (int y = 0; y < 40; ++y) {
            for (int x = 0; x < 40; ++x)
                inked = inked || qAlpha(image.pixel(x, y)) > 128;
        }
        QVERIFY(inked);
    }

    void reducedMotionIsInstant()
    {
        Theme &theme = Theme::get();
        QCOMPARE(theme.duration(Motion::Hover), 80);
        QCOMPARE(theme.duration(Motion::Layout), 220);
        theme.setReducedMotion(true);
        QCOMPARE(theme.duration(Motion::Hover), 0);
        QCOMPARE(theme.duration(Motion::Panel), 0);
    }

    void figuresOfEqualLengthAreEquallyWide()
    {
        const QFontMetricsF metrics(Theme::get().font("body"));
        QCOMPARE(paint::figuresWidth(metrics, QStringLiteral("111.11")),
                 paint::figuresWidth(metrics, QStringLiteral("888.88")));
    }

    void paragraphsTakeWholeLinesAndStopWhenAsked()
    {
        const int line = Theme::get().lineHeight("body");
        const QString text =
            QStringLiteral("Replaces empty cells by a value learned from the training rows of each fold");
        QCOMPARE(paint::paragraph(nullptr, QRectF(0, 0, 5000, 0), text, "body"), qreal(line));
        QVERIFY(paint::paragraph(nullptr, QRectF(0, 0, 120, 0), text, "body") >= 3 * line);
        QCOMPARE(paint::paragraph(nullptr, QRectF(0, 0, 120, 0), text, "body", 2), qreal(2 * line));
    }

    void rampsRunFromFewToManyInBothThemes()
    {
        Theme &theme = Theme::get();
        QVERIFY(luminance(rampColor(0)) > luminance(rampColor(1)));
        QCOMPARE(QColor(rampTable()[0]), rampColor(0));
        QCOMPARE(QColor(rampTable()[255]), rampColor(1));
        theme.setMode(Theme::Mode::Dark);
        QVERIFY(luminance(rampColor(0)) < luminance(rampColor(1)));
        QCOMPARE(rampColor(7), rampColor(1));
        QCOMPARE(divergingColor(0), theme.color("card"));
        QCOMPARE(divergingColor(-1), theme.color("c0"));
    }

    void aWrongValueTurnsTheEdgeRedAndKeepsTheText()
    {
        QLineEdit edit(QStringLiteral("-1"));
        edit.resize(120, 28);
        const QColor red = Theme::get().color("err");
        QVERIFY(!hasPixel(painted(edit), red));
        setWrong(&edit, true);
        QVERIFY(hasPixel(painted(edit), red));
        QCOMPARE(edit.text(), QStringLiteral("-1"));
        setWrong(&edit, false);
        QVERIFY(!hasPixel(painted(edit), red));
    }

    void buttonsLookAsTheirRoleSays()
    {
        QPushButton button(QStringLiteral("Run"));
        button.resize(button.sizeHint());
        const QColor fill = Theme::get().color("accent-fill");
        QVERIFY(!hasPixel(painted(button), fill));
        setButtonRole(&button, ButtonRole::Primary);
        QVERIFY(hasPixel(painted(button), fill));
        const int full = button.sizeHint().height();
        setSmall(&button, true);
        QVERIFY(button.sizeHint().height() < full);
    }

    void segmentsMoveByArrowKeyAndTellWhoChose()
    {
        Segments segments(QStringLiteral("Numbers"));
        for (const char *name : {"Mean", "Median", "Drop"})
            segments.addSegment(QString::fromLatin1(name));
        QCOMPARE(segments.current(), 0);
        QSignalSpy chosen(&segments, &Segments::chosen);
        QSignalSpy current(&segments, &Segments::currentChanged);
        segments.setCurrent(2);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(current.count(), 1);

        segments.show();
        segments.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&segments));
        segments.segment(2)->setFocus();
        QTest::keyClick(segments.segment(2), Qt::Key_Left);
        QCOMPARE(segments.current(), 1);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), 1);
    }

    void compactSegmentsNameThemselvesInAToolTip()
    {
        Segments modes(QStringLiteral("Mode"));
        modes.addSegment(QStringLiteral("Build"), QStringLiteral("build"));
        modes.addSegment(QStringLiteral("Explore"), QStringLiteral("explore"));
        const int full = modes.sizeHint().width();
        modes.setCompact(true);
        QVERIFY(modes.sizeHint().width() < full);
        QCOMPARE(modes.segment(1)->toolTip(), QStringLiteral("Explore"));
        QCOMPARE(modes.segment(1)->text(), QStringLiteral("Explore"));
    }

    void aSwitchTogglesAnywhereOnIt()
    {
        ToggleSwitch mark(QStringLiteral("Mark what was filled"));
        mark.resize(mark.sizeHint());
        QTest::mouseClick(&mark, Qt::LeftButton, {}, QPoint(mark.width() - 3, mark.height() / 2));
        QVERIFY(mark.isChecked());
        QTest::keyClick(&mark, Qt::Key_Space);
        QVERIFY(!mark.isChecked());
    }

    void escapeClearsASearchBeforeItGoesFurther()
    {
        QWidget window;
        auto *field = new SearchField(QStringLiteral("Find a block"), QStringLiteral("Space"), &window);
        QCOMPARE(field->accessibleName(), QStringLiteral("Find a block"));
        field->setText(QStringLiteral("for"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(field->text().isEmpty());
    }

    void tabsSayTheirCount()
    {
        Tabs tabs(QStringLiteral("Below the canvas"));
        tabs.add(QStringLiteral("Runs"), QStringLiteral("history"));
        const int without = tabs.tabRect(0).width();
        tabs.setCount(0, 6);
        QCOMPARE(tabs.countAt(0), 6);
        QCOMPARE(tabs.accessibleTabName(0), QStringLiteral("Runs, 6"));
        QVERIFY(tabs.tabRect(0).width() > without);
        tabs.setCount(0, -1);
        QCOMPARE(tabs.tabRect(0).width(), without);
    }

    void labelsFollowTheTextSize()
    {
        Label label(QStringLiteral("Numbers"), "detail", "text2");
        QCOMPARE(label.font().pixelSize(), 12);
        Theme::get().setTextScale(2.0);
        QCOMPARE(label.font().pixelSize(), 24);
    }

    void theRingFollowsTheKeyboardNotTheMouse()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *first = new QPushButton(QStringLiteral("First"));
        auto *second = new QPushButton(QStringLiteral("Second"));
        layout->addWidget(first);
        layout->addWidget(second);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto ringed = [&window]() -> QWidget * {
            for (const QFocusFrame *frame : window.findChildren<QFocusFrame *>()) {
                if (frame->widget())
                    return frame->widget();
            }
            return nullptr;
        };
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(ringed(), nullptr);
        QTest::keyClick(first, Qt::Key_Tab);
        QCOMPARE(ringed(), static_cast<QWidget *>(second));
    }

    void anEditableComboNamesItsField()
    {
        QComboBox combo;
        combo.setEditable(true);
        combo.setAccessibleName(QStringLiteral("Encoding"));
        combo.show();
        QVERIFY(QTest::qWaitForWindowExposed(&combo));
        QCOMPARE(combo.lineEdit()->accessibleName(), QStringLiteral("Encoding"));
    }

    void framesReserveWhatTheirLookNeeds()
    {
        QListWidget list;
        setFrameLook(&list, FrameLook::Field);
        QCOMPARE(list.frameWidth(), 4);
        setFrameLook(&list, FrameLook::None);
        QCOMPARE(list.frameWidth(), 0);
    }

    void countsAreGroupedAsTheLanguageDoes()
    {
        QCOMPARE(countText(0), QStringLiteral("0"));
        QCOMPARE(countText(10'418), QStringLiteral("10,418"));
        QCOMPARE(countText(3'100'000), QStringLiteral("3,100,000"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(countText(10'418), QStringLiteral("10.418"));
        QCOMPARE(numberText(0.5), QStringLiteral("0,5"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void numbersShowWhatMatters_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << "0";
        QTest::newRow("whole") << 100.0 << "100";
        QTest::newRow("thousands") << 3'100'000.0 << "3,100,000";
        QTest::newRow("score") << 0.92312 << "0.9231";
        QTest::newRow("no trailing zeros") << 12.5 << "12.5";
        QTest::newRow("negative") << -0.25 << "-0.25";
        QTest::newRow("small") << 0.00012 << "0.00012";
        QTest::newRow("tiny") << 1.2e-7 << "1.2e-7";
        QTest::newRow("huge") << 4.1e12 << "4.1e12";
        QTest::newRow("missing") << std::numeric_limits<double>::quiet_NaN() << "–";
    }

    void numbersShowWhatMatters()
    {
        QFETCH(const double, value);
        QFETCH(const QString, text);
        QCOMPARE(numberText(value), text);
    }

    void figuresInColumnsLineUp()
    {
        QCOMPARE(figureText(0.5, 3), QStringLiteral("0.500"));
        QCOMPARE(figureText(9'999, 1), QStringLiteral("9999.0"));
        QCOMPARE(figureText(12'500, 1), QStringLiteral("12") + kThin + QStringLiteral("500.0"));
        QCOMPARE(figureText(-1'234'567, 0), QStringLiteral("-1") + kThin + QStringLiteral("234") + kThin + "567");
        QCOMPARE(figureText(std::numeric_limits<double>::infinity(), 1), QStringLiteral("–"));
    }

    void columnsGetTheDecimalsTheyNeed()
    {
        const double whole[] = {1, 200, 3e9};
        QCOMPARE(decimalsFor(whole, 3), 0);
        const double bills[] = {39.1, 18.7, 40};
        QCOMPARE(decimalsFor(bills, 3), 1);
        const double thirds[] = {1.0 / 3, 2.0 / 3};
        QCOMPARE(decimalsFor(thirds, 2), 4);
    }

    void percentNeverRoundsToAllOrNothing()
    {
        QCOMPARE(percentText(0.623), QStringLiteral("62") + kNoBreak + "%");
        QCOMPARE(percentText(0.9912, 1), QStringLiteral("99.1") + kNoBreak + "%");
        QCOMPARE(percentText(0.9999), QStringLiteral("99") + kNoBreak + "%");
        QCOMPARE(percentText(0.0001), QStringLiteral("1") + kNoBreak + "%");
        QCOMPARE(percentText(1.0), QStringLiteral("100") + kNoBreak + "%");
        QCOMPARE(percentText(0.0), QStringLiteral("0") + kNoBreak + "%");
    }

    void timesAreRead_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("ms") << 0.009 << "9 ms";
        QTest::newRow("tenths") << 0.42 << "0.4 s";
        QTest::newRow("seconds") << 4.1 << "4.1 s";
        QTest::newRow("whole seconds") << 58.2 << "58 s";
        QTest::newRow("rounds up to a minute") << 59.7 << "1 min";
        QTest::newRow("minutes") << 125.0 << "2 min 5 s";
        QTest::newRow("hours") << 4'320.0 << "1 h 12 min";
        QTest::newRow("days") << 273'600.0 << "3 d 4 h";
    }

    void timesAreRead()
    {
        QFETCH(const double, seconds);
        QFETCH(QString, text);
        QCOMPARE(durationText(seconds).replace(kNoBreak, QLatin1Char(' ')), text);
    }

    void progressSaysWhatIsLeft()
    {
        const auto plain = [](QString text) { return text.replace(kNoBreak, QLatin1Char(' ')); };
        QCOMPARE(plain(progressText(0.62, 4)), QStringLiteral("62 % · 4 s left"));
        QCOMPARE(plain(progressText(0.62)), QStringLiteral("62 %"));
        QCOMPARE(plain(remainingText(0.3)), QStringLiteral("under a second left"));
        QCOMPARE(plain(remainingText(200)), QStringLiteral("3 min left"));
    }

    void bytesAndAges()
    {
        const auto plain = [](QString text) { return text.replace(kNoBreak, QLatin1Char(' ')); };
        QCOMPARE(plain(bytesText(512)), QStringLiteral("512 bytes"));
        QCOMPARE(plain(bytesText(1'100'000)), QStringLiteral("1.1 MB"));
        QCOMPARE(plain(bytesText(214'300'000)), QStringLiteral("214 MB"));
        QCOMPARE(plain(bytesText(999'900'000)), QStringLiteral("1.0 GB"));
        QCOMPARE(agoText(20), QStringLiteral("now"));
        QCOMPARE(agoText(190), QStringLiteral("3 min ago"));
        QCOMPARE(agoText(7'300), QStringLiteral("2 h ago"));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
