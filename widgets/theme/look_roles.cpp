#include "widgets/theme/look_roles.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QEvent>
#include <QFrame>
#include <QPalette>
#include <QVariant>

#include <utility>

namespace mortise {

namespace {

constexpr char kRole[] = "mortiseRole";
constexpr char kSmall[] = "mortiseSmall";
constexpr char kWrong[] = "mortiseWrong";
constexpr char kFrame[] = "mortiseFrame";

void setLook(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    QEvent changed(QEvent::StyleChange); // updates, and makes widgets forget the size that they have worked out
    QCoreApplication::sendEvent(widget, &changed);
}

} // namespace

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    setLook(button, kRole, int(role));
}

ButtonRole buttonRole(const QWidget *button)
{
    return button ? ButtonRole(button->property(kRole).toInt()) : ButtonRole::Secondary;
}

void setSmall(QWidget *widget, bool small)
{
    setLook(widget, kSmall, small);
}

bool isSmall(const QWidget *widget)
{
    return widget && widget->property(kSmall).toBool();
}

void setWrong(QWidget *field, bool wrong)
{
    setLook(field, kWrong, wrong);
}

bool isWrong(const QWidget *field)
{
    return field && field->property(kWrong).toBool();
}

void setFrameLook(QFrame *frame, FrameLook look)
{
    setLook(frame, kFrame, int(look));
    // Also makes the frame ask for its width again, which depends on the look.
    frame->setFrameStyle(look == FrameLook::None ? int(QFrame::NoFrame) : int(QFrame::StyledPanel) | QFrame::Sunken);
}

FrameLook frameLook(const QWidget *frame)
{
    return frame ? FrameLook(frame->property(kFrame).toInt()) : FrameLook::None;
}

void setTextTone(QWidget *widget, const char *token)
{
    static constexpr std::pair<const char *, QPalette::ColorRole> kTones[] = {
        {"text", QPalette::WindowText}, {"text2", QPalette::Mid},      {"text3", QPalette::PlaceholderText},
        {"accent", QPalette::Link},     {"ok", QPalette::LinkVisited}, {"warn", QPalette::Shadow},
        {"err", QPalette::BrightText}};
    for (const auto &[name, role] : kTones) {
        if (qstrcmp(name, token) == 0) {
            widget->setForegroundRole(role);
            return;
        }
    }
    Q_ASSERT_X(false, "setTextTone", token);
}

} // namespace mortise
