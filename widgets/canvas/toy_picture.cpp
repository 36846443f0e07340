#include "widgets/canvas/toy_picture.h"

#include "widgets/theme/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/translated.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace mortise {
namespace {

constexpr int kMostColumns = 4, kRowHeight = 18, kGap = 2, kRows = 6;

QString cellText(const Table &table, std::int64_t row, int column)
{
    if (table.field(column).column->type() == ColumnType::Number)
        return numberText(table.dense(column)->numbers()[static_cast<std::size_t>(row)], 3);
    return qstring(table.cellText(row, column));
}

bool columnChanged(const ToyRun &run, int column)
{
    for (std::int64_t row = 0; row < run.after.rows(); ++row)
        if (isChanged(run, row, column))
            return true;
    return false;
}

/// As many as there is room for: what changed before what did not, in the order of the table.
std::vector<int> chosenColumns(const ToyRun &run)
{
    std::vector<int> columns;
    for (const bool changed : {true, false})
        for (int c = 0; c < run.after.columns() && std::ssize(columns) < kMostColumns; ++c)
            if (columnChanged(run, c) == changed)
                columns.push_back(c);
    std::ranges::sort(columns);
    return columns;
}

template <class Changed>
void paintTable(QPainter *painter, const QRectF &room, const QString &title, const Table &table, const std::vector<int> &columns, Changed &&changed)
{
    const Theme &theme = Theme::get();
    const qreal line = theme.px(kRowHeight), gap = theme.px(kGap);
    painter->setFont(theme.font("label"));
    painter->setPen(theme.color("text3"));
    painter->drawText(QRectF(room.left(), room.top(), room.width(), line), Qt::AlignLeft | Qt::AlignVCenter, title);
    const qreal width = (room.width() - (kMostColumns - 1) * gap) / kMostColumns;
    const auto text = [&](const QRectF &cell, const QString &words, Qt::Alignment align) {
        const QRectF inner = cell.adjusted(theme.px(4), 0, -theme.px(4), 0);
        painter->drawText(inner, int(align) | Qt::AlignVCenter, painter->fontMetrics().elidedText(words, Qt::ElideRight, int(inner.width())));
    };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int c = columns[i];
        const bool number = table.field(c).column->type() == ColumnType::Number;
        const qreal x = room.left() + static_cast<qreal>(i) * (width + gap);
        painter->setFont(theme.font("detail"));
        painter->setPen(theme.color("text2"));
        text({x, room.top() + line, width, line}, qstring(table.field(c).name), number ? Qt::AlignRight : Qt::AlignLeft);
        for (std::int64_t r = 0; r < std::min<std::int64_t>(table.rows(), kRows); ++r) {
            const QRectF cell(x, room.top() + (static_cast<qreal>(r) + 2) * line, width, line - gap);
            if (table.isMissing(r, c)) {
                paint::dashedBox(painter, cell, theme.radius("small") / 2, {}, theme.color("ctl"));
                continue;
            }
            const bool marked = changed(r, c);
            paint::box(painter, cell, theme.radius("small") / 2, marked ? theme.tint("table", 0.25) : theme.color("sunken"), marked && theme.highContrast() ? theme.color("table") : QColor());
            painter->setFont(theme.font("detail"));
            painter->setPen(theme.color("text"));
            text(cell, cellText(table, r, c), number ? Qt::AlignRight : Qt::AlignLeft);
        }
    }
}

} // namespace

ToyPicture::ToyPicture(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Before and after"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ToyPicture::setRun(const ToyRun &run)
{
    run_ = run;
    setAccessibleDescription(tr("%1 × %2 before, %3 × %4 after").arg(run.before.rows()).arg(run.before.columns()).arg(run.after.rows()).arg(run.after.columns()));
    updateGeometry();
    update();
}

QSize ToyPicture::sizeHint() const
{
    const Theme &theme = Theme::get();
    return {theme.px(220), theme.px(2 * (kRows + 2) * kRowHeight + 6)};
}

void ToyPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    std::vector<int> all;
    for (int c = 0; c < run_.before.columns(); ++c)
        all.push_back(c);
    const QRectF upper(0, 0, width(), height() / 2.0), lower(0, height() / 2.0 + Theme::get().px(3), width(), height() / 2.0);
    paintTable(&painter, upper, tr("Before"), run_.before, all, [](std::int64_t, int) { return false; });
    paintTable(&painter, lower, tr("After"), run_.after, chosenColumns(run_), [this](std::int64_t row, int column) { return isChanged(run_, row, column); });
}

} // namespace mortise
