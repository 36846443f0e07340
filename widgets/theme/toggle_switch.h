// On or off, at once: a check box that looks like a switch, for settings that need no Apply.
//
//     auto *mark = new ToggleSwitch(tr("Mark what was filled"));
//     connect(mark, &QCheckBox::toggled, this, &Form::setMark);
//
// Without text give it an accessible name.
#pragma once

#include <QCheckBox>
#include <QVariantAnimation>

namespace mortise {

class ToggleSwitch : public QCheckBox {
    Q_OBJECT

public:
    explicit ToggleSwitch(const QString &text = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override;

private:
    void slide(bool on);

    QVariantAnimation glide_; // of the knob, from 0 (off) to 1
};

} // namespace mortise
