#include "app/import/column_charts.h"

#include "node/node_type.h"
#include "widgets/charts/distribution.h"
#include "widgets/table/column_words.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace mortise {
namespace {

constexpr std::size_t kMost = 3;
constexpr std::int64_t kMostLevelsDrawn = 60;
constexpr int kHead = 22, kPlot = 104, kChip = 16, kGap = 6;

class SmallChart : public QWidget {
public:
    SmallChart(const QString &name, QChar letter, PicturePtr picture, QWidget *parent) : QWidget(parent), name_(name), letter_(letter), picture_(std::move(picture))
    {
        setFixedHeight(Theme::get().px(kHead + kPlot));
        setMinimumWidth(Theme::get().px(80));
        setAccessibleName(picture_->sentence());
        setToolTip(picture_->sentence());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::get();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double head = theme.px(kHead);
        paint::chip(&painter, QRectF(0, (head - theme.px(kChip)) / 2 - 1, theme.px(kChip), theme.px(kChip)), letter_);
        const QFont &font = theme.font("strong");
        painter.setFont(font);
        painter.setPen(theme.color("text"));
        const QRectF words(theme.px(kChip + kGap), -1, width() - theme.px(kChip + kGap), head);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(font).elidedText(name_, Qt::ElideMiddle, words.width()));
        painter.translate(0, head);
        picture_->paint(painter, QSizeF(width(), height() - head), true);
    }

private:
    QString name_;
    QChar letter_;
    PicturePtr picture_;
};

} // namespace

std::vector<int> chartColumns(const Table &table, const std::vector<ColumnSummary> &facts)
{
    std::vector<int> numbers, times, categories;
    for (int i = 0; i < table.columns() && i < std::ssize(facts); ++i) {
        const ColumnSummary &known = facts[static_cast<std::size_t>(i)];
        const Role role = table.field(i).role;
        if (known.distinct < 2 || (role != Role::Feature && role != Role::Time && role != Role::Target))
            continue;
        if (known.type == ColumnType::Number)
            numbers.push_back(i);
        else if (known.type == ColumnType::Time)
            times.push_back(i);
        else if (known.type == ColumnType::Category && known.distinct <= kMostLevelsDrawn)
            categories.push_back(i);
    }
    std::vector<int> out;
    const auto take = [&](std::vector<int> &from, std::size_t most) {
        for (; !from.empty() && most > 0 && out.size() < kMost; --most) {
            out.push_back(from.front());
            from.erase(from.begin());
        }
    };
    take(numbers, kMost - 1); // a time or a category beside them says more than a third number
    take(times, 1);
    take(categories, 1);
    for (auto *rest : {&numbers, &times, &categories})
        take(*rest, kMost);
    return out;
}

ColumnCharts::ColumnCharts(QWidget *parent) : Panel(Qt::TopEdge, parent), row_(new QHBoxLayout(this)), worker_(this, [this](const std::vector<Chart> &charts) { take(charts); })
{
    const Theme &theme = Theme::get();
    setAccessibleName(tr("Charts of columns"));
    row_->setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(16));
    row_->setSpacing(theme.px(34));
}

void ColumnCharts::setTable(const Table &table, const ColumnFacts &facts)
{
    worker_.request([table, facts] {
        std::vector<Chart> charts;
        const NodeType *type = catalogue().find("view.distribution");
        for (const int column : facts && type ? chartColumns(table, *facts) : std::vector<int>()) {
            const Field &field = table.field(column);
            ParamValues params(type->params);
            params.set("column", field.name);
            params.set("split_by_target", false);
            charts.push_back({qstring(field.name).simplified(), letterOfType(field.column->type()), distributionPicture(table, params)});
        }
        return charts;
    });
}

void ColumnCharts::take(const std::vector<Chart> &charts)
{
    for (QWidget *old : drawn_)
        delete old;
    drawn_.clear();
    for (const Chart &chart : charts) {
        drawn_.push_back(new SmallChart(chart.name, chart.letter, chart.picture, this));
        row_->addWidget(drawn_.back(), 1);
    }
    emit drawn();
}

} // namespace mortise
