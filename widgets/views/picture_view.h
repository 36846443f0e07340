// The view of any node that is drawn as a Picture: works it out on a worker, shows the latest, scrolls what is higher than the
// room. What it draws is a function of inputs and settings, `make`, and of how it is looked at: the window that is zoomed to, the
// rows that are picked anywhere, the levels that are hidden.
#pragma once

#include "widgets/charts/picture.h"
#include "widgets/theme/column_drag.h"
#include "widgets/views/latest.h"
#include "widgets/views/view.h"

#include <QTimer>

#include <deque>

class QScrollArea;
class QToolButton;

namespace mortise {

class DropSlots;
class ParamBar;
class PairsButton;
class ParamMenu;
class PictureCanvas;

/// Values of text settings that the inputs know: {"class": the classes of the results}.
using KnownValues = std::map<std::string, std::vector<std::string>>;

struct DropSlot;

struct PictureMaker {
    PicturePtr (*make)(const Inputs &, const ParamValues &) = nullptr; // any thread; never null
    KnownValues (*known)(const Inputs &) = nullptr;                    // null: none
    /// The columns that are shown, by setting, also those that nobody chose. Null: it shows no columns.
    std::map<std::string, std::string> (*columns)(const Table &, const ParamValues &) = nullptr;
    std::string across = {}, up = {}; // settings of the columns on the axes
};

class PictureView : public View {
    Q_OBJECT

public:
    PictureView(const NodeType &type, const PictureMaker &maker, QWidget *parent = nullptr);

    void setParams(const ParamValues &params) override;
    void setCompact(bool compact) override;
    void fillMenu(QMenu &menu, const QWidget *beside) override;
    void setTitleAbove(const QString &title) override;
    void finish() override;
    void render(QPainter &painter, const QSizeF &size) override;
    void renderSmall(QPainter &painter, const QSizeF &size) override;
    QString sentence() const override;
    /// Nullptr before the first one is there.
    const PicturePtr &picture() const;
    const Look &look() const { return look_; }

protected:
    void refresh() override;
    void light() override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Made {
        PicturePtr base, shown; // as made, as looked at
        Look look;              // of shown
    };
    struct Pick {
        Picture::Search search;
        PickMode mode;
    };
    void change(const QString &key, const ParamValue &value);
    PicturePtr placed(const PicturePtr &picture) const; // below the title that stands above it
    void showMade(const Made &made);
    void lookAgain();
    void zoomTo(const QRectF &window);
    void toggleLevel(int entry);
    void pick(const Picture::Search &search, PickMode mode);
    void nextPick();
    void takePicked(const PickedRowsPtr &rows);
    void reset();
    std::vector<DropSlot> slotsFor(const DraggedColumn &column) const;
    ParamChanges changesBy(const DraggedColumn &column, const std::string &key) const;
    std::map<std::string, std::string> columnsShown() const;
    void swapAxes();
    void askAxis(bool across, const QPoint &global);
    void openMenu(const QPoint &global);

    PictureMaker maker_;
    ParamBar *bar_;
    PairsButton *pairs_ = nullptr; // scatter plots only
    ParamMenu *menu_;
    QToolButton *lasso_, *export_;
    PictureCanvas *canvas_;
    QScrollArea *scroll_;
    DropSlots *slots_; // while a column is dragged over it
    QTimer patience_; // "Working" is said only when it takes longer than a blink
    PicturePtr base_;
    QString titleAbove_;
    Look look_;
    bool compact_ = false;
    bool keepsLook_ = false;    // while a setting changes that leaves axes and legend alone
    PickedRowsPtr beforeClick_; // what was picked before the first half of a double click
    std::deque<Pick> picks_;    // none is lost while a worker searches
    Latest<Made> latest_;
    Latest<Made> looks_;
    Latest<PickedRowsPtr> searches_;
};

} // namespace mortise
