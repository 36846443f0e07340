// What Ctrl+K finds in the window.
#include "app/appearance.h"
#include "app/main_window/main_window.h"
#include "app/main_window/view_tabs.h"
#include "app/search/search_everything.h"
#include "app/settings.h"
#include "widgets/bridge/value_loader.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/theme/all_languages.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QAction>

#include <set>

namespace mortise {
namespace {

QByteArray tokenOf(const NodeType *type)
{
    return !type || type->outputs.empty() ? "text2" : kindToken(type->outputs.front().kind);
}

struct NamedColumn {
    std::string name, node;
};

} // namespace

void MainWindow::searchEverything()
{
    QList<Findable> all;
    for (QAction *action : actions())
        if (action->isEnabled() && action != search_)
            all << Findable{.kind = tr("Commands"), .text = action->text(), .detail = action->shortcut().toString(QKeySequence::NativeText), .icon = action->property("iconName").toString(), .open = [action] { action->trigger(); }};
    for (const auto &[name, node] : document_.workflow().nodes()) {
        const NodeType *type = document_.registry().find(node.type);
        all << Findable{.kind = tr("Blocks here"), .text = qstring(name), .detail = document_.outcome(qstring(name)).status.summary, .words = {type ? translated(type->title) : QString()},
                        .icon = type ? qstring(type->icon) : QString(), .token = tokenOf(type), .open = [this, node = qstring(name)] {
                            tabs_->showCanvas();
                            canvas_->selectNode(node);
                        }};
    }
    for (const NodeType *type : document_.registry().all()) {
        QStringList words = inAllLanguages(type->title);
        for (const Text &keyword : type->keywords)
            words << inAllLanguages(keyword);
        all << Findable{.kind = tr("Add a block"), .text = translated(type->title), .detail = translated(type->summary), .words = words, .icon = qstring(type->icon), .token = tokenOf(type),
                        .open = [this, id = qstring(type->id)] { addNode(id, canvas_->freePlace(), std::nullopt); }};
    }
    const auto &records = document_.ledger().all();
    for (std::size_t i = records.size(); i-- > 0;) {
        const auto word = [&record = *records[i]](const char *key) { return qstring(record.value(key, "")); };
        all << Findable{.kind = tr("Runs"), .text = tr("Restore run %1: %2").arg(i + 1).arg(word("name")), .detail = word("started"), .words = {word("learner"), QString::number(i + 1)},
                        .icon = QStringLiteral("history"), .open = [this, id = word("id")] { document_.restoreRun(id); }};
    }
    for (const appearance::Choice &choice : appearance::themes())
        all << Findable{.kind = tr("Settings"), .text = tr("Theme: %1").arg(choice.text), .icon = QStringLiteral("theme"), .open = choice.choose};
    for (const appearance::Choice &choice : appearance::textSizes())
        all << Findable{.kind = tr("Settings"), .text = tr("Text size: %1").arg(choice.text), .icon = QStringLiteral("text"), .open = choice.choose};
    if (!habits_.empty())
        all << Findable{.kind = tr("Settings"), .text = tr("Forget which blocks I use"), .icon = QStringLiteral("history"), .open = [this] { forgetHabits(); }};
    const appearance::Choice motion = appearance::reducedMotion();
    all << Findable{.kind = tr("Settings"), .text = motion.chosen ? tr("Allow motion") : motion.text, .icon = QStringLiteral("run"), .open = motion.choose};
    const appearance::Choice notices = appearance::desktopNotices();
    all << Findable{.kind = tr("Settings"), .text = notices.chosen ? tr("Say nothing on the desktop when a run ends") : notices.text, .icon = QStringLiteral("info"), .open = notices.choose};
    for (const auto &[code, name] : {std::pair("en", "English"), std::pair("de", "Deutsch")})
        all << Findable{.kind = tr("Settings"), .text = tr("Language: %1").arg(QString::fromUtf8(name)), .icon = QStringLiteral("text"), .open = [this, code = code] { emit languageChosen(QLatin1String(code)); }};
    for (const NodeType *type : document_.registry().all())
        all << Findable{.kind = tr("Help"), .text = tr("About %1").arg(translated(type->title)), .detail = translated(type->summary), .words = {translated(type->title)}, .icon = QStringLiteral("help"),
                        .open = [this, id = qstring(type->id)] { help(id); }};
    finder_->popUp(mapToGlobal(QPoint((width() - finder_->width()) / 2, Theme::get().px(52))), std::move(all));
    findColumns();
}

/// Names of all columns, each with the first block that has it; tables are opened on a worker.
void MainWindow::findColumns()
{
    std::vector<std::pair<std::string, Hash>> tables;
    for (const std::string &name : document_.workflow().order())
        if (const auto &outputs = document_.outcome(qstring(name)).outputs; outputs.contains("table"))
            tables.emplace_back(name, outputs.at("table"));
    Store &store = document_.store();
    ValueLoader::later<std::vector<NamedColumn>>(
        this,
        [&store, tables] {
            std::vector<NamedColumn> columns;
            std::set<std::string> known;
            for (const auto &[node, hash] : tables) {
                const auto value = store.get(hash);
                if (const Table *table = value ? std::get_if<Table>(&*value) : nullptr)
                    for (const Field &field : table->fields())
                        if (known.insert(field.name).second)
                            columns.push_back({field.name, node});
            }
            return columns;
        },
        [this](const std::vector<NamedColumn> &columns) {
            QList<Findable> found;
            for (const NamedColumn &column : columns)
                found << Findable{.kind = tr("Columns"), .text = qstring(column.name), .detail = qstring(column.node), .icon = QStringLiteral("columns"), .token = "table",
                                  .open = [this, node = qstring(column.node)] { tabs_->openView(node); }};
            finder_->add(found);
        });
}

} // namespace mortise
