#include "app/main_window/floating_views.h"

#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace mortise {

FloatingView::FloatingView(const QString &node, View *view, const QString &from, QWidget *window) : QWidget(window, Qt::Window), from_(from), view_(view)
{
    const Theme &theme = Theme::get();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new Panel(Qt::BottomEdge, this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme.px(12), theme.px(4), theme.px(8), theme.px(5));
    title_ = new Label({}, "strong", "text", bar);
    title_->setTextFormat(Qt::PlainText);
    row->addWidget(title_, 1);
    auto *back = new QPushButton(theme.icon(QStringLiteral("import")), tr("Back into the window"), bar);
    back->setToolTip(tr("Esc does the same"));
    setSmall(back, true);
    connect(back, &QPushButton::clicked, this, &FloatingView::dockWanted);
    row->addWidget(back);
    column->addWidget(bar);
    view->setParent(this);
    view->setCompact(false);
    column->addWidget(view, 1);
    view->show();
    addActions(window->actions());
    setNode(node);
    resize(theme.px(720), theme.px(520));
    setMinimumSize(theme.px(280), theme.px(220));
}

void FloatingView::setNode(const QString &node)
{
    node_ = node;
    title_->setText(node);
    setWindowTitle(tr("%1 – Mortise").arg(node));
}

void FloatingView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit dockWanted();
    else
        QWidget::keyPressEvent(event);
}

void FloatingView::closeEvent(QCloseEvent *event)
{
    event->ignore(); // whoever owns it takes it away
    emit closeWanted();
}

void FloatingView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::get().color("card"));
}

void FloatingViews::add(const QString &node, View *view, const QString &from, QPoint at, const QByteArray &geometry)
{
    auto *window = new FloatingView(node, view, from, window_);
    windows_ << window;
    // Queued: the window that asks goes.
    connect(window, &FloatingView::closeWanted, this, [this, window] { close(window); }, Qt::QueuedConnection);
    connect(window, &FloatingView::dockWanted, this, [this, window] {
        if (!windows_.contains(window))
            return;
        View *shown = window->view();
        forget(window);
        if (shown) {
            shown->hide();
            shown->setParent(nullptr);
            emit docked(window->node(), shown, window->from());
        }
        emit changed();
    }, Qt::QueuedConnection);
    if (!geometry.isEmpty())
        window->restoreGeometry(geometry);
    else if (!at.isNull())
        window->move(at);
    window->show();
    emit changed();
}

FloatingView *FloatingViews::find(const QString &node, const QString &from) const
{
    for (FloatingView *window : windows_)
        if (window->node() == node && (from.isEmpty() || window->from() == from))
            return window;
    return nullptr;
}

void FloatingViews::forget(FloatingView *window)
{
    windows_.removeOne(window);
    window->hide();
    window->deleteLater();
}

void FloatingViews::close(FloatingView *window)
{
    if (!windows_.contains(window))
        return;
    forget(window);
    emit changed();
}

void FloatingViews::closeAll()
{
    while (!windows_.isEmpty())
        close(windows_.first());
}

void FloatingViews::rename(const QString &from, const QString &to)
{
    for (FloatingView *window : windows_)
        if (window->node() == from)
            window->setNode(to);
}

} // namespace mortise
