// A line of text (also conditions and lists), and the path of a file.
#pragma once

#include "widgets/form/editor.h"

class QLineEdit;

namespace mortise {

class TextEditor : public Editor {
    Q_OBJECT

public:
    TextEditor(const ParamSpec &spec, QWidget *parent);
    void setValue(const ParamValue &value) override;
    QWidget *field() override;

private:
    QLineEdit *field_;
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
