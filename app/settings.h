// What the program remembers between starts: theme, language, window, recent files. Saved at once, no OK button.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace mortise::settings {

QString theme(); // "light", "dark", "system"
void setTheme(const QString &theme);
QString language(); // "en", "de"; empty: the system's
void setLanguage(const QString &language);
QStringList recentFiles(); // newest first, only those that are still there
void addRecentFile(const QString &path);
QByteArray windowGeometry();
void setWindowGeometry(const QByteArray &geometry);

} // namespace mortise::settings
