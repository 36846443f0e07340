// What ItemsAccessible consists of: a row or cell, and the head of a column or row.
#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QCoreApplication>
#include <QPersistentModelIndex>
#include <QPointer>

class QHeaderView;

namespace mortise {

class ItemsAccessible;
class SectionMenus;

/// Lies in a view, has no children and no object of its own.
class PartAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
    Q_DECLARE_TR_FUNCTIONS(mortise::PartAccessible)

public:
    explicit PartAccessible(QAbstractItemView *view) : view_(view) {}

    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(view_.data()); }
    QWindow *window() const override { return parent() ? parent()->window() : nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    void *interface_cast(QAccessible::InterfaceType type) override { return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    QString localizedActionName(const QString &name) const override;

protected:
    ItemsAccessible *owner() const;
    virtual QString pressName() const = 0; // empty: it cannot be pressed
    QPointer<QAbstractItemView> view_;
};

class ItemAccessible : public PartAccessible, public QAccessibleTableCellInterface {
    Q_DECLARE_TR_FUNCTIONS(mortise::ItemAccessible)

public:
    ItemAccessible(QAbstractItemView *view, const QModelIndex &index) : PartAccessible(view), index_(index) {}

    QModelIndex index() const { return index_; }
    bool isValid() const override { return view_ && index_.isValid(); }
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;
    QStringList actionNames() const override;
    void doAction(const QString &name) override;

    bool isSelected() const override;
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override;
    int columnIndex() const override;
    int rowIndex() const override;
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

protected:
    QString pressName() const override;

private:
    bool ticks() const;
    bool folds() const;
    QPersistentModelIndex index_;
};

/// The head of a column, or of a row of a table; of section -1 the corner between them, which says nothing.
class HeadAccessible : public PartAccessible {
    Q_DECLARE_TR_FUNCTIONS(mortise::HeadAccessible)

public:
    HeadAccessible(QAbstractItemView *view, QHeaderView *header, int section) : PartAccessible(view), header_(header), section_(section) {}

    bool is(const QHeaderView *header, int section) const { return header_ == header && section_ == section; }
    const QHeaderView *header() const { return header_; }
    int section() const { return section_; }
    bool isValid() const override { return view_ && header_; }
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QStringList actionNames() const override;
    void doAction(const QString &name) override;

protected:
    QString pressName() const override;

private:
    bool sorts() const;
    SectionMenus *menus() const; // null: it has none
    QString sorting() const;
    QPointer<QHeaderView> header_;
    int section_;
};

} // namespace mortise
