#include "widgets/theme/label.h"

#include "widgets/theme/look_roles.h"
#include "widgets/theme/theme.h"

namespace mortise {

Label::Label(const QString &text, const char *role, const char *tone, QWidget *parent)
    : QLabel(text, parent)
    , role_(role)
{
    setTextTone(this, tone);
    applyFont();
    connect(&Theme::get(), &Theme::changed, this, &Label::applyFont);
}

void Label::setRole(const char *role)
{
    role_ = role;
    applyFont();
}

void Label::setTone(const char *tone)
{
    setTextTone(this, tone);
}

void Label::applyFont()
{
    setFont(Theme::get().font(role_.constData()));
}

} // namespace mortise
