// Views in windows of their own, beside the main one: taken out of a board or from its tabs, and put back there by Escape or their
// button.
#pragma once

#include "widgets/views/view.h"

#include <QList>
#include <QPointer>

namespace mortise {

class Label;

class FloatingView : public QWidget {
    Q_OBJECT

public:
    /// @param window whose keys work here too.
    FloatingView(const QString &node, View *view, const QString &from, QWidget *window);
    const QString &node() const { return node_; }
    void setNode(const QString &node);
    const QString &from() const { return from_; }
    View *view() const { return view_; }

signals:
    void dockWanted();
    void closeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString node_, from_;
    QPointer<View> view_;
    Label *title_;
};

class FloatingViews : public QObject {
    Q_OBJECT

public:
    explicit FloatingViews(QWidget *window) : QObject(window), window_(window) {}
    /// @param from names the place that it came from. @param at null: where the system likes.
    void add(const QString &node, View *view, const QString &from, QPoint at = {}, const QByteArray &geometry = {});
    /// An empty `from`: from anywhere.
    FloatingView *find(const QString &node, const QString &from = {}) const;
    const QList<FloatingView *> &all() const { return windows_; }
    void close(FloatingView *window); // the view with it
    void closeAll();
    void rename(const QString &from, const QString &to);

signals:
    void docked(const QString &node, mortise::View *view, const QString &from); // who takes the view shows it
    void changed();

private:
    void forget(FloatingView *window);
    QWidget *window_;
    QList<FloatingView *> windows_;
};

} // namespace mortise
