#include "widgets/charts/tree_picture.h"

#include "widgets/charts/heading.h"
#include "widgets/charts/message_picture.h"
#include "widgets/charts/pick_rule.h"
#include "widgets/charts/tree_shape.h"
#include "widgets/theme/counted.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::TreePicture)
};

constexpr int kCard = 50, kGapDown = 12, kGapAcross = 44, kLeastWidth = 190, kMostWidth = 240, kMostLevels = 8;

struct Placed {
    int card;
    QRectF rect;
    int parent = -1; // index among the placed
    bool yes = false;
    bool cut = false; // has children that are not drawn
};

class TreePicture : public Picture {
public:
    TreeShape shape;
    QString heading, subtitle, said;
    int most = kMostLevels; // levels of questions to draw
    std::shared_ptr<const Table> rows;   // null: nothing can be picked
    std::vector<std::int64_t> there, lit; // rows of the table in each card, and the picked ones; empty: nothing is picked here
    QString sentence() const override { return said; }

    Abilities can() const override { return {.pick = rows != nullptr}; }

    /// A drag over several cards picks the rows of all of them.
    Search rowsIn(const PickShape &picked, const QSizeF &size) const override
    {
        if (!rows)
            return {};
        std::vector<Condition> paths;
        for (const Placed &at : layOut(size, false))
            if (picked.isClick() ? at.rect.contains(picked.rect.topLeft()) : at.rect.intersects(picked.rect))
                paths.push_back(shape.pathTo(at.card));
        return [table = rows, paths = std::move(paths)] {
            RowIndex found;
            const Condition wanted = anyOf(paths);
            if (const auto holds = paths.empty() ? std::vector<std::uint8_t>() : evaluate(wanted, *table).value_or(std::vector<std::uint8_t>()); !holds.empty())
                for (std::size_t i = 0; i < holds.size(); ++i)
                    if (holds[i])
                        found.push_back(table->sourceRow(static_cast<std::int64_t>(i)));
            return PickedRows::of(table->source(), found, found.empty() ? PickRule{} : ruleOf(wanted));
        };
    }

    PicturePtr looked(const Look &look) const override
    {
        auto out = std::make_shared<TreePicture>(*this);
        out->lit.clear();
        if (rows && look.picked && look.picked->source() == rows->source()) {
            RowIndex picked;
            for (std::int64_t row = 0; row < rows->rows(); ++row)
                if (look.picked->contains(rows->sourceRow(row)))
                    picked.push_back(row);
            out->lit = rowsOfCards(shape, rows->withRows(picked));
            out->there = there.empty() ? rowsOfCards(shape, *rows) : there;
        }
        return out;
    }

    double heightFor(double width) const override
    {
        const Theme &theme = Theme::get();
        return headingHeight(nullptr, width) + shape.rowsAt(levelsFor(width)) * theme.px(kCard + kGapDown);
    }

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override
    {
        painter.setRenderHint(QPainter::Antialiasing);
        if (!bare)
            headingHeight(&painter, size.width());
        const std::vector<Placed> placed = layOut(size, bare);
        for (const Placed &at : placed)
            if (at.parent >= 0)
                paintEdge(painter, placed[static_cast<std::size_t>(at.parent)], at, bare);
        const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : QRectF(QPointF(), size);
        for (const Placed &at : placed)
            if (at.rect.intersects(clip))
                bare ? paintBar(painter, card(at), at.rect) : paintCard(painter, at);
    }

    std::vector<QRectF> pieces(const QSizeF &size) const override
    {
        std::vector<QRectF> all;
        for (const Placed &at : layOut(size, false))
            if (all.size() < kMostPieces)
                all.push_back(at.rect);
        return all;
    }

    QString reading(QPointF point, const QSizeF &size) const override
    {
        for (const Placed &at : layOut(size, false))
            if (at.rect.contains(point))
                return readingOf(card(at));
        return {};
    }

private:
    const TreeCard &card(const Placed &at) const { return shape.cards[static_cast<std::size_t>(at.card)]; }

    double headingHeight(QPainter *painter, double width) const
    {
        std::vector<LegendEntry> legend;
        if (!lit.empty()) // the bars show what is picked instead of the mix
            legend.push_back({Words::tr("picked"), Theme::get().color("c1")});
        for (int c = 0; lit.empty() && c < shape.classes.size() && shape.classes.size() <= 7; ++c)
            legend.push_back({shape.classes[c], Theme::get().categoryColor(c)});
        return paintHeading(painter, width, heading, subtitle, legend);
    }

    int levelsFor(double width) const
    {
        const Theme &theme = Theme::get();
        const int fit = static_cast<int>((width + theme.px(kGapAcross)) / theme.px(kLeastWidth + kGapAcross)) - 1;
        return std::clamp(fit, 0, std::min(most, shape.depth));
    }

    std::vector<Placed> layOut(const QSizeF &size, bool bare) const
    {
        const Theme &theme = Theme::get();
        const double top = bare ? 2 : headingHeight(nullptr, size.width());
        const double high = bare ? 12 : theme.px(kCard + kGapDown);
        int levels = bare ? std::min(3, shape.depth) : levelsFor(size.width());
        while (levels > 0 && shape.rowsAt(levels) * high > size.height() - top + 1)
            --levels;
        const double gap = bare ? size.width() * 0.06 : theme.px(kGapAcross);
        const double across = std::max(4.0, std::min((size.width() - gap * levels) / (levels + 1), bare ? 1e9 : double(theme.px(kMostWidth))));
        const int lines = std::max(1, shape.rowsAt(levels));
        const double each = bare ? (size.height() - 4) / lines : high;
        std::vector<Placed> out;
        double nextRow = top;
        place(0, -1, false, levels, out, [&](int depth, double centre) {
            const double tall = bare ? std::max(2.0, std::min(each - 2, 16.0)) : theme.px(kCard);
            return QRectF(depth * (across + gap), centre - tall / 2, across, tall);
        }, [&] {
            const double centre = nextRow + each / 2;
            nextRow += each;
            return centre;
        });
        return out;
    }

    /// Depth first, so that rows follow one another from the top; recursion is as deep as the levels drawn.
    template <class RectAt, class NextRow>
    double place(int index, int parent, bool yes, int levels, std::vector<Placed> &out, const RectAt &rectAt, const NextRow &nextRow) const
    {
        const TreeCard &node = shape.cards[static_cast<std::size_t>(index)];
        const auto self = static_cast<int>(out.size());
        out.push_back({.card = index, .rect = {}, .parent = parent, .yes = yes, .cut = node.hidden || (node.left >= 0 && node.depth == levels)});
        double centre = 0;
        if (node.left >= 0 && node.depth < levels) {
            const double first = place(node.left, self, true, levels, out, rectAt, nextRow);
            centre = (first + place(node.right, self, false, levels, out, rectAt, nextRow)) / 2;
        } else {
            centre = nextRow();
        }
        out[static_cast<std::size_t>(self)].rect = rectAt(node.depth, centre);
        return centre;
    }

    void paintEdge(QPainter &painter, const Placed &from, const Placed &to, bool bare) const
    {
        const Theme &theme = Theme::get();
        const QPointF a(from.rect.right(), from.rect.center().y()), b(to.rect.left(), to.rect.center().y());
        const double middle = (a.x() + b.x()) / 2;
        QPainterPath path(a);
        path.cubicTo({middle, a.y()}, {middle, b.y()}, b);
        const double share = card(from).rows > 0 ? static_cast<double>(card(to).rows) / static_cast<double>(card(from).rows) : 0.5;
        painter.setPen(QPen(theme.color("line2"), bare ? 1 : 1 + 3 * share));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        if (bare)
            return;
        painter.setFont(tickFont());
        painter.setPen(theme.color("text2"));
        const double dy = to.yes ? -theme.px(16) : theme.px(2);
        painter.drawText(QRectF(b.x() - theme.px(kGapAcross), b.y() + dy, theme.px(kGapAcross - 4), theme.px(14)), Qt::AlignRight | Qt::AlignVCenter, to.yes ? Words::tr("yes") : Words::tr("no"));
    }

    void paintCard(QPainter &painter, const Placed &at) const
    {
        const Theme &theme = Theme::get();
        const TreeCard &node = card(at);
        const bool leaf = node.rule.isEmpty();
        paint::box(&painter, at.rect, theme.radius("control"), theme.color(leaf ? "sunken" : "card"), theme.color(leaf ? "line" : "line2"));
        const QRectF inner = at.rect.adjusted(theme.px(8), theme.px(4), -theme.px(8), -theme.px(4));
        const double line = theme.px(17);
        QFont strong = theme.font("detail");
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
        painter.setPen(theme.color("text"));
        painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), line), Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(strong).elidedText(leaf ? answerOf(node) : node.rule, Qt::ElideMiddle, inner.width()));
        QString words = rowsText(node.rows);
        if (at.cut)
            words += QStringLiteral(" · ") + (node.below > 0 ? Words::tr("+ %1 more").arg(countText(node.below)) : Words::tr("more below"));
        else if (!leaf)
            words += QStringLiteral(" · ") + answerOf(node);
        painter.setFont(tickFont());
        painter.setPen(theme.color("text2"));
        painter.drawText(QRectF(inner.left(), inner.top() + line, inner.width(), line - 1), Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(tickFont()).elidedText(words, Qt::ElideRight, inner.width()));
        paintBar(painter, node, QRectF(inner.left(), inner.bottom() - theme.px(5), inner.width(), theme.px(5)));
    }

    /// The mix of classes, or where the mean lies between the least and the greatest one of the tree.
    void paintBar(QPainter &painter, const TreeCard &node, const QRectF &bar) const
    {
        const Theme &theme = Theme::get();
        painter.fillRect(bar, theme.color("hover"));
        if (!lit.empty()) { // the picked part instead of the mix
            const auto card = static_cast<std::size_t>(&node - shape.cards.data());
            painter.fillRect(bar, theme.color("dim"));
            if (lit[card] > 0)
                painter.fillRect(QRectF(bar.left(), bar.top(), std::max(2.0, bar.width() * static_cast<double>(lit[card]) / static_cast<double>(std::max<std::int64_t>(1, there[card]))), bar.height()), theme.color("c1"));
            return;
        }
        if (node.shares.empty()) {
            const double share = shape.greatest > shape.least ? (node.value - shape.least) / (shape.greatest - shape.least) : 0.5;
            painter.fillRect(QRectF(bar.left(), bar.top(), std::max(1.0, bar.width() * share), bar.height()), theme.color("mark"));
            return;
        }
        double x = bar.left();
        for (std::size_t c = 0; c < node.shares.size(); ++c) {
            const double wide = bar.width() * node.shares[c];
            if (wide > 0)
                painter.fillRect(QRectF(x, bar.top(), wide, bar.height()), theme.categoryColor(static_cast<int>(c)));
            x += wide;
        }
    }

    QString answerOf(const TreeCard &node) const
    {
        const int likeliest = node.likeliest();
        return likeliest < 0 ? valueText(node.value)
                             : QStringLiteral("%1 %2").arg(shape.classes.value(likeliest), percentText(node.shares[static_cast<std::size_t>(likeliest)]));
    }

    QString readingOf(const TreeCard &node) const
    {
        QString text = node.rule.isEmpty() ? QString() : node.rule + QStringLiteral("\n") + Words::tr("missing values go to %1").arg(node.missing) + QStringLiteral("\n");
        text += rowsText(node.rows);
        if (!lit.empty()) {
            const auto card = static_cast<std::size_t>(&node - shape.cards.data());
            text += QStringLiteral("\n") + Words::tr("%1 of %2 picked").arg(countText(lit[card]), countText(there[card]));
        }
        if (node.shares.empty())
            return text + QStringLiteral("\n") + Words::tr("mean %1").arg(valueText(node.value));
        std::vector<int> order(node.shares.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return node.shares[static_cast<std::size_t>(a)] > node.shares[static_cast<std::size_t>(b)]; });
        for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), 8); ++i)
            if (const double share = node.shares[static_cast<std::size_t>(order[i])]; share > 0)
                text += QStringLiteral("\n%1 %2").arg(shape.classes.value(order[i]), percentText(share, 1));
        return text;
    }
};

} // namespace

PicturePtr treePicture(const ModelPtr &model, std::int64_t number, std::optional<std::int64_t> depth, const Table *rows)
{
    if (!model || !model->predictor)
        return messagePicture(Words::tr("No tree to draw"), Words::tr("Link the model of a decision tree to this block."));
    const std::optional<TreeShape> shape = treeShape(model->predictor->describe(), number);
    if (!shape)
        return messagePicture(Words::tr("%1 is not a single tree").arg(chartName(model->name)), Words::tr("Link the model of a decision tree to this block."));
    auto picture = std::make_shared<TreePicture>();
    picture->shape = *shape;
    picture->most = static_cast<int>(std::clamp<std::int64_t>(depth.value_or(kMostLevels), 0, kMostLevels));
    if (rows && std::all_of(shape->cards.begin(), shape->cards.end(), [&](const TreeCard &card) { return card.rule.isEmpty() || rows->indexOf(card.yes.kind == Condition::Kind::Test ? card.yes.column : card.yes.parts.front().column) >= 0; }))
        picture->rows = std::make_shared<Table>(*rows);
    picture->heading = Words::tr("Tree for %1").arg(chartName(model->target));
    if (shape->trees > 1)
        picture->heading = Words::tr("Tree %1 of %2 for %3").arg(QString::number(shape->number), countText(shape->trees), chartName(model->target));
    picture->subtitle = counted(QT_TRANSLATE_NOOP("core", "%1 {row|rows} · %2 {leaf|leaves} · %3 {level|levels}"), {countText(shape->cards.front().rows), countText(shape->leaves), countText(shape->depth)});
    picture->said = Words::tr("Decision tree for %1: %2").arg(qstring(model->target), picture->subtitle);
    if (!shape->cards.front().rule.isEmpty())
        picture->said += QStringLiteral("; ") + Words::tr("the first question is whether %1").arg(shape->cards.front().rule);
    return picture;
}

} // namespace mortise
