#include "app/search/history_popup.h"

#include "widgets/theme/number_text.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/text_match.h"
#include "widgets/theme/theme.h"

#include <QListWidgetItem>

namespace mortise {
namespace {

constexpr int kPlaceRole = Qt::UserRole + 1;

} // namespace

HistoryPopup::HistoryPopup(Document &document, QWidget *parent)
    : SearchPopup(tr("Undo history"), tr("Find a step"), tr("Arrows choose · Enter goes there"), parent), document_(document)
{
    resize(Theme::get().px(460), Theme::get().px(420));
    setAside({});
}

void HistoryPopup::fill(const QString &typed)
{
    const QString wanted = typed.trimmed().toLower();
    QList<Document::Step> steps = document_.history();
    steps.prepend({document_.path().isEmpty() ? tr("Empty project") : tr("As it was opened"), {}});
    const int present = document_.historyPlace();
    for (int place = 0; place < steps.size(); ++place) {
        const Document::Step &step = steps[place];
        if (!wanted.isEmpty() && matchOf(step.text, wanted) <= 0 && matchOf(step.detail, wanted) <= 0)
            continue;
        QListWidgetItem *row = addRow(step.text.simplified(), {}, place > present ? "text3" : "text");
        row->setData(kPlaceRole, place);
        row->setData(RowsDelegate::Aside, step.detail);
        row->setData(RowsDelegate::Keys, {});
        QString spoken = step.detail.isEmpty() ? step.text : tr("%1, %2").arg(step.text, step.detail);
        if (place == present) {
            row->setData(RowsDelegate::Strong, true);
            row->setData(RowsDelegate::Right, tr("now"));
            spoken = tr("%1, now").arg(spoken);
            if (wanted.isEmpty())
                setCurrent(row);
        } else if (place > present) {
            row->setData(RowsDelegate::Right, tr("undone"));
            spoken = tr("%1, undone").arg(spoken);
        }
        row->setData(Qt::AccessibleTextRole, spoken);
    }
    setCount(tr("%n steps", nullptr, static_cast<int>(steps.size()) - 1));
}

void HistoryPopup::taken(const QListWidgetItem &item)
{
    document_.goTo(item.data(kPlaceRole).toInt());
}

} // namespace mortise
