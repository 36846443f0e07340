// What a person can choose about the look: theme, text size, motion, notices on the desktop. A choice acts at once and is remembered. The menu and
// Ctrl+K show the same lists.
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace mortise::appearance {

struct Choice {
    QString text;
    bool chosen = false;
    std::function<void()> choose;
};

/// What was chosen before; once, at the start.
void applySaved();

QList<Choice> themes();
/// Between light and dark, whatever was chosen before.
void switchDark();
QList<Choice> textSizes();
/// Checked where it is reduced now, by the system or by choice.
Choice reducedMotion();
/// On the desktop, when a run ends while the window is not in front.
Choice desktopNotices();
/// One size up or down.
void stepTextSize(int steps);

} // namespace mortise::appearance
