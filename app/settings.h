// What the program remembers between starts: theme, text size, motion, notices, language, window, recent files. Saved at once, no OK button.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace mortise::settings {

QString theme(); // "light", "dark", "contrast", "system"
void setTheme(const QString &theme);
int textPercent(); // of the system's text size
void setTextPercent(int percent);
std::optional<bool> reducedMotion(); // nothing chosen: as the system
void setReducedMotion(bool reduced);
bool desktopNotices(); // when a run ends; on where nothing was chosen
void setDesktopNotices(bool on);
QString language(); // "en", "de"; empty: the system's
void setLanguage(const QString &language);
QStringList recentFiles(); // newest first, only those that are still there
void addRecentFile(const QString &path);
qint64 keepBelow(); // bytes of a table: a larger one is only linked unless a person wants it inside the project
void setKeepBelow(qint64 bytes);
QByteArray nodeHabits(); // JSON; empty: none
void setNodeHabits(const QByteArray &json);
QByteArray windowGeometry();
void setWindowGeometry(const QByteArray &geometry);

} // namespace mortise::settings
