#include "widgets/form/columns_editor.h"

#include "widgets/form/column_model.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace mortise {
namespace {

constexpr int kShownRows = 6, kSearchFrom = 12;

} // namespace

void setUpColumnList(QComboBox *list, ColumnModel *model)
{
    auto *view = new QListView(list);
    view->setUniformItemSizes(true); // 5,000 columns
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setTextElideMode(Qt::ElideMiddle);
    list->setView(view);
    list->setModel(model);
    list->setEditable(true); // type to find
    list->setInsertPolicy(QComboBox::NoInsert);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->completer()->setFilterMode(Qt::MatchContains);
    list->completer()->setCompletionMode(QCompleter::PopupCompletion);
    if (auto *found = qobject_cast<QListView *>(list->completer()->popup())) {
        found->setUniformItemSizes(true);
        found->setTextElideMode(Qt::ElideMiddle);
    }
}

int typedColumn(const QComboBox *list, const ColumnModel &model)
{
    const QString text = list->currentText();
    const int now = list->currentIndex();
    return now >= 0 && list->itemText(now) == text ? now : model.rowShowing(text); // of two that look alike, the one that was chosen
}

ColumnEditor::ColumnEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent) : Editor(spec, parent)
{
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    list_ = new QComboBox(this);
    list_->setAccessibleName(translated(spec.label));
    model_ = new ColumnModel(columns, std::get<ColumnName>(spec.domain).types, tr("by itself"), this);
    setUpColumnList(list_, model_);
    row->addWidget(list_);
    connect(list_, &QComboBox::activated, this, [this](int index) { offer(ParamValue(utf8(model_->columnName(index)))); });
    connect(list_->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const int index = typedColumn(list_, *model_);
        setWrong(list_, index < 0);
        if (index < 0)
            emit wrong(tr("There is no such column"));
        else
            offer(ParamValue(utf8(model_->columnName(index))));
    });
}

QWidget *ColumnEditor::field()
{
    return list_;
}

void ColumnEditor::setValue(const ParamValue &value)
{
    const QSignalBlocker quiet(list_);
    list_->setCurrentIndex(model_->rowOf(qstring(paramText(value))));
    list_->lineEdit()->setCursorPosition(0); // of a long name its start
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
        connect(search, &QLineEdit::textChanged, model_, &ColumnModel::filter);
    }
    list_ = new QListView(this);
    list_->setAccessibleName(translated(spec.label));
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
