// The look of the standard widgets: Fusion, with what people see painted from the theme's tokens. Because it reads them
// while painting, a theme switch costs one repaint; there is no style sheet for the application (with one, a switch
// takes a second in a large window).
//
//     QApplication app(argc, argv);
//     mortise::installLook(app);        // style, palette, fonts, focus ring; follows the theme from then on
//
// What a widget wants beyond its class is said with look_roles.h. The painting itself is split over the style_*.cpp
// files by idea (see style_part.h).
#pragma once

#include <QProxyStyle>

#include <memory>
#include <vector>

class QApplication;

namespace mortise {

class StylePart;

/// Call once, before the first widget.
void installLook(QApplication &app);

class LookStyle : public QProxyStyle {
    Q_OBJECT

public:
    LookStyle();
    ~LookStyle() override;

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    std::vector<std::unique_ptr<StylePart>> parts_;
};

} // namespace mortise
