// Follows what the desktop's settings portal says of looks: dark or light, contrast, motion. Asked without waiting; it
// tells of changes while the program runs. What the portal does not know stays as the hints were at the start.
//
//     if (auto *appearance = SystemAppearance::start(systemHints(), parent))
//         connect(appearance, &SystemAppearance::changed, theme, &Theme::setSystem);
#pragma once

#include "widgets/theme/system_hints.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QMap>
#include <QObject>
#include <QVariant>

namespace mortise {

/// A desktop that can be talked to: never true for a bus that a library would start for us.
bool hasDesktopBus();

class SystemAppearance : public QObject {
    Q_OBJECT

public:
    /// nullptr where there is no session bus or no desktop.
    static SystemAppearance *start(const SystemHints &hints, QObject *parent);
    SystemAppearance(const QDBusConnection &bus, const SystemHints &hints, QObject *parent);

signals:
    void changed(const mortise::SystemHints &hints);

private slots:
    void take(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void tell();
    QDBusConnection bus_;
    SystemHints before_, told_;
    QMap<QString, QVariant> said_; // "group key"
};

} // namespace mortise
