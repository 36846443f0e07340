#include "widgets/theme/look_style.h"

#include "widgets/theme/enter_key.h"
#include "widgets/theme/focus_ring.h"
#include "widgets/theme/items_accessible.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/popups_accessible.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/style_part.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSlider>
#include <QTabBar>
#include <QTextEdit>

#include <algorithm>

namespace mortise {

namespace {

/// A reader chooses without opening: Qt would leave the menu open. A menu without a name has that of what it belongs to.
void makeReadable(QMenu *menu)
{
    QObject::connect(menu, &QMenu::triggered, menu, &QWidget::close, Qt::UniqueConnection);
    const QWidget *of = menu->parentWidget();
    if (menu->accessibleName().isEmpty() && menu->title().isEmpty() && of && !of->isWindow())
        if (const QAccessibleInterface *named = QAccessible::queryAccessibleInterface(menu->parentWidget()))
            menu->setAccessibleName(named->text(QAccessible::Name));
}

void applyTheme()
{
    const Theme &theme = Theme::get();
    QApplication::setPalette(theme.palette());
    QApplication::setFont(theme.font("body"));
    QApplication::setFont(theme.font("detail"), "QStatusBar");
    QApplication::setFont(theme.font("detail"), "QTipLabel");
    for (const char *medium : {"QPushButton", "QToolButton", "QTabBar"})
        QApplication::setFont(theme.font("button"), medium);
    for (const char *strong : {"QDockWidget", "QGroupBox"})
        QApplication::setFont(theme.font("strong"), strong);
    QFont head = theme.font("detail");
    head.setWeight(QFont::DemiBold);
    QApplication::setFont(head, "QHeaderView");
}

bool isComboPopup(const QWidget *widget)
{
    return widget->inherits("QComboBoxPrivateContainer");
}

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

bool reactsToHover(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
           || qobject_cast<const QSlider *>(widget) || qobject_cast<const QScrollBar *>(widget)
           || qobject_cast<const QTabBar *>(widget);
}

// The field inside an editable combo box has no name of its own.
void nameInnerField(QObject *object)
{
    auto *field = qobject_cast<QLineEdit *>(object);
    if (!field || !field->accessibleName().isEmpty())
        return;
    if (const auto *combo = qobject_cast<const QComboBox *>(field->parentWidget()))
        field->setAccessibleName(combo->accessibleName());
}

void polishHeader(QHeaderView *header)
{
    if (header->orientation() == Qt::Horizontal) {
        header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        header->setHighlightSections(false);
    } else { // Qt's own least height adds a margin above and below
        const int row = Theme::get().height("row");
        header->setMinimumSectionSize(std::min(header->minimumSectionSize(), row));
    }
}

QRegion roundedRegion(const QRect &rect, qreal radius)
{
    QPainterPath outline;
    outline.addRoundedRect(rect, radius, radius);
    return QRegion(outline.toFillPolygon().toPolygon());
}

} // namespace

void installLook(QApplication &app)
{
    Theme &theme = Theme::get(); // reads the system's font, so before ours is set
    QApplication::setStyle(new LookStyle);
    applyTheme();
    QObject::connect(&theme, &Theme::changed, &app, &applyTheme);
    new FocusRing(&app);
    new EnterKey(&app);
    installItemsAccessibility();
    installPopupsAccessibility();
}

LookStyle::LookStyle() : QProxyStyle(QStringLiteral("Fusion"))
{
    for (auto *make : {&makeButtonPart, &makeCheckPart, &makeFieldPart, &makeMenuPart, &makeItemPart, &makeBarPart,
                       &makeTabPart, &makeWindowPart})
        parts_.push_back(make());
}

LookStyle::~LookStyle() = default;

void LookStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (reactsToHover(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *menu = qobject_cast<QMenu *>(widget))
        makeReadable(menu);
    if (auto *combo = qobject_cast<QComboBox *>(widget))
        combo->setItemDelegate(new RowsDelegate({.height = 28}, combo)); // Qt's own rows are too low
    if (qobject_cast<QLineEdit *>(widget) && qobject_cast<QComboBox *>(widget->parentWidget()))
        widget->installEventFilter(this);
    if (auto *header = qobject_cast<QHeaderView *>(widget))
        polishHeader(header);
    if (isComboPopup(widget)) {
        setFrameLook(static_cast<QFrame *>(widget), FrameLook::Popup);
        widget->installEventFilter(this);
    }
    if (isTextEdit(widget)) {
        auto *frame = static_cast<QFrame *>(widget);
        if (frame->frameShape() == QFrame::StyledPanel && frameLook(frame) == FrameLook::None)
            setFrameLook(frame, FrameLook::Field);
    }
    if (qobject_cast<QMenu *>(widget))
        widget->installEventFilter(this);
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    for (const auto &part : parts_) {
        if (const auto value = part->pixelMetric(metric, option, widget))
            return *value;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int LookStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_ComboBox_Popup:
    case SH_Widget_Animate:
    case SH_FocusFrame_Mask:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return Qt::LeftButton;
    case SH_FocusFrame_AboveWidget:
    case SH_Menu_Scrollable: // a second column would be cut off by the screen's edge
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_ArrowKeysNavigateIntoChildren:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_ToolTip_Mask:
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(returnData))
            mask->region = roundedRegion(option->rect, Theme::get().radius("control"));
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize LookStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    const QSize fusion = QProxyStyle::sizeFromContents(type, option, size, widget);
    for (const auto &part : parts_) {
        if (const auto answer = part->sizeFromContents(type, option, size, fusion, widget))
            return *answer;
    }
    return fusion;
}

QRect LookStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                const QWidget *widget) const
{
    for (const auto &part : parts_) {
        if (const auto rect = part->subControlRect(control, option, subControl, widget))
            return *rect;
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect LookStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    for (const auto &part : parts_) {
        if (const auto rect = part->subElementRect(element, option, widget))
            return *rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    for (const auto &part : parts_) {
        if (part->drawPrimitive(element, option, painter, widget))
            return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void LookStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    for (const auto &part : parts_) {
        if (part->drawControl(element, option, painter, widget))
            return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    for (const auto &part : parts_) {
        if (part->drawComplexControl(control, option, painter, widget))
            return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon LookStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    const Theme &theme = Theme::get();
    switch (pixmap) {
    case SP_MessageBoxInformation:
        return theme.icon(QStringLiteral("info"), "accent");
    case SP_MessageBoxQuestion:
        return theme.icon(QStringLiteral("help"), "accent");
    case SP_MessageBoxWarning:
        return theme.icon(QStringLiteral("warning"), "warn");
    case SP_MessageBoxCritical:
        return theme.icon(QStringLiteral("error"), "err");
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
        return theme.icon(QStringLiteral("close"), "text3");
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

bool LookStyle::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Show)
        nameInnerField(object);
    if (event->type() == QEvent::Resize) {
        // Popups get round corners by a mask: WA_TranslucentBackground is black where no compositor runs.
        if (auto *popup = qobject_cast<QWidget *>(object); popup && popup->isWindow())
            popup->setMask(roundedRegion(popup->rect(), Theme::get().radius("card")));
    }
    return QProxyStyle::eventFilter(object, event);
}

} // namespace mortise
