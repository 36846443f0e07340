// A number: a field, and a slider beside it where both ends of the range are near enough to slide between.
#pragma once

#include "widgets/form/editor.h"

class QLineEdit;
class QSlider;

namespace mortise {

class NumberEditor : public Editor {
    Q_OBJECT

public:
    NumberEditor(const ParamSpec &spec, QWidget *parent);
    void setValue(const ParamValue &value) override;
    QWidget *field() override;

private:
    double fromSlider(int position) const;
    int toSlider(double value) const;
    void typed();

    QLineEdit *field_;
    QSlider *slider_ = nullptr;
    double min_ = 0, max_ = 1;
    bool whole_ = false, log_ = false;
};

} // namespace mortise
