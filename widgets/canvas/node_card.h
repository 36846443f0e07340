// Beside the menu of blocks: what the chosen one does, on a toy table where it takes one (before and after, what is learned, what is
// drawn), and what it would do here.
#pragma once

#include "data/table.h"
#include "widgets/canvas/node_search.h"
#include "widgets/canvas/toy_fit.h"
#include "widgets/canvas/toy_run.h"

#include <QFrame>
#include <QImage>

#include <functional>

class QVBoxLayout;

namespace mortise {

class FigurePicture;
class FitPicture;
class Label;
class ToyPicture;

/// Draws the chart of a view at that size (px), in the theme that is on, and hands it over with a sentence on it; GUI thread, then or later.
using FigureMaker = std::function<void(const NodeType &type, const Inputs &inputs, QSize size, std::function<void(const QImage &figure, const QString &sentence)> then)>;

class NodeCard : public QFrame {
    Q_OBJECT

public:
    explicit NodeCard(const Registry &registry, QWidget *parent = nullptr);
    /// @param end    where it would be linked to; none: nowhere.
    /// @param fields of the table that comes from there, as far as known.
    void show(const NodeType &type, const std::optional<LooseEnd> &end, const std::vector<Field> &fields);

    /// Without one, views show their ports.
    void setFigureMaker(FigureMaker maker) { figureMaker_ = std::move(maker); }

private:
    /// What can be shown of a block: a table before and after, what is learned, or what a view is drawn of.
    struct Toy {
        std::optional<ToyRun> run;
        std::optional<ToyFit> fit;
        Inputs inputs;
    };
    struct Figure {
        QImage image;
        QString sentence;
    };
    static Toy toyOf(const NodeType &type, const Registry &registry); // on a worker
    void showToy(const NodeType &type);
    void showFigure(const NodeType &type, const Inputs &inputs);
    void showPicture(QWidget *picture); // nullptr: the ports instead
    void showPorts(const NodeType &type);
    const Registry &registry_;
    FigureMaker figureMaker_;
    std::map<std::string, Toy> toys_; // as computed
    std::map<std::string, Figure> figures_; // in the theme that is on
    std::string shown_;
    Label *title_, *sentence_, *here_;
    ToyPicture *toy_;
    FitPicture *fit_;
    FigurePicture *figure_;
    QWidget *ports_;
    QVBoxLayout *portRows_;
};

/// "Here: its table comes from Penguins. Columns it works on: age, spent and 4 more."
QString whatItWouldDoHere(const NodeType &type, const std::optional<LooseEnd> &end, const std::vector<Field> &fields);

} // namespace mortise
