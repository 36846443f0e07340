#include "app/import/doubt_list.h"

#include "widgets/theme/label.h"
#include "widgets/theme/notice.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mortise {
namespace {

constexpr std::size_t kRowsNamed = 3;

QString shortened(const std::string &text)
{
    const QString whole = qstring(text).simplified();
    return whole.size() > 30 ? whole.left(29) + QStringLiteral("…") : whole;
}

} // namespace

DoubtList::DoubtList(QWidget *parent) : QWidget(parent), column_(new QVBoxLayout(this))
{
    column_->setContentsMargins(0, 0, 0, 0);
    hide();
}

void DoubtList::setDoubts(const std::vector<DoubtfulCells> &doubts, const Table &table)
{
    if (content_) {
        column_->removeWidget(content_);
        content_->hide();
        content_->deleteLater(); // one of its buttons may have asked for this
    }
    content_ = new QWidget(this);
    column_->addWidget(content_);
    const Theme &theme = Theme::get();
    auto *rows = new QVBoxLayout(content_);
    rows->setContentsMargins(0, 0, 0, theme.px(8));
    rows->setSpacing(theme.px(8));
    std::int64_t cells = 0;
    QStringList fixable;
    for (const DoubtfulCells &each : doubts) {
        cells += each.doubt.cells;
        if (each.doubt.cells > 0)
            fixable << qstring(each.column);
    }
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("To decide"), "label", "text2", content_), 1);
    if (cells > 0)
        head->addWidget(new Label(cells == 1 ? tr("1 cell") : tr("%1 cells").arg(countText(cells)), "label", "text2", content_));
    rows->addLayout(head);
    for (const DoubtfulCells &each : doubts)
        rows->addWidget(makeNotice(each, table));
    if (fixable.size() > 1) {
        auto *all = new QPushButton(tr("Make all %1 missing").arg(countText(cells)), content_);
        setSmall(all, true);
        connect(all, &QPushButton::clicked, this, [this, fixable] { emit decided(fixable, Fix::MakeMissing); });
        rows->addWidget(all, 0, Qt::AlignLeft);
    }
    rows->addStretch(1);
    content_->show();
    updateGeometry();
    setVisible(!doubts.empty());
}

QList<QPushButton *> DoubtList::buttons() const
{
    return content_ ? content_->findChildren<QPushButton *>() : QList<QPushButton *>();
}

QWidget *DoubtList::makeNotice(const DoubtfulCells &cells, const Table &table)
{
    using Kind = CellDoubt::Kind;
    const QString name = qstring(cells.column).simplified();
    const bool one = cells.doubt.cells == 1;
    const QString count = countText(cells.doubt.cells);
    QString title;
    switch (cells.doubt.kind) {
    case Kind::NoNumber: title = one ? tr("1 cell is not a number") : tr("%1 cells are not numbers").arg(count); break;
    case Kind::NoTime: title = one ? tr("1 cell is not a date") : tr("%1 cells are not dates").arg(count); break;
    case Kind::NoSuchDay: title = one ? tr("1 date does not exist") : tr("%1 dates do not exist").arg(count); break;
    case Kind::EitherWay: title = tr("Day or month first?"); break;
    }
    auto *notice = new Notice(Notice::Kind::Warning, title, false, content_);
    QStringList rows;
    for (std::size_t i = 0; i < std::min(cells.rows.size(), kRowsNamed); ++i)
        rows << countText(cells.rows[i] + 1);
    if (cells.rows.size() > kRowsNamed)
        rows << QStringLiteral("…");
    if (cells.doubt.kind == Kind::EitherWay)
        notice->setDetail(tr("%1 can be read both ways; day first was taken").arg(name));
    else if (rows.isEmpty())
        notice->setDetail(tr("%1: “%2”").arg(name, shortened(cells.doubt.first)));
    else
        notice->setDetail((one ? tr("%1, row %2: “%3”") : tr("%1, rows %2: “%3”")).arg(name, rows.join(QStringLiteral(" · ")), shortened(cells.doubt.first)));
    const auto way = [&](const QString &text, Fix fix, ButtonRole role = ButtonRole::Secondary) {
        QPushButton *button = notice->addAction(text, role);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, text));
        connect(button, &QPushButton::clicked, this, [this, column = qstring(cells.column), fix] { emit decided({column}, fix); });
    };
    if (cells.doubt.kind == Kind::EitherWay) {
        way(tr("Day first"), Fix::DayFirst, ButtonRole::Primary);
        way(tr("Month first"), Fix::MonthFirst);
        return notice;
    }
    way(tr("Make missing"), Fix::MakeMissing, ButtonRole::Primary);
    const bool text = table.field(cells.doubt.column).column->type() == ColumnType::Text;
    way(text ? tr("Keep as text") : tr("Keep as category"), Fix::KeepAsIs);
    if (cells.doubt.kind != Kind::NoNumber && cells.doubt.first.find('/') != std::string::npos)
        way(tr("Month first"), Fix::MonthFirst);
    return notice;
}

DoubtArea::DoubtArea(QWidget *parent) : QScrollArea(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

QSize DoubtArea::sizeHint() const
{
    const int high = std::max(widget()->heightForWidth(width() - 2 * frameWidth()), widget()->minimumSizeHint().height()); // no less than the area gives it
    return {QScrollArea::sizeHint().width(), high + 2 * frameWidth()};
}

void DoubtArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // lines wrap anew
}

bool DoubtArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace mortise
