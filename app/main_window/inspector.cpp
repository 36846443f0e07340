#include "app/main_window/inspector.h"

#include "widgets/canvas/canvas_painting.h"
#include "widgets/table/table_header.h"
#include "widgets/table/table_model.h"
#include "widgets/table/table_widget.h"
#include "widgets/theme/column_drag.h"
#include "widgets/theme/empty_state.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/notice.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace mortise {

Inspector::Inspector(QWidget *parent) : Panel(Qt::LeftEdge, parent)
{
    const Theme &theme = Theme::get();
    setAccessibleName(tr("Inspector"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    pages_ = new QStackedWidget(this);
    outer->addWidget(pages_);
    auto *empty = new EmptyState(QStringLiteral("build"), tr("No block is selected"), this);
    empty->setSentence(tr("Click a block to see its settings and what comes out of it. Press Space on the canvas to add one."));
    pages_->addWidget(empty);

    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new Panel(Qt::BottomEdge, page);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10));
    row->setSpacing(theme.px(10));
    tile_ = new IconTile(QStringLiteral("table"), "table", 32, head);
    auto *names = new QVBoxLayout;
    names->setSpacing(theme.px(2));
    name_ = new Label({}, "strong", "text", head);
    purpose_ = new Label({}, "detail", "text2", head);
    purpose_->setWordWrap(true);
    names->addWidget(name_);
    names->addWidget(purpose_);
    auto *help = new QToolButton(head);
    help->setIcon(theme.icon(QStringLiteral("help")));
    help->setAccessibleName(tr("About this block"));
    help->setToolTip(tr("About this block (F1)"));
    connect(help, &QToolButton::clicked, this, [this] {
        if (type_)
            emit helpRequested(qstring(type_->id));
    });
    row->addWidget(tile_, 0, Qt::AlignTop);
    row->addLayout(names, 1);
    row->addWidget(help, 0, Qt::AlignTop);
    column->addWidget(head);

    auto *scroll = new QScrollArea(page);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows what has the focus
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget(scroll);
    auto *list = new QVBoxLayout(body);
    list->setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(12));
    list->setSpacing(theme.px(12));
    problemPlace_ = new QWidget(body);
    problemPlace_->setLayout(new QVBoxLayout);
    problemPlace_->layout()->setContentsMargins(0, 0, 0, 0);
    list->addWidget(problemPlace_);
    form_ = new ParamForm(body);
    connect(form_, &ParamForm::changed, this, [this](const QString &key, const ParamValue &value) { emit changed(node_, key, value); });
    list->addWidget(form_);
    list->addStretch();
    scroll->setWidget(body);
    column->addWidget(scroll, 3);

    output_ = new QWidget(page);
    auto *below = new QVBoxLayout(output_);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    auto *title = new Panel(Qt::TopEdge, output_);
    auto *line = new QHBoxLayout(title);
    line->setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6));
    line->addWidget(new Label(tr("Output"), "label", "text3", title));
    line->addStretch();
    outputSize_ = new Label({}, "detail", "text3", title);
    line->addWidget(outputSize_);
    auto *open = new QPushButton(tr("Open"), title);
    setButtonRole(open, ButtonRole::Quiet);
    setSmall(open, true);
    connect(open, &QPushButton::clicked, this, [this] { emit openRequested(node_); });
    line->addWidget(open);
    below->addWidget(title);
    table_ = makeTableWidget(output_, tr("Output"), true);
    model_ = new TableModel(this);
    table_->setModel(model_);
    auto *columns = static_cast<TableHeader *>(table_->horizontalHeader());
    columns->setDraggable(true);
    connect(columns, &TableHeader::dragWanted, this, [this, columns](int section) { dragColumn(columns, {qstring(model_->table().field(section).name), {}}); });
    below->addWidget(table_, 1);
    column->addWidget(output_, 2);

    auto *foot = new Panel(Qt::TopEdge, page);
    auto *words = new QHBoxLayout(foot);
    words->setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10));
    words->setSpacing(theme.px(8));
    words->addWidget(new Mark(QStringLiteral("lock"), "ok", 16, foot), 0, Qt::AlignTop);
    trust_ = new Label({}, "detail", "text2", foot);
    trust_->setWordWrap(true);
    words->addWidget(trust_, 1);
    column->addWidget(foot);
    pages_->addWidget(page);
}

void Inspector::show(const Content &content)
{
    if (content.name != node_)
        showOutput({});
    node_ = content.name;
    type_ = content.type;
    pages_->setCurrentIndex(content.name.isEmpty() || !content.type ? 0 : 1);
    if (!content.type)
        return;
    name_->setText(content.name);
    purpose_->setText(translated(content.type->summary));
    tile_->setIcon(qstring(content.type->icon), content.type->outputs.empty() ? "text3" : kindToken(content.type->outputs.front().kind));
    columns_ = content.columns;
    form_->setNode(content.type, content.values, content.columns, content.folder);
    if (problem_) { // whose button may have led here
        problem_->hide();
        problem_->deleteLater();
        problem_ = nullptr;
    }
    if (!content.problem.isEmpty()) {
        QStringList lines = content.problem.split(QLatin1Char('\n'));
        problem_ = new Notice(content.failed ? Notice::Kind::Error : Notice::Kind::Warning, lines.takeFirst(), false, problemPlace_);
        constexpr qsizetype kMostLines = 2; // all of them stand under Problems
        if (lines.size() > kMostLines)
            lines = lines.mid(0, kMostLines) << tr("%n more, under Problems", nullptr, static_cast<int>(lines.size() - kMostLines));
        if (!lines.isEmpty())
            problem_->setDetail(lines.join(QLatin1Char('\n')));
        if (content.fileGone)
            connect(problem_->addAction(tr("Find the file"), ButtonRole::Primary), &QPushButton::clicked, this, [this] { emit fileWanted(node_); });
        problemPlace_->layout()->addWidget(problem_);
    }
    problemPlace_->setVisible(problem_);
    trust_->setText(content.trust);
}

void Inspector::showOutput(const Table &table)
{
    model_->setTable(table);
    output_->setVisible(table.columns() > 0);
    outputSize_->setText(tr("%1 × %2").arg(countText(table.rows()), countText(table.columns())));
    fitColumns(table_);
}

} // namespace mortise
