#include "widgets/form/choice_editor.h"

#include "widgets/theme/look_roles.h"
#include "widgets/theme/segments.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/toggle_switch.h"
#include "widgets/theme/translated.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace mortise {
namespace {

constexpr std::size_t kMostSegments = 4;
constexpr int kFewestLetters = 8;
constexpr qsizetype kLongestSegments = 30; // letters in all

} // namespace

ChoiceEditor::ChoiceEditor(const ParamSpec &spec, QWidget *parent) : Editor(spec, parent)
{
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    qsizetype letters = 0;
    for (const Option &option : choice().options)
        letters += translated(option.label).size();
    if (!choice().orNumber && choice().options.size() <= kMostSegments && letters <= kLongestSegments) {
        segments_ = new Segments(translated(spec.label), this);
        segments_->setStretch(true);
        for (const Option &option : choice().options)
            segments_->addSegment(translated(option.label));
        row->addWidget(segments_);
        connect(segments_, &Segments::chosen, this, [this](int index) { offer(ParamValue(choice().options[static_cast<std::size_t>(index)].value)); });
        return;
    }
    list_ = new QComboBox(this);
    list_->setAccessibleName(translated(spec.label));
    list_->setAccessibleDescription(translated(spec.label)); // its name is what it shows
    list_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // as wide as the form, not as its longest choice
    list_->setMinimumContentsLength(kFewestLetters);
    for (const Option &option : choice().options)
        list_->addItem(translated(option.label), qstring(option.value));
    row->addWidget(list_);
    if (choice().orNumber) {
        list_->setEditable(true);
        list_->setInsertPolicy(QComboBox::NoInsert);
        connect(list_, &QComboBox::editTextChanged, this, [this](const QString &text) {
            const int known = list_->findText(text);
            setWrong(list_, !(known >= 0 ? offer(ParamValue(utf8(list_->itemData(known).toString()))) : offer(ParamValue(utf8(text)))));
        });
    } else {
        connect(list_, &QComboBox::activated, this, [this](int index) { offer(ParamValue(utf8(list_->itemData(index).toString()))); });
    }
}

QWidget *ChoiceEditor::field()
{
    return segments_ ? static_cast<QWidget *>(segments_) : list_;
}

void ChoiceEditor::setValue(const ParamValue &value)
{
    const std::string text = paramText(value);
    const auto &options = choice().options;
    const auto at = std::find_if(options.begin(), options.end(), [&](const Option &option) { return option.value == text; });
    const int index = at == options.end() ? -1 : static_cast<int>(at - options.begin());
    if (segments_) {
        const QSignalBlocker quiet(segments_);
        if (index >= 0)
            segments_->setCurrent(index);
        return;
    }
    const QSignalBlocker quiet(list_);
    if (index >= 0)
        list_->setCurrentIndex(index);
    else if (list_->isEditable() && list_->currentText() != qstring(text))
        list_->setEditText(qstring(text));
    setWrong(list_, false);
}

FlagEditor::FlagEditor(const ParamSpec &spec, QWidget *parent) : Editor(spec, parent)
{
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    toggle_ = new ToggleSwitch(translated(spec.label), this);
    row->addWidget(toggle_);
    connect(toggle_, &QCheckBox::toggled, this, [this](bool on) { offer(ParamValue(on)); });
}

QWidget *FlagEditor::field()
{
    return toggle_;
}

void FlagEditor::setValue(const ParamValue &value)
{
    const QSignalBlocker quiet(toggle_);
    const bool *on = std::get_if<bool>(&value);
    toggle_->setChecked(on && *on);
}

} // namespace mortise
