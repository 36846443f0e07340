// Beside the menu of blocks: what the chosen one does, on a toy table where it takes one, and what it would do here.
#pragma once

#include "data/table.h"
#include "widgets/canvas/node_search.h"
#include "widgets/canvas/toy_run.h"

#include <QFrame>

class QVBoxLayout;

namespace mortise {

class Label;
class ToyPicture;

class NodeCard : public QFrame {
    Q_OBJECT

public:
    explicit NodeCard(const Registry &registry, QWidget *parent = nullptr);
    /// @param end    where it would be linked to; none: nowhere.
    /// @param fields of the table that comes from there, as far as known.
    void show(const NodeType &type, const std::optional<LooseEnd> &end, const std::vector<Field> &fields);

private:
    void showToy(const std::string &type);
    void showPorts(const NodeType &type);
    const Registry &registry_;
    std::map<std::string, std::optional<ToyRun>> toys_; // as computed
    std::string shown_;
    Label *title_, *sentence_, *here_;
    ToyPicture *toy_;
    QWidget *ports_;
    QVBoxLayout *portRows_;
};

/// "Here: its table comes from Penguins. Columns it works on: age, spent and 4 more."
QString whatItWouldDoHere(const NodeType &type, const std::optional<LooseEnd> &end, const std::vector<Field> &fields);

} // namespace mortise
