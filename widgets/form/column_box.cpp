#include "widgets/form/column_box.h"

#include "widgets/form/column_model.h"
#include "widgets/form/column_popup.h"

#include <QKeyEvent>
#include <QListView>
#include <QSignalBlocker>

namespace mortise {

ColumnBox::ColumnBox(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    auto *rows = new QListView(this); // never shown; asked for sizes all the same
    rows->setUniformItemSizes(true);
    setView(rows);
}

void ColumnBox::setColumns(const std::vector<ColumnInfo> &columns, const std::string &types, const QString &itself)
{
    const QSignalBlocker quiet(this);
    const QString now = column();
    model_ = new ColumnModel(columns, types, itself, this);
    setModel(model_); // the one before was a child of this: the combo box takes it away
    setColumn(now);
}

void ColumnBox::setColumn(const QString &name)
{
    const QSignalBlocker quiet(this);
    if (model_)
        setCurrentIndex(model_->rowOf(name));
}

QString ColumnBox::column() const
{
    return columnAt(currentIndex());
}

QString ColumnBox::columnAt(int row) const
{
    return model_ && row >= 0 && row < model_->rowCount() ? model_->columnName(row) : QString();
}

void ColumnBox::showPopup()
{
    open({});
}

ColumnPopup *ColumnBox::popup() const
{
    return popup_;
}

void ColumnBox::open(const QString &typed)
{
    if (!model_)
        return;
    popup_ = new ColumnPopup(*model_, accessibleName(), this);
    connect(popup_, &ColumnPopup::chosen, this, [this](const QString &name) {
        setColumn(name);
        emit activated(currentIndex());
    });
    popup_->openAt(this, column(), typed);
}

/// Letters look for a column by any part of its name, not by its first letters only.
void ColumnBox::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && !text.isEmpty() && text.front().isPrint())
        open(text.trimmed());
    else
        QComboBox::keyPressEvent(event);
}

} // namespace mortise
