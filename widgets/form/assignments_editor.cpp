#include "widgets/form/assignments_editor.h"

#include "widgets/form/column_box.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

namespace mortise {

AssignmentsEditor::AssignmentsEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent)
    : Editor(spec, parent), columns_(columns)
{
    const Theme &theme = Theme::get();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(6));
    rows_ = new QVBoxLayout;
    rows_->setSpacing(theme.px(6));
    column->addLayout(rows_);
    auto *add = new QPushButton(theme.icon(QStringLiteral("add")), tr("Add a column"), this);
    setButtonRole(add, ButtonRole::Quiet);
    setSmall(add, true);
    column->addWidget(add, 0, Qt::AlignLeft);
    add_ = add;
    connect(add, &QPushButton::clicked, this, [this] {
        QSet<QString> taken;
        for (const Row &row : list_)
            taken << row.name();
        for (const ColumnInfo &info : columns_)
            if (!taken.contains(info.name)) {
                const auto &values = std::get<Assignments>(spec_.domain).values;
                addRow(info.name, values.empty() ? info.name : qstring(values.front().value));
                collect();
                list_.back().column->setFocus();
                return;
            }
    });
}

QWidget *AssignmentsEditor::field()
{
    return add_;
}

void AssignmentsEditor::addRow(const QString &column, const QString &value)
{
    const Theme &theme = Theme::get();
    Row row{new QWidget(this), nullptr, nullptr};
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.px(6));
    row.column = new ColumnBox(row.widget);
    row.column->setAccessibleName(tr("Column"));
    row.column->setColumns(columns_, {}, {});
    row.column->setColumn(column);
    row.value = new QComboBox(row.widget);
    row.value->setAccessibleName(translated(spec_.label));
    row.value->setAccessibleDescription(translated(spec_.label));
    row.value->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const auto &values = std::get<Assignments>(spec_.domain).values;
    row.value->setEditable(values.empty());
    for (const Option &option : values)
        row.value->addItem(translated(option.label), qstring(option.value));
    if (values.empty())
        row.value->setEditText(value);
    else
        row.value->setCurrentIndex(row.value->findData(value));
    auto *remove = new QToolButton(row.widget);
    remove->setIcon(theme.icon(QStringLiteral("close")));
    remove->setAccessibleName(tr("Take %1 away").arg(column.simplified()));
    line->addWidget(row.column, 1);
    line->addWidget(row.value, 1);
    line->addWidget(remove);
    rows_->addWidget(row.widget);
    connect(row.column, &QComboBox::activated, this, &AssignmentsEditor::collect);
    if (values.empty())
        connect(row.value->lineEdit(), &QLineEdit::editingFinished, this, &AssignmentsEditor::collect);
    else
        connect(row.value, &QComboBox::activated, this, &AssignmentsEditor::collect);
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] {
        std::erase_if(list_, [&](const Row &each) { return each.widget == widget; });
        widget->deleteLater();
        collect();
    });
    list_.push_back(row);
}

QString AssignmentsEditor::Row::name() const
{
    return column->column();
}

void AssignmentsEditor::collect()
{
    shown_.clear();
    for (const Row &row : list_) {
        const QString value = row.value->isEditable() ? row.value->currentText() : row.value->currentData().toString();
        shown_.push_back(utf8(row.name() + QLatin1Char('=') + value));
    }
    offer(ParamValue(shown_));
}

void AssignmentsEditor::setValue(const ParamValue &value)
{
    const auto *items = std::get_if<std::vector<std::string>>(&value);
    if (!items || *items == shown_)
        return;
    for (const Row &row : list_)
        row.widget->deleteLater();
    list_.clear();
    shown_ = *items;
    for (const std::string &item : *items) {
        const std::size_t at = item.rfind('=');
        if (at != std::string::npos)
            addRow(qstring(item.substr(0, at)), qstring(item.substr(at + 1)));
    }
}

} // namespace mortise
