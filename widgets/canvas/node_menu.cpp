#include "widgets/canvas/node_menu.h"

#include "widgets/canvas/canvas_painting.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/translated.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>
#include <QVBoxLayout>

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

NodeMenu::NodeMenu(const Registry &registry, QWidget *parent) : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint), registry_(registry)
{
    const Theme &theme = Theme::get();
    setAccessibleName(tr("Blocks to add"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme.px(10), theme.px(8), theme.px(10), theme.px(8));
    search_ = new SearchField(tr("What do you want to do?"), {}, this);
    search_->installEventFilter(this);
    kind_ = new Label({}, "detail", "text2", this);
    top->addWidget(search_, 1);
    top->addWidget(kind_);
    column->addLayout(top);
    column->addWidget(new Rule(Qt::Horizontal, this));
    list_ = new QListWidget(this);
    list_->setAccessibleName(tr("Blocks"));
    list_->setItemDelegate(new RowsDelegate({.height = 30, .rounded = true}, list_));
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setMouseTracking(true);
    column->addWidget(list_, 1);
    column->addWidget(new Rule(Qt::Horizontal, this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(theme.px(14), theme.px(6), theme.px(14), theme.px(6));
    foot->addWidget(new Label(tr("Arrows choose · Enter adds"), "detail", "text3", this), 1);
    count_ = new Label({}, "detail", "text3", this);
    foot->addWidget(count_);
    column->addLayout(foot);
    resize(theme.px(430), theme.px(460));
    connect(search_, &QLineEdit::textChanged, this, &NodeMenu::refresh);
    connect(search_, &QLineEdit::returnPressed, this, &NodeMenu::accept);
    connect(list_, &QListWidget::itemClicked, this, &NodeMenu::accept);
}

void NodeMenu::popUp(QPoint global, const std::optional<LooseEnd> &end, const std::string &afterType)
{
    end_ = end;
    afterType_ = afterType;
    kind_->setText(end ? kindWords(*end) : QString());
    kind_->setVisible(end.has_value());
    {
        const QSignalBlocker quiet(search_);
        search_->clear();
    }
    refresh();
    const QRect room = (parentWidget() ? parentWidget()->screen() : screen())->availableGeometry();
    move(std::clamp(global.x(), room.left(), std::max(room.left(), room.right() - width())), std::clamp(global.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    search_->setFocus();
}

void NodeMenu::refresh()
{
    list_->clear();
    const auto matches = findNodes(registry_, search_->text(), end_, afterType_);
    const auto heading = [&](const QString &text) {
        auto *item = new QListWidgetItem(text, list_);
        item->setFlags(Qt::NoItemFlags);
        item->setData(RowsDelegate::Group, true);
    };
    const bool searching = !search_->text().trimmed().isEmpty();
    std::optional<bool> often;
    for (const NodeMatch &match : matches) {
        if (!searching && often != match.often)
            heading(match.often ? tr("Often next") : tr("All that fit"));
        else if (searching && !often)
            heading(tr("Best matches"));
        often = match.often;
        auto *item = new QListWidgetItem(translated(match.type->title), list_);
        item->setData(kTypeRole, qstring(match.type->id));
        item->setData(RowsDelegate::IconName, qstring(match.type->icon));
        item->setData(RowsDelegate::Tile, true);
        item->setData(RowsDelegate::Strong, true);
        item->setData(RowsDelegate::Token, QByteArray(match.type->outputs.empty() ? "text3" : kindToken(match.type->outputs.front().kind)));
        item->setData(RowsDelegate::Detail, translated(match.type->summary));
        item->setData(RowsDelegate::Aside, match.matchedWord);
        item->setData(RowsDelegate::Keys, tr("Enter"));
    }
    if (matches.empty())
        heading(search_->text().isEmpty() ? tr("No block fits here") : tr("No block matches. Try another word."));
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->flags() & Qt::ItemIsSelectable) {
            list_->setCurrentRow(row);
            break;
        }
    count_->setText(tr("%1 of %2").arg(matches.size()).arg(registry_.all().size()));
}

void NodeMenu::accept()
{
    const QListWidgetItem *item = list_->currentItem();
    const QString type = item ? item->data(kTypeRole).toString() : QString();
    if (type.isEmpty())
        return;
    hide();
    emit chosen(type);
}

bool NodeMenu::eventFilter(QObject *object, QEvent *event)
{
    if (object == search_ && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            for (int row = list_->currentRow() + step; row >= 0 && row < list_->count(); row += step)
                if (list_->item(row)->flags() & Qt::ItemIsSelectable) {
                    list_->setCurrentRow(row);
                    break;
                }
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            hide();
            return true;
        }
    }
    return QFrame::eventFilter(object, event);
}

void NodeMenu::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    QBitmap mask(size()); // without a compositor, corners that are see-through would be black
    mask.clear();
    QPainter painter(&mask);
    painter.setBrush(Qt::color1);
    painter.setPen(Qt::color1);
    const qreal radius = Theme::get().radius("card");
    painter.drawRoundedRect(rect().adjusted(0, 0, -1, -1), radius, radius);
    setMask(mask);
}

void NodeMenu::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::get();
    painter.fillRect(rect(), theme.color("raised"));
    paint::box(&painter, rect(), theme.radius("card"), theme.color("raised"), theme.color("line2"));
}

} // namespace mortise
