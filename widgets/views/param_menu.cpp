#include "widgets/views/param_menu.h"

#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/text_set.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"
#include "widgets/views/param_bar.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

#include <utility>

namespace mortise {

ParamMenu::ParamMenu(const NodeType &type, QWidget *parent) : QToolButton(parent)
{
    setIcon(Theme::get().icon(QStringLiteral("settings")));
    setAccessibleName(tr("How the chart is drawn"));
    setToolTip(tr("How the chart is drawn"));
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setButtonRole(this, ButtonRole::Quiet);
    setSmall(this, true);
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    auto *form = new QWidget(menu);
    auto *rows = new QFormLayout(form);
    const Theme &theme = Theme::get();
    rows->setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6));
    for (const ParamSpec &spec : type.params) {
        if (std::holds_alternative<Flag>(spec.domain)) {
            QAction *action = menu->addAction(translated(spec.label));
            action->setCheckable(true);
            action->setToolTip(translated(spec.help));
            connect(action, &QAction::triggered, this, [this, key = qstring(spec.key)](bool on) { emit chosen(key, ParamValue(on)); });
            switches_.push_back({&spec, action});
        } else if (std::holds_alternative<RealRange>(spec.domain) && spec.optional) {
            addField(spec, form);
        }
    }
    if (!fields_.empty()) {
        auto *action = new QWidgetAction(menu);
        action->setDefaultWidget(form);
        menu->addSeparator();
        menu->addAction(action);
    } else {
        form->hide();
    }
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ParamMenu::open);
    showWhereUseful();
}

void ParamMenu::setBar(ParamBar *bar)
{
    bar_ = bar;
    connect(bar, &ParamBar::fitted, this, &ParamMenu::showWhereUseful);
    showWhereUseful();
}

void ParamMenu::showWhereUseful()
{
    setVisible(!switches_.empty() || !fields_.empty() || (bar_ && bar_->hidesAny()));
}

void ParamMenu::open()
{
    for (QAction *action : std::exchange(ofBar_, {}))
        action->menu() ? delete action->menu() : delete action;
    if (!bar_ || bar_->isHidden() || !bar_->hidesAny())
        return; // without its bar it is part of a menu that has the bar's settings beside it
    QAction *first = menu()->actions().value(0);
    ofBar_ = bar_->fillMenu(*menu(), first, this);
    if (first)
        ofBar_ << menu()->insertSeparator(first);
}

void ParamMenu::addField(const ParamSpec &spec, QWidget *form)
{
    auto *edit = new QLineEdit(form);
    edit->setAccessibleName(translated(spec.label));
    edit->setToolTip(translated(spec.help));
    edit->setPlaceholderText(tr("by itself"));
    setSmall(edit, true);
    auto *label = new Label(translated(spec.label), "detail", "text2", form);
    label->setBuddy(edit);
    static_cast<QFormLayout *>(form->layout())->addRow(label, edit);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, spec = &spec] {
        const auto value = parseParam(*spec, utf8(edit->text()));
        setWrong(edit, !value);
        if (value && edit->isModified())
            emit chosen(qstring(spec->key), *value);
        edit->setModified(false);
    });
    onTextSet(edit, this, [this, edit, spec = &spec] {
        const auto value = parseParam(*spec, utf8(edit->text()));
        setWrong(edit, !value);
        if (value)
            emit chosen(qstring(spec->key), *value);
    });
    fields_.push_back({&spec, edit});
}

void ParamMenu::setValues(const ParamValues &params)
{
    for (const Switch &one : switches_)
        one.action->setChecked(params.has(one.spec->key) && params.flag(one.spec->key));
    for (const Field &field : fields_)
        if (!field.edit->hasFocus() && params.has(field.spec->key)) {
            const auto value = params.optionalReal(field.spec->key);
            setQuietly(field.edit, value ? qstring(paramText(ParamValue(*value))) : QString());
            setWrong(field.edit, false);
        }
}

} // namespace mortise
