// Paints the rows of lists, trees and tables: icons or tiles, type chips, a second line, something at the right, group
// rows, lines below rows, figures in columns. The model says what by roles; all are optional.
//
//     view->setItemDelegate(new RowsDelegate({.height = 26, .lines = true}, view));
//     item->setData("C", RowsDelegate::Letter);
//     item->setData("11 missing", RowsDelegate::Right);
//
// Text that is aligned right is drawn in tabular figures.
#pragma once

#include <QStyledItemDelegate>

namespace mortise {

class RowsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role {
        Token = Qt::UserRole + 1000, // QByteArray: colour of the icon, or of the text where there is no icon
        Letter,                      // QString: chip of the column's type, "N", "C", "T", "D"
        Right,                       // QString: at the right edge, detail
        IconName,                    // QString: an icon of the theme
        Group,                       // bool: heading of a group; folds by a click in a QTreeView
        Strong,                      // bool: semibold text
        Struck,                      // bool: struck out, for what is no longer so
        Missing,                     // bool: nothing here; an en dash
        Detail,                      // QString: a second line (rows get 46 high)
        Aside,                       // QString: behind the text, in text3
        Tile,                        // bool: the icon stands on a tile of its Token
        Keys,                        // QString: a key cap at the right edge of the current row
    };

    struct Options {
        int height = 30; // px at 100 %, of rows with one line
        const char *font = "body";
        bool lines = false;
        bool rounded = false; // hover and selection as rounded boxes set in from the edges
        int inset = 8;        // px at 100 %, before the first mark and after the last
    };

    RowsDelegate(const Options &options, QObject *parent);

    /// Icons alone, groups as lines between them: for a palette without room.
    void setIconsOnly(bool iconsOnly) { iconsOnly_ = iconsOnly; }
    bool iconsOnly() const { return iconsOnly_; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintPanel(QPainter *painter, const QStyleOptionViewItem &option) const;
    QRect paintMarks(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect room) const;
    QRect paintRight(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect room) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, QRect room) const;

    Options options_;
    bool iconsOnly_ = false;
};

} // namespace mortise
