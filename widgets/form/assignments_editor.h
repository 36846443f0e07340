// A value for some columns: new names, roles, types. One row a column that was given one.
#pragma once

#include "widgets/form/editor.h"

class QComboBox;
class QVBoxLayout;

namespace mortise {

class ColumnBox;

class AssignmentsEditor : public Editor {
    Q_OBJECT

public:
    AssignmentsEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent);
    void setValue(const ParamValue &value) override;
    QWidget *field() override;

private:
    struct Row {
        QWidget *widget;
        ColumnBox *column;
        QComboBox *value;
        QString name() const;
    };
    void addRow(const QString &column, const QString &value);
    void collect();

    std::vector<ColumnInfo> columns_;
    QVBoxLayout *rows_;
    QWidget *add_;
    std::vector<Row> list_;
    std::vector<std::string> shown_;
};

} // namespace mortise
