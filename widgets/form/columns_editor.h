// One column, or several, of the table that comes in: with type chips, and a search where there are many.
#pragma once

#include "widgets/form/editor.h"

class QListView;

namespace mortise {

class ColumnBox;
class ColumnModel;

class ColumnEditor : public Editor {
    Q_OBJECT

public:
    ColumnEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent);
    void setValue(const ParamValue &value) override;
    QWidget *field() override;

private:
    ColumnBox *list_;
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
