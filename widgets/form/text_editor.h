// A line of text (also conditions and lists), and the path of a file.
#pragma once

#include "widgets/form/editor.h"

class QLineEdit;
class QToolButton;

namespace mortise {

class ColumnModel;

class TextEditor : public Editor {
    Q_OBJECT

public:
    /// @param columns of the table that comes in: their names are put into conditions from a list.
    TextEditor(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, QWidget *parent);
    void setValue(const ParamValue &value) override;
    QWidget *field() override;

private:
    void addColumns(const std::vector<ColumnInfo> &columns);
    void insert(const QString &column);
    QLineEdit *field_;
    QToolButton *choose_ = nullptr;
    ColumnModel *columns_ = nullptr;
};

class PathEditor : public Editor {
    Q_OBJECT

public:
    PathEditor(const ParamSpec &spec, const QString &folder, QWidget *parent);
    void setValue(const ParamValue &value) override;
    QWidget *field() override;

private:
    void choose();
    QString folder_;
    QLineEdit *field_;
};

} // namespace mortise
