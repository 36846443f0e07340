#include "widgets/form/number_editor.h"

#include "base/number_text.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/text_set.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSlider>

#include <cmath>

namespace mortise {
namespace {

constexpr int kSteps = 1000;
constexpr double kWidestLinear = 10000, kWidestLog = 1e9;

} // namespace

NumberEditor::NumberEditor(const ParamSpec &spec, QWidget *parent) : Editor(spec, parent)
{
    std::string unit;
    if (const auto *real = std::get_if<RealRange>(&spec.domain)) {
        min_ = real->min;
        max_ = real->max;
        log_ = real->scale == Scale::Log;
        unit = real->unit;
    } else if (const auto *integer = std::get_if<IntRange>(&spec.domain)) {
        min_ = static_cast<double>(integer->min);
        max_ = static_cast<double>(integer->max);
        log_ = integer->scale == Scale::Log;
        unit = integer->unit;
        whole_ = true;
    }
    const Theme &theme = Theme::get();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(10));
    const bool slides = !spec.optional && (log_ ? max_ / std::max(min_, 1e-4) <= kWidestLog : max_ - min_ <= kWidestLinear);
    if (slides) {
        slider_ = new QSlider(Qt::Horizontal, this);
        slider_->setRange(0, whole_ && !log_ ? static_cast<int>(max_ - min_) : kSteps);
        slider_->setAccessibleName(translated(spec.label));
        row->addWidget(slider_, 1);
        connect(slider_, &QSlider::valueChanged, this, [this](int position) {
            const double value = fromSlider(position);
            setQuietly(field_, qstring(whole_ ? std::to_string(static_cast<std::int64_t>(value)) : rounded(value, 3)));
            setWrong(field_, false);
            offerText(field_->text());
        });
    }
    field_ = new QLineEdit(this);
    field_->setAccessibleName(translated(spec.label));
    if (spec.optional)
        field_->setPlaceholderText(tr("no limit"));
    if (slides)
        field_->setFixedWidth(theme.px(72));
    row->addWidget(field_, slides ? 0 : 1);
    connect(field_, &QLineEdit::textEdited, this, &NumberEditor::typed);
    onTextSet(field_, this, [this] { typed(); });
}

QWidget *NumberEditor::field()
{
    return field_;
}

double NumberEditor::fromSlider(int position) const
{
    if (whole_ && !log_)
        return min_ + position;
    const double share = position / static_cast<double>(kSteps);
    const double low = std::max(min_, 1e-4);
    double value = log_ ? low * std::pow(max_ / low, share) : min_ + share * (max_ - min_);
    if (log_ && position == 0)
        value = min_;
    return whole_ ? std::round(value) : value;
}

int NumberEditor::toSlider(double value) const
{
    if (whole_ && !log_)
        return static_cast<int>(value - min_);
    const double low = std::max(min_, 1e-4);
    const double share = log_ ? std::log(std::max(value, low) / low) / std::log(max_ / low) : (value - min_) / (max_ - min_);
    return static_cast<int>(std::lround(kSteps * std::clamp(share, 0.0, 1.0)));
}

void NumberEditor::typed()
{
    const bool taken = offerText(field_->text());
    setWrong(field_, !taken);
    if (const auto number = parseNumber(utf8(field_->text())); taken && number && slider_) {
        const QSignalBlocker quiet(slider_);
        slider_->setValue(toSlider(*number));
    }
}

void NumberEditor::setValue(const ParamValue &value)
{
    const std::string text = paramText(value);
    if (field_->hasFocus() && parseNumber(utf8(field_->text())) == parseNumber(text))
        return; // what is being typed stays as it is ("1.0")
    setQuietly(field_, qstring(text));
    setWrong(field_, false);
    if (const auto number = parseNumber(text); number && slider_) {
        const QSignalBlocker quiet(slider_);
        slider_->setValue(toSlider(*number));
    }
}

} // namespace mortise
