#include "widgets/theme/item_accessible.h"

#include "widgets/theme/ask_for_menu.h"
#include "widgets/theme/items_accessible.h"
#include "widgets/theme/items_view_accessible.h"
#include "widgets/theme/rows_delegate.h"

#include <QComboBox>
#include <QHeaderView>
#include <QListView>
#include <QTableView>
#include <QTreeView>

namespace mortise {
namespace {

/// The list of choices of a field.
QComboBox *fieldOf(const QAbstractItemView *view)
{
    for (QWidget *above = view->parentWidget(); above; above = above->parentWidget())
        if (auto *field = qobject_cast<QComboBox *>(above))
            return field->view() == view ? field : nullptr;
    return nullptr;
}

void choose(QComboBox *field, int row)
{
    const QPointer<QComboBox> self(field); // whoever hears it may take the form away
    field->setCurrentIndex(row);
    emit field->activated(row);
    if (self)
        emit self->textActivated(self->itemText(row));
    if (self)
        self->hidePopup();
}

/// What is drawn beside the text of a row, and else what is told where the mouse rests on it.
QString detailOf(const QModelIndex &index)
{
    if (const QString said = index.data(Qt::AccessibleDescriptionRole).toString(); !said.isEmpty())
        return said;
    if (!index.data(Qt::AccessibleTextRole).toString().isEmpty()) // all of it
        return {};
    QStringList parts;
    for (const int role : {RowsDelegate::Detail, RowsDelegate::Aside, RowsDelegate::Right})
        if (const QString part = index.data(role).toString(); !part.isEmpty())
            parts << part;
    if (!parts.isEmpty())
        return parts.join(QStringLiteral(". "));
    const QString tip = index.data(Qt::ToolTipRole).toString();
    return tip == index.data().toString() || Qt::mightBeRichText(tip) ? QString() : tip;
}

bool wholeRows(const QAbstractItemView *view)
{
    return view->selectionBehavior() == QAbstractItemView::SelectRows;
}

QRect inView(const QWidget *viewport, QRect rect)
{
    return rect.isEmpty() ? QRect() : QRect(viewport->mapToGlobal(rect.topLeft()), rect.size());
}

} // namespace

ItemsAccessible *PartAccessible::owner() const
{
    return dynamic_cast<ItemsAccessible *>(parent());
}

QString PartAccessible::localizedActionName(const QString &name) const
{
    const QString press = pressName();
    if (name == pressAction() && !press.isEmpty())
        return press;
    return name == toggleAction() ? tr("Select or not") : QAccessibleActionInterface::localizedActionName(name);
}

QAccessible::Role ItemAccessible::role() const
{
    const QAbstractItemView *view = view_;
    if (qobject_cast<const QTreeView *>(view))
        return QAccessible::TreeItem;
    if (qobject_cast<const QListView *>(view))
        return index_.data(RowsDelegate::Group).toBool() ? QAccessible::Heading : QAccessible::ListItem;
    return QAccessible::Cell;
}

QAccessible::State ItemAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const Qt::ItemFlags flags = index_.flags();
    state.invisible = !view_->isVisible() || rect().isEmpty(); // hidden, or of a hidden column
    state.offscreen = !state.invisible && !inView(view_->viewport(), view_->viewport()->rect()).intersects(rect());
    state.disabled = !flags.testFlag(Qt::ItemIsEnabled);
    state.focusable = state.selectable = flags.testFlag(Qt::ItemIsSelectable) && view_->selectionMode() != QAbstractItemView::NoSelection;
    state.multiSelectable = view_->selectionMode() == QAbstractItemView::MultiSelection;
    state.extSelectable = view_->selectionMode() == QAbstractItemView::ExtendedSelection;
    state.selected = isSelected();
    state.active = index_ == view_->currentIndex();
    state.focused = state.active && view_->hasFocus();
    state.editable = flags.testFlag(Qt::ItemIsEditable) && view_->editTriggers() != QAbstractItemView::NoEditTriggers;
    state.checkable = ticks();
    state.checked = state.checkable && index_.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    state.checkStateMixed = state.checkable && index_.data(Qt::CheckStateRole).toInt() == Qt::PartiallyChecked;
    if (folds()) {
        state.expandable = true;
        state.expanded = static_cast<const QTreeView &>(*view_).isExpanded(index_);
        state.collapsed = !state.expanded;
    }
    return state;
}

QString ItemAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    if (kind == QAccessible::Description)
        return detailOf(index_);
    if (kind != QAccessible::Name)
        return {};
    const QString said = index_.data(Qt::AccessibleTextRole).toString();
    return said.isEmpty() ? index_.data().toString() : said;
}

QRect ItemAccessible::rect() const
{
    return isValid() ? inView(view_->viewport(), view_->visualRect(index_)) : QRect();
}

void *ItemAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this) : PartAccessible::interface_cast(type);
}

bool ItemAccessible::ticks() const
{
    return index_.flags().testFlag(Qt::ItemIsUserCheckable) && index_.data(Qt::CheckStateRole).isValid();
}

bool ItemAccessible::folds() const
{
    const auto *tree = qobject_cast<const QTreeView *>(view_.data());
    return tree && tree->itemsExpandable() && index_.column() == 0 && index_.model()->hasChildren(index_);
}

QString ItemAccessible::pressName() const
{
    if (!isValid() || !index_.flags().testFlag(Qt::ItemIsEnabled))
        return {};
    if (ticks())
        return index_.data(Qt::CheckStateRole).toInt() == Qt::Checked ? tr("Untick") : tr("Tick");
    if (folds())
        return static_cast<const QTreeView &>(*view_).isExpanded(index_) ? tr("Fold") : tr("Unfold");
    const QString deed = view_->property("rowDeed").toString();
    if (!deed.isEmpty())
        return deed;
    return qobject_cast<const QTableView *>(view_.data()) ? QString() : tr("Choose");
}

QStringList ItemAccessible::actionNames() const
{
    QStringList names;
    if (!isValid())
        return names;
    if (!pressName().isEmpty())
        names << pressAction();
    const bool selectable = index_.flags().testFlag(Qt::ItemIsSelectable) && view_->selectionMode() != QAbstractItemView::NoSelection;
    if (selectable && !fieldOf(view_))
        names << toggleAction();
    if (selectable && view_->contextMenuPolicy() == Qt::CustomContextMenu)
        names << showMenuAction();
    if (selectable && view_->focusPolicy() != Qt::NoFocus)
        names << setFocusAction();
    return names;
}

/// A press may end the row, its view and this object.
void ItemAccessible::doAction(const QString &name)
{
    if (!actionNames().contains(name))
        return;
    QAbstractItemView *view = view_;
    const QModelIndex index = index_;
    const bool tick = ticks(), fold = folds();
    if (name == toggleAction()) {
        const bool select = !isSelected();
        if (select && view->selectionMode() == QAbstractItemView::SingleSelection)
            view->setCurrentIndex(index);
        else
            view->selectionModel()->select(index, (select ? QItemSelectionModel::Select : QItemSelectionModel::Deselect) | (wholeRows(view) ? QItemSelectionModel::Rows : QItemSelectionModel::NoUpdate));
        return;
    }
    view->scrollTo(index);
    if (name == pressAction() && fieldOf(view)) {
        choose(fieldOf(view), index.row());
        return;
    }
    if (!isSelected() || name != showMenuAction()) // a menu is for all that are selected
        view->setCurrentIndex(index);
    if (name == setFocusAction()) {
        view->setFocus(Qt::OtherFocusReason);
    } else if (name == showMenuAction()) {
        askForMenu(view->viewport(), view->visualRect(index).center());
    } else if (tick) {
        view->model()->setData(index, index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    } else if (fold) {
        auto *tree = static_cast<QTreeView *>(view);
        tree->setExpanded(index, !tree->isExpanded(index));
    } else {
        emit view->activated(index);
    }
}

bool ItemAccessible::isSelected() const
{
    return isValid() && view_->selectionModel() && view_->selectionModel()->isSelected(index_);
}

QList<QAccessibleInterface *> ItemAccessible::columnHeaderCells() const
{
    QAccessibleInterface *head = owner() ? owner()->head(Qt::Horizontal, columnIndex()) : nullptr;
    return head ? QList{head} : QList<QAccessibleInterface *>();
}

QList<QAccessibleInterface *> ItemAccessible::rowHeaderCells() const
{
    QAccessibleInterface *head = owner() ? owner()->head(Qt::Vertical, index_.row()) : nullptr;
    return head ? QList{head} : QList<QAccessibleInterface *>();
}

int ItemAccessible::columnIndex() const
{
    return qobject_cast<const QListView *>(view_.data()) ? 0 : index_.column();
}

int ItemAccessible::rowIndex() const
{
    return owner() ? owner()->rowOf(index_) : -1;
}

QAccessible::Role HeadAccessible::role() const
{
    return section_ < 0 ? QAccessible::Pane : header_ && header_->orientation() == Qt::Vertical ? QAccessible::RowHeader : QAccessible::ColumnHeader;
}

QAccessible::State HeadAccessible::state() const
{
    QAccessible::State state;
    state.invisible = !isValid() || !header_->isVisible() || rect().isEmpty();
    if (state.invisible)
        return state;
    state.offscreen = !inView(header_->viewport(), header_->viewport()->rect()).intersects(rect());
    state.disabled = !header_->isEnabled();
    return state;
}

QString HeadAccessible::text(QAccessible::Text kind) const
{
    if (!isValid() || !view_->model() || section_ < 0 || (kind != QAccessible::Name && kind != QAccessible::Description))
        return {};
    const auto data = [this](int role) { return view_->model()->headerData(section_, header_->orientation(), role).toString(); };
    const QString said = data(Qt::AccessibleTextRole);
    if (kind == QAccessible::Name)
        return !said.isEmpty() || !header_->isVisible() ? said : data(Qt::DisplayRole); // a hidden one has but numbers
    QStringList parts;
    if (const auto *menus = dynamic_cast<const SectionMenus *>(header_.data()))
        parts << menus->detailOf(section_);
    parts << sorting();
    parts.removeAll(QString());
    return parts.isEmpty() ? data(Qt::AccessibleDescriptionRole) : parts.join(QStringLiteral(", "));
}

QRect HeadAccessible::rect() const
{
    if (!isValid() || section_ < 0 || section_ >= header_->count() || header_->isSectionHidden(section_))
        return {};
    const int at = header_->sectionViewportPosition(section_), size = header_->sectionSize(section_);
    return inView(header_->viewport(), header_->orientation() == Qt::Vertical ? QRect(0, at, header_->width(), size) : QRect(at, 0, size, header_->height()));
}

bool HeadAccessible::sorts() const
{
    return header_->orientation() == Qt::Horizontal && header_->isSortIndicatorShown() && header_->sectionsClickable();
}

SectionMenus *HeadAccessible::menus() const
{
    auto *menus = dynamic_cast<SectionMenus *>(header_.data());
    return menus && menus->hasMenu(section_) ? menus : nullptr;
}

QString HeadAccessible::sorting() const
{
    if (!sorts() || header_->sortIndicatorSection() != section_)
        return {};
    return header_->sortIndicatorOrder() == Qt::AscendingOrder ? tr("sorted from small to large") : tr("sorted from large to small");
}

QString HeadAccessible::pressName() const
{
    if (!isValid() || section_ < 0)
        return {};
    return sorts() ? tr("Sort") : menus() ? tr("Open the menu") : QString();
}

QStringList HeadAccessible::actionNames() const
{
    QStringList names;
    if (!pressName().isEmpty())
        names << pressAction();
    if (isValid() && section_ >= 0 && menus())
        names << showMenuAction();
    return names;
}

/// A click on a head that sorts: small to large, large to small and, where that is allowed, as it was.
void HeadAccessible::doAction(const QString &name)
{
    if (!actionNames().contains(name))
        return;
    if (name == showMenuAction() || !sorts()) {
        menus()->openMenu(section_);
        return;
    }
    const bool here = header_->sortIndicatorSection() == section_, down = here && header_->sortIndicatorOrder() == Qt::DescendingOrder;
    header_->setSortIndicator(down && header_->isSortIndicatorClearable() ? -1 : section_, here && !down ? Qt::DescendingOrder : Qt::AscendingOrder);
}

} // namespace mortise
