// What the window can do: its actions, by key, in the menu and in the search; and the menu, which has the settings too.
#include "app/main_window/main_window.h"

#include "app/appearance.h"
#include "app/document.h"
#include "app/main_window/help_panel.h"
#include "app/main_window/status_bar.h"
#include "app/main_window/top_bar.h"
#include "app/main_window/view_tabs.h"
#include "app/search/history_popup.h"
#include "app/settings.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/node_menu.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"
#include "widgets/views/print_figure.h"
#include "widgets/views/view.h"

#include <QLocale>
#include <QMenu>
#include <QShortcut>

namespace mortise {
namespace {

/// Where an action stands in the menu: some parts are menus of their own, so that no screen is too low for it.
enum class MenuPart { File, Edit, Canvas, Go, Run, Help, Elsewhere };
constexpr auto kPart = "menuPart";

void addPart(QMenu *menu, const QList<QAction *> &actions, MenuPart part)
{
    for (QAction *action : actions)
        if (action->property(kPart).toInt() == static_cast<int>(part))
            menu->addAction(action);
}

} // namespace

void MainWindow::makeActions()
{
    const Theme &theme = Theme::get();
    MenuPart part = MenuPart::File;
    const auto action = [&](const char *icon, const QString &text, const QList<QKeySequence> &keys, auto &&deed) {
        auto *made = new QAction(theme.icon(QLatin1String(icon)), text, this);
        made->setShortcuts(keys);
        made->setProperty("iconName", QString::fromLatin1(icon)); // by name, for lists that paint it themselves
        made->setProperty(kPart, static_cast<int>(part));
        connect(made, &QAction::triggered, this, deed);
        addAction(made);
        return made;
    };
    action("new", tr("New project"), {QKeySequence::New}, [this] { newDocument(); });
    action("new", tr("New window"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}, [this] { emit newWindowWanted(); });
    open_ = action("open", tr("Open"), {QKeySequence::Open}, [this] { browse(); });
    save_ = action("save", tr("Save"), {QKeySequence::Save}, [this] { save(false); });
    action("save", tr("Save as"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, [this] { save(true); });
    action("print", tr("Print"), {QKeySequence::Print}, [this] {
        if (View *view = tabs_->viewInSight())
            askToPrint(*view);
        else
            status_->say(tr("Open a chart or a table to print it"));
    });
    part = MenuPart::Edit;
    undo_ = action("undo", tr("Undo"), {QKeySequence::Undo}, [this] { document_.undo(); });
    redo_ = action("redo", tr("Redo"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}, [this] { document_.redo(); });
    history_ = action("history", tr("Undo history"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)}, [this] { historyPopup_->popUp(mapToGlobal(QPoint(Theme::get().px(80), Theme::get().height("topbar")))); });
    action("duplicate", tr("Duplicate"), {QKeySequence(Qt::CTRL | Qt::Key_D)}, [this] { canvas_->duplicateSelection(); });
    action("filter", tr("Keep only the picked rows"), {QKeySequence(Qt::CTRL | Qt::Key_B)}, [this] { blockOfPicked(true); });
    action("delete", tr("Leave the picked rows out"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)}, [this] { blockOfPicked(false); });
    part = MenuPart::Canvas;
    action("add", tr("Find a block"), {}, [this] {
        tabs_->showCanvas();
        menuInto_.reset();
        menuPlace_ = canvas_->freePlace();
        openNodeMenu(canvas_->mapToGlobal(QPoint(canvas_->width() / 2 - menu_->width() / 2, canvas_->height() / 5)), std::nullopt);
    });
    const auto find = [this] {
        tabs_->showCanvas();
        canvas_->startFind();
    };
    action("search", tr("Find on the canvas"), {}, find);
    // Ctrl+F belongs to what has the focus: a table finds in its cells.
    connect(new QShortcut(QKeySequence::Find, canvas_, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, find);
    action("fit", tr("Fit to window"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { canvas_->fit(true); });
    part = MenuPart::Go;
    int mode = 0;
    for (const auto &[icon, text] : {std::pair("build", tr("Go to Build")), std::pair("explore", tr("Go to Explore")), std::pair("compare", tr("Go to Compare"))}) {
        action(icon, text, {QKeySequence(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_1 + mode)))}, [this, mode] { showMode(mode); });
        ++mode;
    }
    action("chevron-right", tr("Next part of the window"), {QKeySequence(Qt::Key_F6)}, [this] { goToPart(1); });
    action("chevron-left", tr("Part of the window before"), {QKeySequence(Qt::SHIFT | Qt::Key_F6)}, [this] { goToPart(-1); });
    part = MenuPart::Run;
    action("run", tr("Run"), {QKeySequence(Qt::Key_F7)}, [this] { document_.run(); });
    action("stop", tr("Stop"), {QKeySequence(Qt::Key_F9)}, [this] { document_.stop(); });
    part = MenuPart::Help;
    search_ = action("search", tr("Search everything"), {QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] { searchEverything(); });
    action("info", tr("Keyboard"), {QKeySequence(Qt::CTRL | Qt::Key_Slash), QKeySequence(Qt::Key_Question)}, [this] { showKeys(); });
    action("help", tr("About this block"), {QKeySequence(Qt::Key_F1)}, [this] {
        const GraphNode *node = document_.workflow().find(utf8(canvas_->currentNode()));
        if (help_->isOpen())
            help_->close();
        else if (node)
            help(qstring(node->type));
        else
            status_->say(tr("Select a block to read about it"));
    });
    part = MenuPart::Elsewhere;
    larger_ = action("text", tr("Larger text"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Plus)}, [] { appearance::stepTextSize(1); });
    smaller_ = action("text", tr("Smaller text"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Minus)}, [] { appearance::stepTextSize(-1); });
    quit_ = action("close", tr("Quit"), {QKeySequence::Quit}, [this] { close(); });
    for (QAction *made : {open_, save_, undo_, redo_, history_})
        top_->addAction(made);
    top_->setSearch(search_);
}

void MainWindow::openMenu(QPoint global)
{
    auto *menu = new QMenu(this); // not within this call: a language that is chosen in it builds the window anew
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Menu"));
    addPart(menu, actions(), MenuPart::File);
    menu->addSeparator();
    for (const auto &[text, part] : {std::pair(tr("Edit"), MenuPart::Edit), std::pair(tr("Canvas"), MenuPart::Canvas), std::pair(tr("Go to"), MenuPart::Go)})
        addPart(menu->addMenu(text), actions(), part);
    addPart(menu, actions(), MenuPart::Run);
    menu->addSeparator();
    addLookMenus(menu->addMenu(tr("Settings")));
    addPart(menu, actions(), MenuPart::Help);
    menu->addAction(tr("Welcome page"), this, [this] { showWelcome(true); });
    menu->addAction(quit_);
    menu->popup(global);
}

void MainWindow::addLanguages(QMenu *menu)
{
    for (const auto &[code, name] : {std::pair("en", "English"), std::pair("de", "Deutsch")}) {
        QAction *action = menu->addAction(QString::fromUtf8(name), this, [this, code = code] { emit languageChosen(QLatin1String(code)); });
        action->setCheckable(true);
        action->setChecked(QLocale().name().startsWith(QLatin1String(code)));
    }
}

/// @param above its lower left corner.
void MainWindow::openLanguageMenu(QPoint above)
{
    auto *menu = new QMenu(this); // as openMenu()
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Language"));
    addLanguages(menu);
    menu->popup(above - QPoint(0, menu->sizeHint().height()));
}

void MainWindow::addLookMenus(QMenu *menu)
{
    addLanguages(menu->addMenu(tr("Language")));
    QMenu *theme = menu->addMenu(tr("Theme"));
    const auto offer = [this](QMenu *in, const appearance::Choice &choice) {
        QAction *action = in->addAction(choice.text, this, choice.choose);
        action->setCheckable(true);
        action->setChecked(choice.chosen);
    };
    for (const appearance::Choice &choice : appearance::themes())
        offer(theme, choice);
    QMenu *keep = menu->addMenu(tr("Keep copies of tables in projects"));
    for (const qint64 megabytes : {0, 20, 200, 2'000, 20'000}) {
        QAction *action = keep->addAction(megabytes == 0 ? tr("Never, only link them") : tr("Up to %1").arg(bytesText(megabytes * 1'000'000)), this, [megabytes] { settings::setKeepBelow(megabytes * 1'000'000); });
        action->setCheckable(true);
        action->setChecked(settings::keepBelow() == megabytes * 1'000'000);
    }
    QMenu *size = menu->addMenu(tr("Text size"));
    for (const appearance::Choice &choice : appearance::textSizes())
        offer(size, choice);
    size->addSeparator();
    size->addActions({larger_, smaller_});
    offer(menu, appearance::reducedMotion());
    offer(menu, appearance::desktopNotices());
    if (!habits_.empty())
        menu->addAction(tr("Forget which blocks I use"), this, &MainWindow::forgetHabits);
}

} // namespace mortise
