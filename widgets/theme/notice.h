// Something to know or to decide, where it belongs: what happened, what it means, and the ways out as buttons. Not a
// dialog, and nothing that goes away by itself.
//
//     auto *notice = new Notice(Notice::Kind::Error, tr("Random forest stopped: not enough memory"));
//     notice->setDetail(tr("It needs about 9 GB; 6 GB are free. Nothing is lost."));
//     connect(notice->addAction(tr("Use 500 trees"), ButtonRole::Primary), &QPushButton::clicked, ...);
#pragma once

#include "widgets/theme/look_roles.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace mortise {

class Card;
class Label;

class Notice : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Info, Good, Warning, Error };

    /// @param beside the buttons stand at the right instead of below the text.
    Notice(Kind kind, const QString &title, bool beside = false, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setDetail(const QString &detail);
    QPushButton *addAction(const QString &text, ButtonRole role = ButtonRole::Secondary);

    /// A button that takes the notice away, from the screen and from memory; the keyboard goes on to what comes after it.
    void setClosable();

private:
    QHBoxLayout *row_;
    Label *title_;
    Label *detail_;
    QHBoxLayout *actions_;
    QWidget *actionRow_;
};

} // namespace mortise
