// A port of a block for screen readers: what it is, where its links lead, and a menu of where it can be linked to.
#pragma once

#include "widgets/canvas/node_item.h"

#include <QAccessible>
#include <QPointer>

namespace mortise {

class PortAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PortAccessible(NodeItem *node, bool output, int port) : node_(node), output_(output), port_(port) {}

    bool isValid() const override { return node_; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return parent() ? parent()->window() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(node_.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Button; }
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    void *interface_cast(QAccessible::InterfaceType type) override { return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr; }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<NodeItem> node_;
    bool output_;
    int port_;
};

} // namespace mortise
