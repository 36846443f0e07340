#include "widgets/canvas/canvas_accessible.h"

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/find_bar.h"
#include "widgets/canvas/group_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
#include "widgets/canvas/port_accessible.h"
#include "widgets/canvas/zoom_bar.h"
#include "widgets/theme/ask_for_menu.h"
#include "widgets/theme/translated.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace mortise {
namespace {

/// A block, a group or a note: an item of the canvas's list that can be chosen and has a name to be spoken.
template <class Item>
class ItemAccessible : public QAccessibleObject, public QAccessibleActionInterface {
public:
    explicit ItemAccessible(Item *item) : QAccessibleObject(item), item_(item) {}

    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(canvas()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = item_->hasFocus();
        state.selectable = true;
        state.selected = item_->isSelected();
        return state;
    }
    QString text(QAccessible::Text kind) const override { return kind == QAccessible::Name ? item_->spoken() : QString(); }
    QRect rect() const override
    {
        const Canvas *view = canvas();
        if (!view)
            return {};
        const QRect card = view->mapFromScene(item_->mapRectToScene(outline())).boundingRect();
        return {view->viewport()->mapToGlobal(card.topLeft()), card.size()};
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {deed(), showMenuAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        Canvas *view = canvas();
        if (!view)
            return;
        if (!item_->isSelected() || name != showMenuAction()) // a menu is for all that are selected
            select(view);
        if (name == deed())
            act(view);
        else if (name == showMenuAction())
            askForMenu(view->viewport(), view->viewport()->mapFromGlobal(rect().center()));
        else
            view->setFocus(Qt::OtherFocusReason);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

protected:
    virtual QRectF outline() const = 0;
    virtual const QString &deed() const = 0; // what can be done beside selecting it
    virtual void select(Canvas *view) = 0; // in sight
    virtual void act(Canvas *view) = 0;
    Item *item_;

private:
    Canvas *canvas() const
    {
        return qobject_cast<Canvas *>(item_->scene() && !item_->scene()->views().isEmpty() ? item_->scene()->views().first() : nullptr);
    }
};

/// Its ports are its children: inputs, then outputs.
class NodeAccessible : public ItemAccessible<NodeItem> {
public:
    using ItemAccessible::ItemAccessible;
    ~NodeAccessible() override
    {
        for (const QAccessible::Id id : ports_)
            QAccessible::deleteAccessibleInterface(id);
    }
    int childCount() const override { return static_cast<int>(ports().size()); }
    QAccessibleInterface *child(int index) const override { return index >= 0 && index < childCount() ? QAccessible::accessibleInterface(ports()[static_cast<std::size_t>(index)]) : nullptr; }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (this->child(i) == child)
                return i;
        return -1;
    }

protected:
    QRectF outline() const override { return item_->card(); }
    const QString &deed() const override { return pressAction(); }
    void select(Canvas *view) override { view->selectNode(item_->title()); }
    void act(Canvas *view) override { emit view->opened(item_->title()); }

private:
    const std::vector<QAccessible::Id> &ports() const
    {
        if (ports_.empty()) // what a block takes and gives never changes
            for (const bool output : {false, true})
                for (int port = 0; port < item_->portCount(output); ++port)
                    ports_.push_back(QAccessible::registerAccessibleInterface(new PortAccessible(item_, output, port)));
        return ports_;
    }
    mutable std::vector<QAccessible::Id> ports_;
};

class NoteAccessible : public ItemAccessible<NoteItem> {
public:
    using ItemAccessible::ItemAccessible;

protected:
    QRectF outline() const override { return item_->boundingRect(); }
    const QString &deed() const override { return pressAction(); }
    void select(Canvas *view) override
    {
        view->scene()->clearSelection();
        item_->setSelected(true);
        view->ensureVisible(item_);
    }
    void act(Canvas *view) override { view->editNote(item_); }
};

class GroupAccessible : public ItemAccessible<GroupItem> {
public:
    using ItemAccessible::ItemAccessible;
    QAccessible::State state() const override
    {
        QAccessible::State state = ItemAccessible::state();
        state.expandable = true;
        state.expanded = !item_->isCollapsed();
        state.collapsed = item_->isCollapsed();
        return state;
    }

protected:
    QRectF outline() const override { return item_->isCollapsed() ? item_->outline() : item_->titleBar(); }
    const QString &deed() const override { return toggleAction(); }
    void select(Canvas *view) override { view->selectGroup(item_); }
    void act(Canvas *view) override { view->toggleGroup(qstring(item_->id())); }
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

    QStringList actionNames() const override { return QAccessibleWidget::actionNames() << showMenuAction(); }
    void doAction(const QString &name) override
    {
        if (name == showMenuAction()) // of the canvas: where nothing lies
            askForMenu(canvas_->viewport(), canvas_->mapFromScene(canvas_->freePlace()));
        else
            QAccessibleWidget::doAction(name);
    }

private:
    /// The field that finds, while it is open; groups, then the blocks that no group hides; notes; a name that is written; the buttons.
    QList<QObject *> shown() const
    {
        QList<QObject *> items;
        if (auto *bar = canvas_->findChild<FindBar *>(); bar && bar->isVisible())
            items << bar;
        for (GroupItem *group : canvas_->groupItems())
            if (group->isVisible())
                items << group;
        for (NodeItem *node : canvas_->nodeItems())
            if (node->isVisible())
                items << node;
        for (NoteItem *note : canvas_->noteItems())
            if (note->isVisible())
                items << note;
        for (QWidget *field : canvas_->viewport()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
            if (field->isVisible() && !field->accessibleName().isEmpty())
                items << field;
        auto *zoom = canvas_->findChild<ZoomBar *>();
        if (zoom)
            items << zoom;
        for (QWidget *over : canvas_->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) // what the window lays over the canvas
            if (over->isVisible() && !over->accessibleName().isEmpty() && over != zoom && !items.contains(over))
                items << over;
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
    if (auto *note = qobject_cast<NoteItem *>(object))
        return new NoteAccessible(note);
    if (auto *canvas = qobject_cast<Canvas *>(object))
        return new CanvasAccessible(canvas);
    return nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    QAccessible::installFactory(make); // once, however often
}

} // namespace mortise
