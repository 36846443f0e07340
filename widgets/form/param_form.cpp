#include "widgets/form/param_form.h"

#include "widgets/theme/label.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace mortise {
namespace {

/// "method=constant|value" holds for these values, "path=*.zip" for what ends so.
bool holds(const std::string &condition, const ParamValues &values)
{
    const std::size_t at = condition.find('=');
    if (at == std::string::npos)
        return true;
    const auto value = values.all().find(condition.substr(0, at));
    const QStringList allowed = qstring(condition.substr(at + 1)).split(QLatin1Char('|'));
    if (value == values.all().end())
        return true;
    const QString text = qstring(paramText(value->second));
    return std::any_of(allowed.begin(), allowed.end(), [&](const QString &each) {
        return each.startsWith(QLatin1Char('*')) ? text.endsWith(each.mid(1), Qt::CaseInsensitive) : text == each;
    });
}

/// A label whose double-click goes back to the default.
class ResetLabel : public Label {
public:
    using Label::Label;
    std::function<void()> reset;

protected:
    void mouseDoubleClickEvent(QMouseEvent *) override { reset(); }
};

} // namespace

ParamForm::ParamForm(QWidget *parent) : QWidget(parent)
{
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 0, 0, 0);
}

void ParamForm::setNode(const NodeType *type, const ParamValues &values, const std::vector<ColumnInfo> &columns, const QString &folder)
{
    std::vector<QString> names;
    for (const ColumnInfo &column : columns)
        names.push_back(column.name);
    if (type != type_ || names != columnNames_ || !page_) {
        type_ = type;
        columnNames_ = std::move(names);
        values_ = values;
        build(columns, folder);
    }
    showValues(values);
}

void ParamForm::build(const std::vector<ColumnInfo> &columns, const QString &folder)
{
    if (page_) {
        // What is typed in an editor may be taken as it loses the focus and lead here: it must outlive that, and say no more.
        for (const auto &[key, part] : parts_)
            part.editor->disconnect(this);
        page_->hide();
        column_->removeWidget(page_);
        page_->deleteLater();
    }
    parts_.clear();
    page_ = new QWidget(this);
    auto *list = new QVBoxLayout(page_);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(Theme::get().px(14));
    if (type_)
        for (const ParamSpec &spec : type_->params)
            addPart(spec, columns, folder);
    if (!type_ || type_->params.empty())
        list->addWidget(new Label(tr("This block has no settings."), "body", "text2", page_));
    list->addStretch();
    column_->addWidget(page_);
}

void ParamForm::addPart(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, const QString &folder)
{
    const Theme &theme = Theme::get();
    Part part{nullptr, new QWidget(page_), nullptr, nullptr};
    auto *block = new QVBoxLayout(part.block);
    block->setContentsMargins(0, 0, 0, 0);
    block->setSpacing(theme.px(4));
    part.editor = Editor::make(spec, columns, folder, part.block);
    const bool flag = std::holds_alternative<Flag>(spec.domain); // its switch carries the label
    auto *label = new ResetLabel(flag ? QString() : translated(spec.label), "detail", "text2", part.block);
    label->setBuddy(part.editor->field());
    label->setVisible(!flag);
    label->setToolTip(tr("Double-click: back to %1").arg(qstring(paramText(spec.fallback)).left(80)));
    label->reset = [this, &spec] { emit changed(qstring(spec.key), spec.fallback); };
    part.label = label;
    block->addWidget(label);
    block->addWidget(part.editor);
    if (!spec.help.empty()) {
        auto *help = new Label(translated(spec.help), "detail", "text3", part.block);
        help->setWordWrap(true);
        block->addWidget(help);
    }
    part.problem = new Label({}, "detail", "err", part.block);
    part.problem->setWordWrap(true);
    part.problem->hide();
    block->addWidget(part.problem);
    connect(part.editor, &Editor::changed, this, [this, key = qstring(spec.key)](const ParamValue &value) { emit changed(key, value); });
    connect(part.editor, &Editor::wrong, this, [problem = part.problem](const QString &why) {
        problem->setText(why);
        problem->setVisible(!why.isEmpty());
    });
    static_cast<QVBoxLayout *>(page_->layout())->addWidget(part.block);
    parts_[spec.key] = part;
}

void ParamForm::showValues(const ParamValues &values)
{
    values_ = values;
    if (!type_)
        return;
    for (const ParamSpec &spec : type_->params) {
        const Part &part = parts_.at(spec.key);
        const auto at = values.all().find(spec.key);
        const ParamValue &value = at == values.all().end() ? spec.fallback : at->second;
        part.editor->setValue(value);
        const bool differs = !(value == spec.fallback);
        if (!std::holds_alternative<Flag>(spec.domain))
            part.label->setText(translated(spec.label) + (differs ? QStringLiteral("  •") : QString()));
        part.block->setVisible(holds(spec.shownWhen, values));
    }
}

} // namespace mortise
