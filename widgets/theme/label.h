// Text in one of the theme's type roles and tones. Follows a change of text size and of theme by itself.
//
//     layout->addWidget(new Label(tr("Numbers"), "detail", "text2"));
#pragma once

#include <QByteArray>
#include <QLabel>

namespace mortise {

class Label : public QLabel {
    Q_OBJECT

public:
    /// @param role of Theme::font(). @param tone of setTextTone().
    explicit Label(const QString &text = {}, const char *role = "body", const char *tone = "text",
                   QWidget *parent = nullptr);

    void setRole(const char *role);
    void setTone(const char *tone);

private:
    void applyFont();

    QByteArray role_;
};

} // namespace mortise
