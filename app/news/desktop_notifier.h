// One notification on the desktop at a time, by org.freedesktop.Notifications on the session bus. Nothing waits for an answer; where
// nobody offers that service, nothing happens.
//
//     if (auto *notifier = DesktopNotifier::start(parent)) {
//         connect(notifier, &DesktopNotifier::clicked, this, &News::show);
//         notifier->show({tr("Churn: done in 2 min"), tr("Best: Random forest, AUC 0.991"), tr("Show")});
//     }
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>

namespace mortise {

struct DesktopNote {
    QString title, detail;
    QString deed; // the word on its button, where the service has buttons
};

class DesktopNotifier : public QObject {
    Q_OBJECT

public:
    /// nullptr where there is no session bus or no desktop.
    static DesktopNotifier *start(QObject *parent);
    DesktopNotifier(const QDBusConnection &bus, QObject *parent);
    /// In place of the one before.
    void show(const DesktopNote &note);
    /// It was seen: it need not wait in the desktop's list any longer.
    void withdraw();

signals:
    void clicked();

private slots:
    void takeAction(uint id, const QString &action);
    void takeClosed(uint id, uint reason);

private:
    void send(const DesktopNote &note, const QStringList &abilities);
    QDBusConnection bus_;
    uint id_ = 0;     // of what is shown
    int asked_ = 0;   // answers to what was asked before are late
};

} // namespace mortise
