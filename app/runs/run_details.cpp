#include "app/runs/run_details.h"

#include "app/document.h"
#include "app/runs/run_words.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/text_set.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace mortise {

RunDetails::RunDetails(QWidget *parent) : QWidget(parent)
{
    const Theme &theme = Theme::get();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(8));
    column->setSpacing(theme.px(6));
    auto *head = new QHBoxLayout;
    head->setSpacing(column->spacing());
    head->addWidget(title_ = new Label(tr("What changed"), "strong"));
    head->addWidget(which_ = new Label({}, "detail", "text2"));
    head->addStretch();
    restore_ = new QPushButton(theme.icon(QStringLiteral("history")), {}, this);
    setSmall(restore_, true);
    restore_->setToolTip(tr("Brings back the blocks and settings that made the run. Can be undone."));
    head->addWidget(restore_);
    column->addLayout(head);

    rows_ = new QTreeWidget(this);
    rows_->setAccessibleName(tr("What changed"));
    rows_->setColumnCount(4);
    rows_->setHeaderHidden(true);
    rows_->setRootIsDecorated(false);
    rows_->setUniformRowHeights(true);
    rows_->setItemDelegate(new RowsDelegate({.height = 26, .inset = 2}, rows_));
    rows_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rows_->setTextElideMode(Qt::ElideRight);
    rows_->header()->setSectionResizeMode(QHeaderView::Fixed);
    rows_->viewport()->installEventFilter(this);
    rows_->viewport()->setAutoFillBackground(false);
    rows_->header()->setStretchLastSection(false);
    column->addWidget(rows_, 1);
    verdict_ = new Label({}, "body");
    verdict_->setWordWrap(true);
    verdict_->setTextFormat(Qt::PlainText);
    column->addWidget(verdict_);

    people_ = new QWidget(this);
    auto *form = new QHBoxLayout(people_);
    form->setContentsMargins(0, 0, 0, 0);
    tags_ = new QLineEdit(people_);
    tags_->setPlaceholderText(tr("Tags, with commas between"));
    tags_->setAccessibleName(tr("Tags of the run"));
    note_ = new QLineEdit(people_);
    note_->setPlaceholderText(tr("Note"));
    note_->setAccessibleName(tr("Note on the run"));
    for (QLineEdit *field : {tags_, note_})
        setSmall(field, true);
    form->addWidget(tags_, 2);
    form->addWidget(note_, 3);
    column->addWidget(people_);

    connect(restore_, &QPushButton::clicked, this, [this] { emit restoreRequested(earlier_.isEmpty() ? run_ : earlier_); });
    connect(tags_, &QLineEdit::editingFinished, this, [this] {
        if (tags_->isModified())
            takeTags();
    });
    connect(note_, &QLineEdit::editingFinished, this, [this] {
        if (note_->isModified())
            takeNote();
    });
    onTextSet(tags_, this, [this] { takeTags(); });
    onTextSet(note_, this, [this] { takeNote(); });
    showNothing({});
}

void RunDetails::takeTags()
{
    QStringList words;
    for (const QString &word : tags_->text().split(QLatin1Char(',')))
        if (!word.trimmed().isEmpty())
            words << word.trimmed();
    tags_->setModified(false);
    emit tagsChanged(run_, words);
}

void RunDetails::takeNote()
{
    note_->setModified(false);
    emit noteChanged(run_, note_->text());
}

/// Where the words above do not fit, what says least goes first: which runs they are, then what the button does beside its number.
void RunDetails::fitHead()
{
    restore_->setText(tr("Restore #%1").arg(restored_));
    restore_->setAccessibleName(restore_->text());
    const auto needed = [&](const QList<QWidget *> &parts) {
        return std::accumulate(parts.begin(), parts.end(), 0, [&](int sum, const QWidget *part) { return part == title_ && title_->isHidden() ? sum : sum + part->sizeHint().width() + (sum > 0 ? layout()->spacing() : 0); });
    };
    const int room = contentsRect().width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    which_->setVisible(!which_->text().isEmpty() && needed({title_, which_, restore_}) <= room);
    if (needed({title_, restore_}) > room)
        restore_->setText(QStringLiteral("#%1").arg(restored_));
}

void RunDetails::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHead();
}

/// Each column what its words need; where they do not all fit, the widest give way until they do. What is left over is the last one's.
void RunDetails::fitColumns()
{
    const int columns = rows_->columnCount(), room = rows_->viewport()->width();
    std::vector<int> widths;
    for (int column = 0; column < columns; ++column)
        widths.push_back(std::max(static_cast<QAbstractItemView *>(rows_)->sizeHintForColumn(column) + Theme::get().px(12), Theme::get().px(column == 0 ? 108 : 24)));
    int most = *std::max_element(widths.begin(), widths.end());
    const auto needed = [&] { return std::accumulate(widths.begin(), widths.end(), 0, [&](int sum, int width) { return sum + std::min(width, most); }); };
    while (most > 1 && needed() > room)
        --most;
    const int left = std::max(0, room - needed());
    for (int column = 0; column < columns; ++column)
        rows_->setColumnWidth(column, std::min(widths[static_cast<std::size_t>(column)], most) + (column == columns - 1 ? left : 0));
}

bool RunDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == rows_->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void RunDetails::showNothing(const QString &why)
{
    run_.clear();
    earlier_.clear();
    which_->clear();
    rows_->clear();
    restore_->hide();
    people_->hide();
    verdict_->setText(why);
    verdict_->show();
    verdict_->setTone("text2");
}

void RunDetails::follow(const RunChoice &choice, Document &document)
{
    connect(this, &RunDetails::restoreRequested, &document, &Document::restoreRun);
    connect(this, &RunDetails::tagsChanged, &document, &Document::tagRun);
    connect(this, &RunDetails::noteChanged, &document, &Document::noteRun);
    const auto take = [this, &choice, &document] { show(choice.pair(), document.registry()); };
    connect(&choice, &RunChoice::changed, this, take);
    take();
}

void RunDetails::setTitled(bool titled)
{
    title_->setVisible(titled);
    fitHead();
}

void RunDetails::show(const RunPair &runs, const Registry &registry)
{
    const auto &[before, after, beforeNumber, afterNumber, nothing] = runs;
    if (!after) {
        showNothing(nothing);
        return;
    }
    const QString run = qstring(after->value("id", ""));
    earlier_ = before ? qstring(before->value("id", "")) : QString();
    which_->setText(before ? tr("run #%1 to run #%2").arg(beforeNumber).arg(afterNumber) : tr("run #%1, the first of its kind").arg(afterNumber));
    rows_->setAccessibleDescription(which_->text());
    restored_ = before ? beforeNumber : afterNumber;
    restore_->show();
    fitHead();
    rows_->clear();
    QList<QTreeWidgetItem *> items;
    for (const RunDifference &difference : compareRuns(before ? *before : *after, *after, registry)) {
        const bool same = difference.same();
        auto *item = new QTreeWidgetItem({aboutText(difference.about), translated(difference.what), valueText(difference, difference.before), same ? before ? tr("the same") : QString() : valueText(difference, difference.after)});
        item->setData(0, RowsDelegate::IconName, same ? QStringLiteral("check") : QStringLiteral("chevron-right"));
        item->setData(0, RowsDelegate::Token, QByteArray(same ? "text3" : "accent"));
        item->setData(1, RowsDelegate::Token, QByteArray(same ? "text2" : "text"));
        item->setData(2, RowsDelegate::Token, QByteArray(same ? "text2" : "text3"));
        item->setData(2, RowsDelegate::Struck, !same);
        item->setData(3, RowsDelegate::Token, QByteArray(same ? "text3" : "text"));
        item->setData(3, RowsDelegate::Strong, !same);
        for (int cell = 0; cell < 4; ++cell)
            item->setToolTip(cell, item->text(cell));
        item->setData(0, Qt::AccessibleTextRole, same ? tr("%1, %2: %3, the same").arg(item->text(0), item->text(1), item->text(2))
                                                      : tr("%1, %2: %3 before, now %4").arg(item->text(0), item->text(1), item->text(2), item->text(3)));
        items << item;
    }
    rows_->addTopLevelItems(items);
    fitColumns();
    verdict_->setTone("text");
    verdict_->setText(before ? moveText(compareScores(*before, *after)) : QString());
    verdict_->setVisible(before != nullptr); // the list beside says the score of one
    people_->show();
    if (run != run_ || !tags_->hasFocus()) {
        setQuietly(tags_, tagsOf(*after).join(QStringLiteral(", ")));
        tags_->setModified(false);
    }
    if (run != run_ || !note_->hasFocus()) {
        setQuietly(note_, qstring(after->value("notes", "")));
        note_->setModified(false);
    }
    run_ = run;
}

} // namespace mortise
