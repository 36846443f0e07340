// One column, or several, of the table that comes in: with type chips, and a search where there are many.
#pragma once

#include "widgets/form/editor.h"

class QComboBox;
class QListView;

namespace mortise {

class ColumnModel;

/// A combo box that finds a column as its name is typed; the model may hold thousands.
void setUpColumnList(QComboBox *list, ColumnModel *model);
/// The row of the model that is typed or chosen; -1 where there is none.
int typedColumn(const QComboBox *list, const ColumnModel &model);

class ColumnEditor : public Editor {
    Q_OBJECT

public:
    ColumnEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent);
    void setValue(const ParamValue &value) override;
    QWidget *field() override;

private:
    QComboBox *list_;
    ColumnModel *model_;
};

class ColumnsEditor : public Editor {
    Q_OBJECT

public:
    ColumnsEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent);
    void setValue(const ParamValue &value) override;
    QWidget *field() override;

private:
    QListView *list_;
    ColumnModel *model_;
};

} // namespace mortise
