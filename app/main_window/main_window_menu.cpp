// The menu of blocks: what it knows of the place where it opens, and what it learns from use.
#include "app/main_window/main_window.h"

#include "app/settings.h"
#include "widgets/bridge/value_loader.h"
#include "widgets/canvas/node_menu.h"
#include "widgets/theme/translated.h"

namespace mortise {

void MainWindow::openNodeMenu(QPoint global, const std::optional<LooseEnd> &end)
{
    menuEnd_ = end ? std::make_shared<LooseEnd>(*end) : nullptr;
    const GraphNode *from = end ? document_.workflow().find(end->node) : nullptr;
    menu_->popUp(global, end, from ? from->type : std::string());
    if (!end || !end->output || end->kind != ValueKind::Table)
        return;
    const auto &outputs = document_.outcome(qstring(end->node)).outputs;
    const auto at = outputs.find(end->port);
    if (at == outputs.end())
        return;
    ValueLoader::load(document_.store(), at->second, menu_, [this, asked = menuEnd_](const Expected<Value> &value) {
        const Table *table = value ? std::get_if<Table>(&*value) : nullptr;
        if (table && asked == menuEnd_)
            menu_->setFields(table->fields());
    });
}

void MainWindow::learn(const QString &type, const std::optional<LooseEnd> &after)
{
    const GraphNode *from = after ? document_.workflow().find(after->node) : nullptr;
    habits_.used(utf8(type), from ? from->type : std::string());
    settings::setNodeHabits(QByteArray::fromStdString(habits_.toJson().dump()));
    menu_->setHabits(habits_);
}

void MainWindow::forgetHabits()
{
    habits_.forget();
    settings::setNodeHabits({});
    menu_->setHabits(habits_);
}

} // namespace mortise
