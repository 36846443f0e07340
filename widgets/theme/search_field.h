// A field to search or filter by: a lens in front, the shortcut behind while it is empty, a cross to clear it when it
// is not. Escape clears first and only then reaches whoever else wants it. Otherwise a QLineEdit.
//
//     auto *find = new SearchField(tr("Find a block"), tr("Space"));
//     connect(find, &QLineEdit::textChanged, this, &Palette::filter);
#pragma once

#include <QLineEdit>

class QToolButton;

namespace mortise {

class SearchField : public QLineEdit {
    Q_OBJECT

public:
    /// @param hint also its accessible name. @param shortcut as shown to people, such as "Ctrl K"; only shown, not
    /// bound.
    explicit SearchField(const QString &hint, const QString &shortcut = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();

    QString shortcut_;
    QToolButton *clear_;
};

} // namespace mortise
