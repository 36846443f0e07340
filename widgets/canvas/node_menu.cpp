#include "widgets/canvas/node_menu.h"

#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/node_card.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/translated.h"

#include <QListWidgetItem>

#include <algorithm>

namespace mortise {
namespace {

constexpr int kSideWidth = 290;
constexpr std::size_t kMostOften = 4;
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
    : SearchPopup(tr("Blocks to add"), tr("What do you want to do?"), tr("Arrows choose · Enter adds"), parent), registry_(registry), card_(new NodeCard(registry, this))
{
    setDeed(tr("Add"));
    setRoom({430, 480});
    setSide(card_, kSideWidth);
}

void NodeMenu::setFields(const std::vector<Field> &fields)
{
    fields_ = fields;
    refreshPointed();
}

void NodeMenu::pointedAt(const QListWidgetItem &item)
{
    const NodeType *type = registry_.find(utf8(item.data(kTypeRole).toString()));
    const bool fits = type && (!end_ || fittingPort(*type, *end_));
    if (type)
        card_->show(*type, fits ? end_ : std::nullopt, fields_);
}

void NodeMenu::popUp(QPoint global, const std::optional<LooseEnd> &end, const std::string &afterType)
{
    end_ = end;
    afterType_ = afterType;
    fields_.clear();
    setAside(end ? kindWords(*end) : QString());
    popUpAt(global);
}

void NodeMenu::fill(const QString &typed)
{
    const std::vector<NodeMatch> fitting = findNodes(registry_, typed, end_, afterType_, habits_);
    const NodeType *after = registry_.find(afterType_);
    const QString oftenNext = after ? tr("Often next after %1").arg(translated(after->title)) : tr("Often used");
    const bool searching = !typed.trimmed().isEmpty();
    std::optional<bool> often;
    for (const NodeMatch &match : fitting) {
        if (!searching && often != match.often)
            addHeading(match.often ? oftenNext : tr("All that fit"));
        else if (searching && !often)
            addHeading(tr("Best matches"));
        often = match.often;
        addBlock(match);
    }
    std::size_t shown = fitting.size();
    const auto isShown = [&](const NodeMatch &match) { return std::ranges::any_of(fitting, [&](const NodeMatch &other) { return other.type == match.type; }); };
    if (searching && shown > 0) {
        std::vector<NodeMatch> next = findNodes(registry_, {}, end_, afterType_, habits_);
        std::erase_if(next, [&](const NodeMatch &match) { return !match.often || isShown(match); });
        next.resize(std::min(next.size(), kMostOften));
        if (!next.empty())
            addHeading(oftenNext);
        for (const NodeMatch &match : next)
            addBlock(match);
    }
    if (searching && end_) {
        bool first = true;
        for (const NodeMatch &match : findNodes(registry_, typed, std::nullopt)) {
            if (isShown(match))
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
    item->setData(Qt::AccessibleDescriptionRole, translated(match.type->summary));
}

void NodeMenu::taken(const QListWidgetItem &item)
{
    emit chosen(item.data(kTypeRole).toString());
}

} // namespace mortise
