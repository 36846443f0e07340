// The window: puts the parts together and forwards between them. No logic of its own beyond what follows from what.
#pragma once

#include "app/document.h"
#include "app/main_window/first_look.h"
#include "widgets/canvas/node_habits.h"

#include <QMainWindow>

#include <optional>

class QHBoxLayout;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace mortise {

class Canvas;
class HelpPanel;
class HistoryPopup;
class Inspector;
class KeysPopup;
class NodeMenu;
class Palette;
class Panel;
class SearchEverything;
class QuietNotice;
class StatusBar;
class TargetQuestion;
class Strip;
class TopBar;
class ViewTabs;
class WelcomePage;
struct LooseEnd;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Document &document);
    ~MainWindow() override;
    void openPath(const QString &path); // a project, a workflow or a table

    /// What a person arranged: another window with the same place looks the same.
    struct Place {
        QByteArray geometry;
        nlohmann::json layout;
        bool welcome = false;
    };
    Place place() const;
    void restore(const Place &place);
    /// What is open, how it is arranged and what is selected: saved with the project.
    nlohmann::json layout() const;

signals:
    void languageChosen(const QString &code);
    void newWindowWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override; // part by part, whatever was made first

private:
    void build();
    void makeActions();
    void connectDocument();
    void connectParts();
    void arrange();
    void showSides(); // what stands beside and below the middle

    void showDocument();
    void showInspector(const QString &node);
    void showTitle();
    void showProblems();
    void showWelcome(bool welcome);
    void restoreLayout(const nlohmann::json &layout);

    void tellProblem(const QString &title, const QString &detail = {});
    void newDocument();
    void browse();
    void findFile(const QString &node);
    void importTable(const QString &path, QPointF place);
    void addExampleData(const QString &name);
    void paste();
    void save(bool as);
    void askAboutOpen(const QString &path);   // another window has it
    void askAboutChange(const QString &path); // somebody else saved it
    bool mayDiscard(); // asks when there is something to lose
    QString addNode(const QString &type, QPointF place, const std::optional<LooseEnd> &end, const nlohmann::json &settings = {}, const QString &name = {}, const std::optional<Link> &into = {});
    QString putNode(const QString &type, QPointF place, const std::optional<LooseEnd> &end, const nlohmann::json &settings, const QString &name, const std::optional<Link> &into); // and stays where it is
    void addView(const QString &type, const LooseEnd &of); // to the board in front
    void changeSettings(const QString &node, const std::map<std::string, ParamValue> &changes);
    void addPickBlock(const QString &node, const QString &port, bool keepPicked);
    void setUp(Category category); // blocks that give an empty board something to show
    void setUpBlocks(Category category, std::string table, const std::string &target = {}, const FirstLook &look = {}, bool ofNumbers = false);
    void tellNews(); // of runs that end
    bool isOutcomeInSight(const RunEnd &end) const;
    void showOutcome(const RunEnd &end);
    void searchEverything();
    void findColumns();
    void showKeys();
    QList<QWidget *> parts() const;
    void goToPart(int by);
    void showMode(int mode);
    void enterMiddle();
    void blockOfPicked(bool keep);
    void openMenu(QPoint global);
    void addLanguages(QMenu *menu);
    void openLanguageMenu(QPoint above);
    void addLookMenus(QMenu *menu); // language, theme, text size, motion
    void openNodeMenu(QPoint global, const std::optional<LooseEnd> &end); // for menuPlace_ and menuInto_
    void learn(const QString &type, const std::optional<LooseEnd> &after); // for what the menu offers first
    Q_INVOKABLE void forgetHabits();
    void help(const QString &type);

    Document &document_;
    QAction *open_ = nullptr, *save_ = nullptr, *undo_ = nullptr, *redo_ = nullptr, *history_ = nullptr, *search_ = nullptr, *quit_ = nullptr, *larger_ = nullptr, *smaller_ = nullptr;
    TopBar *top_ = nullptr;
    QStackedWidget *pages_ = nullptr;
    WelcomePage *welcome_ = nullptr;
    QWidget *work_ = nullptr;
    Palette *palette_ = nullptr;
    Panel *palettePanel_ = nullptr;
    QHBoxLayout *across_ = nullptr;
    QSplitter *middle_ = nullptr;
    ViewTabs *tabs_ = nullptr;
    Canvas *canvas_ = nullptr;
    Strip *strip_ = nullptr;
    Inspector *inspector_ = nullptr;
    HelpPanel *help_ = nullptr;
    StatusBar *status_ = nullptr;
    QuietNotice *problem_ = nullptr; // over the work
    NodeMenu *menu_ = nullptr;
    NodeHabits habits_;
    SearchEverything *finder_ = nullptr;
    KeysPopup *keys_ = nullptr;
    TargetQuestion *target_ = nullptr;
    HistoryPopup *historyPopup_ = nullptr;
    QPointF menuPlace_;
    std::shared_ptr<LooseEnd> menuEnd_;
    std::optional<Link> menuInto_;
    std::optional<bool> little_; // room for the strip
    bool comparing_ = false, stripFolded_ = true; // of the strip, where it is not: in Compare while building, and the other way round
    bool closing_ = false;
};

} // namespace mortise
