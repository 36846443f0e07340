// What follows from what: the parts of the window and the document, each told of the other.
#include "app/appearance.h"
#include "app/main_window/help_panel.h"
#include "app/main_window/inspector.h"
#include "app/main_window/main_window.h"
#include "app/main_window/status_bar.h"
#include "app/main_window/strip.h"
#include "app/main_window/top_bar.h"
#include "app/main_window/view_tabs.h"
#include "app/settings.h"
#include "app/welcome/welcome_page.h"
#include "graph/rewire.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/node_menu.h"
#include "widgets/canvas/palette.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"

#include <QMenu>
#include <QSplitter>

namespace mortise {

void MainWindow::connectParts()
{
    connect(top_, &TopBar::runClicked, this, [this] { document_.run(); });
    connect(top_, &TopBar::stopClicked, &document_, &Document::stop);
    connect(top_, &TopBar::themeClicked, this, &appearance::switchDark);
    connect(top_, &TopBar::menuClicked, this, &MainWindow::openMenu);
    connect(top_, &TopBar::modeChosen, this, [this](Mode mode) {
        if (mode == Mode::Build) {
            tabs_->showCanvas();
            return;
        }
        tabs_->openBoard(mode == Mode::Explore ? Category::Look : Category::Judge); // the same graph, data and selection
    });
    connect(tabs_, &ViewTabs::setUpRequested, this, &MainWindow::setUp);
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        const auto shown = tabs_->current();
        top_->setMode(!shown ? Mode::Build : *shown == Category::Judge ? Mode::Compare : Mode::Explore);
        showSides();
    });
    connect(palette_, &Palette::chosen, this, [this](const QString &type) {
        std::optional<LooseEnd> end; // a selected block feeds what is added
        const GraphNode *from = document_.workflow().find(utf8(canvas_->currentNode()));
        const NodeType *given = from ? document_.registry().find(from->type) : nullptr;
        QPointF place = canvas_->freePlace();
        if (given && !given->outputs.empty()) {
            end = LooseEnd{utf8(canvas_->currentNode()), given->outputs.front().key, given->outputs.front().kind, true};
            place = QPointF(from->at.x + kNextColumn, from->at.y);
        }
        addNode(type, place, end);
        learn(type, end);
    });
    connect(canvas_, &Canvas::edited, this, [this](const Edit &edit) { document_.apply(edit); });
    connect(canvas_, &Canvas::opened, tabs_, &ViewTabs::openView);
    connect(canvas_, &Canvas::refused, status_, &StatusBar::say);
    connect(canvas_, &Canvas::hinted, status_, &StatusBar::say);
    connect(canvas_, &Canvas::currentNodeChanged, this, &MainWindow::showInspector);
    connect(canvas_, &Canvas::currentNodeChanged, this, &MainWindow::showSides);
    connect(canvas_, &Canvas::menuRequested, this, [this](QPointF place, QPoint global, const std::optional<LooseEnd> &end) {
        menuPlace_ = place;
        menuInto_.reset();
        openNodeMenu(global, end);
    });
    connect(canvas_, &Canvas::insertRequested, this, [this](const Link &into, QPointF place, QPoint global) {
        const auto kind = kindOf(document_.workflow(), into, document_.registry());
        if (!kind)
            return;
        menuPlace_ = place;
        menuInto_ = into;
        openNodeMenu(global, LooseEnd{into.from, into.fromPort, *kind, true});
    });
    connect(canvas_, &Canvas::nodeDropped, this, [this](const QString &type, QPointF place, const std::optional<Link> &into) { addNode(type, place, std::nullopt, {}, {}, into); });
    connect(canvas_, &Canvas::pasteRequested, this, &MainWindow::paste);
    connect(canvas_, &Canvas::filesDropped, this, [this](const QStringList &paths, QPointF place) {
        for (const QString &path : paths)
            importTable(path, place);
    });
    connect(menu_, &NodeMenu::chosen, this, [this](const QString &type) {
        const std::optional<LooseEnd> end = menuEnd_ ? std::optional(*menuEnd_) : std::nullopt;
        addNode(type, menuPlace_, end, {}, {}, menuInto_);
        learn(type, end);
        canvas_->setFocus();
    });
    connect(inspector_, &Inspector::changed, this, [this](const QString &node, const QString &key, const ParamValue &value) {
        document_.apply(SetSetting{utf8(node), utf8(key), toJson(value)});
    });
    connect(inspector_, &Inspector::openRequested, tabs_, &ViewTabs::openView);
    connect(inspector_, &Inspector::fileWanted, this, &MainWindow::findFile);
    connect(inspector_, &Inspector::helpRequested, this, &MainWindow::help);
    connect(help_, &HelpPanel::openChanged, this, &MainWindow::arrange);
    connect(tabs_, &ViewTabs::settingsChanged, this, &MainWindow::changeSettings);
    connect(tabs_, &ViewTabs::pickBlockRequested, this, &MainWindow::addPickBlock);
    connect(tabs_, &ViewTabs::viewWanted, this, &MainWindow::addView);
    connect(tabs_, &ViewTabs::filterWanted, this, [this](const QString &from, const QString &port, const QString &conditions) {
        addNode(QStringLiteral("prepare.filter"), canvas_->freePlace(), LooseEnd{.node = utf8(from), .port = utf8(port)}, {{"conditions", utf8(conditions)}});
    });
    connect(status_, &StatusBar::languageMenuWanted, this, &MainWindow::openLanguageMenu);
    connect(strip_, &Strip::nodeRequested, this, [this](const QString &node) {
        tabs_->showCanvas();
        canvas_->selectNode(node);
    });
    connect(strip_, &Strip::foldedChanged, this, [this](bool folded) {
        const int tabs = Theme::get().px(38);
        strip_->setMaximumHeight(folded ? tabs : 16777215);
        middle_->setSizes(folded ? QList<int>{height(), tabs} : QList<int>{height() - Theme::get().px(200), Theme::get().px(200)});
    });
    connect(welcome_, &WelcomePage::fileChosen, this, &MainWindow::openPath);
    connect(welcome_, &WelcomePage::browseRequested, this, &MainWindow::browse);
    connect(welcome_, &WelcomePage::pasteRequested, this, &MainWindow::paste);
    connect(welcome_, &WelcomePage::emptyRequested, this, [this] { showWelcome(false); });
    connect(welcome_, &WelcomePage::exampleChosen, this, &MainWindow::openPath);
    connect(welcome_, &WelcomePage::datasetChosen, this, &MainWindow::addExampleData);
    connect(welcome_, &WelcomePage::lookMenuRequested, this, [this](QPoint global) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setAccessibleName(tr("Language, theme, text size"));
        addLookMenus(menu);
        menu->popup(global - QPoint(0, menu->sizeHint().height()));
    });
    connect(welcome_, &WelcomePage::recoverRequested, &document_, &Document::recover);
}

void MainWindow::connectDocument()
{
    connect(&document_, &Document::workflowChanged, this, &MainWindow::showDocument);
    connect(&document_, &Document::outcomeChanged, this, [this](const QString &node) {
        canvas_->setStatus(node, document_.outcome(node).status);
        if (document_.outcome(node).status.state == NodeStatus::State::Running)
            return; // progress comes 30 times a second and changes nothing else
        if (node == canvas_->currentNode())
            showInspector(node);
        showProblems();
    });
    connect(&document_, &Document::runningChanged, this, [this](bool running) {
        top_->setRunning(running);
        if (!running)
            status_->setReady({});
    });
    connect(&document_, &Document::progress, status_, &StatusBar::setRunning);
    connect(&document_, &Document::stateChanged, this, &MainWindow::showTitle);
    connect(&document_, &Document::logged, strip_, &Strip::log);
    connect(&document_, &Document::refused, this, [this](const QString &text) {
        strip_->log(text);
        status_->say(text);
    });
    connect(&document_, &Document::problem, this, [this](const QString &text) { tellProblem(text); });
    connect(&document_, &Document::openElsewhere, this, &MainWindow::askAboutOpen);
    connect(&document_, &Document::changedElsewhere, this, &MainWindow::askAboutChange);
    connect(&document_, &Document::saving, this, [this] { document_.setLayout(layout()); });
    connect(&document_, &Document::opened, this, [this](const QString &path) {
        showWelcome(false);
        restoreLayout(document_.layout());
        if (!path.startsWith(QLatin1Char(':')) && !path.isEmpty())
            settings::addRecentFile(path);
        QMetaObject::invokeMethod(canvas_, [this] { canvas_->fit(); }, Qt::QueuedConnection); // once the layout has its size
    });
    connect(&document_, &Document::saved, this, [this](const QString &path) {
        settings::addRecentFile(path);
        status_->say(tr("Saved"));
        if (closing_)
            close();
    });
}

} // namespace mortise
