#include "widgets/canvas/node_card.h"

#include "widgets/bridge/value_loader.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/canvas/fit_picture.h"
#include "widgets/canvas/toy_picture.h"
#include "widgets/theme/label.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace mortise {
namespace {

constexpr int kNamedColumns = 3;

/// A port's shape, as on the canvas.
class PortMark : public QWidget {
public:
    PortMark(ValueKind kind, QWidget *parent) : QWidget(parent), kind_(kind) { setFixedSize(Theme::get().px(16), Theme::get().px(16)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(width() / 2.0, height() / 2.0);
        painter.scale(Theme::get().scale(), Theme::get().scale());
        paintPort(&painter, kind_, {}, true);
    }

private:
    ValueKind kind_;
};

/// The types that the first setting about columns allows; nullopt where there is none.
std::optional<std::string> typesWorkedOn(const NodeType &type)
{
    for (const ParamSpec &spec : type.params) {
        if (const auto *names = std::get_if<ColumnNames>(&spec.domain))
            return names->types;
        if (const auto *name = std::get_if<ColumnName>(&spec.domain))
            return name->types;
    }
    return std::nullopt;
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

QString whatItWouldDoHere(const NodeType &type, const std::optional<LooseEnd> &end, const std::vector<Field> &fields)
{
    const PortSpec *port = end ? fittingPort(type, *end) : nullptr;
    if (!port)
        return NodeCard::tr("Here: stands alone until it is linked.");
    const QString label = translated(port->label), node = qstring(end->node).simplified();
    QString text = end->output ? NodeCard::tr("Here: its input “%1” comes from %2.").arg(label, node) : NodeCard::tr("Here: its output “%1” goes to %2.").arg(label, node);
    const std::optional<std::string> types = typesWorkedOn(type);
    if (!types || fields.empty() || !end->output)
        return text;
    QStringList names;
    for (const Field &field : fields)
        if (types->empty() || types->find("NCTD"[static_cast<int>(field.column->type())]) != std::string::npos)
            names << qstring(field.name).simplified();
    const auto others = static_cast<int>(names.size()) - kNamedColumns;
    if (names.isEmpty())
        return text + QLatin1Char(' ') + NodeCard::tr("None of the columns is of a type that it works on.");
    const QString first = names.mid(0, kNamedColumns).join(QStringLiteral(", "));
    return text + QLatin1Char(' ') + (others > 0 ? NodeCard::tr("Columns it can work on: %1 and %n more.", nullptr, others).arg(first) : NodeCard::tr("Columns it can work on: %1.").arg(first));
}

NodeCard::NodeCard(const Registry &registry, QWidget *parent) : QFrame(parent), registry_(registry)
{
    const Theme &theme = Theme::get();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(14), theme.px(14), theme.px(14), theme.px(14));
    column->setSpacing(theme.px(8));
    const auto wrapping = [this](const char *role, const char *tone) {
        auto *label = new Label({}, role, tone, this);
        label->setWordWrap(true);
        label->setMinimumWidth(1);
        return label;
    };
    column->addWidget(title_ = wrapping("strong", "text"));
    column->addWidget(sentence_ = wrapping("body", "text2"));
    column->addWidget(toy_ = new ToyPicture(this));
    column->addWidget(fit_ = new FitPicture(this));
    column->addWidget(figure_ = new FigurePicture(this));
    ports_ = new QWidget(this);
    portRows_ = new QVBoxLayout(ports_);
    portRows_->setContentsMargins(0, 0, 0, 0);
    portRows_->setSpacing(theme.px(4));
    column->addWidget(ports_);
    column->addWidget(here_ = wrapping("detail", "text2"));
    column->addStretch();
    showPicture(nullptr);
    connect(&Theme::get(), &Theme::changed, this, [this] { // figures are drawn anew when they are shown again
        figures_.clear();
        shown_.clear();
    });
}

void NodeCard::show(const NodeType &type, const std::optional<LooseEnd> &end, const std::vector<Field> &fields)
{
    title_->setText(translated(type.title));
    sentence_->setText(translated(type.summary));
    here_->setText(whatItWouldDoHere(type, end, fields));
    setAccessibleName(title_->text());
    setAccessibleDescription(sentence_->text() + QLatin1Char(' ') + here_->text());
    if (shown_ == type.id)
        return;
    shown_ = type.id;
    showPorts(type);
    showPicture(nullptr);
    if (toys_.contains(type.id)) {
        showToy(type);
        return;
    }
    ValueLoader::later<Toy>(
        this, [&type, &registry = registry_] { return toyOf(type, registry); },
        [this, &type](const Toy &toy) {
            toys_[type.id] = toy;
            if (shown_ == type.id)
                showToy(type);
        });
}

NodeCard::Toy NodeCard::toyOf(const NodeType &type, const Registry &registry)
{
    return {toyRun(type, registry), toyFit(type, registry), toyInputs(type, registry)};
}

void NodeCard::showToy(const NodeType &type)
{
    const Toy &toy = toys_[type.id];
    if (toy.run) {
        toy_->setRun(*toy.run);
        showPicture(toy_);
    } else if (toy.fit) {
        fit_->setFit(*toy.fit);
        showPicture(fit_);
    } else if (!toy.inputs.empty() && figureMaker_) {
        showFigure(type, toy.inputs);
    }
}

void NodeCard::showFigure(const NodeType &type, const Inputs &inputs)
{
    const auto known = figures_.find(type.id);
    if (known == figures_.end()) {
        figureMaker_(type, inputs, FigurePicture::figureSize(), [this, &type](const QImage &image, const QString &sentence) {
            figures_[type.id] = {image, sentence};
            if (shown_ == type.id)
                showFigure(type, {});
        });
        return;
    }
    figure_->setFigure(known->second.image, known->second.sentence);
    showPicture(figure_);
}

void NodeCard::showPicture(QWidget *picture)
{
    for (QWidget *each : {static_cast<QWidget *>(toy_), static_cast<QWidget *>(fit_), static_cast<QWidget *>(figure_)})
        each->setVisible(each == picture);
    ports_->setVisible(!picture);
}

void NodeCard::showPorts(const NodeType &type)
{
    clearLayout(portRows_);
    const auto add = [this](const QString &title, const std::vector<PortSpec> &ports) {
        if (ports.empty())
            return;
        portRows_->addWidget(new Label(title, "label", "text3", ports_));
        for (const PortSpec &port : ports) {
            auto *row = new QWidget(ports_);
            auto *line = new QHBoxLayout(row);
            line->setContentsMargins(0, 0, 0, 0);
            line->addWidget(new PortMark(port.kind, row));
            line->addWidget(new Label(port.many ? tr("%1, as many as you like").arg(translated(port.label)) : translated(port.label), "body", "text", row), 1);
            portRows_->addWidget(row);
        }
    };
    add(tr("Comes in"), type.inputs);
    add(tr("Comes out"), type.outputs);
}

} // namespace mortise
