// What the desktop says about how the person wants programs to look. Read from the platform, the environment and the
// desktop's own settings files; where nothing is known the answers are light, 100 % and full motion. A desktop that has
// a settings portal knows better and tells of changes: see system_appearance.h.
#pragma once

#include <QtGlobal>

namespace mortise {

/// The three sets of tokens.
enum class ThemeLook { Light, Dark, HighContrast };

struct SystemHints {
    ThemeLook look = ThemeLook::Light;
    bool reducedMotion = false;
    qreal textScale = 1.0; ///< 1 for a system font of 9 to 10 pt, in proportion beyond.

    bool operator==(const SystemHints &) const = default;
};

/// The text size is right only before the program sets a font of its own.
SystemHints systemHints();

/// Offscreen and the like: nobody set anything up there.
bool hasNoDesktop();

} // namespace mortise
