#include "widgets/canvas/canvas_accessible.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/find_bar.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/zoom_bar.h"
#include "widgets/theme/translated.h"

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

class GroupAccessible : public QAccessibleObject, public QAccessibleActionInterface {
public:
    explicit GroupAccessible(GroupItem *group) : QAccessibleObject(group), group_(group) {}

    Canvas *canvas() const { return qobject_cast<Canvas *>(group_->scene() && !group_->scene()->views().isEmpty() ? group_->scene()->views().first() : nullptr); }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(canvas()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = group_->hasFocus();
        state.selectable = true;
        state.selected = group_->isSelected();
        state.expandable = true;
        state.expanded = !group_->isCollapsed();
        state.collapsed = group_->isCollapsed();
        return state;
    }
    QString text(QAccessible::Text kind) const override { return kind == QAccessible::Name ? group_->spoken() : QString(); }
    QRect rect() const override
    {
        const Canvas *view = canvas();
        if (!view)
            return {};
        const QRect card = view->mapFromScene(group_->mapRectToScene(group_->isCollapsed() ? group_->outline() : group_->titleBar())).boundingRect();
        return {view->viewport()->mapToGlobal(card.topLeft()), card.size()};
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {toggleAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (Canvas *view = canvas()) {
            view->selectGroup(group_);
            if (name == toggleAction())
                view->toggleGroup(qstring(group_->id()));
        }
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    GroupItem *group_;
};

class CanvasAccessible : public QAccessibleWidget {
public:
    explicit CanvasAccessible(Canvas *canvas) : QAccessibleWidget(canvas, QAccessible::List, canvas->accessibleName()), canvas_(canvas) {}

    int childCount() const override { return static_cast<int>(shown().size()); }
    QAccessibleInterface *child(int index) const override { return QAccessible::queryAccessibleInterface(shown().value(index)); }
    int indexOfChild(const QAccessibleInterface *child) const override { return static_cast<int>(shown().indexOf(child->object())); }
    QAccessibleInterface *focusChild() const override
    {
        for (QObject *item : shown())
            if (qobject_cast<QGraphicsObject *>(item) && static_cast<QGraphicsObject *>(item)->hasFocus())
                return QAccessible::queryAccessibleInterface(item);
        return nullptr;
    }

private:
    /// The field that finds, while it is open; groups, then the blocks that no group hides; the buttons.
    QList<QObject *> shown() const
    {
        QList<QObject *> items;
        if (auto *bar = canvas_->findChild<FindBar *>(); bar && bar->isVisible())
            items << bar;
        for (GroupItem *group : canvas_->groupItems())
            items << group;
        for (NodeItem *node : canvas_->nodeItems())
            if (node->isVisible())
                items << node;
        if (auto *bar = canvas_->findChild<ZoomBar *>())
            items << bar;
        return items;
    }

    Canvas *canvas_;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    if (auto *node = qobject_cast<NodeItem *>(object))
        return new NodeAccessible(node);
    if (auto *group = qobject_cast<GroupItem *>(object))
        return new GroupAccessible(group);
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
