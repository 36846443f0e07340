// The form of a node, made from its declaration: label above the field, help below, a dot where the value is not the default.
#pragma once

#include "widgets/form/editor.h"

#include <map>

class QVBoxLayout;

namespace mortise {

class Label;

class ParamForm : public QWidget {
    Q_OBJECT

public:
    explicit ParamForm(QWidget *parent = nullptr);

    /// Builds the form anew when the type or the columns differ, else only shows the values.
    void setNode(const NodeType *type, const ParamValues &values, const std::vector<ColumnInfo> &columns, const QString &folder);

signals:
    void changed(const QString &key, const mortise::ParamValue &value);

private:
    struct Part {
        Editor *editor;
        QWidget *block;
        Label *label, *problem;
    };
    void build(const std::vector<ColumnInfo> &columns, const QString &folder);
    void addPart(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, const QString &folder);
    void showValues(const ParamValues &values);

    const NodeType *type_ = nullptr;
    ParamValues values_;
    std::vector<QString> columnNames_;
    QVBoxLayout *column_;
    QWidget *page_ = nullptr;
    std::map<std::string, Part> parts_;
};

} // namespace mortise
