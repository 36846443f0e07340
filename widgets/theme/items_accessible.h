// Lists, trees and tables for screen readers. Qt's own interfaces let a reader select rows, but not do with them what Enter does:
// here every row, cell and head of a column has its deeds: press (what Enter or a click does; a tick, a fold where it has one),
// toggle (select or not), show its menu, take the keyboard.
//
//     setRowDeed(list, tr("Add"));    // and what is connected to the list's activated() adds
#pragma once

#include <QString>

class QAbstractItemView;

namespace mortise {

/// Done by installLook(). Registers the factory once; later calls do nothing.
void installItemsAccessibility();

/// What activated() does with a row, in a word or two. Lists and trees need none; a table's cells can be pressed only where it has one.
void setRowDeed(QAbstractItemView *view, const QString &name);

/// A QHeaderView that derives from this too has menus for its sections.
class SectionMenus {
public:
    virtual ~SectionMenus() = default;
    virtual bool hasMenu(int) const { return true; }
    virtual void openMenu(int section) = 0;
    /// What is known of it beside its name; empty: nothing.
    virtual QString detailOf(int) const { return {}; }
};

} // namespace mortise
