#include "widgets/views/param_bar.h"

#include "nodes/view/axis_params.h"
#include "widgets/form/column_box.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/text_set.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"
#include "widgets/theme/column_drag.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace mortise {
namespace {

constexpr int kMostShown = 4; // the form in the inspector has them all

bool canBeShown(const ParamSpec &spec)
{
    if (isAxisTitle(spec.key)) // set at the axis
        return false;
    return (std::holds_alternative<RealRange>(spec.domain) && !spec.optional) || std::holds_alternative<ColumnName>(spec.domain) || std::holds_alternative<TextLine>(spec.domain)
           || (std::holds_alternative<Choice>(spec.domain) && !std::get<Choice>(spec.domain).orNumber);
}

const Table *firstTable(const Inputs &inputs)
{
    for (const auto &[port, values] : inputs)
        for (const Value &value : values)
            if (const Table *table = std::get_if<Table>(&value))
                return table;
    return nullptr;
}

std::vector<ColumnInfo> columnsOf(const Table *table)
{
    std::vector<ColumnInfo> out;
    if (!table)
        return out;
    out.reserve(table->fields().size());
    for (const Field &field : table->fields())
        out.push_back({qstring(field.name), field.column->type(), field.role});
    return out;
}

} // namespace

ParamBar::ParamBar(const NodeType &type, QWidget *parent) : QWidget(parent), row_(new QHBoxLayout(this)), busy_(new Label(tr("Working"), "detail", "text3"))
{
    const Theme &theme = Theme::get();
    row_->setContentsMargins(theme.px(12), theme.px(6), theme.px(8), theme.px(4));
    row_->setSpacing(theme.px(6));
    for (const ParamSpec &spec : type.params) {
        if (!canBeShown(spec) || fields_.size() == kMostShown)
            continue;
        auto *label = new Label(translated(spec.label), "detail", "text2", this);
        Field field{.spec = &spec, .label = label};
        if (std::holds_alternative<RealRange>(spec.domain))
            field.number = makeNumber(spec);
        else if (std::holds_alternative<ColumnName>(spec.domain))
            field.list = field.columns = new ColumnBox(this);
        else
            field.list = makeList();
        if (field.list) {
            field.list->setMinimumContentsLength(10);
            field.list->setMaximumWidth(theme.px(180));
        }
        QWidget *control = field.list ? static_cast<QWidget *>(field.list) : field.number;
        control->setAccessibleName(translated(spec.label));
        control->setToolTip(translated(spec.help));
        setSmall(control, true);
        label->setBuddy(control);
        row_->addWidget(label);
        row_->addWidget(control);
        row_->addSpacing(theme.px(6));
        if (field.list)
            connect(field.list, &QComboBox::activated, this, [this, at = fields_.size()](int row) { choose(fields_[at], row); });
        fields_.push_back(field);
    }
    setMinimumWidth(1);
    row_->addStretch(1);
    row_->addWidget(busy_);
    busy_->hide();
}

QComboBox *ParamBar::makeList()
{
    auto *list = new QComboBox(this);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *rows = new QListView(list);
    rows->setUniformItemSizes(true);
    list->setView(rows);
    return list;
}

QLineEdit *ParamBar::makeNumber(const ParamSpec &spec)
{
    auto *edit = new QLineEdit(this);
    edit->setMaximumWidth(Theme::get().px(60));
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
    return edit;
}

void ParamBar::choose(const Field &field, int row)
{
    emit chosen(qstring(field.spec->key), ParamValue(utf8(field.columns ? field.columns->columnAt(row) : field.values[row])));
}

void ParamBar::setValues(const ParamValues &params, const Inputs &inputs, const std::map<std::string, std::vector<std::string>> &known)
{
    std::vector<ColumnInfo> columns = columnsOf(firstTable(inputs));
    const bool same = columns == columns_;
    columns_ = std::move(columns);
    for (Field &field : fields_)
        if (field.columns) {
            if (!same || field.columns->count() == 0)
                field.columns->setColumns(columns_, std::get<ColumnName>(field.spec->domain).types, tr("Automatic"));
            field.columns->setColumn(params.has(field.spec->key) ? qstring(params.text(field.spec->key)) : QString());
            field.useful = field.columns->count() > 2 || !field.columns->column().isEmpty();
        } else if (field.list) {
            fillList(field, params, known);
        } else if (!field.number->hasFocus() && params.has(field.spec->key)) {
            setQuietly(field.number, qstring(paramText(ParamValue(params.real(field.spec->key)))));
            setWrong(field.number, false);
        }
    showWhatFits();
}

void ParamBar::fillList(Field &field, const ParamValues &params, const std::map<std::string, std::vector<std::string>> &known)
{
    const QSignalBlocker blocker(field.list);
    QStringList texts, values;
    const auto add = [&](const QString &text, const QString &value) {
        texts << text;
        values << value;
    };
    if (const auto *choice = std::get_if<Choice>(&field.spec->domain)) {
        for (const Option &option : choice->options)
            add(translated(option.label), qstring(option.value));
    } else {
        add(tr("Automatic"), QString());
        if (const auto found = known.find(field.spec->key); found != known.end())
            for (const std::string &value : found->second)
                add(qstring(value).simplified(), qstring(value));
    }
    const QString now = params.has(field.spec->key) ? qstring(params.text(field.spec->key)) : QString();
    if (!values.contains(now)) // a name that is not there stays visible, so that it can be mended
        add(now.simplified(), now);
    if (texts != field.texts || values != field.values) {
        field.list->clear();
        field.list->addItems(texts);
        field.texts = texts;
        field.values = values;
    }
    field.list->setCurrentIndex(static_cast<int>(values.indexOf(now)));
    field.useful = field.list->count() > (std::holds_alternative<Choice>(field.spec->domain) ? 1 : 2) || !now.isEmpty();
}

/// From the left, as many as can be read; the others wait in the inspector.
void ParamBar::showWhatFits()
{
    const QMargins around = row_->contentsMargins();
    int room = width() - around.left() - around.right();
    for (int i = row_->indexOf(busy_) + 1; i < row_->count(); ++i)
        if (const QWidget *last = row_->itemAt(i)->widget())
            room -= last->sizeHint().width() + row_->spacing();
    for (const Field &field : fields_) {
        QWidget *control = field.list ? static_cast<QWidget *>(field.list) : field.number;
        const int needed = field.label->sizeHint().width() + control->minimumSizeHint().width() + 4 * row_->spacing();
        const bool fits = field.useful && (room -= needed) >= 0;
        field.label->setVisible(fits);
        control->setVisible(fits);
    }
}

void ParamBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showWhatFits();
}

std::vector<std::pair<std::string, QRect>> ParamBar::columnPlaces() const
{
    std::vector<std::pair<std::string, QRect>> places;
    for (const Field &field : fields_)
        if (std::holds_alternative<ColumnName>(field.spec->domain) && !field.list->isHidden())
            places.emplace_back(field.spec->key, field.label->geometry().united(field.list->geometry()));
    return places;
}

void ParamBar::setDraggable(std::function<QString(const QString &key)> shown)
{
    shown_ = std::move(shown);
    for (const Field &field : fields_)
        if (shown_ && std::holds_alternative<ColumnName>(field.spec->domain)) {
            field.label->setCursor(Qt::OpenHandCursor);
            field.label->setToolTip(tr("Drag this column to another place of the chart to swap the two"));
            field.label->installEventFilter(this);
        }
}

bool ParamBar::eventFilter(QObject *object, QEvent *event)
{
    const auto *mouse = dynamic_cast<QMouseEvent *>(event);
    const auto field = std::find_if(fields_.begin(), fields_.end(), [&](const Field &f) { return f.label == object; });
    if (!mouse || field == fields_.end())
        return QWidget::eventFilter(object, event);
    if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton) {
        held_ = mouse->pos();
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease)
        held_.reset();
    if (event->type() != QEvent::MouseMove || !held_ || (mouse->pos() - *held_).manhattanLength() < QApplication::startDragDistance())
        return false;
    held_.reset();
    const QString key = qstring(field->spec->key);
    dragColumn(this, {shown_(key), key});
    return true;
}

void ParamBar::addAtEnd(QWidget *widget)
{
    row_->addWidget(widget);
    showWhatFits();
}

void ParamBar::setBusy(bool busy)
{
    busy_->setVisible(busy);
}

} // namespace mortise
