// The canvas: shows a Workflow and asks for edits; it never changes the graph itself. Whoever owns the graph applies an edit
// and calls showWorkflow() again, which touches only what differs.
//
//   auto *canvas = new Canvas(catalogue());
//   connect(canvas, &Canvas::edited, document, &Document::apply);
//   connect(document, &Document::workflowChanged, canvas, [=] { canvas->showWorkflow(document->workflow()); });
#pragma once

#include "graph/workflow.h"
#include "widgets/canvas/node_status.h"
#include "widgets/theme/key_help.h"

#include <QGraphicsView>
#include <QTimer>
#include <QVariantAnimation>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

class QGraphicsObject;
class QLineEdit;
class QMenu;

namespace mortise {

class FindBar;
class GroupItem;
class LinkItem;
class MiniMap;
class NodeItem;
class NoteItem;
class ZoomBar;

/// A link that is being dragged, or was dropped where nothing is.
struct LooseEnd {
    std::string node, port;
    ValueKind kind = ValueKind::Table;
    bool output = true; // it starts at an output
};

class Canvas : public QGraphicsView {
    Q_OBJECT

public:
    explicit Canvas(const Registry &registry, QWidget *parent = nullptr);
    ~Canvas() override;

    void showWorkflow(const Workflow &workflow);
    const Workflow &workflow() const { return workflow_; }
    void setStatus(const QString &node, const NodeStatus &status);
    void setPreview(const QString &node, const QImage &image);
    NodeItem *item(const QString &node) const;
    const QList<NodeItem *> &nodeItems() const { return ordered_; } // sources first; those in closed groups are not visible
    GroupItem *group(const QString &id) const;
    QList<GroupItem *> groupItems() const;

    QStringList selectedNodes() const; // those in a selected closed group as well
    /// @param reveal scrolls there, and opens the group that hides it.
    void selectNode(const QString &node, bool reveal = true);
    void selectGroup(GroupItem *group);
    /// The one node that the inspector shows; empty where none or several are selected.
    QString currentNode() const;

    double zoom() const;
    void zoomTo(double zoom, QPoint anchor, bool animated = true);
    void fit(bool animated = false);
    bool isFitted() const { return fitted_; } // and nobody has zoomed or panned since
    void setCovered(int right); // px at the right that lie under a panel
    QPointF freePlace() const;  // for a block that comes from elsewhere

    void startRename(const QString &node);
    void deleteSelection();
    void deleteAndJoin(); // what led to each block leads on to what came after it
    void duplicateSelection();
    void selectAll();
    void copySelection() const; // as text, the form that a workflow is saved in
    void cutSelection();
    /// Into the middle of what is seen, selected. @return false where the clipboard holds no blocks; nothing has happened then.
    bool paste();
    enum class Align { Left, Centre, Right, Top, Middle, Bottom, Across, Down }; // Across, Down: in equal distances
    void alignSelection(Align how);
    void tidy();
    void addNote();
    void groupSelection();    // inside the group that all of it is in, otherwise taken out of where it was; a selected group goes in as a whole
    void dissolveSelection(); // the groups that are selected or hold something selected; what was in them stands where they stood
    void toggleGroup(const QString &id);
    void startRenameGroup(const QString &id);
    void startFind();
    static QList<KeyHelp> keys(); // what they do here
    void endFind();
    void openPortMenu(NodeItem *item, bool output, int port);
    void editNote(const NoteItem *note);
    QList<NoteItem *> noteItems() const;
    bool showsKeyboardFocus() const;
    const Registry &registry() const { return registry_; }

signals:
    void edited(const mortise::Edit &edit);
    void opened(const QString &node);
    void currentNodeChanged(const QString &node); // empty for none
    /// A place for a new block, with the link that should lead to it.
    void menuRequested(QPointF scenePosition, QPoint globalPosition, const std::optional<mortise::LooseEnd> &end);
    /// A block that should stand in the link.
    void insertRequested(const mortise::Link &into, QPointF scenePosition, QPoint globalPosition);
    void filesDropped(const QStringList &paths, QPointF scenePosition);
    /// @param into the link that the block should stand in.
    void nodeDropped(const QString &type, QPointF scenePosition, const std::optional<mortise::Link> &into);
    void pasteRequested(); // something that is no block
    void refused(const QString &why); // a link that does not fit
    void hinted(const QString &text); // what a key would do now
    void viewChanged();

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct KeyDeed;
    static const std::vector<KeyDeed> &keyDeeds();
    static const KeyDeed *deedOf(const QKeyEvent &event);
    void linkKey(const QKeyEvent &event); // while a link is led by keys
    void askForBlock();
    void openFocused();
    NodeItem *focusedNode() const;
    GroupItem *focusedGroup() const;

    using InnerPort = std::pair<NodeItem *, int>; // of a block in a closed group
    struct DraggedLink {
        LooseEnd end;
        NodeItem *item = nullptr;
        int port = 0;
        QPointF at;              // scene
        NodeItem *target = nullptr;
        int targetPort = -1;
        GroupItem *group = nullptr; // closed, under the pointer or with the target in it
        QList<InnerPort> choices; // in it, where several fit
        QString why;             // the target cannot take it
        bool byKeyboard = false;
        std::optional<Link> was; // the link whose end has been taken up
        std::shared_ptr<const Workflow> rest; // the graph without it
    };
    /// What a mouse (or the arrows) moves, and where it all was before.
    struct Moving {
        QGraphicsItem *grabbed = nullptr;
        QPointF from; // scene
        std::map<QGraphicsItem *, QPointF> starts;
        QRectF box;   // of the cards, before
        std::map<const GroupItem *, QRectF> frames; // of open groups, before
        bool moved = false;

        bool takes(const GroupItem *group) const; // all of its blocks
        std::set<QGraphicsItem *> units() const;
        GroupItem *homeOf(const QGraphicsItem *unit) const;
        GroupItem *goalOf(const QGraphicsItem *unit) const;
    };

    void syncNodes();
    void syncLinks();
    void syncNotes();
    void syncGroups();
    QRectF occupied() const;
    void flyTo(QPointF centre, double zoom, bool animated);
    void showFlight(double way); // 0 to 1
    void selectThese(const std::vector<std::string> &nodes, const std::vector<std::string> &notes);
    QGraphicsObject *stopOf(NodeItem *item) const;
    void find(const QString &typed);
    void findNext(int by);
    void lightUp();
    void placeOverlays();
    void moveAlong(Qt::Key key);
    bool beginMove(QPoint at);
    Moving selectedToMove() const;
    void moveTo(QPointF scene, bool free); // free: no grid and no guides
    void nudge(Qt::Key key, double step);
    void markFrames();
    void regroupMoved(Several &moves);
    void cancelMove();
    void slideFrom(const std::map<std::string, QPointF> &before);
    void finishSlide();
    void beginLink(NodeItem *item, bool output, int port, bool byKeyboard);
    void takeUp(const LinkItem *link, bool targetEnd, bool byKeyboard);
    void takeUpNext(NodeItem *item);
    void askForBlockIn(const Link &link);
    bool takeUpAt(QPointF scene);
    const Workflow &linkable() const { return dragged_ && dragged_->rest ? *dragged_->rest : workflow_; }
    void dragLinkTo(QPointF scene);
    void markFits();
    void chooseTarget(NodeItem *item, int port);
    bool dragLinkToGroup(QPointF scene);
    QList<InnerPort> fittingIn(const GroupItem *group) const;
    QString whyNothingIn(const GroupItem *group) const;
    void aimAt(GroupItem *group, bool fits);
    void askForPort(const DraggedLink &dropped, QPoint global);
    void makeLink(const Link &link, const std::optional<Link> &was);
    void nextTarget(int direction);
    void sayTarget();
    void dropLink(QPoint global);
    void endLink();
    Link linkTo(NodeItem *item, int port) const;
    void finishMove();
    LinkItem *linkFor(const NodeType *type, QPointF middle, const NodeItem *block = nullptr) const;
    void glow(LinkItem *link);
    std::pair<std::set<std::string>, std::set<std::string>> chosen() const; // names of blocks, ids of notes
    std::set<std::string> chosenGroups() const;
    std::set<std::string> chosenWholes() const;
    void openUp(const NodeItem *item);
    std::vector<Edit> roomFor(const GroupItem *opening) const; // what stands around it moves aside
    void takeOutOf(const std::string &id, const std::set<std::string> &nodes, const std::set<std::string> &groups);
    void addNodeActions(QMenu *menu, const QString &name);
    void addGroupActions(QMenu *menu, const QString &id);
    void addAlignActions(QMenu *menu, bool three);
    void startRename(const QRectF &scene, const QString &now, const QString &what, std::function<void(const QString &)> renamed);
    void askForNote(const QString &now, std::function<void(const QString &)> then);
    void finishRename(bool keep);

    const Registry &registry_;
    Workflow workflow_;
    QGraphicsScene scene_;
    std::map<std::string, NodeItem *> nodes_;
    QList<NodeItem *> ordered_; // sources first
    std::map<Link, LinkItem *> links_;
    std::map<std::string, NoteItem *> notes_;
    std::map<std::string, GroupItem *> groups_;
    std::optional<DraggedLink> dragged_;
    QVariantAnimation glide_;
    QTimer dashes_;
    QPoint panFrom_, anchor_;
    QPointF anchorScene_, menuPlace_;
    bool panning_ = false;
    std::optional<Moving> moving_;
    QList<QLineF> guides_;
    LinkItem *glowing_ = nullptr; // would take what is dragged
    QVariantAnimation slide_;     // of cards to where an edit put them
    std::map<std::string, std::pair<QPointF, QPointF>> slides_;
    int covered_ = 0;
    bool fitted_ = false;
    ZoomBar *zoomBar_;
    MiniMap *map_;
    QLineEdit *rename_ = nullptr;
    std::function<void(const QString &)> renamed_;
    QVariantAnimation fly_;
    QPointF flyFrom_, flyTo_;
    double flyZoomFrom_ = 1, flyZoomTo_ = 1;
    FindBar *find_;
    QStringList found_;
    int foundAt_ = -1;
};

} // namespace mortise
