#include "widgets/charts/confusion_picture.h"

#include "widgets/charts/heading.h"
#include "widgets/charts/learner_ranks.h"
#include "widgets/charts/learner_scores.h"
#include "widgets/charts/message_picture.h"
#include "widgets/charts/row_cells.h"
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
    Q_DECLARE_TR_FUNCTIONS(mortise::ConfusionPicture)
};

constexpr double kSeen = 3; // px
constexpr int kMostLines = 3;

struct Layout {
    QRectF cells;
    double wide = 1, high = 1, gap = 0; // of a cell, its gap included
    bool rowLabels = false, columnLabels = false, turned = false;
};

class ConfusionPicture : public Picture {
public:
    Confusion confusion;
    QStringList classes;
    QString learner, heading, subtitle, said, mistakes; // the most frequent mistakes, in words
    QString above; // a title that stands above already
    bool sharesFirst = false, ofSaid = false; // the large figure is the share; of the answers instead of the true class
    std::shared_ptr<const RowCells> tested; // cell: truth * classes + answer; a row tested several times is in several
    std::vector<std::int64_t> lit;        // of each cell; empty: nothing is picked here
    QString sentence() const override { return said; }
    Abilities can() const override { return {.pick = true}; }
    QRectF plotIn(const QSizeF &size) const override { return layOut(size, false).cells; }

    Search rowsIn(const PickShape &shape, const QSizeF &size) const override
    {
        const Layout layout = layOut(size, false);
        std::vector<bool> wanted(confusion.counts.size());
        QStringList words;
        for (int truth = 0; truth < confusion.classes; ++truth)
            for (int answer = 0; answer < confusion.classes; ++answer) {
                const QRectF cell = cellAt(layout, truth, answer);
                if (shape.isClick() ? !cell.contains(shape.rect.topLeft()) : !cell.intersects(shape.rect))
                    continue;
                wanted[static_cast<std::size_t>(truth * confusion.classes + answer)] = true;
                words << (truth == answer ? Words::tr("%1, told right").arg(classes[truth]) : Words::tr("%1 taken for %2").arg(classes[truth], classes[answer]));
            }
        const QString chip = learner + QStringLiteral(": ") + (words.size() > 2 ? Words::tr("%1 cells of the confusion matrix").arg(words.size()) : words.join(QStringLiteral(", ")));
        return [data = tested, wanted = std::move(wanted), chip] { return data->rowsOf(wanted, {.conditions = {}, .words = chip}); };
    }

    PicturePtr looked(const Look &look) const override
    {
        auto out = std::make_shared<ConfusionPicture>(*this);
        out->lit = look.picked && look.picked->source() == tested->source ? tested->counted(*look.picked) : std::vector<std::int64_t>();
        return out;
    }

    PicturePtr below(const QString &title) const override
    {
        auto out = std::make_shared<ConfusionPicture>(*this);
        out->above = title;
        return out;
    }

    void paint(QPainter &painter, const QSizeF &size, bool bare) const override
    {
        const Theme &theme = Theme::get();
        painter.setRenderHint(QPainter::Antialiasing);
        if (!bare)
            paintHeading(&painter, size.width(), titleBelow(heading, above), subtitle);
        const Layout layout = layOut(size, bare);
        if (!bare)
            paintLabels(painter, layout);
        if (layout.gap == 0)
            painter.fillRect(layout.cells, theme.color("sunken"));
        for (const bool right : {true, false}) // mistakes lie on top
            for (int truth = 0; truth < confusion.classes; ++truth)
                for (int answer = 0; answer < confusion.classes; ++answer)
                    if ((truth == answer) == right)
                        paintCell(painter, layout, truth, answer, bare);
        if (const double words = bare ? 0 : wordsHeight(size); words > 0) {
            painter.setPen(theme.color("text2"));
            paint::paragraph(&painter, QRectF(0, size.height() - words + theme.px(8), size.width(), words), mistakes, "detail", kMostLines);
        }
    }

    std::vector<QRectF> pieces(const QSizeF &size) const override
    {
        std::vector<QRectF> cells;
        if (static_cast<std::size_t>(confusion.classes) * static_cast<std::size_t>(confusion.classes) > kMostPieces)
            return cells;
        const Layout layout = layOut(size, false);
        for (int truth = 0; truth < confusion.classes; ++truth)
            for (int answer = 0; answer < confusion.classes; ++answer)
                cells.push_back(cellAt(layout, truth, answer));
        return cells;
    }

    QString reading(QPointF at, const QSizeF &size) const override
    {
        const Layout layout = layOut(size, false);
        if (!layout.cells.contains(at))
            return {};
        const int truth = std::min(confusion.classes - 1, static_cast<int>((at.y() - layout.cells.top()) / layout.high));
        const int answer = std::min(confusion.classes - 1, static_cast<int>((at.x() - layout.cells.left()) / layout.wide));
        return Words::tr("is %1\nsaid %2\n%3\n%4 of those that are %1\n%5 of those said to be %2")
            .arg(classes[truth], classes[answer], rowsText(confusion.at(truth, answer)), percentText(confusion.share(truth, answer), 1), percentText(confusion.share(truth, answer, true), 1))
               + (lit.empty() ? QString() : QStringLiteral("\n") + Words::tr("%1 picked").arg(countText(litAt(truth, answer))));
    }

private:
    std::int64_t litAt(int truth, int answer) const { return lit[static_cast<std::size_t>(truth * confusion.classes + answer)]; }
    static QRectF cellAt(const Layout &layout, int truth, int answer)
    {
        return {layout.cells.left() + answer * layout.wide, layout.cells.top() + truth * layout.high, layout.wide - layout.gap, layout.high - layout.gap};
    }

    /// Of the words below the matrix, where figures do not say it: 0 for two classes and where there is no room.
    double wordsHeight(const QSizeF &size) const
    {
        if (confusion.classes < 3 || mistakes.isEmpty())
            return 0;
        const double height = paint::paragraph(nullptr, QRectF(0, 0, size.width(), 1e4), mistakes, "detail", kMostLines) + Theme::get().px(8);
        return height * 5 < size.height() ? height : 0;
    }

    Layout layOut(const QSizeF &all, bool bare) const
    {
        const QSizeF size(all.width(), all.height() - (bare ? 0 : wordsHeight(all)));
        const Theme &theme = Theme::get();
        const double n = confusion.classes;
        Layout out;
        if (bare) {
            out.cells = QRectF(1, 1, std::max(1.0, size.width() - 2), std::max(1.0, size.height() - 2));
        } else {
            const QFontMetricsF metrics(theme.font("detail"));
            double widest = theme.px(20);
            for (const QString &name : classes)
                widest = std::max(widest, metrics.horizontalAdvance(name) + theme.px(12));
            widest = std::min({widest, double(theme.px(150)), size.width() * 0.25});
            const double top = paintHeading(nullptr, size.width(), titleBelow(heading, above), subtitle);
            const double side = theme.px(26); // for the words "is" and "said", or one line of labels
            out.rowLabels = (size.height() - top - side) / n >= theme.px(15);
            const double left = out.rowLabels ? widest : theme.px(20);
            const double each = (size.width() - left) / n;
            out.columnLabels = each >= theme.px(15);
            out.turned = out.columnLabels && each < std::min<double>(theme.px(72), widest + theme.px(36));
            const double labels = out.turned ? std::min(widest + theme.px(30), size.height() * 0.3) : side;
            out.cells = QRectF(left, top + labels, std::max(1.0, size.width() - left), std::max(1.0, size.height() - top - labels));
            // Cells stay near to squares, so that the diagonal is one.
            out.cells.setWidth(std::min(out.cells.width(), std::max(out.cells.height() * 1.6, n * theme.px(90))));
        }
        out.wide = out.cells.width() / n;
        out.high = out.cells.height() / n;
        const double small = std::min(out.wide, out.high);
        out.gap = small > theme.px(40) ? theme.px(bare ? 3 : 6) : small > theme.px(14) ? 2 : small > 5 ? 1 : 0;
        return out;
    }

    void paintCell(QPainter &painter, const Layout &layout, int truth, int answer, bool bare) const
    {
        const Theme &theme = Theme::get();
        const std::int64_t count = confusion.at(truth, answer);
        QRectF cell = cellAt(layout, truth, answer);
        if (!bare && layout.gap == 0 && std::min(cell.width(), cell.height()) < kSeen && count > 0) // one row of very many classes is still to be seen
            cell = QRectF(cell.center() - QPointF(kSeen / 2, kSeen / 2), QSizeF(std::max(kSeen, cell.width()), std::max(kSeen, cell.height())));
        const double share = confusion.share(truth, answer, ofSaid);
        const bool right = truth == answer;
        if (layout.gap == 0 && count == 0)
            return;
        // A trace stays visible: from 6 % for one row in very many up to 62 %, on which text keeps 4.5:1.
        const double amount = count == 0 ? 0.04 : 0.06 + (right ? 0.56 : 0.5) * std::sqrt(share);
        const QColor fill = count == 0 ? theme.color("sunken") : theme.tint(right ? "c0" : "c1", amount);
        const double radius = std::min<double>(theme.radius("control"), layout.gap);
        const auto paintFill = [&](const QColor &colour) { layout.gap > 1 ? paint::box(&painter, cell, radius, colour) : painter.fillRect(cell, colour); };
        if (lit.empty() || count == 0) {
            paintFill(fill);
        } else { // the picked part in its colour, the rest dim
            const double part = static_cast<double>(litAt(truth, answer)) / static_cast<double>(count);
            paintFill(theme.tint("dim", 0.35));
            painter.save();
            painter.setClipRect(QRectF(cell.left(), cell.top(), part > 0 ? std::max(2.0, cell.width() * part) : 0, cell.height()), Qt::IntersectClip);
            paintFill(part > 0 ? fill : QColor(Qt::transparent));
            painter.restore();
        }
        if (!bare)
            paintFigures(painter, cell, count, share);
    }

    void paintFigures(QPainter &painter, const QRectF &cell, std::int64_t count, double share) const
    {
        const Theme &theme = Theme::get();
        QString rows = countText(count), percent = percentText(share, 1);
        if (sharesFirst)
            std::swap(rows, percent);
        const bool large = cell.height() > theme.px(46) && cell.width() > theme.px(70);
        const QFont font = theme.font(large ? "heading" : "detail");
        const QFontMetricsF metrics(font);
        if (metrics.horizontalAdvance(rows) > cell.width() - 4 || metrics.height() > cell.height())
            return;
        painter.setFont(font);
        painter.setPen(theme.color(count == 0 ? "text3" : "text"));
        if (!large || count == 0) {
            painter.drawText(cell, Qt::AlignCenter, rows);
            return;
        }
        painter.drawText(cell.translated(0, -theme.px(9)), Qt::AlignCenter, rows);
        painter.setFont(theme.font("detail"));
        painter.drawText(cell.translated(0, theme.px(11)), Qt::AlignCenter, percent);
    }

    void paintLabels(QPainter &painter, const Layout &layout) const
    {
        const Theme &theme = Theme::get();
        painter.setFont(theme.font("detail"));
        painter.setPen(theme.color("text2"));
        const QFontMetricsF metrics(painter.font());
        if (layout.rowLabels)
            for (int truth = 0; truth < confusion.classes; ++truth)
                painter.drawText(QRectF(0, layout.cells.top() + truth * layout.high, layout.cells.left() - theme.px(6), layout.high - layout.gap), Qt::AlignLeft | Qt::AlignVCenter,
                                 metrics.elidedText(classes[truth], Qt::ElideRight, layout.cells.left() - theme.px(8)));
        if (!layout.columnLabels) {
            painter.drawText(QRectF(layout.cells.left(), layout.cells.top() - theme.px(20), layout.cells.width(), theme.px(16)), Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(Words::tr("down: what it is, across: what was said"), Qt::ElideRight, layout.cells.width()));
            return;
        }
        const double room = layout.turned ? layout.cells.top() - paintHeading(nullptr, 1e4, titleBelow(heading, above), subtitle) - theme.px(6) : layout.wide - layout.gap - 2;
        const bool whole = std::all_of(classes.begin(), classes.end(), [&](const QString &name) { return metrics.horizontalAdvance(Words::tr("said: %1").arg(name)) <= room; });
        for (int answer = 0; answer < confusion.classes; ++answer) {
            const QString text = metrics.elidedText(whole ? Words::tr("said: %1").arg(classes[answer]) : classes[answer], Qt::ElideRight, room); // the class says more
            painter.save();
            painter.translate(layout.cells.left() + answer * layout.wide, layout.cells.top());
            if (layout.turned) {
                painter.translate((layout.wide - layout.gap) / 2, -theme.px(6));
                painter.rotate(-90);
                painter.drawText(QRectF(0, -theme.px(9), room, theme.px(18)), Qt::AlignLeft | Qt::AlignVCenter, text);
            } else {
                painter.drawText(QRectF(0, -theme.px(24), layout.wide - layout.gap, theme.px(20)), Qt::AlignCenter, text);
            }
            painter.restore();
        }
    }
};

std::shared_ptr<const RowCells> cellsOf(const Results &results, const LearnerResult &learner)
{
    auto out = std::make_shared<RowCells>();
    const auto k = static_cast<std::int32_t>(results.classes.size());
    out->source = results.source;
    out->sourceRows = std::make_shared<RowIndex>(results.rowOf);
    out->cells = k * k;
    const std::size_t count = std::min({results.rowOf.size(), results.trueClass.size(), learner.predictedClass.size()});
    for (std::size_t i = 0; i < count; ++i) {
        const std::int32_t truth = results.trueClass[i], answer = learner.predictedClass[i];
        out->cellOf.push_back(truth < 0 || truth >= k || answer < 0 || answer >= k ? -1 : truth * k + answer);
    }
    return out;
}

} // namespace

PicturePtr confusionPicture(const ResultsPtr &results, const std::string &learner, const std::string &show)
{
    if (const QString why = whyNoLearners(results); !why.isEmpty())
        return messagePicture(Words::tr("No results to draw"), why);
    if (results->task == Task::Regression)
        return messagePicture(Words::tr("No classes"), Words::tr("A confusion matrix counts classes. The target %1 is a number.").arg(qstring(results->target)));
    const auto named = std::find_if(results->learners.begin(), results->learners.end(), [&](const LearnerResult &l) { return l.name == learner; });
    if (!learner.empty() && named == results->learners.end())
        return messagePicture(Words::tr("There is no learner %1").arg(chartName(learner)), Words::tr("Choose another one in the settings."));
    const LearnerResult &shown = learner.empty() ? results->learners[rankLearners(*results).order.front()] : *named;
    auto picture = std::make_shared<ConfusionPicture>();
    picture->confusion = confusionOf(*results, shown);
    picture->tested = cellsOf(*results, shown);
    if (picture->confusion.rows == 0)
        return messagePicture(Words::tr("Nothing was tested"), Words::tr("The results hold no tested rows."));
    for (const std::string &name : results->classes)
        picture->classes << chartName(name);
    const Confusion &c = picture->confusion;
    picture->sharesFirst = show == "of_true" || show == "of_predicted";
    picture->ofSaid = show == "of_predicted";
    picture->learner = chartName(shown.name);
    picture->heading = Words::tr("Confusion");
    picture->subtitle = picture->learner + QStringLiteral(" · ")
                        + Words::tr("%1 of %2 tested rows right").arg(countText(c.right), countText(c.rows));
    picture->said = Words::tr("Confusion matrix of %1").arg(picture->subtitle);
    picture->mistakes = mistakesOf(c, picture->classes);
    if (!picture->mistakes.isEmpty())
        picture->said += QStringLiteral("; ") + picture->mistakes;
    return picture;
}

} // namespace mortise
