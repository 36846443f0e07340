#include "app/import/import_dialog.h"

#include "app/import/assumed_list.h"
#include "app/import/column_charts.h"
#include "app/import/reading_form.h"
#include "app/search/target_question.h"
#include "project/links.h"
#include "widgets/bridge/value_loader.h"
#include "widgets/table/long_table.h"
#include "widgets/table/table_model.h"
#include "widgets/table/table_widget.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/marks.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/toggle_switch.h"
#include "widgets/theme/translated.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTableView>

namespace mortise {
namespace {

constexpr QSize kSmallest(560, 400);
constexpr int kSide = 332; // what is to decide and what was assumed; a notice has room beside a scroll bar
constexpr int kTight = 760; // narrower: what was assumed stands below the table
constexpr int kHighEnough = 700; // for charts below the table
constexpr int kNarrowest = 104; // a column: what it is used for has room
constexpr int kPreviewRows = 200, kDelayMs = 120, kTickMs = 100;

} // namespace

ImportDialog::ImportDialog(const QString &path, QWidget *parent) : QDialog(parent), path_(path)
{
    const Theme &theme = Theme::get();
    setWindowTitle(tr("Bring in %1").arg(QFileInfo(path).fileName()));
    const QSize room = parent ? parent->window()->size() : QSize(1200, 800);
    setMinimumSize(kSmallest);
    resize(std::min(theme.px(1340), room.width() - theme.px(60)), std::min(theme.px(800), room.height() - theme.px(60)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto *scroll = new QScrollArea(this); // small screens, large text
    scroll->setFocusPolicy(Qt::NoFocus); // it follows what has the focus
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(scroll);
    middle_ = new QBoxLayout(QBoxLayout::LeftToRight, page);
    middle_->setContentsMargins(0, 0, 0, 0);
    middle_->setSpacing(0);
    middle_->addWidget(makeLeft(), 1);
    middle_->addWidget(right_ = makeRight());
    scroll->setWidget(page);
    column->addWidget(scroll, 1);
    column->addWidget(makeFoot());
    tick_.setInterval(kTickMs);
    connect(&tick_, &QTimer::timeout, this, [this] { said_->setText(tr("Reading, %1").arg(percentText(*done_))); });
    delay_.setSingleShot(true);
    delay_.setInterval(kDelayMs);
    connect(&delay_, &QTimer::timeout, this, &ImportDialog::reread);
    connect(form_, &ReadingForm::changed, &delay_, qOverload<>(&QTimer::start));
    connect(doubts_, &DoubtList::decided, this, &ImportDialog::decide);
    for (const KeyDeed<ImportDialog> &each : keyDeeds().deeds)
        connect(new QShortcut(each.keys.first(), this), &QShortcut::activated, this, [this, deed = each.deed] { deed(*this); });
    reread();
}

const KeyDeeds<ImportDialog> &ImportDialog::keyDeeds()
{
    static const KeyDeeds<ImportDialog> kDeeds{"mortise::ImportDialog",
                                               {{{Qt::Key_F8}, QT_TRANSLATE_NOOP("mortise::ImportDialog", "Next doubtful cell"), [](ImportDialog &dialog) { dialog.goToDoubt(false); }},
                                                {{Qt::SHIFT | Qt::Key_F8}, QT_TRANSLATE_NOOP("mortise::ImportDialog", "Doubtful cell before"), [](ImportDialog &dialog) { dialog.goToDoubt(true); }}}};
    return kDeeds;
}

QList<KeyHelp> ImportDialog::keys()
{
    return keyDeeds().help();
}

ImportDialog::~ImportDialog()
{
    stop_.request_stop();
    hide(); // while there is still something to say to the focus that moves
}

void ImportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const Theme &theme = Theme::get();
    const bool tight = event->size().width() < theme.px(kTight);
    middle_->setDirection(tight ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    right_->setMinimumWidth(tight ? 0 : theme.px(kSide));
    right_->setMaximumWidth(tight ? QWIDGETSIZE_MAX : theme.px(kSide));
    table_->setMinimumHeight(tight ? theme.px(200) : 0);
    assumed_->setMinimumHeight(tight ? theme.px(110) : 0);
    fitHeader();
    placeCharts();
}

/// The table goes first: in a small window it has the room alone.
void ImportDialog::placeCharts()
{
    const Theme &theme = Theme::get();
    charts_->setVisible(!charts_->isEmpty() && width() >= theme.px(kTight) && height() >= theme.px(kHighEnough));
}

QWidget *ImportDialog::makeHead()
{
    const Theme &theme = Theme::get();
    auto *head = new Panel(Qt::BottomEdge, this);
    auto *title = new QHBoxLayout(head);
    title->setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12));
    title->setSpacing(theme.px(12));
    title->addWidget(new IconTile(QStringLiteral("csv"), "table", 32, head));
    auto *names = new QVBoxLayout;
    names->setSpacing(theme.px(2));
    names->addWidget(new Label(QFileInfo(path_).fileName(), "heading", "text", head));
    said_ = new Label(tr("Reading"), "detail", "text2", head);
    names->addWidget(said_);
    title->addLayout(names, 1);
    return head;
}

QWidget *ImportDialog::makeLeft()
{
    const Theme &theme = Theme::get();
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    form_ = new ReadingForm(left);
    column->addWidget(form_);
    column->addWidget(new Rule(Qt::Horizontal, left));
    model_ = new TableModel(this);
    table_ = makeTableWidget(left, tr("First rows"));
    table_->setModel(model_);
    header_ = new RoleHeader(*model_, [this](int section) { return wordsOf(section); }, table_);
    header_->setMinimumSectionSize(theme.px(kNarrowest));
    header_->setStretchLastSection(true);
    header_->setDefaultSectionSize(theme.px(kNarrowest));
    table_->setHorizontalHeader(header_);
    setTabOrder(header_, table_);
    connect(header_, &RoleHeader::menuWanted, this, &ImportDialog::headerMenu);
    connect(header_, &RoleHeader::currentChanged, this, [this](int section) {
        if (model_->rowCount() > 0)
            table_->scrollTo(model_->index(std::max(0, table_->rowAt(0)), section));
    });
    table_->setContextMenuPolicy(Qt::CustomContextMenu); // the Menu key on a cell
    connect(table_, &QWidget::customContextMenuRequested, this, [this] {
        if (table_->currentIndex().isValid())
            headerMenu(table_->currentIndex().column());
    });
    connect(table_->horizontalScrollBar(), &QScrollBar::valueChanged, this, &ImportDialog::fitHeader);
    connect(table_->verticalScrollBar(), &QScrollBar::valueChanged, this, &ImportDialog::showRows);
    connect(table_->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ImportDialog::showRows);
    long_ = new LongTable(model_, table_, left);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(table_, 1);
    middle->addWidget(long_->bar());
    column->addLayout(middle, 1);
    connect(long_->bar(), &QScrollBar::valueChanged, this, &ImportDialog::showRows);
    auto *under = new Panel(Qt::TopEdge, left);
    auto *row = new QHBoxLayout(under);
    row->setContentsMargins(theme.px(20), theme.px(4), theme.px(12), theme.px(4));
    rows_ = new Label({}, "detail", "text2", under);
    row->addWidget(rows_, 1);
    next_ = new QPushButton(tr("Next doubtful cell"), under);
    setButtonRole(next_, ButtonRole::Quiet);
    setSmall(next_, true);
    next_->setEnabled(false);
    row->addWidget(next_);
    row->addWidget(new KeyCap(QStringLiteral("F8"), under));
    connect(next_, &QPushButton::clicked, this, [this] { goToDoubt(false); });
    column->addWidget(under);
    charts_ = new ColumnCharts(left);
    charts_->hide();
    connect(charts_, &ColumnCharts::drawn, this, &ImportDialog::placeCharts);
    column->addWidget(charts_);
    return left;
}

QWidget *ImportDialog::makeRight()
{
    const Theme &theme = Theme::get();
    auto *panel = new Panel(Qt::LeftEdge, this);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(theme.px(14), theme.px(14), theme.px(14), theme.px(14));
    column->setSpacing(theme.px(8));
    auto *area = new DoubtArea(panel);
    area->setAccessibleName(tr("To decide"));
    doubts_ = new DoubtList;
    area->setWidget(doubts_);
    column->addWidget(area);
    column->addWidget(new Label(tr("Assumed"), "label", "text2", panel));
    assumed_ = new AssumedList(panel);
    connect(assumed_, &AssumedList::changeWanted, this, &ImportDialog::askTarget);
    question_ = new TargetQuestion(this);
    column->addWidget(assumed_, 1);
    return panel;
}

QWidget *ImportDialog::makeFoot()
{
    const Theme &theme = Theme::get();
    auto *foot = new Panel(Qt::TopEdge, this);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12));
    keep_ = new ToggleSwitch(tr("Keep a copy inside the project"), foot);
    keep_->setChecked(true);
    keep_->setToolTip(tr("On: the project opens without the file. Off: it remembers where the file is and what it held."));
    keptSize_ = new Label({}, "detail", "text2", foot);
    connect(keep_, &QAbstractButton::clicked, this, [this] { keepDecided_ = true; });
    buttons->addWidget(keep_);
    buttons->addWidget(keptSize_);
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
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(accept_, &QPushButton::clicked, this, &ImportDialog::accept);
    return foot;
}

TableFileOptions ImportDialog::options() const
{
    TableFileOptions out;
    form_->apply(out);
    for (const auto &[column, type] : types_)
        out.csv.types[column] = typeFromName(type).value_or(ColumnType::Text);
    return out;
}

bool ImportDialog::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && failed_)
        delay_.start();
    return QDialog::event(event);
}

/// The first rows at once, the whole file after them; what is still being read another way is stopped.
void ImportDialog::reread()
{
    failed_ = false;
    const int request = ++reading_;
    stop_.request_stop();
    stop_ = std::stop_source();
    const std::string file = utf8(path_);
    const TableFileOptions how = options();
    written_ = QFileInfo(path_).lastModified();
    accept_->setEnabled(false);
    said_->setText(tr("Reading"));
    done_ = std::make_shared<std::atomic<double>>(0.0);
    tick_.start();
    ValueLoader::later<Expected<ReadResult>>(
        this, [file, how] { return previewTable(file, how, kPreviewRows); },
        [this, request](const Expected<ReadResult> &read) {
            if (request == reading_)
                showPreview(read);
        });
    ValueLoader::later<Whole>(
        this,
        [file, how, stop = stop_.get_token(), done = done_] {
            Whole whole{readTable(file, how, stop, [done](double fraction) { *done = fraction; }), nullptr, 0};
            if (whole.read)
                whole.facts = factsOf(whole.read->table, stop);
            if (whole.read && !stop.stop_requested())
                whole.keptBytes = estimatedBytes(whole.read->table);
            return whole;
        },
        [this, request](const Whole &whole) {
            if (request == reading_)
                showWhole(whole);
        });
}

} // namespace mortise
