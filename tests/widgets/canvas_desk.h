// A canvas with somebody who applies what it asks for, at 100 % and in sight of all that the tests use.
#pragma once

#include "graph/workflow.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/link_item.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPointer>
#include <QTest>

namespace mortise {

inline void must(Workflow &flow, const Edit &edit)
{
    if (const auto done = flow.apply(edit, catalogue()); !done)
        qFatal("%s", done.error().message().c_str());
}

inline GraphNode block(const char *type, double x, double y)
{
    return {.type = type, .version = catalogue().find(type)->version, .at = {x, y}};
}

/// Data -> Fill -> Table, side by side.
inline Workflow chain()
{
    Workflow flow;
    must(flow, AddNode{"Data", block("data.example", 40, 100)});
    must(flow, AddNode{"Fill", block("prepare.impute", 330, 100)});
    must(flow, AddNode{"Table", block("view.table", 900, 100)});
    must(flow, AddLink{{"Data", "table", "Fill", "table"}});
    must(flow, AddLink{{"Fill", "table", "Table", "table"}});
    return flow;
}

struct Desk {
    Workflow flow;
    Canvas canvas{catalogue()};
    std::vector<Edit> back;
    int edits = 0;

    explicit Desk(const Workflow &start) : flow(start)
    {
        canvas.resize(1200, 700);
        QObject::connect(&canvas, &Canvas::edited, &canvas, [this](const Edit &edit) {
            auto inverse = flow.apply(edit, catalogue());
            if (!inverse)
                qFatal("%s", inverse.error().message().c_str());
            back.push_back(std::move(*inverse));
            ++edits;
            canvas.showWorkflow(flow);
        });
        canvas.showWorkflow(flow);
        canvas.show();
        canvas.activateWindow();
        canvas.setFocus();
        canvas.centerOn(600, 300);
        if (!QTest::qWaitForWindowActive(&canvas))
            qFatal("the canvas does not become active");
    }

    void undo()
    {
        must(flow, back.back());
        back.pop_back();
        canvas.showWorkflow(flow);
    }

    QPoint centre(const char *node) const
    {
        const NodeItem *item = canvas.item(QLatin1String(node));
        return canvas.mapFromScene(item->mapToScene(item->card().center()));
    }
    QPoint port(const char *node, bool output, int index) const
    {
        const NodeItem *item = canvas.item(QLatin1String(node));
        return canvas.mapFromScene(item->mapToScene(item->port(output, index)));
    }
    LinkItem *link(const char *from, const char *to) const
    {
        for (LinkItem *link : canvas.item(QLatin1String(from))->links)
            if (link->to()->name() == to)
                return link;
        qFatal("no such link");
        return nullptr;
    }
    QPoint middleOf(const char *from, const char *to) const { return canvas.mapFromScene(link(from, to)->path().pointAtPercent(0.5)); }
    bool linkGlows(const char *from, const char *to) const { return link(from, to)->isGlowing(); }

    void press(QPoint at, Qt::KeyboardModifiers keys = {}) { QTest::mousePress(canvas.viewport(), Qt::LeftButton, keys, at); }
    void release(QPoint at, Qt::KeyboardModifiers keys = {}) { QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, keys, at); }
    /// With the button down: QTest::mouseMove() moves without one.
    void move(QPoint at, Qt::KeyboardModifiers keys = {})
    {
        QMouseEvent event(QEvent::MouseMove, at, canvas.viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, keys);
        QApplication::sendEvent(canvas.viewport(), &event);
    }
    void drag(QPoint from, QPoint to)
    {
        press(from);
        move((from + to) / 2);
        move(to);
        release(to);
    }

    /// From the block's context menu, its submenus included.
    QAction *menuAction(const QString &node, const QString &text)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, centre(qPrintable(node)), canvas.viewport()->mapToGlobal(centre(qPrintable(node))));
        QApplication::sendEvent(canvas.viewport(), &event);
        menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (QAction *action : menu ? menu->findChildren<QAction *>() : QList<QAction *>())
            if (action->text() == text)
                return action;
        qFatal("no such action");
        return nullptr;
    }
    QPointer<QMenu> menu;
    ~Desk()
    {
        if (menu)
            menu->close();
    }
};

} // namespace mortise
