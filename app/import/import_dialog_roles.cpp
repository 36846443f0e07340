// What a column is used for and read as: guessed once the whole file is known, changed in the header's menu.
#include "app/import/import_dialog.h"

#include "app/import/column_charts.h"
#include "app/import/reading_form.h"
#include "app/search/target_question.h"
#include "widgets/table/column_words.h"
#include "widgets/table/table_model.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/toggle_switch.h"
#include "widgets/theme/translated.h"

#include <QFileInfo>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace mortise {

/// @param table with the roles that columns have by themselves. What the person chose is not guessed.
void ImportDialog::guessRoles(Table table)
{
    guessed_.clear();
    guess_.reset();
    if (facts_ && std::ssize(*facts_) == table.columns())
        for (int i = 0; i < table.columns(); ++i)
            if (const std::string &name = table.field(i).name; !roles_.contains(name) && looksLikeId((*facts_)[static_cast<std::size_t>(i)], table.rows()))
                guessed_[name] = roleName(Role::Id);
    if (targetDecided_)
        return;
    table = withRoles(table);
    guess_ = guessTarget(table);
    if (guess_ && !roles_.contains(table.field(guess_->column).name))
        guessed_[table.field(guess_->column).name] = roleName(Role::Target);
    else
        guess_.reset();
}

Table ImportDialog::withRoles(Table table) const
{
    for (const auto *roles : {&guessed_, &roles_}) // the person's last
        for (const auto &[column, role] : *roles)
            table = table.withRole(column, roleFromName(role).value_or(Role::Feature));
    return table;
}

void ImportDialog::setRole(int column, Role role)
{
    Table table = model_->table();
    if (column < 0 || column >= table.columns())
        return;
    const std::string name = table.field(column).name;
    if (role == Role::Target || table.field(column).role == Role::Target) { // there is one target
        targetDecided_ = true;
        for (auto *roles : {&guessed_, &roles_})
            std::erase_if(*roles, [](const auto &item) { return item.second == "target"; });
        for (const Field &field : model_->table().fields())
            if (field.role == Role::Target)
                table = table.withRole(field.name, defaultRole(field.column->type()));
    }
    guessed_.erase(name);
    roles_[name] = roleName(role);
    table = table.withRole(name, role);
    model_->setRoles(table);
    header_->refresh();
    charts_->setTable(table, facts_);
    showAssumed();
}

void ImportDialog::setType(const std::string &column, const std::string &type)
{
    if (type.empty())
        types_.erase(column);
    else
        types_[column] = type;
    reread();
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

void ImportDialog::headerMenu(int column)
{
    if (column < 0 || column >= model_->table().columns())
        return;
    header_->goTo(column); // in sight
    const Field &field = model_->table().field(column);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(qstring(field.name).simplified());
    QAction *now = nullptr;
    const auto choice = [&](const QString &text, bool chosen, auto then) {
        QAction *action = menu->addAction(text, this, then);
        action->setCheckable(true);
        action->setChecked(chosen);
        if (chosen && !now)
            now = action;
    };
    menu->addSection(tr("Used as"));
    for (const Role role : {Role::Feature, Role::Target, Role::Meta, Role::Id, Role::Weight, Role::Group, Role::Time, Role::Ignore})
        choice(role == Role::Target ? tr("Target: to be predicted") : roleText(role), field.role == role, [this, column, role] { setRole(column, role); });
    menu->addSection(tr("Read as"));
    choice(tr("As found"), !types_.contains(field.name), [this, name = field.name] { setType(name, {}); });
    for (const ColumnType type : {ColumnType::Number, ColumnType::Category, ColumnType::Text, ColumnType::Time})
        choice(typeText(type), types_.contains(field.name) && field.column->type() == type, [this, name = field.name, type] { setType(name, std::string(typeName(type))); });
    menu->popup(header_->viewport()->mapToGlobal(header_->roleRect(column).bottomLeft()));
    if (now)
        menu->setActiveAction(now);
}

/// The same question that a comparison asks where there is no target.
void ImportDialog::askTarget()
{
    const Theme &theme = Theme::get();
    question_->ask(mapToGlobal(QPoint((width() - question_->width()) / 2, theme.px(120))), model_->table(), [this](const std::string &name) {
        if (const int column = model_->table().indexOf(name); column >= 0) {
            setRole(column, Role::Target);
            header_->goTo(column);
        }
    });
}

void ImportDialog::accept()
{
    if (!QFileInfo::exists(path_)) {
        complain(tr("%1 is not there any more. Put it back, or choose another file.").arg(path_));
        return;
    }
    if (!accept_->isEnabled())
        return;
    if (!changed_ && QFileInfo(path_).lastModified() != written_) { // other rows than those in sight
        changed_ = true;
        reread();
        return;
    }
    QDialog::accept();
}

nlohmann::json ImportDialog::settings() const
{
    nlohmann::json out = form_->settings();
    out["path"] = utf8(path_);
    if (!keep_->isChecked())
        out["keep"] = false;
    const Table &table = model_->table();
    const auto list = [&table](const std::map<std::string, std::string> &values) {
        nlohmann::json items = nlohmann::json::array();
        for (const auto &[column, value] : values)
            if (table.indexOf(column) >= 0) // read another way it may have gone
                items.push_back(column + "=" + value);
        return items;
    };
    std::map<std::string, std::string> roles = roles_;
    roles.insert(guessed_.begin(), guessed_.end());
    if (const auto types = list(types_); !types.empty())
        out["types"] = types;
    if (const auto items = list(roles); !items.empty())
        out["roles"] = items;
    return out;
}

} // namespace mortise
