// Rounded cards: what holds a chart, a table, an example, a popover.
//
//     auto *card = new Card;                       // put a layout inside
//     card->setLook(Card::Look::Dashed);           // "Drop a table here"
//
//     auto *example = new CardButton(tr("Find groups"));   // a card that can be pressed, by mouse and keyboard
//     connect(example, &CardButton::clicked, this, &Welcome::openExample);
//
// Contents that fill a card to its edges (a table) need a margin of 1 px and at least 3 px where the corners are.
#pragma once

#include <QAbstractButton>
#include <QByteArray>
#include <QWidget>

namespace mortise {

class Card : public QWidget {
    Q_OBJECT

public:
    enum class Look {
        Plain,  // on the window's background, a hairline around it
        Dashed, // something may be dropped here
        Raised, // lies over other things: with a shadow, for which it keeps a margin around itself
        Tinted, // no edge, the surface says it all (states)
    };

    explicit Card(QWidget *parent = nullptr);

    void setLook(Look look);

    /// @param token of the surface; card otherwise (raised for Look::Raised).
    void setSurface(const char *token);

    /// The accent ring of something chosen, or of a target that what is dragged may be dropped on.
    void setHighlighted(bool highlighted);

    /// Where the card itself is: all of the widget but the shadow's margin.
    QRect cardRect() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look look_ = Look::Plain;
    QByteArray surface_ = "card";
    bool highlighted_ = false;
};

/// Its children do not take the mouse: set Qt::WA_TransparentForMouseEvents on those that would.
class CardButton : public QAbstractButton {
    Q_OBJECT

public:
    /// @param accessibleName is not shown.
    explicit CardButton(const QString &accessibleName, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace mortise
