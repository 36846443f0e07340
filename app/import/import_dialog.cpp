#include "app/import/import_dialog.h"

#include "widgets/bridge/value_loader.h"
#include "widgets/table/table_model.h"
#include "widgets/table/table_widget.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace mortise {
namespace {

constexpr int kPreviewRows = 200, kDelayMs = 120;

} // namespace

ImportDialog::ImportDialog(const QString &path, QWidget *parent) : QDialog(parent), path_(path)
{
    const Theme &theme = Theme::get();
    setWindowTitle(tr("Bring in %1").arg(QFileInfo(path).fileName()));
    const QSize room = parent ? parent->window()->size() : QSize(1200, 800);
    resize(std::min(theme.px(1160), room.width() - theme.px(60)), std::min(theme.px(760), room.height() - theme.px(60)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto *head = new Panel(Qt::BottomEdge, this);
    auto *title = new QHBoxLayout(head);
    title->setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12));
    title->setSpacing(theme.px(12));
    title->addWidget(new IconTile(QStringLiteral("csv"), "table", 32, head));
    auto *names = new QVBoxLayout;
    names->setSpacing(theme.px(2));
    names->addWidget(new Label(QFileInfo(path).fileName(), "heading", "text", head));
    facts_ = new Label(tr("Reading"), "detail", "text2", head);
    names->addWidget(facts_);
    title->addLayout(names, 1);
    column->addWidget(head);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12));
    grid->setHorizontalSpacing(theme.px(14));
    grid->setVerticalSpacing(theme.px(8));
    const QString itself = tr("found by itself");
    addChoice(grid, 0, tr("Encoding"), "encoding",
              {{itself, {}}, {QStringLiteral("UTF-8"), QStringLiteral("UTF-8")}, {QStringLiteral("Windows-1252"), QStringLiteral("windows-1252")}, {QStringLiteral("ISO-8859-1"), QStringLiteral("ISO-8859-1")}, {QStringLiteral("Windows-1251"), QStringLiteral("windows-1251")}, {QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16LE")}, {QStringLiteral("Shift-JIS"), QStringLiteral("SHIFT_JIS")}, {QStringLiteral("GB18030"), QStringLiteral("GB18030")}});
    addChoice(grid, 1, tr("Separator"), "delimiter",
              {{itself, {}}, {tr("Comma ,"), QStringLiteral(",")}, {tr("Semicolon ;"), QStringLiteral(";")}, {tr("Tab"), QStringLiteral("\t")}, {tr("Bar |"), QStringLiteral("|")}, {tr("Blank"), QStringLiteral(" ")}});
    addChoice(grid, 2, tr("Decimals"), "decimal", {{itself, {}}, {tr("Point"), QStringLiteral(".")}, {tr("Comma"), QStringLiteral(",")}});
    addChoice(grid, 3, tr("First row"), "header", {{itself, QStringLiteral("auto")}, {tr("Names"), QStringLiteral("yes")}, {tr("Data"), QStringLiteral("no")}});
    addChoice(grid, 4, tr("Dates"), "dates", {{itself, QStringLiteral("auto")}, {tr("Day first"), QStringLiteral("dmy")}, {tr("Month first"), QStringLiteral("mdy")}});
    left->addLayout(grid);
    left->addWidget(new Rule(Qt::Horizontal, this));
    model_ = new TableModel(this);
    table_ = makeTableWidget(this, tr("First rows"));
    table_->setModel(model_);
    table_->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    table_->horizontalHeader()->setToolTip(tr("Click a column to change its type and role"));
    connect(table_->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        headerMenu({table_->horizontalHeader()->sectionViewportPosition(section) + 4, table_->horizontalHeader()->height()});
    });
    connect(table_->horizontalHeader(), &QWidget::customContextMenuRequested, this, &ImportDialog::headerMenu);
    left->addWidget(table_, 1);
    middle->addLayout(left, 1);
    middle->addWidget(makeRight());
    column->addLayout(middle, 1);

    auto *foot = new Panel(Qt::TopEdge, this);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12));
    error_ = new Label({}, "body", "err", foot);
    error_->setWordWrap(true);
    buttons->addWidget(error_, 1);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    accept_ = new QPushButton(tr("Bring in"), foot);
    accept_->setDefault(true);
    accept_->setEnabled(false);
    setButtonRole(accept_, ButtonRole::Primary);
    buttons->addWidget(cancel);
    buttons->addWidget(accept_);
    column->addWidget(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept_, &QPushButton::clicked, this, &QDialog::accept);
    delay_.setSingleShot(true);
    delay_.setInterval(kDelayMs);
    connect(&delay_, &QTimer::timeout, this, &ImportDialog::reread);
    reread();
}

QComboBox *ImportDialog::addChoice(QGridLayout *grid, int index, const QString &label, const std::string &key, const QList<std::pair<QString, QString>> &options)
{
    auto *list = new QComboBox(this);
    for (const auto &[text, value] : options)
        list->addItem(text, value);
    auto *name = new Label(label, "body", "text2", this);
    name->setBuddy(list);
    list->setAccessibleName(label);
    grid->addWidget(name, index / 3, 2 * (index % 3));
    grid->addWidget(list, index / 3, 2 * (index % 3) + 1);
    grid->setColumnStretch(2 * (index % 3) + 1, 1);
    connect(list, &QComboBox::activated, &delay_, qOverload<>(&QTimer::start));
    choices_.push_back({list, key});
    return list;
}

QWidget *ImportDialog::makeRight()
{
    const Theme &theme = Theme::get();
    auto *panel = new Panel(Qt::LeftEdge, this);
    panel->setFixedWidth(theme.px(300));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(theme.px(14), theme.px(14), theme.px(14), theme.px(14));
    column->setSpacing(theme.px(8));
    column->addWidget(new Label(tr("Assumed"), "label", "text2", panel));
    assumed_ = new QListWidget(panel);
    assumed_->setAccessibleName(tr("What was assumed"));
    assumed_->setWordWrap(true);
    assumed_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    assumed_->viewport()->setBackgroundRole(QPalette::Window);
    assumed_->setSpacing(theme.px(3));
    column->addWidget(assumed_, 1);
    auto *hint = new Label(tr("Click a column's name to change what it is, or what it is used for. The column to predict is the target."), "detail", "text3", panel);
    hint->setWordWrap(true);
    column->addWidget(hint);
    return panel;
}

TableFileOptions ImportDialog::options() const
{
    TableFileOptions out;
    for (const Choice &choice : choices_) {
        const std::string value = utf8(choice.list->currentData().toString());
        if (choice.key == "encoding")
            out.csv.encoding = value;
        else if (choice.key == "delimiter")
            out.csv.delimiter = value;
        else if (choice.key == "decimal")
            out.csv.decimal = value;
        else if (choice.key == "header")
            out.csv.header = value == "yes" ? Header::Yes : value == "no" ? Header::No : Header::Auto;
        else if (choice.key == "dates")
            out.csv.dateOrder = value == "dmy" ? DateOrder::DayFirst : value == "mdy" ? DateOrder::MonthFirst : DateOrder::Auto;
    }
    for (const auto &[column, type] : types_)
        out.csv.types[column] = typeFromName(type).value_or(ColumnType::Text);
    return out;
}

/// The first rows at once, the whole file after them.
void ImportDialog::reread()
{
    const int request = ++reading_;
    const std::string file = utf8(path_);
    const TableFileOptions how = options();
    accept_->setEnabled(false);
    ValueLoader::later<Expected<ReadResult>>(
        this, [file, how] { return previewTable(file, how, kPreviewRows); },
        [this, request](const Expected<ReadResult> &read) {
            if (request == reading_)
                showPreview(read);
        });
    ValueLoader::later<Expected<ReadResult>>(
        this, [file, how] { return readTable(file, how); },
        [this, request](const Expected<ReadResult> &read) {
            if (request == reading_)
                showWhole(read);
        });
}

void ImportDialog::showPreview(const Expected<ReadResult> &read)
{
    if (!read) {
        error_->setText(translated(read.error().text));
        return;
    }
    error_->setText({});
    if (!accept_->isEnabled()) // the whole file may have been faster
        model_->setTable(read->table);
    fitColumns(table_);
}

void ImportDialog::showWhole(const Expected<ReadResult> &read)
{
    if (!read) {
        error_->setText(translated(read.error().text));
        facts_->setText(tr("This file cannot be read as it is"));
        return;
    }
    found_ = read->report;
    Table table = read->table;
    for (const auto &[column, role] : roles_)
        table = table.withRole(column, roleFromName(role).value_or(Role::Feature));
    model_->setTable(table);
    fitColumns(table_);
    const QString size = bytesText(found_.bytes), time = durationText(found_.seconds);
    facts_->setText(tr("%1 rows · %2 columns · %3 · read in %4").arg(countText(table.rows()), countText(table.columns()), size, time));
    assumed_->clear();
    const auto fact = [this](const QString &icon, const QString &text) {
        auto *item = new QListWidgetItem(Theme::get().icon(icon), text, assumed_);
        item->setToolTip(text);
    };
    fact(QStringLiteral("info"), tr("Encoding %1, separator %2, decimal %3").arg(qstring(found_.encoding), found_.delimiter == "\t" ? tr("tab") : found_.delimiter == "," ? tr("comma") : found_.delimiter == ";" ? tr("semicolon") : qstring(found_.delimiter), found_.decimal == "," ? tr("comma") : tr("point")));
    fact(QStringLiteral("info"), found_.header ? tr("The first row holds the names") : tr("The first row holds data; names were made up"));
    for (const Text &warning : found_.warnings)
        fact(QStringLiteral("warning"), translated(warning));
    accept_->setText(tr("Bring in %1 rows").arg(countText(table.rows())));
    accept_->setEnabled(true);
    accept_->setFocus();
}

void ImportDialog::headerMenu(QPoint at)
{
    const int column = table_->horizontalHeader()->logicalIndexAt(at);
    if (column < 0 || column >= model_->table().columns())
        return;
    const Field &field = model_->table().field(column);
    QMenu menu(this);
    menu.addSection(tr("Used as"));
    const QList<std::pair<Role, QString>> roles{{Role::Feature, tr("Feature")}, {Role::Target, tr("Target: to be predicted")}, {Role::Meta, tr("Kept, not used")}, {Role::Id, tr("Id")}, {Role::Weight, tr("Weight")}, {Role::Group, tr("Group")}, {Role::Ignore, tr("Ignored")}};
    for (const auto &[role, text] : roles) {
        QAction *action = menu.addAction(text, this, [this, column, role = role] { setRole(column, role); });
        action->setCheckable(true);
        action->setChecked(field.role == role);
    }
    menu.addSection(tr("Read as"));
    const QList<std::pair<ColumnType, QString>> types{{ColumnType::Number, tr("Number")}, {ColumnType::Category, tr("Category")}, {ColumnType::Text, tr("Text")}, {ColumnType::Time, tr("Date or time")}};
    for (const auto &[type, text] : types) {
        QAction *action = menu.addAction(text, this, [this, name = field.name, type = type] {
            types_[name] = typeName(type);
            reread();
        });
        action->setCheckable(true);
        action->setChecked(field.column->type() == type);
    }
    menu.exec(table_->horizontalHeader()->mapToGlobal(at));
}

void ImportDialog::setRole(int column, Role role)
{
    Table table = model_->table();
    const std::string name = table.field(column).name;
    if (role == Role::Target) // one target
        for (auto at = roles_.begin(); at != roles_.end();)
            at = at->second == "target" ? roles_.erase(at) : std::next(at);
    roles_[name] = roleName(role);
    for (const Field &field : table.fields())
        if (role == Role::Target && field.role == Role::Target)
            table = table.withRole(field.name, defaultRole(field.column->type()));
    model_->setTable(table.withRole(name, role));
    fitColumns(table_);
}

nlohmann::json ImportDialog::settings() const
{
    nlohmann::json out{{"path", utf8(path_)}};
    for (const Choice &choice : choices_)
        if (const std::string value = utf8(choice.list->currentData().toString()); !value.empty() && value != "auto")
            out[choice.key] = value;
    const auto list = [](const std::map<std::string, std::string> &values) {
        nlohmann::json items = nlohmann::json::array();
        for (const auto &[column, value] : values)
            items.push_back(column + "=" + value);
        return items;
    };
    if (!types_.empty())
        out["types"] = list(types_);
    if (!roles_.empty())
        out["roles"] = list(roles_);
    return out;
}

} // namespace mortise
