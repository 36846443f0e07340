// One of a few (segments), one of many (a list), and on or off.
#pragma once

#include "widgets/form/editor.h"

class QComboBox;

namespace mortise {

class Segments;
class ToggleSwitch;

class ChoiceEditor : public Editor {
    Q_OBJECT

public:
    ChoiceEditor(const ParamSpec &spec, QWidget *parent);
    void setValue(const ParamValue &value) override;
    QWidget *field() override;

private:
    const Choice &choice() const { return std::get<Choice>(spec_.domain); }
    Segments *segments_ = nullptr;
    QComboBox *list_ = nullptr;
};

class FlagEditor : public Editor {
    Q_OBJECT

public:
    FlagEditor(const ParamSpec &spec, QWidget *parent);
    void setValue(const ParamValue &value) override;
    QWidget *field() override;

private:
    ToggleSwitch *toggle_;
};

} // namespace mortise
