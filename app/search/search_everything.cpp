#include "app/search/search_everything.h"

#include "widgets/theme/number_text.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/text_match.h"
#include "widgets/theme/theme.h"

#include <QListWidgetItem>

#include <algorithm>

namespace mortise {
namespace {

constexpr int kPlaceRole = Qt::UserRole + 1; // in all_
constexpr std::size_t kMostRows = 60;
constexpr std::size_t kMostOfAKind = 4; // while nothing is typed

double scoreOf(const Findable &item, const QString &typed)
{
    double score = 3 * matchOf(item.text, typed);
    for (const QString &word : item.words)
        score = std::max(score, 2 * matchOf(word, typed));
    return std::max(score, matchOf(item.detail, typed));
}

} // namespace

SearchEverything::SearchEverything(QWidget *parent)
    : SearchPopup(tr("Search everything"), tr("Commands, blocks, columns, runs, settings, help"), tr("Arrows choose · Enter opens"), parent)
{
    resize(Theme::get().px(560), Theme::get().px(480));
    setAside({});
    setDeed(tr("Open"));
}

void SearchEverything::popUp(QPoint global, QList<Findable> all)
{
    all_ = std::move(all);
    popUpAt(global);
}

void SearchEverything::add(const QList<Findable> &more)
{
    if (!isVisible())
        return;
    all_ += more;
    if (!typed().isEmpty())
        refresh();
}

void SearchEverything::fill(const QString &typed)
{
    const QString wanted = typed.trimmed().toLower();
    struct Hit {
        int place;
        double score;
    };
    std::vector<Hit> hits;
    std::map<QString, std::size_t> ofKind;
    for (int i = 0; i < all_.size(); ++i) {
        const double score = wanted.isEmpty() ? 1.0 : scoreOf(all_[i], wanted);
        if (score > 0 && (!wanted.isEmpty() || ++ofKind[all_[i].kind] <= kMostOfAKind))
            hits.push_back({i, score});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
    const std::size_t found = hits.size();
    hits.resize(std::min(found, kMostRows));
    // Kinds stay together, in the order of their best.
    std::vector<QString> kinds;
    for (const Hit &hit : hits)
        if (const QString &kind = all_[hit.place].kind; std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
            kinds.push_back(kind);
    for (const QString &kind : kinds) {
        addHeading(kind);
        for (const Hit &hit : hits) {
            const Findable &item = all_[hit.place];
            if (item.kind != kind)
                continue;
            QListWidgetItem *row = addRow(item.text.simplified(), item.icon, item.token);
            row->setData(kPlaceRole, hit.place);
            row->setData(RowsDelegate::Aside, item.detail.simplified());
        }
    }
    if (hits.empty())
        addHeading(tr("Nothing of that name. Try another word."));
    setCount(found > hits.size() ? tr("the best %1 of %2").arg(countText(static_cast<qint64>(hits.size())), countText(static_cast<qint64>(found))) : countText(static_cast<qint64>(found)));
}

void SearchEverything::taken(const QListWidgetItem &item)
{
    const auto open = all_[item.data(kPlaceRole).toInt()].open; // all_ may change while it runs
    if (open)
        open();
}

} // namespace mortise
