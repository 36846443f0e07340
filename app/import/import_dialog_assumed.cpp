// What the dialog says it assumed, and of each column in its header.
#include "app/import/assumed_list.h"
#include "app/import/import_dialog.h"
#include "widgets/table/table_model.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <algorithm>
#include <string_view>

namespace mortise {
namespace {

constexpr int kManyLevels = 50, kMostColumnsNamed = 20, kMostFacts = 60;

QString shortName(const std::string &name)
{
    const QString whole = qstring(name).simplified();
    return whole.size() > 40 ? whole.left(39) + QStringLiteral("…") : whole;
}

/// Codes such as 00412: what everybody wants, so nothing to warn of.
bool isAboutZeros(const Text &warning)
{
    return warning.args.size() > 3 && std::string_view(warning.source).find("would lose leading zeros") != std::string_view::npos;
}

} // namespace

RoleHeader::Words ImportDialog::wordsOf(int column) const
{
    const Table &table = model_->table();
    if (column < 0 || column >= table.columns())
        return {};
    const Field &field = table.field(column);
    if (!facts_ || std::ssize(*facts_) != table.columns())
        return {{}, qstring(field.name)};
    const ColumnSummary &known = (*facts_)[static_cast<std::size_t>(column)];
    const CellForm form = column < std::ssize(found_.forms) ? found_.forms[static_cast<std::size_t>(column)] : CellForm::Plain;
    const auto doubt = doubted_.find(column);
    return {factText(known, field.role, form, doubt == doubted_.end() ? nullptr : &doubt->second), factTip(known, field.role, form)};
}

void ImportDialog::showAssumed()
{
    assumed_->clear();
    showTargetFact();
    showColumnFacts();
    if (!found_.header)
        assumed_->add(QStringLiteral("info"), tr("The first row holds data; names were made up"));
    const auto toDecide = [this](const Text &warning) { // it stands above, with its ways out
        return std::any_of(found_.doubts.begin(), found_.doubts.end(), [&](const CellDoubt &doubt) {
            return doubt.cells > 0 && warning.args.size() > 3 && warning.args[3] == doubt.first && doubt.column < model_->table().columns() && warning.args[0] == model_->table().field(doubt.column).name
                   && !types_.contains(warning.args[0]);
        });
    };
    int more = 0;
    for (const Text &warning : found_.warnings) {
        if (toDecide(warning))
            continue;
        if (assumed_->count() >= kMostFacts)
            ++more;
        else if (isAboutZeros(warning))
            assumed_->add(QStringLiteral("info"), tr("%1 keeps its leading zeros").arg(shortName(warning.args[0])), tr("So it is no number: “%1”").arg(shortName(warning.args[3])));
        else
            assumed_->add(QStringLiteral("warning"), translated(warning));
    }
    if (more > 0)
        assumed_->add(QStringLiteral("info"), tr("And %n more", nullptr, more), tr("The block lists them all once the table is in"));
}

void ImportDialog::showTargetFact()
{
    const Table &table = model_->table();
    const int target = table.target();
    if (target < 0) {
        assumed_->add(QStringLiteral("info"), tr("Nothing is to be predicted yet"), tr("Make a column the target above, or later, when models are compared"), tr("Choose a column"));
        return;
    }
    const QString sentence = tr("%1 is what you want to predict").arg(shortName(table.field(target).name));
    QString why = tr("You chose it. It can be changed above");
    const auto guessed = guessed_.find(table.field(target).name);
    if (!targetDecided_ && guess_ && guessed != guessed_.end() && guessed->second == roleName(Role::Target)) {
        const auto levels = static_cast<int>(table.field(target).column->levels().size());
        why = guess_->why == TargetGuess::Why::Named ? tr("By its name. Change it above")
              : levels == 2                          ? tr("Last column, two levels. Change it above")
                                                     : tr("Last column, %n levels. Change it above", nullptr, levels);
    }
    assumed_->add(QStringLiteral("info"), sentence, why, tr("Choose another column"));
}

/// What somebody who knows the data would want to hear about how their columns are taken.
void ImportDialog::showColumnFacts()
{
    const Table &table = model_->table();
    if (!facts_ || std::ssize(*facts_) != table.columns())
        return;
    QStringList commas, ids, many;
    for (int i = 0; i < table.columns(); ++i) {
        const Field &field = table.field(i);
        const ColumnSummary &known = (*facts_)[static_cast<std::size_t>(i)];
        if (i < std::ssize(found_.forms) && found_.forms[static_cast<std::size_t>(i)] == CellForm::DecimalComma)
            commas << shortName(field.name);
        if (const auto guessed = guessed_.find(field.name); guessed != guessed_.end() && guessed->second == roleName(Role::Id))
            ids << shortName(field.name);
        if (known.type == ColumnType::Category && field.role == Role::Feature && known.distinct > kManyLevels && !doubted_.contains(i)) {
            if (many.size() < kMostColumnsNamed) {
                const auto once = static_cast<int>(std::count_if(known.levels.begin(), known.levels.end(), [](const LevelCount &level) { return level.count == 1; }));
                const QString kept = once == 0 || known.distinct > static_cast<std::int64_t>(kMostLevels) ? tr("Kept as a category") : tr("Kept as a category; %n appear once", nullptr, once);
                assumed_->add(QStringLiteral("info"), tr("%1 has %2 levels").arg(shortName(field.name), countText(known.distinct)), kept);
            }
            many << field.name.c_str();
        }
    }
    if (many.size() > kMostColumnsNamed)
        assumed_->add(QStringLiteral("info"), tr("%n more columns have many levels", nullptr, static_cast<int>(many.size()) - kMostColumnsNamed));
    const auto listed = [](QStringList names) {
        const auto more = static_cast<int>(names.size()) - 3;
        names = names.mid(0, 3);
        if (more > 0)
            names << tr("%n more", nullptr, more);
        return names.join(QStringLiteral(", "));
    };
    if (!commas.isEmpty())
        assumed_->add(QStringLiteral("info"), tr("Numbers use a decimal comma"), listed(commas));
    if (!ids.isEmpty())
        assumed_->add(QStringLiteral("info"), tr("Different in every row, so not learned from"), listed(ids));
}

} // namespace mortise
