#include "app/commands/headless_look.h"

#include "widgets/theme/look_style.h"
#include "widgets/theme/theme.h"

namespace mortise::commands {

HeadlessLook::HeadlessLook(int &argc, char **argv, const std::string &theme) : app_(argc, argv)
{
    installLook(app_);
    Theme::get().setTextScale(1.0);
    Theme::get().setMode(theme == "dark" ? Theme::Mode::Dark : Theme::Mode::Light);
}

} // namespace mortise::commands
