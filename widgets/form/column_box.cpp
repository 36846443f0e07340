#include "widgets/form/column_box.h"

#include "widgets/form/column_model.h"
#include "widgets/form/column_popup.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QSignalBlocker>
#include <QStyleOptionComboBox>
#include <QStylePainter>

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
    say();
}

void ColumnBox::setTaken(const QString &column)
{
    if (taken_ == column)
        return;
    taken_ = column;
    say();
    update();
}

QString ColumnBox::shownText() const
{
    return showsTaken() ? tr("%1: %2").arg(currentText(), taken_.simplified()) : currentText();
}

/// A value that is elided, or drawn in two tones, is told in words.
void ColumnBox::say()
{
    setAccessibleDescription(showsTaken() ? shownText() : accessibleName()); // its name, for a reader, is the column that it shows
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
    open({}, this);
}

void ColumnBox::openBeside(const QWidget *beside)
{
    open({}, beside);
}

ColumnPopup *ColumnBox::popup() const
{
    return popup_;
}

void ColumnBox::open(const QString &typed, const QWidget *beside)
{
    if (!model_)
        return;
    popup_ = new ColumnPopup(*model_, accessibleName(), this);
    connect(popup_, &ColumnPopup::chosen, this, [this](const QString &name) {
        setColumn(name);
        emit activated(currentIndex());
    });
    popup_->openAt(beside, column(), typed);
}

/// Letters look for a column by any part of its name, not by its first letters only.
void ColumnBox::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain && !text.isEmpty() && text.front().isPrint())
        open(text.trimmed(), this);
    else
        QComboBox::keyPressEvent(event);
}

/// The column that was taken stands apart from the choice: in the second tone; alone where both have no room.
void ColumnBox::paintEvent(QPaintEvent *event)
{
    if (!showsTaken() || !isEnabled()) {
        QComboBox::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    const Theme &theme = Theme::get();
    painter.setFont(theme.font(isSmall(this) ? "detail" : "body"));
    const QFontMetrics metrics = painter.fontMetrics();
    const QString text = shownText(), taken = taken_.simplified();
    const bool whole = metrics.horizontalAdvance(text) <= room.width(); // else the column says more than the choice
    const QString choice = whole ? text.chopped(taken.size()) : QString();
    painter.setPen(theme.color("text"));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, choice);
    painter.setPen(theme.color("text2"));
    painter.drawText(room.adjusted(metrics.horizontalAdvance(choice), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, metrics.elidedText(taken, Qt::ElideMiddle, room.width()));
}

} // namespace mortise
