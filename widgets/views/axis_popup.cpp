#include "widgets/views/axis_popup.h"

#include "nodes/view/axis_params.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace mortise {
namespace {

const ParamSpec *specOf(const NodeType &type, bool across, const char *before, const char *behind)
{
    return findParam(type.params, before + std::string(across ? "x" : "y") + behind);
}

} // namespace

bool AxisPopup::hasSettings(const NodeType &type, bool across)
{
    return specOf(type, across, "", "_title") != nullptr;
}

AxisPopup::AxisPopup(const NodeType &type, const ParamValues &params, bool across, bool withEnds, QWidget *parent)
    : QFrame(parent, Qt::Popup), params_(params), wrong_(new Label({}, "detail", "err", this))
{
    const Theme &theme = Theme::get();
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameLook(this, FrameLook::Popup);
    const QString title = across ? tr("Axis across") : tr("Axis up");
    setAccessibleName(title);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(12));
    form->setVerticalSpacing(theme.px(6));
    form->addRow(new Label(title, "label", "text3", this));
    const ParamSpec *from = specOf(type, across, "", "_from"), *to = specOf(type, across, "", "_to");
    if (from && to && withEnds) {
        addField(form, *from, tr("From"), tr("by itself"));
        addField(form, *to, tr("To"), tr("by itself"));
    }
    if (const ParamSpec *titleSpec = specOf(type, across, "", "_title"))
        addField(form, *titleSpec, tr("Title"), tr("by itself"));
    logSpec_ = specOf(type, across, "log_", "");
    if (logSpec_ && withEnds) {
        log_ = new QCheckBox(translated(logSpec_->label), this);
        log_->setToolTip(translated(logSpec_->help));
        log_->setChecked(params_.flag(logSpec_->key));
        form->addRow(log_);
    }
    wrong_->setWordWrap(true);
    wrong_->hide();
    form->addRow(wrong_);
    auto *set = new QPushButton(tr("Set the axis"), this), *back = new QPushButton(tr("By itself"), this);
    setButtonRole(set, ButtonRole::Primary);
    for (QPushButton *button : {set, back})
        setSmall(button, true);
    auto *row = new QHBoxLayout;
    row->addWidget(set);
    row->addWidget(back);
    row->addStretch(1);
    form->addRow(row);
    connect(set, &QPushButton::clicked, this, &AxisPopup::accept);
    connect(back, &QPushButton::clicked, this, &AxisPopup::giveBack);
    setMinimumWidth(theme.px(260));
    if (!fields_.empty())
        setFocusProxy(fields_.front().edit);
}

void AxisPopup::addField(QFormLayout *form, const ParamSpec &spec, const QString &name, const QString &hint)
{
    auto *label = new Label(name, "body", "text2", this);
    auto *edit = new QLineEdit(qstring(paramText(params_.all().at(spec.key))), this);
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(name);
    edit->setToolTip(translated(spec.help));
    label->setBuddy(edit);
    form->addRow(label, edit);
    connect(edit, &QLineEdit::returnPressed, this, &AxisPopup::accept);
    fields_.push_back({&spec, edit});
}

/// What cannot be read stays, and it is said why.
void AxisPopup::accept()
{
    ParamChanges changes;
    wrong_->hide();
    for (const Field &field : fields_) {
        const auto value = isAxisTitle(field.spec->key) ? Expected<ParamValue>(ParamValue(utf8(field.edit->text().simplified()))) : parseParam(*field.spec, utf8(field.edit->text().simplified()));
        setWrong(field.edit, !value);
        if (!value) {
            wrong_->setText(translated(value.error().text));
            wrong_->show();
        } else if (*value != params_.all().at(field.spec->key)) {
            changes[field.spec->key] = *value;
        }
    }
    if (log_ && log_->isChecked() != params_.flag(logSpec_->key))
        changes[logSpec_->key] = log_->isChecked();
    if (!wrong_->isHidden()) {
        adjustSize();
        return;
    }
    if (!changes.empty())
        emit chosen(changes);
    close();
}

void AxisPopup::giveBack()
{
    for (const Field &field : fields_)
        field.edit->clear();
    if (log_)
        log_->setChecked(false);
    accept();
}

} // namespace mortise
