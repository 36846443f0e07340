// The button that opens the search over everything: looks like a field that waits, with its keys.
#pragma once

#include <QPushButton>

namespace mortise {

class FindButton : public QPushButton {
    Q_OBJECT

public:
    explicit FindButton(QWidget *parent = nullptr);
    void setKeys(const QString &keys);
    /// Without room for words: the icon alone.
    void setCompact(bool compact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString words_, keys_;
    bool compact_ = false;
};

} // namespace mortise
