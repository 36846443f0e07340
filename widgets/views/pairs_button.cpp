#include "widgets/views/pairs_button.h"

#include "widgets/charts/heading.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QMenu>

#include <algorithm>

namespace mortise {

PairsButton::PairsButton(QWidget *parent)
    : QToolButton(parent), ranks_(this, [this](const std::pair<int, PairRanks> &ranks) {
          if (table_ && ranks.first == ranked_)
              fill(ranks.second);
      })
{
    setIcon(Theme::get().icon(QStringLiteral("star")));
    setAccessibleName(tr("Interesting pairs"));
    setToolTip(tr("Interesting pairs of columns"));
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setButtonRole(this, ButtonRole::Quiet);
    setSmall(this, true);
    setMenu(new QMenu(this));
    setEnabled(false);
    connect(menu(), &QMenu::aboutToShow, this, &PairsButton::open);
}

void PairsButton::setTable(std::optional<Table> table)
{
    // The same columns in the same rows and roles: what was ranked stands. A hash would read all of it here.
    const bool same = table && table_ && std::equal(table->fields().begin(), table->fields().end(), table_->fields().begin(), table_->fields().end(),
                                                    [](const Field &a, const Field &b) { return a.name == b.name && a.role == b.role && a.column == b.column && a.rows == b.rows; });
    version_ += !same;
    table_ = std::move(table);
    setEnabled(table_.has_value());
}

void PairsButton::open()
{
    if (!table_ || ranked_ == version_)
        return;
    ranked_ = version_;
    menu()->clear();
    menu()->addAction(tr("Looking for pairs"))->setEnabled(false);
    ranks_.request([table = *table_, version = version_] { return std::pair(version, rankPairs(table)); });
}

void PairsButton::fill(const PairRanks &ranks)
{
    menu()->clear();
    QString how = ranks.byClass ? tr("How well the nearest rows tell the class") : tr("How closely one follows the other (rank correlation)");
    if (ranks.rows < ranks.ofRows)
        how += QStringLiteral(" · ") + counted(QT_TRANSLATE_NOOP("core", "%1 of %2 {row|rows}, drawn at random"), {countText(ranks.rows), countText(ranks.ofRows)});
    if (ranks.columns < ranks.ofColumns)
        how += QStringLiteral(" · ") + tr("the first %1 of %2 columns").arg(ranks.columns).arg(ranks.ofColumns);
    menu()->addAction(ranks.best.empty() ? tr("There are no two columns of numbers") : how)->setEnabled(false);
    menu()->addSeparator();
    for (const RankedPair &pair : ranks.best) {
        const QString x = qstring(table_->field(pair.x).name), y = qstring(table_->field(pair.y).name);
        QString words = tr("%1 by %2").arg(shortName(y, 40), shortName(x, 40)).replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *action = menu()->addAction(words + QLatin1Char('\t') + percentText(pair.score));
        connect(action, &QAction::triggered, this, [this, x, y] { emit chosen(x, y); });
    }
}

} // namespace mortise
