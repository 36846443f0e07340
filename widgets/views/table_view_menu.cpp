// The menu of a column and the keys of a table view.
#include "widgets/views/table_view.h"

#include "widgets/table/column_words.h"
#include "widgets/table/table_header.h"
#include "widgets/table/table_model.h"
#include "widgets/table/table_widget.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"
#include "widgets/views/filter_popup.h"
#include "widgets/views/frozen_columns.h"
#include "widgets/views/header_bars.h"
#include "widgets/views/table_find.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>
#include <QTableView>

namespace mortise {

void TableView::makeKeys()
{
    for (const KeyDeed<TableView> &each : keyDeeds().deeds) {
        auto *shortcut = new QShortcut(each.keys.first(), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, deed = each.deed] { deed(*this); });
    }
    for (QTableView *each : {table_, frozen_->first()}) {
        each->installEventFilter(this);
        each->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(each, &QWidget::customContextMenuRequested, this, [this, each](QPoint at) {
            const QModelIndex index = each->viewport()->rect().contains(at) ? each->indexAt(at) : QModelIndex();
            const QModelIndex shown = index.isValid() ? index : table_->currentIndex(); // the Menu key asks for the current cell
            if (shown.isValid())
                showColumnMenu(shown.column(), index.isValid() ? each->viewport()->mapToGlobal(at) : below(shown.column()));
        });
    }
}

QPoint TableView::below(int column) const
{
    const QTableView *in = column < frozen_->frozen() ? frozen_->first() : table_;
    const QHeaderView *header = in->horizontalHeader();
    const int x = std::clamp(header->sectionViewportPosition(column), 0, std::max(0, header->width() - Theme::get().px(40)));
    return header->mapToGlobal(QPoint(x, header->height()));
}

void TableView::showColumnMenu(int column, QPoint global)
{
    if (column < 0 || column >= model_->table().columns())
        return;
    const Theme &theme = Theme::get();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(qstring(model_->table().field(column).name).simplified());
    QHeaderView *header = table_->horizontalHeader();
    const auto sorted = [&](const QString &text, const char *icon, int by, Qt::SortOrder order) {
        menu->addAction(theme.icon(QString::fromUtf8(icon)), text, this, [header, by, order] { header->setSortIndicator(by, order); });
    };
    sorted(tr("Sort from small to large"), "chevron-up", column, Qt::AscendingOrder);
    sorted(tr("Sort from large to small"), "chevron-down", column, Qt::DescendingOrder);
    if (header->sortIndicatorSection() >= 0)
        sorted(tr("Rows as they are"), "rows", -1, Qt::AscendingOrder);
    menu->addSeparator();
    menu->addAction(theme.icon(QStringLiteral("filter")), tr("Choose rows to show"), this, [this, column] { showFilter(column); })->setShortcut(Qt::ALT | Qt::Key_Down);
    menu->addSeparator();
    if (column + 1 < model_->table().columns() && column + 1 != frozen_->frozen())
        menu->addAction(theme.icon(QStringLiteral("pin")), tr("Freeze up to here"), this, [this, column] { freeze(column + 1); });
    if (frozen_->frozen() > 0)
        menu->addAction(tr("Let all columns scroll"), this, [this] { freeze(0); });
    if (changeable_)
        fillChanges(menu, column);
    menu->popup(global);
}

void TableView::fillChanges(QMenu *menu, int column)
{
    const Field &field = model_->table().field(column);
    const auto choice = [menu](QActionGroup *group, const QString &text, bool now) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(now);
        group->addAction(action);
        return action;
    };
    menu->addSection(tr("Type"));
    auto *types = new QActionGroup(menu);
    for (const ColumnType type : {ColumnType::Number, ColumnType::Category, ColumnType::Text, ColumnType::Time}) {
        QAction *action = choice(types, typeText(type), type == field.column->type());
        action->setText(QStringLiteral("%1\t%2").arg(typeText(type), letterOfType(type)));
        connect(action, &QAction::triggered, this, [this, name = qstring(field.name), type] { emit typeWanted(name, type); });
    }
    menu->addSection(tr("Used as"));
    auto *roles = new QActionGroup(menu);
    for (const Role role : {Role::Feature, Role::Target, Role::Meta, Role::Id, Role::Weight, Role::Group, Role::Time, Role::Ignore})
        connect(choice(roles, roleText(role), role == field.role), &QAction::triggered, this, [this, name = qstring(field.name), role] { emit roleWanted(name, role); });
}

void TableView::showFilter(int column)
{
    const auto known = filters_.find(model_->table().field(column).name);
    auto *popup = new FilterPopup(model_->table(), column, known == filters_.end() ? ColumnFilter() : known->second, bars_->of(column), this);
    connect(popup, &FilterPopup::changed, this, [this, popup, column] { setFilter(column, popup->filter()); });
    popup->move(below(column));
    popup->show();
    popup->setFocus();
}

void TableView::freeze(int count)
{
    frozen_->freeze(count);
}

const KeyDeeds<TableView> &TableView::keyDeeds()
{
    static const KeyDeeds<TableView> kDeeds{"mortise::TableView",
                                            {{{Qt::Key_F3}, QT_TRANSLATE_NOOP("mortise::TableView", "Next cell that was found"), [](TableView &view) { view.find_->go(false); }},
                                             {{Qt::SHIFT | Qt::Key_F3}, QT_TRANSLATE_NOOP("mortise::TableView", "Cell before that was found"), [](TableView &view) { view.find_->go(true); }},
                                             {{Qt::ALT | Qt::Key_Down}, QT_TRANSLATE_NOOP("mortise::TableView", "Choose rows to show"), [](TableView &view) {
                                                  if (view.table_->currentIndex().isValid())
                                                      view.showFilter(view.table_->currentIndex().column());
                                              }}}};
    return kDeeds;
}

/// The letters that columns carry.
const KeyDeeds<TableView> &TableView::letterDeeds()
{
    static const KeyDeeds<TableView> kDeeds = [] {
        KeyDeeds<TableView> deeds{"mortise::TableView", {}};
        for (const auto &[type, text] : {std::pair(ColumnType::Number, QT_TRANSLATE_NOOP("mortise::TableView", "Read the column as numbers")), std::pair(ColumnType::Category, QT_TRANSLATE_NOOP("mortise::TableView", "Read the column as a category")),
                                         std::pair(ColumnType::Text, QT_TRANSLATE_NOOP("mortise::TableView", "Read the column as text")), std::pair(ColumnType::Time, QT_TRANSLATE_NOOP("mortise::TableView", "Read the column as dates"))})
            deeds.deeds.push_back({{QKeySequence(letterOfType(type).unicode())}, text, [type = type](TableView &view) { view.readAs(type); }}); // Qt's letter keys are their capital letters
        return deeds;
    }();
    return kDeeds;
}

QList<KeyHelp> TableView::keys()
{
    return keyDeeds().help() + letterDeeds().help() + tableKeys();
}

void TableView::readAs(ColumnType type)
{
    const Field &field = model_->table().field(table_->currentIndex().column());
    if (field.column->type() != type)
        emit typeWanted(qstring(field.name), type);
}

bool TableView::event(QEvent *event)
{
    // The window has a Ctrl+F of its own: in a table it means the table.
    const bool override = event->type() == QEvent::ShortcutOverride;
    if ((override || event->type() == QEvent::KeyPress) && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        if (!override)
            find_->open();
        event->accept();
        return true;
    }
    return View::event(event);
}

bool TableView::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (changeable_ && table_->currentIndex().isValid() && letterDeeds().take(*key, *this))
            return true;
    }
    return View::eventFilter(object, event);
}

} // namespace mortise
