#include "widgets/charts/heading.h"

#include "widgets/charts/point_mark.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::Legend)
};

constexpr QChar kIsolate(0x2068), kIsolateEnd(0x2069);
constexpr int kHeight = 34, kLine = 20, kSwatch = 9, kToText = 14, kGap = 14;

class Writer {
public:
    Writer(QPainter *painter, double width) : painter_(painter), width_(width) {}

    void titles(const QString &title, const QString &subtitle)
    {
        const QString shown = strong_.elidedText(title, Qt::ElideRight, std::max(0.0, width_));
        text(shown, "strong", "text");
        x_ += shown.isEmpty() ? 0 : strong_.horizontalAdvance(shown) + theme_.px(8);
        if (subtitle.isEmpty())
            return;
        const double room = width_ - x_;
        if (room < theme_.px(60) && !title.isEmpty())
            return;
        const QString words = detail_.elidedText(subtitle, Qt::ElideRight, room);
        text(words, "detail", "text2");
        x_ += detail_.horizontalAdvance(words) + theme_.px(kGap);
    }

    void legend(const std::vector<LegendEntry> &entries, int mostLines)
    {
        kept_ = 0;
        double needed = -theme_.px(kGap);
        for (const LegendEntry &entry : entries)
            needed += wide(entry);
        if (x_ + needed > width_)
            nextLine();
        else
            x_ = width_ - needed;
        int line = 1;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const std::size_t left = entries.size() - i;
            const auto keepRoom = [&] { kept_ = line == mostLines && left > 1 ? detail_.horizontalAdvance(moreText(left)) + theme_.px(kGap) : 0; };
            keepRoom();
            if (x_ + wide(entries[i]) - theme_.px(kGap) + kept_ > width_ && x_ > 0) {
                if (line == mostLines) {
                    text(moreText(left), "detail", "text2");
                    return;
                }
                ++line;
                nextLine();
                keepRoom();
            }
            place(entries[i]);
        }
    }

    const std::vector<QRectF> &places() const { return places_; } // of the legend's entries
    double bottom() const { return y_ + theme_.px(kHeight - kLine); }

private:
    static QString moreText(std::size_t count) { return Words::tr("and %1 more").arg(count); }
    void place(const LegendEntry &entry)
    {
        places_.push_back(QRectF(x_ - theme_.px(kGap) / 2.0, y_ - theme_.px(kLine) * 0.75, wide(entry), theme_.px(kLine)));
        if (painter_) {
            const QRectF swatch(x_, y_ - theme_.px(kSwatch), theme_.px(kSwatch), theme_.px(kSwatch));
            painter_->setBrush(entry.hidden ? theme_.color("card") : entry.colour);
            painter_->setPen(entry.hidden ? theme_.color("ctl") : entry.colour);
            if (entry.shape != -1)
                paintMark(*painter_, swatch.center(), theme_.px(3.5), entry.shape);
            else
                painter_->drawRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5));
            painter_->setBrush(Qt::NoBrush);
        }
        x_ += theme_.px(kToText);
        const double from = x_;
        text(name(entry), "detail", entry.hidden ? "text3" : "text2");
        if (painter_ && entry.hidden) // not by colour alone
            painter_->drawLine(QPointF(from, y_ - theme_.px(4)), QPointF(from + detail_.horizontalAdvance(name(entry)), y_ - theme_.px(4)));
        x_ += wide(entry) - theme_.px(kToText);
    }
    void nextLine()
    {
        x_ = 0;
        y_ += theme_.px(kLine);
    }
    QString name(const LegendEntry &entry) const { return detail_.elidedText(entry.text, Qt::ElideMiddle, std::min<double>(theme_.px(220), std::max(1.0, width_ - theme_.px(kToText) - kept_))); }
    double wide(const LegendEntry &entry) const { return theme_.px(kToText) + detail_.horizontalAdvance(name(entry)) + theme_.px(kGap); }
    void text(const QString &words, const char *role, const char *tone)
    {
        if (!painter_)
            return;
        painter_->setFont(theme_.font(role));
        painter_->setPen(theme_.color(tone));
        painter_->drawText(QPointF(x_, y_), words);
    }

    const Theme &theme_ = Theme::get();
    const QFontMetricsF strong_{theme_.font("strong")}, detail_{theme_.font("detail")};
    std::vector<QRectF> places_;
    QPainter *painter_;
    double kept_ = 0; // room for how many are left
    double width_, x_ = 0, y_ = theme_.px(kLine);
};

} // namespace

QString valueText(double value, int significant)
{
    QString text = numberText(value, significant);
    if (std::abs(value) < 10000)
        text.remove(QLocale().groupSeparator());
    return text;
}

QString shortName(const QString &name, qsizetype most)
{
    QString text = name.simplified();
    text.remove(kIsolate).remove(kIsolateEnd);
    if (text.size() > most) { // names of one table often differ at their ends only
        QString head = text.left(most - 1 - most / 3), tail = text.right(most / 3);
        if (head.back().isHighSurrogate())
            head.chop(1); // half a character
        if (tail.front().isLowSurrogate())
            tail.remove(0, 1);
        text = head + QChar(0x2026) + tail;
    }
    const bool leftward = std::any_of(text.begin(), text.end(), [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
    return leftward ? kIsolate + text + kIsolateEnd : text; // the words around it stay where they are
}

QString chartName(const std::string &name, qsizetype most)
{
    return shortName(qstring(name), most);
}

QFont tickFont()
{
    QFont font = Theme::get().font("label");
    font.setWeight(QFont::Normal);
    return font;
}

QString titleBelow(const QString &title, const QString &above)
{
    const auto words = [](const QString &text) { return QLatin1Char(' ') + text.simplified() + QLatin1Char(' '); };
    return words(above).contains(words(title), Qt::CaseInsensitive) ? QString() : title;
}

double paintHeading(QPainter *painter, double width, const QString &title, const QString &subtitle, const std::vector<LegendEntry> &legend, int mostLines)
{
    if (title.isEmpty() && subtitle.isEmpty() && legend.empty())
        return Theme::get().px(8);
    Writer writer(painter, width);
    writer.titles(title, subtitle);
    if (!legend.empty())
        writer.legend(legend, mostLines);
    return writer.bottom();
}

int legendEntryAt(QPointF at, double width, const QString &title, const QString &subtitle, const std::vector<LegendEntry> &legend, int mostLines)
{
    Writer writer(nullptr, width);
    writer.titles(title, subtitle);
    writer.legend(legend, mostLines);
    const auto found = std::find_if(writer.places().begin(), writer.places().end(), [&](const QRectF &place) { return place.contains(at); });
    return found == writer.places().end() ? -1 : static_cast<int>(found - writer.places().begin());
}

} // namespace mortise
