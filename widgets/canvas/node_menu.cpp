#include "widgets/canvas/node_menu.h"

#include "widgets/canvas/canvas_painting.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/translated.h"

#include <QListWidgetItem>

#include <algorithm>

namespace mortise {
namespace {

constexpr int kTypeRole = Qt::UserRole + 1;

QString kindWords(const LooseEnd &end)
{
    switch (end.kind) {
    case ValueKind::Table: return end.output ? NodeMenu::tr("takes a table") : NodeMenu::tr("gives a table");
    case ValueKind::Learner: return end.output ? NodeMenu::tr("takes a learner") : NodeMenu::tr("gives a learner");
    case ValueKind::Model: return end.output ? NodeMenu::tr("takes a model") : NodeMenu::tr("gives a model");
    case ValueKind::Results: return end.output ? NodeMenu::tr("takes results") : NodeMenu::tr("gives results");
    }
    return {};
}

} // namespace

NodeMenu::NodeMenu(const Registry &registry, QWidget *parent)
    : SearchPopup(tr("Blocks to add"), tr("What do you want to do?"), tr("Arrows choose · Enter adds"), parent), registry_(registry)
{
}

void NodeMenu::popUp(QPoint global, const std::optional<LooseEnd> &end, const std::string &afterType)
{
    end_ = end;
    afterType_ = afterType;
    setAside(end ? kindWords(*end) : QString());
    popUpAt(global);
}

void NodeMenu::fill(const QString &typed)
{
    const std::vector<NodeMatch> fitting = findNodes(registry_, typed, end_, afterType_);
    const bool searching = !typed.trimmed().isEmpty();
    std::optional<bool> often;
    for (const NodeMatch &match : fitting) {
        if (!searching && often != match.often)
            addHeading(match.often ? tr("Often next") : tr("All that fit"));
        else if (searching && !often)
            addHeading(tr("Best matches"));
        often = match.often;
        addBlock(match);
    }
    std::size_t shown = fitting.size();
    if (searching && end_) {
        bool first = true;
        for (const NodeMatch &match : findNodes(registry_, typed, std::nullopt)) {
            if (std::any_of(fitting.begin(), fitting.end(), [&](const NodeMatch &other) { return other.type == match.type; }))
                continue;
            if (std::exchange(first, false))
                addHeading(tr("Without a link: these do not fit there"));
            addBlock(match);
            ++shown;
        }
    }
    if (shown == 0)
        addHeading(searching ? tr("No block matches. Try another word.") : tr("No block fits here"));
    setCount(tr("%1 of %2").arg(shown).arg(registry_.all().size()));
}

void NodeMenu::addBlock(const NodeMatch &match)
{
    QListWidgetItem *item = addRow(translated(match.type->title), qstring(match.type->icon), match.type->outputs.empty() ? "text3" : kindToken(match.type->outputs.front().kind));
    item->setData(kTypeRole, qstring(match.type->id));
    item->setData(RowsDelegate::Tile, true);
    item->setData(RowsDelegate::Strong, true);
    item->setData(RowsDelegate::Detail, translated(match.type->summary));
    item->setData(RowsDelegate::Aside, match.matchedWord);
}

void NodeMenu::taken(const QListWidgetItem &item)
{
    emit chosen(item.data(kTypeRole).toString());
}

} // namespace mortise
