#include "widgets/views/table_figure.h"

#include "widgets/charts/heading.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::TableFigure)
};

class Figure {
public:
    Figure(QPainter &painter, const QSizeF &size, const Table &table, const RowIndexPtr &order, bool bare)
        : painter_(painter), size_(size), table_(table), order_(order), count_(order ? static_cast<std::int64_t>(order->size()) : table.rows()), bare_(bare), font_(bare ? tickFont() : theme_.font("body")), metrics_(font_)
    {
    }

    void paint()
    {
        double top = 0;
        if (!bare_)
            top = paintHeading(&painter_, size_.width(), Words::tr("Table"), rowsText(count_, table_.columns()));
        const double header = theme_.px(bare_ ? 18 : 28), row = theme_.px(bare_ ? 16 : 26);
        const double room = size_.height() - top - header;
        auto rows = static_cast<std::int64_t>(std::max(0.0, std::floor(room / row)));
        const bool more = rows < count_;
        if (more && !bare_)
            rows = std::max<std::int64_t>(0, rows - 1);
        rows = std::min(rows, count_);
        chooseColumns(rows);
        double x = 0;
        for (std::size_t c = 0; c < widths_.size(); x += widths_[c], ++c) {
            paintTitle(static_cast<int>(c), QRectF(x, top, widths_[c], header));
            for (std::int64_t i = 0; i < rows; ++i)
                paintCell(rowAt(i), static_cast<int>(c), QRectF(x, top + header + static_cast<double>(i) * row, widths_[c], row));
        }
        for (std::int64_t i = 0; i <= rows; ++i)
            paint::line(&painter_, {0, std::round(top + header + static_cast<double>(i) * row)}, {x, std::round(top + header + static_cast<double>(i) * row)}, theme_.color("line"));
        if (!bare_)
            paintRest(rows, QRectF(theme_.px(8), top + header + static_cast<double>(rows) * row, size_.width(), row));
    }

private:
    std::int64_t rowAt(std::int64_t i) const { return order_ ? (*order_)[static_cast<std::size_t>(i)] : i; }
    double pad() const { return theme_.px(bare_ ? 4 : 8); }

    /// As many columns as fit, each as wide as what it shows.
    void chooseColumns(std::int64_t rows)
    {
        double x = 0;
        for (int c = 0; c < table_.columns(); ++c) {
            double width = metrics_.horizontalAdvance(qstring(table_.field(c).name).simplified().left(60)) + (bare_ ? 0 : theme_.px(26));
            for (std::int64_t i = 0; i < std::min<std::int64_t>(rows, 40); ++i)
                width = std::max(width, metrics_.horizontalAdvance(qstring(table_.cellText(rowAt(i), c)).left(60)));
            width = std::min<double>(width + 2 * pad(), theme_.px(bare_ ? 90 : 240));
            if (x + width > size_.width() + 0.5) {
                if (c > 0)
                    return;
                width = size_.width();
            }
            widths_.push_back(width);
            x += width;
        }
    }

    void paintTitle(int column, QRectF cell)
    {
        const Field &field = table_.field(column);
        cell.adjust(pad(), 0, -pad(), 0);
        painter_.setPen(theme_.color("text2"));
        QFont strong = font_;
        strong.setWeight(QFont::DemiBold);
        const bool right = field.column->type() == ColumnType::Number;
        QString name = QFontMetricsF(strong).elidedText(qstring(field.name).simplified(), Qt::ElideMiddle, std::max(0.0, cell.width() - (bare_ ? 0 : theme_.px(22))));
        if (!bare_) {
            const double side = theme_.px(16);
            const double left = right ? cell.right() - QFontMetricsF(strong).horizontalAdvance(name) - theme_.px(22) : cell.left();
            paint::chip(&painter_, QRectF(left, cell.center().y() - side / 2, side, side), QLatin1Char("NCTD"[static_cast<int>(field.column->type())]));
            if (!right)
                cell.setLeft(left + theme_.px(22));
        }
        painter_.setFont(strong);
        painter_.setPen(theme_.color("text2"));
        painter_.drawText(cell, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, name);
    }

    void paintCell(std::int64_t row, int column, QRectF cell)
    {
        cell.adjust(pad(), 0, -pad(), 0);
        const bool missing = table_.isMissing(row, column), right = table_.field(column).column->type() == ColumnType::Number;
        painter_.setFont(font_);
        painter_.setPen(theme_.color(missing ? "text3" : "text"));
        const QString text = missing ? QStringLiteral("–") : metrics_.elidedText(qstring(table_.cellText(row, column)).left(200).simplified(), Qt::ElideRight, std::max(0.0, cell.width() + 1));
        if (right)
            paint::figures(&painter_, cell, Qt::AlignRight, text);
        else
            painter_.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, text);
    }

    void paintRest(std::int64_t rows, const QRectF &place)
    {
        QStringList words;
        if (rows < count_)
            words << Words::tr("+ %1 more rows", nullptr, static_cast<int>(std::min<std::int64_t>(count_ - rows, 2))).arg(countText(count_ - rows));
        if (static_cast<int>(widths_.size()) < table_.columns())
            words << Words::tr("+ %1 more columns", nullptr, table_.columns() - static_cast<int>(widths_.size())).arg(countText(table_.columns() - static_cast<int>(widths_.size())));
        painter_.setFont(theme_.font("detail"));
        painter_.setPen(theme_.color("text2"));
        painter_.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, words.join(QStringLiteral(" · ")));
    }

    const Theme &theme_ = Theme::get();
    QPainter &painter_;
    QSizeF size_;
    const Table &table_;
    const RowIndexPtr &order_;
    std::int64_t count_;
    bool bare_;
    QFont font_;
    QFontMetricsF metrics_;
    std::vector<double> widths_;
};

} // namespace

void paintTable(QPainter &painter, const QSizeF &size, const Table &table, const RowIndexPtr &order, bool bare)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Figure(painter, size, table, order, bare).paint();
    painter.restore();
}

} // namespace mortise
