// One column, or several, of the table that comes in: with type chips, and a search where there are many.
#pragma once

#include "widgets/form/editor.h"

class QComboBox;
class QLineEdit;
class QListWidget;

namespace mortise {

class ColumnEditor : public Editor {
    Q_OBJECT

public:
    ColumnEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent);
    void setValue(const ParamValue &value) override;
    QWidget *field() override;

private:
    QComboBox *list_;
};

class ColumnsEditor : public Editor {
    Q_OBJECT

public:
    ColumnsEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent);
    void setValue(const ParamValue &value) override;
    QWidget *field() override;

private:
    void collect();
    QListWidget *list_;
    QLineEdit *search_ = nullptr;
};

} // namespace mortise
