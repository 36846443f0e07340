#include "app/search/keys_popup.h"

#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/text_match.h"
#include "widgets/theme/theme.h"

#include <QListWidgetItem>

namespace mortise {
namespace {

constexpr int kPlaceRole = Qt::UserRole + 1; // in lines_

} // namespace

KeysPopup::KeysPopup(QWidget *parent) : SearchPopup(tr("Keyboard"), tr("Find a key or what it does"), tr("Arrows choose · Enter does it, where it can be done from anywhere"), parent)
{
    setRoom({640, 560});
    setAside({});
    setDeed(tr("Do it"));
}

void KeysPopup::popUp(QPoint global, QList<KeyLine> lines)
{
    lines_ = std::move(lines);
    popUpAt(global);
}

void KeysPopup::fill(const QString &typed)
{
    const QString wanted = typed.trimmed().toLower();
    QString place;
    int found = 0;
    for (int i = 0; i < lines_.size(); ++i) {
        const KeyLine &line = lines_[i];
        if (!wanted.isEmpty() && matchOf(line.text, wanted) <= 0 && !line.keys.startsWith(wanted, Qt::CaseInsensitive) && !line.keys.endsWith(QLatin1Char('+') + wanted, Qt::CaseInsensitive))
            continue;
        if (line.place != place)
            addHeading(place = line.place);
        QListWidgetItem *row = addRow(line.text, {}, "text");
        row->setData(kPlaceRole, i);
        row->setData(RowsDelegate::Keys, {});
        row->setData(RowsDelegate::Right, line.keys);
        row->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(line.keys, line.text));
        ++found;
    }
    if (found == 0)
        addHeading(tr("Nothing of that name. Try another word."));
    setCount(tr("%n keys", nullptr, found));
}

void KeysPopup::taken(const QListWidgetItem &item)
{
    const auto open = lines_[item.data(kPlaceRole).toInt()].open;
    if (open)
        open();
}

} // namespace mortise
