// The header of the preview: name and type of a column, how many of its cells are in doubt, one line of facts, and what it is used
// for as a button, the target's filled. Pressed it asks for the column's menu. By keyboard: Tab leads here, arrows, Home, End and
// letters of a name go from column to column, Enter opens the menu.
#pragma once

#include "widgets/theme/items_accessible.h"

#include <QHeaderView>

#include <functional>

namespace mortise {

class TableModel;

class RoleHeader : public QHeaderView, public SectionMenus {
    Q_OBJECT

public:
    struct Words {
        QString fact, tip;
    };
    /// @param of what is known of a column; called while painting.
    RoleHeader(const TableModel &model, std::function<Words(int column)> of, QWidget *parent = nullptr);

    Words words(int column) const { return of_(column); }
    void openMenu(int column) override { emit menuWanted(column); }
    QString detailOf(int column) const override { return of_(column).fact; }
    int current() const { return current_; }
    void goTo(int column);
    QRect roleRect(int column) const; // in the viewport
    /// Fact and role changed.
    void refresh();

signals:
    void menuWanted(int column);
    void currentChanged(int column); // by keyboard, or goTo()

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF roleRoom(const QRectF &section, const QString &role) const;
    void paintName(QPainter *painter, QRectF room, int section) const;
    void paintRole(QPainter *painter, const QRectF &section, int column) const;
    void say();
    const TableModel &model_;
    std::function<Words(int)> of_;
    int current_ = 0;
};

} // namespace mortise
