// The one source of how Mortise looks: colours, type, icons, sizes and motion, read from
// :/mortise/themes/tokens.json and :/mortise/icons/NAME.svg.
//
//     const Theme &theme = Theme::get();
//     painter.setPen(theme.color("text2"));
//     painter.setFont(theme.font("detail"));
//     button->setIcon(theme.icon("save"));
//
// Everything that paints asks the theme at paint time and keeps no colour of its own; then a switch between light, dark
// and high contrast is "other tokens and a repaint". Who must keep something that depends on the theme (a baked pixmap, a pen of
// Qt Charts, a fixed size) makes it again on changed().
//
// Names of tokens and roles are literals; one that does not exist is a bug of ours: it asserts, and in a release build
// it warns and shows text colour and body type. An icon that does not exist only warns and stays empty, because its name
// may come from a node's declaration.
//
// The palette carries tokens too, so that text in standard widgets follows without code (see setTextTone() in
// look_roles.h):
//     WindowText, Text, ButtonText  text     Mid              text2     PlaceholderText  text3
//     Link                          accent   LinkVisited      ok        Shadow           warn
//     BrightText                    err      Window           panel     Base             card
//     AlternateBase                 sunken   Highlight        sel       Light            raised
//     Midlight                      hover    Dark             line2
//
// Lives on the GUI thread, as long as the application object. Works without widgets and without a display
// (QT_QPA_PLATFORM=offscreen), so that figures can be drawn headless.
#pragma once

#include "widgets/theme/system_hints.h"

#include <QCache>
#include <QColor>
#include <QFont>
#include <QHash>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QPixmap>

#include <array>
#include <optional>

namespace mortise {

/// What moves, and therefore for how long: 80, 120, 160 and 220 ms, all with QEasingCurve::OutCubic.
enum class Motion { Hover, Menu, Panel, Layout };

/// How far something stands above what lies below it.
enum class Elevation { Node, Popup };

class Theme : public QObject {
    Q_OBJECT

public:
    /// HighContrast is white on black: text 7:1, edges 4.5:1, and nothing told by colour alone.
    enum class Mode { Light, Dark, HighContrast, System };

    /// Made on the first call; needs a QGuiApplication. Starts in Mode::System with the system's text size and motion.
    static Theme &get();

    void setMode(Mode mode);
    Mode mode() const { return mode_; }
    /// Light text on dark surfaces, in high contrast too.
    bool dark() const { return look_ != ThemeLook::Light; }
    bool highContrast() const { return look_ == ThemeLook::HighContrast; }
    /// What Mode comes down to now: a key for whoever bakes pictures.
    ThemeLook look() const { return look_; }

    /// @param scale 1 for 100 %; kept within 0.75 to 3. nullopt goes back to the system font's size.
    void setTextScale(std::optional<qreal> scale);
    qreal scale() const { return scale_; }

    /// On top of the system font's size; 100 is the system's.
    void setTextPercent(int percent) { setTextScale(system_.textScale * percent / 100); }
    int textPercent() const { return qRound(scale_ / system_.textScale * 100); }

    /// nullopt follows the system.
    void setReducedMotion(std::optional<bool> reduced);
    bool reducedMotion() const { return motionChosen_.value_or(system_.reducedMotion); }
    std::optional<bool> chosenMotion() const { return motionChosen_; }

    /// The desktop says something else now: what follows the system follows.
    void setSystem(const SystemHints &hints);

    /// In ms; 0 with reduced motion.
    int duration(Motion motion) const;

    QColor color(const char *token) const;

    /// `over` moved toward `token` by amount (0 to 1): solid, so that it may lie on anything.
    QColor tint(const char *token, qreal amount, const char *over = "card") const;

    /// Text and icons that cannot be used now.
    QColor disabledText() const { return tint("text3", highContrast() ? 0.75 : 0.6, "panel"); }

    /// The index-th category of a chart: c0 to c6 in order, `dim` from the eighth on ("others").
    QColor categoryColor(int index) const;

    bool hasColor(const char *token) const;

    /// title heading body strong detail label, and button (body in medium weight).
    const QFont &font(const char *role) const;

    /// Distance from one base line of running text to the next, in px.
    int lineHeight(const char *role) const;

    /// px at 100 % text size to px now.
    int px(qreal at100) const { return qRound(at100 * scale_); }

    /// topbar status control field row header small, in px now.
    int height(const char *name) const;

    /// small control card dialog, in px now.
    qreal radius(const char *name) const;

    /// Of the ring around what has the keyboard, in px.
    int focusWidth() const { return highContrast() ? 3 : 2; }

    QPalette palette() const;

    /// Asks the theme whenever it is painted: no setIcon() on a switch. Disabled icons fade by themselves.
    QIcon icon(const QString &name, const char *token = "text2") const;
    bool hasIcon(const QString &name) const;

    /// @param devicePixels the side of the square. Cached; the ratio of the pixmap is 1.
    QPixmap pixmap(const QString &name, const QColor &color, int devicePixels) const;

    /// Nine-patch of the soft shadow around a card of radius 8 whose edge lies shadowMargin() inside of it: corners of
    /// shadowCorner() device px around a middle of one. Cached. paint::shadow() draws it.
    QPixmap shadow(Elevation elevation, qreal deviceScale) const;
    static int shadowMargin(Elevation elevation, qreal deviceScale);
    static int shadowCorner(Elevation elevation, qreal deviceScale);

    bool eventFilter(QObject *object, QEvent *event) override;

signals:
    /// Colours, text size or motion are different now. The application's palette and fonts are already the new ones.
    void changed();

private:
    explicit Theme(QObject *parent);

    struct Type {
        QFont font;
        int lineHeight = 0;
    };

    void readTokens();
    void makeFonts();
    ThemeLook lookOf(Mode mode) const;
    const Type &type(const char *role) const;

    std::array<QHash<QByteArray, QColor>, 3> colors_;  // by Look
    QHash<QByteArray, std::array<int, 3>> typeTokens_; // size, line, weight at 100 %
    QHash<QByteArray, int> heights_, radii_, durations_;
    QStringList families_;
    QHash<QByteArray, Type> types_;
    mutable QHash<QString, QByteArray> svg_;
    mutable QCache<QString, QPixmap> pixmaps_;
    Mode mode_ = Mode::System;
    ThemeLook look_ = ThemeLook::Light;
    qreal scale_ = 1.0;
    SystemHints system_; // its text size is asked once: later the application's font is ours
    std::optional<bool> motionChosen_;
};

} // namespace mortise
