// Cards of equal width side by side, as many as the room takes; the rest below.
#pragma once

#include <QGridLayout>
#include <QWidget>

namespace mortise {

class CardGrid : public QWidget {
    Q_OBJECT

public:
    /// @param cardWidth px at 100 % that a card wants at least. @param most in a row.
    CardGrid(int cardWidth, int most, QWidget *parent = nullptr);
    void add(QWidget *card);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(int columns);
    QGridLayout *grid_;
    QList<QWidget *> cards_;
    int cardWidth_, most_, columns_ = 0;
};

} // namespace mortise
