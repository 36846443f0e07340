#include "widgets/form/text_editor.h"

#include "data/condition_words.h"
#include "widgets/form/column_model.h"
#include "widgets/form/column_popup.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/text_set.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace mortise {

TextEditor::TextEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent) : Editor(spec, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    field_ = new QLineEdit(this);
    field_->setAccessibleName(translated(spec.label));
    if (std::holds_alternative<Conditions>(spec.domain))
        field_->setPlaceholderText(tr("age > 30 and plan = \"pro\""));
    row->addWidget(field_);
    if (std::holds_alternative<Conditions>(spec.domain) && !columns.empty())
        addColumns(columns);
    // A condition is half a sentence while it is typed: it is taken when the person is done.
    connect(field_, &QLineEdit::editingFinished, this, [this] {
        if (field_->isModified())
            setWrong(field_, !offerText(field_->text()));
        field_->setModified(false);
    });
    onTextSet(field_, this, [this] { setWrong(field_, !offerText(field_->text())); });
}

void TextEditor::addColumns(const std::vector<ColumnInfo> &columns)
{
    columns_ = new ColumnModel(columns, {}, {}, this);
    choose_ = new QToolButton(this);
    choose_->setIcon(Theme::get().icon(QStringLiteral("columns")));
    choose_->setAutoRaise(true);
    choose_->setAccessibleName(tr("Insert a column"));
    choose_->setToolTip(tr("Insert a column"));
    static_cast<QHBoxLayout *>(layout())->addWidget(choose_);
    connect(choose_, &QToolButton::clicked, this, [this] {
        auto *popup = new ColumnPopup(*columns_, tr("Insert a column"), this);
        connect(popup, &ColumnPopup::chosen, this, &TextEditor::insert);
        popup->openAt(choose_, {});
    });
}

/// As the language of conditions writes it, where the cursor is.
void TextEditor::insert(const QString &column)
{
    const QString before = field_->text().left(field_->hasSelectedText() ? field_->selectionStart() : field_->cursorPosition());
    const bool apart = !before.isEmpty() && !before.back().isSpace() && before.back() != QLatin1Char('(');
    field_->insert((apart ? QStringLiteral(" ") : QString()) + qstring(columnWord(utf8(column))) + QLatin1Char(' '));
    field_->setModified(true);
    field_->setFocus();
}

QWidget *TextEditor::field()
{
    return field_;
}

void TextEditor::setValue(const ParamValue &value)
{
    if (const QString text = qstring(paramText(value)); text != field_->text())
        setQuietly(field_, text);
}

PathEditor::PathEditor(const ParamSpec &spec, const QString &folder, QWidget *parent) : Editor(spec, parent), folder_(folder)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::get().px(8));
    field_ = new QLineEdit(this);
    field_->setAccessibleName(translated(spec.label));
    row->addWidget(field_, 1);
    auto *button = new QPushButton(tr("Choose"), this);
    button->setAccessibleName(tr("Choose a file"));
    setSmall(button, true);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, &PathEditor::choose);
    connect(field_, &QLineEdit::editingFinished, this, [this] {
        if (field_->isModified())
            offerText(field_->text());
        field_->setModified(false);
    });
    onTextSet(field_, this, [this] { offerText(field_->text()); });
}

QWidget *PathEditor::field()
{
    return field_;
}

void PathEditor::choose()
{
    const FilePath &path = std::get<FilePath>(spec_.domain);
    QStringList patterns;
    for (const QString &ending : qstring(path.filter).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        patterns << QStringLiteral("*.") + ending;
    const QString filter = (patterns.isEmpty() ? QString() : tr("Tables (%1)").arg(patterns.join(QLatin1Char(' '))) + QStringLiteral(";;")) + tr("All files (*)");
    auto *dialog = new QFileDialog(this, path.save ? tr("Save as") : tr("Choose a file"), folder_, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(path.save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(path.save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        setQuietly(field_, file);
        offerText(file);
    });
    dialog->open();
}

void PathEditor::setValue(const ParamValue &value)
{
    if (const QString text = qstring(paramText(value)); text != field_->text())
        setQuietly(field_, text);
}

} // namespace mortise
