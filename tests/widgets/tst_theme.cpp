// The theme: colours, fonts, icons, motion, and how standard widgets follow it.
#include "tests/widgets/painted.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/ramps.h"
#include "widgets/theme/theme.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace mortise;

namespace {

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
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
