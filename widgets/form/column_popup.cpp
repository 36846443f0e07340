#include "widgets/form/column_popup.h"

#include "widgets/form/column_model.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QPointer>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace mortise {
namespace {

constexpr int kInSight = 10, kFewest = 3, kRow = 28, kLeastWidth = 280, kMostWidth = 460;

} // namespace

ColumnPopup::ColumnPopup(const ColumnModel &columns, const QString &name, QWidget *parent)
    : QFrame(parent, Qt::Popup), model_(new ColumnModel(columns, this)), search_(new SearchField(tr("Find a column"), {}, this)), list_(new QListView(this)),
      count_(new Label(QStringLiteral("0"), "detail", "text3", this)), all_(model_->rowCount())
{
    const Theme &theme = Theme::get();
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameLook(this, FrameLook::Popup);
    setAccessibleName(name);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(6));
    rows->setSpacing(theme.px(6));
    rows->addWidget(search_);
    list_->setAccessibleName(name);
    list_->setItemDelegate(new RowsDelegate({.height = kRow, .rounded = true, .inset = 4}, list_));
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field
    list_->setMouseTracking(true);
    list_->viewport()->setAutoFillBackground(false); // on the surface of the popup
    list_->setModel(model_);
    list_->setFixedHeight(theme.px(kRow) * std::clamp(all_, 2, kInSight));
    rows->addWidget(list_);
    rows->addWidget(count_);
    QSizePolicy stays = count_->sizePolicy();
    stays.setRetainSizeWhenHidden(true); // the popup keeps its height
    count_->setSizePolicy(stays);
    setFocusProxy(search_);
    search_->installEventFilter(this);
    connect(search_, &QLineEdit::textChanged, this, &ColumnPopup::find);
    connect(search_, &QLineEdit::returnPressed, this, [this] { take(list_->currentIndex()); });
    connect(list_, &QListView::clicked, this, &ColumnPopup::take);
    connect(list_, &QListView::activated, this, &ColumnPopup::take); // by a reader: the keyboard stays in the field
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ColumnPopup::say);
}

void ColumnPopup::openAt(const QWidget *beside, const QString &current, const QString &typed)
{
    find({});
    layout()->activate();
    list_->setCurrentIndex(model_->index(std::max(0, model_->rowOf(current))));
    search_->setText(typed);
    place(*beside);
    show();
    search_->setFocus(Qt::PopupFocusReason);
    if (typed.isEmpty())
        list_->scrollTo(list_->currentIndex(), QAbstractItemView::PositionAtCenter);
}

/// Below the widget, or above it where there is more room; long names get more of it, and fewer rows are in sight where it is short.
void ColumnPopup::place(const QWidget &beside)
{
    const Theme &theme = Theme::get();
    const QRect room = beside.screen()->availableGeometry();
    const QPoint corner = beside.mapToGlobal(QPoint());
    const int above = corner.y() - room.top(), below = room.bottom() + 1 - corner.y() - beside.height();
    const int rest = sizeHint().height() - list_->height();
    const bool under = rest + list_->height() <= below || below >= above;
    const int shown = std::clamp(all_, 2, kInSight);
    const int rows = std::clamp((under ? below : above) / theme.px(kRow) - (rest + theme.px(kRow) - 1) / theme.px(kRow), std::min(kFewest, shown), shown);
    list_->setFixedHeight(theme.px(kRow) * rows);
    layout()->activate();
    const int names = QFontMetrics(theme.font("body")).averageCharWidth() * static_cast<int>(std::min<qsizetype>(model_->longestName(), 200)) + theme.px(80);
    resize(std::min(std::max({beside.width(), theme.px(kLeastWidth), std::min(names, theme.px(kMostWidth))}), room.width()), sizeHint().height());
    move(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() + 1 - width())), under ? corner.y() + beside.height() : std::max(room.top(), corner.y() - height()));
}

void ColumnPopup::find(const QString &typed)
{
    model_->filter(typed, true);
    list_->setCurrentIndex(model_->index(0));
    const int found = model_->rowCount();
    count_->setText(found == 0 ? tr("No column has that in its name") : tr("%1 of %2").arg(countText(found), countText(all_)));
    count_->setVisible(!typed.isEmpty());
    say();
}

/// The keyboard stays in the field: there a reader hears what Enter would take.
void ColumnPopup::say()
{
    const QModelIndex index = list_->currentIndex();
    search_->setAccessibleDescription(index.isValid() ? index.data().toString() + QLatin1Char(' ') + index.data(RowsDelegate::Letter).toString() : count_->text());
}

void ColumnPopup::take(const QModelIndex &index)
{
    if (!isVisible() || !index.isValid())
        return;
    const QString column = model_->columnName(index.row());
    const QPointer<ColumnPopup> self(this); // whoever hears it may take the form away
    hide();
    emit chosen(column);
    if (self)
        close();
}

bool ColumnPopup::eventFilter(QObject *object, QEvent *event)
{
    if (object != search_ || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int now = list_->currentIndex().row(), last = model_->rowCount() - 1;
    const auto go = [&](int row) {
        list_->setCurrentIndex(model_->index(std::clamp(row, 0, std::max(0, last))));
        return true;
    };
    switch (key->key()) {
    case Qt::Key_Down: return go(now + 1);
    case Qt::Key_Up: return go(now - 1);
    case Qt::Key_PageDown: return go(now + kInSight);
    case Qt::Key_PageUp: return go(now - kInSight);
    case Qt::Key_Tab:
    case Qt::Key_Escape: close(); return true;
    default: return QFrame::eventFilter(object, event);
    }
}

} // namespace mortise
