#include "app/welcome/example_card.h"

#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/link_item.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>
#include <QFile>
#include <QPainter>

namespace mortise {
namespace {

nlohmann::json readJson(const QString &resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    return nlohmann::json::parse(bytes.begin(), bytes.end(), nullptr, false);
}

} // namespace

ExampleCard::ExampleCard(const QString &resource, int number, QWidget *parent) : CardButton({}, parent), number_(number)
{
    std::vector<Text> problems;
    if (auto workflow = workflowFromJson(readJson(resource), catalogue(), &problems))
        workflow_ = std::move(*workflow);
    // Titles of examples are translated like every other text of the program.
    title_ = QCoreApplication::translate("examples", workflow_.title().c_str());
    summary_ = QCoreApplication::translate("examples", workflow_.summary.c_str());
    setAccessibleName(tr("Example %1: %2. %3").arg(number).arg(title_, summary_));
}

QSize ExampleCard::sizeHint() const
{
    const Theme &theme = Theme::get();
    return {theme.px(200), theme.px(167)};
}

void ExampleCard::paintEvent(QPaintEvent *event)
{
    CardButton::paintEvent(event);
    const Theme &theme = Theme::get();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF picture(1, 1, width() - 2, theme.px(80));
    painter.fillRect(picture.adjusted(3, 3, -3, 0), theme.color("canvas"));
    paintGraph(painter, picture.adjusted(theme.px(14), theme.px(10), -theme.px(14), -theme.px(10)));
    const double left = theme.px(14);
    painter.setFont(theme.font("strong"));
    painter.setPen(theme.color("text3"));
    const QString number = QString::number(number_);
    const double after = left + QFontMetricsF(painter.font()).horizontalAdvance(number) + theme.px(8);
    painter.drawText(QPointF(left, picture.bottom() + theme.px(23)), number);
    painter.setPen(theme.color("text"));
    painter.drawText(QPointF(after, picture.bottom() + theme.px(23)), QFontMetricsF(painter.font()).elidedText(title_, Qt::ElideRight, width() - after - left));
    painter.setPen(theme.color("text2"));
    paint::paragraph(&painter, QRectF(left, picture.bottom() + theme.px(31), width() - 2 * left, theme.px(50)), summary_, "detail", 3);
}

void ExampleCard::paintGraph(QPainter &painter, const QRectF &room) const
{
    const Theme &theme = Theme::get();
    QRectF all;
    for (const auto &[name, node] : workflow_.nodes())
        all |= QRectF(node.at.x, node.at.y, kCardWidth, kCardHeight);
    if (all.isEmpty())
        return;
    const double k = std::min({room.width() / all.width(), room.height() / all.height(), 0.22});
    painter.save();
    painter.translate(room.center());
    painter.scale(k, k);
    painter.translate(-all.center());
    const auto place = [&](const std::string &name, bool output) {
        const GraphNode *node = workflow_.find(name);
        return QPointF(node->at.x + (output ? kCardWidth : 0), node->at.y + kCardHeight / 2);
    };
    for (const Link &link : workflow_.links()) {
        const NodeType *type = catalogue().find(workflow_.find(link.from)->type);
        const char *tone = type && !type->outputs.empty() ? kindToken(type->outputs.front().kind) : "text3";
        painter.strokePath(linkPath(place(link.from, true), place(link.to, false)), QPen(theme.color(tone), 6));
    }
    for (const auto &[name, node] : workflow_.nodes()) {
        const NodeType *type = catalogue().find(node.type);
        const char *tone = type && !type->outputs.empty() ? kindToken(type->outputs.front().kind) : "text3";
        painter.setPen(QPen(theme.color("line2"), 5));
        painter.setBrush(theme.color("card"));
        painter.drawRoundedRect(QRectF(node.at.x, node.at.y, kCardWidth, kCardHeight), 10, 10);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(tone));
        painter.drawRoundedRect(QRectF(node.at.x + 16, node.at.y + 14, 28, 28), 6, 6);
    }
    painter.restore();
}

DatasetCard::DatasetCard(const QString &resource, QWidget *parent) : CardButton({}, parent)
{
    const nlohmann::json json = readJson(resource);
    if (json.is_object()) {
        title_ = QCoreApplication::translate("datasets", json.value("title", "").c_str());
        summary_ = QCoreApplication::translate("datasets", json.value("summary", "").c_str());
    }
    setAccessibleName(tr("Data set %1: %2").arg(title_, summary_));
    setToolTip(summary_);
}

QSize DatasetCard::sizeHint() const
{
    const Theme &theme = Theme::get();
    return {theme.px(200), theme.px(56)};
}

/// As many of its facts as fit: none is cut in the middle while there is one before it.
QString DatasetCard::factsThatFit(const QFontMetricsF &metrics, double room) const
{
    QString facts = summary_;
    while (metrics.horizontalAdvance(facts) > room && facts.contains(QStringLiteral(" · ")))
        facts.truncate(facts.lastIndexOf(QStringLiteral(" · ")));
    return metrics.elidedText(facts, Qt::ElideRight, room);
}

void DatasetCard::paintEvent(QPaintEvent *event)
{
    CardButton::paintEvent(event);
    const Theme &theme = Theme::get();
    QPainter painter(this);
    const double left = theme.px(14), room = width() - 2 * left;
    painter.setFont(theme.font("strong"));
    painter.setPen(theme.color("text"));
    painter.drawText(QPointF(left, height() / 2.0 - theme.px(4)), QFontMetricsF(painter.font()).elidedText(title_, Qt::ElideRight, room));
    painter.setFont(theme.font("detail"));
    painter.setPen(theme.color("text2"));
    painter.drawText(QPointF(left, height() / 2.0 + theme.px(14)), factsThatFit(QFontMetricsF(painter.font()), room));
}

} // namespace mortise
