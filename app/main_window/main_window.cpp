#include "app/main_window/main_window.h"

#include "app/appearance.h"
#include "app/main_window/card_previews.h"
#include "app/main_window/help_panel.h"
#include "app/main_window/inspector.h"
#include "app/main_window/menu_figures.h"
#include "app/main_window/next_steps.h"
#include "app/main_window/status_bar.h"
#include "app/main_window/strip.h"
#include "app/main_window/top_bar.h"
#include "app/main_window/view_tabs.h"
#include "app/search/history_popup.h"
#include "app/search/keys_popup.h"
#include "app/search/search_everything.h"
#include "app/search/target_question.h"
#include "app/settings.h"
#include "app/welcome/welcome_page.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/node_menu.h"
#include "widgets/canvas/palette.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QCloseEvent>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mortise {
namespace {

constexpr int kNarrow = 1200; // below: icons only at the left, the strip folded
constexpr int kBeside = 1340; // from here on the help stands beside the inspector, below in its place
constexpr int kTight = 760;   // below: the inspector lies over the canvas, and only while a block is selected

} // namespace

MainWindow::MainWindow(Document &document) : document_(document)
{
    build();
    makeActions();
    connectParts();
    connectDocument();
    tellNews();
    const QByteArray geometry = settings::windowGeometry();
    if (geometry.isEmpty() || !restoreGeometry(geometry)) {
        const QRect room = screen()->availableGeometry().adjusted(0, 0, 0, -32); // of which the title bar takes some
        resize(QSize(1440, 900).boundedTo(room.size()));
    }
    showTitle();
    showDocument();
    top_->setRunning(document_.isRunning());
    showWelcome(document_.isEmpty());
}

MainWindow::Place MainWindow::place() const
{
    return {saveGeometry(), layout(), pages_->currentWidget() == welcome_};
}

void MainWindow::restore(const Place &place)
{
    restoreGeometry(place.geometry);
    showWelcome(place.welcome);
    restoreLayout(place.layout);
    QMetaObject::invokeMethod(canvas_, [this] { canvas_->fit(); }, Qt::QueuedConnection); // once the layout has its size
}

nlohmann::json MainWindow::layout() const
{
    nlohmann::json layout = tabs_->layout();
    layout["selected"] = utf8(canvas_->currentNode());
    return layout;
}

void MainWindow::restoreLayout(const nlohmann::json &layout)
{
    tabs_->restore(layout);
    if (const auto node = layout.is_object() ? layout.find("selected") : layout.end(); layout.is_object() && node != layout.end() && node->is_string())
        canvas_->selectNode(qstring(node->get<std::string>()), false);
    enterMiddle(); // what had the keyboard may be gone
}

void MainWindow::showDocument()
{
    canvas_->showWorkflow(document_.workflow());
    for (const auto &[name, node] : document_.workflow().nodes())
        canvas_->setStatus(qstring(name), document_.outcome(qstring(name)).status);
    status_->setBlocks(static_cast<int>(document_.workflow().nodes().size()));
    showInspector(canvas_->currentNode());
    showProblems();
}

MainWindow::~MainWindow()
{
    document_.disconnect(this);
}

void MainWindow::build()
{
    const Theme &theme = Theme::get();
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    pages_ = new QStackedWidget(body);
    welcome_ = new WelcomePage(pages_);
    pages_->addWidget(welcome_);

    work_ = new QWidget(pages_);
    auto *rows = new QVBoxLayout(work_);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    top_ = new TopBar(work_);
    rows->addWidget(top_);
    across_ = new QHBoxLayout;
    across_->setSpacing(0);
    palettePanel_ = new Panel(Qt::RightEdge, work_);
    auto *inside = new QVBoxLayout(palettePanel_);
    inside->setContentsMargins(0, 0, 1, 0);
    palette_ = new Palette(document_.registry(), palettePanel_);
    inside->addWidget(palette_);
    across_->addWidget(palettePanel_);
    middle_ = new QSplitter(Qt::Vertical, work_);
    middle_->setHandleWidth(1);
    middle_->setChildrenCollapsible(false);
    canvas_ = new Canvas(document_.registry(), middle_);
    auto *around = new QSplitter(middle_);
    tabs_ = new ViewTabs(document_, canvas_, around);
    strip_ = new Strip(document_, middle_);
    tabs_->setRuns(strip_->runs());
    middle_->addWidget(around);
    middle_->addWidget(strip_);
    middle_->setStretchFactor(0, 1);
    across_->addWidget(middle_, 1);
    help_ = new HelpPanel(document_.registry(), work_);
    across_->addWidget(help_);
    inspector_ = new Inspector(work_);
    across_->addWidget(inspector_);
    rows->addLayout(across_, 1);
    status_ = new StatusBar(work_);
    rows->addWidget(status_);
    pages_->addWidget(work_);
    column->addWidget(pages_);
    setCentralWidget(body);
    menu_ = new NodeMenu(document_.registry(), this);
    menu_->setFigureMaker([figures = new MenuFigures(this)](const NodeType &type, const Inputs &inputs, QSize size, auto then) { figures->make(type, inputs, size, std::move(then)); });
    habits_ = NodeHabits::fromJson(nlohmann::json::parse(settings::nodeHabits().toStdString(), nullptr, false));
    menu_->setHabits(habits_);
    finder_ = new SearchEverything(this);
    keys_ = new KeysPopup(this);
    target_ = new TargetQuestion(this);
    historyPopup_ = new HistoryPopup(document_, this);
    new CardPreviews(document_, canvas_, this);
    auto *next = new NextSteps(document_, canvas_);
    connect(next, &NextSteps::lookWanted, this, [this] { setUp(Category::Look); });
    connect(next, &NextSteps::compareWanted, this, [this] { setUp(Category::Judge); });
    palettePanel_->setFixedWidth(theme.px(217));
    inspector_->setFixedWidth(theme.px(304));
    setMinimumSize(860, 560); // of the screen: larger text asks for less beside it, not for a larger screen
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    arrange();
    if (canvas_->isFitted())
        QMetaObject::invokeMethod(canvas_, [this] { canvas_->fit(); }, Qt::QueuedConnection); // once the layout has its size
}

void MainWindow::arrange()
{
    const Theme &theme = Theme::get();
    const bool narrow = width() < theme.px(kNarrow), tight = width() < theme.px(kTight);
    palette_->setIconsOnly(narrow);
    palettePanel_->setFixedWidth(theme.px(narrow ? 48 : 217));
    inspector_->setFixedWidth(theme.px(narrow ? 272 : 304));
    top_->setRoom(tight ? TopBar::Room::Least : narrow ? TopBar::Room::Less : TopBar::Room::Full);
    if (tight == (across_->indexOf(inspector_) >= 0)) {
        for (QWidget *side : {static_cast<QWidget *>(help_), static_cast<QWidget *>(inspector_)})
            if (tight)
                across_->removeWidget(side);
            else
                across_->addWidget(side);
    }
    help_->setFixedWidth(width() < theme.px(kBeside) ? inspector_->width() : theme.px(340));
    if (tight)
        for (QWidget *side : {static_cast<QWidget *>(help_), static_cast<QWidget *>(inspector_)}) {
            side->setGeometry(width() - inspector_->width(), top_->height(), inspector_->width(), height() - top_->height() - status_->minimumHeight());
            side->raise();
        }
    showSides();
    // Where there is little room it is folded while building; what somebody did by hand stays until the room changes.
    if (const bool little = narrow || height() < theme.px(720); little != std::exchange(little_, little)) {
        if (comparing_)
            stripFolded_ = little;
        else
            strip_->setFolded(little);
    }
}

void MainWindow::showSides()
{
    const bool board = tabs_->showsBoard(), over = across_->indexOf(inspector_) < 0; // a board has the room to itself
    palettePanel_->setHidden(board);
    const bool comparing = board && tabs_->current() == Category::Judge;
    strip_->setHidden(board && !comparing); // comparing needs the runs
    if (comparing != comparing_) {
        const bool folded = strip_->isFolded();
        strip_->setFolded(std::exchange(stripFolded_, folded));
        comparing_ = comparing;
    }
    const bool helps = help_->isOpen() && !board, inPlace = helps && width() < Theme::get().px(kBeside);
    help_->setVisible(helps);
    inspector_->setHidden(board || inPlace || (over && canvas_->currentNode().isEmpty()));
    canvas_->setCovered(over && (helps || !inspector_->isHidden()) ? inspector_->width() : 0);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayDiscard()) {
        event->ignore();
        return;
    }
    settings::setWindowGeometry(saveGeometry());
    document_.stop();
    event->accept();
}

} // namespace mortise
