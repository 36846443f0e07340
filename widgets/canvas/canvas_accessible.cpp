#include "widgets/canvas/canvas_accessible.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/node_item.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace mortise {
namespace {

class NodeAccessible : public QAccessibleObject, public QAccessibleActionInterface {
public:
    explicit NodeAccessible(NodeItem *node) : QAccessibleObject(node), node_(node) {}

    Canvas *canvas() const { return qobject_cast<Canvas *>(node_->scene() && !node_->scene()->views().isEmpty() ? node_->scene()->views().first() : nullptr); }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(canvas()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = node_->hasFocus();
        state.selectable = true;
        state.selected = node_->isSelected();
        return state;
    }
    QString text(QAccessible::Text kind) const override { return kind == QAccessible::Name ? node_->spoken() : QString(); }
    QRect rect() const override
    {
        const Canvas *view = canvas();
        if (!view)
            return {};
        const QRect card = view->mapFromScene(node_->mapRectToScene(node_->card())).boundingRect();
        return {view->viewport()->mapToGlobal(card.topLeft()), card.size()};
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (Canvas *view = canvas()) {
            view->selectNode(node_->title());
            if (name == pressAction())
                emit view->opened(node_->title());
        }
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    NodeItem *node_;
};

class CanvasAccessible : public QAccessibleWidget {
public:
    explicit CanvasAccessible(Canvas *canvas) : QAccessibleWidget(canvas, QAccessible::List, canvas->accessibleName()), canvas_(canvas) {}

    int childCount() const override { return static_cast<int>(canvas_->nodeItems().size()); }
    QAccessibleInterface *child(int index) const override { return QAccessible::queryAccessibleInterface(canvas_->nodeItems().value(index)); }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return static_cast<int>(canvas_->nodeItems().indexOf(qobject_cast<NodeItem *>(child->object())));
    }
    QAccessibleInterface *focusChild() const override
    {
        for (NodeItem *node : canvas_->nodeItems())
            if (node->hasFocus())
                return QAccessible::queryAccessibleInterface(node);
        return nullptr;
    }

private:
    Canvas *canvas_;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    if (auto *node = qobject_cast<NodeItem *>(object))
        return new NodeAccessible(node);
    if (auto *canvas = qobject_cast<Canvas *>(object))
        return new CanvasAccessible(canvas);
    return nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    static_cast<void>(once);
}

} // namespace mortise
