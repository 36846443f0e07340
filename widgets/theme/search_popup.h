// A popup to search in: a field, rows that follow what is typed, a line below. Type at once; arrows choose; Enter takes; Escape
// closes. What the rows are is up to the class that derives from it.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QListWidget;
class QListWidgetItem;

namespace mortise {

class Label;
class SearchField;

class SearchPopup : public QFrame {
    Q_OBJECT

public:
    /// @param hint in the empty field. @param foot what keys do.
    SearchPopup(const QString &name, const QString &hint, const QString &foot, QWidget *parent);
    QString typed() const;

protected:
    /// Empties the field, fills the rows and shows itself with its top left corner there, as far as the screen allows.
    void popUpAt(QPoint global);
    void refresh();
    void setDeed(const QString &deed);                       // what taking a row does, in a word: "Add"
    void setRoom(QSize at100);                               // less where the screen is smaller
    virtual void fill(const QString &typed) = 0;             // by addHeading() and addRow()
    virtual void taken(const QListWidgetItem &item) = 0;     // by Enter or a click; the popup is hidden already
    virtual void pointedAt(const QListWidgetItem &) {}       // it is the one that Enter would take
    void refreshPointed();
    /// Beside the list, where the screen has room for it.
    void setSide(QWidget *side, int widthAt100);
    void addHeading(const QString &text);
    QListWidgetItem *addRow(const QString &text, const QString &icon, const QByteArray &token);
    void setCurrent(QListWidgetItem *row);                   // within fill(); otherwise it is the first
    void setAside(const QString &text);                      // beside the field; empty: nothing
    void setCount(const QString &text);

    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void accept();
    SearchField *search_;
    QListWidget *list_;
    Label *aside_, *count_;
    QSize room_;
    QWidget *side_ = nullptr;
    int sideWidth_ = 0;
};

} // namespace mortise
