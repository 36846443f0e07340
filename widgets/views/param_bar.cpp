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
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QStyleOptionComboBox>

#include <algorithm>

namespace mortise {
namespace {

constexpr int kMostShown = 4; // the form in the inspector has them all
constexpr int kLeastList = 84, kMostList = 240, kNumber = 60; // px

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
        QWidget *control = field.control();
        control->setAccessibleName(translated(spec.label));
        control->setAccessibleDescription(translated(spec.label)); // of a list the name is what it shows, and the label may have no room
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

QWidget *ParamBar::Field::control() const
{
    return list ? static_cast<QWidget *>(list) : number;
}

int ParamBar::Field::least() const
{
    return list ? std::min(Theme::get().px(kLeastList), wanted()) : Theme::get().px(kNumber);
}

/// What its text takes: of a list of choices the longest, so that it keeps its width.
int ParamBar::Field::wanted() const
{
    if (!list)
        return Theme::get().px(kNumber);
    const QFontMetrics metrics(Theme::get().font("detail")); // of small fields
    int text = metrics.horizontalAdvance(columns ? columns->shownText() : list->currentText());
    for (const QString &each : texts)
        text = std::max(text, metrics.horizontalAdvance(each));
    QStyleOptionComboBox option;
    option.initFrom(list);
    const int width = list->style()->sizeFromContents(QStyle::CT_ComboBox, &option, QSize(text + 2, metrics.height()), list).width();
    return std::min(width, Theme::get().px(kMostList));
}

void ParamBar::setValues(const ParamValues &params, const Inputs &inputs, const std::map<std::string, std::vector<std::string>> &known, const std::map<std::string, std::string> &taken)
{
    std::vector<ColumnInfo> columns = columnsOf(firstTable(inputs));
    const bool same = columns == columns_;
    columns_ = std::move(columns);
    for (Field &field : fields_)
        if (field.columns) {
            if (!same || field.columns->count() == 0)
                field.columns->setColumns(columns_, std::get<ColumnName>(field.spec->domain).types, tr("Automatic"));
            field.columns->setColumn(params.has(field.spec->key) ? qstring(params.text(field.spec->key)) : QString());
            const auto found = taken.find(field.spec->key);
            field.columns->setTaken(found == taken.end() ? QString() : qstring(found->second));
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

/// What the buttons at the end leave.
int ParamBar::roomForFields() const
{
    const QMargins around = row_->contentsMargins();
    int room = width() - around.left() - around.right();
    for (int i = row_->indexOf(busy_) + 1; i < row_->count(); ++i)
        if (const QWidget *last = row_->itemAt(i)->widget(); last && !last->isHidden())
            room -= last->sizeHint().width() + row_->spacing();
    return room;
}

/// From the left, as many as can be read; the others wait in the menu at the end. Those in sight share what room is left: no field
/// is wider than its text, none is cut while another has room to spare.
void ParamBar::showWhatFits()
{
    int room = roomForFields();
    std::vector<std::pair<const Field *, int>> shown; // with its width
    bool other = false, full = false;
    for (const Field &field : fields_) {
        const int needed = field.label->sizeHint().width() + field.least() + 4 * row_->spacing();
        const bool fits = field.useful && !full && room >= needed;
        full = full || (field.useful && !fits);
        other = other || field.label->isHidden() == fits;
        field.label->setVisible(fits);
        field.control()->setVisible(fits);
        if (!fits)
            continue;
        room -= needed;
        shown.emplace_back(&field, field.least());
    }
    for (std::size_t wanting = shown.size(); wanting > 0 && room > 0;) {
        const int each = std::max(1, room / static_cast<int>(wanting));
        wanting = 0;
        for (auto &[field, width] : shown) {
            const int more = std::min({each, room, field->wanted() - width});
            width += std::max(0, more);
            room -= std::max(0, more);
            wanting += field->wanted() > width;
        }
    }
    for (const auto &[field, width] : shown)
        field->control()->setFixedWidth(width);
    if (other)
        emit fitted();
}

bool ParamBar::hidesAny() const
{
    return std::any_of(fields_.begin(), fields_.end(), [](const Field &field) { return field.useful && field.label->isHidden(); });
}

QList<QAction *> ParamBar::fillMenu(QMenu &menu, QAction *before, const QWidget *beside)
{
    const auto quoted = [](QString text) { return text.replace(QLatin1Char('&'), QLatin1String("&&")); };
    QList<QAction *> added;
    for (std::size_t at = 0; at < fields_.size(); ++at) {
        const Field &field = fields_[at];
        if (!field.useful || (!field.label->isHidden() && !isHidden()))
            continue;
        const QString name = translated(field.spec->label);
        if (field.list && !field.columns) {
            auto *choices = new QMenu(quoted(name), &menu);
            for (int row = 0; row < field.list->count(); ++row) {
                QAction *choice = choices->addAction(quoted(field.list->itemText(row)), this, [this, at, row] { choose(fields_[at], row); });
                choice->setCheckable(true);
                choice->setChecked(row == field.list->currentIndex());
            }
            added << choices->menuAction();
            continue;
        }
        added << new QAction(quoted(tr("%1: %2…").arg(name, field.columns ? field.columns->shownText().left(40) : field.number->text())), &menu);
        if (field.columns)
            connect(added.last(), &QAction::triggered, field.columns, [box = field.columns, beside] { box->openBeside(beside); });
        else
            connect(added.last(), &QAction::triggered, this, [this, at, name] { askNumber(fields_[at], name); });
    }
    menu.insertActions(before, added);
    return added;
}

/// A field of its own, for which the bar has no room.
void ParamBar::askNumber(const Field &field, const QString &name)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(name);
    dialog->setLabelText(translated(field.spec->help));
    dialog->setTextValue(field.number->text());
    connect(dialog, &QInputDialog::textValueSelected, this, [this, spec = field.spec](const QString &text) {
        if (const auto value = parseParam(*spec, utf8(text)))
            emit chosen(qstring(spec->key), *value);
    });
    dialog->open();
}

bool ParamBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // a button at the end came or went
        showWhatFits();
    return QWidget::event(event);
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
