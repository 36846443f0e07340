#include "widgets/form/columns_editor.h"

#include "widgets/form/column_box.h"
#include "widgets/form/column_model.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/tick_delegate.h"
#include "widgets/theme/translated.h"

#include <QListView>
#include <QVBoxLayout>

namespace mortise {
namespace {

constexpr int kShownRows = 6, kSearchFrom = 12;

} // namespace

ColumnEditor::ColumnEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent) : Editor(spec, parent)
{
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    list_ = new ColumnBox(this);
    list_->setAccessibleName(translated(spec.label));
    list_->setColumns(columns, std::get<ColumnName>(spec.domain).types, tr("by itself"));
    row->addWidget(list_);
    connect(list_, &QComboBox::activated, this, [this](int index) { offer(ParamValue(utf8(list_->columnAt(index)))); });
}

QWidget *ColumnEditor::field()
{
    return list_;
}

void ColumnEditor::setValue(const ParamValue &value)
{
    list_->setColumn(qstring(paramText(value)));
}

ColumnsEditor::ColumnsEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent) : Editor(spec, parent)
{
    const Theme &theme = Theme::get();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(6));
    model_ = new ColumnModel(columns, std::get<ColumnNames>(spec.domain).types, {}, this);
    model_->setCheckable(true);
    if (columns.size() > kSearchFrom) {
        auto *search = new SearchField(tr("Find a column"), {}, this);
        column->addWidget(search);
        connect(search, &QLineEdit::textChanged, model_, [model = model_](const QString &typed) { model->filter(typed); });
    }
    list_ = new QListView(this);
    list_->setAccessibleName(translated(spec.label));
    list_->setItemDelegate(new TickDelegate({.height = 26, .inset = 4}, list_));
    list_->setUniformItemSizes(true); // 5,000 columns
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setModel(model_);
    list_->setDragEnabled(true); // onto a chart
    setFrameLook(list_, FrameLook::Field);
    list_->setFixedHeight(theme.px(26) * std::clamp(model_->rowCount(), 1, kShownRows) + theme.px(10));
    column->addWidget(list_);
    connect(model_, &ColumnModel::checkedByPerson, this, [this] { offer(ParamValue(model_->checked())); });
}

QWidget *ColumnsEditor::field()
{
    return list_;
}

void ColumnsEditor::setValue(const ParamValue &value)
{
    QSet<QString> chosen;
    if (const auto *names = std::get_if<std::vector<std::string>>(&value))
        for (const std::string &name : *names)
            chosen.insert(qstring(name));
    model_->setChecked(chosen);
}

} // namespace mortise
