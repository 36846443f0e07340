#include "app/import/reading_form.h"

#include "app/import/column_facts.h"
#include "widgets/theme/label.h"
#include "widgets/theme/text_set.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QResizeEvent>

#include <algorithm>
#include <iterator>

namespace mortise {
namespace {

constexpr int kFieldWidth = 236, kMostColumns = 3; // with its name

} // namespace

ReadingForm::ReadingForm(QWidget *parent) : QWidget(parent), grid_(new QGridLayout(this)), missing_(nullptr)
{
    const Theme &theme = Theme::get();
    grid_->setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12));
    grid_->setHorizontalSpacing(theme.px(14));
    grid_->setVerticalSpacing(theme.px(8));
    const QString itself = tr("found by itself");
    addChoice(tr("Encoding"), "encoding",
              {{itself, {}}, {QStringLiteral("UTF-8"), QStringLiteral("UTF-8")}, {QStringLiteral("Windows-1252"), QStringLiteral("windows-1252")}, {QStringLiteral("ISO-8859-1"), QStringLiteral("ISO-8859-1")}, {QStringLiteral("Windows-1251"), QStringLiteral("windows-1251")}, {QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16LE")}, {QStringLiteral("Shift-JIS"), QStringLiteral("SHIFT_JIS")}, {QStringLiteral("GB18030"), QStringLiteral("GB18030")}});
    addChoice(tr("Separator"), "delimiter",
              {{itself, {}}, {tr("Comma ,"), QStringLiteral(",")}, {tr("Semicolon ;"), QStringLiteral(";")}, {tr("Tab"), QStringLiteral("\t")}, {tr("Bar |"), QStringLiteral("|")}, {tr("Blank"), QStringLiteral(" ")}});
    addChoice(tr("Decimals"), "decimal", {{itself, {}}, {tr("Point"), QStringLiteral(".")}, {tr("Comma"), QStringLiteral(",")}});
    addChoice(tr("First row"), "header", {{itself, {}}, {tr("Names"), QStringLiteral("yes")}, {tr("Data"), QStringLiteral("no")}});
    addChoice(tr("Dates"), "dates", {{itself, {}}, {tr("Day first"), QStringLiteral("dmy")}, {tr("Month first"), QStringLiteral("mdy")}});
    missing_ = new QLineEdit(this);
    missing_->setPlaceholderText(tr("empty, NA, ?, -"));
    missing_->setToolTip(tr("What stands for no value, with commas between: NA, -999. An empty cell always does."));
    place(tr("Missing"), missing_);
    connect(missing_, &QLineEdit::textEdited, this, &ReadingForm::changed);
    onTextSet(missing_, this, [this] { emit changed(); });
    for (const auto &[name, field] : fields_) {
        field->setMinimumWidth(theme.px(60));
        field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    arrange(kMostColumns);
}

QComboBox *ReadingForm::addChoice(const QString &label, const std::string &key, const QList<std::pair<QString, QString>> &options)
{
    auto *list = new QComboBox(this);
    for (const auto &[text, value] : options)
        list->addItem(text, value);
    place(label, list);
    connect(list, &QComboBox::activated, this, &ReadingForm::changed);
    choices_.push_back({list, key});
    return list;
}

void ReadingForm::place(const QString &label, QWidget *field)
{
    auto *name = new Label(label, "body", "text2", this);
    name->setBuddy(field);
    field->setAccessibleName(label);
    fields_.emplace_back(name, field);
}

void ReadingForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(std::clamp(event->size().width() / Theme::get().px(kFieldWidth), 1, kMostColumns));
}

void ReadingForm::arrange(int columns)
{
    if (columns == columns_)
        return;
    for (int i = 0; i < columns_; ++i)
        grid_->setColumnStretch(2 * i + 1, 0);
    columns_ = columns;
    for (int i = 0; i < std::ssize(fields_); ++i) {
        const auto &[name, field] = fields_[static_cast<std::size_t>(i)];
        grid_->addWidget(name, i / columns, 2 * (i % columns));
        grid_->addWidget(field, i / columns, 2 * (i % columns) + 1);
    }
    for (int i = 0; i < columns; ++i)
        grid_->setColumnStretch(2 * i + 1, 1);
}

std::string ReadingForm::value(const std::string &key) const
{
    for (const Choice &choice : choices_)
        if (choice.key == key)
            return utf8(choice.list->currentData().toString());
    return {};
}

std::vector<std::string> ReadingForm::missing() const
{
    std::vector<std::string> out;
    for (const QString &code : missing_->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!code.trimmed().isEmpty())
            out.push_back(utf8(code.trimmed()));
    return out;
}

void ReadingForm::apply(TableFileOptions &options) const
{
    CsvOptions &csv = options.csv;
    csv.encoding = value("encoding");
    csv.delimiter = value("delimiter");
    csv.decimal = value("decimal");
    const std::string header = value("header"), dates = value("dates");
    csv.header = header == "yes" ? Header::Yes : header == "no" ? Header::No : Header::Auto;
    csv.dateOrder = dates == "dmy" ? DateOrder::DayFirst : dates == "mdy" ? DateOrder::MonthFirst : DateOrder::Auto;
    if (!missing().empty())
        csv.missing = missing();
}

nlohmann::json ReadingForm::settings() const
{
    nlohmann::json out = nlohmann::json::object();
    for (const Choice &choice : choices_)
        if (const std::string chosen = value(choice.key); !chosen.empty())
            out[choice.key] = chosen;
    if (!missing().empty())
        out["missing"] = missing();
    return out;
}

void ReadingForm::showFound(const ReadReport &report)
{
    std::vector<CellForm> forms = report.forms; // those of columns in doubt too: so they are written
    for (const CellDoubt &doubt : report.doubts)
        forms.push_back(doubt.form);
    for (const Choice &choice : choices_) {
        QString found;
        const auto wordOf = [&](const std::string &value) {
            const int at = choice.list->findData(qstring(value), Qt::UserRole, Qt::MatchFixedString);
            return at > 0 ? choice.list->itemText(at) : qstring(value);
        };
        if (choice.key == "encoding")
            found = wordOf(report.encoding);
        else if (choice.key == "delimiter")
            found = wordOf(report.delimiter);
        else if (choice.key == "decimal")
            found = wordOf(std::find(forms.begin(), forms.end(), CellForm::DecimalComma) != forms.end() ? "," : report.decimal);
        else if (choice.key == "header")
            found = wordOf(report.header ? "yes" : "no");
        else if (choice.key == "dates")
            for (const CellForm form : forms)
                if (found.isEmpty())
                    found = dateForm(form);
        if (value(choice.key).empty()) // else it was asked for and not found
            choice.list->setItemText(0, found.isEmpty() ? tr("found by itself") : tr("%1 · found").arg(found));
        choice.list->setToolTip(choice.list->currentText()); // a small window cuts it off
    }
}

void ReadingForm::setDates(DateOrder order)
{
    for (const Choice &choice : choices_)
        if (choice.key == "dates")
            choice.list->setCurrentIndex(order == DateOrder::DayFirst ? 1 : order == DateOrder::MonthFirst ? 2 : 0);
}

} // namespace mortise
