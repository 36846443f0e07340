#include "widgets/form/columns_editor.h"

#include "widgets/theme/look_roles.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QComboBox>
#include <QCompleter>
#include <QListWidget>
#include <QVBoxLayout>

namespace mortise {
namespace {

constexpr int kShownRows = 6, kSearchFrom = 12;

bool allowed(const std::string &types, ColumnType type)
{
    return types.empty() || types.find(typeLetter(type).toLatin1()) != std::string::npos;
}

} // namespace

ColumnEditor::ColumnEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent) : Editor(spec, parent)
{
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    list_ = new QComboBox(this);
    list_->setAccessibleName(translated(spec.label));
    list_->setEditable(true); // type to find
    list_->setInsertPolicy(QComboBox::NoInsert);
    list_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list_->addItem(tr("by itself"), QString());
    for (const ColumnInfo &column : columns)
        if (allowed(std::get<ColumnName>(spec.domain).types, column.type))
            list_->addItem(column.name, column.name);
    list_->completer()->setFilterMode(Qt::MatchContains);
    list_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    row->addWidget(list_);
    connect(list_, &QComboBox::activated, this, [this](int index) { offer(ParamValue(utf8(list_->itemData(index).toString()))); });
    connect(list_->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const int index = list_->findText(list_->currentText());
        setWrong(list_, index < 0);
        if (index < 0)
            emit wrong(tr("There is no such column"));
        else
            offer(ParamValue(utf8(list_->itemData(index).toString())));
    });
}

QWidget *ColumnEditor::field()
{
    return list_;
}

void ColumnEditor::setValue(const ParamValue &value)
{
    const QSignalBlocker quiet(list_);
    const QString name = qstring(paramText(value));
    int index = list_->findData(name);
    if (index < 0) { // saved for another table: shown as it is
        list_->addItem(name, name);
        index = list_->count() - 1;
    }
    list_->setCurrentIndex(index);
}

ColumnsEditor::ColumnsEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent) : Editor(spec, parent)
{
    const Theme &theme = Theme::get();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(6));
    if (columns.size() > kSearchFrom) {
        search_ = new SearchField(tr("Find a column"), {}, this);
        column->addWidget(search_);
    }
    list_ = new QListWidget(this);
    list_->setAccessibleName(translated(spec.label));
    list_->setUniformItemSizes(true); // 5,000 columns
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameLook(list_, FrameLook::Field);
    for (const ColumnInfo &info : columns)
        if (allowed(std::get<ColumnNames>(spec.domain).types, info.type)) {
            auto *item = new QListWidgetItem(info.name, list_);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
            item->setToolTip(QStringLiteral("%1 · %2").arg(info.name.left(300), QString::fromUtf8(typeName(info.type))));
        }
    list_->setFixedHeight(theme.px(26) * std::clamp(list_->count(), 1, kShownRows) + theme.px(10));
    column->addWidget(list_);
    connect(list_, &QListWidget::itemChanged, this, &ColumnsEditor::collect);
    if (search_)
        connect(search_, &QLineEdit::textChanged, this, [this](const QString &text) {
            for (int row = 0; row < list_->count(); ++row)
                list_->setRowHidden(row, !list_->item(row)->text().contains(text, Qt::CaseInsensitive));
        });
}

QWidget *ColumnsEditor::field()
{
    return list_;
}

void ColumnsEditor::collect()
{
    std::vector<std::string> chosen;
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->checkState() == Qt::Checked)
            chosen.push_back(utf8(list_->item(row)->text()));
    offer(ParamValue(std::move(chosen)));
}

void ColumnsEditor::setValue(const ParamValue &value)
{
    const QSignalBlocker quiet(list_);
    QSet<QString> chosen;
    if (const auto *names = std::get_if<std::vector<std::string>>(&value))
        for (const std::string &name : *names)
            chosen.insert(qstring(name));
    for (int row = 0; row < list_->count(); ++row)
        list_->item(row)->setCheckState(chosen.contains(list_->item(row)->text()) ? Qt::Checked : Qt::Unchecked);
}

} // namespace mortise
