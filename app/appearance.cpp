#include "app/appearance.h"

#include "app/settings.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace mortise::appearance {
namespace {

constexpr int kPercents[] = {80, 100, 125, 150, 200};

struct NamedMode {
    Theme::Mode mode;
    const char *saved, *text;
};

constexpr NamedMode kModes[] = {{Theme::Mode::System, "system", QT_TRANSLATE_NOOP("Appearance", "As the system")},
                                {Theme::Mode::Light, "light", QT_TRANSLATE_NOOP("Appearance", "Light")},
                                {Theme::Mode::Dark, "dark", QT_TRANSLATE_NOOP("Appearance", "Dark")},
                                {Theme::Mode::HighContrast, "contrast", QT_TRANSLATE_NOOP("Appearance", "High contrast")}};

void choose(const NamedMode &named)
{
    settings::setTheme(QLatin1String(named.saved));
    Theme::get().setMode(named.mode);
}

void setTextPercent(int percent)
{
    settings::setTextPercent(percent);
    Theme::get().setTextPercent(percent);
}

} // namespace

void applySaved()
{
    Theme &theme = Theme::get();
    const QString saved = settings::theme();
    for (const NamedMode &each : kModes)
        if (saved == QLatin1String(each.saved))
            theme.setMode(each.mode);
    theme.setTextPercent(settings::textPercent());
    theme.setReducedMotion(settings::reducedMotion());
}

QList<Choice> themes()
{
    QList<Choice> choices;
    for (const NamedMode &each : kModes)
        choices << Choice{QCoreApplication::translate("Appearance", each.text), Theme::get().mode() == each.mode, [each] { choose(each); }};
    return choices;
}

void switchDark()
{
    const Theme::Mode wanted = Theme::get().dark() ? Theme::Mode::Light : Theme::Mode::Dark;
    choose(*std::ranges::find(kModes, wanted, &NamedMode::mode));
}

QList<Choice> textSizes()
{
    QList<Choice> choices;
    for (const int percent : kPercents)
        choices << Choice{QCoreApplication::translate("Appearance", "%1 %").arg(percent), Theme::get().textPercent() == percent, [percent] { setTextPercent(percent); }};
    return choices;
}

Choice reducedMotion()
{
    const bool reduced = Theme::get().reducedMotion();
    return {QCoreApplication::translate("Appearance", "Reduce motion"), reduced, [reduced] {
                settings::setReducedMotion(!reduced);
                Theme::get().setReducedMotion(!reduced);
            }};
}

Choice desktopNotices()
{
    const bool on = settings::desktopNotices();
    return {QCoreApplication::translate("Appearance", "Tell on the desktop when a run ends"), on, [on] { settings::setDesktopNotices(!on); }};
}

void stepTextSize(int steps)
{
    const auto now = std::ranges::lower_bound(kPercents, Theme::get().textPercent()) - std::begin(kPercents);
    setTextPercent(kPercents[std::clamp<std::ptrdiff_t>(now + steps, 0, std::ssize(kPercents) - 1)]);
}

} // namespace mortise::appearance
