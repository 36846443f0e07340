// What the dialog shows once something was read, and what a person changes about it.
#include "app/import/import_dialog.h"

#include "app/import/reading_form.h"
#include "widgets/bridge/value_loader.h"
#include "widgets/table/column_words.h"
#include "widgets/table/table_model.h"
#include "widgets/table/table_widget.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/label.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"
#include "widgets/views/header_bars.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

#include <algorithm>
#include <iterator>

namespace mortise {

void ImportDialog::complain(const QString &sentence)
{
    tick_.stop();
    error_->setText(sentence);
    facts_->setText(tr("This file cannot be read as it is"));
    accept_->setText(tr("Bring in"));
    accept_->setEnabled(false);
}

void ImportDialog::showTable(const Table &table)
{
    const bool sameColumns = std::equal(table.fields().begin(), table.fields().end(), model_->table().fields().begin(), model_->table().fields().end(), [](const Field &a, const Field &b) { return a.name == b.name; });
    const QModelIndex current = table_->currentIndex();
    model_->setTable(table);
    bars_->setTable(table);
    showTargets();
    if (!sameColumns)
        fitColumns(table_);
    else if (current.isValid() && current.row() < model_->rowCount())
        table_->setCurrentIndex(model_->index(current.row(), current.column()));
}

void ImportDialog::showPreview(const Expected<ReadResult> &read)
{
    if (accept_->isEnabled()) // the whole file was faster
        return;
    if (!read) {
        complain(translated(read.error().text));
        return;
    }
    error_->setText({});
    doubtful_.clear();
    model_->setDoubtful({});
    next_->setEnabled(false);
    showTable(read->table);
    rows_->setText(counted(QT_TRANSLATE_NOOP("core", "The first %1 {row|rows}"), {countText(read->table.rows())}));
}

void ImportDialog::showWhole(const Expected<ReadResult> &read)
{
    tick_.stop();
    if (!read) {
        if (read.error().code != ErrorCode::Cancelled)
            complain(translated(read.error().text));
        return;
    }
    error_->setText({});
    found_ = read->report;
    Table table = read->table;
    guessRoles(table);
    for (const auto &[column, role] : roles_)
        table = table.withRole(column, roleFromName(role).value_or(Role::Feature));
    showTable(table);
    const QString size = bytesText(found_.bytes), time = durationText(found_.seconds);
    facts_->setText(counted(QT_TRANSLATE_NOOP("core", "%1 {row|rows} · %2 {column|columns} · %3 · read in %4"), {countText(table.rows()), countText(table.columns()), size, time}));
    rows_->setText(counted(QT_TRANSLATE_NOOP("core", "All %1 {row|rows}"), {countText(table.rows())}));
    form_->showFound(found_);
    showAssumed();
    accept_->setText(counted(QT_TRANSLATE_NOOP("core", "Bring in %1 {row|rows}"), {countText(table.rows())}));
    accept_->setEnabled(true);
    if (reading_ == 1) // later somebody is at work elsewhere
        accept_->setFocus();
    const std::vector<DoubtfulCells> doubts = openDoubts(*read, options());
    showDoubts(doubts);
    if (!doubts.empty())
        ValueLoader::later<Expected<std::vector<DoubtfulCells>>>(
            this, [file = utf8(path_), how = options(), now = read->table, doubts, stop = stop_.get_token()] { return findDoubtfulCells(file, how, now, doubts, stop); },
            [this, request = reading_](const Expected<std::vector<DoubtfulCells>> &found) {
                if (request == reading_ && found)
                    showDoubts(*found);
            });
}

void ImportDialog::showDoubts(const std::vector<DoubtfulCells> &doubts)
{
    doubtful_.clear();
    for (const DoubtfulCells &cells : doubts)
        if (!cells.rows.empty())
            doubtful_[cells.doubt.column] = cells.rows;
    model_->setDoubtful(doubtful_);
    next_->setEnabled(!doubtful_.empty());
    for (const auto &[column, rows] : doubtful_) // the name and how many beside it
        table_->setColumnWidth(column, std::max(table_->columnWidth(column), table_->horizontalHeader()->sectionSizeHint(column)));
    doubts_->setDoubts(doubts, model_->table());
    doubts_->parentWidget()->parentWidget()->setVisible(!doubts.empty()); // the area around it
}

void ImportDialog::showAssumed()
{
    assumed_->clear();
    const auto fact = [this](const QString &icon, const QString &text) {
        auto *item = new QListWidgetItem(Theme::get().icon(icon), text, assumed_);
        item->setToolTip(text);
    };
    const auto sign = [](const std::string &text) { return text == "\t" ? tr("tab") : text == "," ? tr("comma") : text == ";" ? tr("semicolon") : text.empty() ? tr("none") : qstring(text); };
    fact(QStringLiteral("info"), tr("Encoding %1, separator %2, decimal %3").arg(qstring(found_.encoding), sign(found_.delimiter), found_.decimal == "," ? tr("comma") : tr("point")));
    fact(QStringLiteral("info"), found_.header ? tr("The first row holds the names") : tr("The first row holds data; names were made up"));
    if (guess_ && !targetDecided_ && guess_->column < model_->table().columns()) {
        const QString name = qstring(model_->table().field(guess_->column).name).simplified();
        fact(QStringLiteral("info"), guess_->why == TargetGuess::Why::Named ? tr("%1 is what you want to predict, by its name. Change it above").arg(name)
                                                                            : tr("%1 is what you want to predict: the last column, with few kinds. Change it above").arg(name));
    }
    const auto toDecide = [this](const Text &warning) { // it stands above, with its ways out
        return std::any_of(found_.doubts.begin(), found_.doubts.end(), [&](const CellDoubt &doubt) {
            return doubt.cells > 0 && warning.args.size() > 3 && warning.args[3] == doubt.first && doubt.column < model_->table().columns() && warning.args[0] == model_->table().field(doubt.column).name
                   && !types_.contains(warning.args[0]);
        });
    };
    for (const Text &warning : found_.warnings)
        if (!toDecide(warning))
            fact(QStringLiteral("warning"), translated(warning));
}

/// Of the first reading only: what the person chose since stays.
void ImportDialog::guessRoles(const Table &table)
{
    if (targetDecided_ || std::any_of(roles_.begin(), roles_.end(), [](const auto &item) { return item.second == "target"; }))
        return;
    guess_ = guessTarget(table);
    if (guess_)
        roles_[table.field(guess_->column).name] = roleName(Role::Target);
}

void ImportDialog::showTargets()
{
    const Table &table = model_->table();
    const QSignalBlocker blocker(target_);
    target_->clear();
    target_->addItem(tr("Nothing yet"), -1);
    for (int i = 0; i < table.columns(); ++i)
        if (const Field &field = table.field(i); canBeTarget(field) || field.role == Role::Target) {
            target_->addItem(qstring(field.name).simplified(), i);
            if (field.role == Role::Target)
                target_->setCurrentIndex(target_->count() - 1);
        }
    const bool guessed = guess_ && !targetDecided_ && guess_->column < table.columns() && table.field(guess_->column).role == Role::Target;
    target_->setToolTip(!guessed                                                  ? QString()
                        : guess_->why == TargetGuess::Why::Named ? tr("Guessed from its name. It can be changed here, later too.")
                                                                 : tr("Guessed: the last column, with few kinds. It can be changed here, later too."));
}

/// From the current cell on, row by row, around the end.
void ImportDialog::goToDoubt(bool backwards)
{
    using Place = std::pair<std::int64_t, int>;
    const QModelIndex current = table_->currentIndex();
    const Place from = current.isValid() ? Place{current.row(), current.column()} : Place{-1, -1};
    std::optional<Place> best, first; // past `from`; and of all
    const auto before = [backwards](const Place &a, const Place &b) { return backwards ? b < a : a < b; };
    const auto take = [&](std::optional<Place> &kept, const Place &place) {
        if (!kept || before(place, *kept))
            kept = place;
    };
    for (const auto &[column, rows] : doubtful_) {
        take(first, {backwards ? rows.back() : rows.front(), column});
        // Among the rows of one column only the neighbours of `from` can be next.
        const auto at = std::lower_bound(rows.begin(), rows.end(), from.first) - rows.begin();
        for (auto i = std::max<std::ptrdiff_t>(0, at - 1); i < std::min<std::ptrdiff_t>(at + 2, std::ssize(rows)); ++i)
            if (const Place place{rows[static_cast<std::size_t>(i)], column}; before(from, place))
                take(best, place);
    }
    const std::optional<Place> place = best ? best : first;
    if (!place || place->first >= model_->rowCount())
        return;
    table_->setFocus();
    table_->setCurrentIndex(model_->index(static_cast<int>(place->first), place->second));
    table_->scrollTo(table_->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void ImportDialog::decide(const QStringList &columns, DoubtList::Fix fix)
{
    if (fix == DoubtList::Fix::DayFirst || fix == DoubtList::Fix::MonthFirst)
        form_->setDates(fix == DoubtList::Fix::DayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst);
    for (const CellDoubt &doubt : found_.doubts) {
        if (doubt.column >= model_->table().columns())
            continue;
        const Field &field = model_->table().field(doubt.column);
        if (!columns.contains(qstring(field.name)) || doubt.cells == 0)
            continue;
        if (fix == DoubtList::Fix::MakeMissing)
            types_[field.name] = typeName(nearlyType(doubt.kind));
        else if (fix == DoubtList::Fix::KeepAsIs)
            types_[field.name] = typeName(field.column->type());
    }
    reread();
}

void ImportDialog::setType(const std::string &column, const std::string &type)
{
    if (type.empty())
        types_.erase(column);
    else
        types_[column] = type;
    reread();
}

void ImportDialog::setRole(int column, Role role)
{
    Table table = model_->table();
    if (role == Role::Target || (column >= 0 && table.field(column).role == Role::Target)) { // one target; -1: none
        targetDecided_ = true;
        std::erase_if(roles_, [](const auto &item) { return item.second == "target"; });
        for (const Field &field : model_->table().fields())
            if (field.role == Role::Target)
                table = table.withRole(field.name, defaultRole(field.column->type()));
    }
    if (column >= 0) {
        const std::string name = table.field(column).name;
        roles_[name] = roleName(role);
        table = table.withRole(name, role);
    }
    showTable(table);
    showAssumed();
}

void ImportDialog::headerMenu(int column, QPoint global)
{
    if (column < 0 || column >= model_->table().columns())
        return;
    const Field &field = model_->table().field(column);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto choice = [menu, this](const QString &text, bool now, auto then) {
        QAction *action = menu->addAction(text, this, then);
        action->setCheckable(true);
        action->setChecked(now);
    };
    menu->addSection(tr("Used as"));
    for (const Role role : {Role::Feature, Role::Target, Role::Meta, Role::Id, Role::Weight, Role::Group, Role::Time, Role::Ignore})
        choice(role == Role::Target ? tr("Target: to be predicted") : roleText(role), field.role == role, [this, column, role] { setRole(column, role); });
    menu->addSection(tr("Read as"));
    choice(tr("As found"), !types_.contains(field.name), [this, name = field.name] { setType(name, {}); });
    for (const ColumnType type : {ColumnType::Number, ColumnType::Category, ColumnType::Text, ColumnType::Time})
        choice(typeText(type), types_.contains(field.name) && field.column->type() == type, [this, name = field.name, type] { setType(name, std::string(typeName(type))); });
    menu->popup(global);
}

void ImportDialog::accept()
{
    if (!QFileInfo::exists(path_)) {
        complain(tr("%1 is not there any more. Put it back, or choose another file.").arg(path_));
        return;
    }
    if (accept_->isEnabled())
        QDialog::accept();
}

nlohmann::json ImportDialog::settings() const
{
    nlohmann::json out = form_->settings();
    out["path"] = utf8(path_);
    const auto list = [](const std::map<std::string, std::string> &values) {
        nlohmann::json items = nlohmann::json::array();
        for (const auto &[column, value] : values)
            items.push_back(column + "=" + value);
        return items;
    };
    if (!types_.empty())
        out["types"] = list(types_);
    if (!roles_.empty())
        out["roles"] = list(roles_);
    return out;
}

} // namespace mortise
