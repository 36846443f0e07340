#include "widgets/canvas/palette.h"

#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/node_search.h"
#include "widgets/theme/items_accessible.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QHeaderView>
#include <QMimeData>
#include <QSet>
#include <QVBoxLayout>

namespace mortise {
namespace {

constexpr int kTypeRole = Qt::UserRole + 1;

/// Its rows can be dragged onto the canvas.
class BlockTree : public QTreeWidget {
public:
    using QTreeWidget::QTreeWidget;

protected:
    /// One column, as wide as there is room: a hidden header does not stretch by itself.
    void resizeEvent(QResizeEvent *event) override
    {
        QTreeWidget::resizeEvent(event);
        header()->resizeSection(0, viewport()->width());
    }
    QStringList mimeTypes() const override { return {QStringLiteral("application/x-mortise-node")}; }
    QMimeData *mimeData(const QList<QTreeWidgetItem *> &items) const override
    {
        auto *dragged = new QMimeData;
        if (!items.isEmpty())
            dragged->setData(QStringLiteral("application/x-mortise-node"), items.first()->data(0, kTypeRole).toString().toUtf8());
        return dragged;
    }
};

} // namespace

Palette::Palette(const Registry &registry, QWidget *parent) : QWidget(parent), registry_(registry)
{
    const Theme &theme = Theme::get();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme.px(10), 1, 0);
    column->setSpacing(theme.px(6));
    auto *pad = new QHBoxLayout;
    pad->setContentsMargins(theme.px(10), 0, theme.px(10), 0);
    search_ = new SearchField(tr("Find a block"), tr("Space"), this);
    pad->addWidget(search_);
    column->addLayout(pad);
    tree_ = new BlockTree(this);
    tree_->setAccessibleName(tr("Blocks"));
    tree_->setHeaderHidden(true);
    tree_->setMinimumWidth(1);                 // a scroll area's minimum is about 63 px: the layout would keep it wider
    tree_->header()->setMinimumSectionSize(0);
    tree_->header()->setSectionResizeMode(QHeaderView::Fixed);
    tree_->header()->setStretchLastSection(false);
    tree_->setIndentation(0);
    tree_->setFrameShape(QFrame::NoFrame);
    setRowDeed(tree_, tr("Add"));
    rows_ = new RowsDelegate({.height = 30}, tree_);
    tree_->setItemDelegate(rows_);
    tree_->setExpandsOnDoubleClick(false);
    tree_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree_->viewport()->setBackgroundRole(QPalette::Window);
    tree_->setMouseTracking(true);
    tree_->setDragEnabled(true);
    tree_->setDragDropMode(QAbstractItemView::DragOnly);
    column->addWidget(tree_, 1);
    const auto choose = [this](QTreeWidgetItem *item) {
        if (const QString type = item ? item->data(0, kTypeRole).toString() : QString(); !type.isEmpty())
            emit chosen(type);
    };
    connect(tree_, &QTreeWidget::itemActivated, this, choose);
    connect(search_, &QLineEdit::textChanged, this, &Palette::filter);
    connect(search_, &QLineEdit::returnPressed, this, [this, choose] {
        for (int g = 0; g < tree_->topLevelItemCount(); ++g)
            for (int i = 0; i < tree_->topLevelItem(g)->childCount(); ++i)
                if (!tree_->topLevelItem(g)->child(i)->isHidden()) {
                    choose(tree_->topLevelItem(g)->child(i));
                    search_->clear();
                    return;
                }
    });
    build();
}

void Palette::build()
{
    tree_->clear();
    QTreeWidgetItem *group = nullptr;
    std::optional<Category> last;
    for (const NodeType *type : registry_.all()) {
        if (last != type->category) {
            group = new QTreeWidgetItem(tree_, {translated(categoryTitle(type->category))});
            group->setData(0, RowsDelegate::Group, true);
            group->setFlags(group->flags() & ~Qt::ItemIsDragEnabled);
            last = type->category;
        }
        auto *item = new QTreeWidgetItem(group, {translated(type->title)});
        item->setData(0, kTypeRole, qstring(type->id));
        item->setData(0, RowsDelegate::IconName, qstring(type->icon));
        item->setData(0, RowsDelegate::Token, QByteArray(type->outputs.empty() ? "text2" : kindToken(type->outputs.front().kind)));
        item->setToolTip(0, translated(type->summary));
        item->setData(0, Qt::AccessibleDescriptionRole, translated(type->summary));
    }
    for (int g = 0; g < tree_->topLevelItemCount(); ++g)
        tree_->topLevelItem(g)->setData(0, RowsDelegate::Right, QString::number(tree_->topLevelItem(g)->childCount()));
    tree_->expandAll();
}

void Palette::filter(const QString &typed)
{
    QSet<QString> found;
    for (const NodeMatch &match : findNodes(registry_, typed, std::nullopt))
        found.insert(qstring(match.type->id));
    for (int g = 0; g < tree_->topLevelItemCount(); ++g) {
        QTreeWidgetItem *group = tree_->topLevelItem(g);
        int shown = 0;
        for (int i = 0; i < group->childCount(); ++i) {
            const bool fits = found.contains(group->child(i)->data(0, kTypeRole).toString());
            group->child(i)->setHidden(!fits);
            shown += fits;
        }
        group->setHidden(shown == 0);
        group->setData(0, RowsDelegate::Right, QString::number(shown));
    }
    tree_->expandAll();
}

void Palette::setIconsOnly(bool iconsOnly)
{
    rows_->setIconsOnly(iconsOnly);
    search_->setVisible(!iconsOnly);
    tree_->setVerticalScrollBarPolicy(iconsOnly ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    tree_->doItemsLayout();
}

} // namespace mortise
