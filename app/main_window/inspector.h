// The panel at the right: what the selected block is, its form, a live preview of what comes out, and one sentence on trust.
#pragma once

#include "widgets/form/param_form.h"
#include "widgets/theme/panel.h"

class QScrollArea;
class QStackedWidget;
class QTableView;

namespace mortise {

class IconTile;
class Label;
class Notice;
class TableModel;

class Inspector : public Panel {
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

    struct Content {
        QString name;              // of the node; empty: nothing is selected
        const NodeType *type = nullptr;
        ParamValues values;
        std::vector<ColumnInfo> columns;
        QString folder;
        QString problem;           // why it failed, or a warning
        bool failed = false;
        bool fileGone = false;     // it failed because its file is not there
        QString trust;             // the sentence at the bottom
    };
    void show(const Content &content);
    /// What was shown of a node's columns last: kept until they are read again, so that its form stays as it is. None of another.
    std::vector<ColumnInfo> columnsOf(const QString &node) const { return node == node_ ? columns_ : std::vector<ColumnInfo>(); }
    /// The table that comes out; an empty one hides the preview.
    void showOutput(const Table &table);

signals:
    void changed(const QString &node, const QString &key, const mortise::ParamValue &value);
    void openRequested(const QString &node);
    void helpRequested(const QString &type);
    void fileWanted(const QString &node); // to be found

private:
    QString node_;
    const NodeType *type_ = nullptr;
    std::vector<ColumnInfo> columns_;
    QStackedWidget *pages_;
    IconTile *tile_;
    Label *name_, *purpose_, *outputSize_, *trust_;
    Notice *problem_ = nullptr;
    QWidget *problemPlace_, *output_;
    ParamForm *form_;
    QTableView *table_;
    TableModel *model_;
};

} // namespace mortise
